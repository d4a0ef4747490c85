internal import GRDB
internal import Realist

/// Words of a source on their way out of a study, within a transaction.
///
/// Each code point is covered by another sign, lines stay lines, so every passage stays where it is. What the words stood
/// in before is forgotten: earlier values of the source, and those of its passages that overlap them, also of such as
/// were deleted. Longer stretches are nobody else's words, so earlier values of anything that hold them go too.
struct Redacting {
    let ledger: Ledger
    let source: Source
    let ranges: [Range<Int>]

    func run() throws -> RedactionOutcome {
        var outcome = RedactionOutcome()
        guard let text = source.text else { return outcome }
        let scalars = Array(text.contents.unicodeScalars)
        let within = ranges.map { $0.clamped(to: 0..<scalars.count) }.filter { !$0.isEmpty }
        let words = within.map { String(String.UnicodeScalarView(scalars[$0])) }
        var covered = CoveredText(text.contents)
        for range in within { covered.cover(range.lowerBound, range.upperBound) }
        guard covered.isChanged else { return outcome }
        outcome.points = within.reduce(0) { $0 + $1.count }
        var changed = source
        changed.text = Source.Text(path: text.path, contents: covered.text)
        ledger.forgets = true
        defer { ledger.forgets = false }
        try ledger.save(changed)
        for var passage in try Excerpt.fetchAll(ledger.database, where: "sourceId", is: source.id.text) {
            guard let now = covered[passage.from, passage.to], now != passage.text else { continue }
            passage.text = now
            try ledger.save(passage)
            outcome.passages.append(passage.id)
        }
        try Redacting.forgetPassages(of: source.id, within: within, ledger)
        let pieces = Traces.pieces(of: words)
        for earlier in try Traces(pseudonym: "", words: pieces).earlierValues(ledger.database) {
            try ledger.forget(earlier)
        }
        outcome.earlierValues = ledger.forgotten
        for word in Set(words.map { $0.trimmingBlanks }).sorted() where word.unicodeScalars.count > 2 {
            outcome.stillHolding += try Traces(pseudonym: word, words: []).things(ledger)
        }
        outcome.stillHolding = Array(Set(outcome.stillHolding)).sorted()
        ledger.detail = CanonicalText.object([
            ("passages", .number(outcome.passages.count)), ("points", .number(outcome.points)),
        ])
        return outcome
    }

    /// Earlier values of passages of a source that overlap these ranges.
    static func forgetPassages(
        of source: Source.ID, within ranges: [Range<Int>], _ ledger: Ledger
    ) throws {
        let reference = CanonicalText.object([("sourceId", .text(source.text))]).dropFirst().dropLast()
        let rows = try EarlierValue.fetchAll(
            ledger.database,
            sql: """
                SELECT * FROM revision WHERE kind = 'excerpt' AND value IS NOT NULL AND salt IS NOT NULL
                    AND instr(value, ?) > 0
                """, arguments: [String(reference)])
        for row in rows {
            guard let value = row.value else { continue }
            let earlier = try Excerpt(
                ObjectRows(canonicalText: value, kind: Excerpt.stored, number: row.number))
            let range = earlier.from..<max(earlier.from, earlier.to)
            if earlier.source == source, ranges.contains(where: { $0.overlaps(range) }) {
                try ledger.forget(row)
            }
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
