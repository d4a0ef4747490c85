internal import Realist

/// How dates are written, taken apart once: every row of every list has one.
struct DateWords: Equatable, Sendable {
    private enum Piece: Equatable, Sendable {
        case text(String)
        case day, month, year
    }

    private let wholes: [Piece]
    private let monthsOnly: [Piece]
    private let abouts: [Piece]
    private let months: [String]

    /// - Parameter texts: has the month names, and `date.day`, `date.month-only` and `date.about` with their gaps.
    init(_ texts: [String: String]) {
        func text(_ key: String) -> String { texts[key] ?? Words.missing(key) }
        months = (1...12).map { text("month.\($0)") }
        wholes = DateWords.pieces(text("date.day"))
        monthsOnly = DateWords.pieces(text("date.month-only"))
        abouts = DateWords.pieces(text("date.about"))
    }

    func text(_ day: Day) -> String { written(wholes, day) }

    /// As well as it is known.
    func text(_ rough: RoughDate) -> String {
        switch rough {
        case .day(let day): written(wholes, day)
        case .month: written(monthsOnly, rough.earliest)
        case .about: written(abouts, rough.earliest)
        }
    }

    private static func pieces(_ whole: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = whole[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open != rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            switch rest[open...close] {
            case "{day}": pieces.append(.day)
            case "{month}": pieces.append(.month)
            case "{year}": pieces.append(.year)
            case let other: pieces.append(.text(String(other)))
            }
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    private func written(_ pieces: [Piece], _ day: Day) -> String {
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
