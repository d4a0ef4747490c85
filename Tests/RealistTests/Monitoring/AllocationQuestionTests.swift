import Realist
import Testing

@Suite("Questions about allocations") struct AllocationQuestionTests {
    /// Seven people in two groups, as they were drawn.
    static func study() throws -> Study {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.participants = try AllocationTests.people.map { person in
            Participant(
                id: try #require(Participant.ID(person.name)), attributes: ["stage": person.values[0]])
        }
        study.allocations = [try AllocationTests.drawn(.together).allocation]
        study.placements = try AllocationTests.placements()
        return study
    }

    static func asked(_ study: Study, digest: ((String) -> String)? = nil) -> [Question] {
        study.asked(responses: [], digest: digest).open.filter { $0.kind.rawValue.hasPrefix("monitoring.") }
    }

    @Test("are not asked where all is as it was drawn")
    func none() throws {
        #expect(try Self.asked(Self.study()).isEmpty)
    }

    @Test("a list that was changed is an error, and so is another digest where digests are looked at")
    func changed() throws {
        var study = try Self.study()
        study.placements[0] = AllocationTests.with(study.placements[0], group: AllocationTests.groups[1].id)
        let asked = Self.asked(study)
        #expect(asked.first?.kind == .listChanged && asked.first?.isError == true)
        #expect(asked.first?.place == "allocation allocation-1")
        study = try Self.study()
        #expect(Self.asked(study) { _ in "another" }.map(\.kind) == [.listChanged])
        study.allocations[0].digest = "one"
        #expect(Self.asked(study) { _ in "one" }.isEmpty)
    }

    @Test("who is in no group of the last allocation is asked about, unless they left")
    func withoutGroup() throws {
        var study = try Self.study()
        study.participants.append(Participant(id: Identifier(known: "p-8")))
        #expect(Self.asked(study).map(\.kind) == [.notPlaced])
        #expect(Self.asked(study).first?.asks.contains("p-8") == true)
        study.participants[7].withdrawn = Day(2026, 5, 1)
        #expect(Self.asked(study).isEmpty)
        // What is kept of somebody who withdrew, under a name made by chance.
        study.participants.append(Participant(id: Identifier(known: "left-0123456789ab")))
        #expect(Self.asked(study).isEmpty)
        study.participants.append(Participant(id: Identifier(known: "left-handed")))
        #expect(Self.asked(study).map(\.kind) == [.notPlaced])
    }

    @Test("groups from which more people left than from others are asked about")
    func uneven() throws {
        var study = try Self.study()
        // Oak has p-1, p-5 and p-7; both who are late leave it.
        for name in [4, 6] { study.participants[name].withdrawn = Day(2026, 5, 1) }
        let asked = Self.asked(study)
        #expect(asked.map(\.kind) == [.groupsUneven])
        #expect(asked.first?.asks.hasSuffix("Oak 1, Ash 4.") == true)
    }

    @Test("the balance has strata, groups and attributes, of those who are there")
    func balance() throws {
        var study = try Self.study()
        for place in study.participants.indices {
            study.participants[place].attributes["place"] = place < 3 ? "east" : "west"
        }
        study.about.reportBy = ["place", "stage"]
        let balance = study.balance(of: study.allocations[0])
        #expect(balance.totals == [3, 4] && balance.isEven)
        #expect(balance.strata.map(\.title) == ["early", "late"])
        #expect(balance.strata.map(\.counts) == [[1, 2], [2, 2]])
        #expect(balance.attributes.map(\.name) == ["stage", "place"])
        #expect(balance.attributes[1].rows.map(\.title) == ["east", "west"])
        #expect(balance.attributes[1].rows.map(\.counts) == [[1, 2], [2, 2]])
    }
}
