internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// What a look at a table found.
struct TableFindings: Sendable {
    /// How it was understood.
    var understood: [SummaryList.Row] = []
    var remarks: [String] = []
    /// Has to be answered before anything is read.
    var questions: [TableQuestion] = []
    /// The first ones; all are in the list.
    var refused: [TableRefusal] = []
    var refusedCount = 0
    /// Also cells that come in and should be looked at.
    var isListed = false
    /// Rows that cannot come in as they are, and could be left out.
    var refusedRows = RefusedRows()
    /// What was said of a table with the same columns, where it has to be confirmed.
    var kept: KeptAnswers?
    /// Asked when all was read: fields that do not have to be answered.
    var offers: [FormField] = []
    /// What has to be decided by them before anything comes in.
    var undecided: String?
    var counts: [SummaryList.Row] = []
    var tables: [DataTable] = []
    /// Takes in exactly what was found, once. `nil` where nothing can come in.
    var take: (@Sendable (Store) throws -> TableResult)?
}

extension TableFindings {
    /// The table cannot be read, for a reason that its sender can mend; `nil` for any other error.
    init?(unreadable error: any Error, _ job: TableJob) {
        let problems: [any Explained]
        switch error {
        case let found as Problems:
            problems = found.list
            refusedCount = found.count
        case let found as BoundedProblems:
            problems = found.first
            refusedCount = found.total
        case is StudyFileProblem, is FileProblem, is ShareFolderProblem: return nil
        case let problem as any Explained:
            problems = [problem]
            refusedCount = 1
        default: return nil
        }
        refused = TableFindings.shown(problems, job)
        let ofRows = [
            "csv.short-row", "csv.long-row", "csv.not-utf-8", "csv.not-windows-1252", "csv.text-after-quote",
        ]
        let rows = problems.filter { ofRows.contains($0.code) }
        if rows.count == refusedCount { refusedRows = RefusedRows(rows, besides: job.answers.leftOut ?? []) }
    }

    /// What was typed as a list of lines is none.
    static func noLines(_ job: TableJob) -> TableFindings? {
        guard job.answers.leftOut == nil else { return nil }
        var findings = TableFindings()
        findings.refused = [
            TableRefusal(
                place: "–", what: job.words["app.taking.leave-wrong"],
                remedy: job.words["app.taking.leave-lines-hint"])
        ]
        findings.refusedCount = 1
        return findings
    }

    /// What was left out, as one of the counts.
    static func leftOut(_ lines: [Int], _ words: Words) -> [SummaryList.Row] {
        if lines.isEmpty { return [] }
        return [
            .init(
                words["app.taking.left-by-you"],
                words.count("app.taking.left-lines", lines.count, ["lines": RowNumbers.short(lines)]))
        ]
    }

    /// The list has all of them.
    private static let mostShown = 20

    /// As a browser shows them: options of the command line are nothing that its reader could use.
    static func shown(_ problems: [any Explained], _ job: TableJob) -> [TableRefusal] {
        problems.prefix(TableFindings.mostShown).map { problem in
            let own = job.words.ifThere("app.taking.remedy" + "." + problem.code)
            let remedy =
                problem.remedy.contains("--") || problem.remedy.contains(" map") ? "" : problem.remedy
            return TableRefusal(
                place: TableFindings.place(problem.location, job.words), what: problem.what.withCurlyQuotes,
                remedy: (own ?? remedy).withCurlyQuotes)
        }
    }

    /// Its cell in a workbook; else its line, and where its row begins if that is another one.
    static func place(_ location: Location?, _ words: Words) -> String {
        guard let location, location.line > 0 else { return "–" }
        if let cell = location.cell { return cell }
        let (line, row) = (String(location.line), String(location.row))
        return line == row
            ? words["app.taking.line", ["n": line]]
            : words["app.taking.line-of-row", ["n": line, "row": row]]
    }
}

extension String {
    /// As the pages write: the command's messages have the quotes that every terminal shows.
    fileprivate var withCurlyQuotes: String {
        var text = ""
        for sign in self {
            guard sign == "\"" else {
                text.append(sign)
                continue
            }
            let isOpening = text.last.map { $0.isWhitespace || "([/=".contains($0) } ?? true
            text.append(isOpening ? "“" : "”")
        }
        return text
    }
}
