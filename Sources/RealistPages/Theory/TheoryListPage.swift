public import Realist

/// The explanations of one stage of the theory, each with its strip, how sure we are, and what sites say.
public struct TheoryListPage: Page, Equatable {
    public static let template = "app/theory/list"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let ways: [Link]
    public let stages: [StageTab]
    public let formWays: [TheoryFormWay]
    /// The stage that is shown.
    public let title: String
    public let summary: String
    public let explanations: [Line]
    /// Nothing was written yet.
    public let isEmpty: Bool
    public let newer: Link?
    public let older: Link?

    /// A stage to choose; `current` is the value of `aria-current`.
    public struct StageTab: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    public struct Line: Equatable, Sendable {
        public let id: String
        public let explanation: ExplanationLink
        public let direction: DirectionText
        public let form: TheoryForm
        public let confidence: String
        /// What sites say, as signs, where they are few enough to be told apart.
        public let signs: SiteSigns?
        /// The same in words.
        public let count: String?
        public let tag: Tag?
    }

    /// More on one page would make it long on a phone.
    public static let most = 12

    /// - `stage`: that is shown; the first one where it is `nil` or unknown.
    /// - `from`: how many of it stand before the first one that is shown.
    /// - `heuristic`: how they are written; as the study does where nothing is asked for.
    public init(
        _ around: Surroundings, _ theory: WorkingTheory, stage: Stage.ID?,
        as heuristic: About.Heuristic? = nil, from: Int = 0
    ) {
        let words = theory.words
        let addresses = theory.addresses
        heading = words["app.theory.list.heading"]
        lead = words["app.theory.list.lead"]
        frame = around.frame(heading)
        ways = theory.ways
        let all = theory.byStage(theory.theory.configurations, \.stage)
        let shown = all.first { $0.stage.id == stage } ?? all.first
        let shownAs = theory.heuristic(heuristic)
        let form = heuristic.map { "&as=\($0.rawValue)" } ?? ""
        formWays =
            shown.map { theory.formWays(shownAs, at: addresses.theory(stage: $0.stage.id)) } ?? []
        stages = all.map { one, own in
            StageTab(
                text: words[
                    "app.theory.list.stage", ["title": theory.text(one.title), "n": String(own.count)]],
                href: addresses.theory(stage: one.id) + form,
                current: one.id == shown?.stage.id ? "page" : nil)
        }
        title = shown.map { theory.text($0.stage.title) } ?? ""
        summary = shown.map { theory.text($0.stage.summary) } ?? ""
        isEmpty = shown == nil
        let own = shown?.things ?? []
        let start = from < own.count ? max(0, from) : 0
        explanations = own.dropFirst(start).prefix(Self.most).map { Line($0, as: shownAs, in: theory) }
        func way(_ key: String, _ from: Int) -> Link? {
            shown.map {
                Link(
                    text: words[key],
                    href: addresses.theory(stage: $0.stage.id) + form + "&from=\(max(0, from))")
            }
        }
        newer = start > 0 ? way("app.theory.list.before", start - Self.most) : nil
        older = start + Self.most < own.count ? way("app.theory.list.after", start + Self.most) : nil
    }
}

extension TheoryListPage.Line {
    init(_ configuration: Configuration, as heuristic: About.Heuristic, in theory: WorkingTheory) {
        id = "explanation-" + configuration.id.text
        explanation = theory.explanation(configuration, theory.addresses)
        direction = DirectionText(configuration.direction, in: theory.words)
        form = theory.form(configuration, as: heuristic)
        confidence = theory.confidence(of: configuration.id)
        let said = theory.said(of: configuration.id)
        signs = said.flatMap { $0.icons.isEmpty ? nil : $0 }
        count = said.flatMap { $0.icons.isEmpty ? $0.count : nil }
        tag = theory.isAgain(configuration) ? .waiting(theory.words["app.theory.list.again"]) : nil
    }
}

extension WorkingTheory {
    /// The other pages about the theory, for whoever may see them.
    var ways: [Link] {
        var ways = [
            Link(text: words["app.theory.map.heading"], href: addresses.theoryMap),
            Link(text: words["app.theory.statement.all"], href: addresses.statements),
            Link(text: words["app.theory.history.heading"], href: addresses.theoryHistory),
        ]
        if !theory.snapshots.isEmpty {
            ways.append(Link(text: words["app.theory.compare.heading"], href: addresses.theoryComparison))
        }
        if isWriter {
            ways.append(Link(text: words["app.theory.edit.add-link"], href: addresses.addExplanation))
            ways.append(Link(text: words["app.theory.proposal.all"], href: addresses.proposals))
            ways.append(Link(text: words["app.prompts.way"], href: addresses.prompts))
        }
        ways.append(Link(text: words["app.theory.links.heading"], href: addresses.theoryLinks))
        if isWriter {
            ways.append(Link(text: words["app.theory.act.aside"], href: addresses.aside))
        }
        if isEvaluator {
            ways.append(Link(text: words["app.linked.way"], href: addresses.linkedCodings))
            ways.append(Link(text: words["app.memos.way"], href: addresses.memos))
            ways.append(Link(text: words["app.tables.link"], href: addresses.reportTables))
            ways.append(Link(text: words["app.evidence.matrix.heading"], href: addresses.matrix))
        }
        return ways
    }

    /// Something that was judged of it is about an earlier version, or rests on evidence that was taken out.
    func isAgain(_ configuration: Configuration) -> Bool {
        let past = sites.compactMap { judgement(of: configuration.id, at: $0.id) }
            .contains { $0.revision < configuration.revision || $0.lookAgain != nil }
        guard !past else { return true }
        return overallJudgement(of: configuration.id)
            .map { $0.revision < configuration.revision || $0.lookAgain != nil } ?? false
    }

    /// What the sites say, a sign each in the order of the study; without signs where there are too many to tell apart.
    /// `nil` when none says anything.
    func said(of id: Configuration.ID) -> SiteSigns? {
        let findings = sites.map { judgement(of: id, at: $0.id)?.finding }
        var counts: [Verdict: Int] = [:]
        var icons: [SafeHTML] = []
        for finding in findings {
            if case .verdict(let verdict, _, _)? = finding {
                counts[verdict, default: 0] += 1
                icons.append(Sign.verdict(verdict))
            } else {
                icons.append(Sign.silent)
            }
        }
        if counts.isEmpty { return nil }
        var parts = Verdict.allCases.compactMap { verdict in
            counts[verdict].map { words.count("verdict-count.\(verdict.rawValue)", $0) }
        }
        let silent = findings.count - counts.values.reduce(0, +)
        if silent > 0 { parts.append(words.count("verdict-count.silent", silent)) }
        return SiteSigns(
            icons: icons.count <= 12 ? icons : [],
            count: words.count(
                "verdict-count.sentence", sites.count,
                ["sites": words.spelled(sites.count), "counts": words.list(parts)]))
    }
}

extension TheoryListPage: PagePart {
    static let pageFields = Fields<TheoryListPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("ways", \.ways),
        .init("stages", \.stages), .init("formWays", \.formWays), .init("title", \.title),
        .init("summary", \.summary),
        .init("explanations", \.explanations), .init("isEmpty", \.isEmpty), .init("newer", \.newer),
        .init("older", \.older))
}

extension TheoryListPage.StageTab: PagePart {
    static let pageFields = Fields<TheoryListPage.StageTab>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}

extension TheoryListPage.Line: PagePart {
    static let pageFields = Fields<TheoryListPage.Line>(
        .init("id", \.id), .init("explanation", \.explanation), .init("direction", \.direction),
        .init("form", \.form), .init("confidence", \.confidence), .init("signs", \.signs),
        .init("count", \.count), .init("tag", \.tag))
}
