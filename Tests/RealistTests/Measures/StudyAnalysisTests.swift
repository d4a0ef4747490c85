import Statistics
import Testing

@testable import Realist

@Suite("Analyses of a study") struct StudyAnalysisTests {
    private static let waves = ["w1", "w2"]

    /// Two sites and two waves; "gone" withdrew, "silent" never agreed, "stranger" is not on the list.
    private func study() throws -> Study {
        var about = About(id: .init(known: "s"), title: "S", question: "?", summary: "")
        about.waves = Self.waves.enumerated().compactMap { place, id in
            Wave.ID(id).map {
                Wave(
                    id: $0, title: Wording(id), phrase: Wording("at \(id)"), month: place,
                    from: Day(2025, 1, 1), to: Day(2025, 2, 1))
            }
        }
        about.measures = [
            Measure(
                id: .init(known: "m-joy"), title: "Gladness",
                scored: .init(instrument: .init(known: "made-up"), subscale: "joy"))
        ]
        about.primary = PrimaryComparison(
            measure: .init(known: "m-joy"), from: .init(known: "w1"), to: .init(known: "w2"))
        about.siteOrder = [.init(known: "south"), .init(known: "north")]
        func person(_ id: StaticString, _ stage: String, agreed: Bool = true, gone: Day? = nil) -> Participant
        {
            Participant(
                id: .init(known: id), site: .init(known: "north"), attributes: ["stage": stage],
                consents: .init(responses: agreed), withdrawn: gone)
        }
        return Study(
            about: about,
            sites: [
                Site(id: .init(known: "north"), label: "North", kind: "made up"),
                Site(id: .init(known: "south"), label: "South", kind: "made up"),
            ],
            participants: [
                person("a", "early"), person("b", "late"), person("quiet", "late"),
                person("gone", "early", gone: Day(2025, 3, 1)), person("silent", "early", agreed: false),
            ], instruments: [try .example()])
    }

    private func response(_ person: String, _ site: StaticString, _ wave: StaticString, _ answers: [Int?])
        -> Response
    {
        Response(
            respondent: person, instrument: .init(known: "made-up"), site: .init(known: site),
            wave: .init(known: wave), answers: answers)
    }

    private func analysis(by: [String] = []) throws -> StudyAnalysis {
        let study = try study()
        var scoring = StudyScoring(
            study, try .example(), by: by.filter { $0 != StudyAnalysis.site })
        for form in [
            response("a", "south", "w2", [1, 1, 1, 1]), response("a", "north", "w1", [0, 0, 0, 0]),
            response("b", "north", "w1", [2, 2, 2, 2]), response("b", "north", "w2", [4, 4, 4, nil]),
            response("stranger", "south", "w2", [3, 3, 3, 3]), response("gone", "north", "w1", [4, 4, 4, 4]),
            response("silent", "north", "w1", [4, 4, 4, 4]),
        ] { try scoring.add(form) }
        return StudyAnalysis(study, scoring.scored(), from: 0, to: 1, by: by)
    }

    @Test("match a person's waves, leave out who did not agree, and put the primary measure first")
    func matched() throws {
        let change = try analysis().change()
        #expect(change.map(\.outcome.id) == ["joy", "strain"])
        #expect(change.map(\.outcome.title) == ["Gladness", "Strain"])
        #expect(change.map(\.outcome.isPrimary) == [true, false])
        // Joy needs three items, strain four: b has no strain at the second wave.
        #expect(change.map(\.figures.sample.count) == [2, 1])
        #expect(change.map(\.figures.onlyAfter) == [1, 1] && change.map(\.figures.onlyBefore) == [0, 0])
        // b answered again, and is not absent for want of a score.
        let unscored = change.map(\.figures.unscored)
        #expect(unscored.map(\.people) == [0, 1] && unscored.map(\.after) == [0, 1])
        #expect(unscored.map(\.before) == [0, 0])
        #expect(change[0].figures.sample.differenceMoments.mean == 1.5)
        #expect(try analysis().people.leftOut == 2)
    }

    @Test("count a person at the site of the first wave, in whatever order the forms come")
    func home() throws {
        let change = try analysis(by: ["site"]).change().filter { $0.outcome.id == "joy" }
        #expect(change.map { $0.group.map(\.title) } == [[], ["South"], ["North"]])
        #expect(change.map(\.figures.sample.count) == [2, 0, 2])
        #expect(change.map(\.outcome.isPrimary) == [true, false, false])
    }

    @Test("part people by an attribute, and say where it is not recorded")
    func attribute() throws {
        let change = try analysis(by: ["stage"]).change().filter { $0.outcome.id == "joy" }
        #expect(change.map { $0.group.map(\.title) } == [[], ["not recorded"], ["early"], ["late"]])
        let groups = try analysis(by: ["stage"]).groups(by: "stage", .score(at: 1)) { samples, _ in
            SeveralGroups(samples)
        }
        #expect(groups.first?.figures.groups.map(\.name) == ["early", "late"])
    }

    @Test("tell who answered of those who are listed")
    func answers() throws {
        let waves = try #require(try analysis().answers().first).figures.waves
        #expect(waves.map(\.listed) == [3, 3] && waves.map(\.listedAnswered) == [2, 2])
        #expect(waves.map(\.answered) == [2, 3] && waves.map(\.scored) == [2, 3])
    }

    @Test("hold those who left against those who stayed")
    func attrition() throws {
        let strain = try #require(try analysis().attrition().last).figures
        #expect(strain.stayed == 1 && strain.left == 0 && strain.joined == 1)
        #expect(strain.unscored.people == 1 && strain.share?.total == 1)
        #expect(strain.first.a.name == "leavers")
    }

    @Test("correct by Holm within a group, and not where one outcome was looked at")
    func holm() throws {
        func finding(_ id: String, _ group: [GroupPart], _ values: [Double]) -> Finding<ScoreChange> {
            Finding(
                AnalysedOutcome(id: id), group: group,
                ScoreChange(before: values.map { _ in 0 }, after: values))
        }
        let site = [GroupPart("site", "x")]
        let findings = [
            finding("a", [], [1, 2, 3, 4]), finding("a", site, [1, 2, 4]), finding("b", [], [1, -1, 2, -3]),
        ].correctedByHolm()
        let p = findings.map { $0.figures.leadingP ?? 0 }
        #expect(findings[0].corrected?.p == 2 * p[0] && findings[2].corrected?.p == p[2])
        #expect(findings[1].corrected == nil)
    }
}

@Suite("Excerpts that two people coded") struct DoubleCodingTests {
    private func coding(_ excerpt: StaticString, _ code: StaticString, _ coder: String) -> Coding {
        Coding(excerpt: .init(known: excerpt), code: .init(known: code), coder: coder)
    }

    @Test("are asked about code by code, where both coded at all")
    func codes() throws {
        var coding = DoubleCoding(
            Codebook(codes: [
                Code(id: .init(known: "unused"), title: "Unused"),
                Code(id: .init(known: "trust"), title: "Trust"),
                Code(id: .init(known: "time"), title: "Time"),
            ]))
        for one in [
            self.coding("x1", "trust", "ann"), self.coding("x1", "time", "ann"),
            self.coding("x1", "trust", "ben"), self.coding("x2", "time", "ann"),
            self.coding("x2", "trust", "ben"), self.coding("x3", "time", "ben"),
        ] { coding.add(one) }
        #expect(coding.coders == ["ann", "ben"] && coding.shared(by: coding.coders) == 2)
        let found = coding.agreement(of: coding.coders)
        #expect(found.map(\.outcome.id) == ["all-codes", "trust", "time"])
        #expect(found.map { $0.figures.two?.count } == [4, 2, 2])
        // Trust: both yes, and only Ben. Time: only Ann, twice.
        #expect(found[1].figures.two?.table == [[0, 1], [0, 1]])
        #expect(found[2].figures.two?.table == [[0, 0], [2, 0]])
    }
}
