import Realist

/// What may be said of one group's change, or that nothing may.
public struct ToldChange: Equatable, Sendable {
    /// "Harrowmere: lower at month 6 than at baseline by 2.6 (1.1 to 4.1)."
    public let text: String
    public let toward: Toward?
    /// Withheld: where the reasons are told.
    public let held: String?
}

extension Toolkit {
    /// In the order of the rows.
    func told(
        _ rows: [ChangeRow], _ table: ChangeTable, of outcome: OutcomeOfMeasure, reasons: String
    ) -> [ToldChange] {
        rows.map { row in
            ToldChange(
                text: words[
                    "outcome.of-site",
                    [
                        "site": groupTitle(row.group),
                        "sentence": row.sentence.map { sentence($0, table) } ?? held(.shown),
                    ]],
                toward: toward(row.sentence, of: outcome), held: row.sentence == nil ? reasons : nil)
        }
    }

    /// Those that are told in words: several sites together only where there are many.
    func leading(_ table: ChangeTable) -> [ChangeRow] {
        table.rows.filter { !$0.group.isPooled || hasManySites }
    }

    var hasManySites: Bool { publication.sites.count >= OutcomesPage.fewestPooledSites }
}

extension ToldChange: PagePart {
    static let pageFields = Fields<ToldChange>(
        .init("text", \.text), .init("toward", \.toward), .init("held", \.held))
}
