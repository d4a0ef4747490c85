import Realist

extension MeasurePage {
    /// Everybody who answered at each wave. The waves are about different people and are never subtracted.
    public struct WaveTable: Equatable, Sendable {
        public let id: String
        public let caption: String
        /// The days of each time, those of this measure alone.
        public let asked: [String]
        /// Why sites have no mean of their own here.
        public let told: String?
        /// One of the rows has a mean, or has one withheld.
        public let hasMeans: Bool
        public let rows: [Row]
        /// What the letters beside "withheld" mean.
        public let reasons: Items<String>?
        /// The table to take along.
        public let file: String

        static func id(_ outcome: OutcomeOfMeasure) -> String { "waves-" + outcome.measure.id.text }

        public struct Row: Equatable, Sendable {
            public let wave: String
            public let name: String
            /// In place of all figures, where there are means.
            public let held: Cell?
            public let cells: [Cell]
        }

        /// `nil` when there is nothing to tell. With `site` only its rows.
        init?(_ outcome: OutcomeOfMeasure, of site: Site.ID? = nil, in toolkit: Toolkit, _ links: Links) {
            let waves = outcome.waves.filter { row in site.map { row.group == .site($0) } ?? true }
            if waves.isEmpty { return nil }
            id = WaveTable.id(outcome)
            file = links.to(file: OutcomeTable.path(id))
            caption =
                toolkit.words["outcomes.waves.caption", ["measure": toolkit.text(outcome.measure.title)]]
            let hasMeans = waves.contains { $0.mean != nil }
            self.hasMeans = hasMeans
            asked = toolkit.waves(of: outcome).map(toolkit.asked)
            let words = toolkit.words
            let names = [words["outcomes.people"], words["outcomes.mean"], words["outcomes.sd"]]
            rows = waves.map { row in
                let isHeld = !row.statuses.contains(.shown)
                return Row(
                    wave: toolkit.waveTitle(row.wave), name: toolkit.groupTitle(row.group),
                    held: isHeld && hasMeans ? toolkit.held(row.people.status, links) : nil,
                    cells: isHeld && hasMeans
                        ? []
                        : Cell.named(
                            [toolkit.cell(row.people, links)]
                                + (hasMeans ? [row.mean, row.sd] : []).map { value in
                                    value.map { toolkit.cell($0, links) }
                                        ?? Cell(text: words["outcomes.waves.no-mean"], reasons: nil)
                                }, names))
            }
            reasons = toolkit.reasons(waves.flatMap(\.statuses))
            let isWithoutMeans = waves.contains { $0.mean == nil }
            told = isWithoutMeans ? toolkit.words["outcomes.waves.told"] : nil
        }
    }
}

extension MeasurePage.WaveTable: PagePart {
    static let pageFields = Fields<MeasurePage.WaveTable>(
        .init("id", \.id), .init("caption", \.caption), .init("asked", \.asked), .init("told", \.told),
        .init("hasMeans", \.hasMeans),
        .init("rows", \.rows), .init("reasons", \.reasons), .init("file", \.file))
}

extension MeasurePage.WaveTable.Row: PagePart {
    static let pageFields = Fields<MeasurePage.WaveTable.Row>(
        .init("wave", \.wave), .init("name", \.name), .init("held", \.held),
        .init("cells", \.cells))
}
