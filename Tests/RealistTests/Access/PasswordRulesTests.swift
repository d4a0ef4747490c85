import Realist
import Testing

@Suite("A password") struct PasswordRulesTests {
    func rules() throws -> PasswordRules {
        let account = Account(
            id: Account.ID(known: "a-anna"),
            email: try #require(EmailAddress("gwen.pritchard@coastal.example")),
            name: "Gwenllian Pritchard")
        return PasswordRules(of: account, studies: ["support-2026", "Support that works"])
    }

    @Test(
        "may be any long one that is not tried first",
        arguments: [
            "teapot-velvet-canyon", "cedar marble otter", "wyf i’n licio cennin", "xK9#mq2Lz!vB",
            "ŵŷâêîôûïöü-lán-gŵydd",
            "zwölf Boxkämpfer jagen", "  two blanks around  ", "🦔🌊🎻🧶🪁🍋🛶🧭🪴🦉🎏🪵",
            String(repeating: "otter vane ", count: 11),
        ])
    func good(password: String) throws {
        #expect(try rules().problem(with: password) == nil)
    }

    @Test(
        "is refused when it would be guessed soon",
        arguments: [
            "password1234", "Passw0rd!2026", "P@$$w0rd-P@$$w0rd", "aaaaaaaaaaaa", "abababababab",
            "123456789012",
            "qwertyuiop12", "1qaz2wsx3edc", "iloveyou1234!", "letmeinplease", "lemonlemonlemon",
            "Welcome2026!!",
            "January-2026-!", "gwenllian1234", "GwenPritchard1", "pritchard@coastal", "Support-2026-support",
            "realisttoolkit1", "............", "            ",
        ])
    func guessable(password: String) throws {
        #expect(try rules().problem(with: password) == .guessable)
    }

    @Test(
        "is refused when it is one's own name or address, or what a site is called, however short and how often",
        arguments: [
            "ana.admin@example.org", "Ana Admin Ana Admin", "anaadminanaadmin", "ANA-ADMIN-2026!",
            "Site Q Site Q", "Harrow Mere Harrow Mere", "harrowmere2026",
        ])
    func own(password: String) throws {
        let account = Account(
            id: Account.ID(known: "a-ana"), email: try #require(EmailAddress("ana.admin@example.org")),
            name: "Ana Admin")
        let rules = PasswordRules(of: account, studies: ["support", "Site Q", "Harrow Mere"])
        #expect(rules.problem(with: password) == .guessable)
        #expect(rules.problem(with: "teapot-velvet-canyon") == nil)
    }

    @Test("is refused when it is a name of two letters, once more and once more")
    func short() throws {
        let account = Account(
            id: Account.ID(known: "a-jo"), email: try #require(EmailAddress("jo@ng.example")),
            name: "Jo Ng Wu")
        #expect(PasswordRules(of: account).problem(with: "Jo Ng Wu Jo Ng Wu") == .guessable)
    }

    @Test("has 12 to 128 signs, however they are written in bytes")
    func length() throws {
        let rules = try rules()
        #expect(rules.problem(with: "xK9#mq2Lz!v") == .tooShort(least: 12))
        #expect(rules.problem(with: "") == .tooShort(least: 12))
        let long = String(
            (0..<128).map {
                "xK9#mq2Lz!vB-8rT"[String.Index(utf16Offset: $0 * 7 % 16, in: "xK9#mq2Lz!vB-8rT")]
            })
        #expect(rules.problem(with: long) == nil)
        #expect(rules.problem(with: long + "x") == .tooLong(most: 128))
        // Twelve letters, each with a separate accent: counted as they are compared.
        #expect(rules.problem(with: "xu\u{302}zq\u{308}vo\u{302}wy\u{302}kj") == .tooShort(least: 12))
        #expect(PasswordRules.normal("u\u{302}") == "\u{FB}")
    }

    @Test("is looked at in a moment, whatever is typed")
    func hostile() throws {
        let rules = try rules()
        for text in [String(repeating: "password", count: 16), String(repeating: "a", count: 100_000)] {
            #expect(rules.problem(with: text) != nil)
        }
    }

    @Test("words for it say what to do, and never what was typed")
    func words() {
        let problems: [PasswordProblem] = [
            .tooShort(least: 12), .tooLong(most: 128), .guessable, .notThePresentOne,
        ]
        #expect(Set(problems.map(\.code)).count == problems.count)
        #expect(problems.allSatisfy { $0.message.hasSuffix(".") && $0.location == nil })
    }
}
