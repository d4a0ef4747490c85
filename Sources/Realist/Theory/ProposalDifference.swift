/// How the configuration that a proposal edits would differ by it. What the table had no column for stays as it is.
public struct ProposalDifference: Equatable, Sendable {
    public let lines: [Line]
    /// The revision that was edited is not the present one: somebody changed it meanwhile.
    public let isOfEarlierRevision: Bool

    /// One aspect that differs, with its texts before and after.
    public struct Line: Equatable, Sendable {
        public let aspect: TheoryProposal.Aspect
        /// Words that would go.
        public let gone: [String]
        /// Words that would come.
        public let new: [String]
        /// Parts that stay, whose link would say something else.
        public let roles: [Role]

        fileprivate var isNone: Bool { gone.isEmpty && new.isEmpty && roles.isEmpty }

        /// `before`: each text with all the wordings that a table may know it by.
        fileprivate init(
            aspect: TheoryProposal.Aspect, before: [[String]], after: [String], roles: [Role] = []
        ) {
            func isSame(_ text: String, _ wordings: [String]) -> Bool {
                wordings.contains { ProposalDifference.isSame($0, text) }
            }
            self.aspect = aspect
            self.roles = roles
            // What the table does not part plays one role or another already: it is no news, and takes nothing away.
            gone =
                aspect.isUnparted
                ? []
                : before.filter { words in !after.contains { isSame($0, words) } }
                    .compactMap(\.first)
            new = after.filter { text in !before.contains { isSame(text, $0) } }
        }
    }

    /// A part of the configuration, and what its link says before and after.
    public struct Role: Equatable, Sendable {
        public let text: String
        public let now: LinkRole
        public let new: LinkRole

        public init(text: String, now: LinkRole, new: LinkRole) {
            self.text = text
            self.now = now
            self.new = new
        }
    }

    /// `nil` when the proposal edits nothing, or another configuration.
    ///
    /// - Parameters:
    ///   - proposal: one that edits this configuration.
    ///   - configuration: as it is now.
    ///   - texts: of the statements of the theory.
    public init?(
        _ proposal: TheoryProposal, of configuration: Configuration, texts: [Statement.ID: String]
    ) {
        guard let edit = proposal.edit, edit.configuration == configuration.id else { return nil }
        isOfEarlierRevision = edit.revision.map { $0 != configuration.revision } ?? false
        let present = PresentWords(configuration, texts)
        lines = TheoryProposal.Aspect.allCases.filter(edit.says.contains).compactMap { aspect in
            // A configuration has a title, so that an empty cell takes none away.
            if aspect == .title, proposal.title == nil { return nil }
            let line = Line(
                aspect: aspect, before: present.words(aspect), after: proposal.words(aspect),
                roles: Self.roles(aspect, proposal, present))
            return line.isNone ? nil : line
        }
    }

    /// Where the table says of a part's link what the theory does not. What it says nothing of, stays.
    private static func roles(
        _ aspect: TheoryProposal.Aspect, _ proposal: TheoryProposal, _ present: PresentWords
    ) -> [Role] {
        let links = present.links(aspect)
        return proposal.parts.filter { $0.role.rawValue == aspect.rawValue }.compactMap { part in
            guard let new = part.link,
                let link = links.first(where: { $0.words.contains { isSame($0, part.text) } }),
                link.role != new,
                let text = link.words.first
            else { return nil }
            return Role(text: text, now: link.role, new: new)
        }
    }

    /// It says what the configuration says already.
    public var isNone: Bool { lines.isEmpty }

    /// Blanks and line ends make no other words: a table cell holds them as it likes.
    fileprivate static func isSame(_ one: String, _ other: String) -> Bool {
        one == other
            || one.split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
    }
}

extension TheoryProposal.Aspect {
    /// Parts of which the table does not say which role they play.
    var isUnparted: Bool { self == .mechanism || self == .undecided }
}

extension TheoryProposal {
    /// The texts of an aspect as the proposal has them.
    public func words(_ aspect: Aspect) -> [String] {
        switch aspect {
        case .title: [title].compactMap { $0 }
        case .forWhom: [forWhom].compactMap { $0 }
        case .intervention: [intervention].compactMap { $0 }
        case .note: [note].compactMap { $0 }
        case .context: texts(.context)
        case .resource: texts(.resource)
        case .reasoning: texts(.reasoning)
        case .mechanism: texts(.mechanism)
        case .outcome: texts(.outcome)
        case .undecided: texts(.undecided)
        }
    }
}

/// The texts of a configuration, each part with all the wordings under which a table may know it.
private struct PresentWords {
    private let configuration: Configuration
    private let texts: [Statement.ID: String]

    init(_ configuration: Configuration, _ texts: [Statement.ID: String]) {
        self.configuration = configuration
        self.texts = texts
    }

    /// What can be said of a link, with the words of its part.
    func links(_ aspect: TheoryProposal.Aspect) -> [(words: [String], role: LinkRole)] {
        switch aspect {
        case .context: configuration.context.map { (link($0.statement, $0.wording), LinkRole($0.need)) }
        case .outcome: configuration.outcome.map { (link($0.statement, $0.wording), LinkRole($0.value)) }
        default: []
        }
    }

    private func link(_ statement: Statement.ID, _ wording: Wording?) -> [String] {
        [wording?.text, texts[statement]].compactMap { $0 }
    }

    func words(_ aspect: TheoryProposal.Aspect) -> [[String]] {
        func one(_ wording: Wording?) -> [[String]] { wording.map { [[$0.text]] } ?? [] }
        return switch aspect {
        case .title: one(configuration.title)
        case .forWhom: one(configuration.forWhom)
        case .intervention: one(configuration.intervention)
        case .note: one(configuration.note)
        case .context: configuration.context.map { link($0.statement, $0.wording) }
        case .resource: configuration.resource.map { link($0.statement, $0.wording) }
        case .reasoning: configuration.reasoning.map { link($0.statement, $0.wording) }
        case .outcome: configuration.outcome.map { link($0.statement, $0.wording) }
        case .mechanism: words(.resource) + words(.reasoning)
        case .undecided: words(.context) + words(.resource) + words(.reasoning) + words(.outcome)
        }
    }
}
