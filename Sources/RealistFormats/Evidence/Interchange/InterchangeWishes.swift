public import Realist

/// What a person says about a project that comes in.
public struct InterchangeWishes: Sendable {
    /// Of sources of which nobody says what they are.
    public var kind = Source.Kind.document
    /// Of codings and memos of which the file does not say whose they are.
    public var coder = "imported"
    /// Of memos of which the file does not say when they were written; without one these stay behind.
    public var day: Day?

    public init() {}
}
