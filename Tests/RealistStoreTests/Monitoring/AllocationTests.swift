import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Allocations, in the study file") struct AllocationTests {
    let scratch: Scratch
    let store: Store
    let study: Study
    static let groups = Allocation.Group.numbered(2)
    static let id = Allocation.ID(known: "allocation-1")
    static let day = Day(2026, 3, 9)

    /// Seven participants: three early, four late.
    init() throws {
        scratch = try Scratch()
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.participants = ["early", "late", "late", "early", "late", "early", "late"].enumerated()
            .compactMap {
                index, stage in
                Participant.ID("p-\(index + 1)").map { Participant(id: $0, attributes: ["stage": stage]) }
            }
        self.study = study
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    private func plan(_ way: Allocation.Way) throws -> AllocationPlan {
        try AllocationPlan(
            people: study.participants.map {
                AllocationPlan.Person(name: $0.id.text, values: [$0.attributes["stage"] ?? ""])
            }, by: ["stage"], groups: Self.groups, way: way)
    }

    @discardableResult
    private func allocate(_ way: Allocation.Way, because: String = "") throws -> Allocation {
        try store.allocate(try plan(way), seed: 7, on: Self.day, by: "evaluator", because: because)
    }

    private func enrol(_ name: StaticString) throws -> Placement {
        try store.enrol(Identifier(known: name), in: Self.id, on: Self.day, by: "coordinator")
    }

    private func actions() throws -> [String] {
        try store.read { try String.fetchAll($0, sql: "SELECT action FROM audit ORDER BY sequence") }
    }

    @Test("of all at once are kept with everybody's place, in one entry of the audit, and proved")
    func together() throws {
        let allocation = try allocate(.together)
        #expect(allocation.id == Self.id && allocation.seed == 7 && allocation.digest.count == 64)
        let placements = try store.placements(in: Self.id)
        #expect(placements.map(\.participant?.text) == study.participants.map(\.id.text))
        // As another program draws it: 1 2 2 for the early ones, 2 2 1 1 for the late ones.
        let groups = [1, 2, 2, 2, 1, 2, 1].map { "group-\($0)" }
        #expect(placements.map(\.group.text) == groups)
        #expect(try actions().last == "allocate")
        #expect(try actions().count { $0 == "allocate" } == 1)
        #expect(try store.study()?.allocations == [allocation])
        #expect(try store.study()?.placements == placements)
        let proof = try store.proof(of: Self.id, noted: allocation.digest.uppercased())
        #expect(proof.isWhole && proof.used == 7 && proof.left == 0)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("are refused for people who are in one already, unless somebody says why")
    func again() throws {
        try allocate(.together)
        #expect(throws: AllocationProblem.allocatedBefore(count: 7, in: Self.id)) {
            try allocate(.together)
        }
        #expect(throws: AllocationProblem.oneByOneBefore(Self.id)) { try allocate(.oneByOne) }
        #expect(try store.allocations().count == 1)
        let second = try allocate(.together, because: "The first groups never met.")
        #expect(second.id.text == "allocation-2" && second.because == "The first groups never met.")
    }

    @Test("that are sealed tell nothing before somebody is enrolled, and then one place at a time")
    func sealed() throws {
        let allocation = try allocate(.oneByOne)
        #expect(allocation.isSealed && allocation.strata.map(\.size) == [3, 4])
        #expect(try store.study()?.allocations.first?.seed == nil)
        #expect(try store.placements(in: Self.id).isEmpty)
        // The lists are 1 2 2 for the early ones and 2 1 1 2 for the late ones.
        #expect(try enrol("p-2").group.text == "group-2")
        #expect(try enrol("p-1").group.text == "group-1")
        #expect(try enrol("p-3").group.text == "group-1")
        #expect(try store.placements(in: Self.id).map(\.number) == [1, 2, 3])
        #expect(try actions().suffix(3) == ["enrol", "enrol", "enrol"])
        #expect(throws: AllocationProblem.placedBefore("p-2", group: "Group 2")) { _ = try enrol("p-2") }
        #expect(throws: ContentProblem.self) { _ = try enrol("p-99") }
        #expect(try store.placements(in: Self.id).count == 3)
        let proof = try store.proof(of: Self.id, noted: allocation.digest)
        #expect(proof.isWhole && proof.used == 3 && proof.left == 4)
        #expect(try store.proof(of: Self.id, noted: "0").findings == [.notedDigest])
        #expect(try store.openList(of: Self.id).seed == 7)
        #expect(throws: AllocationProblem.notSealed(Self.id)) { _ = try store.openList(of: Self.id) }
        #expect(try enrol("p-5").group.text == "group-1")
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("that are sealed outlive a bundle from before, and places that are used are not given again")
    func older() throws {
        let allocation = try allocate(.oneByOne)
        _ = try enrol("p-2")
        let exported = try #require(try store.study())
        _ = try enrol("p-3")
        // Before anything was allocated, and when one was enrolled.
        for bundle in [study, exported] {
            _ = try store.importBundle(bundle)
            #expect(try store.allocations() == [allocation])
            #expect(try store.placements(in: Self.id).map(\.participant?.text) == ["p-2", "p-3"])
            #expect(try store.proof(of: Self.id).isWhole)
        }
        var other = exported
        other.allocations[0].digest = String(repeating: "0", count: 64)
        #expect(throws: ContentProblem.self) { _ = try store.importBundle(other) }
        other = exported
        other.placements = [
            Placement(
                allocation: Self.id, number: 1, stratum: 1, place: 1, group: Self.groups[0].id,
                participant: Identifier(known: "p-2"), on: Self.day, by: "coordinator")
        ]
        #expect(throws: ContentProblem.self) { _ = try store.importBundle(other) }
        var opened = exported
        opened.allocations[0].seed = 7
        _ = try store.importBundle(opened)
        #expect(try store.allocations().first?.seed == 7)
        #expect(try store.placements(in: Self.id).count == 2)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("whose seal is in another file are not gone on with")
    func elsewhere() throws {
        try allocate(.oneByOne)
        let bundle = try #require(try store.study())
        let other = try Store.create(at: scratch.path("t.realist"), by: .example())
        _ = try other.importBundle(bundle)
        #expect(throws: AllocationProblem.seedKeptElsewhere(Self.id)) {
            _ = try other.enrol(Identifier(known: "p-1"), in: Self.id, on: Self.day, by: "c")
        }
        #expect(throws: AllocationProblem.seedKeptElsewhere(Self.id)) { _ = try other.proof(of: Self.id) }
    }

    @Test("keep the place of somebody who withdraws, which names nobody then, in any mode")
    func withdrawn() throws {
        try allocate(.together)
        _ = try store.withdraw("p-1", mode: .erase)
        let outcome = try store.withdraw("p-2", mode: .keepAnalysed)
        #expect(outcome.counts[.placements] == 1)
        let placements = try store.placements(in: Self.id)
        #expect(placements.map(\.participant?.text) == [nil, nil, "p-3", "p-4", "p-5", "p-6", "p-7"])
        #expect(placements.map(\.number) == Array(1...7))
        #expect(try store.proof(of: Self.id).isWhole)
        let left = try store.read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM revision WHERE instr(value, '\"p-1\"') > 0")
        }
        #expect(left == 0)
        _ = try store.withdraw("p-3", mode: .stop)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("do not place whoever takes part no longer")
    func left() throws {
        try allocate(.oneByOne)
        _ = try store.withdraw("p-3", mode: .stop)
        #expect(throws: AllocationProblem.left("p-3")) { _ = try enrol("p-3") }
    }

    @Test("are found to be changed when somebody exchanges two people past every guard")
    func tampered() throws {
        try allocate(.together)
        try store.close()
        try scratch.tamper("s.realist", "UPDATE placement SET groupName = 'group-2' WHERE number = 1")
        let again = try Store.open(at: scratch.path("s.realist"), for: .reading)
        #expect(try again.proof(of: Self.id).findings == [.group(number: 1)])
        #expect(try !again.verify().findings.isEmpty)
    }

    @Test("are new: a file from before is brought to this format and verifies")
    func migrated() throws {
        let before = try store.study()
        try store.close()
        let format = Schema.present.version - 1
        try scratch.older("s.realist", format: format)
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
    }
}
