import Realist

/// One way to count the signs of a text.
///
/// REFI-QDA counts Unicode code points from 0; the end is the first one behind the passage in all programs that were
/// looked at, although the standard's text says the last one in it. Programs that count otherwise count UTF-16 units or
/// bytes, or a line's end as one sign where the text has two, or as two where it has one.
struct PositionReading: Hashable {
    enum Unit: CaseIterable {
        case codePoints, utf16, bytes
    }

    enum LineEnd: CaseIterable {
        case asWritten, one, two
    }

    var unit = Unit.codePoints
    var lineEnd = LineEnd.asWritten
    /// The end is the last sign of the passage.
    var endIsInside = false

    /// As the standard and nearly all programs have it.
    static let standard = PositionReading()

    /// In the order in which they are believed where nothing decides.
    static let all: [PositionReading] = [false, true].flatMap { inside in
        Unit.allCases.flatMap { unit in
            LineEnd.allCases.map { PositionReading(unit: unit, lineEnd: $0, endIsInside: inside) }
        }
    }

    /// Where the positions stand in the text that a study keeps.
    ///
    /// - Parameters:
    ///   - positions: as the file counts, rising.
    ///   - written: the text as the file has it.
    /// - Returns: code points of ``kept(_:)``, for those that stand between two signs.
    func points(_ positions: [Int], in written: String.UnicodeScalarView) -> [Int: Int] {
        var found: [Int: Int] = [:]
        var rest = positions[...]
        var (offset, index) = (0, 0)
        var wasReturn = false
        func note() {
            while let next = rest.first, next <= offset {
                if next == offset { found[next] = index }
                rest = rest.dropFirst()
            }
        }
        for scalar in written {
            let isSecond = wasReturn && scalar == "\n"
            note()
            if rest.isEmpty { return found }
            let isEnd = scalar == "\r" || scalar == "\n"
            if !isEnd || lineEnd == .asWritten {
                offset += width(scalar)
            } else if !isSecond {
                offset += lineEnd == .one ? 1 : 2
            }
            if !isSecond, PlainText.of(scalar) != nil { index += 1 }
            wasReturn = scalar == "\r"
        }
        note()
        return found
    }

    private func width(_ scalar: Unicode.Scalar) -> Int {
        switch unit {
        case .codePoints: 1
        case .utf16: UTF16.width(scalar)
        case .bytes: UTF8.width(scalar)
        }
    }

    /// The text as a study keeps it.
    static func kept(_ written: String) -> String { PlainText.of(written) }
}

extension PositionReading {
    /// As an account says it.
    var words: String {
        var parts: [String] = []
        switch unit {
        case .codePoints: break
        case .utf16: parts.append("in UTF-16 units")
        case .bytes: parts.append("in bytes")
        }
        switch lineEnd {
        case .asWritten: break
        case .one: parts.append("with a line’s end as one sign")
        case .two: parts.append("with a line’s end as two signs")
        }
        if endIsInside { parts.append("up to the last sign of a passage") }
        return parts.joined(separator: ", ")
    }
}
