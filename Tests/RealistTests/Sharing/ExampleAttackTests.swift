import Realist
import Testing

@Suite("The worked example under attack") struct ExampleAttackTests {
    let example: ExampleSurvey

    init() throws { example = try ExampleSurvey() }

    private func attack(_ figures: [[Figure]], _ depth: Attack.Depth) -> Attack {
        Attack(
            figures, sites: ExampleSurvey.sites.count, groups: max(1, example.values.count),
            waves: ExampleSurvey.waves.count, depth: depth)
    }

    @Test(
        "shows at least 60 % of its figures, and no count can be reckoned from them", arguments: 0...2)
    func one(subscale: Int) {
        let publication = example.publication()
        let shown = publication.figures.count { $0.status == .shown }
        #expect(shown * 100 >= 60 * publication.figures.count)
        let figures = example.figures(publication, subscale)
        #expect(figures.contains { $0.status != .shown })
        #expect(attack([figures], .counts).breaches(of: 0, figures, truth: example.truth(subscale)) == [])
    }

    @Test("gives no mean of a site away by sums")
    func means() {
        let figures = example.figures(example.publication(), 0).filter { $0.groupKind != "by-career-stage" }
        let attack = Attack([figures], sites: ExampleSurvey.sites.count, waves: 3, depth: .sums)
        #expect(attack.breaches(of: 0, figures, truth: example.truth(0)) == [])
    }

    @Test("is broken when it hides only what is small", arguments: 0...2)
    func careless(subscale: Int) throws {
        let truth = example.truth(subscale)
        let figures = truth.careless()
        let breaches = try #require(attack([figures], .counts).breaches(of: 0, figures, truth: truth))
        #expect(breaches.count > 5)
    }

    /// One person withdraws, or one answer comes late, at each kind of site.
    @Test(
        "tells nothing of somebody who leaves or comes between two releases",
        arguments: ["p-001", "p-125", "p-212"], [true, false])
    func series(person: String, leaves: Bool) {
        let away: [Set<String>] = leaves ? [[], [person]] : [[person], []]
        let first = example.publication(without: away[0])
        let second = example.publication(releases: [first.remembered()], without: away[1])
        let figures = [example.figures(first, 0), example.figures(second, 0)]
        let truths = away.map { example.truth(0, without: $0) }
        let attack = Attack(
            figures, sites: ExampleSurvey.sites.count, groups: max(1, example.values.count),
            waves: ExampleSurvey.waves.count, between: leaves ? .peopleLeft : .peopleCame, depth: .counts)
        for release in 0...1 {
            #expect((attack.breaches(of: release, figures[release], truth: truths[release]) ?? []) == [])
        }
        #expect((attack.breachesBetween(truths[0], truths[1]) ?? []) == [])
        if person == "p-125" { #expect(figures[1].contains { $0.status == .shown }) }
    }

    @Test("tells of people who leave when the second release forgets the first")
    func forgetful() {
        let first = example.figures(example.publication(), 0)
        let told = ["p-001", "p-030", "p-060", "p-090", "p-125"].filter { person in
            let second = example.figures(example.publication(without: [person]), 0)
            let breaches = attack([first, second], .counts)
                .breachesBetween(example.truth(0), example.truth(0, without: [person]))
            return breaches?.isEmpty == false
        }
        #expect(!told.isEmpty)
    }
}
