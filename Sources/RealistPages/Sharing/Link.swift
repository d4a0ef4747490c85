/// Words that lead somewhere.
public struct Link: Equatable, Sendable {
    public let text: String
    public let href: String

    public init(text: String, href: String) {
        self.text = text
        self.href = href
    }
}

extension Link: PagePart {
    static let pageFields = Fields<Link>(.init("text", \.text), .init("href", \.href))
}
