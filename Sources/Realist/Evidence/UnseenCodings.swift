/// What somebody who takes part in an open round of double coding does not see: other people's codings of its passages,
/// of whatever code and whenever given, and what other people wrote about its passages, their sources and its codes.
public struct UnseenCodings: Equatable, Sendable {
    public let coder: String
    /// Of all open rounds in which the coder takes part.
    public let passages: Set<Excerpt.ID>
    /// Those of these passages.
    public let sources: Set<Source.ID>
    /// That these rounds ask about, under all their names: those into which one was merged, and those merged into one.
    public let codes: Set<Code.ID>

    public init(
        by coder: String, at passages: Set<Excerpt.ID>, of sources: Set<Source.ID> = [],
        codes: Set<Code.ID> = []
    ) {
        self.coder = coder
        self.passages = passages
        self.sources = sources
        self.codes = codes
    }

    /// Nothing is hidden.
    public static let none = UnseenCodings(by: "", at: [])

    public var isNothing: Bool { passages.isEmpty }

    public func hides(_ coding: Coding) -> Bool {
        coding.coder != coder && passages.contains(coding.excerpt)
    }

    public func hides(_ memo: Memo) -> Bool { memo.writer != coder && isAsked(memo.about) }

    /// Whether other people's memos about this are hidden.
    public func isAsked(_ thing: Memo.Thing) -> Bool {
        switch thing {
        case .passage(let id): passages.contains(id)
        case .source(let id): sources.contains(id)
        case .code(let id): codes.contains(id)
        case .explanation, .study: false
        }
    }
}
