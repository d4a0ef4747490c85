public import Realist

/// A source with all that was marked in it, as the store has it, for pages.
public struct ToldSource: Equatable, Sendable {
    public let source: Source
    /// In the order of the text.
    public let excerpts: [Excerpt]
    /// The titles of their codes.
    public let codes: [Excerpt.ID: [Wording]]
    public let readings: [Excerpt.ID: [Reading]]
    /// Those who were heard, as far as they are participants of the study.
    public let people: [Participant]
    /// What tells one text from another.
    public let mark: String

    public init(
        source: Source, excerpts: [Excerpt], codes: [Excerpt.ID: [Wording]],
        readings: [Excerpt.ID: [Reading]],
        people: [Participant], mark: String
    ) {
        self.source = source
        self.excerpts = excerpts
        self.codes = codes
        self.readings = readings
        self.people = people
        self.mark = mark
    }
}

/// What is said beside a passage: who speaks, its codes, how it was read.
public struct PassageNote: Equatable, Sendable {
    public let id: String
    /// "Passage 3"
    public let name: Link
    public let isNew: Bool
    public let speaker: String?
    public let codes: Items<String>?
    public let readings: Items<Line>?
    public let isBare: Bool

    /// One reading: what it says, and of which explanation.
    public struct Line: Equatable, Sendable {
        public let icon: SafeHTML
        /// The class: a verdict.
        public let kind: String
        public let text: String
        public let explanation: Link?
    }

    init(_ place: Int, _ told: ToldSource, isNew: Bool, in theory: WorkingTheory) {
        let excerpt = told.excerpts[place]
        let words = theory.words
        id = "passage-" + excerpt.id.text
        name = Link(
            text: words["app.sources.passage", ["n": String(place + 1)]],
            href: theory.addresses.words(of: excerpt.id))
        self.isNew = isNew
        speaker = excerpt.participant.map { words["app.sources.speaks", ["name": $0.text]] }
        codes = Items((told.codes[excerpt.id] ?? []).map { theory.text($0) })
        readings = Items(
            (told.readings[excerpt.id] ?? []).map { reading in
                let verdict = reading.stance.verdict
                let part = Sentences.lowered(theory.name(of: reading.part))
                return Line(
                    icon: Sign.verdict(verdict), kind: verdict.rawValue,
                    text: words["verdict.\(verdict.rawValue)"] + words["list.comma"] + part,
                    explanation: theory.explanation(reading.configuration, theory.addresses).map {
                        Link(text: $0.label, href: $0.href)
                    })
            })
        isBare = codes == nil && readings == nil
    }
}

extension PassageNote: PagePart {
    static let pageFields = Fields<PassageNote>(
        .init("id", \.id), .init("name", \.name), .init("isNew", \.isNew), .init("speaker", \.speaker),
        .init("codes", \.codes), .init("readings", \.readings), .init("isBare", \.isBare))
}

extension PassageNote.Line: PagePart {
    static let pageFields = Fields<PassageNote.Line>(
        .init("icon", \.icon), .init("kind", \.kind), .init("text", \.text),
        .init("explanation", \.explanation))
}
