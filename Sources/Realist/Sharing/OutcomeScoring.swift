/// Scores the responses to one instrument for publication: those subscales that a measure of the study uses,
/// under the instrument's default rule for blank answers.
///
/// Of subscales that share items, as a total and its parts do, a form counts for all or for none: a total over 57
/// people beside its parts over 60 would tell the answers of three.
public struct OutcomeScoring: Sendable {
    private let scoring: Scoring
    /// Positions among the instrument's subscales.
    private let wanted: [Int]
    /// For each of them those that it hangs together with by items, itself among them.
    private let bound: [[Int]]
    private var gathered: [OutcomeScores]

    /// - Parameters:
    ///   - instrument: whose responses will come.
    ///   - measures: of the study.
    public init(_ instrument: Instrument, measures: [Measure]) {
        scoring = Scoring(instrument.key)
        let used = Set(
            measures.compactMap(\.scored).filter { $0.instrument == instrument.id }.map(\.subscale))
        let rule = scoring.rule.id.text
        wanted = instrument.subscales.indices.filter { used.contains(instrument.subscales[$0].id.text) }
        bound = OutcomeScoring.bound(wanted, in: instrument)
        gathered = wanted.map { index in
            let subscale = instrument.subscales[index]
            return OutcomeScores(
                scored: Measure.Scored(instrument: instrument.id, subscale: subscale.id.text),
                missingRule: rule, range: instrument.key.range(of: subscale), scores: [])
        }
    }

    /// - Throws: ``ScoringProblem`` when the response is not one to this version of the instrument.
    public mutating func add(_ response: Response) throws(ScoringProblem) {
        if wanted.isEmpty { return }
        let scores = try scoring.waveScores(response)
        for (place, index) in wanted.enumerated() {
            var score = scores[index]
            if bound[place].contains(where: { scores[$0].score == nil }) { score.score = nil }
            gathered[place].scores.append(score)
        }
    }

    /// Parts that share nothing with each other hang together by the total that has the items of both.
    private static func bound(_ wanted: [Int], in instrument: Instrument) -> [[Int]] {
        var sets: [(subscales: [Int], items: Set<Instrument.Item.ID>)] = []
        for index in wanted {
            var joined = (subscales: [index], items: Set(instrument.subscales[index].items))
            for other in sets where !other.items.isDisjoint(with: joined.items) {
                joined = (joined.subscales + other.subscales, joined.items.union(other.items))
            }
            sets = sets.filter { $0.items.isDisjoint(with: joined.items) } + [joined]
        }
        return wanted.map { index in sets.first { $0.subscales.contains(index) }?.subscales ?? [index] }
    }

    /// One entry for each subscale that is used, in the instrument's order.
    public var scores: [OutcomeScores] { gathered }
}
