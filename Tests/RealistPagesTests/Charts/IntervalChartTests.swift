import Foundation
import Testing

@testable import RealistPages

@Suite("The chart of intervals") struct IntervalChartTests {
    typealias Interval = IntervalChart.Interval

    static func chart(
        _ better: IntervalChart.Better?, _ intervals: [Interval?], mark: IntervalChart.Mark = .change
    ) -> IntervalChart {
        IntervalChart(
            id: "c", title: "Change & such", description: "d",
            rows: intervals.enumerated().map {
                .init(name: "Site <\($0)>", value: "v", interval: $1, mark: mark)
            },
            better: better, leftEnd: "left", rightEnd: "right")
    }

    @Test(
        "points up for what the scale calls better, down for worse, and is open where the interval holds zero",
        arguments: [
            (IntervalChart.Better.lower, -2.0, "class=\"up\""), (.lower, 2, "class=\"dn\""),
            (.higher, 2, "class=\"up\""), (.higher, -2, "class=\"dn\""),
        ])
    func signs(better: IntervalChart.Better, value: Double, sign: String) {
        let clear = Self.chart(better, [.init(value: value, low: value - 1, high: value + 1)]).drawn().text
        #expect(clear.contains(sign))
        #expect(!clear.contains("class=\"dot\""))
        let open = Self.chart(better, [.init(value: value, low: value - 3, high: value + 3)]).drawn().text
        #expect(open.contains("class=\"dot\""))
        #expect(!open.contains(sign))
    }

    @Test("has its value whole above its line, however many lines it takes")
    func longValue() throws {
        func lowest(_ value: String) throws -> Double {
            var chart = Self.chart(nil, [.init(value: 2, low: 1, high: 3)])
            chart.rows[0].name = "Network of general practices and whoever works with them"
            chart.rows[0].value = value
            let line = try #require(chart.drawn().text.firstMatch(of: /class="ci"[^>]* y1="([0-9.]+)"/))
            return try #require(Double(line.output.1))
        }
        let short = try lowest("+2.0 (1.0 to 3.0)")
        let long = try lowest("+2.0 (1.0 to 3.0), 1,234 people, weight 23%, and something to be known of it")
        #expect(long == short + ChartText.lineHeight)
    }

    @Test("has no sign of better or worse where nobody says which it is")
    func noDirection() {
        let text = Self.chart(nil, [.init(value: 2, low: 1, high: 3)]).drawn().text
        #expect(!text.contains("class=\"dn\""))
        #expect(!text.contains(ChartCanvas.up))
    }

    @Test("leaves an empty slot where a change is withheld")
    func withheld() {
        let text = Self.chart(.lower, [nil, .init(value: 1, low: -1, high: 2)]).drawn().text
        #expect(text.components(separatedBy: "class=\"hold\"").count == 2)
        #expect(text.components(separatedBy: "class=\"ci\"").count == 2)
    }

    @Test("shows a figure without an interval as a point, not as one that is sure")
    func point() {
        let text = Self.chart(.lower, [.init(value: 1)]).drawn().text
        #expect(text.contains("class=\"dot\""))
        #expect(!text.contains("class=\"ci\""))
    }

    @Test("cuts one interval that would press all others together, with an arrow")
    func cut() {
        let usual = (0..<4).map { Interval(value: Double($0), low: Double($0) - 1, high: Double($0) + 1) }
        let wide = Interval(value: 0, low: -400, high: 400)
        let axis = IntervalAxis(usual + [wide], isDifference: true)
        #expect(axis.high < 20)
        #expect(axis.low > -20)
        let arrows = Self.chart(nil, usual + [wide]).drawn().text
        #expect(arrows.contains("M0-5V5L-8 0Z"))
        #expect(arrows.contains("M0-5V5L8 0Z"))
        #expect(!Self.chart(nil, usual).drawn().text.contains("M0-5V5"))
    }

    @Test("draws a larger square for more weight, and the summary as a diamond between its ends")
    func forest() {
        let interval = Interval(value: 1, low: 0, high: 2)
        let sizes = [0.1, 0.9].map { Self.chart(nil, [interval], mark: .weight($0)).drawn().text }
            .compactMap { $0.firstMatch(of: /<rect class="up" height="([0-9.]+)"/)?.1 }.compactMap {
                Double($0)
            }
        #expect(sizes.count == 2 && sizes[0] < sizes[1])
        var canvas = ChartCanvas(.fixed(1_000))
        _ = Self.chart(nil, [interval], mark: .pooled).draw(on: &canvas)
        #expect(canvas.svg.text.contains("class=\"up\" d=\"M20 "))
    }

    @Test("escapes what it is given, and has a name and a description")
    func escaped() {
        let text = Self.chart(.lower, [nil]).drawn().text
        #expect(text.contains("Site &lt;0&gt;"))
        #expect(text.contains("aria-labelledby=\"c-title c-desc\""))
        #expect(text.contains("<title id=\"c-title\">Change &amp; such</title>"))
    }
}
