public import Realist

/// What evaluators think.
extension StudyAddresses {
    public var memos: String { home + "/memos" }
    public func memo(_ id: Memo.ID) -> String { memos + "/" + id.text }
    /// Where a new one is sent.
    public var writeMemo: String { home + "/write-memo" }

    /// Where one is written about a thing.
    public func writeMemo(about thing: Memo.Thing) -> String {
        guard let name = thing.name else { return writeMemo }
        return "\(writeMemo)?about=\(thing.kind.rawValue)&thing=\(name)"
    }

    /// The page of a thing; of the study, the list of its memos.
    public func page(of thing: Memo.Thing) -> String {
        switch thing {
        case .study: memos
        case .code(let id): code(id)
        case .passage(let id): passage(id)
        case .source(let id): source(id)
        case .explanation(let id): explanation(id)
        }
    }
}
