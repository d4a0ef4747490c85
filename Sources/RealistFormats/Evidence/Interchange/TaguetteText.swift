import Realist

/// A document of Taguette as a study keeps it, and where its highlights stand in it.
///
/// Taguette counts the bytes of UTF-8 of the text of the HTML and skips tags, so the end of a paragraph is no sign there.
/// A text that people read has lines. So each sign remembers where it went.
struct TaguetteText {
    /// What a position counts, and whether blanks before the first word count, which browsers and Taguette's server see
    /// differently.
    struct Count: Hashable {
        var unit = PositionReading.Unit.bytes
        var skipsFirstBlanks = false

        static let all = [PositionReading.Unit.bytes, .codePoints, .utf16].flatMap { unit in
            [false, true].map { Count(unit: unit, skipsFirstBlanks: $0) }
        }
    }

    private(set) var signs: [Unicode.Scalar] = []
    /// The signs of the HTML, and before which of ``signs`` each stands.
    private var counted: [Unicode.Scalar] = []
    private var places: [Int32] = []
    /// Whether the sign itself went over.
    private var kept: [Bool] = []

    var text: String { String(String.UnicodeScalarView(signs)) }

    init(_ html: String) {
        var reader = ShownHtml(html)
        var ends = 0
        while let piece = reader.next() {
            switch piece {
            case .lineEnds(let count): ends = max(ends, count)
            case .sign(let sign): add(sign, &ends)
            }
        }
    }

    private mutating func add(_ sign: Unicode.Scalar, _ ends: inout Int) {
        let plain = PlainText.of(sign)
        // Blanks between two blocks are nobody's words.
        let isBlank = sign.properties.isWhitespace && sign != "\u{A0}"
        let isLeft = plain == nil || isBlank && (ends > 0 || signs.isEmpty)
        if !isLeft, ends > 0 {
            let there = signs.reversed().prefix { $0 == "\n" }.count
            if !signs.isEmpty, there < ends { signs += Array(repeating: "\n", count: ends - there) }
            ends = 0
        }
        counted.append(sign)
        places.append(Int32(clamping: signs.count))
        kept.append(!isLeft)
        if !isLeft, let plain { signs.append(plain) }
    }

    /// - Parameters:
    ///   - passages: first position, and the one behind the last.
    ///   - count: what they count.
    /// - Returns: code points of ``text``, in the order of the passages; `nil` for one that stands nowhere.
    func ranges(_ passages: [(start: Int, end: Int)], _ count: Count) -> [Range<Int>?] {
        let wanted = Set(passages.flatMap { [$0.start, $0.end] }).sorted()
        var found: [Int: (start: Int, end: Int)] = [:]
        var rest = wanted[...]
        while let next = rest.first, next < 0 { rest.removeFirst() }
        var offset = 0
        var waiting: [Int] = []
        var end = 0
        var isFirst = count.skipsFirstBlanks
        func note() {
            while let next = rest.first, next <= offset {
                if next == offset {
                    found[next] = (end, end)
                    waiting.append(next)
                }
                rest.removeFirst()
            }
        }
        for (index, sign) in counted.enumerated() {
            if isFirst, sign.properties.isWhitespace { continue }
            isFirst = false
            note()
            if kept[index] {
                let place = Int(places[index])
                for position in waiting { found[position]?.start = place }
                waiting = []
                end = place + 1
            }
            if rest.isEmpty, waiting.isEmpty { break }
            switch count.unit {
            case .codePoints: offset += 1
            case .utf16: offset += UTF16.width(sign)
            case .bytes: offset += UTF8.width(sign)
            }
        }
        note()
        return passages.map { passage in
            guard let from = found[passage.start]?.start, let to = found[passage.end]?.end, from < to else {
                return nil
            }
            return from..<to
        }
    }
}
