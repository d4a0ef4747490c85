/// A word in a capsule. Only what still waits for somebody is amber; what is done is plain text.
public struct Tag: Equatable, Sendable {
    public let text: String
    public let isWaiting: Bool

    public static func waiting(_ text: String) -> Tag { Tag(text: text, isWaiting: true) }
    public static func plain(_ text: String) -> Tag { Tag(text: text, isWaiting: false) }
}

extension Tag: PagePart {
    static let pageFields = Fields<Tag>(.init("text", \.text), .init("isWaiting", \.isWaiting))
}
