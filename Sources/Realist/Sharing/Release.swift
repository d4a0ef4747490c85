/// A publication that was made, remembered: every figure that was shown, and none that was withheld.
public struct Release: Equatable, Sendable {
    /// From 1.
    public var number: Int
    public var on: Day
    public var version: String?
    /// SHA-256 of the published content, in hexadecimal.
    public var content: String
    /// The head of the audit chain when it was made; `nil` for one that a bundle brought.
    public var auditHead: String?
    public var figures: [Figure]

    public init(
        number: Int, on: Day, version: String? = nil, content: String, auditHead: String? = nil,
        figures: [Figure]
    ) {
        self.number = number
        self.on = on
        self.version = version
        self.content = content
        self.auditHead = auditHead
        self.figures = figures
    }
}
