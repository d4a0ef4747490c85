internal import GRDB
public import Realist

/// What a redaction covered, and where somebody has to look.
public struct RedactionOutcome: Equatable, Sendable {
    /// Code points that were covered; 0 where all of them were covered before.
    public internal(set) var points = 0
    /// Passages that show the cover now.
    public internal(set) var passages: [Excerpt.ID] = []
    /// Earlier values that went.
    public internal(set) var earlierValues = 0
    /// Things whose texts hold the same words still, as `reading x-001/i3/…`; the source itself among them where they
    /// stand elsewhere in it.
    public internal(set) var stillHolding: [String] = []
    /// Whether the file was written anew, so that nothing of the words is in its free places.
    public internal(set) var isWiped = false
}

/// Why words of a source cannot be covered.
public enum RedactionProblem: Explained {
    /// The source has another text by now than the one that was shown.
    case otherText(path: String, source: Source.ID)

    public var code: String { "store.redaction-other-text" }
    public var location: Location? {
        switch self {
        case .otherText(let path, _): Location(file: path)
        }
    }
    public var what: String {
        switch self {
        case .otherText(_, let source): "The text of the source “\(source)” was changed meanwhile."
        }
    }
    public var remedy: String { "Look at it as it is now, and choose the words again. Nothing was changed." }
}

extension Store {
    /// Covers words of a source for good, in one transaction with one audit entry that does not say which, and then
    /// writes the file anew, so that nothing is left in its free places.
    ///
    /// - Parameters:
    ///   - id: of the source.
    ///   - ranges: in Unicode code points of its text, from 0.
    ///   - mark: of the text in which they were chosen (``SourceRead/mark``).
    /// - Returns: what was done; `nil` when there is no such source.
    /// - Throws: ``RedactionProblem/otherText(path:source:)``
    public func redact(_ id: Source.ID, _ ranges: [Range<Int>], of mark: String) throws -> RedactionOutcome? {
        var outcome = try change("redact", kind: Source.stored.code, object: id.text) { ledger in
            guard let source = try Source.fetch(ledger.database, id.text) else {
                return RedactionOutcome?.none
            }
            guard source.mark == mark else { throw RedactionProblem.otherText(path: path, source: id) }
            return try Redacting(ledger: ledger, source: source, ranges: ranges).run()
        }
        if (outcome?.points ?? 0) > 0 { outcome?.isWiped = wipe() }
        return outcome
    }
}
