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
    /// Of the site's releases.
    public let feed: String
    /// Of this page alone.
    public let pageScript: String?
    /// The address of this page on the web, where it is known.
    public let canonical: String?
    /// The addresses of this page in all languages of the site.
    public let alternates: [Tongue]
    /// That nobody who is named has read the words of this page's language.
    public let unreviewed: String?
    /// The same page in the site's other languages.
    public let languages: [Tongue]
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

    /// From the site's folder: a feed of its releases, for programs that tell of new ones.
    public static let feedPath = "feed.xml"

    /// A page in the navigation; `current` is the value of `aria-current`.
    public struct Entry: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    /// A page in a language: its code, its name there, and where it stands.
    public struct Tongue: Equatable, Sendable {
        public let code: String
        public let name: String
        public let href: String
    }

    public struct Crumbs: Equatable, Sendable {
        public let links: [Link]
    }
}

extension Frame: PagePart {
    static let pageFields = Fields<Frame>(
        .init("language", \.language), .init("title", \.title), .init("description", \.description),
        .init("study", \.study), .init("home", \.home), .init("style", \.style), .init("script", \.script),
        .init("feed", \.feed), .init("pageScript", \.pageScript),
        .init("canonical", \.canonical), .init("alternates", \.alternates),
        .init("unreviewed", \.unreviewed), .init("languages", \.languages),
        .init("navigation", \.navigation), .init("crumbs", \.crumbs),
        .init("edition", \.edition), .init("reviewed", \.reviewed), .init("licence", \.licence),
        .init("illustrative", \.illustrative), .init("invented", \.invented), .init("footer", \.footer))
}

extension Frame.Entry: PagePart {
    static let pageFields = Fields<Frame.Entry>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}

extension Frame.Tongue: PagePart {
    static let pageFields = Fields<Frame.Tongue>(
        .init("code", \.code), .init("name", \.name), .init("href", \.href))
}

extension Frame.Crumbs: PagePart {
    static let pageFields = Fields<Frame.Crumbs>(.init("links", \.links))
}
