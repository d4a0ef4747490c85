import Testing

@testable import Realist
@testable import RealistPages

extension AppExample {
    /// An evaluator's pages over all sites.
    static func evaluatePages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("support")))
        var pages: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            pages += [
                Shown("overview-\(writing.name)", OverviewPage(around, standing(writing), at: at)),
                Shown("board-\(writing.name)", board(around, writing, sites: 7, at: at)),
            ]
        }
        let around = try surroundings()
        var large = standing(.plain)
        large.checked = nil
        large.sites = (0..<90).map { number in
            .init(id: Site.ID("site-\(number)") ?? Example.harrow, label: "Site \(number)", isApproved: false)
        }
        var stale = standing(.plain)
        stale.checked = .init(
            counts: StudyCounts(), questions: [], earlier: "21 November 2026, 14:05 UTC", isPartial: true)
        var empty = stale
        empty.sites = []
        empty.answers = []
        let questions = (0..<120).map {
            Question(.twins, at: "statement s\($0)", "Are \($0) and 2 the same?")
        }
        return pages + [
            Shown("overview-large", OverviewPage(around, large, at: at, start: 40)),
            Shown("overview-stale", OverviewPage(around, stale, at: at)),
            Shown("overview-empty", OverviewPage(around, empty, at: at)),
            Shown(
                "questions",
                QuestionsPage(
                    around, .twins, questions,
                    standing: AskedQuestions(
                        [Question(.twins, at: "statement a b", "Are a and b the same?")],
                        standing: [
                            StandingQuestion(
                                kind: .twins, place: "statement a b",
                                because: "One is of people, one of teams.",
                                on: Day(2026, 11, 20), by: "Evaluator")
                        ], notAsked: []
                    ).standing,
                    explanation: "## What is looked at\n\nThe words.\n", at: at, start: 50)),
            Shown("questions-none", QuestionsPage(around, .bandsNotTold, [], explanation: "", at: at)),
            Shown(
                "questions-placeless",
                QuestionsPage(
                    around, .noPrimary, [Question(.noPrimary, at: "study", "Which?")],
                    explanation: "", at: at)),
            Shown("board-many", board(around, .plain, sites: 12, row: 15, column: 5, at: at)),
            Shown("board-one", board(around, .plain, sites: 12, only: Site.ID("site-3"), at: at)),
            Shown("board-empty", board(around, .plain, sites: 0, at: at)),
        ]
    }

    private static func standing(_ writing: Writing) -> StudyStanding {
        var site = StudyStanding.AtSite(id: Example.harrow, label: writing.line, isApproved: true)
        (site.changes, site.inPlace, site.decided, site.drafts, site.unconfirmed) = (9, 4, 3, 2, 1)
        site.last = ("21 November 2026, 14:05 UTC", writing.line)
        var counts = StudyCounts()
        counts.lastRelease = Day(2026, 6, 1)
        return StudyStanding(
            question: writing.text, recommendations: 15,
            sites: [site, .init(id: Example.harrow, label: "Saltby Vale", isApproved: false)],
            unconfirmed: 3, uncoded: 12,
            answers: [.init(instrument: "proqol-5", wave: "Baseline", forms: 180)],
            checked: .init(
                counts: counts,
                questions: [
                    Question(.brokenBroader, at: "statement a", writing.line),
                    Question(.noReasoning, at: "configuration i1", writing.line),
                    Question(.noReasoning, at: "configuration i2", writing.line),
                    Question(.notApproved, at: "site harrow", writing.text),
                ]))
    }

    private static func board(
        _ around: Surroundings, _ writing: Writing, sites: Int, only: Site.ID? = nil, row: Int = 0,
        column: Int = 0, at: StudyAddresses
    ) -> BoardPage {
        let sites = (0..<sites).map { number in
            Site(
                id: Site.ID("site-\(number)") ?? Example.harrow, label: Wording("Site \(number)"),
                kind: "teaching hospital")
        }
        let all = Array(repeating: Example.recommendations, count: 10).flatMap { $0 }
        var first = all[0]
        first.title = Wording(writing.line)
        return BoardPage(
            around, recommendations: [first] + all.dropFirst(), sites: sites, language: .english,
            only: only, row: row, column: column, at: at
        ) { site, recommendation in
            guard site.text != "site-1" else { return nil }
            return .init(
                choice: .adapt, changes: site.text == "site-0" ? 3 : 1,
                latest: (Adaptation.ID(known: "a-talk"), .inPlace))
        }
    }
}

@Suite("The way from a question to where it is mended") struct MendingTests {
    @Test(
        "leads to the page that is for it, or nowhere",
        arguments: [
            (Question.Kind.noReasoning, "configuration i1", "/theory/explanations/i1/edit"),
            (.unread, "configuration i1", "/theory/explanations/i1"),
            (.contextNotAsked, "statement s-1", "/theory/statements/s-1/edit"),
            (.decisionWithoutChange, "decision north r2", "/sites/north/decisions/r2"),
            (.undatedChange, "change a-1", "/log/a-1"), (.notApproved, "site north", "/sites/north/approval"),
            (.unbackedRecommendation, "recommendation r2", "/recommendations/r2"),
            (.waveWithoutResponses, "wave baseline", "/responses"),
            (.contrastSameEnd, "contrast c-1", "/theory/links/contrast/c-1"),
            (.rivalUntold, "rivals r-1", "/theory/links/rivals/r-1"),
            (.noSnapshot, "theory", "/theory/new-snapshot"),
            (.oldRevision, "judgement north i1", "/matrix/i1/north/judge"),
            (.oldRevision, "overall judgement i1", "/theory/explanations/i1/overall"),
            (.noPrimary, "study", nil), (.withdrawnStillThere, "participant p-1", nil),
            (.undatedChange, "change ../x", nil), (.undatedChange, "change", nil),
        ] as [(Question.Kind, String, String?)])
    func ways(kind: Question.Kind, place: String, path: String?) throws {
        let at = StudyAddresses(try #require(StudyKey("support")))
        #expect(at.mending(Question(kind, at: place, "?")) == path.map { "/s/support" + $0 })
    }
}
