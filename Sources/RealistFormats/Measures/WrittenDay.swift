public import Realist

/// How the days of a table are written. A time of day behind the day is let go of.
public enum WrittenDay: String, CaseIterable, Sendable {
    /// `2026-03-09`, or `2026/03/09`
    case yearFirst = "year-first"
    /// `9/3/2026`, `9.3.26`: years of two digits are of this century.
    case dayFirst = "day-first"
    /// `3/9/2026`
    case monthFirst = "month-first"
    /// `46090`: days as Excel counts them.
    case excel

    /// What REDCap writes where a survey was begun and not sent.
    static let notCompleted = "[not completed]"

    /// - Returns: `nil` when the text is no such day.
    public func day(in text: some StringProtocol) -> Day? {
        let word = text.prefix { !$0.isWhitespace && $0 != "T" }
        if self == .excel { return WrittenDay.excelDay(word) }
        let parts = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = parts.compactMap { part in part.utf8.count <= 4 ? WrittenDay.number(part) : nil }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        switch self {
        case .yearFirst:
            return parts[0].utf8.count == 4 ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
        case .dayFirst:
            return WrittenDay.year(parts[2], numbers[2]).flatMap {
                Day(year: $0, month: numbers[1], day: numbers[0])
            }
        case .monthFirst:
            return WrittenDay.year(parts[2], numbers[2]).flatMap {
                Day(year: $0, month: numbers[0], day: numbers[1])
            }
        case .excel: return nil
        }
    }

    /// The ways in which all of the texts are days. More than one means that nobody can tell: `3/4/26`.
    public static func fitting(_ texts: some Collection<String>) -> [WrittenDay] {
        allCases.filter { way in texts.allSatisfy { way.day(in: $0) != nil } }
    }

    private static func year(_ text: some StringProtocol, _ number: Int) -> Int? {
        switch text.utf8.count {
        case 2: 2000 + number
        case 4: number
        default: nil
        }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// 1 March 1900 is day 61: Excel believes that there was a 29 February 1900. A number before 20,000 (October
    /// 1954) is no day of a form; it may be a year.
    private static func excelDay(_ text: some StringProtocol) -> Day? {
        let whole = text.prefix { $0 != "." && $0 != "," }
        guard whole.utf8.count <= 6, let count = number(whole), count >= 20_000 else { return nil }
        return Day(ordinal: Day(1900, 3, 1).ordinal + count - 61)
    }
}
