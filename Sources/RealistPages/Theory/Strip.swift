/// A configuration as its four parts across the page: context, resource, reasoning, outcome.
public struct Strip: Equatable, Sendable {
    public let hinders: Bool
    public let parts: [Part]

    public struct Part: Equatable, Sendable {
        /// The sign's class: `c`, `r`, `m` or `o`.
        public let sign: String
        public let name: String
        /// Nothing is known of it yet; then `lines` is empty.
        public let isGap: Bool
        public let lines: [Line]
    }

    public struct Line: Equatable, Sendable {
        /// "Unless", "Any one of these", and such; `nil` where the text says it all.
        public let lead: String?
        public let text: String
    }
}

extension Strip: PagePart {
    static let pageFields = Fields<Strip>(.init("hinders", \.hinders), .init("parts", \.parts))
}

extension Strip.Part: PagePart {
    static let pageFields = Fields<Strip.Part>(
        .init("sign", \.sign), .init("name", \.name), .init("isGap", \.isGap), .init("lines", \.lines))
}

extension Strip.Line: PagePart {
    static let pageFields = Fields<Strip.Line>(.init("lead", \.lead), .init("text", \.text))
}
