import Realist

/// A measure of which no figure is told, and why: named, so that nobody takes it for forgotten.
public struct UntoldMeasure: Equatable, Sendable {
    public let id: String
    public let title: String
    /// To its page, which says of whom it is withheld.
    public let href: String?
    public let reason: String
    public let note: String?
}

extension Toolkit {
    /// In the study's order; those that are scored and withheld first.
    func untoldMeasures(_ links: Links) -> [UntoldMeasure] {
        func told(_ measure: Measure, _ reason: String, href: String? = nil) -> UntoldMeasure {
            UntoldMeasure(
                id: MeasureInShort.id(measure.id), title: text(measure.title), href: href, reason: reason,
                note: text(measure.note))
        }
        let withheld = publication.outcomes.measures.filter(\.isAllWithheld).map { outcome in
            let reasons = Figure.Status.allCases.filter(outcome.statuses.contains)
                .compactMap(Publication.Withheld.Reason.init)
                .map { words["withheld.reason.\($0.rawValue)"] }
            return told(
                outcome.measure,
                reasons.isEmpty ? words["outcomes.untold.no-answers"] : reasons.joined(separator: " "),
                href: links.to(.measure(outcome.measure.id)))
        }
        let rest = about.measures.filter { !index.withOutcomes.contains($0.id) }.map { measure in
            told(
                measure,
                words[
                    measure.scored == nil ? "outcomes.untold.not-scored" : "outcomes.untold.no-answers"])
        }
        return withheld + rest
    }
}

extension OutcomeOfMeasure {
    /// None of its figures is shown; it may have none.
    var isAllWithheld: Bool { !statuses.contains(.shown) }

    /// Of each figure.
    var statuses: [Figure.Status] { statuses(of: nil) }

    /// Of each figure of one site.
    func statuses(of site: Site.ID?) -> [Figure.Status] {
        func isMeant(_ group: FigureGroup) -> Bool { site.map { group == .site($0) } ?? true }
        let changed = changes.flatMap { $0.rows + $0.groups }.filter { isMeant($0.group) }
        let answered = waves.filter { isMeant($0.group) }
        let banded = (bands?.rows ?? []).filter { isMeant($0.group) }
        return changed.flatMap(\.statuses) + answered.flatMap(\.statuses) + banded.flatMap(\.statuses)
    }
}

extension WaveRow {
    /// Of each figure.
    var statuses: [Figure.Status] { [people.status] + [mean, sd].compactMap { $0?.status } }
}

extension BandRow {
    /// Of each figure; a percentage has that of its count.
    var statuses: [Figure.Status] { [people.status] + cells.map(\.count.status) }
}

extension UntoldMeasure: PagePart {
    static let pageFields = Fields<UntoldMeasure>(
        .init("id", \.id), .init("title", \.title), .init("href", \.href), .init("reason", \.reason),
        .init("note", \.note))
}
