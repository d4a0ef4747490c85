import Realist

extension OutcomesPage {
    /// Everybody who answered at each wave. The waves are about different people and are never subtracted.
    public struct WaveTable: Equatable, Sendable {
        public let id: String
        public let caption: String
        public let rows: [Row]

        public struct Row: Equatable, Sendable {
            public let wave: String
            public let name: String
            public let held: Cell?
            public let cells: [Cell]
        }

        /// `nil` when there is nothing to tell.
        init?(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit, _ links: Links) {
            if outcome.waves.isEmpty { return nil }
            id = "waves-" + outcome.measure.id.text
            caption =
                toolkit.words["outcomes.waves.caption", ["measure": toolkit.text(outcome.measure.title)]]
            rows = outcome.waves.map { row in
                let isHeld = row.people.value == nil && row.mean.value == nil && row.sd.value == nil
                let isFew = row.people == .withheld(.small)
                let few = toolkit.words["held.few", ["n": String(toolkit.about.disclosure.people)]]
                let reasons = links.to(.downloads, at: "withheld")
                return Row(
                    wave: toolkit.waveTitle(row.wave), name: toolkit.groupTitle(row.group),
                    held: isHeld
                        ? Cell(text: isFew ? few : toolkit.words["held.short"], reasons: reasons) : nil,
                    cells: isHeld
                        ? []
                        : [
                            toolkit.cell(row.people, links), toolkit.cell(row.mean, links),
                            toolkit.cell(row.sd, links),
                        ])
            }
        }
    }
}
