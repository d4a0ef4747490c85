/// The scores of one measure, as scoring made them: what its outcomes are published from.
public struct OutcomeScores: Equatable, Sendable {
    public var scored: Measure.Scored
    /// The missing-answer rule that was used, for readers.
    public var missingRule: String
    /// The scores that the subscale can have.
    public var range: ClosedRange<Double>
    /// Of everybody at every wave, in any order. Where a person has two scores at one wave the first counts.
    public var scores: [WaveScore]

    public init(
        scored: Measure.Scored, missingRule: String, range: ClosedRange<Double>, scores: [WaveScore]
    ) {
        self.scored = scored
        self.missingRule = missingRule
        self.range = range
        self.scores = scores
    }
}

extension Study {
    /// Those scores that may be used: none of people who withdrew, or who are known to the study and did not
    /// consent to the use of their answers.
    func permitted(_ scores: [WaveScore]) -> [WaveScore] {
        let refused = refusedRespondents
        return scores.filter { !refused.contains($0.respondent) }
    }

    /// Pseudonyms of those whose answers may not be used.
    var refusedRespondents: Set<String> {
        Set(participants.filter { $0.withdrawn != nil || $0.consents.responses != true }.map(\.id.text))
    }
}

/// Somebody with a score at one wave or more.
struct ScoredPerson: Sendable {
    /// One only, also of somebody who moved: that of the first wave. So sites stay apart, and what is said of
    /// one is never said of another's people.
    let site: Int
    /// For each attribute that is reported by, the place of the value.
    let traits: [Int]
    /// By the study's order of waves; `nil` without a score.
    let scores: [Double?]

    var waves: WaveSet {
        scores.indices.reduce([]) { scores[$1] == nil ? $0 : $0.union(WaveSet($1)) }
    }
}

extension ScoredPerson {
    var kind: PersonKind { PersonKind(site: site, traits: traits, waves: waves) }
}

extension [WaveScore] {
    /// Everybody with a score, in the order of their pseudonyms, so that every run adds up in the same order.
    ///
    /// `words`: the sites and waves that count; scores elsewhere are left out.
    func people(in words: FigureName.Words) -> [ScoredPerson] {
        let siteOrder = words.sites.places
        let waveOrder = words.waves.places
        let waveCount = words.waves.count
        var known: [String: Int] = [:]
        var names: [String] = []
        var homes: [(wave: Int, site: Int)] = []
        // One stretch for each person.
        var scores: [Double?] = []
        for entry in self {
            guard let site = siteOrder[entry.site], let wave = waveOrder[entry.wave] else { continue }
            let person = known[entry.respondent] ?? names.count
            if person == names.count {
                known[entry.respondent] = person
                names.append(entry.respondent)
                homes.append((wave, site))
                scores += repeatElement(nil, count: waveCount)
            }
            if (wave, site) < homes[person] { homes[person] = (wave, site) }
            let place = person * waveCount + wave
            if scores[place] == nil { scores[place] = entry.score }
        }
        return names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
            .compactMap { person -> ScoredPerson? in
                let own = scores[(person * waveCount)..<((person + 1) * waveCount)]
                guard own.contains(where: { $0 != nil }) else { return nil }
                return ScoredPerson(
                    site: homes[person].site, traits: words.traits[names[person]] ?? words.noTraits,
                    scores: [Double?](own))
            }
    }
}

extension Array where Element: Hashable {
    /// Where each element stands, the first time.
    var places: [Element: Int] {
        Dictionary(enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}
