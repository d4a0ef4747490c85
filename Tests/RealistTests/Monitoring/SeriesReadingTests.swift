import Realist
import Statistics
import Testing

@Suite("A series that is read") struct SeriesReadingTests {
    private let nurses = IndicatorTests.nurses
    private var series: IndicatorSeries {
        IndicatorSeries(Identifier(known: "vacancies"), at: IndicatorTests.north, group: nurses)
    }

    /// Monthly figures from January 2024 on; `nil` for a month of which nothing is known.
    private func monthly(_ values: [Double?]) throws -> [Observation] {
        var period = try #require(Period("2024-01"))
        var observations: [Observation] = []
        for value in values {
            if let value { observations.append(Observation(series, period, .alone(value))) }
            period = try #require(period.next)
        }
        return observations
    }

    private func read(_ indicator: Indicator, _ values: [Double?]) throws -> SeriesReading {
        SeriesReading(indicator, series, try monthly(values))
    }

    /// Up and down around 10, between limits of 10 ± 5.32: nothing in it is unusual.
    private let usual: [Double?] = (0..<14).map { $0.isMultiple(of: 2) ? 11 : 9 }

    @Test("needs as many figures for limits as its questions say, and no more")
    func fewest() throws {
        #expect(Indicator.fewestForLimits == XmRChart.fewestPoints)
        let enough = try read(IndicatorTests.example(), Array(usual.prefix(Indicator.fewestForLimits)))
        guard case .limits = enough.method else {
            Issue.record("\(enough.method)")
            return
        }
        #expect(enough.verdict == .usual)
        let short = try read(IndicatorTests.example(), Array(usual.prefix(Indicator.fewestForLimits - 1)))
        guard case .runs = short.method else {
            Issue.record("\(short.method)")
            return
        }
        let few = try read(IndicatorTests.example(), Array(usual.prefix(4)))
        #expect(few.method == .tooFew(missing: 6) && few.verdict == .tooFew(missing: 6))
    }

    @Test("has a point for each period, and says why one has no figure")
    func gaps() throws {
        let indicator = IndicatorTests.example()
        let periods = try ["2024-01", "2024-03", "2024-04", "2024-05", "2024-06"].map {
            try #require(Period($0))
        }
        let nothing = try #require(Observation.Counts(0, of: 0))
        let values: [Observation.Value] = [
            .counted(try #require(Observation.Counts(12, of: 48))), .notPublished, .numerator(7),
            .counted(nothing), .alone(5),
        ]
        let observations = zip(periods, values).map { Observation(series, $0, $1) }
        let reading = SeriesReading(indicator, series, observations.reversed(), withheld: [periods[4]])
        #expect(
            reading.points.map(\.gap) == [
                nil, .missing, .notPublished, .numeratorAlone, .ofNothing, .withheld,
            ])
        #expect(reading.latest?.figure == 25 && reading.count == 1)
        let interval = try #require(reading.points[0].interval(in: .percent))
        // Wilson's interval of 12 of 48.
        #expect(abs(interval.lower - 14.9206) < 1e-3 && abs(interval.upper - 38.7844) < 1e-3)
        #expect(reading.points[0].interval(in: .rate(per: 100)) == nil, "one may be counted several times")
    }

    @Test("tells better from worse by the direction alone that somebody gave it")
    func direction() throws {
        let high = usual.dropLast() + [30]
        func verdict(_ better: Indicator.Better?) throws -> SeriesVerdict {
            try read(IndicatorTests.example(better: better), Array(high)).verdict
        }
        #expect(try verdict(.lower) == .unusual(.concernHigh, .outside))
        #expect(try verdict(.higher) == .unusual(.improvementHigh, .outside))
        #expect(try verdict(.neither) == .unusual(.neutralHigh, .outside))
        #expect(try verdict(nil) == .unusual(.neutralHigh, .outside))
    }

    @Test("says nothing of variation where there is none, and of the target no more than whether it is met")
    func steady() throws {
        let target = Benchmark(
            .atMost(5), kind: .target, group: nurses, setBy: "Board", from: Day(2020, 1, 1))
        let reading = try read(
            IndicatorTests.example(benchmarks: [target]), Array(repeating: 5, count: 14))
        #expect(reading.verdict == .steady && reading.assurance == nil)
        #expect(reading.held.map(\.isMet) == [true])
    }

    @Test("is held against what is set for its group, from the day on that it holds")
    func held() throws {
        let other = Benchmark(
            .atMost(5), group: Identifier(known: "doctors"), setBy: "Board", from: Day(2020, 1, 1))
        let later = Benchmark(.atMost(5), group: nurses, setBy: "Later", from: Day(2025, 2, 15))
        let own = Benchmark(.atMost(5), group: nurses, setBy: "Body", from: Day(2020, 1, 1))
        let wrongWay = Benchmark(.atLeast(1), group: nurses, setBy: "Floor", from: Day(2020, 1, 1))
        let indicator = IndicatorTests.example(benchmarks: [other, later, wrongWay, own])
        // The last figure is of February 2025, which began before the later one was set.
        let reading = try read(indicator, usual)
        #expect(reading.held.map(\.benchmark) == [wrongWay, own])
        #expect(reading.held.map(\.isMet) == [true, false])
        #expect(reading.target == own && reading.assurance == .hitOrMiss)
        #expect(try read(IndicatorTests.example(benchmarks: [other]), usual).held.isEmpty)
    }

    @Test("begins anew where somebody wrote so, and is told by its last part")
    func rebased() throws {
        let rebase = Rebase(
            place: IndicatorTests.north, group: nurses, at: Day(2025, 3, 10), reason: "Bank staff count",
            by: "evaluator", on: Day(2025, 4, 1))
        let indicator = IndicatorTests.example(rebases: [rebase])
        let both = usual + usual.map { $0.map { $0 + 20 } }
        let reading = try read(indicator, both)
        guard case .limits(let chart) = reading.method else {
            Issue.record("\(reading.method)")
            return
        }
        #expect(chart.phases.map(\.places) == [0..<14, 14..<28])
        #expect(reading.starts.map(\.place) == [14] && reading.verdict == .usual)
        let begun = try read(indicator, Array(both.prefix(17)))
        #expect(begun.verdict == .tooFew(missing: 10), "the first part has limits, and the last one none yet")
    }

    @Test("of single dates is no series over time")
    func dates() throws {
        let observations = try WorkforceFiguresTests.observations()
        let readings = observations.map {
            SeriesReading(WorkforceFiguresTests.vacancies, $0.series, [$0])
        }
        #expect(readings.allSatisfy { $0.verdict == .dates && $0.notes.count == 1 })
        let held = readings.filter { !$0.held.isEmpty }
        #expect(held.map(\.series.group) == [WorkforceFiguresTests.nursing])
        #expect(held.first?.held.first?.isMet == true)
    }
}
