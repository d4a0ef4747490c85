import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("A link to choose a password") struct LinkTests {
    let example: ExampleAccounts
    var accounts: Accounts { example.accounts }
    init() throws { example = try ExampleAccounts() }

    func link(_ account: Account, at seconds: Int = 0) throws -> LinkToken {
        try accounts.newLink(for: account.id, by: .command("test"), now: ExampleAccounts.at(seconds))
    }

    func use(
        _ link: LinkToken, _ password: String = ExampleAccounts.password, at seconds: Int = 0
    ) async throws -> SignedIn {
        try await accounts.use(
            link, password: password, from: Visitor(address: "192.0.2.1"), now: ExampleAccounts.at(seconds))
    }

    @Test("works once")
    func once() async throws {
        let anna = try example.invite("anna")
        let link = try link(anna)
        #expect(try accounts.owner(of: link, now: ExampleAccounts.at(0)) == anna)
        #expect(try await use(link).account == anna)
        #expect(throws: LinkProblem.used) { try accounts.owner(of: link, now: ExampleAccounts.at(1)) }
        await #expect(throws: LinkProblem.used) { try await use(link, "another-velvet-teapot") }
        _ = try await example.signIn()
    }

    @Test("works for three days, and can be looked at until then without being used up")
    func lifetime() async throws {
        let anna = try example.invite("anna")
        let link = try link(anna)
        for _ in 0..<3 { #expect(try accounts.owner(of: link, now: ExampleAccounts.at(259_200)) == anna) }
        await #expect(throws: LinkProblem.tooOld) { try await use(link, at: 259_201) }
        #expect(try await use(link, at: 259_200).account == anna)
    }

    @Test("makes the one before it void, as do disabling and a new password")
    func void() async throws {
        let anna = try example.invite("anna")
        let first = try link(anna)
        let second = try link(anna)
        #expect(throws: LinkProblem.unknown) { try accounts.owner(of: first, now: ExampleAccounts.at(0)) }
        try accounts.disable(anna.id, by: .command("test"), now: ExampleAccounts.at(0))
        await #expect(throws: LinkProblem.unknown) { try await use(second) }
        #expect(throws: AccountProblem.disabled("anna@example.org")) { try link(anna) }
        try accounts.enable(anna.id, by: .command("test"), now: ExampleAccounts.at(0))
        let third = try link(anna)
        try accounts.setPassword(
            ExampleAccounts.password, of: anna.id, by: .command("test"), now: ExampleAccounts.at(0))
        await #expect(throws: LinkProblem.unknown) { try await use(third) }
    }

    @Test("is void when the address is corrected, and nobody who used one stays signed in")
    func address() async throws {
        let by = AccountActor.command("test")
        let ana = try example.invite("anna")
        let unused = try link(ana)
        let now = ExampleAccounts.at(1)
        try accounts.correct(ana.id, email: EmailAddress("ana@example.org"), by: by, now: now)
        await #expect(throws: LinkProblem.unknown) { try await use(unused, at: 2) }
        let stranger = try await use(link(ana, at: 3), at: 3)
        try accounts.correct(
            ana.id, email: EmailAddress("ana.b@example.org"), by: by, now: ExampleAccounts.at(4))
        let study = ExampleAccounts.study
        #expect(try accounts.session(stranger.session, in: study, now: ExampleAccounts.at(5)) == .ended)
    }

    @Test("is void when somebody corrects their own address; they stay signed in")
    func ownAddress() async throws {
        let admin = try await example.person("admin", .administrator)
        let unused = try link(admin.account)
        try accounts.correct(
            admin.account.id, email: EmailAddress("administrator@example.org"),
            by: .account(admin.account.id), now: ExampleAccounts.at(1))
        await #expect(throws: LinkProblem.unknown) { try await use(unused, at: 2) }
        let session = try accounts.session(
            admin.session, in: ExampleAccounts.study, now: ExampleAccounts.at(2))
        #expect(session != .ended)
    }

    @Test("can be tried again with a better password")
    func weak() async throws {
        let anna = try example.invite("anna")
        let link = try link(anna)
        await #expect(throws: PasswordProblem.guessable) { try await use(link, "password1234") }
        await #expect(throws: PasswordProblem.tooShort(least: 12)) { try await use(link, "short") }
        await #expect(throws: PasswordProblem.guessable) { try await use(link, "Support-2026-anna") }
        _ = try await use(link)
    }

    @Test("used by two at once signs in one")
    func race() async throws {
        let link = try link(try example.invite("anna"))
        let won = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask { (try? await use(link, "teapot-velvet-canyon-\(number)")) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
    }

    @Test("ends every session, and the old password with them")
    func reset() async throws {
        let anna = try await example.person()
        let link = try link(anna.account)
        #expect(try await example.refusal("anna", ExampleAccounts.password) == nil, "until it is used")
        let again = try await use(link, "another-velvet-teapot", at: 5)
        let study = ExampleAccounts.study
        #expect(try accounts.session(anna.session, in: study, now: ExampleAccounts.at(5)) == .ended)
        #expect(try accounts.session(again.session, in: study, now: ExampleAccounts.at(5)) != .ended)
        #expect(try await example.refusal("anna", ExampleAccounts.password, at: 6) == .notRight)
    }

    @Test("changing the password asks for the present one, and leaves one session: a new one")
    func change() async throws {
        let anna = try await example.person()
        let id = anna.account.id
        let visitor = Visitor(address: "192.0.2.1", device: anna.device)
        func change(_ old: String, _ new: String) async throws -> SignedIn {
            try await accounts.changePassword(
                of: id, from: old, to: new, by: visitor, now: ExampleAccounts.at(5))
        }
        await #expect(throws: PasswordProblem.notThePresentOne) {
            try await change("wrong", "another-velvet-teapot")
        }
        await #expect(throws: PasswordProblem.guessable) {
            try await change(ExampleAccounts.password, "password1234")
        }
        let other = try await example.signIn(at: 4)
        let changed = try await change(ExampleAccounts.password, "another-velvet-teapot")
        let study = ExampleAccounts.study
        for old in [anna, other] {
            #expect(try accounts.session(old.session, in: study, now: ExampleAccounts.at(5)) == .ended)
        }
        #expect(try accounts.session(changed.session, in: study, now: ExampleAccounts.at(5)) != .ended)
        #expect(try await example.refusal("anna", "another-velvet-teapot", at: 6) == nil)
    }

    @Test("and asking for the password again is throttled like signing in")
    func confirm() async throws {
        let anna = try await example.person()
        func confirm(_ password: String) async throws {
            try await accounts.confirm(
                password, of: anna.account.id, from: Visitor(address: "192.0.2.3"), now: ExampleAccounts.at(5)
            )
        }
        try await confirm(ExampleAccounts.password)
        for _ in 0..<5 {
            await #expect(throws: PasswordProblem.notThePresentOne) { try await confirm("wrong") }
        }
        await #expect(throws: SignInProblem.tooMany(wait: .seconds(5))) {
            try await confirm(ExampleAccounts.password)
        }
    }
}
