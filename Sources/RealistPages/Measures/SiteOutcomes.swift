import Realist

/// What may be said of one site's measures: only sentences of the closed set, each with the people behind it.
public struct SiteOutcomes: Equatable, Sendable {
    public let lines: [Line]
    /// How many people were in which band; absent unless the study names a scheme.
    public let bands: Items<String>?
    /// To all sites, with tables and charts.
    public let all: String

    public struct Line: Equatable, Sendable {
        public let measure: Link
        /// "Baseline to month 6"
        public let comparison: String
        /// "chosen beforehand", "exploratory"
        public let standing: String
        /// `nil` when it is withheld.
        public let sentence: String?
        public let toward: Toward?
        /// "40 answered both times, 12 only at baseline."
        public let people: String?
        /// Why something is withheld; empty where nothing is.
        public let reason: String
        /// To all reasons.
        public let withheld: String
    }

    /// `nil` when the study has no figures of that site, shown or withheld.
    init?(_ site: Site.ID, in toolkit: Toolkit, _ links: Links) {
        lines = toolkit.publication.outcomes.measures.flatMap { outcome in
            outcome.changes.flatMap { table in
                table.rows.filter { $0.group == .site(site) }
                    .map { Line($0, table, of: outcome, in: toolkit, links) }
            }
        }
        bands = Items(toolkit.bandLines(of: site))
        all = links.to(.outcomes)
        if lines.isEmpty { return nil }
    }
}

extension SiteOutcomes.Line {
    init(
        _ row: ChangeRow, _ table: ChangeTable, of outcome: OutcomeOfMeasure, in toolkit: Toolkit,
        _ links: Links
    ) {
        let words = toolkit.words
        measure = Link(
            text: toolkit.text(outcome.measure.title),
            href: links.to(.measure(outcome.measure.id)))
        comparison = toolkit.comparison(table)
        standing =
            words[
                table.isPrimary ? "site.outcomes.primary" : "site.outcomes.exploratory"]
        sentence = row.sentence.map {
            Sentences.ended(Sentences.capitalised(toolkit.sentence($0, table)))
        }
        toward = toolkit.toward(row.sentence, of: outcome)
        withheld = links.to(.downloads, at: "withheld")
        reason = row.matched.value == nil ? toolkit.whyHeld(row.matched.status) : ""
        let gaps = ["before": toolkit.phrase(table.from), "after": toolkit.phrase(table.to)]
        let counts: [(String, Shown<Int>?)] = [
            ("site.outcomes.matched", row.matched), ("site.outcomes.only-before", row.onlyBefore),
            ("site.outcomes.only-after", row.onlyAfter),
        ]
        let parts = counts.compactMap { key, count in count.map { (key, $0) } }
        let shown = parts.compactMap { key, count in count.value.map { words.count(key, $0, gaps) } }
        let rest = shown.count < parts.count ? [words["site.outcomes.rest-withheld"]] : []
        people = shown.isEmpty ? nil : Sentences.ended((shown + rest).joined(separator: words["list.comma"]))
    }
}

extension SiteOutcomes: PagePart {
    static let pageFields = Fields<SiteOutcomes>(
        .init("lines", \.lines), .init("bands", \.bands), .init("all", \.all))
}

extension SiteOutcomes.Line: PagePart {
    static let pageFields = Fields<SiteOutcomes.Line>(
        .init("measure", \.measure), .init("comparison", \.comparison), .init("standing", \.standing),
        .init("sentence", \.sentence), .init("toward", \.toward), .init("people", \.people),
        .init("reason", \.reason),
        .init("withheld", \.withheld))
}
