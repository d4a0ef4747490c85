import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Looking after accounts") struct AdministrationTests {
    let example: ExampleAccounts
    var accounts: Accounts { example.accounts }
    let now = ExampleAccounts.at(9)
    init() throws { example = try ExampleAccounts() }

    func membership(_ study: String, _ role: Membership.Role = .evaluator) throws -> Membership {
        try Membership(study: #require(StudyKey(study)), role: role)
    }

    @Test("keeps what was said of each, and lists them by name")
    func round() throws {
        let site = Site.ID(known: "city-hospital")
        let lead = try example.invite("lena", .lead, sites: [site])
        let anna = try example.invite("anna")
        #expect(try accounts.accounts().map(\.account) == [anna, lead])
        #expect(try accounts.account(lead.id)?.memberships.first?.sites == [site])
        #expect(try accounts.account(email: "LENA@example.org")?.account == lead)
        #expect(try accounts.account(email: "nobody@example.org") == nil)
        #expect(lead.id.text.count == 14 && !lead.id.text.contains("lena"))
        for role in Membership.Role.allCases {
            let sites: Set<Site.ID> = role.namesSites ? [site] : []
            let set = try Membership(study: #require(StudyKey("two")), role: role, sites: sites)
            try accounts.set(set, of: anna.id, evenLast: true, by: .command("test"), now: now)
            #expect(try accounts.memberships(of: anna.id).contains(set))
        }
        let email = try #require(EmailAddress("Anna.Jones@example.org"))
        try accounts.correct(
            anna.id, name: " Anna Jones ", email: email, by: .command("test"), now: now)
        let entry = try #require(try accounts.account(anna.id))
        #expect(entry.account.name == "Anna Jones" && entry.account.email == email && !entry.hasPassword)
        #expect(throws: AccountProblem.emailTaken("LENA@example.org")) {
            try accounts.correct(
                anna.id, name: "Another", email: EmailAddress("LENA@example.org"),
                by: .command("test"), now: now)
        }
        #expect(try accounts.account(anna.id)?.account.name == "Anna Jones")
        #expect(throws: AccountProblem.emailTaken("lena@example.org")) { try example.invite("lena") }
    }

    @Test("puts name and address right together, or neither; what is as it was leaves no entry")
    func correctedTogether() throws {
        let anna = try example.invite("anna")
        let by = AccountActor.command("test")
        let events = try accounts.events().count
        try accounts.correct(anna.id, name: anna.name, email: anna.email, by: by, now: now)
        try accounts.file.change { database in
            try database.execute(
                sql: """
                    CREATE TEMP TRIGGER refusing BEFORE UPDATE OF name ON account
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """)
        }
        let email = try #require(EmailAddress("anna.jones@example.org"))
        #expect(throws: (any Error).self) {
            try accounts.correct(anna.id, name: "Anna Jones", email: email, by: by, now: now)
        }
        #expect(try accounts.account(anna.id)?.account == anna)
        #expect(try accounts.events().count == events)
    }

    @Test("changes what was looked at, and nothing that somebody else changed meanwhile")
    func meanwhile() throws {
        let anna = try example.invite("anna")
        let seen = try #require(try accounts.account(anna.id))
        let by = AccountActor.command("test")
        let email = try #require(EmailAddress("anna.jones@example.org"))
        try accounts.correct(anna.id, email: email, of: anna, by: by, now: now)
        let events = try accounts.events().count
        #expect(throws: AccountProblem.changedMeanwhile(email: email.text)) {
            try accounts.correct(anna.id, name: "Anna J", email: anna.email, of: anna, by: by, now: now)
        }
        #expect(try accounts.events().count == events && accounts.account(anna.id)?.account.name == anna.name)
        try accounts.correct(anna.id, name: "Anna Jones", of: anna, by: by, now: now)
        #expect(throws: AccountProblem.changedMeanwhile(email: email.text)) {
            try accounts.correct(anna.id, name: "Anna J", of: anna, by: by, now: now)
        }
        #expect(try accounts.account(anna.id)?.account.email == email)
        try accounts.set(membership("support", .viewer), of: anna.id, as: seen, by: by, now: now)
        try accounts.set(membership("support", .viewer), of: anna.id, as: seen, by: by, now: now)
        try accounts.set(membership("two"), of: anna.id, as: seen, by: by, now: now)
        for study in ["support", "two"] {
            #expect(throws: AccountProblem.changedMeanwhile(email: email.text)) {
                try accounts.set(
                    membership(study, .administrator), of: anna.id, as: seen, by: by, now: now)
            }
        }
        #expect(
            try accounts.memberships(of: anna.id) == [membership("support", .viewer), membership("two")])
    }

    @Test("writes down who did what, in order, and lets nobody change that")
    func events() async throws {
        let admin = try await example.person("admin", .administrator)
        let by = AccountActor.account(admin.account.id)
        let anna = try accounts.add(
            #require(EmailAddress("anna@example.org")), name: "Anna",
            memberships: [
                Membership(
                    study: #require(ExampleAccounts.study), role: .lead,
                    sites: [Site.ID(known: "b"), Site.ID(known: "a")])
            ], by: by, now: now)
        _ = try accounts.newLink(for: anna.id, by: by, now: ExampleAccounts.at(-50))
        try accounts.disable(anna.id, by: by, now: now)
        try accounts.disable(anna.id, by: by, now: now)
        try accounts.enable(anna.id, by: by, now: now)
        let events = try accounts.events().filter { $0.account == anna.id }
        #expect(events.map(\.action) == [.enabled, .disabled, .linkMade, .roleSet, .added])
        #expect(events.map(\.sequence) == events.map(\.sequence).sorted(by: >))
        #expect(events.allSatisfy { $0.actor == admin.account.id.text })
        #expect(events.map(\.detail).filter { !$0.isEmpty } == ["programme-lead: a, b"])
        #expect(events[2].at == ExampleAccounts.at(-50))
        #expect(try accounts.events(before: events[1].sequence, most: 1).first == events[2])
        for sql in [
            "UPDATE event SET actor = 'x'", "DELETE FROM event",
            "INSERT OR REPLACE INTO event SELECT * FROM event",
        ] {
            #expect(throws: AccountsFileProblem.self) {
                try accounts.file.change { try $0.execute(sql: sql) }
            }
        }
    }

    @Test("is an administrator’s in their own studies, and nobody else’s")
    func stewards() async throws {
        let admin = try await example.person("admin", .administrator)
        let by = AccountActor.account(admin.account.id)
        let both = try example.invite("both")
        let elsewhere = try membership("elsewhere", .administrator)
        try accounts.set(elsewhere, of: both.id, by: .command("test"), now: now)
        let evaluator = try await example.person("eva")
        let attempts: [(String, (AccountActor) throws -> Void)] = [
            ("link", { _ = try accounts.newLink(for: both.id, by: $0, now: now) }),
            ("name", { try accounts.correct(both.id, name: "X", by: $0, now: now) }),
            (
                "email",
                {
                    try accounts.correct(
                        both.id, email: EmailAddress("x@example.org"), by: $0, now: now)
                }
            ),
            ("disable", { try accounts.disable(both.id, by: $0, now: now) }),
            ("enable", { try accounts.enable(both.id, by: $0, now: now) }),
            (
                "password",
                { try accounts.setPassword(ExampleAccounts.password, of: both.id, by: $0, now: now) }
            ),
            ("sign out", { try accounts.signOutEverywhere(both.id, by: $0, now: now) }),
            ("role", { try accounts.set(elsewhere, of: admin.account.id, by: $0, now: now) }),
            ("remove", { try accounts.removeMembership(in: elsewhere.study, of: both.id, by: $0, now: now) }),
            (
                "add",
                {
                    _ = try accounts.add(
                        #require(EmailAddress("new@example.org")), name: "New", memberships: [elsewhere],
                        by: $0, now: now)
                }
            ),
        ]
        for (name, attempt) in attempts {
            for actor in [by, .account(evaluator.account.id), .account(Account.ID(known: "a-nobody"))] {
                #expect(throws: AccountProblem.notYours, "\(name)") { try attempt(actor) }
            }
        }
        // What is theirs.
        try accounts.removeMembership(in: #require(ExampleAccounts.study), of: both.id, by: by, now: now)
        _ = try accounts.newLink(for: evaluator.account.id, by: by, now: now)
        // One's own name is one's own.
        try accounts.correct(
            evaluator.account.id, name: "Eva", by: .account(evaluator.account.id), now: now)
    }

    @Test("does not leave a study without an administrator unless it is meant")
    func last() async throws {
        let study = try #require(ExampleAccounts.study)
        let one = try await example.person("one", .administrator).account.id
        let by = AccountActor.command("test")
        let problem = AccountProblem.lastAdministrator(study: "support")
        #expect(throws: problem) { try accounts.disable(one, by: by, now: now) }
        #expect(throws: problem) { try accounts.removeMembership(in: study, of: one, by: by, now: now) }
        #expect(throws: problem) {
            try accounts.set(membership("support", .viewer), of: one, by: by, now: now)
        }
        let two = try example.invite("two", .administrator).id
        try accounts.disable(one, by: by, now: now)
        #expect(throws: problem) { try accounts.disable(two, by: by, now: now) }
        try accounts.disable(two, evenLast: true, by: by, now: now)
    }

    @Test("says what is not there")
    func nobody() throws {
        let nobody = Account.ID(known: "a-nobody")
        let by = AccountActor.command("test")
        #expect(throws: AccountProblem.nobody("a-nobody")) {
            try accounts.newLink(for: nobody, by: by, now: now)
        }
        #expect(throws: AccountProblem.nobody("a-nobody")) {
            try accounts.set(membership("support"), of: nobody, by: by, now: now)
        }
        let anna = try example.invite("anna")
        #expect(throws: AccountProblem.noPart(email: "anna@example.org", study: "two")) {
            try accounts.removeMembership(in: #require(StudyKey("two")), of: anna.id, by: by, now: now)
        }
    }
}
