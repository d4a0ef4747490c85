/// A day of the Gregorian calendar, without a time or a time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` when there is no such day, or the year is not 1900 to 2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// For days that are written in our own source.
    public init(_ year: Int, _ month: Int, _ day: Int) {
        guard let value = Day(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is no day")
        }
        self = value
    }

    /// Reads `2026-03-09`, exactly.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8))
    }

    fileprivate init?(bytes: [UInt8]) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-03-09`
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1 March 2000, negative before it; for the number of days between two days.
    public var ordinal: Int {
        let shifted = month <= 2 ? year - 1 : year
        let monthIndex = (month + 9) % 12
        let leapDays = Day.floor(shifted, 4) - Day.floor(shifted, 100) + Day.floor(shifted, 400)
        return 365 * shifted + leapDays + (monthIndex * 306 + 5) / 10 + day - 730_486
    }

    /// The day with this ordinal; `nil` outside the years 1900 to 2199.
    public init?(ordinal: Int) {
        guard (Day(1900, 1, 1).ordinal...Day(2199, 12, 31).ordinal).contains(ordinal) else { return nil }
        // Years that begin in March, in spans of 400 years (146,097 days); see Hinnant, "chrono-compatible low-level
        // date algorithms".
        let days = ordinal + 730_485
        let span = days / 146_097
        let inSpan = days % 146_097
        let yearOfSpan = (inSpan - inSpan / 1_460 + inSpan / 36_524 - inSpan / 146_096) / 365
        let dayOfYear = inSpan - (365 * yearOfSpan + yearOfSpan / 4 - yearOfSpan / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        self.init(
            year: span * 400 + yearOfSpan + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    private static func floor(_ value: Int, _ by: Int) -> Int {
        value >= 0 ? value / by : -((-value + by - 1) / by)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var sum = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return sum
    }
}

/// A date as well as somebody remembers it.
public enum RoughDate: Hashable, Sendable, CustomStringConvertible {
    case day(Day)
    /// The month is known, the day is not.
    case month(year: Int, month: Int)
    /// Around that month.
    case about(year: Int, month: Int)

    /// Reads `2026-03-09`, `2026-03` or `about 2026-03`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if let day = Day(bytes: bytes) {
            self = .day(day)
            return
        }
        let about = Array("about ".utf8)
        let isAbout = bytes.starts(with: about)
        guard
            let first = Day(
                bytes: (isAbout ? Array(bytes.dropFirst(about.count)) : bytes) + Array("-01".utf8))
        else { return nil }
        self =
            isAbout
            ? .about(year: first.year, month: first.month) : .month(year: first.year, month: first.month)
    }

    public var description: String {
        switch self {
        case .day(let day): day.description
        case .month(let year, let month): Day(year, month, 1).description.dropLast(3).description
        case .about(let year, let month): "about " + Day(year, month, 1).description.dropLast(3)
        }
    }

    /// The first day it can mean: what a timeline is sorted by.
    public var earliest: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month), .about(let year, let month): Day(year, month, 1)
        }
    }

    /// The last day it can mean.
    public var latest: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month), .about(let year, let month):
            Day(year, month, Day.days(in: month, of: year))
        }
    }
}
