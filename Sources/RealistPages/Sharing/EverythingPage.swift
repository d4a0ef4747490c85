import Realist

/// All pages as one, in the order of the navigation: to print, or to read without a click.
public struct EverythingPage: Page, Equatable {
    public static let template = "sharing/everything"

    public let frame: Frame
    public let lead: String
    public let contents: [Link]
    public let parts: [Part]

    /// What stands on one page, its places and links made those of this one.
    public struct Part: Equatable, Sendable {
        public let id: String
        public let text: SafeHTML
    }

    /// A site of more pages has no page of all of them: no browser would like it.
    static let mostPages = 1_000

    /// - Parameters:
    ///   - toolkit: whose pages they are.
    ///   - pages: as they are published. Those that are only ways to others are left out.
    public init(_ toolkit: Toolkit, pages: [(address: PageAddress, contents: [UInt8])] = []) {
        let words = toolkit.words
        frame = toolkit.frame(
            .everything, title: words["everything.title"], description: words["everything.description"])
        let told = pages.filter { !EverythingPage.left.contains($0.address) }
        lead = words.count(
            "everything.lead", told.count, ["day": words.date(toolkit.publication.on)])
        let joined = JoinedPages(told.map { (path: $0.address.path, contents: $0.contents) })
        contents = told.map {
            Link(text: toolkit.listed($0.address), href: "#" + JoinedPages.mark($0.address.path))
        }
        parts = told.enumerated().map { place, page in
            Part(id: JoinedPages.mark(page.address.path), text: SafeHTML(made: joined.text(of: place)))
        }
    }

    private static let left: Set<PageAddress> = [.search, .everything, .notFound]
}

extension EverythingPage: PagePart {
    static let pageFields = Fields<EverythingPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("contents", \.contents),
        .init("parts", \.parts))
}

extension EverythingPage.Part: PagePart {
    static let pageFields = Fields<EverythingPage.Part>(.init("id", \.id), .init("text", \.text))
}
