import Foundation
import Realist

/// What the number in a cell is as text: as a spreadsheet counts it, not as it shows it.
enum SheetValue {
    /// Stands in a cell whose formula was saved without its result.
    static let unsaved = "#FORMULA?"

    /// What spreadsheets write in place of a value that cannot be.
    static let errors: Set<String> = [
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
        "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", unsaved,
    ]

    /// `3`, not `3.0`; fifteen digits, which is as many as spreadsheets show.
    ///
    /// - Returns: `nil` when the text is no number.
    static func number(_ text: String, _ kind: CellFormats.Kind, countsFrom1904: Bool) -> String? {
        // Nearly every cell of a table of answers is a few digits.
        if kind == .number, (1...15).contains(text.utf8.count), text.utf8.first != 48 || text.utf8.count == 1,
            text.utf8.allSatisfy({ (48...57).contains($0) })
        {
            return text
        }
        let isNumber = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        guard isNumber, let value = Double(text), value.isFinite else { return nil }
        switch kind {
        case .number: return plain(value)
        case .time: return value >= 0 && value < 1 ? time(seconds(value)) : plain(value)
        case .day, .dayAndTime: return day(value, countsFrom1904: countsFrom1904) ?? plain(value)
        }
    }

    private static func plain(_ value: Double) -> String {
        if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
        return String(format: "%.15g", value)
    }

    /// Whole seconds since midnight, rounded, of the part behind the point.
    private static func seconds(_ value: Double) -> Int {
        Int(((value - value.rounded(.down)) * 86_400).rounded())
    }

    /// `2026-03-09`, and the time behind it when there is one. Excel believes that there was a 29 February 1900
    /// (day 60), so that its days before March of that year lie one off; that day itself stays a number.
    private static func day(_ value: Double, countsFrom1904: Bool) -> String? {
        // 9999-12-31
        guard value >= 0, value < 2_958_466 else { return nil }
        var count = Int(value.rounded(.down))
        var seconds = seconds(value)
        if seconds == 86_400 {
            seconds = 0
            count += 1
        }
        let start: Int
        if countsFrom1904 {
            start = Day(1904, 1, 1).ordinal
        } else if count == 60 || count == 0 {
            return nil
        } else {
            start = Day(1900, 1, 1).ordinal - (count < 60 ? 1 : 2)
        }
        guard let day = Day(ordinal: start + count) else { return nil }
        return seconds == 0 ? "\(day)" : "\(day) \(time(seconds))"
    }

    private static func time(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}
