import Realist
import Testing

@testable import RealistPages

extension AppExample {
    static func theoryPages() throws -> [Shown] {
        var pages: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let theory = try theory(writing)
            let first = try explanation(Example.i1, in: theory)
            pages += [
                Shown("theory-list-\(writing.name)", TheoryListPage(around, theory, stage: nil)),
                Shown("theory-map-\(writing.name)", TheoryMapPage(around, theory, on: Day(2026, 6, 4))),
                Shown(
                    "matrix-\(writing.name)",
                    MatrixPage(
                        around, theory, stage: Example.insight,
                        counts: [Example.i1: [Example.harrow: counts(of: writing)]], token: token)),
                Shown(
                    "matrix-groups-\(writing.name)",
                    MatrixPage(around, theory, stage: Example.insight, groups: true, token: token)),
                Shown("explanation-\(writing.name)", ExplanationPage(around, first, in: theory, passages: 3)),
            ]
            pages += try evidencePages(writing, theory)
        }
        let theory = try theory(.plain)
        let around = try surroundings()
        for id in [Example.i2, Example.i3, Example.c1] {
            let page = ExplanationPage(around, try explanation(id, in: theory), in: theory, passages: 0)
            pages.append(Shown("explanation-\(id)", page))
        }
        let first = try explanation(Example.i1, in: theory)
        for form in About.Heuristic.allCases {
            pages += [
                Shown(
                    "explanation-\(form.rawValue)",
                    ExplanationPage(around, first, in: theory, passages: 0, as: form)),
                Shown(
                    "theory-list-\(form.rawValue)", TheoryListPage(around, theory, stage: nil, as: form)),
            ]
        }
        pages += [
            Shown(
                "explanation-many",
                ExplanationPage(around, first, in: theory, passages: 0, from: 1, mostSites: 1)),
            Shown(
                "theory-versions",
                ExplanationHistoryPage(
                    around, first, writers: [1: "Ana Example", 2: "Ben"], token: token, in: theory)),
            Shown(
                "theory-edit", explanationForm(try explanation(Example.i2, in: theory), in: theory, around)),
            Shown("statements", TablePage.statements(around, theory, start: 0)),
            Shown("statement", statementForm(in: theory, around)),
            Shown("theory-edit-wrong", explanationWrong(in: theory, around)),
            Shown(
                "theory-change",
                FormPage.theoryChange(
                    around, typed: TheoryChangeTyped(), meetings: [meeting],
                    passages: passages(.plain), next: "/s/support", token: token,
                    faults: [.reason, .trigger, .meeting, .passage], in: theory)),
            Shown(
                "theory-change-open",
                MessagePage.openChange(around, Example.theory.changes[0], token: token, in: theory)),
            Shown("theory-changes", TheoryChangesPage(around, theory)),
            Shown("theory-lineage", LineagePage(around, theory)),
            Shown("theory-lineage-statements", LineagePage(around, try LineagePageTests.merging(theory))),
            Shown(
                "theory-rivals",
                TablePage.rivals(
                    around, try #require(theory.theory.rivals.first),
                    readings: [Example.i1: [.supports: 2, .refutes: 1]], in: theory)),
            Shown("theory-compare", TheoryComparisonPage(around, theory, from: nil, to: nil, start: 0)),
            Shown(
                "theory-compare-back",
                TheoryComparisonPage(around, theory, from: "now", to: "first", start: 0)),
        ]
        pages += try proposalPages(in: theory, around)
        pages += try linkedPages(in: theory, around)
        let bare = try #require(passages(.plain).last)
        let many = try self.theory(.plain, explanations: 40, sites: 14)
        pages += [
            Shown("theory-list-many", TheoryListPage(around, many, stage: Example.insight, from: 12)),
            Shown("theory-list-sites", TheoryListPage(around, many, stage: Example.insight)),
            Shown(
                "matrix-groups-many",
                MatrixPage(
                    around, try self.theory(.plain, groups: 12), stage: Example.insight, groups: true,
                    token: token)),
            Shown(
                "matrix-no-sites",
                MatrixPage(
                    around, try self.theory(.plain, sites: 0), stage: Example.insight, token: token)),
            Shown(
                "matrix-groups-none",
                MatrixPage(around, many, stage: Example.insight, row: 12, groups: true, token: token)),
            Shown(
                "matrix-many",
                MatrixPage(around, many, stage: Example.insight, row: 24, column: 6, token: token)),
            Shown(
                "theory-compare-many", TheoryComparisonPage(around, many, from: "first", to: "now", start: 10)
            ),
            Shown(
                "readings-many",
                ReadingsPage(
                    around, first,
                    passages: Array(repeating: bare, count: 40).enumerated().compactMap {
                        $0.element.numbered($0.offset)
                    },
                    from: 15, in: theory)),
            Shown(
                "theory-list-empty",
                TheoryListPage(around, try self.theory(.plain, explanations: 0), stage: nil)),
        ]
        let told = try explanation(Example.i1, in: theory)
        for (name, site) in zip(["told", "untold"], [theory.sites.first, theory.sites.last]) {
            guard let site else { continue }
            pages.append(
                Shown(
                    "judgement-measures-\(name)",
                    JudgementPage(
                        around, told, at: site, passages: [], token: token, published: try Example.toolkit(),
                        in: theory)))
        }
        // A place that was judged twice: what was said of an earlier version is there.
        for site in theory.sites {
            for one in theory.theory.configurations
            where theory.judgements(of: one.id, at: site.id).count > 1 {
                pages.append(
                    Shown(
                        "judgement-again-\(one.id)-\(site.id)",
                        JudgementPage(around, one, at: site, passages: [], token: token, in: theory)))
            }
        }
        return pages
    }

    /// Read after it was judged.
    private static func later(_ source: Source) -> PassageOfSource {
        let id = Excerpt.ID(known: "x-9")
        return PassageOfSource(
            excerpt: Excerpt(id: id, source: source.id, from: 0, to: 4, text: "Long"), source: source,
            readings: [
                Reading(
                    excerpt: id, configuration: Example.i1, part: .whole, stance: .refutes,
                    reader: "evaluator-a", on: Day(2026, 4, 2))
            ])
    }

    /// As it came in, and as somebody changed it twice.
    private static func kept(_ site: Site, in theory: WorkingTheory) -> [JudgementPage.Kept] {
        guard let present = theory.judgement(of: Example.i1, at: site.id) else { return [] }
        let eva = JudgementPage.Writer(name: "Eva <Example>", moment: "3 March 2026, 10:15")
        return [(present, nil), (present, eva), (present, eva)]
    }

    private static func evidencePages(_ writing: Writing, _ theory: WorkingTheory) throws -> [Shown] {
        let around = try surroundings(writing)
        let configuration = try explanation(Example.i1, in: theory)
        guard let site = theory.sites.first, let other = theory.sites.last else { return [] }
        let passages = passages(writing)
        let typed = theory.judgement(of: Example.i1, at: site.id).map {
            JudgementTyped($0, language: .english)
        }
        var pages = [
            Shown(
                "judgement-\(writing.name)",
                JudgementPage(
                    around, configuration, at: site, passages: passages + [later(passages[0].source)],
                    kept: kept(site, in: theory),
                    subgroups: [.init(attribute: "career-stage", value: "early")], token: token, in: theory)),
            Shown(
                "judgement-none-\(writing.name)",
                JudgementPage(around, configuration, at: other, passages: [], token: token, in: theory)),
            Shown(
                "judge-\(writing.name)",
                FormPage.judge(
                    around, configuration, at: site, typed: typed ?? JudgementTyped(), version: 2,
                    passages: passages, token: token, in: theory)),
            Shown(
                "judge-apart-\(writing.name)",
                FormPage.judge(
                    around, configuration, at: site,
                    of: .init(attribute: "career-stage", value: writing.line),
                    typed: typed ?? JudgementTyped(), version: 0, passages: passages, token: token, in: theory
                )
            ),
            Shown(
                "judge-wrong-\(writing.name)",
                FormPage.judge(
                    around, configuration, at: site, typed: JudgementTyped(), version: 0, passages: passages,
                    token: token,
                    faults: [
                        .finding, .silence, .worked, .strength, .reason,
                        .outdated(version: configuration.revision),
                    ], lookAgain: Day(2026, 5, 1), in: theory)),
            Shown(
                "judge-overall-\(writing.name)",
                FormPage.judgeOverall(
                    around, configuration, typed: JudgementTyped(), version: 0, token: token,
                    mayCite: MayCite(
                        passages: passages, measures: OverallJudgement.CitedMeasure.all(of: Example.about),
                        literature: [(Source.ID(known: "paper"), Wording(writing.line))]),
                    faults: [
                        .finding, .confidence, .reasonTooLong, .outdated(version: configuration.revision),
                    ], lookAgain: Day(2026, 5, 1), in: theory)),
            Shown(
                "readings-\(writing.name)",
                ReadingsPage(around, configuration, passages: passages, in: theory)),
        ]
        if let passage = passages.first {
            pages += [
                Shown("passage-\(writing.name)", PassagePage(around, passage, in: theory)),
                Shown(
                    "read-\(writing.name)",
                    FormPage.read(
                        around, passage,
                        typed: passage.readings.first.map { ReadingTyped($0) } ?? ReadingTyped(),
                        reader: "evaluator-a", version: 1, token: token, in: theory)),
                Shown(
                    "read-wrong-\(writing.name)",
                    FormPage.read(
                        around, passage, typed: ReadingTyped(), reader: nil, version: 0, token: token,
                        faults: [.explanation, .part, .stance, .memoTooLong], in: theory)),
            ]
        }
        if let last = passages.last {
            pages.append(Shown("passage-bare-\(writing.name)", PassagePage(around, last, in: theory)))
        }
        return pages
    }

    static func explanation(_ id: Configuration.ID, in theory: WorkingTheory) throws -> Configuration {
        try #require(theory.configuration(id))
    }

    /// The example's theory with what two sites say of it, and a third that nobody judged.
    static func theory(
        _ writing: Writing, explanations: Int = 5, sites count: Int = 3, groups: Int = 0
    ) throws -> WorkingTheory {
        var theory = Example.theory
        if writing.name != "plain", !theory.configurations.isEmpty {
            theory.configurations[0].title = Wording(writing.line)
            theory.configurations[0].note = Wording(writing.text)
            theory.statements[0].text = Wording(writing.line)
        }
        while theory.configurations.count < explanations {
            var more = Example.configurations[1]
            let number = theory.configurations.count
            guard let id = Configuration.ID("more-\(number)") else { break }
            more = Configuration(
                id: id, label: "X\(number)", title: "One more", stage: Example.insight, context: more.context)
            theory.configurations.append(more)
            // In words that were not kept.
            theory.snapshots[0].configurations[id] = 9
        }
        theory.configurations.removeLast(max(0, theory.configurations.count - explanations))
        let ids =
            ([Example.harrow, Example.island, Example.quiet]
            + (3..<max(3, count)).compactMap { Site.ID("s-\($0)") }).prefix(count == 0 ? 0 : max(3, count))
        var judgements = Example.judgements(Example.harrow) + Example.judgements(Example.island)
        judgements[0].excerpts = [Excerpt.ID(known: "x-1")]
        if let again = judgements.indices.last { judgements[again].lookAgain = Day(2026, 5, 1) }
        var older = judgements[3]
        older.revision = 1
        judgements.append(older)
        var apart = judgements[0]
        apart.subgroup = .init(attribute: "career-stage", value: writing.line)
        judgements.append(apart)
        // Of another group at another site, of both versions.
        for revision in 1...2 {
            var other = judgements[3]
            (other.subgroup, other.revision) = (.init(attribute: "role", value: writing.line), revision)
            judgements.append(other)
        }
        for number in 0..<groups {
            var other = judgements[0]
            other.subgroup = .init(attribute: "ward", value: "\(number)")
            judgements.append(other)
        }
        var overall = Example.overall
        overall[0].cites.passages = [Excerpt.ID(known: "x-1")]
        return try WorkingTheory(
            theory, about: Example.about,
            sites: ids.map { Site(id: $0, label: Wording($0.text + " " + writing.line), kind: "hospital") },
            recommendations: Example.recommendations, meetings: [], judgements: judgements,
            overallJudgements: overall, words: words(), addresses: StudyAddresses(studyKey()),
            isEvaluator: true, isWriter: true)
    }

    /// Of the passages of one site: two of a nurse, one of a paper.
    private static func counts(of writing: Writing) -> IndependentPassages {
        let passages = passages(writing)
        return IndependentPassages(
            passages.map { PassageVoice($0.excerpt, of: $0.source) } + [
                PassageVoice(
                    Excerpt.ID(known: "x-3"), in: Source.ID(known: "talk"),
                    named: Participant.ID(known: "p-1"),
                    present: [])
            ])
    }

    private static func studyKey() throws -> StudyKey { try #require(StudyKey("support")) }

    static func passages(_ writing: Writing) -> [PassageOfSource] {
        let text = "Before it. " + writing.text + " After it."
        let count = text.unicodeScalars.count
        let source = Source(
            id: Source.ID(known: "talk"), kind: .interview, title: Wording(writing.line),
            site: Example.harrow,
            on: Day(2026, 1, 9),
            text: .init(path: "talk.txt", contents: String(repeating: "Long ago. ", count: 520) + text),
            note: "Made up")
        func reading(_ part: Reading.Part, _ stance: Reading.Stance) -> Reading {
            Reading(
                excerpt: Excerpt.ID(known: "x-1"), configuration: Example.i1, part: part, stance: stance,
                strength: .moderate, relevance: .strong, rigour: .weak, memo: writing.text,
                reader: "evaluator-a",
                on: Day(2026, 2, 3))
        }
        var passages = [
            PassageOfSource(
                excerpt: Excerpt(
                    id: Excerpt.ID(known: "x-1"), source: source.id, from: 5_211, to: 5_200 + count - 10,
                    text: writing.text),
                source: source,
                readings: [reading(.whole, .supports), reading(.link(.contextResource), .refutes)]),
            PassageOfSource(
                excerpt: Excerpt(
                    id: Excerpt.ID(known: "x-2"), source: Source.ID(known: "paper"), from: 0, to: 4,
                    text: "Text"),
                source: Source(id: Source.ID(known: "paper"), kind: .document, title: "A paper"), readings: []
            ),
        ]
        passages[0].consent = .noQuote
        passages[0].place = .init(
            number: 2, before: Excerpt.ID(known: "x-0"), after: Excerpt.ID(known: "x-3"))
        passages[0].readers = ["evaluator-a": .init(writing.line, .colleague)]
        passages[0].changed = [1: .init(by: writing.line, on: Day(2026, 2, 4))]
        return passages
    }
}

extension PassageOfSource {
    /// Another passage of the same words.
    fileprivate func numbered(_ number: Int) -> PassageOfSource? {
        Excerpt.ID("n-\(number)").map { id in
            PassageOfSource(
                excerpt: Excerpt(id: id, source: source.id, from: 0, to: 4, text: excerpt.text),
                source: source,
                readings: readings)
        }
    }
}
