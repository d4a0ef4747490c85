import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Networks, in the file") struct NetworkStoreTests {
    let scratch: Scratch
    let store: Store
    let study: Study
    let contacts: [ContactCount]
    private let march = CalendarMonth(2026, 3)

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 28)
        var study = made.study()
        study.withdrawals = []
        contacts = made.contacts(study)
        self.study = study
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        let given = contacts
        _ = try store.importBundle(study, contacts: { take in try given.forEach(take) })
    }

    private func all() throws -> [ContactCount] {
        var all: [ContactCount] = []
        try store.contacts { all.append($0) }
        return all
    }

    private func count(_ contacts: Int, _ type: ContactType.Listed = .letter) -> ContactCount {
        ContactCount(
            month: march, network: study.networks[0].id, type: type.id, contacts: contacts,
            recordedBy: "coordinator", recordedOn: Day(2026, 4, 1))
    }

    @Test("and their counts of contacts come back as they went in, and verify")
    func roundTrip() throws {
        #expect(try store.study() == study)
        #expect(try all() == contacts)
        #expect(try store.loggedMonths() == Set(contacts.map(\.logged)))
        for network in study.networks {
            #expect(try store.contacts(of: network.id) == contacts.filter { $0.network == network.id })
            #expect(
                try store.memberships(of: network.id)
                    == study.networkMemberships.filter { $0.network == network.id })
        }
        #expect(try store.verify().findings.isEmpty)
        let head = try store.head()
        let given = contacts
        _ = try store.importBundle(study, contacts: { take in try given.forEach(take) })
        #expect(try store.head() == head, "nothing is another one")
    }

    @Test("are not emptied of their counts by a bundle without them")
    func fewer() throws {
        #expect(throws: ContentProblem.self) { try store.importBundle(study) }
        #expect(try all() == contacts)
        _ = try store.importBundle(study, losing: true)
        #expect(try all().isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("log a month whole; one that is logged already is told, and replaced when somebody says so")
    func logging() throws {
        let before = try store.head().sequence
        let one = [count(5), count(7, .email)]
        #expect(try store.logContacts(one, file: "march.csv") == ContactsTaken(new: 1))
        #expect(try store.head().sequence == before + 1)
        #expect(try store.logContacts(one) == ContactsTaken(same: 1))
        #expect(try store.head().sequence == before + 1, "the same again is no entry")
        let other = [count(6)]
        #expect(throws: MonthsLogged(path: store.path, months: [other[0].logged])) {
            try store.logContacts(other)
        }
        #expect(try store.contacts(of: one[0].network).filter { $0.month == march }.count == 2)
        #expect(try store.logContacts(other, replacing: true) == ContactsTaken(replaced: 1))
        #expect(try store.contacts(of: one[0].network).filter { $0.month == march } == other)
        var lost = count(1)
        lost.network = Identifier(known: "nowhere")
        #expect(throws: ContentProblem.self) { try store.logContacts([lost]) }
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("that are changed in the file by another program are found")
    func tampered() throws {
        _ = try store.logContacts([count(5)])
        try store.close()
        try scratch.tamper("s.realist", "UPDATE contactCount SET contacts = 500 WHERE type = 'letter'")
        let again = try Store.open(at: scratch.path("s.realist"), for: .reading)
        #expect(!(try again.verify().findings.isEmpty))
    }

    @Test("keep what was said before of a network, an event and an objective")
    func history() throws {
        var network = study.networks[0]
        network.title = "Another title"
        try store.save(network, as: .network(network.id), expecting: 1)
        #expect(try store.networks().first == network)
        #expect(try store.earlier(of: .network(network.id))?.value == study.networks[0])
        var event = study.networkEvents[0]
        event.cameOfIt.append("A reading group")
        try store.save(event, as: .networkEvent(event.id), expecting: 1)
        #expect(try store.networkEvents().first == event)
        var objective = study.objectives[0]
        objective.reviews.removeLast()
        try store.save(objective, as: .objective(objective.id), expecting: 1)
        #expect(try store.objectives().first == objective)
    }

    @Test(
        "lose somebody who withdraws with all; of somebody who leaves what was analysed, the time is counted on"
    )
    func withdrawn() throws {
        let person = try #require(study.networkMemberships.first).participant
        let theirs = study.networkMemberships.filter { $0.participant == person }
        let outcome = try store.withdraw(person.text, mode: .keepAnalysed)
        #expect(outcome.counts[.membershipsUnlinked] == theirs.count)
        let left = try #require(try store.study()).networkMemberships
        #expect(left.count == study.networkMemberships.count)
        let unlinked = left.filter { $0.participant.text.hasPrefix("left-") }
        #expect(unlinked.map(\.from) == theirs.map(\.from))
        #expect(unlinked.allSatisfy { $0.because?.words == nil })
        let name = try #require(unlinked.first).participant.text
        let gone = try store.withdraw(name, mode: .erase)
        #expect(gone.counts[.memberships] == theirs.count)
        let rest = try #require(try store.study()).networkMemberships
        #expect(rest.count == study.networkMemberships.count - theirs.count)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("are new in format 29: a file from before is brought to it and verifies")
    func migrated() throws {
        let path = scratch.path("old.realist")
        let old = try Store.create(at: path, by: .example())
        var older = study.asOfFormat26
        older.theoryProposals = []
        _ = try old.importBundle(older)
        let before = try old.study()
        try old.close()
        let sentences = Schema.present.migrations.map(\.sentence)
        let format = try #require(sentences.firstIndex(of: Migration.addNetworks.sentence))
        try scratch.older("old.realist", format: format)
        let again = try Store.open(at: path, for: .writing(by: .example()))
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
    }
}
