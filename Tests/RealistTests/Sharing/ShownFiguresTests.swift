import Realist
import Testing

@Suite("Figures of a release") struct ShownFiguresTests {
    @Test("are those that a second reckoning gives", arguments: 1...4)
    func values(seed: Int) {
        var survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
        survey.groups = 3
        let figures = survey.publication().figures
        for subscale in 0..<survey.subscales {
            let truth = survey.truth(subscale)
            for figure in figures where figure.subscale == "s\(subscale)" && figure.status == .shown {
                guard let target = Target(figure), let from = target.with.union(target.without).min(),
                    let to = target.with.union(target.without).max()
                else {
                    Issue.record("\(figure.id) cannot be read")
                    continue
                }
                let values =
                    figure.wave.contains(">")
                    ? truth.change(target.sites, from, to, group: target.group)
                    : truth.wave(target.sites, from, group: target.group)
                if figure.statistic != "low", figure.statistic != "high" {
                    #expect(values[figure.statistic] == figure.value, "\(figure.id)")
                }
            }
        }
    }

    @Test("never count fewer than ten, have one id each, and are empty when withheld", arguments: 1...30)
    func primary(seed: Int) {
        let figures = MadeUpSurvey.ofAnyShape(seed: UInt64(seed)).publication().figures
        for figure in figures {
            #expect((figure.value != nil) == (figure.status == .shown))
            if let value = figure.value, let count = Int(value) { #expect(count >= 10, "\(figure.id)") }
        }
        #expect(Set(figures.map(\.id)).count == figures.count)
    }

    @Test("say to the team which ones are few themselves and which protect those", arguments: 1...4)
    func causes(seed: Int) {
        let survey = MadeUpSurvey.likeTheExample(seed: UInt64(seed))
        let study = survey.study()
        let few = study.outcomes(of: survey.scores()).fewThemselves
        let truths = (0..<survey.subscales).map { survey.truth($0) }
        let counts: Set = ["people", "matched", "only-before", "only-after"]
        var (themselves, protecting) = (0, 0)
        for figure in survey.publication().figures where counts.contains(figure.statistic) {
            guard figure.status == .small || figure.status == .complement, let target = Target(figure) else {
                #expect(!few.contains(figure.id) || figure.status != .shown)
                continue
            }
            let isFew = truths.contains { $0.count(target) < 10 }
            #expect(few.contains(figure.id) == isFew, "\(figure.id)")
            if isFew { themselves += 1 } else { protecting += 1 }
        }
        #expect(themselves > 0 && protecting > 0)
    }

    @Test("are withheld where everybody is alike")
    func alike() {
        var scores = MadeUpSurvey(sites: [.init(people: 30, answers: 100)], waves: 2, seed: 1).scores()
        for index in scores[0].scores.indices { scores[0].scores[index].score = 50 }
        let study = MadeUpSurvey(sites: [.init(people: 30, answers: 100)], waves: 2, seed: 1).study()
        let publication = study.publication(of: scores, on: Day(2026, 11, 21))
        #expect(!publication.figures.isEmpty)
        #expect(publication.figures.allSatisfy { $0.status != .shown })
    }

    @Test("are the same whatever the order of the responses")
    func order() {
        let survey = MadeUpSurvey.likeTheExample()
        var random = Seeded(4)
        let scores = survey.scores().map { outcome in
            var outcome = outcome
            outcome.scores.shuffle(using: &random)
            return outcome
        }
        let day = Day(2026, 11, 21)
        #expect(
            survey.study().publication(of: scores, on: day)
                == survey.study().publication(of: survey.scores(), on: day))
    }

    @Test("are all shown again when nothing changed")
    func again() {
        let survey = MadeUpSurvey.likeTheExample()
        let first = survey.publication()
        #expect(survey.publication(releases: [first.remembered()]).figures == first.figures)
    }

    @Test("are withheld beside the last release when one person withdrew, at that site only")
    func withdrawal() {
        let survey = MadeUpSurvey.likeTheExample()
        var study = survey.study()
        study.releases = [survey.publication().remembered()]
        study.participants = [
            Participant(
                id: Identifier(known: "s1-p7"), consents: .init(responses: true), withdrawn: Day(2026, 8, 1))
        ]
        let figures = study.publication(of: survey.scores(), on: Day(2026, 11, 21)).figures
        let withheld = figures.filter { $0.status == .previousRelease }
        #expect(withheld.contains { $0.group == "site-1" && $0.statistic == "matched" })
        #expect(withheld.allSatisfy { $0.group.split(separator: "+").contains("site-1") })
        let known = Dictionary(
            study.releases[0].figures.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        let others = figures.filter { figure in
            figure.value.map { known[figure.id] != nil && known[figure.id] != $0 } ?? false
        }
        #expect(others.isEmpty)
        #expect(figures.contains { $0.group == "site-0" && $0.status == .shown })
    }

    @Test("leave out people who are known and did not consent to the use of their answers")
    func consent() {
        let survey = MadeUpSurvey(sites: [.init(people: 40, answers: 100)], waves: 2, seed: 3)
        var study = survey.study()
        study.participants = [Participant(id: Identifier(known: "s0-p7"))]
        let asked = study.publication(of: survey.scores(), on: Day(2026, 11, 21)).figures
        #expect(asked.first { $0.statistic == "matched" }?.value != nil)
        #expect(asked == survey.publication(without: ["s0-p7"]).figures)
    }
}
