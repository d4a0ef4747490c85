/// An interview, a focus group, a document: something that can be cited.
public struct Source: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Source>

    public let id: ID
    public var kind: Kind
    public var title: Wording
    public var site: Site.ID?
    public var wave: Wave.ID?
    public var on: Day?
    /// None for documents and aggregate feedback.
    public var participants: [Participant.ID]
    public var text: Text?
    public var isMadeUp: Bool
    public var note: Wording?

    public init(
        id: ID, kind: Kind, title: Wording, site: Site.ID? = nil, wave: Wave.ID? = nil, on: Day? = nil,
        participants: [Participant.ID] = [], text: Text? = nil, isMadeUp: Bool = false,
        note: Wording? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.site = site
        self.wave = wave
        self.on = on
        self.participants = participants
        self.text = text
        self.isMadeUp = isMadeUp
        self.note = note
    }

    /// The words of a source: plain text, lines ended by LF.
    public struct Text: Equatable, Sendable {
        /// Under the bundle's `evidence/texts` folder.
        public var path: String
        public var contents: String

        public init(path: String, contents: String) {
            self.path = path
            self.contents = contents
        }
    }

    public enum Kind: String, CaseIterable, Sendable {
        case interview
        case focusGroup = "focus-group"
        case document, observation
        case surveyComment = "survey-comment"
        case significantEvent = "significant-event"
        /// Without participants.
        case aggregateFeedback = "aggregate-feedback"
    }
}

/// A passage of a source, by Unicode code points: from the first (counted from 0) up to, but not
/// including, the last.
public struct Excerpt: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Excerpt>

    public let id: ID
    public var source: Source.ID
    public var from: Int
    public var to: Int
    /// Who speaks; `nil` when nobody in particular.
    public var participant: Participant.ID?
    /// Exactly the code points of the source.
    public var text: String

    public init(
        id: ID, source: Source.ID, from: Int, to: Int, participant: Participant.ID? = nil, text: String
    ) {
        self.id = id
        self.source = source
        self.from = from
        self.to = to
        self.participant = participant
        self.text = text
    }
}
