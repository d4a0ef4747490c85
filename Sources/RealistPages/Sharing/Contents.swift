/// The jump list of a long page: its sections, and what is in them.
public struct Contents: Equatable, Sendable {
    public let entries: [Entry]

    public struct Entry: Equatable, Sendable {
        public let text: String
        /// `#contrasts`
        public let href: String
        public let inner: Items<Link>?

        init(_ text: String, at id: String, inner: [(text: String, id: String)] = []) {
            self.text = text
            href = "#" + id
            self.inner = Items(inner.map { Link(text: $0.text, href: "#" + $0.id) })
        }
    }
}

extension Contents: PagePart {
    static let pageFields = Fields<Contents>(.init("entries", \.entries))
}

extension Contents.Entry: PagePart {
    static let pageFields = Fields<Contents.Entry>(
        .init("text", \.text), .init("href", \.href), .init("inner", \.inner))
}
