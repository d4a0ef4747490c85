internal import Glibc
public import Realist

/// A point in time, to the millisecond, in UTC. Order in the audit goes by sequence, never by this.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let millisecondsSince1970: Int64

    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    public static func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// `2026-03-09T14:05:06.789Z`
    public var description: String {
        let (year, month, day) = civil
        let inDay = (millisecondsSince1970 % 86_400_000 + 86_400_000) % 86_400_000
        let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { Moment.padded($0, 2) }
        return "\(Moment.padded(year, 4))-\(Moment.padded(month, 2))-\(Moment.padded(day, 2))"
            + "T\(clock.joined(separator: ":")).\(Moment.padded(inDay % 1000, 3))Z"
    }

    /// The day in UTC; `nil` outside the years that a ``Day`` can hold.
    public var day: Day? {
        let (year, month, day) = civil
        return Day(year: Int(year), month: Int(month), day: Int(day))
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// Year, month and day of the proleptic Gregorian calendar, counted in eras of 400 years from 1 March.
    private var civil: (year: Int64, month: Int64, day: Int64) {
        let days = Moment.floor(millisecondsSince1970, 86_400_000) + 719_468
        let era = Moment.floor(days, 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func floor(_ value: Int64, _ by: Int64) -> Int64 {
        value >= 0 || value % by == 0 ? value / by : value / by - 1
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
