/// Scores the responses to one instrument for publication: those subscales that a measure of the study uses,
/// under the instrument's default rule for blank answers.
public struct OutcomeScoring: Sendable {
    private let scoring: Scoring
    /// Positions among the instrument's subscales.
    private let wanted: [Int]
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
        for (place, index) in wanted.enumerated() { gathered[place].scores.append(scores[index]) }
    }

    /// One entry for each subscale that is used, in the instrument's order.
    public var scores: [OutcomeScores] { gathered }
}
