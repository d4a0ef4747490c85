/// Who took part in a study whose sample may be described: by one attribute at a time and never by two.
public struct PublishedSample: Equatable, Sendable {
    public let people: Int
    /// By their names.
    public let attributes: [Attribute]
    /// Names of attributes that are not told, because most people would stand alone with their value.
    public let untold: [String]

    public struct Attribute: Equatable, Sendable {
        /// As its column is called: `career-stage`.
        public let name: String
        public let counts: [ParticipantCounts.Count]
    }
}

extension Study {
    /// The sample of those who agreed to be interviewed; `nil` unless an evaluator and an administrator classed who took
    /// part as a sample that may be described.
    ///
    /// Years and other numbers are no groups of people: where any of them is of one person alone, the attribute is not told.
    /// A band of them may be, as an attribute of its own.
    var publishedSample: PublishedSample? {
        guard case .sampleAndThemes = about.disclosure.kind(of: .participants) else { return nil }
        let counts = participantCounts(
            of: participants.filter { $0.withdrawn == nil && $0.consents.interview == true })
        guard let total = counts.total else { return nil }
        var told: [PublishedSample.Attribute] = []
        var untold: [String] = []
        for attribute in counts.attributes {
            guard case .attribute(let name) = attribute.kind else { continue }
            if let counts = attribute.counts, PublishedSample.areGroups(counts, of: total) {
                told.append(PublishedSample.Attribute(name: name, counts: counts))
            } else {
                untold.append(name)
            }
        }
        return PublishedSample(people: total, attributes: told, untold: untold)
    }
}

extension PublishedSample {
    /// Whether values gather people, and do not number them.
    static func areGroups(_ counts: [ParticipantCounts.Count], of people: Int) -> Bool {
        let alone = counts.count { $0.people == 1 }
        let known = counts.flatMap(\.values).filter { !$0.isEmpty }
        if alone > 0, known.allSatisfy({ Double($0) != nil }) { return false }
        return alone * 2 <= people
    }
}
