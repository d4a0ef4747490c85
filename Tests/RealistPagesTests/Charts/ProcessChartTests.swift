import Foundation
import FoundationXML
import Statistics
import Testing

@testable import RealistPages

@Suite("A chart of a series") struct ProcessChartTests {
    static func fixed(_ chart: some Chart) -> String { ChartDrawingTests.fixed(chart) }
    static func count(_ part: String, in text: String) -> Int { ChartDrawingTests.count(part, in: text) }

    static let (up, down, diamond) = ("M-5.5 4.5L0-6 5.5 4.5Z", "M-5.5-4.5L0 6 5.5-4.5Z", "M0-6L6 0 0 6-6 0Z")

    @Test("has a band and a centre line for each phase, and a dashed target")
    func phases() {
        let text = Self.fixed(ChartExample.process)
        #expect(Self.count("<rect class=\"card\"", in: text) == 3, "two phases, and the legend")
        #expect(Self.count("<line class=\"zero\"", in: text) == 4, "two centre lines, and two ticks below")
        #expect(Self.count("stroke-dasharray=\"8 4\"", in: text) == 1)
    }

    @Test("tells better, worse and neither by shape, and says only what occurs")
    func shapes() {
        // The last two points lie below the limits; one more of each sign stands in the legend.
        let text = Self.fixed(ChartExample.process)
        #expect(Self.count(Self.up, in: text) == 3)
        #expect(!text.contains(Self.down) && !text.contains(Self.diamond))
        #expect(text.contains(">Unusual, and better<") && !text.contains(">Unusual, and worse<"))
        for (direction, sign) in [(SeriesDirection.increase, Self.down), (.neutral, Self.diamond)] {
            let other = ProcessChart(
                id: "c", title: "t", description: "d", ChartExample.vacancy(direction),
                times: ChartExample.months, words: ChartExample.processWords)
            #expect(Self.count(sign, in: Self.fixed(other)) == 3)
            #expect(!Self.fixed(other).contains(Self.up))
        }
    }

    @Test("breaks its line where a month is missing, and passes by what is not counted")
    func gaps() {
        let runs = ChartExample.process.runs
        #expect(runs.map(\.count) == [6, 25])
        #expect(runs.joined().allSatisfy { $0.sign != .ghosted && $0.value != nil })
        let text = Self.fixed(ChartExample.process)
        #expect(text.matches(of: /class="ne"/).count == 2, "the ring and its place in the legend")
        let line = text.matches(of: /class="rip" d="([^"]*)" fill="none" stroke-width="1.5"/).map(\.1)
        #expect(line.count == 1 && line[0].count { $0 == "M" } == 2)
    }

    @Test("marks dates of changes by shape, each with a hairline, and names those that occur")
    func changes() {
        let text = Self.fixed(ChartExample.process)
        #expect(Self.count("<line class=\"hold\"", in: text) == 2)
        for word in ["Changes", "The day is known", "About then"] { #expect(text.contains(">\(word)<")) }
        var none = ChartExample.process
        none.changes = []
        let without = Self.fixed(none)
        #expect(!without.contains("class=\"hold\"") && !without.contains(">About then<"))
    }

    @Test("shows the points alone where there are too few for limits")
    func few() {
        let short = XmRChart(Array(ChartExample.vacancies.prefix(6)), rules: .init(direction: .decrease))
        let text = Self.fixed(
            ProcessChart(
                id: "c", title: "t", description: "d", short, times: ChartExample.months,
                words: ChartExample.processWords))
        #expect(!text.contains("class=\"card\"") && !text.contains("class=\"zero\""))
        #expect(!text.contains(">Usual variation<") && !text.contains(">Mean<"))
        #expect(text.contains(">Each month<"))
        let runs = ProcessChart(
            id: "c", title: "t", description: "d", RunChart([1, 2, 3, 4]), times: [0, 1, 2, 3],
            direction: .increase, words: ChartExample.processWords)
        #expect(runs.phases.isEmpty && Self.fixed(runs).contains(">Each month<"))
    }

    @Test("of runs has the median and marks a shift")
    func runs() {
        let chart = ChartExample.runs
        #expect(chart.phases.map(\.centre) == [43.5] && chart.phases[0].upper == nil)
        #expect(chart.points.map(\.sign).suffix(6).allSatisfy { $0 == .improvement })
        #expect(chart.points.prefix(10).allSatisfy { $0.sign != .improvement })
    }

    @Test("of two phases steps half way between their points")
    func steps() {
        let spans = ChartExample.process.spans
        #expect(spans.map(\.from) == [0, 15.5 * 30.5] && spans.map(\.to) == [15.5 * 30.5, 32 * 30.5])
    }

    @Test("is a file with a panel for each series that has values")
    func file() throws {
        let data = ChartedData(try Example.words(), lines: ["Invented.csv"])
        var words = SeriesDrawing.Words(values: "Each month")
        words.limits = "Usual variation"
        let one = SeriesDrawing(
            title: "Vacancy rate", description: "Lower.", reading: .xmr(ChartExample.vacancy()),
            times: ChartExample.months, words: words)
        var other = one
        other.reading = .runs(RunChart([4, 5, 6]), .increase, target: 5)
        var empty = one
        empty.reading = .xmr(XmRChart([nil], rules: .init(target: 5)))
        let text = AnalysisChartTests.text(try AnalysisChart.series([one, empty, other], data))
        #expect(Self.count("class=\"ti\"", in: text) == 2 && Self.count(">Usual variation<", in: text) == 1)
        #expect(text.contains(">Invented.csv<"))
        #expect(throws: ChartProblem.nothing) { try AnalysisChart.series([empty], data) }
    }

    // MARK: - Small

    @Test("small has the same signs, one path for each kind")
    func small() {
        let text = ChartExample.process.small().text
        #expect(XMLParser(data: Data(text.utf8)).parse() && !text.contains("\n"))
        for kind in ["card", "zero", "k1", "rip", "up", "ne"] {
            #expect(Self.count("<path class=\"\(kind)\"", in: text) == 1, "\(kind)")
        }
        #expect(!text.contains("class=\"dn\"") && !text.contains("class=\"k3\""))
        #expect(Self.count("l-3 5h6z", in: text) == 2)
        #expect(text.contains("aria-label=\"Vacancy rate, month by month\""))
        var silent = ChartExample.process
        silent.title = ""
        #expect(silent.small().text.contains("aria-hidden=\"true\"") && !silent.small().text.contains("role"))
    }

    @Test("small takes few bytes", arguments: [(12, 320), (24, 500), (60, 900)])
    func bytes(months: Int, most: Int) {
        var state = UInt64(months)
        let values: [Double?] = (0..<months).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 40 + Double(state >> 60)
        }
        let rules = XmRChart.Rules(direction: .increase, target: 45, rebases: months > 30 ? [30] : [])
        let chart = ProcessChart(
            id: "c", title: "", description: "", XmRChart(values, rules: rules),
            times: values.indices.map { Double($0) * 30.5 }, words: .init(values: ""))
        #expect(chart.small().text.utf8.count <= most)
    }

    @Test("small of one value or of none is a picture all the same")
    func smallest() {
        for values: [Double?] in [[], [nil], [5], [nil, 5, nil, 5], [5, 5, 5]] {
            let times = values.indices.map { Double($0) }
            let chart = ProcessChart(
                id: "c", title: "t", description: "", XmRChart(values), times: times, words: .init(values: "")
            )
            let text = chart.small().text
            #expect(XMLParser(data: Data(text.utf8)).parse())
            #expect(text.contains("<path") == values.contains { $0 != nil })
        }
    }
}

@Suite("Signs of a series") struct ProcessIconTests {
    @Test("are drawings of their own, each another one", arguments: ProcessIcon.allCases)
    func drawn(icon: ProcessIcon) {
        let text = icon.drawn().text
        #expect(XMLParser(data: Data(text.utf8)).parse() && text.hasPrefix("<svg aria-hidden=\"true\""))
        #expect(ProcessIcon.allCases.count { $0.drawn().text == text } == 1)
        #expect(icon.used().text.contains("href=\"#i-\(icon.rawValue)\""))
        #expect(icon.used().text.utf8.count < 120)
    }

    @Test("are defined once for a page, those that it uses")
    func definitions() {
        let text = ProcessIcon.definitions([.common, .hitOrMiss]).text
        #expect(XMLParser(data: Data(text.replacing(" hidden", with: "").utf8)).parse())
        #expect(text.components(separatedBy: "<symbol").count == 3)
        #expect(ProcessIcon.definitions([]).text.isEmpty)
    }

    @Test("are chosen by what a series does, and by where its target lies")
    func chosen() {
        for variation in SeriesVariation.allCases {
            #expect(ProcessIcon(variation).rawValue == variation.rawValue)
        }
        #expect(ProcessIcon(.passes, .increase) == .passesAbove)
        #expect(ProcessIcon(.fails, .increase) == .failsBelow)
        #expect(ProcessIcon(.passes, .decrease) == .passesBelow)
        #expect(ProcessIcon(.fails, .decrease) == .failsAbove)
        #expect(ProcessIcon(.hitOrMiss, .decrease) == .hitOrMiss)
    }
}
