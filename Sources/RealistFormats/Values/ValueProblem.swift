public import Realist

/// A value that is not what is expected where it stands.
public struct ValueProblem: Explained {
    /// The key or column, in quotes: `"level"`, or `an entry of "broader"`.
    public let name: String
    /// As it was written.
    public let text: String
    public let fault: ValueFault
    public let location: Location?

    public init(name: String, text: String, fault: ValueFault, at location: Location) {
        self.name = name
        self.text = text
        self.fault = fault
        self.location = location
    }

    public var code: String { fault.code }
    public var remedy: String { fault.remedy }
    public var what: String {
        if text.isEmpty { return "\(name.sentenceStart) \(fault.sentence)." }
        return "\(shown(text)) in \(name) \(fault.sentence)."
    }
}

/// Identifiers that do not fit together.
public enum ReferenceProblem: Explained {
    /// Nothing of this noun has the identifier.
    case unknown(noun: String, id: String, suggestion: String?, at: Location)
    /// Two of the same noun have one identifier.
    case twice(noun: String, id: String, first: Location, at: Location)

    public var code: String {
        switch self {
        case .unknown: "reference.unknown"
        case .twice: "reference.twice"
        }
    }

    public var location: Location? {
        switch self {
        case .unknown(_, _, _, let place), .twice(_, _, _, let place): place
        }
    }

    public var what: String {
        switch self {
        case .unknown(let noun, let id, _, _): "There is no \(noun) \(shown(id))."
        case .twice(let noun, let id, let first, _):
            "The \(noun) \(shown(id)) is there twice, first at \(first)."
        }
    }

    public var remedy: String {
        switch self {
        case .unknown(_, _, let suggestion, _):
            if let suggestion {
                "Did you mean \(shown(suggestion))?"
            } else {
                "Write the identifier of one that is in the study, or add it there."
            }
        case .twice(let noun, _, _, _): "Give one \(noun) another identifier, or take one of the two away."
        }
    }
}
