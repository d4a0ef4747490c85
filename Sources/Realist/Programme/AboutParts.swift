/// Somebody who wrote the toolkit.
public struct Author: Equatable, Sendable {
    public var name: String
    public var affiliation: String?
    public var orcid: String?

    public init(name: String, affiliation: String? = nil, orcid: String? = nil) {
        self.name = name
        self.affiliation = affiliation
        self.orcid = orcid
    }
}

/// An ethics committee's or a sponsor's approval.
public struct Approval: Equatable, Sendable {
    public var body: String
    public var reference: String
    public var on: Day?
    public var note: Wording?

    public init(body: String, reference: String, on: Day? = nil, note: Wording? = nil) {
        self.body = body
        self.reference = reference
        self.on = on
        self.note = note
    }
}

/// A part of an example that is invented, and how it was made.
public struct MadeUpPart: Equatable, Sendable {
    public var part: Wording
    public var how: Wording

    public init(part: Wording, how: Wording) {
        self.part = part
        self.how = how
    }
}

/// A stage of the programme theory: insight, motivation, change.
public struct Stage: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Stage>

    public let id: ID
    public var title: Wording
    public var summary: Wording

    public init(id: ID, title: Wording, summary: Wording) {
        self.id = id
        self.title = title
        self.summary = summary
    }
}

/// Something that the study follows, scored from a questionnaire or in another way.
public struct Measure: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Measure>

    public let id: ID
    public var title: Wording
    /// The instrument's subscale that scores it; `nil` when no questionnaire does.
    public var scored: Scored?
    public var note: Wording?

    public struct Scored: Hashable, Sendable {
        public var instrument: Instrument.ID
        /// The subscale's id within the instrument: `bo`.
        public var subscale: String

        public init(instrument: Instrument.ID, subscale: String) {
            self.instrument = instrument
            self.subscale = subscale
        }
    }

    public init(id: ID, title: Wording, scored: Scored? = nil, note: Wording? = nil) {
        self.id = id
        self.title = title
        self.scored = scored
        self.note = note
    }
}

/// The one comparison that was chosen before anybody looked; all others are exploratory.
public struct PrimaryComparison: Equatable, Sendable {
    public var measure: Measure.ID
    public var from: Wave.ID
    public var to: Wave.ID

    public init(measure: Measure.ID, from: Wave.ID, to: Wave.ID) {
        self.measure = measure
        self.from = from
        self.to = to
    }
}

/// A role of people who take part: attendance is counted by it.
public struct Role: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Role>

    public let id: ID
    public var title: Wording

    public init(id: ID, title: Wording) {
        self.id = id
        self.title = title
    }
}

/// A row of the reporting standard's table.
public struct MethodsItem: Equatable, Sendable {
    /// The item's key in the standard's vocabulary: `12`.
    public var item: String
    /// Markdown.
    public var text: Wording

    public init(item: String, text: Wording) {
        self.item = item
        self.text = text
    }
}

/// A term of the field, in plain words.
public struct GlossaryEntry: Equatable, Sendable {
    public var term: Wording
    public var meaning: Wording
    public var source: String?

    public init(term: Wording, meaning: Wording, source: String? = nil) {
        self.term = term
        self.meaning = meaning
        self.source = source
    }
}

/// A published work that the study leans on.
public struct Reference: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Reference>

    public let id: ID
    public var text: String
    public var url: String?

    public init(id: ID, text: String, url: String? = nil) {
        self.id = id
        self.text = text
        self.url = url
    }
}
