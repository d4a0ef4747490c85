import Testing

@testable import Realist

@Suite("Bands under attack") struct BandAttackTests {
    private func survey(_ seed: Int) -> MadeUpSurvey {
        var survey = MadeUpSurvey.ofAnyShape(seed: UInt64(seed), sites: 1...6)
        survey.hasBands = true
        survey.subscales = 1
        return survey
    }

    private func narrow(_ figures: [Figure], sites: Int) -> [String] {
        ["before", "after"].flatMap { side -> [String] in
            func spans(_ usesBands: Bool) -> [(id: String, span: ClosedRange<Double>)]? {
                BandAttack(
                    figures, sites: sites, side: side, limits: MadeUpSurvey.bandLimits, usesBands: usesBands
                ).spans(figures)
            }
            guard let all = spans(true), let bare = spans(false) else { return ["contradiction"] }
            // Where number and mean alone leave no more, bands told nothing.
            return zip(all, bare).filter { with, without in
                with.span.upperBound - with.span.lowerBound < 5 - 1e-2
                    && without.span.upperBound - without.span.lowerBound >= 5
            }.map { "\($0.0.id): \($0.0.span)" }
        }
    }

    @Test("no withheld number can be reckoned", arguments: 601...640)
    func bands(seed: Int) {
        let survey = survey(seed)
        #expect(narrow(survey.publication().figures, sites: survey.sites.count) == [])
    }

    @Test(
        "no number from 1 to 4 is shown, nor one whose complement is, nor all or nobody of few",
        arguments: 601...640)
    func rules(seed: Int) {
        let figures = survey(seed).publication().figures
        let rows = Dictionary(grouping: figures.filter { $0.statistic.hasPrefix("band-") }) { figure in
            figure.id.lastIndex(of: "-").map { figure.id[..<$0] } ?? ""
        }
        for (_, row) in rows where row.contains(where: { $0.status == .shown }) {
            let counts = row.compactMap { $0.value.flatMap { Int($0) } }
            #expect(counts.count == row.count)
            let all = counts.reduce(0, +)
            #expect(all >= 10)
            for count in counts {
                #expect(count == 0 || count == all ? all >= 30 : count >= 5 && all - count >= 5)
            }
        }
    }

    @Test("are shown whole per cent beside their numbers, of sites and of all whose rows are shown")
    func shown() throws {
        var survey = MadeUpSurvey.likeTheExample(seed: 1)
        survey.hasBands = true
        let outcome = try #require(survey.publication().outcomes.measures.first)
        let table = try #require(outcome.bands)
        let rows = table.rows.filter { $0.cells.allSatisfy { $0.count.value != nil } }
        #expect(rows.count > 2)
        for row in rows {
            let counts = row.cells.compactMap(\.count.value)
            #expect(row.people.value == counts.reduce(0, +))
            for (count, cell) in zip(counts, row.cells) {
                let share = 100 * Double(count) / Double(counts.reduce(0, +))
                #expect(cell.percent.value == Int(share.rounded()))
            }
        }
    }

    @Test("are off unless the study names a scheme")
    func off() {
        let publication = MadeUpSurvey.likeTheExample(seed: 1).publication()
        #expect(publication.outcomes.measures.allSatisfy { $0.bands == nil })
        #expect(!publication.figures.contains { $0.statistic.contains("band") })
    }

    @Test("told once are not told otherwise: two numbers would tell the bands of those who came")
    func again() {
        var survey = MadeUpSurvey.likeTheExample(seed: 1)
        survey.hasBands = true
        survey.sites = [.init(people: 60, answers: 100), .init(people: 60, answers: 100)]
        let late = Set((0..<12).map { "s0-p\($0)" })
        let first = survey.publication(without: late)
        #expect(
            first.figures.contains {
                $0.statistic.hasPrefix("band-") && $0.group == "site-0" && $0.value != nil
            })
        let second = survey.publication(releases: [first.remembered()])
        for figure in second.figures where figure.statistic.hasPrefix("band-") && figure.group == "site-0" {
            let before = first.figures.first { $0.id == figure.id }
            #expect(figure.value == nil || figure.value == before?.value)
        }
    }

    @Test("are told otherwise than before when one number of a row is another, or the bands are")
    func contradiction() {
        let name = "made-up.s0.w0>w1.site.site-0.band-before-"
        let told = Figure(
            id: name + "b0", page: "", instrument: "made-up", subscale: "s0", wave: "w0>w1",
            groupKind: "site",
            group: "site-0", statistic: "band-before-b0", value: "8", status: .shown)
        let remembered = Remembered(
            [Release(number: 1, on: Day(2026, 1, 1), content: "", figures: [told])],
            instrument: MadeUpSurvey.scored(0).instrument, words: FigureName.Words(sites: [], waves: []))
        #expect(!remembered.contradicts([name + "b0": "8"], stem: name))
        #expect(remembered.contradicts([name + "b0": "9"], stem: name))
        #expect(remembered.contradicts([name + "b0": "8", name + "b1": "9"], stem: name))
        #expect(!remembered.contradicts(["other": "9"], stem: "other"))
        #expect(remembered.bands(MadeUpSurvey.scored(0)) == ["b0"])
    }

    @Test("that hide only the small numbers give way")
    func careless() {
        var broken = 0
        for seed in 601...640 {
            let survey = survey(seed)
            let truth = survey.truth(0)
            let careless = truth.carelessBands(MadeUpSurvey.bandLimits)
            broken += narrow(careless, sites: survey.sites.count).isEmpty ? 0 : 1
        }
        #expect(broken > 10)
    }
}
