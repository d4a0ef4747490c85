/// What stands around every page: head, masthead, breadcrumbs, foot.
public struct Frame: Equatable, Sendable {
    public let language: String
    /// `X – Study title`, unique on the site.
    public let title: String
    public let description: String?
    public let study: String
    public let home: String
    public let style: String
    public let script: String
    /// The address of this page on the web, where it is known.
    public let canonical: String?
    public let navigation: [Entry]
    /// The pages above this one.
    public let crumbs: Crumbs?
    public let edition: String
    public let reviewed: String?
    public let licence: String
    /// Said of examples: what they are modelled on, and that parts of them are invented.
    public let illustrative: String?
    public let invented: Link?
    public let footer: [Link]

    /// A page in the navigation; `current` is the value of `aria-current`.
    public struct Entry: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    public struct Crumbs: Equatable, Sendable {
        public let links: [Link]
    }
}
