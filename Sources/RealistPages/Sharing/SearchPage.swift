public import Realist

/// Looks words up on all pages, by a script in the reader's browser; without scripts, a way to every page.
public struct SearchPage: Page, Equatable {
    public static let template = "sharing/search"

    public let frame: Frame
    /// The folder of the index.
    public let index: String
    public let edition: String
    public let groups: [Group]

    /// Pages of one kind.
    public struct Group: Equatable, Sendable {
        public let heading: String
        public let pages: [Link]
        /// To the page that lists them, where they are too many for this one.
        public let all: Link?
    }

    /// More pages of one kind are not listed.
    static let most = 60

    /// - Parameters:
    ///   - toolkit: what is searched.
    ///   - edition: of the index.
    public init(_ toolkit: Toolkit, edition: String = "") {
        let words = toolkit.words
        frame = toolkit.frame(
            .search, title: words["search.title"], description: words["search.description"],
            script: "search.js")
        index = toolkit.links(from: .search).to(file: SearchPage.index(toolkit.language))
        self.edition = edition
        let addresses = toolkit.addresses.filter { address in
            // The page of the whole map leads to its sheets.
            if case .mapSheet = address { return false }
            return address != .search && address != .notFound
        }
        groups = SearchKind.allCases.compactMap { kind in
            Group(kind, addresses.filter { SearchKind($0) == kind }, in: toolkit)
        }
    }

    /// The folder of a language's index, from the site's.
    public static func index(_ language: Language) -> String { "search/\(language.code)/" }
}

extension SearchPage.Group {
    fileprivate init?(_ kind: SearchKind, _ addresses: [PageAddress], in toolkit: Toolkit) {
        guard let first = addresses.first else { return nil }
        let links = toolkit.links(from: .search)
        heading = toolkit.words["search.pages.\(kind.rawValue)"]
        let isLong = addresses.count > SearchPage.most
        pages = isLong ? [] : addresses.map { Link(text: toolkit.listed($0), href: links.to($0)) }
        all =
            first.section.flatMap { section in
                isLong
                    ? Link(
                        text: toolkit.words["search.all", ["n": String(addresses.count)]],
                        href: links.to(section)) : nil
            }
    }
}

extension Toolkit {
    /// What a page is called in a list of its kind.
    func listed(_ address: PageAddress) -> String {
        switch address {
        case .recommendation(let id):
            index.recommendations[id].map { "\($0.label), \(text($0.title))" } ?? id.text
        case .material(let id): index.materials[id].map { text($0.title) } ?? id.text
        case .configuration(let id): configuration(id).map(labelled) ?? id.text
        case .site(let id): index.sites[id].map { text($0.title) } ?? id.text
        case .setting(let id): statementText(id)
        case .home: words["home.title"]
        case .finder: words["finder.title"]
        case .recommendations: words["nav.recommendations"]
        case .sites: words["nav.sites"]
        case .theory: words["nav.theory"]
        case .map: words["parts.heading"]
        case .mapSheet(let number):
            sheets.first { $0.number == number }.map { title(of: $0) } ?? words["parts.heading"]
        case .theoryThen: words["then.heading"]
        case .themes: words["structure.heading"]
        case .matrix: words["matrix.heading"]
        case .matrixSheet(let number):
            matrixSheets.first { $0.number == number }.map { title(of: $0) } ?? words["matrix.heading"]
        case .own(let id): own.first { $0.id == id }.map { text($0.title) } ?? id.text
        case .outcomes: words["nav.outcomes"]
        case .measure(let id): text(index.measures[id]?.title) ?? id.text
        case .methods: words["nav.methods"]
        case .search: words["search.title"]
        case .glossary: words["glossary.title"]
        case .cite: words["cite.title"]
        case .changes: words["released.title"]
        case .setbacks: words["setbacks.title"]
        case .downloads: words["downloads.title"]
        case .accessibility: words["accessibility.title"]
        case .privacy: words["privacy.title"]
        case .everything: words["everything.title"]
        case .notFound: words["not-found.title"]
        }
    }
}

extension SearchPage: PagePart {
    static let pageFields = Fields<SearchPage>(
        .init("frame", \.frame), .init("index", \.index), .init("edition", \.edition),
        .init("groups", \.groups))
}

extension SearchPage.Group: PagePart {
    static let pageFields = Fields<SearchPage.Group>(
        .init("heading", \.heading), .init("pages", \.pages), .init("all", \.all))
}
