import Realist

/// What each site's evidence says of each explanation, on the published site: of sites that have approved their pages.
public struct SiteMatrixPage: Page, Equatable {
    public static let template = "evidence/matrix"

    public let frame: Frame
    public let heading: String
    public let lead: String
    public let tables: [MatrixTable]
    /// Of a large matrix: where its parts are.
    public let sheets: Items<Sheet>?
    /// "Not shared by this site: …"
    public let unshared: String?
    /// The table of all judgements, to take along.
    public let table: Link?

    public struct Sheet: Equatable, Sendable {
        public let link: Link
        /// "12 judgements, 3 of them against."
        public let counts: String
    }

    /// All of it, or the way to its sheets.
    init?(_ toolkit: Toolkit) {
        guard toolkit.hasMatrix else { return nil }
        let links = toolkit.links(from: .matrix)
        let sites = toolkit.sharingSites
        let isWhole = toolkit.isMatrixWhole
        self.init(
            toolkit, .matrix, heading: toolkit.words["matrix.heading"],
            lead: toolkit.words[isWhole ? "matrix.lead" : "matrix.lead-sheets"],
            tables: isWhole
                ? toolkit.byStage(toolkit.theory.configurations, \.stage).map { stage, own in
                    MatrixTable(stage, own, at: sites, in: toolkit, links)
                } : [],
            sheets: toolkit.matrixSheets.map { sheet in
                Sheet(
                    link: Link(
                        text: toolkit.title(of: sheet), href: links.to(.matrixSheet(sheet.number))),
                    counts: MatrixTable.counts(sheet.configurations, at: sheet.sites, in: toolkit))
            })
    }

    init(_ sheet: Toolkit.MatrixSheet, in toolkit: Toolkit) {
        let address = PageAddress.matrixSheet(sheet.number)
        self.init(
            toolkit, address,
            heading: toolkit.words["matrix.part", ["title": toolkit.title(of: sheet)]],
            lead: toolkit.words["matrix.lead"],
            tables: [
                MatrixTable(
                    sheet.stage, sheet.configurations, at: sheet.sites, in: toolkit,
                    toolkit.links(from: address))
            ], sheets: [])
    }

    private init(
        _ toolkit: Toolkit, _ address: PageAddress, heading: String, lead: String, tables: [MatrixTable],
        sheets: [Sheet]
    ) {
        let words = toolkit.words
        self.heading = heading
        self.lead = lead
        self.tables = tables
        self.sheets = Items(sheets)
        frame = toolkit.frame(address, title: heading, description: words["matrix.description"])
        let quiet = toolkit.publication.sites.filter { $0.page == nil }.map { toolkit.text($0.title) }
        unshared =
            quiet.isEmpty
            ? nil : words["matrix.unshared", ["sites": quiet.joined(separator: words["list.comma"])]]
        table = toolkit.downloads.first { $0.kind == .judgements }.map {
            Link(text: words["matrix.table"], href: toolkit.links(from: address).to(file: $0.path))
        }
    }
}

extension SiteMatrixPage: PagePart {
    static let pageFields = Fields<SiteMatrixPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("tables", \.tables), .init("sheets", \.sheets), .init("unshared", \.unshared),
        .init("table", \.table))
}

extension SiteMatrixPage.Sheet: PagePart {
    static let pageFields = Fields<SiteMatrixPage.Sheet>(.init("link", \.link), .init("counts", \.counts))
}
