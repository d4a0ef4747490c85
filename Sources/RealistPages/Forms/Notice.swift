/// Something to know before the page itself: it was saved, note this, mind this.
public struct Notice: Equatable, Sendable {
    public let heading: String
    public let text: String?
    public let links: [Link]
    /// A class of the stylesheet; the heading says the same in words.
    public let look: String

    public enum Kind: String, Sendable {
        case saved, note, warning
    }

    public init(_ kind: Kind, _ heading: String, _ text: String? = nil, links: [Link] = []) {
        look = kind.rawValue
        self.heading = heading
        self.text = text
        self.links = links
    }
}

extension Notice: PagePart {
    static let pageFields = Fields<Notice>(
        .init("heading", \.heading), .init("text", \.text), .init("links", \.links), .init("look", \.look))
}
