/// The stretch of time that a figure is about: a month, a quarter, a year, a financial year, or one date.
///
/// It is written `2026-03`, `2026-Q1` (January to March), `2026`, `2014/15` (April to March) or `2014-11-30`; within one
/// length the order of these texts is the order of time.
public struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let length: Length
    public let first: Day
    public let last: Day

    public enum Length: String, CaseIterable, Sendable {
        case month, quarter, year
        /// From April to March, as health services and their budgets count.
        case financialYear = "financial-year"
        /// How things stood on that day.
        case date

        /// In months; `nil` for one date, after which none is the next.
        public var months: Int? {
            switch self {
            case .month: 1
            case .quarter: 3
            case .year, .financialYear: 12
            case .date: nil
            }
        }
    }

    /// The period of this length that holds the day.
    ///
    /// - Returns: `nil` where it would begin before 1900 or end after 2199.
    public init?(_ length: Length, of day: Day) {
        guard let months = length.months else {
            self.init(length, from: day, to: day)
            return
        }
        // Months from January 1900, of which a financial year begins with the fourth.
        let shift = length == .financialYear ? 3 : 0
        let index = (day.year - 1900) * 12 + day.month - 1 - shift
        let start = index - (index % months + months) % months + shift
        guard let first = Period.day(ofMonth: start), let next = Period.day(ofMonth: start + months - 1),
            let last = Day(year: next.year, month: next.month, day: Day.days(in: next.month, of: next.year))
        else { return nil }
        self.init(length, from: first, to: last)
    }

    private init(_ length: Length, from first: Day, to last: Day) {
        self.length = length
        self.first = first
        self.last = last
    }

    /// The first day of a month, counted from January 1900.
    private static func day(ofMonth index: Int) -> Day? {
        guard index >= 0 else { return nil }
        return Day(year: 1900 + index / 12, month: index % 12 + 1, day: 1)
    }

    /// Reads one as it is written, exactly.
    public init?(_ text: String) {
        let found: Period? =
            switch text.utf8.count {
            case 4: Day("\(text)-01-01").flatMap { Period(.year, of: $0) }
            case 10: Day(text).flatMap { Period(.date, of: $0) }
            case 7:
                text.contains("Q")
                    ? Period(quarter: text)
                    : text.contains("/")
                        ? Period(financialYear: text) : Day("\(text)-01").flatMap { Period(.month, of: $0) }
            default: nil
            }
        // Whatever else would have led here, such as a year that does not follow, is not written like this.
        guard let found, found.description == text else { return nil }
        self = found
    }

    private init?(quarter text: String) {
        guard text.dropFirst(4).hasPrefix("-Q"), let number = text.last?.wholeNumberValue,
            (1...4).contains(number),
            let day = Day("\(text.prefix(4))-\(number == 4 ? "" : "0")\(number * 3 - 2)-01")
        else { return nil }
        self.init(.quarter, of: day)
    }

    private init?(financialYear text: String) {
        guard let day = Day("\(text.prefix(4))-04-01") else { return nil }
        self.init(.financialYear, of: day)
    }

    public var description: String {
        switch length {
        case .month: return String("\(first)".dropLast(3))
        case .quarter: return "\(first.year)-Q\((first.month + 2) / 3)"
        case .year: return "\(first.year)"
        case .financialYear:
            let end = last.year % 100
            return "\(first.year)/\(end < 10 ? "0" : "")\(end)"
        case .date: return "\(first)"
        }
    }

    /// The one that follows; `nil` for one date and at the end of 2199.
    public var next: Period? {
        guard length != .date, let day = Day(ordinal: last.ordinal + 1) else { return nil }
        return Period(length, of: day)
    }

    /// How many periods of this length lie from this one to another, both counted: 1 for the same one.
    ///
    /// - Returns: `nil` for dates, for other lengths, and where the other one is earlier.
    public func count(to other: Period) -> Int? {
        guard let months = length.months, other.length == length, other.first >= first else { return nil }
        return ((other.first.year - first.year) * 12 + other.first.month - first.month) / months + 1
    }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    public static func < (left: Period, right: Period) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}
