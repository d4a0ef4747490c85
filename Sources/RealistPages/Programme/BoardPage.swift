public import Realist

/// Recommendations by sites: what each site decided, where its latest change stands, and the way to both.
public struct BoardPage: Page, Equatable {
    public static let template = "app/programme/board"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let filter: FilterBar
    public let caption: String
    public let columns: [String]
    public let rows: [Row]
    public let isEmpty: Bool
    public let ways: Items<Link>?

    public struct Row: Equatable, Sendable {
        public let label: String
        public let title: String
        /// All changes that bear on it.
        public let href: String
        public let cells: [Cell]
    }

    public struct Cell: Equatable, Sendable {
        /// Of the site, for a narrow window, where the head of the column is not in sight.
        public let site: String
        public let decision: Link
        /// Where the last recorded change stands.
        public let latest: Link?
        /// The other changes.
        public let more: Link?
    }

    /// What one site makes of one recommendation.
    public struct Said: Sendable {
        public var choice: Decision.Choice?
        public var changes: Int
        public var latest: (change: Adaptation.ID, state: Adaptation.State)?

        public init(
            choice: Decision.Choice?, changes: Int, latest: (change: Adaptation.ID, state: Adaptation.State)?
        ) {
            self.choice = choice
            self.changes = changes
            self.latest = latest
        }
    }

    /// More at a time would be too much for one page.
    public static let mostRows = 15
    public static let mostColumns = 5

    /// - `site`: the only one that is shown, where one was chosen.
    /// - `row`, `column`: how many recommendations and sites stand before the first ones that are shown.
    /// - `said`: of a site and a recommendation; asked for what is shown and for nothing else.
    public init(
        _ around: Surroundings, recommendations: [Recommendation], sites: [Site], language: Language,
        only site: Site.ID? = nil, row: Int = 0, column: Int = 0, at addresses: StudyAddresses,
        said: (Site.ID, Recommendation.ID) -> Said?
    ) {
        let words = around.words
        heading = words["app.evaluate.board.heading"]
        lead = words["app.evaluate.board.lead"]
        frame = around.frame(heading)
        let window = BoardWindow(recommendations, sites, only: site, row: row, column: column)
        columns = window.sites.map { $0.label.text(in: language) }
        rows = window.recommendations.map { recommendation in
            Row(
                label: recommendation.label, title: recommendation.title.text(in: language),
                href: addresses.log([("about", recommendation.id.text)]),
                cells: window.sites.map { site in
                    Cell(
                        said(site.id, recommendation.id), recommendation.id, at: site, language, words,
                        addresses)
                })
        }
        isEmpty = window.recommendations.isEmpty || window.sites.isEmpty
        caption = words["app.evaluate.board.caption"]
        filter = FilterBar(
            action: addresses.board,
            selects: [
                SelectField(
                    "site", label: words["app.evaluate.log.by.site"],
                    options: [(value: "", text: words["app.evaluate.log.any"])]
                        + sites.map { (value: $0.id.text, text: $0.label.text(in: language)) },
                    chosen: window.only?.text)
            ],
            result: words[
                "app.evaluate.board.shown",
                [
                    "from": String(window.recommendations.isEmpty ? 0 : window.row + 1),
                    "to": String(window.row + window.recommendations.count),
                    "of": String(recommendations.count),
                    "site": String(window.sites.isEmpty ? 0 : window.column + 1),
                    "last": String(window.column + window.sites.count),
                    "sites": String(window.only == nil ? sites.count : 1),
                ]], clear: window.only == nil ? nil : addresses.board, csv: nil)
        func way(_ key: String, _ row: Int, _ column: Int) -> Link {
            Link(
                text: words[key],
                href: addresses.board(row: max(0, row), column: max(0, column), only: window.only))
        }
        let (row, column) = (window.row, window.column)
        ways = Items(
            [
                row > 0 ? way("app.evaluate.board.rows-before", row - Self.mostRows, column) : nil,
                row + Self.mostRows < recommendations.count
                    ? way("app.evaluate.board.rows-after", row + Self.mostRows, column) : nil,
                window.only == nil && column > 0
                    ? way("app.evaluate.sites-before", row, column - Self.mostColumns) : nil,
                window.only == nil && column + Self.mostColumns < sites.count
                    ? way("app.evaluate.sites-after", row, column + Self.mostColumns) : nil,
            ].compactMap { $0 })
    }
}

/// The part of a board that one page shows.
public struct BoardWindow: Sendable {
    /// The site that was chosen.
    public let only: Site.ID?
    public let row: Int
    public let column: Int
    public let recommendations: [Recommendation]
    public let sites: [Site]

    public init(
        _ recommendations: [Recommendation], _ sites: [Site], only site: Site.ID?, row: Int, column: Int
    ) {
        let chosen = sites.filter { $0.id == site }
        only = chosen.first?.id
        let sites = chosen.isEmpty ? sites : chosen
        self.row = (0..<recommendations.count).contains(row) ? row : 0
        self.column = (0..<sites.count).contains(column) ? column : 0
        self.recommendations = Array(recommendations.dropFirst(self.row).prefix(BoardPage.mostRows))
        self.sites = Array(sites.dropFirst(self.column).prefix(BoardPage.mostColumns))
    }
}

extension BoardPage.Cell {
    fileprivate init(
        _ said: BoardPage.Said?, _ recommendation: Recommendation.ID, at site: Site, _ language: Language,
        _ words: Words, _ addresses: StudyAddresses
    ) {
        self.site = site.label.text(in: language)
        decision = Link(
            text: words["choice.\((said?.choice ?? .undecided).rawValue)"],
            href: addresses.decision(site.id, recommendation))
        latest = said?.latest.map { latest in
            let state = words["state.\(latest.state.rawValue)"]
            return Link(
                text: words["app.evaluate.board.latest", ["state": Sentences.lowered(state)]],
                href: addresses.change(site.id, latest.change))
        }
        let others = (said?.changes ?? 0) - 1
        more =
            others > 0
            ? Link(
                text: words.count("app.evaluate.board.more", others),
                href: addresses.log([("site", site.id.text), ("about", recommendation.text)])) : nil
    }
}

extension BoardPage: PagePart {
    static let pageFields = Fields<BoardPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("filter", \.filter), .init("caption", \.caption), .init("columns", \.columns),
        .init("rows", \.rows), .init("isEmpty", \.isEmpty), .init("ways", \.ways))
}

extension BoardPage.Row: PagePart {
    static let pageFields = Fields<BoardPage.Row>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href), .init("cells", \.cells))
}

extension BoardPage.Cell: PagePart {
    static let pageFields = Fields<BoardPage.Cell>(
        .init("site", \.site), .init("decision", \.decision), .init("latest", \.latest),
        .init("more", \.more))
}
