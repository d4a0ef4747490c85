/// How the positions of a file were understood, and what speaks for it.
public struct PositionCount: Equatable, Sendable {
    /// What was found out, where it is not what the standard says: "UTF-16 units".
    public var mended: String?
    /// Passages whose words the file holds too.
    public var withWords = 0
    /// Those among them that are the same words.
    public var sameWords = 0

    public init() {}
}
