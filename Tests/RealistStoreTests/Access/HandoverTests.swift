import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("Handing a site over") struct HandoverTests {
    let example: ExampleAccounts
    let city = Site.ID(known: "city")
    let coast = Site.ID(known: "coast")
    let study: StudyKey

    init() throws {
        example = try ExampleAccounts()
        study = try #require(ExampleAccounts.study)
    }

    func ask(_ lead: Account, _ site: Site.ID, to name: String = "Nia", at seconds: Int = 1) throws {
        try example.accounts.askToHandOver(
            site, of: study, to: name.capitalized, #require(EmailAddress("\(name)@example.org")),
            on: Day(2026, 12, 1), by: lead.id, now: ExampleAccounts.at(seconds))
    }

    func part(_ account: Account.ID) throws -> Membership? {
        try example.accounts.account(account)?.memberships.first
    }

    @Test("is asked by who leads the site, once, and answered by an administrator of the study")
    func asked() async throws {
        let lead = try example.invite("lena", .lead, sites: [city, coast])
        let admin = try example.invite("adam", .administrator)
        #expect(throws: AccountProblem.notYours) { try ask(admin, city) }
        try ask(lead, city)
        try ask(lead, city, to: "noor", at: 2)
        let asked = try #require(try example.accounts.handovers(in: study).first)
        #expect(try example.accounts.handovers(in: study).count == 1)
        #expect(asked.name == "Noor" && asked.on == Day(2026, 12, 1) && asked.site == city)
        #expect(throws: AccountProblem.notYours) {
            try example.accounts.handOver(
                asked.id, ending: true, by: .account(lead.id), now: ExampleAccounts.at(3))
        }
        let done = try example.accounts.handOver(
            asked.id, ending: true, by: .account(admin.id), now: ExampleAccounts.at(3))
        #expect(done.needsLink && done.account.email.text == "noor@example.org")
        #expect(try part(done.account.id) == Membership(study: study, role: .lead, sites: [city]))
        #expect(try part(lead.id) == Membership(study: study, role: .lead, sites: [coast]))
        #expect(try example.accounts.handovers(in: study).isEmpty)
        #expect(try example.accounts.events().contains { $0.action == .handedOver })
        #expect(throws: AccountProblem.self) {
            try example.accounts.handOver(
                asked.id, ending: true, by: .account(admin.id), now: ExampleAccounts.at(4))
        }
    }

    @Test("of one's only site ends one's part in the study, and every session")
    func last() async throws {
        let lead = try await example.person("lena", .lead, sites: [city])
        let there = try example.invite("nia", .viewer, sites: [city])
        try ask(lead.account, city)
        let asked = try #require(try example.accounts.handovers(in: study).first)
        let done = try example.accounts.handOver(
            asked.id, ending: true, by: .command("test"), now: ExampleAccounts.at(5))
        #expect(done.account.id == there.id)
        #expect(try part(there.id) == Membership(study: study, role: .lead, sites: [city]))
        #expect(try part(lead.account.id) == nil)
        #expect(
            try example.accounts.sessions(of: lead.account.id, now: ExampleAccounts.at(6)).isEmpty)
    }

    @Test("can leave both as leads; goes to nobody with another role; all of it or nothing")
    func both() throws {
        let lead = try example.invite("lena", .lead, sites: [city])
        _ = try example.invite("eva", .evaluator)
        try ask(lead, city, to: "eva")
        var asked = try #require(try example.accounts.handovers(in: study).first)
        #expect(throws: AccountProblem.otherRole(email: "eva@example.org")) {
            try example.accounts.handOver(
                asked.id, ending: true, by: .command("test"), now: ExampleAccounts.at(5))
        }
        #expect(try part(lead.id)?.sites == [city])
        #expect(try example.accounts.handovers(in: study) == [asked])
        try ask(lead, city)
        asked = try #require(try example.accounts.handovers(in: study).first)
        let done = try example.accounts.handOver(
            asked.id, ending: false, by: .command("test"), now: ExampleAccounts.at(5))
        #expect(try part(lead.id)?.sites == [city] && part(done.account.id)?.sites == [city])
    }

    @Test("that is declined keeps no name and no address, and can be asked anew or taken back")
    func declined() throws {
        let lead = try example.invite("lena", .lead, sites: [city])
        try ask(lead, city)
        let asked = try #require(try example.accounts.handovers(in: study).first)
        try example.accounts.declineHandover(
            asked.id, because: "Not yet", by: .command("test"), now: ExampleAccounts.at(5))
        let declined = try #require(
            try example.accounts.handover(from: lead.id, of: city, in: study))
        #expect(declined.declined == "Not yet" && declined.name.isEmpty && declined.email.isEmpty)
        #expect(try example.accounts.handovers(in: study).isEmpty)
        try ask(lead, city, at: 7)
        #expect(try example.accounts.handovers(in: study).count == 1)
        try example.accounts.withdrawHandover(
            of: city, in: study, by: lead.id, now: ExampleAccounts.at(8))
        #expect(try example.accounts.handover(from: lead.id, of: city, in: study) == nil)
    }
}
