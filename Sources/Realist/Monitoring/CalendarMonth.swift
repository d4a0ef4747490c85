/// A month of a year: what contacts are counted by.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// `nil` when there is no such month, or the year is not 1900 to 2199.
    public init?(year: Int, month: Int) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.init(first)
    }

    /// For months that are written in our own source.
    public init(_ year: Int, _ month: Int) {
        self.init(Day(year, month, 1))
    }

    /// The month that a day is in.
    public init(_ day: Day) {
        year = day.year
        month = day.month
    }

    /// Reads `2026-03`, exactly.
    public init?(_ text: String) {
        guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
        self.init(first)
    }

    /// `2026-03`
    public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    public var first: Day { Day(year, month, 1) }

    public var last: Day { Day(year, month, Day.days(in: month, of: year)) }

    /// The month after it; `nil` after December 2199.
    public var next: CalendarMonth? {
        month == 12 ? CalendarMonth(year: year + 1, month: 1) : CalendarMonth(year: year, month: month + 1)
    }

    /// All months from one to another, both among them; none where the second is the earlier one.
    public static func from(_ first: CalendarMonth, to last: CalendarMonth) -> [CalendarMonth] {
        var months: [CalendarMonth] = []
        var month: CalendarMonth? = first
        while let present = month, present <= last {
            months.append(present)
            month = present.next
        }
        return months
    }
}
