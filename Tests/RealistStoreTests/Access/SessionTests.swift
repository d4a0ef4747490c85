import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("Being signed in") struct SessionTests {
    let example: ExampleAccounts
    var accounts: Accounts { example.accounts }
    init() throws { example = try ExampleAccounts() }

    func state(_ token: SessionToken, at seconds: Int, in study: String? = "support") throws -> SessionState {
        try accounts.session(token, in: study.flatMap { StudyKey($0) }, now: ExampleAccounts.at(seconds))
    }

    func role(_ token: SessionToken, at seconds: Int, in study: String? = "support") throws -> Membership
        .Role?
    {
        guard case .present(let member, _) = try state(token, at: seconds, in: study) else { return nil }
        return member.role
    }

    @Test("says who it is and what they may do, study by study")
    func present() async throws {
        let site = Site.ID(known: "city-hospital")
        let other = Site.ID(known: "island-board")
        let lead = try await example.person("lena", .lead, sites: [site, other])
        guard case .present(let member, _) = try state(lead.session, at: 1) else {
            Issue.record("not present")
            return
        }
        #expect(member.account == lead.account)
        #expect(member.sites == [site, other] && member.role == .lead)
        #expect(member.may(.writeSite, at: other) && !member.may(.writeSite, at: Site.ID(known: "elsewhere")))
        #expect(try role(lead.session, at: 1, in: "another") == nil)
        #expect(
            try state(lead.session, at: 1, in: nil)
                == .present(
                    Member(
                        account: lead.account, membership: nil,
                        studies: [try #require(ExampleAccounts.study)]),
                    mark: accounts.mark(of: lead.account.id)))
    }

    @Test("is over after half an hour without a request, and it is known whose it was for a day")
    func idle() async throws {
        let anna = try await example.person()
        for minute in stride(from: 0, through: 120, by: 29) {
            #expect(try role(anna.session, at: minute * 60) == .evaluator)
        }
        accounts.settle()
        #expect(try state(anna.session, at: 116 * 60 + 1801) == .timedOut(anna.account))
        accounts.settle()
        #expect(try state(anna.session, at: 116 * 60) == .timedOut(anna.account), "the clock was put back")
        #expect(try accounts.sessions(of: anna.account.id, now: ExampleAccounts.at(116 * 60)).isEmpty)
        #expect(try state(anna.session, at: 116 * 60 + 86_401) == .ended)
    }

    @Test("is over after ten hours, however busy")
    func absolute() async throws {
        let anna = try await example.person()
        for minute in stride(from: 0, through: 600, by: 20) {
            #expect(try role(anna.session, at: minute * 60) == .evaluator)
            accounts.settle()
        }
        #expect(try state(anna.session, at: 36_001) == .timedOut(anna.account))
    }

    @Test("is written down once a minute, and by no request that waits for it")
    func noted() async throws {
        let anna = try await example.person()
        func seen() throws -> Moment? {
            accounts.settle()
            return try accounts.sessions(of: anna.account.id, now: ExampleAccounts.at(200)).first?.lastSeen
        }
        for second in 1...59 { #expect(try role(anna.session, at: second) == .evaluator) }
        #expect(try seen() == ExampleAccounts.at(0))
        _ = try state(anna.session, at: 60)
        #expect(try seen() == ExampleAccounts.at(60))
        for second in 61...119 { _ = try state(anna.session, at: second) }
        #expect(try seen() == ExampleAccounts.at(60))
    }

    @Test("goes on when the clock is put back, for ten hours from then")
    func clock() async throws {
        let anna = try await example.person(at: 100_000)
        #expect(try role(anna.session, at: 0) == .evaluator)
        accounts.settle()
        for second in stride(from: 1200, through: 36_000, by: 1200) {
            #expect(try role(anna.session, at: second) == .evaluator)
        }
        accounts.settle()
        #expect(try state(anna.session, at: 36_100) == .timedOut(anna.account))
    }

    @Test("ends by signing out: here, there, or everywhere but here")
    func signingOut() async throws {
        let first = try await example.person()
        let second = try await example.signIn(at: 1)
        let third = try await example.signIn(at: 2)
        let id = first.account.id
        let now = ExampleAccounts.at(3)
        #expect(
            try accounts.sessions(of: id, now: now).map(\.id)
                == [third, second, first].map(\.session.session))
        try accounts.signOut(first.session)
        #expect(try state(first.session, at: 3) == .ended)
        try accounts.end(second.session.session, of: Account.ID(known: "a-somebody-else"))
        #expect(try role(second.session, at: 3) == .evaluator)
        try accounts.end(second.session.session, of: id)
        #expect(try state(second.session, at: 3) == .ended)
        let fourth = try await example.signIn(at: 3)
        try accounts.signOutEverywhere(id, but: fourth.session, by: .account(id), now: now)
        #expect(try state(third.session, at: 3) == .ended)
        #expect(try role(fourth.session, at: 3) == .evaluator)
        try accounts.signOutEverywhere(id, by: .account(id), now: now)
        #expect(try state(fourth.session, at: 3) == .ended)
    }

    @Test("ends with the role, the account or the password")
    func losing() async throws {
        let study = try #require(ExampleAccounts.study)
        let now = ExampleAccounts.at(5)
        let admin = try await example.person("admin", .administrator)
        let by = AccountActor.account(admin.account.id)
        for (name, end) in [
            ("removed", { try accounts.removeMembership(in: study, of: $0, by: by, now: now) }),
            ("disabled", { try accounts.disable($0, by: by, now: now) }),
            (
                "moved",
                { try accounts.set(Membership(study: study, role: .viewer), of: $0, by: by, now: now) }
            ),
            ("reset", { try accounts.setPassword("another-velvet-teapot", of: $0, by: by, now: now) }),
        ] as [(String, (Account.ID) throws -> Void)] {
            let person = try await example.person(name)
            #expect(try role(person.session, at: 5) == .evaluator)
            try end(person.account.id)
            #expect(try state(person.session, at: 5) == .ended, "\(name)")
        }
    }

    @Test("follows sites that are added or taken away at the next request")
    func sites() async throws {
        let study = try #require(ExampleAccounts.study)
        let (one, two) = (Site.ID(known: "one"), Site.ID(known: "two"))
        let lead = try await example.person("lena", .lead, sites: [one])
        try accounts.set(
            Membership(study: study, role: .lead, sites: [two]), of: lead.account.id, by: .command("test"),
            now: ExampleAccounts.at(1))
        guard case .present(let member, _) = try state(lead.session, at: 2) else {
            Issue.record("ended")
            return
        }
        #expect(member.sites == [two])
    }

    @Test("is nothing that can be made up, and nothing that the file tells")
    func tokens() async throws {
        let anna = try await example.person()
        let made = SessionToken(random: { Array(repeating: 7, count: $0) })
        #expect(try state(made, at: 1) == .ended)
        for text in ["", "x", anna.session.text + "A", String(anna.session.text.dropLast()) + "'"] {
            #expect(SessionToken(text) == nil)
        }
        #expect(SessionToken(anna.session.text) == anna.session)
        #expect("\(anna.session) \(anna.device)" == "a token a token")
        let bytes = try example.scratch.bytes(Accounts.fileName)
        for secret in [anna.session.text, anna.device.text, ExampleAccounts.password] {
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
        #expect(bytes.range(of: Data(anna.session.session.utf8)) != nil)
    }

    @Test("gives forms a token of the session and of what they are for")
    func forms() {
        let one = SessionToken(random: { Array(repeating: 1, count: $0) })
        let two = SessionToken(random: { Array(repeating: 2, count: $0) })
        let token = one.formToken(for: "save")
        #expect(token.utf8.count == 43 && token == one.formToken(for: "save"))
        #expect(one.isFormToken(token, for: "save"))
        #expect(!one.isFormToken(token, for: "delete") && !two.isFormToken(token, for: "save"))
        #expect(!one.isFormToken("", for: "save") && !one.isFormToken(token + "=", for: "save"))
        #expect(!token.contains(one.text))
    }

    @Test("gives forms a mark of the account, the same in every session and at every opening of the file")
    func marks() async throws {
        let anna = try await example.person()
        let ben = try await example.person("ben")
        let mark = accounts.mark(of: anna.account.id)
        #expect(mark != accounts.mark(of: ben.account.id) && FormMark(mark.text) == mark)
        #expect(try ExampleAccounts.open(example.scratch.folder).mark(of: anna.account.id) == mark)
        #expect(try ExampleAccounts().accounts.mark(of: anna.account.id) != mark, "another file, another key")
        let token = anna.session.formToken(for: "save", mark: mark)
        #expect(FormMark(formToken: token) == mark)
        #expect(anna.session.isFormToken(token, for: "save", mark: mark))
        #expect(!anna.session.isFormToken(token, for: "save", mark: accounts.mark(of: ben.account.id)))
        #expect(!anna.session.isFormToken(token, for: "save"))
        for wrong in [anna.session.formToken(for: "save"), token + ".", token + "x", "." + mark.text, ""] {
            #expect(FormMark(formToken: wrong) == nil)
        }
    }

    @Test("can be asked by many at once while others sign in and out")
    func many() async throws {
        let anna = try await example.person()
        let accounts = accounts
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var count = 0
                    for second in 0..<300 {
                        let state = try accounts.session(
                            anna.session, in: ExampleAccounts.study, now: ExampleAccounts.at(second))
                        if case .present = state { count += 1 }
                    }
                    return count
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    for second in 0..<10 {
                        try accounts.signOut(try await example.signIn(at: second).session)
                    }
                    return 300
                }
            }
            for try await count in group { #expect(count == 300) }
        }
    }
}
