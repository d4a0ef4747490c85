/// What the link of a part says in its configuration: of a context how it is needed, of an outcome whether it is wanted.
///
/// The raw values are those of ``ContextLink/Need`` and ``OutcomeLink/Value``.
public enum LinkRole: String, CaseIterable, Sendable {
    case present, absent, strengthens, weakens
    case wanted, unwanted, neutral

    public init(_ need: ContextLink.Need) {
        switch need {
        case .present: self = .present
        case .absent: self = .absent
        case .strengthens: self = .strengthens
        case .weakens: self = .weakens
        }
    }

    public init(_ value: OutcomeLink.Value) {
        switch value {
        case .wanted: self = .wanted
        case .unwanted: self = .unwanted
        case .neutral: self = .neutral
        }
    }

    /// Of a context; `nil` for what is said of outcomes.
    public var need: ContextLink.Need? { ContextLink.Need(rawValue: rawValue) }

    /// Of an outcome; `nil` for what is said of contexts.
    public var value: OutcomeLink.Value? { OutcomeLink.Value(rawValue: rawValue) }

    /// Whether a link of this part can say it.
    public func fits(_ part: Configuration.Part) -> Bool {
        switch part {
        case .context: need != nil
        case .outcome: value != nil
        case .resource, .reasoning: false
        }
    }
}
