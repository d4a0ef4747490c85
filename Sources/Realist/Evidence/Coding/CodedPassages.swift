/// Which passages carry which codes, whoever gave them, and who speaks in them.
///
/// Passages of people who withdrew are left out, and so are codings of a code or a passage that the study does not have.
public struct CodedPassages: Sendable {
    public let codebook: Codebook
    /// By the day of their source, those without a day last, then as the study has the sources, then as they stand in them.
    public let passages: [Passage]
    /// Sources with such a passage, in the same order.
    public let sources: [Source.ID]
    /// Who is heard in these sources, in the order of the study: the people that shares are of.
    public let people: [Participant]

    /// A passage that carries at least one code.
    public struct Passage: Equatable, Sendable {
        public let excerpt: Excerpt.ID
        public let source: Source.ID
        /// Who speaks: named by the passage, or the only one in its source; `nil` when nobody knows which of several.
        public let speaker: Participant.ID?
        /// Everybody who may be speaking: the speaker, else all who were there.
        public let voices: [Participant.ID]
        /// Places in the codebook, ascending, each with how many coders gave that code.
        public let codes: [Given]
        /// In Unicode code points.
        public let length: Int

        public struct Given: Equatable, Sendable {
            public let code: Int
            public let coders: Int
        }
    }

    /// - Parameters:
    ///   - evidence: with its sources, passages and codebook.
    ///   - participants: of the study.
    ///   - codings: gives every coding, one after another, in any order.
    /// - Throws: what `codings` throws.
    public init(
        _ evidence: Evidence, participants: [Participant],
        codings: ((Coding) throws -> Void) throws -> Void
    ) rethrows {
        var gathered = Gathered(evidence.codebook)
        try codings { gathered.add($0) }
        self.init(evidence, participants, gathered.given)
    }

    /// The same of codings that are at hand.
    public init(_ evidence: Evidence, participants: [Participant], codings: some Sequence<Coding>) {
        var gathered = Gathered(evidence.codebook)
        for coding in codings { gathered.add(coding) }
        self.init(evidence, participants, gathered.given)
    }

    /// For each passage the places of its codes, each with who gave it.
    private struct Gathered {
        private let codes: [Code.ID: Int]
        private(set) var given: [Excerpt.ID: [Int: Set<String>]] = [:]

        init(_ codebook: Codebook) { codes = codebook.codes.map(\.id).places }

        mutating func add(_ coding: Coding) {
            guard let code = codes[coding.code] else { return }
            given[coding.excerpt, default: [:]][code, default: []].insert(coding.coder)
        }
    }

    private init(
        _ evidence: Evidence, _ participants: [Participant], _ given: [Excerpt.ID: [Int: Set<String>]]
    ) {
        codebook = evidence.codebook
        let gone = Set(participants.filter { $0.withdrawn != nil }.map(\.id))
        let ordered = CodedPassages.inOrder(evidence.sources)
        let places = ordered.map(\.id).places
        var found: [(source: Int, excerpt: Excerpt, passage: Passage)] = []
        for excerpt in evidence.excerpts {
            guard let codes = given[excerpt.id], let source = places[excerpt.source] else { continue }
            let there = ordered[source].participants
            let speaker = excerpt.participant ?? (there.count == 1 ? there.first : nil)
            if let speaker, gone.contains(speaker) { continue }
            let passage = Passage(
                excerpt: excerpt.id, source: excerpt.source, speaker: speaker,
                voices: speaker.map { [$0] } ?? there,
                codes: codes.sorted { $0.key < $1.key }.map { .init(code: $0.key, coders: $0.value.count) },
                length: excerpt.to - excerpt.from)
            found.append((source, excerpt, passage))
        }
        found.sort {
            ($0.source, $0.excerpt.from, $0.excerpt.to, $0.excerpt.id.text)
                < ($1.source, $1.excerpt.from, $1.excerpt.to, $1.excerpt.id.text)
        }
        passages = found.map(\.passage)
        let heard = Set(found.map(\.source))
        sources = ordered.indices.filter(heard.contains).map { ordered[$0].id }
        let voices = Set(
            heard.flatMap { ordered[$0].participants } + passages.compactMap(\.speaker))
        people = participants.filter { voices.contains($0.id) && $0.withdrawn == nil }
    }

    /// Of which it is not known who speaks, though somebody does or may.
    public var withoutSpeaker: Int { passages.count { $0.speaker == nil } }

    /// By day, then as they were given.
    private static func inOrder(_ sources: [Source]) -> [Source] {
        sources.enumerated().sorted { left, right in
            switch (left.element.on, right.element.on) {
            case (let a?, let b?) where a != b: a < b
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }
}
