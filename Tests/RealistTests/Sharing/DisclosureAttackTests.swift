import Realist
import Testing

@Suite("Disclosure control under attack") struct DisclosureAttackTests {
    @Test("no count can be reckoned, in surveys of many shapes", arguments: 1...50)
    func counts(seed: Int) {
        attack(.ofAnyShape(seed: UInt64(seed)), .counts)
    }

    @Test("no mean can be reckoned from sums", arguments: 101...108)
    func means(seed: Int) {
        attack(.ofAnyShape(seed: UInt64(seed), sites: 2...4), .sums)
    }

    @Test("no mean can be reckoned from sums and squares", arguments: [201, 205, 212, 213])
    func squares(seed: Int) {
        attack(.ofAnyShape(seed: UInt64(seed), sites: 2...2), .squares)
    }

    private func attack(_ survey: MadeUpSurvey, _ depth: Attack.Depth) {
        let publication = survey.publication()
        for subscale in 0..<survey.subscales {
            let figures = publication.figures(ofSubscale: subscale)
            let attack = Attack([figures], sites: survey.sites.count, waves: survey.waves, depth: depth)
            let breaches = attack.breaches(of: 0, figures, truth: survey.truth(subscale))
            #expect(breaches == [])
        }
    }
}

@Suite("Several releases under attack") struct ReleasesAttackTests {
    @Test("people who leave or come between releases tell nothing of few", arguments: 301...340)
    func chain(seed: Int) {
        var random = Seeded(UInt64(seed) &* 31)
        let survey = MadeUpSurvey.ofAnyShape(seed: UInt64(seed), sites: 1...6)
        var away: [Set<String>] = [[]]
        for _ in 0..<(1 + random.below(3)) {
            let site = random.below(survey.sites.count)
            let number = random.below(4) == 0 ? 25 : 1 + random.below(3)
            let gone = (0..<number).map { _ in "s\(site)-p\(random.below(survey.sites[site].people))" }
            away.append((away.last ?? []).union(gone))
        }
        attack(survey, away, .peopleLeft)
        attack(survey, away.reversed(), .peopleCame)
    }

    /// `away`: for each release, who is not there yet or no longer.
    private func attack(_ survey: MadeUpSurvey, _ away: [Set<String>], _ between: Attack.Between) {
        var releases: [Release] = []
        var publications: [Publication] = []
        for gone in away {
            let publication = survey.publication(releases: releases, without: gone)
            releases.append(publication.remembered(number: releases.count + 1))
            publications.append(publication)
        }
        for subscale in 0..<survey.subscales {
            let figures = publications.map { $0.figures(ofSubscale: subscale) }
            let truths = away.map { survey.truth(subscale, without: $0) }
            for release in figures.indices {
                let breaches = boldOrCareful(figures, survey, between) {
                    $0.breaches(of: release, figures[release], truth: truths[release])
                }
                #expect(breaches == [], "release \(release + 1) of \(figures.count), \(between)")
            }
            for last in figures.indices.dropFirst() {
                let two = Array(figures[(last - 1)...last])
                let breaches = boldOrCareful(two, survey, between) {
                    $0.breachesBetween(truths[last - 1], truths[last])
                }
                #expect(breaches == [], "between releases \(last) and \(last + 1), \(between)")
            }
        }
    }

    /// First takes people for the same wherever figures stand; where that leads to a contradiction, nowhere.
    private func boldOrCareful(
        _ figures: [[Figure]], _ survey: MadeUpSurvey, _ between: Attack.Between,
        breaches: (Attack) -> [String]?
    ) -> [String]? {
        for isBold in [true, false] {
            let attack = Attack(
                figures, sites: survey.sites.count, waves: survey.waves, between: between, depth: .counts,
                takesForSame: isBold)
            if let found = breaches(attack) { return found }
        }
        return nil
    }
}

@Suite("The attack") struct AttackTests {
    @Test("breaks a release that hides only what is small", arguments: 1...12)
    func careless(seed: Int) throws {
        let survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
        let truth = survey.truth(0)
        let figures = truth.careless()
        let attack = Attack([figures], sites: survey.sites.count, waves: survey.waves, depth: .counts)
        let breaches = try #require(attack.breaches(of: 0, figures, truth: truth))
        #expect(breaches.count > 5)
    }

    @Test("finds the mean of a small site in a total over everybody")
    func smallSite() throws {
        let survey = MadeUpSurvey(
            sites: [.init(people: 30, answers: 100), .init(people: 6, answers: 100)], waves: 2, seed: 5)
        let truth = survey.truth(0)
        let figures = truth.careless()
        let attack = Attack([figures], sites: 2, waves: 2, depth: .sums)
        let breaches = try #require(attack.breaches(of: 0, figures, truth: truth))
        #expect(breaches.contains { $0.hasPrefix("mean-before of sites [1]") })
    }

    @Test("breaks a second release that was made without the first")
    func forgetful() throws {
        let survey = MadeUpSurvey.likeTheExample()
        let gone: Set<String> = ["s0-p3", "s0-p4"]
        let releases = [
            survey.publication().figures(ofSubscale: 0),
            survey.publication(without: gone).figures(ofSubscale: 0),
        ]
        let attack = Attack(releases, sites: 5, waves: 3, depth: .counts)
        let breaches = try #require(
            attack.breachesBetween(survey.truth(0), survey.truth(0, without: gone)))
        #expect(!breaches.isEmpty)
    }
}
