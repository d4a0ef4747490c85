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
    public var judgements: [Judgement]
    public var overallJudgements: [OverallJudgement]

    public init(
        sources: [Source] = [], excerpts: [Excerpt] = [], codebook: Codebook = Codebook(),
        readings: [Reading] = [], judgements: [Judgement] = [],
        overallJudgements: [OverallJudgement] = [], linkedCodings: [LinkedCoding] = []
    ) {
        self.sources = sources
        self.excerpts = excerpts
        self.codebook = codebook
        self.readings = readings
        self.judgements = judgements
        self.overallJudgements = overallJudgements
        self.linkedCodings = linkedCodings
    }
}
