/// What stands in the form of a change of the theory, as it was typed: the reason that several revisions may share.
public struct TheoryChangeTyped: Equatable, Sendable {
    public var reason = ""
    public var trigger = ""
    public var meeting = ""
    /// By their identifiers, with blanks between them.
    public var passage = ""
    /// Those that were ticked, of ``offered``.
    public var ticked: Set<String> = []
    public var note = ""

    public static let mostText = 4_000
    /// More of what was read against an explanation are not offered.
    public static let offered = 12

    public init() {}

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case reason, trigger, meeting, passage, tooLong
    }
}
