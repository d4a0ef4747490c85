import Realist

extension OutcomesPage {
    /// Change from one wave to another: sentences, figure and table.
    public struct ChangeSection: Equatable, Sendable {
        public let id: String
        public let heading: String
        public let standing: String
        /// One for each group of which something may be said.
        public let sentences: [String]
        public let nothingSaid: Bool
        /// Where the means were before and after; only beside the first comparison of a measure.
        public let slope: SafeHTML?
        public let chart: SafeHTML?
        public let caption: String
        public let before: String
        public let after: String
        public let rows: [Row]
        /// What the letters beside "withheld" mean.
        public let reasons: Items<String>?
        public let groups: [GroupTable]
        /// The table to take along.
        public let file: String

        static func id(_ table: ChangeTable, of outcome: OutcomeOfMeasure) -> String {
            "change-\(outcome.measure.id)-\(table.from)-\(table.to)"
        }

        public struct Row: Equatable, Sendable {
            public let name: String
            /// Where nothing of it may be shown.
            public let held: Cell?
            public let cells: [Cell]
        }

        init(
            _ table: ChangeTable, of outcome: OutcomeOfMeasure, better: Subscale.Direction,
            isFirst: Bool, in toolkit: Toolkit, _ links: Links
        ) {
            let words = toolkit.words
            let measure = toolkit.text(outcome.measure.title)
            let gaps = [
                "measure": measure, "from": Sentences.lowered(toolkit.waveTitle(table.from)),
                "to": Sentences.lowered(toolkit.waveTitle(table.to)),
            ]
            id = ChangeSection.id(table, of: outcome)
            file = links.to(file: OutcomeTable.path(id))
            heading = words["outcomes.change.heading", gaps]
            standing = words[table.isPrimary ? "outcomes.primary" : "outcomes.exploratory"]
            caption = words["outcomes.change.caption", gaps]
            before = toolkit.waveTitle(table.from)
            after = toolkit.waveTitle(table.to)
            let leading = table.rows.filter { row in
                !row.group.isPooled || toolkit.publication.sites.count >= OutcomesPage.fewestPooledSites
            }
            sentences = leading.compactMap { row in
                row.sentence.map { said in
                    words[
                        "outcome.of-site",
                        ["site": toolkit.groupTitle(row.group), "sentence": toolkit.sentence(said, table)]]
                }
            }
            nothingSaid = sentences.isEmpty
            let charts = ChangeCharts(leading, table, better: better, id: id, gaps, in: toolkit)
            slope = isFirst ? charts.slope?.drawn() : nil
            chart = charts.intervals?.drawn()
            rows = table.rows.map { Row($0, in: toolkit, links) }
            reasons = toolkit.reasons(table.rows.flatMap(\.statuses))
            groups = GroupTable.all(of: table, id: id, gaps, in: toolkit, links)
        }
    }
}

extension OutcomesPage.ChangeSection.Row {
    init(_ row: ChangeRow, in toolkit: Toolkit, _ links: Links) {
        name = toolkit.groupTitle(row.group)
        held = row.isAllWithheld ? toolkit.held(row.matched.status, links) : nil
        cells =
            row.isAllWithheld
            ? []
            : [row.matched, row.onlyBefore, row.onlyAfter].compactMap { $0 }.map { toolkit.cell($0, links) }
                + [row.meanBefore, row.sdBefore, row.meanAfter, row.sdAfter].map { toolkit.cell($0, links) }
                + [
                    toolkit.cell(row.difference, links, signed: true),
                    toolkit.cell(row.low, row.high, links),
                ]
    }
}

extension ChangeRow {
    /// Nothing of this group may be shown.
    var isAllWithheld: Bool { statuses.allSatisfy { $0 != .shown } }

    /// Of each figure.
    var statuses: [Figure.Status] {
        [matched, onlyBefore, onlyAfter].compactMap { $0?.status }
            + [meanBefore, sdBefore, meanAfter, sdAfter, difference, low, high].map(\.status)
    }
}

extension OutcomesPage.ChangeSection: PagePart {
    static let pageFields = Fields<OutcomesPage.ChangeSection>(
        .init("id", \.id), .init("heading", \.heading), .init("standing", \.standing),
        .init("sentences", \.sentences), .init("nothingSaid", \.nothingSaid), .init("slope", \.slope),
        .init("chart", \.chart), .init("caption", \.caption), .init("before", \.before),
        .init("after", \.after), .init("rows", \.rows), .init("reasons", \.reasons),
        .init("groups", \.groups), .init("file", \.file))
}

extension OutcomesPage.ChangeSection.Row: PagePart {
    static let pageFields = Fields<OutcomesPage.ChangeSection.Row>(
        .init("name", \.name), .init("held", \.held), .init("cells", \.cells))
}
