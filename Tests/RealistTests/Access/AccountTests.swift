import Realist
import Testing

@Suite("An account") struct AccountTests {
    @Test("is found by its address, whatever capitals and blanks")
    func key() throws {
        let one = try #require(EmailAddress(" Anna.Jones@Example.ORG "))
        #expect(one.text == "Anna.Jones@Example.ORG")
        #expect(one.key == "anna.jones@example.org")
        #expect(EmailAddress("zo\u{E9}@example.org")?.key == EmailAddress("ZOE\u{301}@example.org")?.key)
        #expect(EmailAddress.key(of: " ANNA.jones@example.org\n") == one.key)
    }

    @Test(
        "wants an address with one @ and something on both sides",
        arguments: [
            "", "anna", "@example.org", "anna@", "a@b@c", "an na@example.org", "anna@example..org",
            "anna@.org",
            "anna\u{0}@example.org", "anna\n@example.org", "anna\u{202E}@example.org", "<anna@example.org>",
            String(repeating: "a", count: 250) + "@b.uk",
        ])
    func unfit(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test("has a name of one line")
    func name() throws {
        #expect(try Account.name("  Siân O’Neill ") == "Siân O’Neill")
        for name in ["", "  ", "a\nb", String(repeating: "n", count: 101)] {
            #expect(throws: AccountProblem.nameUnfit) { try Account.name(name) }
        }
    }

    @Test("knows a study by the name of its file")
    func studies() {
        #expect(StudyKey(file: "studies/Support 2026.realist")?.text == "Support 2026")
        #expect(StudyKey(file: "studies/support.realist")?.fileName == "support.realist")
        for path in ["", "support", ".realist", "studies/", "a\u{1}.realist", "support.realist.lock"] {
            #expect(StudyKey(file: path) == nil)
        }
        #expect(StudyKey("../support") == nil)
    }
}
