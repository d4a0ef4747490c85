import Realist
import Testing

@Suite("A day") struct DayTests {
    @Test(
        "reads only days that there are",
        arguments: ["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "", "2026-03-0é"])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("is written as it is read", arguments: ["2026-03-09", "2024-02-29", "1999-12-31"])
    func roundTrip(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test("counts days between two days across leap years")
    func ordinal() throws {
        #expect(Day(2024, 3, 1).ordinal - Day(2024, 2, 28).ordinal == 2)
        #expect(Day(2026, 1, 1).ordinal - Day(2025, 1, 1).ordinal == 365)
        #expect(Day(2000, 3, 1).ordinal == 0)
    }

    @Test(
        "may be rough, and knows its first and last day",
        arguments: [
            ("2025-02-14", Day(2025, 2, 14), Day(2025, 2, 14)),
            ("2025-02", Day(2025, 2, 1), Day(2025, 2, 28)),
            ("about 2024-02", Day(2024, 2, 1), Day(2024, 2, 29)),
        ])
    func rough(text: String, first: Day, last: Day) throws {
        let date = try #require(RoughDate(text))
        #expect(date.description == text)
        #expect(date.earliest == first)
        #expect(date.latest == last)
    }
}
