import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Indicators, in the file") struct IndicatorTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    private func filled(_ seed: UInt64) throws -> (store: Store, study: Study, figures: [Observation]) {
        var made = Made(seed: seed)
        let study = made.study()
        let figures = made.observations(study)
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study, observations: give(figures.shuffled()))
        return (store, study, figures)
    }

    private func all(_ store: Store) throws -> [Observation] {
        var found: [Observation] = []
        try store.observations { found.append($0) }
        return found
    }

    @Test("and their figures come back as they were", arguments: 1...8 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let (store, study, figures) = try filled(seed)
        #expect(try store.study()?.indicators == study.indicators)
        #expect(try store.indicators() == study.indicators)
        #expect(try all(store) == figures)
        var counter = SeriesCounter()
        for figure in figures { counter.add(figure) }
        #expect(try store.seriesSummaries() == counter.summaries)
        for summary in counter.summaries {
            let own = figures.filter { $0.series == summary.series }
            #expect(try store.observations(of: summary.series) == own)
        }
        #expect(try store.verify().findings.isEmpty)
        let head = try store.head()
        _ = try store.importBundle(study, observations: give(figures))
        #expect(try store.head() == head, "the same once more changes nothing")
    }

    @Test("do not lose figures by a folder without its table")
    func losing() throws {
        let (store, study, figures) = try filled(3)
        #expect(
            throws: ContentProblem.fewerThanBefore(
                path: scratch.path("s.realist"), what: "figures of indicators", before: figures.count, now: 0)
        ) {
            try store.importBundle(study)
        }
        _ = try store.importBundle(study, losing: true)
        #expect(try all(store).isEmpty && store.seriesSummaries().isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }

    static let north = Organisation.ID(known: "north")
    static let vacancies = Indicator.ID(known: "vacancies")
    static let series = IndicatorSeries(vacancies, at: .organisation(north))

    /// One indicator of months, per cent, at one organisation.
    private func small() throws -> Store {
        var study = Study(about: About(id: Identifier(known: "s"), title: "S", question: "", summary: ""))
        study.indicators = Indicators(
            organisations: [Organisation(id: Self.north, title: "North trust")],
            definitions: [
                Indicator(
                    id: Self.vacancies, title: "Vacancies", definition: "", unit: .percent, period: .month,
                    origin: Indicator.Origin("Invented", .activity))
            ])
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
        return store
    }

    private func figure(
        _ period: String, _ value: Observation.Value, of series: IndicatorSeries = series
    ) throws -> Observation {
        Observation(series, try #require(Period(period)), value)
    }

    @Test("take figures in all or none, as one entry of the audit; others of the same period need a word")
    func take() throws {
        let store = try small()
        let head = try store.head().sequence
        let first = try [figure("2026-01", .alone(4.36)), figure("2026-02", .alone(5))]
        let counts = try store.takeObservations(first, file: "a.csv")
        #expect(counts.new == 2 && counts.same == 0 && counts.replaced == 0)
        #expect(try store.head().sequence == head + 1)
        #expect(try store.takeObservations(first, file: "a.csv").same == 2)
        #expect(try store.head().sequence == head + 1)
        let second = try [figure("2026-03", .notPublished), figure("2026-02", .numerator(3))]
        let differs = ContentProblem.observationDiffers(
            path: scratch.path("s.realist"), series: Self.series, period: second[1].period)
        #expect(throws: differs) { try store.takeObservations(second, file: "b.csv") }
        #expect(try all(store) == first)
        let replaced = try store.takeObservations(second, file: "b.csv", replacing: true)
        #expect(replaced.new == 1 && replaced.replaced == 1)
        #expect(try all(store) == [first[0], second[1], second[0]])
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("refuse figures that are there twice, cannot be, or are of nothing in the study")
    func refuse() throws {
        let store = try small()
        let path = scratch.path("s.realist")
        let one = try figure("2026-01", .alone(4))
        #expect(throws: ContentProblem.observationTwice(path: path, series: Self.series, period: one.period))
        {
            try store.takeObservations([one, figure("2026-01", .alone(5))], file: "x")
        }
        for (period, value) in [
            ("2026", Observation.Value.alone(4)), ("2026-01", .alone(101)), ("2026-01", .alone(.nan)),
        ] {
            let wrong = try figure(period, value)
            #expect(
                throws: ContentProblem.observationDoesNotFit(
                    path: path, series: Self.series, period: wrong.period)
            ) { try store.takeObservations([wrong], file: "x") }
        }
        for series in [
            IndicatorSeries(Identifier(known: "other")),
            IndicatorSeries(Self.vacancies, group: Identifier(known: "nobody")),
            IndicatorSeries(Self.vacancies, at: .site(Identifier(known: "nowhere"))),
        ] {
            #expect(throws: ContentProblem.self) {
                try store.takeObservations([figure("2026-01", .alone(1), of: series)], file: "x")
            }
        }
        #expect(try all(store).isEmpty && store.verify().findings.isEmpty)
    }

    @Test(
        "have series that are replaced and removed; an indicator goes with its figures, and not without being asked"
    )
    func replace() throws {
        let store = try small()
        let together = IndicatorSeries(Self.vacancies)
        let other = try figure("2026-01", .alone(9), of: together)
        _ = try store.takeObservations([figure("2026-01", .alone(1)), other], file: "x")
        let new = try [figure("2026-05", .alone(2)), figure("2026-06", .alone(3))]
        try store.replace(Self.series, with: new)
        #expect(try all(store) == [other] + new)
        #expect(throws: ContentProblem.self, "of another series") {
            try store.replace(Self.series, with: [other])
        }
        try store.replace(Self.series, with: [])
        #expect(try all(store) == [other])
        #expect(throws: ContentProblem.self) { try store.delete(.indicator(Self.vacancies)) }
        #expect(try store.removeIndicator(Self.vacancies))
        #expect(try !store.removeIndicator(Self.vacancies))
        #expect(try store.indicators().definitions.isEmpty && all(store).isEmpty)
        #expect(try store.history(of: .indicator(Self.vacancies)).count == 2)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("whose figures are changed past the program are found by verify, and a backup has them all")
    func verify() throws {
        let (store, study, figures) = try filled(5)
        _ = try store.backup(to: scratch.path("b.realist"))
        let copy = try Store.open(at: scratch.path("b.realist"), for: .reading)
        #expect(try copy.study() == study && all(copy) == figures)
        try copy.close()
        try store.close()
        try scratch.tamper("s.realist", "UPDATE observation SET note = 'another' WHERE rowid = 1")
        let again = try Store.open(at: scratch.path("s.realist"), for: .reading)
        #expect(try again.verify().findings.count == 1)
    }

    @Test("are new in format 27: a file from before is brought to it and verifies")
    func migrated() throws {
        var made = Made(seed: 7)
        var study = made.study().asOfFormat26
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
        try store.close()
        let sentences = Schema.present.migrations.map(\.sentence)
        let before = try #require(sentences.firstIndex(of: Migration.addIndicators.sentence))
        try scratch.older("s.realist", format: before)
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.study() == study)
        #expect(try again.verify().findings.isEmpty)
        made = Made(seed: 8)
        study.indicators = made.indicators(Made.Ids(&made))
        study.indicators.definitions = study.indicators.definitions.map { indicator in
            var indicator = indicator
            (indicator.notes, indicator.benchmarks, indicator.rebases) = ([], [], [])
            return indicator
        }
        let figures = made.observations(study)
        _ = try again.importBundle(study, observations: give(figures), losing: true)
        #expect(try all(again) == figures && again.verify().findings.isEmpty)
    }
}
