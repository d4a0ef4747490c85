import Realist
import Testing

@Suite("How much is shown") struct ShareOfFiguresTests {
    @Test("is at least 60 % of the figures of studies like the worked example, and never much less")
    func share() {
        let shares = (1...12).map { seed in
            var survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
            survey.groups = 3
            let publication = survey.study().publication(of: survey.scores(), on: Day(2026, 11, 21))
            let shown = publication.figures.count { $0.status == .shown }
            return 100 * Double(shown) / Double(publication.figures.count)
        }
        #expect(shares.reduce(0, +) / 12 >= 60)
        #expect(shares.allSatisfy { $0 >= 50 })
    }
}
