import Statistics
import Testing

@testable import Realist

@Suite("Before and after on matched people") struct MatchedChangeTests {
    let baseline = Wave.ID(known: "baseline")
    let month6 = Wave.ID(known: "month-6")
    let elm = Site.ID(known: "elm")
    let ashby = Site.ID(known: "ashby")

    private func score(_ person: String, _ site: Site.ID, _ wave: Wave.ID, _ value: Double?) -> WaveScore {
        WaveScore(respondent: person, site: site, wave: wave, score: value)
    }

    private var scores: [WaveScore] {
        [
            score("a", elm, baseline, 30), score("a", elm, month6, 34),
            score("b", elm, baseline, 22), score("b", elm, month6, 22),
            score("c", elm, baseline, 41), score("c", elm, month6, nil),
            score("d", ashby, month6, 28),
            score("e", ashby, baseline, 25), score("e", ashby, month6, 20),
        ]
    }

    @Test("counts who was measured twice, only before, only after")
    func counts() {
        let change = scores.change(from: baseline, to: month6)
        #expect(change.all.matched.count == 3)
        #expect(change.all.onlyBefore == 1)
        #expect(change.all.onlyAfter == 1)
        #expect(change.sites[elm]?.matched.count == 2)
        #expect(change.sites[elm]?.onlyBefore == 1)
        #expect(change.sites[ashby]?.onlyAfter == 1)
    }

    @Test("has exact sums for disclosure control")
    func sums() {
        let all = scores.change(from: baseline, to: month6).all.matched
        #expect(all.before.sum == 77 && all.before.sumOfSquares == 2009)
        #expect(all.after.sum == 76 && all.after.sumOfSquares == 2040)
        #expect(all.difference.sum == -1 && all.difference.sumOfSquares == 41)
        #expect(all.difference.mean == -1.0 / 3)
    }

    @Test("counts a person who moved at the site where they began, so that sites add up")
    func moved() {
        let change = (scores + [score("f", elm, baseline, 33), score("f", ashby, month6, 30)])
            .change(from: baseline, to: month6)
        #expect(change.sites[elm]?.matched.count == 3)
        #expect(change.sites[ashby]?.matched.count == 1)
        #expect(change.sites.values.map(\.matched.count).reduce(0, +) == change.all.matched.count)
    }

    @Test("does not depend on the order of the answers")
    func order() {
        #expect(
            scores.change(from: baseline, to: month6) == scores.reversed().change(from: baseline, to: month6))
    }

    @Test("leaves everybody at a wave, matched or not, as figures of their own")
    func unmatched() {
        let before = scores.moments(at: baseline)
        #expect(before.all.count == 4 && before.all.mean == 29.5)
        #expect(before.sites[elm]?.count == 3)
        #expect(scores.moments(at: month6).sites[elm]?.count == 2)
        #expect(scores.moments(at: Wave.ID(known: "month-3")).all.count == 0)
    }

    @Test("begins with the answers of each person at each wave")
    func fromResponses() throws {
        let instrument = try Instrument.example()
        let scoring = Scoring(instrument.key)
        func response(_ person: String, _ wave: Wave.ID, _ answers: [Int?]) -> Response {
            Response(respondent: person, instrument: instrument.id, site: elm, wave: wave, answers: answers)
        }
        let strain = try [
            response("a", baseline, [4, 0, 4, 4]), response("a", month6, [2, 2, 2, 2]),
            response("b", baseline, [2, 2, 2, nil]), response("b", month6, [2, 2, 2, 2]),
        ].map { try scoring.waveScores($0)[0] }
        let change = strain.change(from: baseline, to: month6)
        #expect(change.all.matched.count == 1 && change.all.matched.difference.sum == -8)
        #expect(change.all.onlyAfter == 1)
        #expect(throws: ScoringProblem.self) { try scoring.waveScores(response("c", baseline, [])) }
    }

    @Test("the change of nobody is nothing, not zero")
    func nobody() {
        let change = [WaveScore]().change(from: baseline, to: month6)
        #expect(change.all.matched.difference.mean == nil)
        #expect(change.all.matched.interval() == nil)
        #expect(change.sites.isEmpty)
    }
}
