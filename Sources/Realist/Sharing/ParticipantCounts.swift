/// Who took part, by one attribute at a time and never by two: counts that may be printed.
///
/// Values with fewer people than the class of the table allows are told together. Where these together are still too few,
/// the smallest that could be told goes with them; where nothing is left to go with them, the attribute is not told. So no
/// count that is not there can be had from the others and their sum by taking away.
public struct ParticipantCounts: Equatable, Sendable {
    /// People who did not withdraw; `nil` where they are too few.
    public let total: Int?
    /// Under this number nothing is told.
    public let fewest: Int
    /// By site first, then by the attributes' names.
    public let attributes: [Attribute]

    public struct Attribute: Equatable, Sendable {
        public let kind: Kind
        /// `nil` where nothing of it may be told.
        public let counts: [Count]?
    }

    public enum Kind: Equatable, Sendable {
        case site
        /// As its column is called: `career-stage`.
        case attribute(String)
    }

    public struct Count: Equatable, Sendable {
        /// Of one value, or of several that are told together. A site's identifier, or the value as it was written; empty
        /// for people of whom it is not known.
        public let values: [String]
        public let people: Int
    }
}

extension Study {
    /// What of the people who took part may be printed.
    public var participantCounts: ParticipantCounts {
        participantCounts(of: participants.filter { $0.withdrawn == nil })
    }

    func participantCounts(of people: [Participant]) -> ParticipantCounts {
        let least = fewest(.participants)
        guard people.count >= max(least, 1) else {
            return ParticipantCounts(total: nil, fewest: least, attributes: [])
        }
        let names = Set(people.flatMap { $0.attributes.keys }).sorted()
        let places = Dictionary(
            sitesInOrder.enumerated().map { ($0.element.id.text, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func told(_ kind: ParticipantCounts.Kind, _ value: (Participant) -> String)
            -> ParticipantCounts.Attribute
        {
            let counts = Dictionary(grouping: people, by: value).map {
                (value: $0.key, people: $0.value.count)
            }
            let sorted = counts.sorted {
                // Of whom it is not known comes last.
                if $0.value.isEmpty != $1.value.isEmpty { return $1.value.isEmpty }
                let (one, other) = (places[$0.value] ?? .max, places[$1.value] ?? .max)
                return kind == .site && one != other
                    ? one < other : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
            }
            return ParticipantCounts.Attribute(
                kind: kind, counts: ParticipantCounts.told(sorted, of: people.count, fewest: least))
        }
        let bySite = told(.site) { $0.site?.text ?? "" }
        let byAttribute = names.filter { $0 != "site" }.map { name in
            told(.attribute(name)) { $0.attributes[name] ?? "" }
        }
        return ParticipantCounts(
            total: people.count, fewest: least, attributes: [bySite] + byAttribute)
    }
}

extension ParticipantCounts {
    /// More different values than this are no groups of people.
    static let mostValues = 30
    /// Of fewer people it is not told that all of them are alike.
    private static let wholeGroup = 30

    static func told(_ counts: [(value: String, people: Int)], of total: Int, fewest: Int) -> [Count]? {
        guard counts.count <= mostValues else { return nil }
        if counts.count == 1, total < wholeGroup, fewest > 1 { return nil }
        var together = Set(counts.indices.filter { counts[$0].people < fewest })
        func sum() -> Int { together.reduce(0) { $0 + counts[$1].people } }
        while !together.isEmpty, together.count < 2 || sum() < fewest {
            let next = counts.indices.filter { !together.contains($0) }.min {
                (counts[$0].people, $0) < (counts[$1].people, $1)
            }
            guard let next else { return nil }
            together.insert(next)
        }
        if together.count == counts.count { return nil }
        let alone = counts.indices.filter { !together.contains($0) }.map {
            Count(values: [counts[$0].value], people: counts[$0].people)
        }
        guard !together.isEmpty else { return alone }
        return alone + [Count(values: together.sorted().map { counts[$0].value }, people: sum())]
    }
}
