import Realist
import Testing

/// "Strain" has the items of "joy" and one more, and wants all of them answered.
@Suite("Scoring for publication") struct OutcomeScoringTests {
    private let instrument: Instrument
    private let site = Site.ID(known: "ash")
    private let wave = Wave.ID(known: "before")

    init() throws {
        instrument = try Instrument.example()
    }

    private func scores(_ subscales: [String]) throws -> [[Double?]] {
        let measures = try subscales.map { subscale in
            Measure(
                id: try #require(Measure.ID(subscale)), title: Wording(subscale),
                scored: Measure.Scored(instrument: instrument.id, subscale: subscale))
        }
        var scoring = OutcomeScoring(instrument, measures: measures)
        for (name, answers) in [("whole", [0, 1, 2, 3]), ("part", [0, 1, 2, nil])] as [(String, [Int?])] {
            try scoring.add(
                Response(
                    respondent: name, instrument: instrument.id, site: site, wave: wave, answers: answers))
        }
        return scoring.scores.map { $0.scores.map(\.score) }
    }

    @Test("counts a form for a total and its parts, or for none of them")
    func bound() throws {
        let found = try scores(["strain", "joy"])
        #expect(found.count == 2)
        for scores in found {
            #expect(scores.count == 2 && scores[0] != nil && scores[1] == nil)
        }
    }

    @Test("counts it for a part whose total is not published")
    func alone() throws {
        let found = try scores(["joy"])
        #expect(found.count == 1 && found[0].count == 2 && found[0].allSatisfy { $0 != nil })
    }
}
