extension Study {
    /// Every question that this study gives rise to, errors among them, by kind and then in the study's order.
    ///
    /// - Parameters:
    ///   - responses: how many responses each instrument has at each wave; a pair that is not there has none.
    ///   - today: what lies after it is asked about; `nil` where nothing is known of the day.
    /// - Returns: questions in the order of ``Question/Kind``.
    public func questions(responses: [ResponseCount], on today: Day? = nil) -> [Question] {
        if !theory.archived.isEmpty { return working.questions(responses: responses, on: today) }
        let all =
            theory.questions + proposalQuestions
            + programmeQuestions + (today.map(questionsOfLaterDays) ?? [])
            + evidenceQuestions
            + waveQuestions
            + measureQuestions(responses: responses)
        let order = Dictionary(
            Question.Kind.allCases.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return all.enumerated()
            .sorted { (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset) }
            .map(\.element)
    }
}

/// How many responses an instrument has at a wave.
public struct ResponseCount: Equatable, Sendable {
    public let instrument: Instrument.ID
    public let wave: Wave.ID
    public let count: Int

    public init(instrument: Instrument.ID, wave: Wave.ID, count: Int) {
        self.instrument = instrument
        self.wave = wave
        self.count = count
    }
}
