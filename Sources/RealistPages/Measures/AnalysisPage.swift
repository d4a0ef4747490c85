/// An analysis of a study's answers, for those who work with it: what was chosen, the drawing, every figure with its
/// method, and what must be known to read them.
public struct AnalysisPage: Page, Equatable {
    public static let template = "app/measures/analysis"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let kinds: [Kind]
    public let filter: FilterBar
    public let head: [String]
    public let problem: String?
    public let chart: Drawn?
    public let noChart: String?
    public let results: [Result]
    public let pager: Pager?
    public let notes: Items<String>?
    /// Another page that has a like figure, and means something else by it.
    public let beside: Link?

    /// One of the analyses; `current` is the value of `aria-current`.
    public struct Kind: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    public struct Drawn: Equatable, Sendable {
        public let title: String
        public let data: [String]
        public let figure: SafeHTML
        public let notes: [String]
        public let file: String
    }

    public struct Result: Equatable, Sendable {
        public let heading: String
        public let sentence: String?
        public let warnings: [String]
        public let table: DataTable
        /// Else its figures are folded up: there are several.
        public let isOpen: Bool
    }

    /// More groups than this are on further pages.
    public static let most = 6

    /// - `query`: what was chosen, as the address has it, without where the page begins.
    /// - `from`: how many results stand before the first one shown.
    public init(
        _ around: Surroundings, _ kind: AnalysisKind, _ told: AnalysisTold, query: String, from: Int,
        at addresses: StudyAddresses
    ) {
        let words = around.words
        heading = words["app.analyses.kind.\(kind.rawValue)"]
        lead = words["app.analyses.lead.\(kind.rawValue)"]
        frame = around.frame(heading)
        kinds =
            AnalysisKind.allCases.map { other in
                Kind(
                    text: words["app.analyses.kind.\(other.rawValue)"], href: addresses.analysis(other),
                    current: other == kind ? "page" : nil)
            } + [
                Kind(text: words["app.configurational.nav"], href: addresses.configurational(), current: nil)
            ]
        let start = min(max(0, from), max(0, told.results.count - 1))
        let shown = told.results.dropFirst(start).prefix(AnalysisPage.most)
        filter = FilterBar(
            action: addresses.analysis(kind), selects: AnalysisPage.selects(kind, told, words),
            result: words.count("app.analyses.results", told.results.count),
            clear: query.isEmpty ? nil : addresses.analysis(kind),
            csv: told.results.isEmpty ? nil : addresses.analysisTable(kind, query))
        head = told.head
        problem = told.problem
        noChart = told.noChart
        chart = told.chart?.figures.first.map { figure in
            Drawn(
                title: figure.title, data: figure.data.filter { !told.head.contains($0) },
                figure: figure.drawing, notes: figure.notes,
                file: addresses.analysisChart(kind, query))
        }
        results = shown.enumerated().map { place, result in
            Result(
                heading: result.title, sentence: result.sentence, warnings: result.warnings,
                table: AnalysisPage.table(result, id: "figures-\(place + 1)", words), isOpen: shown.count == 1
            )
        }
        pager = AnalysisPage.pager(kind, told.results.count, start, shown.count, query, words, addresses)
        notes = Items(told.notes)
        beside =
            kind == .response
            ? Link(text: words["app.analyses.return-rates"], href: addresses.responses) : nil
    }

    private static func table(_ result: AnalysisTold.Result, id: String, _ words: Words) -> DataTable {
        DataTable(
            id: id, caption: words["app.analyses.caption", ["title": result.title]],
            columns: ["figure", "value", "method"].map { .init(words["app.analyses.column.\($0)"]) },
            rows: result.lines.map {
                .init(
                    .init($0.what),
                    [.init($0.value), .init($0.method, orElse: words["app.analyses.counted"])])
            },
            none: words["app.analyses.no-figures"])
    }

    private static func selects(_ kind: AnalysisKind, _ told: AnalysisTold, _ words: Words) -> [SelectField] {
        var selects: [SelectField] = []
        func add(
            _ name: String, _ options: [(value: String, text: String)], _ chosen: String,
            label: String? = nil
        ) {
            selects.append(
                SelectField(
                    name, label: words["app.analyses.choose.\(label ?? name)"], options: options,
                    chosen: chosen))
        }
        let offered = told.offered
        if offered.instruments.count > 1 { add("instrument", offered.instruments, told.chosen.instrument) }
        if offered.outcomes.count > 1 { add("outcome", offered.outcomes, told.chosen.outcome) }
        if kind.isOfTwoWaves {
            add("from", offered.waves, told.chosen.from)
            add("to", offered.waves, told.chosen.to)
        } else {
            add("from", offered.waves, told.chosen.from, label: "wave")
        }
        if kind == .bands { add("scheme", offered.schemes, told.chosen.scheme) }
        if kind.isByGroups {
            let everybody = kind == .groups ? [] : [(value: "", text: words["app.analyses.everybody"])]
            add("by", everybody + offered.groups, told.chosen.by)
        }
        return selects
    }

    private static func pager(
        _ kind: AnalysisKind, _ count: Int, _ start: Int, _ shown: Int, _ query: String, _ words: Words,
        _ addresses: StudyAddresses
    ) -> Pager? {
        guard count > most else { return nil }
        func place(_ from: Int) -> String {
            addresses.analysis(kind, (query.isEmpty ? "" : query + "&") + "start=\(from)")
        }
        return Pager(
            text: words[
                "app.analyses.shown",
                ["from": String(start + 1), "to": String(start + shown), "of": String(count)]],
            newer: start == 0 ? nil : place(max(0, start - most)),
            older: start + shown < count ? place(start + most) : nil)
    }
}

extension MessagePage {
    /// It takes longer than a moment: the page asks for itself again, and has a link for whoever would rather.
    public static func reckoning(_ around: Surroundings, _ kind: AnalysisKind, again: String) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.analyses.kind.\(kind.rawValue)"], [words["app.analyses.wait"]],
            links: [Link(text: words["app.analyses.look"], href: again)])
    }
}

extension AnalysisPage: PagePart {
    static let pageFields = Fields<AnalysisPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("kinds", \.kinds),
        .init("filter", \.filter), .init("head", \.head), .init("problem", \.problem),
        .init("chart", \.chart), .init("noChart", \.noChart), .init("results", \.results),
        .init("pager", \.pager), .init("notes", \.notes), .init("beside", \.beside))
}

extension AnalysisPage.Kind: PagePart {
    static let pageFields = Fields<AnalysisPage.Kind>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}

extension AnalysisPage.Drawn: PagePart {
    static let pageFields = Fields<AnalysisPage.Drawn>(
        .init("title", \.title), .init("data", \.data), .init("figure", \.figure), .init("notes", \.notes),
        .init("file", \.file))
}

extension AnalysisPage.Result: PagePart {
    static let pageFields = Fields<AnalysisPage.Result>(
        .init("heading", \.heading), .init("sentence", \.sentence), .init("warnings", \.warnings),
        .init("table", \.table), .init("isOpen", \.isOpen))
}
