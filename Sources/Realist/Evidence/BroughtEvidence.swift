/// What a file of another program adds to a study: new things only, nothing takes the place of what is there.
public struct BroughtEvidence: Equatable, Sendable {
    public var participants: [Participant] = []
    public var sources: [Source] = []
    public var excerpts: [Excerpt] = []
    public var codebook = Codebook()
    public var codings: [Coding] = []
    /// Explanations that readings are of, with what they are made of; of the theory nothing else.
    public var theory = ProgrammeTheory()
    /// Stages of these explanations.
    public var stages: [Stage] = []
    public var readings: [Reading] = []
    public var linkedCodings: [LinkedCoding] = []
    public var memos: [Memo] = []
    /// Rounds of double coding, with what was given and agreed in them.
    public var rounds: [CodingRound] = []
    public var blindCodings: [BlindCoding] = []
    public var adjudications: [Adjudication] = []
    public var judgements: [Judgement] = []
    public var overallJudgements: [OverallJudgement] = []
    public var literature = Literature()

    public init() {}

    public var isEmpty: Bool { self == BroughtEvidence() }
}
