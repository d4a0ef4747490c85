import Realist
import Testing

@Suite("A period") struct PeriodTests {
    @Test(
        "is read as it is written, and lasts from its first day to its last",
        arguments: [
            ("2026-02", Period.Length.month, Day(2026, 2, 1), Day(2026, 2, 28)),
            ("2024-12", .month, Day(2024, 12, 1), Day(2024, 12, 31)),
            ("2026-Q1", .quarter, Day(2026, 1, 1), Day(2026, 3, 31)),
            ("2026-Q4", .quarter, Day(2026, 10, 1), Day(2026, 12, 31)),
            ("1900", .year, Day(1900, 1, 1), Day(1900, 12, 31)),
            ("2014/15", .financialYear, Day(2014, 4, 1), Day(2015, 3, 31)),
            ("1999/00", .financialYear, Day(1999, 4, 1), Day(2000, 3, 31)),
            ("2014-11-30", .date, Day(2014, 11, 30), Day(2014, 11, 30)),
        ])
    func written(text: String, length: Period.Length, first: Day, last: Day) throws {
        let period = try #require(Period(text))
        #expect(period.length == length && period.first == first && period.last == last)
        #expect(period.description == text)
        #expect(Period(length, of: first) == period && Period(length, of: last) == period)
        #expect(period.contains(last) && !period.contains(Day(2199, 1, 1)))
    }

    @Test(
        "is nothing that is not written like one",
        arguments: [
            "", "26", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026Q1", "2026-q1", "2014/16", "2014/2015",
            "2014-15", "2026-02-30", "1899", "2200", "2199/00", "2026-3", " 2026", "2026-Q٣", "２０２６", "abcd",
        ])
    func notWritten(text: String) {
        #expect(Period(text) == nil)
    }

    @Test("is followed by the next one, and counts how many lie between")
    func next() throws {
        let march = try #require(Period("2015-03"))
        #expect(march.next == Period("2015-04"))
        #expect(Period("2014/15")?.next == Period("2015/16"))
        #expect(Period("2026-Q4")?.next == Period("2027-Q1"))
        #expect(Period("2014-11-30")?.next == nil && Period("2199")?.next == nil)
        #expect(march.count(to: try #require(Period("2016-02"))) == 12)
        #expect(march.count(to: march) == 1)
        #expect(try march.count(to: #require(Period("2015-02"))) == nil, "it is earlier")
        #expect(try march.count(to: #require(Period("2016"))) == nil, "it has another length")
        #expect(Period("2014/15").flatMap { one in Period("2016/17").flatMap { one.count(to: $0) } } == 3)
    }

    @Test("the order of the texts is the order of time")
    func order() throws {
        for texts in [
            ["2025-12", "2026-01", "2026-10"], ["2026-Q1", "2026-Q2", "2027-Q1"], ["1999/00", "2000/01"],
        ] {
            let periods = try texts.map { try #require(Period($0)) }
            #expect(periods.sorted() == periods && texts.sorted() == texts)
        }
    }

    @Test("of a financial year before 1900 is none")
    func early() {
        #expect(Period(.financialYear, of: Day(1900, 3, 31)) == nil)
        #expect(Period(.financialYear, of: Day(2199, 4, 1)) == nil)
    }
}
