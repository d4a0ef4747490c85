/// A questionnaire as data: how it is scored, what its scores may be held against, and what must be said beside
/// them. An instrument in use is an immutable version.
///
/// Its items have no wording unless the terms let us ship it, or the user added their own copy.
public struct Instrument: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Instrument>

    public let id: ID
    public let version: String
    /// The language of its texts, whatever the study's is.
    public let language: Language
    public let title: Wording
    /// What it asks, of whom, and over which time.
    public let summary: Wording
    public let key: ScoringKey
    /// Where some items have other words for the answers than the scale.
    public let otherLabels: [AnswerLabels]
    public let norms: [Norm]
    public let bandSchemes: [BandScheme]
    public let reliability: [Reliability]
    public let thresholds: [ChangeThreshold]
    public let terms: Terms
    public let citations: [Citation]
    public let disputes: [Dispute]

    public init(
        id: ID, version: String, language: Language = .english, title: Wording, summary: Wording,
        key: ScoringKey, otherLabels: [AnswerLabels] = [], norms: [Norm] = [], bandSchemes: [BandScheme] = [],
        reliability: [Reliability] = [], thresholds: [ChangeThreshold] = [],
        terms: Terms, citations: [Citation] = [], disputes: [Dispute] = []
    ) {
        self.id = id
        self.version = version
        self.language = language
        self.title = title
        self.summary = summary
        self.key = key
        self.otherLabels = otherLabels
        self.norms = norms
        self.bandSchemes = bandSchemes
        self.reliability = reliability
        self.thresholds = thresholds
        self.terms = terms
        self.citations = citations
        self.disputes = disputes
    }

    public var items: [Item] { key.items }
    public var scale: AnswerScale { key.scale }
    public var subscales: [Subscale] { key.subscales }

    /// The subscale with this identifier, as a study's measure names it.
    public func subscale(_ id: String) -> Subscale? { subscales.first { $0.id.text == id } }
    public func missingRule(_ id: String) -> MissingRule? { key.missingRules.first { $0.id.text == id } }
    public func norm(_ id: String) -> Norm? { norms.first { $0.id.text == id } }
    public func bandScheme(_ id: String) -> BandScheme? { bandSchemes.first { $0.id.text == id } }
    public func citation(_ id: Citation.ID) -> Citation? { citations.first { $0.id == id } }

    /// One question of the form.
    public struct Item: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Item>

        public let id: ID
        /// `nil` where the wording is not ours to ship and the user has added none.
        public let wording: Wording?

        public init(id: ID, wording: Wording? = nil) {
            self.id = id
            self.wording = wording
        }
    }
}
