import Realist

/// A measure in a few lines: the comparison that comes first, and the way to all the rest.
public struct MeasureInShort: Equatable, Sendable {
    public let id: String
    public let measure: Link
    /// "ProQOL 5, burnout: 10 to 50 points, less is better."
    public let scale: String?
    /// `nil` where there are no two times to set beside each other.
    public let first: First?

    public struct First: Equatable, Sendable {
        /// "Baseline to month 6"
        public let comparison: String
        /// "Exploratory: not chosen beforehand."
        public let standing: String
        public let lines: [ToldChange]
        /// Of no group anything may be said.
        public let nothingSaid: Bool
        /// That many sites are told of one by one on its page.
        public let rest: String?
        /// The table to take along.
        public let file: String
    }

    static func id(_ measure: Measure.ID) -> String { "measure-" + measure.text }

    init(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit, _ links: Links) {
        id = MeasureInShort.id(outcome.measure.id)
        measure = Link(
            text: toolkit.text(outcome.measure.title), href: links.to(.measure(outcome.measure.id)))
        scale = toolkit.scale(of: outcome)
        first = outcome.changes.first.map { table in
            let rows =
                toolkit.hasManySites
                ? table.rows.filter(\.group.isPooled)
                : table.rows.filter {
                    !$0.group.isPooled
                }
            return First(
                comparison: toolkit.comparison(table),
                standing: toolkit.standing(table),
                lines: toolkit.told(
                    rows, table, of: outcome, reasons: links.to(.measure(outcome.measure.id), at: "withheld")),
                nothingSaid: table.rows.allSatisfy { $0.sentence == nil },
                rest: toolkit.hasManySites
                    ? toolkit.words.count("outcomes.short.rest", toolkit.publication.sites.count) : nil,
                file: links.to(file: OutcomeTable.path(MeasurePage.ChangeSection.id(table, of: outcome))))
        }
    }
}

extension Toolkit {
    /// "Baseline to month 6"
    func comparison(_ table: ChangeTable) -> String {
        words[
            "site.outcomes.comparison",
            ["from": waveTitle(table.from), "to": Sentences.lowered(waveTitle(table.to))]]
    }

    /// "Exploratory: not chosen beforehand."
    func standing(_ table: ChangeTable) -> String {
        words[table.isPrimary ? "outcomes.primary" : "outcomes.exploratory"]
    }
}

extension MeasureInShort: PagePart {
    static let pageFields = Fields<MeasureInShort>(
        .init("id", \.id), .init("measure", \.measure), .init("scale", \.scale), .init("first", \.first))
}

extension MeasureInShort.First: PagePart {
    static let pageFields = Fields<MeasureInShort.First>(
        .init("comparison", \.comparison), .init("standing", \.standing), .init("lines", \.lines),
        .init("nothingSaid", \.nothingSaid), .init("rest", \.rest), .init("file", \.file))
}
