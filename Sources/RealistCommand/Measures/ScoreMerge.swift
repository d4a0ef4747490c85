import Realist
import RealistFormats

/// Summarises the scores of one table that was scored in parts: the same figures as if it had been scored whole.
///
/// A part is a file of scores. A score and how many items were answered say exactly what the summary needs, and all
/// sums of the summary are made from how often each score occurs, so it does not matter how the rows were parted.
struct ScoreMerge {
    let plan: ScorePlan
    let files: [String]
    private var problems = BoundedProblems()
    private var rows = 0
    private var known: ScoresByText

    init(_ plan: ScorePlan, files: [String]) throws {
        self.plan = plan
        self.files = files
        known = ScoresByText(plan.scoring)
    }

    /// - Throws: what is wrong with the parts, of all of them together.
    mutating func work() throws {
        var summaries: ScoreSummaries?
        let progress = Progress(plan.manners)
        for file in files { try read(file, &summaries, progress) }
        progress.end()
        if !problems.isEmpty { throw problems }
        guard var summaries else { return }
        summaries.norms = ScoreNorms(plan, sample: plan.needsSample ? Norm.sample(summaries.whole) : nil)
        if plan.summary != nil || !plan.isJson {
            let out = try OutputFile(path: plan.summary)
            try out.write(summaries.csv())
            try out.finish()
        }
        plan.manners.remark(
            "\(rows) \(rows == 1 ? "row" : "rows") of \(files.count) \(files.count == 1 ? "part" : "parts").")
        // How many answers were off the scale is not said in files of scores.
        if plan.isJson { try Manners.output(summaries.json(rows: rows, invalid: nil)) }
    }

    private mutating func read(
        _ file: String, _ summaries: inout ScoreSummaries?, _ progress: Progress
    ) throws {
        var findings = Findings(file: file)
        var options = plan.options
        options.takesGuardOff = true
        guard
            var reader = CsvReader(
                .file(try OpenFile(path: file)), file: file, options: options, &findings)
        else { return problems.take(&findings) }
        let columns = plan.scoring.key.subscales.map { subscale in
            PartColumns(&reader, subscale, &findings)
        }
        guard findings.problems.isEmpty else { return problems.take(&findings) }
        let others = reader.otherColumns
        let by = try ScoreSummaries.by(plan, columns: others, file: file)
        let norms = ScoreNorms(plan, sample: nil)
        if summaries == nil {
            summaries = try ScoreSummaries(plan, norms: norms, columns: others, file: file)
        }
        while reader.advanceRow(&findings) {
            rows += 1
            progress.report(rows: rows)
            var scores: [(score: Score, count: Int)] = []
            for (subscale, columns) in columns.enumerated() {
                guard let columns else { continue }
                let value = reader.text(columns.value)
                let answered = reader.text(columns.answered)
                guard let score = known.score(subscale, value: value, answered: answered) else {
                    problems.add(
                        ScoreProblem.noScore(
                            value, answered: answered, column: columns.value.name,
                            rule: plan.scoring.rule.id.text, at: reader.place(columns.value)))
                    continue
                }
                scores.append((score, 1))
                if let band = columns.band { check(score, band, norms, in: reader) }
            }
            problems.take(&findings)
            if problems.isEmpty { try summaries?.add(scores, values: by.map { reader.text($0) }) }
        }
        problems.take(&findings)
    }

    /// Bands that were written by another scheme mean that the part was scored otherwise. Those on the part's own
    /// T scores say nothing of the whole.
    private mutating func check(
        _ score: Score, _ column: CsvColumn, _ norms: ScoreNorms, in reader: CsvReader
    ) {
        guard let scheme = plan.scheme, plan.bandNorm != .sample else { return }
        let written = reader.text(column)
        let band = scheme.band(score, norm: norms.bands)?.id.text ?? ""
        guard !written.isEmpty, written != band else { return }
        problems.add(
            ScoreProblem.otherBand(
                written, column: column.name, scheme: scheme.id.text, at: reader.place(column)))
    }
}

/// Where a file of scores has one subscale.
private struct PartColumns {
    let value: CsvColumn
    let answered: CsvColumn
    let band: CsvColumn?

    init?(_ reader: inout CsvReader, _ subscale: Subscale, _ findings: inout Findings) {
        let id = subscale.id.text
        let value = reader.column(id, &findings)
        let answered = reader.column(id + "_n", &findings)
        band = reader.optionalColumn(id + "_band")
        _ = reader.optionalColumn(id + "_t")
        guard let value, let answered else { return nil }
        self.value = value
        self.answered = answered
    }
}
