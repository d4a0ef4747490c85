/// A change that a site makes to its programme; on pages simply "a change".
///
/// Terms follow FRAME (Wiltsey Stirman and others 2019, *Implementation Science* 14:58).
public struct Adaptation: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Adaptation>

    public let id: ID
    public var site: Site.ID
    public var title: Wording
    public var kind: Kind
    public var description: Wording
    /// What it was like before.
    public var before: Wording?
    public var reason: Wording?
    public var recommendations: [Bearing]
    /// What it should act on.
    public var configurations: [Configuration.ID]
    /// What it should move.
    public var measures: [Measure.ID]
    /// Its life so far, in the order it happened. Never empty.
    public var steps: [Step]
    public var intended: Wording?
    public var observed: Wording?
    public var unintended: Wording?
    public var took: WhatItTook
    public var materials: [Material.ID]
    public var next: NextStep?
    public var toldBy: ToldBy?
    /// Where it was decided.
    public var workshop: Workshop.ID?
    /// Other sites may read it.
    public var shared: Bool
    /// How the change itself is coded, for `adapts` and `drift`.
    public var frame: FrameCoding?
    /// Where the strategy of implementation changed.
    public var frameIS: FrameCoding?
    /// Other changes are in them, too.
    public var themes: [ChangeTheme.ID]

    public init(
        id: ID, site: Site.ID, title: Wording, kind: Kind, description: Wording, before: Wording? = nil,
        reason: Wording? = nil, recommendations: [Bearing] = [], configurations: [Configuration.ID] = [],
        measures: [Measure.ID] = [], steps: [Step], intended: Wording? = nil, observed: Wording? = nil,
        unintended: Wording? = nil, took: WhatItTook = WhatItTook(), materials: [Material.ID] = [],
        next: NextStep? = nil, toldBy: ToldBy? = nil, workshop: Workshop.ID? = nil, shared: Bool = false,
        frame: FrameCoding? = nil, frameIS: FrameCoding? = nil, themes: [ChangeTheme.ID] = []
    ) {
        self.id = id
        self.site = site
        self.title = title
        self.kind = kind
        self.description = description
        self.before = before
        self.reason = reason
        self.recommendations = recommendations
        self.configurations = configurations
        self.measures = measures
        self.steps = steps
        self.intended = intended
        self.observed = observed
        self.unintended = unintended
        self.took = took
        self.materials = materials
        self.next = next
        self.toldBy = toldBy
        self.workshop = workshop
        self.shared = shared
        self.frame = frame
        self.frameIS = frameIS
        self.themes = themes
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// Puts a recommendation in place as it is written.
        case asWritten = "as-written"
        case adapts
        /// Adds something local.
        case local
        case stops
        /// Nobody planned it.
        case drift
    }

    /// A recommendation that the change bears on.
    public struct Bearing: Equatable, Sendable {
        public var recommendation: Recommendation.ID
        /// Core parts that were kept; `nil` while nobody has said.
        public var coreKept: [Recommendation.CorePart.ID]?

        public init(recommendation: Recommendation.ID, coreKept: [Recommendation.CorePart.ID]? = nil) {
            self.recommendation = recommendation
            self.coreKept = coreKept
        }
    }

    /// A step to do, with the role that owns it.
    public struct NextStep: Equatable, Sendable {
        public var step: Wording
        public var owner: String?
        public var due: Day?

        public init(step: Wording, owner: String? = nil, due: Day? = nil) {
            self.step = step
            self.owner = owner
            self.due = due
        }
    }
}
