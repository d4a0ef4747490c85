import Realist

extension MeasurePage {
    /// How many people are in each band of a scheme that the study names, and what to think of it.
    public struct BandSection: Equatable, Sendable {
        public let id: String
        public let heading: String
        public let scheme: String
        public let caveat: String
        public let merged: String?
        /// `nil` where every row is withheld.
        public let chart: SafeHTML?
        public let caption: String
        public let bands: [String]
        /// Per cent of the norm group in each band; empty where nobody knows.
        public let norm: [Cell]
        public let isNormKnown: Bool
        public let normUnknown: String?
        public let rows: [Row]
        /// What the letters beside "withheld" mean.
        public let reasons: Items<String>?
        /// The table to take along.
        public let file: String

        static func id(_ outcome: OutcomeOfMeasure) -> String { "bands-" + outcome.measure.id.text }

        public struct Row: Equatable, Sendable {
            public let name: String
            public let wave: String
            /// What the wave is of, for where the table stands as a list.
            public let of: String
            public let cells: [Cell]
        }

        /// `nil` unless the study names a scheme for the instrument.
        init?(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit, _ links: Links) {
            guard let table = outcome.bands else { return nil }
            let words = toolkit.words
            let gaps = ["measure": toolkit.text(outcome.measure.title)]
            id = BandSection.id(outcome)
            file = links.to(file: OutcomeTable.path(id))
            heading = words["outcomes.bands.heading", gaps]
            scheme = words["outcomes.bands.scheme", ["scheme": toolkit.text(table.scheme.title)]]
            caveat = toolkit.text(table.scheme.caveat)
            merged = table.isMerged ? words["outcomes.bands.merged"] : nil
            chart = toolkit.chart(table, id: id, title: words["chart.bands.title", gaps])?.drawn()
            caption =
                words[outcome.changes.isEmpty ? "outcomes.bands.caption" : "outcomes.bands.matched", gaps]
            bands = table.bands.map(toolkit.title)
            let shares = table.bands.compactMap(\.normShare)
            let isKnown = shares.count == table.bands.count
            isNormKnown = isKnown
            norm =
                isKnown
                ? zip(shares, bands).map { share, band in
                    Cell(
                        text: words["outcomes.bands.percent", ["percent": percent(share)]], reasons: nil,
                        of: band)
                } : []
            normUnknown = isKnown ? nil : words["outcomes.bands.norm-unknown"]
            let names = [words["outcomes.people"]] + bands
            rows = table.rows.map { row in
                Row(
                    name: toolkit.groupTitle(row.group), wave: toolkit.waveTitle(row.wave),
                    of: words["outcomes.wave"],
                    cells: Cell.named(
                        [toolkit.cell(row.people, links)] + row.cells.map { toolkit.cell($0, links) }, names))
            }
            reasons = toolkit.reasons(table.rows.flatMap(\.statuses))
        }
    }
}

func percent(_ share: Double) -> String { String(Int((100 * share).rounded())) }

extension Toolkit {
    /// "moderate (23 to 41) or high (42 or more)"
    func title(_ band: BandTable.Band) -> String { words.choice(band.titles.map { text($0) }) }

    /// "18 (47%)"
    func cell(_ cell: BandRow.Cell, _ links: Links) -> Cell {
        guard let text = text(cell) else { return held(cell.count.status, links) }
        return Cell(text: text, reasons: nil)
    }

    func text(_ cell: BandRow.Cell) -> String? {
        guard let count = cell.count.value, let percent = cell.percent.value else { return nil }
        return words["outcomes.bands.cell", ["n": String(count), "percent": String(percent)]]
    }

    /// "Burnout at baseline, of 38 people: low 18 (47%), moderate or high 20 (53%)."
    func bandLines(of site: Site.ID) -> [String] {
        publication.outcomes.measures.flatMap { bandLines(of: site, $0) }
    }

    func bandLines(of site: Site.ID, _ outcome: OutcomeOfMeasure) -> [String] {
        outcome.bands.map { table in
            table.rows.filter { $0.group == .site(site) }.compactMap { row in
                let told = zip(table.bands, row.cells).compactMap { band, cell in
                    text(cell).map { words["site.bands.band", ["band": title(band), "share": $0]] }
                }
                guard told.count == table.bands.count, let people = row.people.value else { return nil }
                return words[
                    "site.bands.line",
                    [
                        "measure": text(outcome.measure.title), "wave": phrase(row.wave),
                        "n": String(people), "bands": told.joined(separator: words["list.comma"]),
                        "scheme": text(table.scheme.title),
                    ]]
            }
        } ?? []
    }
}

extension MeasurePage.BandSection: PagePart {
    static let pageFields = Fields<MeasurePage.BandSection>(
        .init("id", \.id), .init("heading", \.heading), .init("scheme", \.scheme), .init("caveat", \.caveat),
        .init("merged", \.merged), .init("chart", \.chart), .init("caption", \.caption),
        .init("bands", \.bands), .init("norm", \.norm), .init("isNormKnown", \.isNormKnown),
        .init("normUnknown", \.normUnknown), .init("rows", \.rows), .init("reasons", \.reasons),
        .init("file", \.file))
}

extension MeasurePage.BandSection.Row: PagePart {
    static let pageFields = Fields<MeasurePage.BandSection.Row>(
        .init("name", \.name), .init("wave", \.wave), .init("of", \.of), .init("cells", \.cells))
}
