import Foundation
import Testing

@testable import RealistPages

@Suite("The chart of changes") struct IntervalChartTests {
    static func chart(_ better: IntervalChart.Better, _ intervals: [IntervalChart.Interval?]) -> IntervalChart
    {
        IntervalChart(
            rows: intervals.enumerated().map { .init(name: "Site <\($0)>", value: "v", interval: $1) },
            better: better, leftEnd: "left", rightEnd: "right", title: "Change & such", description: "d",
            id: "c")
    }

    @Test(
        "has round marks with zero among them, and room for every interval",
        arguments: [
            ([-4.1, -1.1, -2.2, 1.2], [-6.0, -4, -2, 0, 2]), ([], [-1, 0, 1]), ([0.2, 0.4], [-1, 0, 1]),
            ([2, 14], [-5, 0, 5, 10, 15]), ([-300, 100], [-300, -200, -100, 0, 100]),
            ([.nan, .infinity, 0.5], [-1, 0, 1]),
        ])
    func axis(values: [Double], marks: [Double]) {
        let axis = IntervalAxis(fitting: values)
        #expect(axis.marks == marks)
        for value in values where value.isFinite { #expect((2...98).contains(axis.place(value))) }
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

    @Test("leaves an empty slot where a change is withheld")
    func withheld() {
        let text = Self.chart(.lower, [nil, .init(value: 1, low: -1, high: 2)]).drawn().text
        #expect(text.components(separatedBy: "class=\"hold\"").count == 2)
        #expect(text.components(separatedBy: "class=\"ci\"").count == 2)
    }

    @Test("escapes what it is given, and has a name and a description")
    func escaped() {
        let text = Self.chart(.lower, [nil]).drawn().text
        #expect(text.contains("Site &lt;0&gt;"))
        #expect(text.contains("aria-labelledby=\"c-title c-desc\""))
        #expect(text.contains("<title id=\"c-title\">Change &amp; such</title>"))
    }
}
