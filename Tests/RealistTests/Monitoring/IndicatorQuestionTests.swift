import Testing

@testable import Realist

@Suite("Questions about indicators") struct IndicatorQuestionTests {
    private let nurses = StaffGroup.ID(known: "nurses")
    private let places: [IndicatorSeries.Place] = [
        .organisation(Identifier(known: "north")), .site(Identifier(known: "south")),
    ]

    private func study(_ indicator: Indicator) -> Study {
        var study = Study(about: About(id: Identifier(known: "s"), title: "S", question: "", summary: ""))
        study.sites = [Site(id: Identifier(known: "south"), label: "South", kind: "")]
        study.indicators = Indicators(
            organisations: [Organisation(id: Identifier(known: "north"), title: "North trust")],
            groups: [StaffGroup(id: nurses, title: "Nurses")], definitions: [indicator])
        return study
    }

    /// So many monthly figures, of each place.
    private func series(
        _ figures: Int, at places: [IndicatorSeries.Place]? = nil, group: StaffGroup.ID? = nil,
        _ change: (inout SeriesSummary) -> Void = { _ in }
    ) throws -> [SeriesSummary] {
        let first = try #require(Period("2024-01"))
        var last = first
        for _ in 1..<max(figures, 1) { last = try #require(last.next) }
        return (places ?? [self.places[0]]).map { place in
            var summary = SeriesSummary(
                IndicatorSeries(Identifier(known: "vacancies"), at: place, group: group), first: first,
                last: last)
            summary.counted = figures
            change(&summary)
            return summary
        }
    }

    private func asked(_ indicator: Indicator, _ series: [SeriesSummary]?) -> [Question] {
        study(indicator).indicatorQuestions(series: series)
    }

    @Test("are none where there are enough figures, all of one definition, with a direction")
    func none() throws {
        #expect(try asked(IndicatorTests.example(), series(13)) == [])
    }

    @Test("ask for the direction, also where nobody looked at the figures, and then for nothing else")
    func direction() {
        let questions = asked(IndicatorTests.example(better: nil), nil)
        #expect(questions.map(\.kind) == [.noDirection] && questions[0].place == "indicator vacancies")
        #expect(questions[0].asks == "Which way is good for “Vacancies”: higher, lower, or neither?")
        #expect(asked(IndicatorTests.example(better: .neither), nil) == [])
    }

    @Test("ask for figures where there are none")
    func figures() {
        #expect(asked(IndicatorTests.example(), []).map(\.kind) == [.noFigures])
    }

    @Test("ask whose a benchmark is that no series is held against")
    func benchmark() throws {
        let indicator = IndicatorTests.example(benchmarks: [
            Benchmark(.atMost(5), group: nurses, setBy: "Board", from: Day(2020, 1, 1))
        ])
        let questions = try asked(indicator, series(13))
        #expect(questions.map(\.kind) == [.benchmarkOfNobody])
        #expect(
            questions[0].place == "benchmark vacancies 1" && questions[0].asks.contains("for Nurses is for?"))
        #expect(try asked(indicator, series(13, group: nurses)) == [])
    }

    @Test("ask whether places can be compared that count differently, and not of one place")
    func definitions() throws {
        let indicator = IndicatorTests.example(notes: [
            DataNote(.inconsistentDefinition, text: "By head, by post")
        ])
        #expect(try asked(indicator, series(13, at: places)).map(\.kind) == [.mixedDefinitions])
        #expect(try asked(indicator, series(13)) == [])
    }

    @Test("ask from when a changed definition holds, until the series is rebased")
    func changed() throws {
        var indicator = IndicatorTests.example(notes: [
            DataNote(.definitionChanged, text: "Bank staff since 2024")
        ])
        #expect(try asked(indicator, series(13)).map(\.kind) == [.changedNotRebased])
        indicator.rebases = [
            Rebase(
                place: places[0], at: Day(2024, 6, 1), reason: "Bank staff count", by: "evaluator",
                on: Day(2025, 1, 1))
        ]
        #expect(try asked(indicator, series(13)) == [])
    }

    @Test("ask for more figures below thirteen, of series over time alone")
    func few() throws {
        let questions = try asked(IndicatorTests.example(), series(12))
        #expect(questions.map(\.kind) == [.tooFewFigures])
        #expect(questions[0].place == "series vacancies north -")
        #expect(
            questions[0].asks
                == "Are there more than 12 figures of “Vacancies” at North trust, so that they can be judged?"
        )
        let date = try #require(Period("2014-11-30"))
        var one = SeriesSummary(IndicatorSeries(Identifier(known: "vacancies")), first: date, last: date)
        one.alone = 1
        #expect(asked(IndicatorTests.example(period: .date), [one]) == [])
    }

    @Test("ask for denominators and for periods of which nothing is known")
    func gaps() throws {
        let questions = try asked(
            IndicatorTests.example(),
            series(16, at: [places[1]], group: nurses) {
                $0.counted = 13
                $0.numerators = 1
            })
        #expect(questions.map(\.kind) == [.numeratorAlone, .figuresMissing])
        #expect(questions[0].asks == "Of how many, in one period of “Vacancies” at South, Nurses?")
        #expect(
            questions[1].asks.hasPrefix("What was it in 2 periods of ")
                && questions[1].asks.contains("2024-01"))
    }

    @Test(
        "that rest on figures are not asked, and what stands of them is not asked about, where nobody looked")
    func standing() throws {
        var study = study(IndicatorTests.example())
        study.standingQuestions = [
            StandingQuestion(
                kind: .tooFewFigures, place: "series vacancies north -", because: "More come in May.",
                on: Day(2026, 1, 1), by: "evaluator")
        ]
        let kinds: Set<Question.Kind> = [.tooFewFigures, .standsWithoutQuestion, .noFigures]
        #expect(!study.asked(responses: []).open.contains { kinds.contains($0.kind) })
        let asked = try study.asked(responses: [], series: series(3))
        #expect(asked.standing.map(\.question.kind) == [.tooFewFigures])
        #expect(!asked.open.contains { kinds.contains($0.kind) })
    }
}
