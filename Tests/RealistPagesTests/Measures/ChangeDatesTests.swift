import Foundation
import Testing

@testable import Realist
@testable import RealistPages

@Suite("Dates of changes beside the waves") struct ChangeDatesTests {
    @Test(
        "are placed before, in, between and after the measuring points, a rough one in both it may be in",
        arguments: [
            (.day(Day(2024, 12, 1)), "before baseline"), (.day(Day(2025, 1, 6)), "during baseline"),
            (.day(Day(2025, 2, 6)), "during baseline"),
            (.day(Day(2025, 2, 7)), "between baseline and month 6"),
            (.month(year: 2025, month: 2), "during baseline or between baseline and month 6"),
            (.about(year: 2025, month: 4), "between baseline and month 6"),
            (.day(Day(2025, 8, 1)), "after month 6"),
        ] as [(RoughDate, String)])
    func beside(date: RoughDate, said: String) throws {
        let toolkit = try Example.toolkit()
        #expect(toolkit.beside(date, toolkit.about.waves) == said)
    }

    @Test("are those of changes that came into place at sites that share their pages, in the order of time")
    func rows() throws {
        let toolkit = try Example.toolkit()
        let dated = DatedChange.all(in: toolkit).filter { $0.date != nil }
        #expect(!dated.isEmpty && dated.allSatisfy { $0.site.page != nil })
        let page = try #require(OutcomesPage(toolkit).dates)
        #expect(page.rows.count == dated.count)
        #expect(page.rows.allSatisfy { $0.change.href.contains("#change-") && !$0.beside.isEmpty })
        #expect(page.chart.text.contains("role=\"img\""))
    }

    @Test("are not drawn where there is no date, or no measuring point")
    func none() throws {
        let without = Toolkit(try Example.publication { $0.waves = [] }, words: try Example.words())
        #expect(OutcomesPage(without).dates == nil)
    }

    private func chart(_ events: [TimeChart.Event], periods: [TimeChart.Period] = []) -> String {
        TimeChart(
            id: "t", title: "When", description: "All of it", periods: periods,
            lanes: [.init(name: "North", events: events, nothing: "None")],
            marks: [.init(name: "May", at: 5)],
            legend: [.init(sign: .about, name: "About")]
        ).drawn().text
    }

    @Test("how well a date is known is told by shape")
    func shapes() {
        let day = chart([.init(at: 1, sign: .day)], periods: [.init(name: "P", from: 0, to: 9)])
        let month = chart([.init(at: 1, sign: .month)], periods: [.init(name: "P", from: 0, to: 9)])
        let about = chart([.init(at: 1, sign: .about)], periods: [.init(name: "P", from: 0, to: 9)])
        #expect(day.contains("<circle") && !month.contains("<circle"))
        #expect(month.contains("M-8-3.5H8V3.5H-8Z") && !about.contains("M-8-3.5H8V3.5H-8Z"))
        #expect(about.components(separatedBy: "M0-7L7 0 0 7-7 0Z").count == 3)
    }

    @Test("signs of one day stand below each other, and a hundred of them break nothing")
    func crowded() {
        let two = chart([.init(at: 1, sign: .day), .init(at: 1, sign: .day), .init(at: 9, sign: .day)])
        let heights = two.matches(of: /cy="([0-9.]+)"/).map { String($0.1) }
        #expect(Set(heights).count == 2)
        let crowd = chart((0..<100).map { _ in .init(at: 1, sign: .day) } + [.init(at: 2, sign: .day)])
        #expect(crowd.components(separatedBy: "<circle").count == 102 && !crowd.contains("NaN"))
        #expect(chart([]) == chart([]) && !chart([]).isEmpty)
    }
}
