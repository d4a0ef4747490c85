import Realist
import Testing

@Suite("An allocation") struct AllocationTests {
    static let groups = [
        Allocation.Group(id: Identifier(known: "oak"), title: "Oak"),
        Allocation.Group(id: Identifier(known: "ash"), title: "Ash"),
    ]
    static let id = Allocation.ID(known: "allocation-1")

    static func person(_ name: String, _ stage: String) -> AllocationPlan.Person {
        AllocationPlan.Person(name: name, values: [stage])
    }

    /// Three who are early in their work, four who are late.
    static let people = [
        person("p-1", "early"), person("p-2", "late"), person("p-3", "late"), person("p-4", "early"),
        person("p-5", "late"), person("p-6", "early"), person("p-7", "late"),
    ]

    static func plan(
        _ people: [AllocationPlan.Person] = people, _ way: Allocation.Way = .together
    ) throws -> AllocationPlan {
        try AllocationPlan(people: people, by: ["stage"], groups: groups, way: way)
    }

    static func drawn(_ way: Allocation.Way) throws -> (allocation: Allocation, list: AllocationList) {
        try #require(
            try plan(people, way).drawn(id, seed: 7, on: Day(2026, 3, 9), by: "evaluator"))
    }

    /// Everybody of a plan in their places.
    static func placements() throws -> [Placement] {
        let (_, list) = try drawn(.together)
        return try plan().seats(list).enumerated().map { index, seat in
            Placement(
                allocation: id, number: index + 1, stratum: seat.stratum, place: seat.place,
                group: groups[seat.group].id, participant: Participant.ID(seat.person.name),
                on: Day(2026, 3, 9), by: "evaluator")
        }
    }

    /// The texts were written, and their lists drawn, by another program.
    @Test("is proved by a text that says all that decides who goes where")
    func text() throws {
        let (allocation, list) = try Self.drawn(.together)
        #expect(
            list.text == """
                realist-allocation-1
                method stratified-remainders 1
                way together
                seed 7
                by 5:stage
                groups 3:oak 3:ash
                stratum 5:early
                list 1 2 2
                stratum 4:late
                list 2 2 1 1

                """)
        #expect(allocation.seed == 7 && allocation.size == 7)
        let (sealed, other) = try Self.drawn(.oneByOne)
        #expect(other.text.hasSuffix("stratum 4:late\nlist 2 1 1 2\n") && sealed.isSealed)
        #expect(AllocationList(of: allocation, seed: -1) == nil)
        #expect(AllocationList(of: allocation, seed: Allocation.largestSeed + 1) == nil)
        #expect(AllocationList(of: allocation, seed: 8)?.text != list.text)
    }

    @Test("is the same in whatever order people stand, and places follow their names")
    func order() throws {
        let (_, list) = try Self.drawn(.together)
        let seats = try Self.plan().seats(list)
        #expect(seats.map(\.person.name) == ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7"])
        #expect(seats.map(\.group) == [0, 1, 1, 1, 0, 1, 0])
        #expect(try Self.plan(Self.people.reversed()).seats(list) == seats)
    }

    @Test("refuses what is wrong, all at once: nobody, no name, a name twice, no group")
    func refuses() throws {
        func codes(_ people: [AllocationPlan.Person], _ groups: [Allocation.Group] = Self.groups) -> [String]
        {
            do throws(Problems) {
                _ = try AllocationPlan(people: people, by: ["stage"], groups: groups, way: .together)
                return []
            } catch { return error.list.map(\.code) }
        }
        #expect(codes([]) == ["allocation.nobody"])
        let some = Self.people + [Self.person("", "late"), Self.person("p-1", "late")]
        #expect(codes(some, []) == ["allocation.groups", "allocation.no-name", "allocation.name-twice"])
        #expect(codes(Self.people).isEmpty)
    }

    @Test("takes a value that is missing for a stratum of its own")
    func notStated() throws {
        let plan = try Self.plan(Self.people + [Self.person("p-8", "")])
        #expect(plan.strata.map(\.title) == ["not stated", "early", "late"])
        #expect(plan.strata.map(\.size) == [1, 3, 4] && plan.groupSizes.fewest == 4)
    }

    @Test("is planned for people who are not there yet; others come into a stratum without places")
    func expected() throws {
        let plan = try AllocationPlan(
            people: Self.people, expecting: [["late"]: 6], by: ["stage"], groups: Self.groups, way: .oneByOne)
        #expect(plan.strata.map(\.values) == [["early"], ["late"]] && plan.strata.map(\.size) == [0, 6])
    }

    @Test("has groups by their names, each another one")
    func names() throws {
        let named = try Allocation.Group.named(["The Oak", "Ash 2"])
        #expect(named.map(\.id.text) == ["the-oak", "ash-2"] && named.map(\.title) == ["The Oak", "Ash 2"])
        #expect(throws: Problems.self) { try Allocation.Group.named(["Oak", "oak!"]) }
        #expect(throws: Problems.self) { try Allocation.Group.named(["—"]) }
        #expect(Allocation.Group.numbered(2).map(\.id.text) == ["group-1", "group-2"])
    }

    @Test("places people one by one as the list has them, and those who come late where groups stay even")
    func oneByOne() throws {
        var (allocation, list) = try Self.drawn(.oneByOne)
        var placements: [Placement] = []
        func enrol(_ name: String, _ stage: String) throws {
            let person = Participant(
                id: try #require(Participant.ID(name)), attributes: ["stage": stage])
            let (placement, changed) = try allocation.placing(
                person, behind: placements, isThere: { _ in true }, seed: 7, on: Day(2026, 4, 1), by: "c")
            allocation = changed
            placements.append(placement)
        }
        for (index, stage) in ["late", "early", "early", "late", "early", "late", "late"].enumerated() {
            try enrol("n-\(index)", stage)
        }
        // The lists are 1 2 2 and 2 1 1 2.
        #expect(placements.map(\.group.text) == ["ash", "oak", "ash", "oak", "ash", "oak", "ash"])
        #expect(placements.map(\.place) == [1, 1, 2, 2, 3, 3, 4])
        #expect(AllocationProof(of: allocation, placements: placements, list: list, digest: nil).isWhole)
        // Ash has four and oak three: a late one keeps that even, and so does the one after.
        try enrol("n-7", "late")
        try enrol("n-8", "retired")
        #expect(placements[7].group.text == "oak" && placements[7].isLate)
        #expect(placements[8].isLate && allocation.strata.map(\.size) == [3, 4, 0])
        list = try #require(AllocationList(of: allocation, seed: 7))
        let proof = AllocationProof(of: allocation, placements: placements, list: list, digest: nil)
        #expect(proof.isWhole && proof.late == 2 && proof.used == 7 && proof.left == 0)
        #expect(throws: AllocationProblem.placedBefore("n-0", group: "Ash")) { try enrol("n-0", "late") }
    }

    @Test("is proved not to be as it was: another group, a place out of turn, another digest")
    func proof() throws {
        var (allocation, list) = try Self.drawn(.together)
        allocation.digest = "aa"
        let placements = try Self.placements()
        func findings(
            _ placements: [Placement], digest: String? = "aa", noted: String? = nil
        ) -> [AllocationProof.Finding] {
            AllocationProof(
                of: allocation, placements: placements, list: list, digest: digest, noted: noted
            ).findings
        }
        #expect(findings(placements, noted: "AA").isEmpty)
        #expect(findings(placements, digest: "bb") == [.digest])
        #expect(findings(placements, noted: "bb") == [.notedDigest])
        #expect(findings(Array(placements.dropLast())) == [.missing(count: 1)])
        var moved = placements
        moved[0] = Self.with(placements[0], group: Self.groups[1].id)
        #expect(findings(moved) == [.group(number: 1)])
        // Two who are early and exchanged their places.
        var exchanged = placements
        exchanged[0].participant = placements[3].participant
        exchanged[3].participant = placements[0].participant
        #expect(findings(exchanged) == [.turn(number: 4)])
        // Whoever left changes nothing.
        var left = placements
        left[0].participant = nil
        #expect(findings(left).isEmpty)
    }

    static func with(_ one: Placement, group: Allocation.Group.ID) -> Placement {
        Placement(
            allocation: one.allocation, number: one.number, stratum: one.stratum, place: one.place,
            group: group, participant: one.participant, on: one.on, by: one.by)
    }
}
