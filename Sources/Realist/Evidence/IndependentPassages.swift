/// How many passages stand behind something, and how many of them say it independently of each other: what one person
/// says five times was said by one person.
public struct IndependentPassages: Equatable, Sendable {
    /// All of them; one that is given twice counts once.
    public let passages: Int
    /// People who speak in them, each once, in however many sources.
    public let people: Int
    /// Sources with a passage in which nobody in particular speaks, each once: a document, an observation. Where several
    /// people were there and one of them is counted already, whoever spoke may be the same one: such a source does not
    /// count.
    public let sources: Int

    /// People and sources together: no two of them are one voice.
    public var independent: Int { people + sources }

    /// - Parameter voices: who speaks in each of the passages.
    public init(_ voices: some Sequence<PassageVoice>) {
        var passages: Set<Excerpt.ID> = []
        var people: Set<Participant.ID> = []
        var unnamed: [Source.ID: Set<Participant.ID>] = [:]
        for voice in voices {
            passages.insert(voice.excerpt)
            if let speaker = voice.speaker {
                people.insert(speaker)
            } else {
                unnamed[voice.source, default: []].formUnion(voice.present)
            }
        }
        self.passages = passages.count
        self.people = people.count
        sources = unnamed.values.count { $0.isDisjoint(with: people) }
    }
}

/// Who speaks in a passage.
public struct PassageVoice: Hashable, Sendable {
    public let excerpt: Excerpt.ID
    public let source: Source.ID
    /// Whom the passage names; where it names nobody, the one person of its source, where there is one alone.
    public let speaker: Participant.ID?
    /// Who was there.
    public let present: Set<Participant.ID>

    /// - Parameters:
    ///   - excerpt: the passage.
    ///   - source: where it stands.
    ///   - named: who speaks, as the passage says.
    ///   - present: the people of the source.
    public init(
        _ excerpt: Excerpt.ID, in source: Source.ID, named: Participant.ID?,
        present: some Sequence<Participant.ID>
    ) {
        self.excerpt = excerpt
        self.source = source
        self.present = Set(present)
        speaker = named ?? (self.present.count == 1 ? self.present.first : nil)
    }

    public init(_ excerpt: Excerpt, of source: Source) {
        self.init(excerpt.id, in: source.id, named: excerpt.participant, present: source.participants)
    }
}
