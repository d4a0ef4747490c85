public import Realist

/// What an entry of the codebook is, by the word of its addresses.
public enum CodebookTier: String, CaseIterable, Sendable {
    case dimension = "dimensions"
    case theme = "themes"
    case code = "codes"

    /// Of the words of pages: `theme`.
    public var key: String { String(rawValue.dropLast()) }
}

extension StudyAddresses {
    public var codes: String { home + "/codes" }
    /// Where a new entry of the codebook is made.
    public func new(_ tier: CodebookTier) -> String { "\(codes)/new/\(tier.rawValue)" }

    public func entry(_ tier: CodebookTier, _ id: String) -> String { "\(codes)/\(tier.rawValue)/\(id)" }
    public func deleteEntry(_ tier: CodebookTier, _ id: String) -> String { entry(tier, id) + "/delete" }
    public func restoreEntry(_ tier: CodebookTier, _ id: String) -> String { entry(tier, id) + "/restore" }

    public func dimension(_ id: Dimension.ID) -> String { entry(.dimension, id.text) }
    public func theme(ofCodes id: Theme.ID) -> String { entry(.theme, id.text) }
    public func code(_ id: Code.ID) -> String { entry(.code, id.text) }
    public func editCode(_ id: Code.ID) -> String { code(id) + "/edit" }
    public func splitCode(_ id: Code.ID) -> String { code(id) + "/split" }
    public func undoCode(_ id: Code.ID) -> String { code(id) + "/undo" }
    /// Where a merge is taken back.
    public func partCode(_ id: Code.ID) -> String { code(id) + "/part" }
    public func mergeCode(into id: Code.ID) -> String { code(id) + "/merge" }
    public func mergeCode(_ other: Code.ID, into id: Code.ID) -> String {
        mergeCode(into: id) + "?other=" + other.text
    }
    public var removedCodes: String { codes + "/removed" }

    /// Where a passage is given codes, and codes are taken away.
    public func code(_ passage: Excerpt.ID) -> String { self.passage(passage) + "/codes" }
}
