public import Realist

/// What a person says about a project that comes in.
public struct InterchangeWishes: Sendable {
    /// Of sources of which nobody says what they are.
    public var kind = Source.Kind.document
    /// Of codings of which the file does not say who gave them.
    public var coder = "imported"

    public init() {}
}
