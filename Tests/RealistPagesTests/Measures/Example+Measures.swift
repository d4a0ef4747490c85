@testable import Realist
@testable import RealistPages

extension Example {
    /// Two measures by one title: of the one every figure is withheld, the other was never asked again; and one that is
    /// scored and has no answers.
    static func withheldMeasures() throws -> Toolkit {
        let outcomes = try outcomes(instrument: instrument())
        let namesake: Wording = "Strain"
        let (burnt, strained) = (outcomes.measures[0], outcomes.measures[1])
        let hidden = OutcomeOfMeasure(
            measure: Measure(id: burnout, title: namesake, scored: burnt.scored, note: "Ten items."),
            scored: burnt.scored, isPrimary: true, missingRule: "p80",
            changes: [
                ChangeTable(
                    from: baseline, to: month6, isPrimary: true,
                    rows: [withheldRow(.site(harrow), .small), withheldRow(.site(island), .complement)])
            ], waves: [])
        let once = OutcomeOfMeasure(
            measure: Measure(id: strain, title: namesake, scored: strained.scored), scored: strained.scored,
            isPrimary: false, missingRule: "p80", changes: [], waves: waveRows(baseline))
        let publication = try publication(
            outcomes: PublishedOutcomes(instruments: outcomes.instruments, measures: [hidden, once])
        ) {
            $0.measures.append(
                Measure(
                    id: Measure.ID(known: "unanswered"), title: "Joy",
                    scored: .init(instrument: proqol, subscale: "cs")))
        }
        return Toolkit(publication, words: try words())
    }

    /// Twelve sites, at each of which each of four measures got clearly worse at one time and better at another.
    static func manySites() throws -> Toolkit {
        let given = try outcomes(instrument: instrument())
        let ids = (1...12).compactMap { Site.ID("s\($0)") }
        let sites = ids.map { PublishedSite(id: $0, title: Wording($0.text), kind: "hospital", page: nil) }
        let measures = (1...4).compactMap { Measure.ID("m\($0)") }.map { id in
            let scored = given.measures[0].scored
            func table(_ said: OutcomeSentence, isPrimary: Bool) -> ChangeTable {
                ChangeTable(
                    from: baseline, to: month6, isPrimary: isPrimary,
                    rows: ids.map { row(.site($0), said) }
                        + [row(.allShown(ids), .noClearChange(low: -0.2, high: 0.3))])
            }
            return OutcomeOfMeasure(
                measure: Measure(id: id, title: Wording(id.text), scored: scored), scored: scored,
                isPrimary: false, missingRule: "p80",
                changes: [
                    table(.higher(by: 2, low: 1, high: 3), isPrimary: false),
                    table(.lower(by: 2, low: 1, high: 3), isPrimary: false),
                ], waves: [])
        }
        let publication = try publication(
            sites: sites,
            outcomes: PublishedOutcomes(instruments: given.instruments, measures: measures)
        ) { $0.measures = measures.map(\.measure) }
        return Toolkit(publication, words: try words())
    }
}
