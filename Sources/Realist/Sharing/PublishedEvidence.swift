/// Passages that may be quoted, and counts of what stands behind a configuration.
public struct PublishedEvidence: Equatable, Sendable {
    /// In an order that says nothing of who speaks.
    public let quotes: [PublishedQuote]
    /// Sources by kind, in the order of the kinds.
    public let sources: [SourceCount]
    /// Readings of each configuration, by stance; a configuration without any is not there.
    public let readings: [Configuration.ID: ReadingCount]
    /// Codes, themes and dimensions; `nil` while the study has none.
    public let themes: PublishedThemes?
    /// Titles of documents that a judgement across sites cites and that may be named.
    public let literature: [Source.ID: Wording]
    /// How many documents were found and what became of them; `nil` while the study has none. Documents are published by
    /// others: none of these counts is of people.
    public let literatureFlow: LiteratureFlow?
    /// Who took part; `nil` where that may not be told.
    public let sample: PublishedSample?

    init(
        quotes: [PublishedQuote], sources: [SourceCount], readings: [Configuration.ID: ReadingCount],
        themes: PublishedThemes? = nil, literature: [Source.ID: Wording] = [:],
        literatureFlow: LiteratureFlow? = nil, sample: PublishedSample? = nil
    ) {
        self.quotes = quotes
        self.sources = sources
        self.readings = readings
        self.themes = themes
        self.literature = literature
        self.literatureFlow = literatureFlow
        self.sample = sample
    }

    public struct SourceCount: Equatable, Sendable {
        public let kind: Source.Kind
        public let count: Shown<Int>

        init(kind: Source.Kind, count: Shown<Int>) {
            self.kind = kind
            self.count = count
        }
    }

    /// Passages, not people.
    public struct ReadingCount: Equatable, Sendable {
        public let supports: Int
        public let refines: Int
        public let refutes: Int

        init(supports: Int, refines: Int, refutes: Int) {
            self.supports = supports
            self.refines = refines
            self.refutes = refutes
        }
    }
}

/// A passage with consent, with at most two attributes that enough people share. Two quotes of one person
/// cannot be told from two quotes of two.
public struct PublishedQuote: Equatable, Sendable {
    public let text: String
    public let configuration: Configuration.ID
    public let part: Reading.Part
    public let stance: Reading.Stance
    public let strength: Grade?
    public let kind: Source.Kind
    /// At most two in all, counting site, wave and role.
    public let attributes: [Attribute]
    /// The judgement across sites cites it.
    public let isCited: Bool

    init(
        text: String, configuration: Configuration.ID, part: Reading.Part, stance: Reading.Stance,
        strength: Grade?, kind: Source.Kind, attributes: [Attribute], isCited: Bool = false
    ) {
        self.text = text
        self.configuration = configuration
        self.part = part
        self.stance = stance
        self.strength = strength
        self.kind = kind
        self.attributes = attributes
        self.isCited = isCited
    }

    public enum Attribute: Equatable, Sendable {
        case site(Site.ID)
        case wave(Wave.ID)
        case attribute(name: String, value: String)
    }
}
