import Realist
import Testing

@testable import RealistFormats

@Suite("A date in a table of changes") struct ChangeDateTests {
    private func read(_ text: String, _ order: WrittenDay? = nil) throws -> ChangeDate.Reading {
        ChangeDate(words: try ChangeTables.words(), order: order).read(text)
    }

    @Test(
        "is a day, a month, or about a month",
        arguments: [
            ("2026-03-09", "2026-03-09"), ("2026/3/9", "2026-03-09"), ("2026-03-09 14:20", "2026-03-09"),
            ("9 March 2026", "2026-03-09"), ("9th Mar 2026", "2026-03-09"), ("March 9, 2026", "2026-03-09"),
            ("09-Mar-26", "2026-03-09"), ("46090", "2026-03-09"), ("13/04/2026", "2026-04-13"),
            ("04.13.26", "2026-04-13"), ("05/05/2026", "2026-05-05"),
            ("2026-03", "2026-03"), ("March 2026", "2026-03"), ("Mar-26", "2026-03"), ("03/2026", "2026-03"),
            ("Sept. 2025", "2025-09"), ("Mawrth 2026", "2026-03"),
            ("about 2026-03", "about 2026-03"), ("c. March 2026", "about 2026-03"),
            ("~ Mar 2026", "about 2026-03"), ("Mid-March 2026", "about 2026-03"),
            ("end of March 2026", "about 2026-03"), ("around 9 March 2026", "about 2026-03"),
            ("Early Jan 2026.", "about 2026-01"), ("tua Mawrth 2026", "about 2026-03"),
        ])
    func dates(text: String, date: String) throws {
        let date = try #require(RoughDate(date))
        #expect(try read(text) == .date(date))
    }

    @Test("of which nobody can tell whether day or month stands first is two dates")
    func either() throws {
        let days = (RoughDate.day(Day(2026, 4, 3)), RoughDate.day(Day(2026, 3, 4)))
        #expect(try read("03/04/2026") == .either(days.0, days.1))
        #expect(try read("3.4.26") == .either(days.0, days.1))
        #expect(try read("03/04/2026", .dayFirst) == .date(days.0))
        #expect(try read("03/04/2026", .monthFirst) == .date(days.1))
        #expect(try read("04/13/2026", .dayFirst) == .fault)
    }

    @Test(
        "may say that nobody knows, or only that it happened",
        arguments: [
            ("", ChangeDate.Reading.nothing), ("TBC", .nothing), ("n/a", .nothing), ("?", .nothing),
            ("no", .nothing),
            ("Yes", .undated), ("✓", .undated), ("x", .undated),
        ])
    func silent(text: String, reading: ChangeDate.Reading) throws {
        #expect(try read(text) == reading)
    }

    @Test(
        "is never guessed",
        arguments: [
            "spring 2026", "2026", "26 March", "Mar 26", "Q2 2026", "Jan 2025 - Mar 2025", "next week",
            "31/02/2026",
            "2026-13-01", "45", "123456", "March", "30 February 2026", "1/1", "March-March-2026",
        ])
    func faults(text: String) throws {
        #expect(try read(text) == .fault)
    }
}
