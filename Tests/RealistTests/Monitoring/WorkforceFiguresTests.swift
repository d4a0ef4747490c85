import Realist
import Testing

/// The published figures of a workforce study in central Lancashire (Workforce for the Future, 2015): vacancies of two trusts
/// together in November 2014, by staff group, as rates alone.
@Suite("Published vacancy rates") struct WorkforceFiguresTests {
    static let published: [(group: StaffGroup.ID, rate: Double)] = [
        (Identifier(known: "scientific-technical"), 16.98), (Identifier(known: "clinical-services"), 3.63),
        (Identifier(known: "allied-health"), 5.82), (Identifier(known: "healthcare-scientists"), 6.64),
        (Identifier(known: "medical-dental"), 12.34), (nursing, 4.36),
    ]
    static let nursing = StaffGroup.ID(known: "nursing-midwifery")
    static let trusts = IndicatorSeries.Place.organisation(Identifier(known: "both-trusts"))
    static let date = Day(2014, 11, 30)

    static let vacancies = Indicator(
        id: Identifier(known: "vacancy-rate"), title: "Vacancy rate",
        definition: "Posts that nobody holds, of all posts; two trusts together", unit: .percent,
        better: .lower,
        period: .date, care: .secondary,
        origin: Indicator.Origin(
            "Two acute trusts", .alreadyPublic(citation: "Workforce for the Future, 2015")),
        notes: [DataNote(.notToldApart, text: "Posts that nobody took and posts that wait for a successor")],
        benchmarks: [
            Benchmark(
                .atMost(5), group: nursing, setBy: "National Institute for Health and Care Excellence",
                from: Day(2014, 1, 1))
        ])

    static func observations() throws -> [Observation] {
        let period = try #require(Period(.date, of: date))
        return published.map {
            Observation(IndicatorSeries(vacancies.id, at: trusts, group: $0.group), period, .alone($0.rate))
        }
    }

    @Test("stay rates alone: nothing stands behind them that was not published")
    func alone() throws {
        let observations = try Self.observations()
        #expect(observations.compactMap(Self.vacancies.fault).isEmpty)
        #expect(observations.map { $0.figure(in: .percent) } == Self.published.map(\.rate))
        var counter = SeriesCounter()
        for one in observations { counter.add(one) }
        #expect(counter.summaries.map(\.alone) == [1, 1, 1, 1, 1, 1])
        #expect(counter.summaries.allSatisfy { $0.counted == 0 && $0.missing == 0 })
        #expect(Self.vacancies.origin.isPublic && Self.vacancies.care == .secondary)
    }

    @Test("have one benchmark, nursing’s, which nursing met; no other group is held against it")
    func benchmark() throws {
        let held = try Self.observations().filter {
            !Self.vacancies.benchmarks(for: $0.series, on: $0.period.first).isEmpty
        }
        #expect(held.map(\.series.group) == [Self.nursing])
        let figure = try #require(held.first?.figure(in: .percent))
        #expect(Self.vacancies.benchmarks[0].level.isMet(by: figure))
        #expect(!Self.vacancies.benchmarks[0].level.isMet(by: 16.98), "and yet nobody says so of that group")
    }

    @Test("are highest among scientific and technical staff, and then among doctors and dentists")
    func highest() throws {
        let sorted = try Self.observations().sorted {
            ($0.figure(in: .percent) ?? 0) > ($1.figure(in: .percent) ?? 0)
        }
        #expect(sorted.prefix(2).map(\.series.group?.text) == ["scientific-technical", "medical-dental"])
    }

    @Test("of one date raise no question about a series over time")
    func questions() throws {
        var counter = SeriesCounter()
        for one in try Self.observations() { counter.add(one) }
        var study = Study(about: About(id: Identifier(known: "s"), title: "S", question: "", summary: ""))
        study.indicators.definitions = [Self.vacancies]
        let asked = study.questions(responses: [], series: counter.summaries)
        #expect(!asked.contains { $0.kind.rawValue.hasPrefix("monitoring.") })
    }
}
