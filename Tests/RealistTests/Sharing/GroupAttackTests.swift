import Realist
import Testing

@Suite("Groups by an attribute under attack") struct GroupAttackTests {
    private func survey(_ seed: Int, sites: ClosedRange<Int>, waves: Int? = nil) -> MadeUpSurvey {
        var survey = MadeUpSurvey.ofAnyShape(seed: UInt64(seed), sites: sites)
        survey.groups = 2 + seed % 3
        survey.subscales = 1
        if let waves { survey.waves = waves }
        return survey
    }

    private func breaches(_ survey: MadeUpSurvey, _ depth: Attack.Depth) -> [String]? {
        let figures = survey.publication().figures
        let attack = Attack(
            [figures], sites: survey.sites.count, groups: survey.groups, waves: survey.waves, depth: depth)
        return attack.breaches(of: 0, figures, truth: survey.truth(0))
    }

    @Test("no count can be reckoned, also none of the people of a site who share it", arguments: 401...430)
    func counts(seed: Int) { #expect(breaches(survey(seed, sites: 1...4), .counts) == []) }

    @Test("no mean can be reckoned", arguments: 501...508)
    func means(seed: Int) { #expect(breaches(survey(seed, sites: 2...3, waves: 2), .sums) == []) }

    @Test(
        "no people can be reckoned who left or came between two releases", arguments: 701...706,
        [true, false])
    func series(seed: Int, leaves: Bool) {
        let survey = survey(seed, sites: 2...4)
        var random = Seeded(UInt64(seed) &* 31)
        let site = random.below(survey.sites.count)
        let number = seed % 5 == 0 ? 25 : 1 + random.below(3)
        let gone = Set((0..<number).map { _ in "s\(site)-p\(random.below(survey.sites[site].people))" })
        let away: [Set<String>] = leaves ? [[], gone] : [gone, []]
        let first = survey.publication(without: away[0])
        let second = survey.publication(releases: [first.remembered()], without: away[1])
        let figures = [first.figures, second.figures]
        let truths = away.map { survey.truth(0, without: $0) }
        // Takes sites for unchanged where their figures stand; where that leads to a contradiction, none.
        for isBold in [true, false] {
            let attack = Attack(
                figures, sites: survey.sites.count, groups: survey.groups, waves: survey.waves,
                between: leaves ? .peopleLeft : .peopleCame, depth: .counts, takesForSame: isBold)
            guard let between = attack.breachesBetween(truths[0], truths[1]) else { continue }
            #expect(between == [])
            for release in 0...1 {
                #expect(attack.breaches(of: release, figures[release], truth: truths[release]) == [])
            }
            return
        }
        Issue.record("the figures contradict each other")
    }

    @Test("are shown in most surveys, each over the sites of the total, and never of one site among several")
    func shown() {
        var shown = 0
        for seed in 1...12 {
            var survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
            survey.groups = 3
            let groups = survey.publication().figures.filter { $0.groupKind == "by-team" }
            #expect(!groups.isEmpty)
            #expect(groups.allSatisfy { $0.group.contains("+") })
            shown += groups.count { $0.status == .shown }
        }
        #expect(shown > 12 * 24)
    }

    @Test(
        "stay those of the same sites, and are withheld where their people are others than in an earlier release"
    )
    func otherPeople() throws {
        var survey = MadeUpSurvey.likeTheExample(seed: 3)
        survey.groups = 2
        let first = survey.publication()
        let told = first.figures.filter { $0.groupKind == "by-team" && $0.status == .shown }
        let gone = try #require(
            survey.scores()[0].scores.first { $0.site == MadeUpSurvey.site(1) }?.respondent)
        let second = survey.publication(releases: [first.remembered()], without: [gone]).figures
        let groups = second.filter { $0.groupKind == "by-team" }
        #expect(!told.isEmpty)
        #expect(Set(groups.map(\.group)) == Set(told.map(\.group)))
        #expect(groups.contains { $0.status == .previousRelease })
        for figure in groups where figure.status == .shown {
            #expect(told.contains { $0.id == figure.id && $0.value == figure.value })
        }
        #expect(second.contains { $0.groupKind == "site" && $0.status == .shown })
    }

    @Test("that hide only what is small give way")
    func careless() throws {
        var survey = MadeUpSurvey.likeTheExample(seed: 2)
        survey.groups = 4
        survey.subscales = 1
        let truth = survey.truth(0)
        var figures = truth.careless()
        for group in 0..<4 {
            let all = Set(0..<survey.sites.count)
            let count = truth.count(sites: all, group: group, with: [0, 2])
            let name = "g\(group)@" + all.sorted().map { "site-\($0)" }.joined(separator: "+")
            figures.append(
                Figure(
                    id: "made-up.s0.w0>w2.by-team.\(name).matched", page: "", instrument: "made-up",
                    subscale: "s0",
                    wave: "w0>w2", groupKind: "by-team", group: name, statistic: "matched",
                    value: count < 10 ? nil : "\(count)", status: count < 10 ? .small : .shown))
        }
        let small = figures.filter { $0.groupKind == "by-team" && $0.status == .small }
        #expect(small.count == 1)
        let attack = Attack([figures], sites: survey.sites.count, groups: 4, waves: 3, depth: .counts)
        let breaches = try #require(attack.breaches(of: 0, figures, truth: truth))
        #expect(breaches.contains { $0.contains("group 3") })
    }
}
