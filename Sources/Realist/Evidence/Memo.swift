/// What an evaluator thinks, written down while the work goes on: about a code, a passage, a source, an explanation, or the
/// study itself. It is for the team and never published.
///
/// Source: Saldaña 2021, *The Coding Manual for Qualitative Researchers*, 4th ed., chapter 2, on analytic memos.
public struct Memo: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Memo>

    public let id: ID
    public var kind: Kind
    public var about: Thing
    /// Paragraphs as they were written; Markdown stays as typed.
    public var text: String
    /// Who wrote it first, as readings name their reader.
    public var writer: String
    public var on: Day

    public init(id: ID, kind: Kind, about: Thing = .study, text: String, writer: String, on: Day) {
        self.id = id
        self.kind = kind
        self.about = about
        self.text = text
        self.writer = writer
        self.on = on
    }

    /// What kind of thought it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// What a code means, and where it ends.
        case coding
        /// What may explain what was found.
        case theory
        /// What was done, and why in this way.
        case method
        /// Where the evaluator stands, and what that does to what they see.
        case reflexive
    }

    /// What it is about. A code or an explanation may be gone by now: the memo stays, and names it still.
    public enum Thing: Hashable, Sendable {
        case study
        case code(Code.ID)
        case passage(Excerpt.ID)
        case source(Source.ID)
        case explanation(Configuration.ID)

        public enum Kind: String, CaseIterable, Sendable {
            case study, code, passage, source, explanation
        }

        public var kind: Kind {
            switch self {
            case .study: .study
            case .code: .code
            case .passage: .passage
            case .source: .source
            case .explanation: .explanation
            }
        }

        /// The identifier; `nil` for the study.
        public var name: String? {
            switch self {
            case .study: nil
            case .code(let id): id.text
            case .passage(let id): id.text
            case .source(let id): id.text
            case .explanation(let id): id.text
            }
        }

        /// - Returns: `nil` where the name is no identifier.
        public init?(_ kind: Kind, _ name: String) {
            let thing: Thing? =
                switch kind {
                case .study: .study
                case .code: Code.ID(name).map { .code($0) }
                case .passage: Excerpt.ID(name).map { .passage($0) }
                case .source: Source.ID(name).map { .source($0) }
                case .explanation: Configuration.ID(name).map { .explanation($0) }
                }
            guard let thing else { return nil }
            self = thing
        }
    }
}
