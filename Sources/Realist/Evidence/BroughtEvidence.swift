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

    public init() {}

    public var isEmpty: Bool { self == BroughtEvidence() }
}
