import Realist

extension MeasurePage {
    /// Change from one wave to another: sentences, figure and table.
    public struct ChangeSection: Equatable, Sendable {
        public let id: String
        public let heading: String
        public let standing: String
        /// The days of its two times.
        public let asked: [String]
        /// One for each group that is told in words.
        public let told: [ToldChange]
        /// Of none of them anything may be said.
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
            _ table: ChangeTable, of outcome: OutcomeOfMeasure, isFirst: Bool, in toolkit: Toolkit,
            _ links: Links
        ) {
            let words = toolkit.words
            let measure = toolkit.text(outcome.measure.title)
            let gaps = [
                "measure": measure, "from": Sentences.lowered(toolkit.waveTitle(table.from)),
                "to": Sentences.lowered(toolkit.waveTitle(table.to)),
            ]
            id = ChangeSection.id(table, of: outcome)
            file = links.to(file: OutcomeTable.path(id))
            heading = toolkit.comparison(table)
            standing = toolkit.standing(table)
            caption = words["outcomes.change.caption", gaps]
            before = toolkit.waveTitle(table.from)
            after = toolkit.waveTitle(table.to)
            asked = [table.from, table.to].compactMap { toolkit.index.waves[$0] }.map(toolkit.asked)
            let leading = toolkit.leading(table)
            told = toolkit.told(
                leading, table, of: outcome, reasons: links.to(.measure(outcome.measure.id), at: "withheld"))
            nothingSaid = leading.allSatisfy { $0.sentence == nil }
            let better = toolkit.subscale(of: outcome)?.better ?? .lower
            let charts = ChangeCharts(leading, table, better: better, id: id, gaps, in: toolkit)
            slope = isFirst ? charts.slope?.drawn() : nil
            chart = charts.intervals?.drawn()
            rows = table.rows.map { Row($0, of: table, in: toolkit, links) }
            reasons = toolkit.reasons(table.rows.flatMap(\.statuses))
            groups = GroupTable.all(of: table, id: id, gaps, in: toolkit, links)
        }
    }
}

extension MeasurePage.ChangeSection.Row {
    init(_ row: ChangeRow, of table: ChangeTable, in toolkit: Toolkit, _ links: Links) {
        name = toolkit.groupTitle(row.group)
        held = row.isAllWithheld ? toolkit.held(row.matched.status, links) : nil
        let words = toolkit.words
        let counts: [(Shown<Int>?, String)] = [
            (row.matched, "outcomes.matched"), (row.onlyBefore, "outcomes.only-before"),
            (row.onlyAfter, "outcomes.only-after"),
        ]
        let counted = counts.compactMap { count, key in
            count.map { Cell.named([toolkit.cell($0, links)], [words[key]]) }
        }
        let figures =
            [row.meanBefore, row.sdBefore, row.meanAfter, row.sdAfter].map { toolkit.cell($0, links) }
            + [toolkit.cell(row.difference, links, signed: true), toolkit.cell(row.low, row.high, links)]
        let names =
            toolkit.columns(table) + [words["outcomes.difference"], words["outcomes.interval-name"]]
        cells = row.isAllWithheld ? [] : counted.flatMap { $0 } + Cell.named(figures, names)
    }
}

extension Toolkit {
    /// "Mean, Baseline", and the three beside it.
    func columns(_ table: ChangeTable) -> [String] {
        [table.from, table.to].flatMap { wave in
            ["outcomes.mean", "outcomes.sd"].map {
                words["outcomes.table.at", ["what": words[$0], "wave": waveTitle(wave)]]
            }
        }
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

extension MeasurePage.ChangeSection: PagePart {
    static let pageFields = Fields<MeasurePage.ChangeSection>(
        .init("id", \.id), .init("heading", \.heading), .init("standing", \.standing),
        .init("asked", \.asked), .init("told", \.told), .init("nothingSaid", \.nothingSaid),
        .init("slope", \.slope),
        .init("chart", \.chart), .init("caption", \.caption), .init("before", \.before),
        .init("after", \.after), .init("rows", \.rows), .init("reasons", \.reasons),
        .init("groups", \.groups), .init("file", \.file))
}

extension MeasurePage.ChangeSection.Row: PagePart {
    static let pageFields = Fields<MeasurePage.ChangeSection.Row>(
        .init("name", \.name), .init("held", \.held), .init("cells", \.cells))
}
