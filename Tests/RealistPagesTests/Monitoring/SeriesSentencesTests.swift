import Realist
import Statistics
import Testing

@testable import RealistPages

@Suite("What is said of a series") struct SeriesSentencesTests {
    private let nurses = StaffGroup.ID(known: "nurses")
    private let id = Indicator.ID(known: "vacancies")

    private func sentences() throws -> SeriesSentences {
        let known = Indicators(groups: [StaffGroup(id: nurses, title: "Nurses")])
        return SeriesSentences(try Example.words(), SeriesNames(sites: [], known, in: .english))
    }

    private func reading(
        _ values: [Double], better: Indicator.Better? = .lower, group: StaffGroup.ID? = nil,
        benchmarks: [Benchmark] = [], notes: [DataNote] = []
    ) throws -> SeriesReading {
        let indicator = Indicator(
            id: id, title: "Vacancies", definition: "Posts", unit: .percent, better: better, period: .month,
            origin: Indicator.Origin("Invented", .activity), notes: notes, benchmarks: benchmarks)
        let series = IndicatorSeries(id, group: group)
        var period = try #require(Period("2024-01"))
        var observations: [Observation] = []
        for value in values {
            observations.append(Observation(series, period, .alone(value)))
            period = try #require(period.next)
        }
        return SeriesReading(indicator, series, observations)
    }

    private let usual: [Double] = (0..<14).map { $0.isMultiple(of: 2) ? 11 : 9 }

    @Test("tells what is unusual, which way, and by which rule")
    func unusual() throws {
        let sentences = try sentences()
        let high = usual.dropLast() + [30.25]
        let cause = "the latest figure lies outside the limits of the usual variation"
        func told(_ better: Indicator.Better?) throws -> String {
            sentences.verdict(try reading(Array(high), better: better))
        }
        #expect(try told(.lower) == "Unusually high, and not in the wanted direction: \(cause).")
        #expect(try told(.higher) == "Unusually high, and in the wanted direction: \(cause).")
        #expect(try told(.neither) == "Unusually high: \(cause). No direction is the good one.")
        #expect(
            try told(nil) == "Unusually high: \(cause). Nobody has said yet which direction is good.")
        #expect(sentences.latest(try reading(Array(high))) == "30.25%, February 2025")
        let rising: [Double] = usual + [9.5, 10, 10.5, 11, 11.5, 12, 12.5]
        #expect(sentences.verdict(try reading(rising)).hasPrefix("Rising for unusually long, and not in"))
    }

    @Test("tells of a group without a benchmark that it has none, and of another whether it is met")
    func benchmark() throws {
        let sentences = try sentences()
        let five = Benchmark(.atMost(5), group: nurses, setBy: "A body", from: Day(2020, 1, 1))
        let met = try reading(usual.map { $0 / 3 }, group: nurses, benchmarks: [five])
        #expect(sentences.benchmarks(met).first == "The benchmark is met: at most 5% (A body).")
        #expect(sentences.held(met) == "Met")
        let none = try reading(usual, benchmarks: [five])
        #expect(sentences.benchmarks(none) == ["No benchmark is set for all groups together."])
        #expect(sentences.place(none.series) == "All places together")
        #expect(sentences.group(met.series) == "Nurses")
    }

    @Test("tells counts with their interval, and a rate alone without one")
    func figures() throws {
        let text = FigureText(words: try Example.words(), unit: .percent)
        let counts = try #require(Observation.Counts(12, of: 48))
        let series = IndicatorSeries(id)
        let period = try #require(Period("2024-01"))
        let indicator = Indicator(
            id: id, title: "Vacancies", definition: "Posts", unit: .percent, period: .month,
            origin: Indicator.Origin("Invented", .activity))
        func told(_ value: Observation.Value) throws -> String {
            let reading = SeriesReading(indicator, series, [Observation(series, period, value)])
            return text.point(try #require(reading.points.first))
        }
        #expect(try told(.counted(counts)) == "25.0% (12 of 48; 95% interval 14.9 to 38.8)")
        #expect(try told(.alone(16.98)) == "16.98%")
        #expect(try told(.notPublished) == "Not published")
        let posts = try #require(Observation.Counts(12.6, of: 205.4))
        #expect(try told(.counted(posts)) == "6.1% (12.6 of 205.4)", "parts of posts have no interval")
    }

    @Test("is drawn with what it says, and not of single dates")
    func drawn() throws {
        let sentences = try sentences()
        let drawing = try #require(sentences.drawing(try reading(usual), title: "Vacancies"))
        #expect(drawing.words.centre == "Mean 10.0%")
        #expect(drawing.words.limits == "Usual variation, 4.7 to 15.3%")
        #expect(drawing.times.count == 14 && drawing.ticks.first?.name == "January 2024")
        #expect(sentences.drawing(try reading([]), title: "Vacancies") == nil)
        let few = try #require(sentences.drawing(try reading([3, 4, 5]), title: "Vacancies"))
        #expect(few.words.centre.isEmpty && few.lines.contains { $0.hasPrefix("8 more figures are needed") })
    }

    @Test("never says that anything made the figures what they are")
    func manner() throws {
        let words = try Example.words()
        for key in words.keys where key.hasPrefix("series.") {
            for word in ["improved", "because of", "due to", "effect", "worked", "caused"] {
                #expect(!words[key].lowercased().contains(word), "\(key)")
            }
        }
    }
}
