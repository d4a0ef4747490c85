/// The way to the pages before and after: by where a page begins, not by a number, so that a new row moves none.
public struct Pager: Equatable, Sendable {
    /// “Changes 21 to 40 of 134”; `nil` where nobody counted.
    public let text: String?
    public let newer: String?
    public let older: String?

    public init(text: String? = nil, newer: String?, older: String?) {
        self.text = text
        self.newer = newer
        self.older = older
    }
}

extension Pager: PagePart {
    static let pageFields = Fields<Pager>(
        .init("text", \.text), .init("newer", \.newer), .init("older", \.older))
}
