/// All that is wrong with what was sent, at the head of the page, each entry with the way to the field that mends it.
/// It is there even for one fault, and its page's title begins with “Error:”.
public struct ErrorSummary: Equatable, Sendable {
    public let entries: [Entry]

    public struct Entry: Equatable, Sendable {
        public let text: String
        /// `#f-name`; `nil` where no field mends it.
        public let href: String?

        public init(_ text: String, href: String? = nil) {
            self.text = text
            self.href = href
        }
    }

    /// `nil` for no entries.
    public init?(_ entries: [Entry]) {
        if entries.isEmpty { return nil }
        self.entries = entries
    }
}

extension ErrorSummary: PagePart {
    static let pageFields = Fields<ErrorSummary>(.init("entries", \.entries))
}

extension ErrorSummary.Entry: PagePart {
    static let pageFields = Fields<ErrorSummary.Entry>(.init("text", \.text), .init("href", \.href))
}
