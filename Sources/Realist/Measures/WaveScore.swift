public import Statistics

/// One person's score on one subscale at one wave.
public struct WaveScore: Equatable, Sendable {
    /// The pseudonym that links a person's waves.
    public var respondent: String
    public var site: Site.ID
    public var wave: Wave.ID
    /// `nil` when too few items were answered: the person then counts as not measured at this wave.
    public var score: Double?

    public init(respondent: String, site: Site.ID, wave: Wave.ID, score: Double?) {
        self.respondent = respondent
        self.site = site
        self.wave = wave
        self.score = score
    }
}

/// The same figure for everybody and for each site.
public struct BySite<Value: Equatable & Sendable>: Equatable, Sendable {
    public let all: Value
    /// Sites with at least one score; a page puts them into the study's order.
    public let sites: [Site.ID: Value]

    public init(all: Value, sites: [Site.ID: Value]) {
        self.all = all
        self.sites = sites
    }
}

extension Sequence<WaveScore> {
    /// Number, mean and spread of everybody with a score at one wave, matched or not.
    ///
    /// Such figures of two waves stand apart: they are about different people, so they are never subtracted.
    public func moments(at wave: Wave.ID) -> BySite<Moments> {
        let people = firstScores(at: wave)
        let bySite = Dictionary(grouping: people, by: \.site)
        return BySite(
            all: Moments(people.map(\.value)),
            sites: bySite.mapValues { Moments($0.map(\.value)) })
    }

    /// Those with a score at the wave, in the order of their pseudonyms, so that every run adds up in the same order.
    func firstScores(at wave: Wave.ID) -> [MeasuredPerson] {
        var found: [String: MeasuredPerson] = [:]
        for entry in self where entry.wave == wave {
            guard let value = entry.score, found[entry.respondent] == nil else { continue }
            found[entry.respondent] = MeasuredPerson(
                respondent: entry.respondent, site: entry.site, value: value)
        }
        return found.values.sorted {
            $0.respondent.utf8.lexicographicallyPrecedes($1.respondent.utf8)
        }
    }
}

/// Somebody with a score at the wave in question.
struct MeasuredPerson {
    let respondent: String
    let site: Site.ID
    let value: Double
}

extension Scoring {
    /// One person's scores at one wave, in the order of the subscales.
    ///
    /// - Parameter response: to a form of this key.
    /// - Returns: one for each subscale, also where there is no score.
    /// - Throws: ``ScoringProblem`` when the answers are not of this key's form.
    public func waveScores(_ response: Response) throws(ScoringProblem) -> [WaveScore] {
        try score(response.answers).map { score in
            WaveScore(
                respondent: response.respondent, site: response.site, wave: response.wave, score: score.value)
        }
    }
}
