import Realist

/// Shown by a web host in place of a page that is not there.
public struct NotFoundPage: Page, Equatable {
    public static let template = "sharing/not-found"

    public let frame: Frame
    public let links: [Link]

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .notFound)
        frame = toolkit.frame(.notFound, title: words["not-found.title"])
        let pages: [(PageAddress, String)] =
            [(.home, "home.title")] + toolkit.mainPages + [(.search, "search.title")]
        self.links = pages.map { Link(text: words[$0.1], href: links.to($0.0)) }
    }
}

extension NotFoundPage: PagePart {
    static let pageFields = Fields<NotFoundPage>(.init("frame", \.frame), .init("links", \.links))
}
