import Realist

/// A column of a table of a programme theory; the raw value is its name for `--column`.
public enum TheoryColumn: String, CaseIterable, Sendable {
    /// The configuration of the study that the row is an edit of.
    case id
    /// The revision of it that was edited.
    case revision
    /// The team's own number or label.
    case label
    case title
    case forWhom = "for_whom"
    case intervention, context, resource, reasoning
    /// Not parted into resource and reasoning.
    case mechanism
    case outcome
    /// Of tables in the form if, then, because: what they mean depends on which of them there are.
    case `if`, then, because
    /// Parts whose role nobody has decided.
    case undecided
    case note, quote, source
}

extension TheoryColumn {
    /// Whether its cells hold parts of a configuration.
    var isPart: Bool {
        switch self {
        case .context, .resource, .reasoning, .mechanism, .outcome, .if, .then, .because, .undecided: true
        case .id, .revision, .label, .title, .forWhom, .intervention, .note, .quote, .source: false
        }
    }

    /// Several columns may hold it: parts stand beside each other, and notes and quotes follow each other.
    var maySeveral: Bool { isPart || self == .note || self == .quote }

    /// The role of its cells, in a table that has these columns.
    ///
    /// "If … then … because …" is the working form of a first theory, and ours: if these circumstances, then this outcome,
    /// because of this mechanism. Where another column has the outcome, "then" says what happens on the way to it: with a
    /// "because" beside it nobody can tell which part that is; without one it is the mechanism.
    func role(among columns: Set<TheoryColumn>) -> TheoryProposal.Role? {
        switch self {
        case .context, .if: .context
        case .resource: .resource
        case .reasoning: .reasoning
        case .mechanism, .because: .mechanism
        case .outcome: .outcome
        case .then:
            if !columns.contains(.outcome) {
                .outcome
            } else if columns.contains(.because) {
                .undecided
            } else {
                .mechanism
            }
        case .undecided: .undecided
        case .id, .revision, .label, .title, .forWhom, .intervention, .note, .quote, .source: nil
        }
    }

    /// What of a configuration the column speaks of.
    func aspect(among columns: Set<TheoryColumn>) -> TheoryProposal.Aspect? {
        if let role = role(among: columns) { return TheoryProposal.Aspect(rawValue: role.rawValue) }
        return switch self {
        case .title: .title
        case .forWhom: .forWhom
        case .intervention: .intervention
        case .note: .note
        default: nil
        }
    }
}

extension WrittenValue where Value == TheoryColumn {
    /// The name of a column of a theory.
    static var theoryColumn: Self {
        Self { text in
            if let column = TheoryColumn(rawValue: text) { return .success(column) }
            return .failure(.notOneOf(TheoryColumn.allCases.map(\.rawValue), suggestion: nil))
        }
    }
}
