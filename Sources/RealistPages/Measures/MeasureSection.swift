import Realist

extension OutcomesPage {
    /// One measure: what it is, its changes, and everybody who answered at each wave.
    public struct MeasureSection: Equatable, Sendable {
        public let id: String
        public let title: String
        /// "ProQOL 5, burnout: 10 to 50 points, less is better."
        public let scale: String
        public let missing: String?
        public let note: String?
        public let changes: [ChangeSection]
        public let waves: WaveTable?
        public let bands: BandSection?

        init(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit, _ links: Links) {
            let words = toolkit.words
            let instrument = toolkit.publication.outcomes.instruments.first {
                $0.id == outcome.scored.instrument
            }
            let subscale = instrument?.subscale(outcome.scored.subscale)
            id = "measure-" + outcome.measure.id.text
            title = toolkit.text(outcome.measure.title)
            scale = toolkit.scale(instrument, subscale) ?? ""
            missing = instrument?.missingRule(outcome.missingRule).map { rule in
                words["outcomes.missing", ["rule": toolkit.text(rule.title)]]
            }
            note = toolkit.text(outcome.measure.note)
            changes = outcome.changes.enumerated().map { place, table in
                ChangeSection(
                    table, of: outcome, better: subscale?.better ?? .lower, isFirst: place == 0, in: toolkit,
                    links)
            }
            waves = WaveTable(outcome, in: toolkit, links)
            bands = BandSection(outcome, in: toolkit, links)
        }
    }
}

extension Toolkit {
    /// What the points are: instrument, subscale, lowest and highest, and which way is good.
    func scale(_ instrument: Instrument?, _ subscale: Subscale?) -> String? {
        guard let instrument, let subscale else { return nil }
        let range = instrument.key.range(of: subscale)
        return words[
            "outcomes.scale",
            [
                "instrument": text(instrument.title), "subscale": Sentences.lowered(text(subscale.title)),
                "low": plain(range.lowerBound), "high": plain(range.upperBound),
                "better": words["better.\(subscale.better.rawValue)"],
            ]]
    }

    private func plain(_ value: Double) -> String {
        let text = WrittenNumber.decimal(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension OutcomesPage.MeasureSection: PagePart {
    static let pageFields = Fields<OutcomesPage.MeasureSection>(
        .init("id", \.id), .init("title", \.title), .init("scale", \.scale), .init("missing", \.missing),
        .init("note", \.note), .init("changes", \.changes), .init("waves", \.waves), .init("bands", \.bands))
}
