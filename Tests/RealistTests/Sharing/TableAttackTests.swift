import Realist
import Testing

/// What `realist analyse change TABLE --publishable` makes of a table: its figures under the same attack as a site's.
@Suite("A table that is published, under attack") struct TableAttackTests {
    private func survey(_ seed: Int) -> MadeUpSurvey {
        var random = Seeded(UInt64(seed))
        return MadeUpSurvey(
            sites: (0..<(1 + random.below(5))).map { _ in
                MadeUpSurvey.MadeUpSite(people: 3 + random.below(50), answers: 55 + random.below(45))
            }, waves: 2, subscales: 1 + random.below(2), seed: UInt64(seed))
    }

    /// One row a person, in the order of the survey's groups.
    private func table(_ survey: MadeUpSurvey) -> TableToPublish {
        let outcomes = survey.scores()
        let people = Dictionary(
            outcomes.flatMap(\.scores).map { ($0.respondent, $0.site) },
            uniquingKeysWith: { first, _ in first })
        let names = people.keys.sorted()
        return TableToPublish(
            outcomes.enumerated().map { place, outcome in
                func scores(_ wave: Int) -> [Double?] {
                    let found = Dictionary(
                        outcome.scores.filter { $0.wave == MadeUpSurvey.wave(wave) }
                            .map { ($0.respondent, $0.score) }, uniquingKeysWith: { first, _ in first })
                    return names.map { found[$0] ?? nil }
                }
                return TableToPublish.Outcome(title: "s\(place)", before: scores(0), after: scores(1))
            }, groups: names.map { people[$0]?.text ?? "" }, range: MadeUpSurvey.range)
    }

    @Test("no count and no mean of few can be reckoned", arguments: 401...425)
    func one(seed: Int) {
        let survey = survey(seed)
        let table = table(survey)
        // Somewhere nobody may have answered: then the groups are fewer, and have other places.
        guard table.study.sites.count == survey.sites.count else { return }
        let publication = table.study.publication(of: table.scores, on: Day(2026, 11, 21))
        for subscale in 0..<survey.subscales {
            let figures = publication.figures.filter { $0.subscale == "s\(subscale)" }
            #expect(!figures.isEmpty)
            for depth in [Attack.Depth.counts, .sums] where depth == .counts || survey.sites.count < 4 {
                let attack = Attack([figures], sites: survey.sites.count, waves: 2, depth: depth)
                #expect(attack.breaches(of: 0, figures, truth: survey.truth(subscale)) == [])
            }
        }
    }

    @Test("shows most of what is about enough people")
    func useful() {
        let survey = MadeUpSurvey(
            sites: [40, 35, 30, 6].map { MadeUpSurvey.MadeUpSite(people: $0, answers: 95) }, waves: 2,
            subscales: 1,
            seed: 7)
        let table = table(survey)
        let publication = table.study.publication(of: table.scores, on: Day(2026, 11, 21))
        let rows = publication.outcomes.measures.flatMap(\.changes).flatMap(\.rows)
        let shown = rows.filter { $0.matched.value != nil }
        #expect(shown.count == 4)
    }
}
