/// Everybody's scores on one instrument at all waves of a study.
public struct ScoredPeople: Sendable {
    public let instrument: Instrument
    public let rule: MissingRule
    /// What the bands are; `nil` where none were named.
    public let scheme: BandScheme?
    /// The attributes that each person's values are kept of.
    public let attributes: [String]
    /// In the order of their pseudonyms, so that every run adds up in the same order.
    public let people: [Person]
    /// So many people withdrew, or are known to the study and did not agree to the use of their answers.
    public let leftOut: Int
    /// All names of attributes that anybody has, with those of the forms.
    public let knownAttributes: [String]

    public struct Person: Equatable, Sendable {
        public let respondent: String
        /// One only, also of somebody who moved: that of the first wave.
        public internal(set) var site: Site.ID
        var firstWave: Int
        /// For each of the attributes; blank where it is not recorded.
        public internal(set) var values: [String]
        /// For each wave of the study whether there is a form.
        public internal(set) var answered: [Bool]
        /// Wave by wave, in each the subscales in the instrument's order; NaN where there is no score.
        var scores: [Double]
        /// The same for the places of the bands; −1 where there is none. Empty without a scheme.
        var bands: [Int]
    }

    /// - Parameters:
    ///   - subscale: its place among the instrument's.
    ///   - wave: its place among the study's.
    ///   - people: their places; everybody when left away.
    /// - Returns: for each of these people the score, `nil` where there is none.
    public func scores(_ subscale: Int, at wave: Int, of people: [Int]? = nil) -> [Double?] {
        let place = wave * instrument.subscales.count + subscale
        return (people ?? Array(self.people.indices)).map { index in
            let score = self.people[index].scores[place]
            return score.isNaN ? nil : score
        }
    }

    /// For each of these people the place of the band.
    func bands(_ subscale: Int, at wave: Int, of people: [Int]) -> [Int?] {
        let place = wave * instrument.subscales.count + subscale
        return people.map { index in
            let bands = self.people[index].bands
            return bands.indices.contains(place) && bands[place] >= 0 ? bands[place] : nil
        }
    }
}

/// Scores the responses to one instrument, one after another.
public struct StudyScoring: Sendable {
    private let study: Study
    private let instrument: Instrument
    private let scoring: Scoring
    private let scheme: BandScheme?
    private let norm: Norm?
    private let attributes: [String]
    private let waves: [Wave.ID: Int]
    private let refused: Set<String>
    private let values: [String: [String: String]]
    private var people: [ScoredPeople.Person] = []
    private var places: [String: Int] = [:]
    private var leftOut: Set<String> = []
    private var known: Set<String>

    /// - Parameters:
    ///   - study: whose responses will come.
    ///   - instrument: one of the study's.
    ///   - rule: for blank answers; the instrument's default when left away.
    ///   - scheme: whose bands are wanted. One on T scores of the sample itself has none here: those cannot be
    ///     compared from wave to wave.
    ///   - attributes: whose values are wanted.
    public init(
        _ study: Study, _ instrument: Instrument, rule: MissingRule? = nil, bands scheme: BandScheme? = nil,
        by attributes: [String] = []
    ) {
        self.study = study
        self.instrument = instrument
        scoring = Scoring(instrument.key, rule: rule)
        self.scheme = scheme
        if case .t(let id) = scheme?.basis { norm = instrument.norm(id.text) } else { norm = nil }
        self.attributes = attributes
        waves = study.about.waves.map(\.id).places
        refused = study.refusedRespondents
        values = Dictionary(
            study.participants.map { ($0.id.text, $0.attributes) }, uniquingKeysWith: { first, _ in first })
        known = Set(study.participants.flatMap { $0.attributes.keys })
    }

    /// - Throws: ``ScoringProblem`` when the response is not one to this version of the instrument.
    public mutating func add(_ response: Response) throws(ScoringProblem) {
        guard let wave = waves[response.wave] else { return }
        guard !refused.contains(response.respondent) else {
            leftOut.insert(response.respondent)
            return
        }
        let scores = try scoring.score(response.answers)
        let place = place(of: response, wave)
        if wave < people[place].firstWave {
            (people[place].firstWave, people[place].site) = (wave, response.site)
        }
        people[place].answered[wave] = true
        for (index, name) in attributes.enumerated() where people[place].values[index].isEmpty {
            people[place].values[index] = response.attributes[name] ?? ""
        }
        if !response.attributes.isEmpty { known.formUnion(response.attributes.keys) }
        for (index, score) in scores.enumerated() {
            let cell = wave * scores.count + index
            guard people[place].scores[cell].isNaN, let value = score.value else { continue }
            people[place].scores[cell] = value
            if let scheme, let band = scheme.band(score, norm: norm) {
                people[place].bands[cell] = scheme.bands.firstIndex { $0.id == band.id } ?? -1
            }
        }
    }

    /// Where the person stands, who may be new.
    private mutating func place(of response: Response, _ wave: Int) -> Int {
        if let place = places[response.respondent] { return place }
        places[response.respondent] = people.count
        people.append(newcomer(response, wave))
        return people.count - 1
    }

    private func newcomer(_ response: Response, _ wave: Int) -> ScoredPeople.Person {
        let places = waves.count * instrument.subscales.count
        let listed = values[response.respondent] ?? [:]
        return ScoredPeople.Person(
            respondent: response.respondent, site: response.site, firstWave: wave,
            values: attributes.map { listed[$0] ?? "" },
            answered: Array(repeating: false, count: waves.count),
            scores: Array(repeating: .nan, count: places),
            bands: scheme == nil ? [] : Array(repeating: -1, count: places))
    }

    /// After the last response.
    public func scored() -> ScoredPeople {
        ScoredPeople(
            instrument: instrument, rule: scoring.rule, scheme: scheme, attributes: attributes,
            people: people.sorted {
                $0.respondent.utf8.lexicographicallyPrecedes($1.respondent.utf8)
            }, leftOut: leftOut.count, knownAttributes: known.sorted())
    }
}
