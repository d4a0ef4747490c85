/// What stands in the form of a change of the theory, as it was typed: the reason that several revisions may share.
public struct TheoryChangeTyped: Equatable, Sendable {
    public var reason = ""
    public var trigger = ""
    public var meeting = ""
    public var passage = ""
    public var note = ""

    public static let mostText = 4_000

    public init() {}

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case reason, trigger, meeting, passage, tooLong
    }
}
