import Realist

/// A study that is published again and again, and what happens to it meanwhile; made from a seed.
struct ReleaseSeries {
    let survey: MadeUpSurvey
    /// The study at each release.
    private(set) var states: [State]
    private(set) var steps: [SeriesAttack.Step] = []
    private let scores: [OutcomeScores]

    struct State {
        var waves: Int
        /// No figure about fewer people, as the study says it.
        var threshold = 10
        /// Who is not there yet, or no longer.
        var away: Set<String> = []
        /// Answers that have not come yet.
        var late: Set<Answer> = []
    }

    struct Answer: Hashable {
        let person: String
        let wave: Int
    }

    var lowestThreshold: Int { states.map(\.threshold).min() ?? 10 }

    init(seed: UInt64, sites: ClosedRange<Int>, releases: Int) {
        var random = Seeded(seed &* 4_099)
        var survey = MadeUpSurvey.ofAnyShape(seed: seed, sites: sites)
        survey.subscales = 1
        self.survey = survey
        scores = survey.scores()
        let people = Set(scores[0].scores.map(\.respondent)).sorted()
        var state = State(waves: survey.waves == 3 && random.below(2) == 0 ? 2 : survey.waves)
        state.away = ReleaseSeries.some(of: people, 1 + random.below(4), &random)
        for person in ReleaseSeries.some(of: people, 1 + random.below(12), &random) {
            state.late.insert(Answer(person: person, wave: random.below(survey.waves)))
        }
        var coming = state.away
        states = [state]
        while states.count < releases {
            switch random.below(6) {
            case 0, 1:
                let number = random.below(4) == 0 ? 25 : 1 + random.below(3)
                state.away.formUnion(ReleaseSeries.some(of: people, number, &random))
                steps.append(.peopleLeft)
            case 2:
                guard !coming.isEmpty else { continue }
                state.away.subtract(coming)
                coming = []
                steps.append(.peopleCame)
            case 3:
                let wave = random.below(state.waves)
                guard state.late.contains(where: { $0.wave == wave }) else { continue }
                state.late = state.late.filter { $0.wave != wave }
                steps.append(.lateAnswers(wave: wave))
            case 4:
                guard state.waves < survey.waves else { continue }
                state.waves += 1
                steps.append(.sameAnswers)
            default:
                state.threshold = [5, 7, 10, 12, 15][random.below(5)]
                steps.append(.sameAnswers)
            }
            coming.formIntersection(state.away)
            states.append(state)
        }
    }

    /// - Parameter remembers: whether each release knows those before it.
    /// - Returns: all figures of each release.
    func figures(remembers: Bool = true) -> [[Figure]] {
        var releases: [Release] = []
        return states.map { state in
            let publication = study(state, releases).publication(of: answers(state), on: Day(2026, 11, 21))
            if remembers { releases.append(publication.remembered(number: releases.count + 1)) }
            return publication.figures
        }
    }

    func truths() -> [TrueFigures] {
        states.map {
            TrueFigures(answers($0)[0], subscale: 0, sites: survey.sites.count, waves: survey.waves)
        }
    }

    private func study(_ state: State, _ releases: [Release]) -> Study {
        var then = survey
        then.waves = state.waves
        var study = then.study()
        study.releases = releases
        study.about.disclosure.people = state.threshold
        if state.threshold < 10 {
            study.about.disclosure.lowered = .init(
                reason: "All who took part agreed.", by: "An administrator", on: Day(2026, 5, 1))
        }
        return study
    }

    private func answers(_ state: State) -> [OutcomeScores] {
        scores.map { outcome in
            var outcome = outcome
            outcome.scores.removeAll { entry in
                let wave = (0..<survey.waves).first { MadeUpSurvey.wave($0) == entry.wave } ?? 0
                return wave >= state.waves || state.away.contains(entry.respondent)
                    || state.late.contains(Answer(person: entry.respondent, wave: wave))
            }
            return outcome
        }
    }

    private static func some(of people: [String], _ number: Int, _ random: inout Seeded) -> Set<String> {
        Set((0..<number).map { _ in people[random.below(people.count)] })
    }
}
