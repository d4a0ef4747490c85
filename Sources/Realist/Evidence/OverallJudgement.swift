/// A verdict across sites: always written by a person, never computed.
public struct OverallJudgement: Equatable, Sendable {
    public var configuration: Configuration.ID
    public var revision: Int
    public var verdict: Verdict
    public var confidence: Confidence
    public var reason: Wording
    /// What it rests on, as the person who wrote it says.
    public var cites: Citations
    public var on: Day
    public var by: String
    /// As of ``Judgement/lookAgain``.
    public var lookAgain: Day?

    public init(
        configuration: Configuration.ID, revision: Int, verdict: Verdict, confidence: Confidence,
        reason: Wording, cites: Citations = Citations(), on: Day, by: String, lookAgain: Day? = nil
    ) {
        self.configuration = configuration
        self.revision = revision
        self.verdict = verdict
        self.confidence = confidence
        self.reason = reason
        self.cites = cites
        self.on = on
        self.by = by
        self.lookAgain = lookAgain
    }

    /// How sure we are, in words.
    public enum Confidence: String, CaseIterable, Sendable {
        case earlyIdea = "early-idea"
        case someSupport = "some-support"
        case wellSupported = "well-supported"
        case contested
    }

    /// What a judgement cites, each list in the order in which it was chosen, nothing twice.
    public struct Citations: Equatable, Sendable {
        public var passages: [Excerpt.ID]
        public var measures: [CitedMeasure]
        /// Literature, and other documents.
        public var literature: [Source.ID]

        public init(
            passages: [Excerpt.ID] = [], measures: [CitedMeasure] = [], literature: [Source.ID] = []
        ) {
            self.passages = passages
            self.measures = measures
            self.literature = literature
        }

        public var isEmpty: Bool { passages.isEmpty && measures.isEmpty && literature.isEmpty }
    }

    /// A measure, and which two measuring points were compared.
    public struct CitedMeasure: Hashable, Sendable {
        public var measure: Measure.ID
        public var from: Wave.ID
        public var to: Wave.ID

        public init(measure: Measure.ID, from: Wave.ID, to: Wave.ID) {
            self.measure = measure
            self.from = from
            self.to = to
        }
    }
}
