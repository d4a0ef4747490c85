@testable import Realist
import Testing

@Suite("Two changes of nearly the same people") struct NearbyPeopleTests {
    /// Of forty people at the first site all answer at the first two waves, and so many do not come back; at three others
    /// people come and go.
    private func figures(leaving: Int, groups: Int = 1) -> [Figure] {
        var survey = MadeUpSurvey(
            sites: [.init(people: 40, answers: 100)] + (0..<3).map { _ in .init(people: 60, answers: 70) },
            seed: 7)
        survey.groups = groups
        let gone = Set((0..<leaving).map { "s0-p\($0)" })
        let scores = survey.scores().map { all in
            OutcomeScores(
                scored: all.scored, missingRule: all.missingRule, range: all.range,
                scores: all.scores.filter {
                    $0.wave != MadeUpSurvey.wave(2) || !gone.contains($0.respondent)
                })
        }
        return survey.study().publication(of: scores, on: Day(2026, 11, 21)).figures
    }

    private func statuses(_ figures: [Figure], group: String, wave: String) -> Set<Figure.Status> {
        Set(
            figures.filter { $0.group == group && $0.wave == wave && $0.statistic == "mean-before" }
                .map(\.status))
    }

    private func told(_ figures: [Figure]) -> [String] {
        ["w0>w1", "w0>w2", "w1>w2"].filter { statuses(figures, group: "site-0", wave: $0) == [.shown] }
    }

    @Test("are both told where twelve did not come back")
    func many() { #expect(Set(told(figures(leaving: 12))).isSuperset(of: ["w0>w1", "w0>w2"])) }

    @Test(
        "are not both told where few did not come back: what they scored would be the difference",
        arguments: 2...8)
    func few(leaving: Int) {
        let told = told(figures(leaving: leaving))
        // Who came back are the same people in both comparisons with the last wave.
        #expect(!told.contains("w0>w1") && told.contains("w0>w2"))
    }

    @Test("of groups by an attribute are told by one comparison alone")
    func groups() {
        let groups = figures(leaving: 1, groups: 2).filter { $0.groupKind == "by-team" }
        #expect(!groups.isEmpty && Set(groups.map(\.wave)).count == 1)
    }
}
