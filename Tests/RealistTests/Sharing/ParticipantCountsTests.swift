import Testing

@testable import Realist

@Suite("Counts of people who took part") struct ParticipantCountsTests {
    private func told(_ counts: [Int], fewest: Int = 10) -> [String]? {
        let named = counts.enumerated().map { (value: "v\($0.offset)", people: $0.element) }
        return ParticipantCounts.told(named, of: counts.reduce(0, +), fewest: fewest)?
            .map { "\($0.values.joined(separator: "+")) \($0.people)" }
    }

    @Test("are told together where they are few, and never so that the rest gives one away")
    func together() {
        #expect(told([20, 30]) == ["v0 20", "v1 30"])
        #expect(told([20, 30, 4, 7]) == ["v0 20", "v1 30", "v2+v3 11"])
        // One alone takes the smallest other with it; two that are too few together do so as well.
        #expect(told([20, 30, 4]) == ["v1 30", "v0+v2 24"])
        #expect(told([20, 30, 1, 2]) == ["v1 30", "v0+v2+v3 23"])
        #expect(told([20, 4]) == nil)
        #expect(told([4, 3]) == nil)
        #expect(told([20, 4], fewest: 1) == ["v0 20", "v1 4"])
    }

    @Test("do not tell that all of a few people are alike, nor of values that are no groups")
    func alike() {
        #expect(told([29]) == nil)
        #expect(told([30]) == ["v0 30"])
        #expect(told(Array(repeating: 12, count: 31)) == nil)
    }

    @Test("leave out who withdrew, and are held to the class of their table")
    func study() {
        var study = PublicationTests().study()
        #expect(study.participantCounts.total == 14)
        // Two managers: with them the clinicians would be told, too.
        #expect(study.participantCounts.attributes.last == .init(kind: .attribute("role"), counts: nil))
        study.about.disclosure.classes = [
            .init(
                table: .participants, kind: .sampleAndThemes, reason: "Agreed", setBy: "Evaluator",
                confirmedBy: "Administrator")
        ]
        #expect(
            study.participantCounts.attributes.last?.counts == [
                .init(values: ["clinician"], people: 12), .init(values: ["manager"], people: 2),
            ])
        study.about.disclosure.classes = []
        for place in 0..<5 { study.participants[place].withdrawn = PublicationTests().day }
        #expect(study.participantCounts.total == nil && study.participantCounts.attributes.isEmpty)
    }
}
