import Realist
import Testing

@Suite("An indicator") struct IndicatorTests {
    static func example(
        _ unit: Indicator.Unit = .percent, better: Indicator.Better? = .lower, period: Period.Length = .month,
        notes: [DataNote] = [], benchmarks: [Benchmark] = [], rebases: [Rebase] = []
    ) -> Indicator {
        Indicator(
            id: Identifier(known: "vacancies"), title: "Vacancies", definition: "Posts that nobody holds",
            unit: unit, better: better, period: period,
            origin: Indicator.Origin("Invented for tests", .activity), notes: notes, benchmarks: benchmarks,
            rebases: rebases)
    }

    static let north = IndicatorSeries.Place.organisation(Identifier(known: "north"))
    static let nurses = StaffGroup.ID(known: "nurses")

    private func observation(_ value: Observation.Value, _ period: String = "2026-03") throws -> Observation {
        Observation(
            IndicatorSeries(Identifier(known: "vacancies"), at: Self.north, group: Self.nurses),
            try #require(Period(period)), value)
    }

    private func counts(_ numerator: Double, _ denominator: Double) throws -> Observation.Value {
        .counted(try #require(Observation.Counts(numerator, of: denominator)))
    }

    @Test(
        "computes a rate from its counts, and has none of nothing, of a numerator alone, and of what is not published"
    )
    func figure() throws {
        #expect(try observation(counts(12, 48)).figure(in: .percent) == 25)
        #expect(try observation(counts(3, 1_500)).figure(in: .rate(per: 1_000)) == 2)
        #expect(try observation(counts(0, 0)).figure(in: .percent) == nil)
        #expect(try observation(.alone(16.98)).figure(in: .percent) == 16.98)
        #expect(try observation(.numerator(7)).figure(in: .percent) == nil)
        #expect(try observation(.notPublished).figure(in: .percent) == nil)
    }

    @Test("cannot have something of nothing, less than nothing, or what is endless")
    func impossible() throws {
        for (numerator, denominator) in [
            (1.0, 0.0), (-1, 5), (1, -5), (.infinity, 5), (1, .infinity), (.nan, 1),
        ] {
            #expect(Observation.Counts(numerator, of: denominator) == nil)
        }
        let posts = try #require(Observation.Counts(12.6, of: 205.4))
        #expect(posts.whole == nil)
        let people = try #require(Observation.Counts(12, of: 205).flatMap(\.whole))
        #expect(people.numerator == 12 && people.denominator == 205)
    }

    @Test("says what keeps a figure from being one of its own")
    func faults() throws {
        func fault(
            _ unit: Indicator.Unit, _ value: Observation.Value, _ period: String = "2026-03"
        ) throws -> ObservationFault? {
            try Self.example(unit).fault(of: observation(value, period))
        }
        #expect(try fault(.percent, counts(5, 5)) == nil)
        #expect(try fault(.percent, counts(6, 5)) == .aboveDenominator)
        #expect(try fault(.rate(per: 100), counts(6, 5)) == nil)
        #expect(try fault(.percent, .alone(100.5)) == .aboveHundred)
        #expect(try fault(.percent, .alone(-0.1)) == .belowZero)
        #expect(try fault(.own("Change"), .alone(-0.1)) == nil)
        #expect(try fault(.count, .alone(3.5)) == .notWhole)
        #expect(try fault(.count, .alone(1_595)) == nil)
        #expect(try fault(.weeks, counts(1, 2)) == .noShare)
        #expect(try fault(.count, .numerator(3)) == .noShare)
        #expect(try fault(.percent, .numerator(-3)) == .belowZero)
        #expect(
            try fault(.percent, .notPublished, "2026")
                == .otherLength(#require(Period("2026")), expected: .month))
    }

    @Test(
        "holds a figure against the latest benchmark of its own group and place, and never against another’s")
    func benchmarks() throws {
        let early = Benchmark(.atMost(6), group: Self.nurses, setBy: "Board", from: Day(2014, 1, 1))
        let late = Benchmark(.atMost(5), group: Self.nurses, setBy: "Board", from: Day(2014, 7, 15))
        let own = Benchmark(
            .between(1...3), kind: .target, group: Self.nurses, place: Self.north, setBy: "North",
            from: Day(2014, 1, 1))
        let indicator = Self.example(benchmarks: [early, late, own])
        func held(_ place: IndicatorSeries.Place?, _ group: StaffGroup.ID?, _ day: Day) -> [Benchmark] {
            indicator.benchmarks(for: IndicatorSeries(indicator.id, at: place, group: group), on: day)
        }
        #expect(held(Self.north, Self.nurses, Day(2014, 11, 30)) == [late, own])
        #expect(held(nil, Self.nurses, Day(2014, 11, 30)) == [late])
        #expect(held(Self.north, Self.nurses, Day(2014, 7, 14)) == [early, own])
        #expect(held(Self.north, Self.nurses, Day(2013, 1, 1)) == [])
        #expect(held(Self.north, nil, Day(2014, 11, 30)) == [], "not all groups together")
        #expect(held(Self.north, Identifier(known: "doctors"), Day(2014, 11, 30)) == [])
        #expect(Benchmark.Level.atMost(5).isMet(by: 5) && !Benchmark.Level.atMost(5).isMet(by: 5.01))
        #expect(Benchmark.Level.atLeast(5).isMet(by: 5) && !Benchmark.Level.atLeast(5).isMet(by: 4.99))
        #expect(Benchmark.Level.between(1...3).isMet(by: 3) && !Benchmark.Level.between(1...3).isMet(by: 0.9))
    }

    @Test("begins a series anew where somebody wrote that, in the order of time, and no other series")
    func rebases() {
        func rebase(_ day: Day, _ group: StaffGroup.ID?) -> Rebase {
            Rebase(
                place: Self.north, group: group, at: day, reason: "A ward closed", by: "evaluator", on: day)
        }
        let days = [Day(2021, 1, 1), Day(2020, 1, 1), Day(2019, 1, 1)]
        let all = [rebase(days[0], Self.nurses), rebase(days[1], Self.nurses), rebase(days[2], nil)]
        let indicator = Self.example(rebases: all)
        let series = IndicatorSeries(indicator.id, at: Self.north, group: Self.nurses)
        #expect(indicator.rebases(of: series).map(\.at) == [days[1], days[0]])
        #expect(indicator.rebases(of: IndicatorSeries(indicator.id)).isEmpty)
    }

    @Test("counts what there is of each series")
    func summaries() throws {
        var counter = SeriesCounter()
        for observation in [
            try observation(.alone(3), "2026-06"), try observation(counts(1, 4), "2026-02"),
            try observation(.numerator(3), "2026-03"), try observation(.notPublished, "2026-04"),
        ] {
            counter.add(observation)
        }
        let summary = try #require(counter.summaries.first)
        #expect(counter.summaries.count == 1)
        #expect(
            summary.alone == 1 && summary.counted == 1 && summary.numerators == 1 && summary.notPublished == 1
        )
        #expect(summary.all == 4 && summary.figures == 2 && summary.missing == 1)
        #expect(summary.first == Period("2026-02") && summary.last == Period("2026-06"))
        #expect(summary.series.name == "vacancies north nurses")
    }
}
