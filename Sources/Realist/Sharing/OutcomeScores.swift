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
        var found: [String: (homeWave: Int, site: Int, scores: [Double?])] = [:]
        let none: [Double?] = Array<Double?>(repeating: nil, count: words.waves.count)
        for entry in self {
            guard let site = siteOrder[entry.site], let wave = waveOrder[entry.wave] else { continue }
            var person = found[entry.respondent] ?? (wave, site, none)
            if (wave, site) < (person.homeWave, person.site) { (person.homeWave, person.site) = (wave, site) }
            if person.scores[wave] == nil { person.scores[wave] = entry.score }
            found[entry.respondent] = person
        }
        return found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { name, person in
                ScoredPerson(
                    site: person.site, traits: words.traits[name] ?? words.noTraits, scores: person.scores)
            }
            .filter { $0.scores.contains { $0 != nil } }
    }
}

extension Array where Element: Hashable {
    /// Where each element stands, the first time.
    var places: [Element: Int] {
        Dictionary(enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}
