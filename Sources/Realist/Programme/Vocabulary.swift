/// A list of words that a study codes with, or reports after: FRAME, TIDieR, RAMESES II. Its terms are data,
/// in `toolkit/vocabularies/`.
public struct Vocabulary: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Vocabulary>

    public let id: ID
    public var title: String
    /// The publication that the elements come from.
    public var source: String
    public var groups: [Group]

    public init(id: ID, title: String, source: String, groups: [Group] = []) {
        self.id = id
        self.title = title
        self.source = source
        self.groups = groups
    }

    public struct Group: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Group>

        public let id: ID
        public var title: String
        /// The key of a coding that the terms may fill; only in lists that changes are coded with.
        public var field: String?
        public var terms: [Term]

        public init(id: ID, title: String, field: String? = nil, terms: [Term] = []) {
            self.id = id
            self.title = title
            self.field = field
            self.terms = terms
        }
    }

    public struct Term: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Term>

        /// What stands in a bundle.
        public let id: ID
        /// A short name, for evaluators.
        public var title: String
        /// What a programme lead reads.
        public var plain: String
        /// Other words for it: the publication's own, and what teams write.
        public var also: [String]

        public init(id: ID, title: String, plain: String, also: [String] = []) {
            self.id = id
            self.title = title
            self.plain = plain
            self.also = also
        }
    }

    /// The terms that may fill a key of a coding, in the order of the list. Who had the final say is one of
    /// those who decided.
    public func terms(filling field: String) -> [Term] {
        let field = field == "final-say" ? "decided-by" : field
        return groups.filter { $0.field == field }.flatMap(\.terms)
    }
}
