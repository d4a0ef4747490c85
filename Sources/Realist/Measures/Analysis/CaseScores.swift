/// A score of people, or how it changed, as a condition or an outcome of them, or of their sites on average.
public struct CaseScores: Equatable, Sendable {
    /// `change:bo`, or `score:bo:baseline`.
    public let id: String
    public let title: String
    /// Only people who have it.
    public let people: [Person]

    public struct Person: Equatable, Sendable {
        public let name: String
        public let site: Site.ID
        /// Points, or the later score less the earlier one.
        public let value: Double
    }
}

/// People who answered, as cases know them.
public struct CasePeople: Sendable {
    public var scores: [CaseScores] = []
    /// By pseudonym; values that came with the forms.
    public var attributes: [String: [String: String]] = [:]
    public var sites: [String: Site.ID] = [:]
    public var leftOut = 0

    public init() {}

    /// Takes in everybody's scores on one questionnaire: each wave's, and the change between the two of the analysis.
    ///
    /// - Parameters:
    ///   - analysis: with all attributes.
    ///   - isAlone: whether subscales need not be told from another questionnaire's.
    public mutating func add(_ analysis: StudyAnalysis, isAlone: Bool) {
        let people = analysis.people
        let waves = analysis.study.about.waves
        leftOut = max(leftOut, people.leftOut)
        for person in people.people {
            sites[person.respondent] = sites[person.respondent] ?? person.site
            for (name, value) in zip(people.attributes, person.values) where !value.isEmpty {
                attributes[person.respondent, default: [:]][name] = value
            }
        }
        for subscale in analysis.subscales {
            let known = people.instrument.subscales[subscale]
            let name = isAlone ? known.id.text : "\(people.instrument.id.text).\(known.id.text)"
            let title = analysis.explored(subscale).title
            if analysis.from != analysis.to {
                let before = people.scores(subscale, at: analysis.from)
                let after = people.scores(subscale, at: analysis.to)
                let changes = zip(before, after).map { first, second in
                    first.flatMap { first in second.map { $0 - first } }
                }
                let (from, to) = (waves[analysis.from].title.text, waves[analysis.to].title.text)
                add("change:\(name)", "\(title), \(to) less \(from)", people, changes)
            }
            for (place, wave) in waves.enumerated() {
                add(
                    "score:\(name):\(wave.id.text)", "\(title), \(wave.title.text)", people,
                    people.scores(subscale, at: place))
            }
        }
    }

    private mutating func add(_ id: String, _ title: String, _ people: ScoredPeople, _ values: [Double?]) {
        let known = zip(people.people, values).compactMap { person, value in
            value.map { CaseScores.Person(name: person.respondent, site: person.site, value: $0) }
        }
        if !known.isEmpty { scores.append(CaseScores(id: id, title: title, people: known)) }
    }
}
