/// How much stands behind a code, a theme or a dimension: people, not mentions.
public struct CodedCount: Equatable, Sendable {
    /// People with at least one such passage, in the order of the study.
    public let people: [Participant.ID]
    /// Distinct passages.
    public let passages: Int
    /// Codes of it on passages: at least as many as there are passages.
    public let applications: Int
    /// Of its passages those of which nobody knows who speaks; they count for nobody.
    public let ofNobody: Int
}

extension CodedTier {
    /// One for each entry.
    public var counts: [CodedCount] {
        let speakers = self.speakers
        var passages = Array(repeating: 0, count: entries.count)
        var applications = passages
        var ofNobody = passages
        for passage in self.passages {
            for (place, codes) in passage.entries {
                passages[place] += 1
                applications[place] += codes
                if passage.speaker == nil { ofNobody[place] += 1 }
            }
        }
        return entries.indices.map { place in
            CodedCount(
                people: people.map(\.id).filter { speakers[$0]?[place] != nil }, passages: passages[place],
                applications: applications[place], ofNobody: ofNobody[place])
        }
    }

    /// A row for each of ``people``, a column for each entry: passages of that person which carry it.
    public var passagesByPerson: [[Int]] {
        let speakers = self.speakers
        return people.map { person in entries.indices.map { speakers[person.id]?[$0] ?? 0 } }
    }

    /// For each person the entries that they have, with how many passages.
    var speakers: [Participant.ID: [Int: Int]] {
        var found: [Participant.ID: [Int: Int]] = [:]
        for passage in passages {
            guard let speaker = passage.speaker else { continue }
            for (place, _) in passage.entries { found[speaker, default: [:]][place, default: 0] += 1 }
        }
        return found
    }
}
