import Realist

extension OutcomesPage {
    /// Everybody who answered at each wave. The waves are about different people and are never subtracted.
    public struct WaveTable: Equatable, Sendable {
        public let id: String
        public let caption: String
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
            rows = waves.map { row in
                let figures = [row.people.status] + [row.mean, row.sd].compactMap { $0?.status }
                let isHeld = figures.allSatisfy { $0 != .shown }
                return Row(
                    wave: toolkit.waveTitle(row.wave), name: toolkit.groupTitle(row.group),
                    held: isHeld && hasMeans ? toolkit.held(row.people.status, links) : nil,
                    cells: isHeld && hasMeans
                        ? []
                        : [toolkit.cell(row.people, links)]
                            + (hasMeans ? [row.mean, row.sd] : []).map { value in
                                value.map { toolkit.cell($0, links) }
                                    ?? Cell(text: toolkit.words["outcomes.waves.no-mean"], reasons: nil)
                            })
            }
            reasons = toolkit.reasons(
                waves.flatMap { row in
                    [row.people.status] + [row.mean, row.sd].compactMap { $0?.status }
                })
            let isWithoutMeans = waves.contains { $0.mean == nil }
            told = isWithoutMeans ? toolkit.words["outcomes.waves.told"] : nil
        }
    }
}

extension OutcomesPage.WaveTable: PagePart {
    static let pageFields = Fields<OutcomesPage.WaveTable>(
        .init("id", \.id), .init("caption", \.caption), .init("told", \.told), .init("hasMeans", \.hasMeans),
        .init("rows", \.rows), .init("reasons", \.reasons), .init("file", \.file))
}

extension OutcomesPage.WaveTable.Row: PagePart {
    static let pageFields = Fields<OutcomesPage.WaveTable.Row>(
        .init("wave", \.wave), .init("name", \.name), .init("held", \.held), .init("cells", \.cells))
}
