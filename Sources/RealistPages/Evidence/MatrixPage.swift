public import Realist

/// Explanations by sites: what the evidence says, a cell each, and the way from each cell to the words.
public struct MatrixPage: Page, Equatable {
    public static let template = "app/evidence/matrix"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let key: [VerdictChip]
    public let stages: [TheoryListPage.StageTab]
    public let caption: String
    public let columns: [String]
    public let rows: [Row]
    /// What was judged of everything together, in a study without sites.
    public let whole: Items<Whole>?
    /// Shows groups that were judged apart, or hides them; nothing where there are none.
    public let groups: Link?
    /// That what was judged of them is never published, where they are shown.
    public let apart: String?
    public let isEmpty: Bool
    public let ways: Items<Link>?
    /// To what the codes say.
    public let codes: String

    public struct Row: Equatable, Sendable {
        public let explanation: ExplanationLink
        /// The last sign of the row of four: `o` or `h`.
        public let sign: String
        public let isHindering: Bool
        public let confidence: String
        /// "I1, for career-stage: early only", where it is about one group.
        public let group: String?
        /// How many groups have no row.
        public let more: String?
        public let cells: [Cell]
    }

    public struct Cell: Equatable, Sendable {
        /// Where it stands, once something was judged.
        public let id: String?
        /// Of the site, for a narrow window, where the head of the column is not in sight.
        public let site: String
        public let href: String
        /// The class: a verdict, or `silent`.
        public let kind: String
        public let icon: SafeHTML
        public let text: String
        /// Said to those who do not see the dots.
        public let hidden: String
        public let dots: SafeHTML?
        public let isAgain: Bool
        /// A verdict that rests on no passage.
        public let isBare: Bool
        /// "5 passages from 3 people"
        public let counts: String?
        /// How many subgroups were judged apart.
        public let apart: String?
        /// Where it is about an earlier version of the explanation.
        public let holds: StillHolds?
    }

    /// More rows or columns at a time would be too much for one page.
    public static let mostRows = 12
    public static let mostColumns = 6
    /// Groups of one explanation; a page that shows some has half as many explanations.
    public static let mostGroups = 8

    /// The explanations that a page shows.
    ///
    /// - `stage`: that is shown; the first one where it is `nil` or unknown.
    /// - `row`: how many stand before the first one that is shown.
    /// - `groups`: whether groups that were judged apart have rows of their own.
    public static func shown(
        _ theory: WorkingTheory, stage: Stage.ID?, row: Int = 0, groups: Bool = false
    ) -> [Configuration] {
        let all = theory.byStage(theory.theory.configurations, \.stage)
        let own = (all.first { $0.stage.id == stage } ?? all.first)?.things ?? []
        return Array(own.dropFirst((0..<own.count).contains(row) ? row : 0).prefix(most(groups)))
    }

    /// How many explanations a page has.
    private static func most(_ groups: Bool) -> Int { groups ? mostRows / 2 : mostRows }

    /// - `stage`, `row`, `groups`: as of ``shown(_:stage:row:groups:)``; `column` likewise.
    /// - `counts`: of the passages of each site that were read against the explanations that are shown.
    /// - `token`: of the forms that keep a judgement of an earlier version.
    public init(
        _ around: Surroundings, _ theory: WorkingTheory, stage: Stage.ID?, row: Int = 0, column: Int = 0,
        groups showsGroups: Bool = false,
        counts: [Configuration.ID: [Site.ID: IndependentPassages]] = [:], token: String
    ) {
        let words = theory.words
        let hasSites = !theory.sites.isEmpty
        heading = words[hasSites ? "app.evidence.matrix.heading" : "app.evidence.no-sites.heading"]
        lead = words[hasSites ? "app.evidence.matrix.lead" : "app.evidence.no-sites.lead"]
        frame = around.frame(heading)
        key = Verdict.allCases.map { theory.chip($0) }
        codes = theory.addresses.structure
        let all = theory.byStage(theory.theory.configurations, \.stage)
        let shown = all.first { $0.stage.id == stage } ?? all.first
        let firstColumn = (0..<theory.sites.count).contains(column) ? column : 0
        stages = all.map { one, own in
            TheoryListPage.StageTab(
                text: words[
                    "app.theory.list.stage", ["title": theory.text(one.title), "n": String(own.count)]],
                href: theory.addresses.matrix(stage: one.id, column: firstColumn, groups: showsGroups),
                current: one.id == shown?.stage.id ? "page" : nil)
        }
        let own = shown?.things ?? []
        let firstRow = (0..<own.count).contains(row) ? row : 0
        let explanations = Self.shown(theory, stage: stage, row: row, groups: showsGroups)
        let sites = Array(theory.sites.dropFirst(firstColumn).prefix(Self.mostColumns))
        columns = sites.map { theory.label(of: $0) }
        let back =
            [
                HiddenField(StillHolds.from, StillHolds.matrix),
                HiddenField(StillHolds.row, String(firstRow)),
                HiddenField(StillHolds.column, String(firstColumn)),
            ] + (showsGroups ? [HiddenField(StillHolds.groups, "yes")] : [])
        let making = MatrixRows(
            sites: sites, showsGroups: showsGroups, back: back, token: token, theory: theory)
        rows = explanations.flatMap { making.rows($0, counts[$0.id] ?? [:]) }
        let most = Self.most(showsGroups)
        whole = hasSites ? nil : Items(explanations.map { Whole($0, in: theory) })
        isEmpty = explanations.isEmpty
        caption = MatrixPage.caption(explanations, sites, shown?.stage, in: theory)
        func address(_ row: Int, _ column: Int, _ groups: Bool) -> String? {
            shown.map {
                theory.addresses.matrix(
                    stage: $0.stage.id, row: max(0, row), column: max(0, column), groups: groups)
            }
        }
        let hasGroups = own.contains { theory.hasGroups($0.id) }
        groups =
            hasGroups || showsGroups
            ? address(firstRow, firstColumn, !showsGroups).map {
                Link(
                    text: words[
                        showsGroups ? "app.evidence.matrix.hide-groups" : "app.evidence.matrix.show-groups"],
                    href: $0)
            } : nil
        apart =
            showsGroups
            ? words[hasGroups ? "app.evidence.matrix.groups-told" : "app.evidence.matrix.no-groups"] : nil
        func way(_ key: String, _ row: Int, _ column: Int) -> Link? {
            address(row, column, showsGroups).map { Link(text: words[key], href: $0) }
        }
        ways = Items(
            [
                firstRow > 0
                    ? way("app.evidence.matrix.rows-before", firstRow - most, firstColumn) : nil,
                firstRow + most < own.count
                    ? way("app.evidence.matrix.rows-after", firstRow + most, firstColumn) : nil,
                firstColumn > 0
                    ? way("app.evidence.matrix.sites-before", firstRow, firstColumn - Self.mostColumns) : nil,
                firstColumn + Self.mostColumns < theory.sites.count
                    ? way("app.evidence.matrix.sites-after", firstRow, firstColumn + Self.mostColumns) : nil,
            ].compactMap { $0 })
    }

    /// How many judgements there are of how many that could be, and what matters most of them.
    private static func caption(
        _ explanations: [Configuration], _ sites: [Site], _ stage: Stage?, in theory: WorkingTheory
    ) -> String {
        let words = theory.words
        let judgements = explanations.flatMap { configuration in
            sites.compactMap { theory.judgement(of: configuration.id, at: $0.id) }
        }
        let refuting = judgements.filter {
            if case .verdict(.refutes, _, _) = $0.finding { true } else { false }
        }
        let silent = judgements.filter { if case .silent = $0.finding { true } else { false } }
        return words[
            "app.evidence.matrix.caption",
            [
                "stage": stage.map { theory.text($0.title) } ?? "",
                "explanations": words.count("map.explanations", explanations.count),
                "sites": words.count("app.evidence.matrix.sites", sites.count),
                "judgements": words.count("app.evidence.matrix.judgements", judgements.count),
                "refuting": String(refuting.count), "silent": String(silent.count),
            ]]
    }
}

extension MatrixPage: PagePart {
    static let pageFields = Fields<MatrixPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("key", \.key),
        .init("stages", \.stages), .init("caption", \.caption), .init("columns", \.columns),
        .init("rows", \.rows), .init("whole", \.whole), .init("groups", \.groups), .init("apart", \.apart),
        .init("isEmpty", \.isEmpty), .init("ways", \.ways), .init("codes", \.codes))
}

extension MatrixPage.Row: PagePart {
    static let pageFields = Fields<MatrixPage.Row>(
        .init("explanation", \.explanation), .init("sign", \.sign), .init("isHindering", \.isHindering),
        .init("confidence", \.confidence), .init("group", \.group), .init("more", \.more),
        .init("cells", \.cells))
}

extension MatrixPage.Cell: PagePart {
    static let pageFields = Fields<MatrixPage.Cell>(
        .init("id", \.id), .init("site", \.site), .init("href", \.href), .init("kind", \.kind),
        .init("icon", \.icon),
        .init("text", \.text), .init("hidden", \.hidden), .init("dots", \.dots), .init("isAgain", \.isAgain),
        .init("isBare", \.isBare), .init("counts", \.counts), .init("apart", \.apart), .init("holds", \.holds)
    )
}
