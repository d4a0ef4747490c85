/// A statement as a context of a configuration.
public struct ContextLink: Equatable, Sendable {
    public var statement: Statement.ID
    public var need: Need
    /// Contexts of one group are alternatives: any one of them will do.
    public var group: Identifier<ContextLink>?
    /// How this configuration words the statement.
    public var wording: Wording?

    public init(
        statement: Statement.ID, need: Need = .present, group: Identifier<ContextLink>? = nil,
        wording: Wording? = nil
    ) {
        self.statement = statement
        self.need = need
        self.group = group
        self.wording = wording
    }

    public enum Need: String, CaseIterable, Sendable {
        case present, absent, strengthens, weakens
    }
}

/// A statement as the resource that a programme offers: the first half of a mechanism.
public struct ResourceLink: Equatable, Sendable {
    public var statement: Statement.ID
    public var wording: Wording?

    public init(statement: Statement.ID, wording: Wording? = nil) {
        self.statement = statement
        self.wording = wording
    }
}

/// A statement as what people make of the resource: the second half of a mechanism.
public struct ReasoningLink: Equatable, Sendable {
    public var statement: Statement.ID
    /// Whose reasoning it is.
    public var whose: Wording?
    public var wording: Wording?

    public init(statement: Statement.ID, whose: Wording? = nil, wording: Wording? = nil) {
        self.statement = statement
        self.whose = whose
        self.wording = wording
    }
}

/// A statement as what comes of it.
public struct OutcomeLink: Equatable, Sendable {
    public var statement: Statement.ID
    public var value: Value
    public var wording: Wording?

    public init(statement: Statement.ID, value: Value, wording: Wording? = nil) {
        self.statement = statement
        self.value = value
        self.wording = wording
    }

    public enum Value: String, CaseIterable, Sendable {
        case wanted, unwanted, neutral
    }
}

/// Where a configuration was tested, where it was not, and what to look at before relying on it elsewhere.
public struct TransferNote: Equatable, Sendable {
    public var tested: Wording
    public var notTested: Wording
    public var check: Wording?

    public init(tested: Wording, notTested: Wording, check: Wording? = nil) {
        self.tested = tested
        self.notTested = notTested
        self.check = check
    }
}
