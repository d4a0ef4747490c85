import Realist
import Testing

@Suite("How much is shown") struct ShareOfFiguresTests {
    @Test("is at least 60 % of the figures of a study like the worked example", arguments: 1...12)
    func share(seed: Int) {
        var survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
        survey.groups = 3
        let publication = survey.study().publication(of: survey.scores(), on: Day(2026, 11, 21))
        let shown = publication.figures.count { $0.status == .shown }
        #expect(shown * 100 >= 60 * publication.figures.count)
    }
}
