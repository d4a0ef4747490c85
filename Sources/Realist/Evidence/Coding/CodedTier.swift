/// The three tiers of a Gioia data structure.
public enum CodingTier: String, CaseIterable, Sendable {
    /// First-order concepts.
    case codes
    /// Second-order themes.
    case themes
    /// Aggregate dimensions.
    case dimensions
}

/// Codes, themes or dimensions, and which passages carry them: a passage carries a theme when it carries one of its codes,
/// and a dimension when it carries one of its themes.
public struct CodedTier: Sendable {
    public let tier: CodingTier
    /// In the order of the codebook, also those that no passage carries.
    public let entries: [Entry]
    /// The people that shares are of; see ``CodedPassages/people``.
    public let people: [Participant]
    /// For each source, in the order of the days: its name.
    public let sources: [Source.ID]
    let passages: [Carried]

    public struct Entry: Equatable, Sendable {
        public let id: String
        public let title: Wording
    }

    /// A passage as this tier sees it.
    struct Carried: Sendable {
        let excerpt: Excerpt.ID
        let source: Source.ID
        let speaker: Participant.ID?
        /// Places of entries, ascending, each with how many codes of it the passage carries.
        let entries: [(place: Int, codes: Int)]
    }
}

extension CodedPassages {
    /// The passages as one tier sees them.
    public func tier(_ tier: CodingTier) -> CodedTier {
        let above = parents(tier)
        return CodedTier(
            tier: tier, entries: codebook.entries(of: tier), people: people, sources: sources,
            passages: passages.map { passage in
                var counts: [Int: Int] = [:]
                for given in passage.codes {
                    for place in above[given.code] { counts[place, default: 0] += 1 }
                }
                return CodedTier.Carried(
                    excerpt: passage.excerpt, source: passage.source, speaker: passage.speaker,
                    entries: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
            })
    }

    /// For each code the places of what it belongs to on a tier, each once.
    private func parents(_ tier: CodingTier) -> [[Int]] {
        let themes = codebook.themes.map(\.id).places
        let dimensions = codebook.dimensions.map(\.id).places
        return codebook.codes.enumerated().map { place, code in
            let own = Set(code.themes.compactMap { themes[$0] })
            switch tier {
            case .codes: return [place]
            case .themes: return own.sorted()
            case .dimensions:
                return Set(own.compactMap { codebook.themes[$0].dimension.flatMap { dimensions[$0] } })
                    .sorted()
            }
        }
    }
}

extension Codebook {
    func entries(of tier: CodingTier) -> [CodedTier.Entry] {
        switch tier {
        case .codes: codes.map { CodedTier.Entry(id: $0.id.text, title: $0.title) }
        case .themes: themes.map { CodedTier.Entry(id: $0.id.text, title: $0.title) }
        case .dimensions: dimensions.map { CodedTier.Entry(id: $0.id.text, title: $0.title) }
        }
    }
}
