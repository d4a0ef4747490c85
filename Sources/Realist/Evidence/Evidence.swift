/// What was said, seen and read, and what evaluators make of it.
///
/// Codings (which excerpt carries which code, by whom) come as a sequence, not as a field.
public struct Evidence: Equatable, Sendable {
    public var sources: [Source]
    public var excerpts: [Excerpt]
    public var codebook: Codebook
    public var readings: [Reading]
    /// Parts of explanations that passages tell together.
    public var linkedCodings: [LinkedCoding]
    /// What evaluators think: about codes, passages, sources, explanations, and the study.
    public var memos: [Memo]
    public var judgements: [Judgement]
    public var overallJudgements: [OverallJudgement]
    /// Rounds of double coding, what each coder gave in them, and what was agreed where they differed.
    public var rounds: [CodingRound]
    public var blindCodings: [BlindCoding]
    public var adjudications: [Adjudication]
    /// What was searched, found and selected; up to tens of thousands of records.
    public var literature: Literature

    public init(
        sources: [Source] = [], excerpts: [Excerpt] = [], codebook: Codebook = Codebook(),
        readings: [Reading] = [], judgements: [Judgement] = [],
        overallJudgements: [OverallJudgement] = [], linkedCodings: [LinkedCoding] = [], memos: [Memo] = [],
        rounds: [CodingRound] = [], blindCodings: [BlindCoding] = [], adjudications: [Adjudication] = [],
        literature: Literature = Literature()
    ) {
        self.sources = sources
        self.excerpts = excerpts
        self.codebook = codebook
        self.readings = readings
        self.judgements = judgements
        self.overallJudgements = overallJudgements
        self.linkedCodings = linkedCodings
        self.memos = memos
        self.rounds = rounds
        self.blindCodings = blindCodings
        self.adjudications = adjudications
        self.literature = literature
    }
}
