import Realist

/// A clear change of one measure at one site, and the way to where it is told in full.
public struct ClearChange: Equatable, Sendable {
    public let measure: Link
    public let sentence: String
    /// "Exploratory: not chosen beforehand."
    public let standing: String
}

/// All clear changes at single sites, in the order of the measures.
struct ClearChanges {
    /// How many changes are told of, clear or not.
    private(set) var all = 0
    private(set) var worse: [ClearChange] = []
    private(set) var better: [ClearChange] = []

    init(_ toolkit: Toolkit, _ links: Links) {
        for outcome in toolkit.publication.outcomes.measures where toolkit.subscale(of: outcome) != nil {
            for table in outcome.changes {
                for row in table.rows where !row.group.isPooled {
                    guard let said = row.sentence else { continue }
                    all += 1
                    guard let isBetter = toolkit.isBetter(said, of: outcome) else { continue }
                    let change = ClearChange(row, said, table, of: outcome, in: toolkit, links)
                    if isBetter { better.append(change) } else { worse.append(change) }
                }
            }
        }
    }

    /// How many are told of, how many of them are clear, and what chance alone would give; `nil` for none.
    func counted(in words: Words) -> String? {
        if all == 0 { return nil }
        let gaps = ["worse": String(worse.count), "better": String(better.count)]
        return words.count("setbacks.clear", all, gaps)
    }
}

extension ClearChange {
    fileprivate init(
        _ row: ChangeRow, _ said: OutcomeSentence, _ table: ChangeTable, of outcome: OutcomeOfMeasure,
        in toolkit: Toolkit, _ links: Links
    ) {
        let words = toolkit.words
        measure = Link(
            text: toolkit.text(outcome.measure.title),
            href: links.to(
                .measure(outcome.measure.id), at: MeasurePage.ChangeSection.id(table, of: outcome)))
        sentence =
            words[
                "outcome.of-site",
                ["site": toolkit.groupTitle(row.group), "sentence": toolkit.sentence(said, table)]]
        standing = toolkit.standing(table)
    }
}

extension ClearChange: PagePart {
    static let pageFields = Fields<ClearChange>(
        .init("measure", \.measure), .init("sentence", \.sentence), .init("standing", \.standing))
}
