/// Advice for programmes: what is core, what may be adapted, what can go wrong.
public struct Recommendation: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Recommendation>

    public let id: ID
    /// Short and unique in the study: `R2`.
    public var label: String
    public var title: Wording
    public var stage: Stage.ID
    /// What to do, in one or two sentences.
    public var advice: Wording
    /// What must be kept, or it stops working.
    public var core: [CorePart]
    /// What may be changed to fit.
    public var adaptable: [Wording]
    public var goesWrong: [Wording]
    public var suits: [Wording]
    public var mattersLess: [Wording]
    public var firstSteps: [Wording]
    /// What to do when only one thing can be done.
    public var oneThing: Wording?
    public var watchFor: Wording?
    public var links: [Link]
    public var measures: [Measure.ID]
    public var note: Wording?

    public init(
        id: ID, label: String, title: Wording, stage: Stage.ID, advice: Wording, core: [CorePart] = [],
        adaptable: [Wording] = [], goesWrong: [Wording] = [], suits: [Wording] = [],
        mattersLess: [Wording] = [], firstSteps: [Wording] = [], oneThing: Wording? = nil,
        watchFor: Wording? = nil, links: [Link] = [], measures: [Measure.ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.stage = stage
        self.advice = advice
        self.core = core
        self.adaptable = adaptable
        self.goesWrong = goesWrong
        self.suits = suits
        self.mattersLess = mattersLess
        self.firstSteps = firstSteps
        self.oneThing = oneThing
        self.watchFor = watchFor
        self.links = links
        self.measures = measures
        self.note = note
    }

    /// A part that must be kept.
    public struct CorePart: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<CorePart>

        public let id: ID
        public var text: Wording

        public init(id: ID, text: Wording) {
            self.id = id
            self.text = text
        }
    }

    /// What a recommendation does in a configuration.
    public struct Link: Equatable, Sendable {
        public var configuration: Configuration.ID
        public var does: Role

        public init(configuration: Configuration.ID, does: Role) {
            self.configuration = configuration
            self.does = does
        }

        public enum Role: String, CaseIterable, Sendable {
            case suppliesTheResource = "supplies-the-resource"
            case makesTheContext = "makes-the-context"
            case guardsAgainst = "guards-against"
            case onlyInforms = "only-informs"
        }
    }
}
