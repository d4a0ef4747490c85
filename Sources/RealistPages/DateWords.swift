internal import Realist

/// How a day is written, taken apart once: every row of every list has one.
struct DateWords: Equatable, Sendable {
    private enum Piece: Equatable, Sendable {
        case text(String)
        case day, month, year
    }

    private let pieces: [Piece]
    private let months: [String]

    /// - Parameter texts: has the month names, and `date.day` with its gaps.
    init(_ texts: [String: String]) {
        func text(_ key: String) -> String { texts[key] ?? Words.missing(key) }
        months = (1...12).map { text("month.\($0)") }
        let whole = text("date.day")
        var pieces: [Piece] = []
        var rest = whole[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            switch rest[open...close] {
            case "{day}": pieces.append(.day)
            case "{month}": pieces.append(.month)
            case "{year}": pieces.append(.year)
            case let other: pieces.append(.text(String(other)))
            }
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [.text(String(rest))]
    }

    func text(_ day: Day) -> String {
        var written = ""
        for piece in pieces {
            switch piece {
            case .text(let text): written += text
            case .day: written += String(day.day)
            case .month: written += months[day.month - 1]
            case .year: written += String(day.year)
            }
        }
        return written
    }
}
