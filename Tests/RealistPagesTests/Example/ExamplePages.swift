@testable import Realist
@testable import RealistPages

extension Example {
    /// Every page of the example, with and without an address on the web; and a finder with more questions than stand
    /// open; pages with more explanations, changes and figures than they list; a theory that is cut into sheets, and
    /// one that lost explanations; a page of a site in two languages; pages of the evaluators' own;
    /// a site with setbacks only; a study without sites; and all pages as one.
    static func pages() throws -> [any Page] {
        try [toolkit(), toolkit(baseURL: "https://example.org/toolkit")].flatMap { toolkit in
            toolkit.addresses.compactMap(toolkit.page)
        } + [
            FinderPage(toolkit(), mostFirst: 2), SearchPage(crowded(), edition: "0c1f"),
            WhatChangedPage(crowded()), OutcomesPage(crowded()), OutcomesPage(manySites()),
            OutcomesPage(withheldMeasures()),
            EverythingPage(toolkit(), pages: [(.home, try theme().render(HomePage(toolkit())))]),
            HomePage(inTwoLanguages()), SetbacksPage(setBack()),
            ThemesPage(themes(isTold: false), in: toolkit()),
            ThemesPage(themes(of: manyCodes), in: toolkit()),
        ]
            + [.home, .own(Identifier(known: "about")), .own(Identifier(known: "short"))].compactMap(
                withOwn().page)
            + [.theory, .map, .mapSheet(1), .matrix, .matrixSheet(1)].compactMap(crowded().page)
            + [.theoryThen].compactMap(shrunk().page)
            + withoutSites().addresses.compactMap(withoutSites().page)
            + [.measure(burnout), .measure(strain)].compactMap(withheldMeasures().page)
    }

    private static let crowd = Site.ID(known: "crowd")

    /// In English, which stands at the top, and in Welsh, which nobody has read.
    private static func inTwoLanguages() throws -> Toolkit {
        let welsh = PluralFormTests.welsh
        return Toolkit(
            try publication(), words: try words(), language: welsh, baseURL: "https://example.org/toolkit",
            languages: [
                SiteLanguage(.english, name: "English", isReviewed: true),
                SiteLanguage(welsh, name: "Cymraeg", isReviewed: false),
            ])
    }

    private static func withOwn() throws -> Toolkit {
        func version(_ title: String, _ summary: String?, _ text: String) -> OwnText.Version {
            OwnText.Version(
                title: title, short: "Us", summary: summary, text: text,
                start: Location(file: "about.md", line: 4))
        }
        return Toolkit(
            try publication(), words: try words(),
            own: [
                OwnText(
                    id: Identifier(known: "about"), place: .top,
                    first: version(
                        "About us", "Who wrote this.", "# Who\n\nWe.\n\n# Why\n\n# [How](theory.html)")),
                OwnText(
                    id: Identifier(known: "short"), place: .foot, first: version("Thanks", nil, "To all.")),
            ])
    }

    /// With a site that tells of nothing but failure.
    static func setBack() throws -> Toolkit {
        let judgements = [(i2, Verdict.supports), (i3, .mixed), (i1, .mixed), (c2, .refutes)].map {
            id, verdict in
            Judgement(
                site: crowd, configuration: id, revision: 1,
                finding: .verdict(verdict, worked: .aLittle, strength: .weak),
                reason: "Nobody came", on: Day(2026, 3, 1), by: "Evaluator")
        }
        let given = Adaptation(
            id: Adaptation.ID(known: "given-up"), site: crowd, title: "Given up", kind: .stops,
            description: "We no longer meet", reason: "There was no room", steps: [.init(to: .inPlace)])
        let page = PublishedSite.Page(
            approvedOn: Day(2026, 4, 1), story: nil, facts: [], profile: [], programme: ProgrammeCard(),
            decisions: [], adaptations: [given], workshops: [], judgements: judgements)
        let site = PublishedSite(id: crowd, title: "A hard place", kind: "hospital", page: page)
        return Toolkit(try publication(sites: [site]), words: try words())
    }

    /// Of interviews alone: without sites, waves and measures.
    static func withoutSites(judgements: [OverallJudgement] = overall) throws -> Toolkit {
        let publication = try publication(
            sites: [], outcomes: PublishedOutcomes(instruments: [], measures: []), judgements: judgements
        ) {
            $0.waves = []
            $0.measures = []
        }
        return Toolkit(publication, words: try words(), downloads: downloads)
    }

    /// With two explanations at the beginning that are there no longer, one of them unkept.
    static func shrunk() throws -> Toolkit {
        var theory = Example.theory
        theory.snapshots[0].configurations[merged] = 1
        theory.snapshots[0].configurations[unkept] = 1
        return Toolkit(try publication(theory: theory), words: try words())
    }

    /// With one explanation more than are listed on one page; each ripples into every other one; and with one more dated
    /// change and changed figure.
    static func crowded() throws -> Toolkit {
        var theory = Example.theory
        let one = theory.configurations[0]
        theory.configurations = (0...SearchPage.most).compactMap { Configuration.ID("k\($0)") }.map {
            Configuration(
                id: $0, label: $0.text, title: one.title, stage: one.stage,
                context: one.context + ($0.text == "k0" ? [ContextLink(statement: insightThere)] : []),
                resource: one.resource, reasoning: one.reasoning, outcome: one.outcome)
        }
        let changes = (0...OutcomesPage.ChangeDates.mostRows).compactMap { Adaptation.ID("k\($0)") }.map {
            Adaptation(
                id: $0, site: crowd, title: "One of many", kind: .local, description: "Something local",
                steps: [.init(to: .inPlace, on: .day(Day(2025, 5, 5)))])
        }
        let page = PublishedSite.Page(
            approvedOn: Day(2026, 4, 1), story: nil, facts: [], profile: [], programme: ProgrammeCard(),
            decisions: [], adaptations: changes, workshops: [], judgements: [])
        let site = PublishedSite(id: crowd, title: "A crowd", kind: "hospital", page: page)
        let figures = (0...ChangedFigures.mostRows).map {
            Figure(
                id: "gone-\($0)", page: "outcomes.html", instrument: "proqol-5", subscale: "bo",
                wave: "wave-\($0)", groupKind: "site", group: "harrow", statistic: "mean", value: "1.0",
                status: .shown)
        }
        return Toolkit(
            try publication(theory: theory, sites: sites + [site], before: figures), words: try words())
    }
}
