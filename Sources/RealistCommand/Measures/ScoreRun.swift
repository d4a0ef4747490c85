import Foundation
import Realist
import RealistFormats

/// Reads the table row by row and writes its scores: in memory that does not grow with the file.
struct ScoreRun {
    let plan: ScorePlan
    let file: String
    private var problems = BoundedProblems()
    private var refused = BoundedProblems()
    private var rows = 0

    init(_ plan: ScorePlan, file: String) throws {
        self.plan = plan
        self.file = file
    }

    /// - Throws: `Problems` when the table is broken, or holds answers off the scale and the plan is strict.
    mutating func work() throws {
        let sample = plan.needsSample ? try ownNorm() : nil
        let norms = ScoreNorms(plan, sample: sample)
        let scoresOut = plan.writesScores ? try OutputFile(path: plan.scores) : nil
        let summaryOut = try plan.summary.map { try OutputFile(path: $0) }
        var table = try open()
        let writer = ScoreRows(plan, norms: norms, others: table.others.map(\.name))
        var summaries = try ScoreSummaries(plan, norms: norms, table: table, file: file)
        if let clash = writer.clash(file: file) { throw clash }
        var csv = CsvWriter()
        csv.header(writer.header)
        var findings = Findings(file: file)
        let progress = Progress(plan.manners)
        while table.advance(&findings) {
            problems.take(&findings)
            for cell in table.refused { refused.add(cell) }
            rows += 1
            progress.report(rows: rows)
            if !problems.isEmpty { continue }
            let scores = try plan.scoring.score(table.form)
            if plan.needsSummary { try summaries.add(scores, of: table) }
            guard let scoresOut else { continue }
            csv.row(writer.cells(table.others.map { table.text($0) }, scores))
            if csv.bytes.count > 131_072 { try scoresOut.write(csv.take()) }
        }
        problems.take(&findings)
        progress.end()
        try throwIfBroken()
        try scoresOut?.write(csv.take())
        try summaryOut?.write(summaries.csv())
        try scoresOut?.finish()
        try summaryOut?.finish()
        try tell(norms)
        if plan.isJson { try Manners.output(summaries.json(rows: rows, invalid: refused.total)) }
    }

    private func open() throws -> ResponseTable {
        var findings = Findings(file: file)
        let source = ByteSource.file(try OpenFile(path: file))
        guard let reader = CsvReader(source, file: file, options: plan.options, &findings),
            let table = ResponseTable(reader, key: plan.scoring.key, columns: plan.columns, &findings)
        else { throw findings.problems }
        return table
    }

    /// A first reading, for the means of the file's own complete scores.
    private func ownNorm() throws -> Norm {
        var table = try open()
        var tallies = plan.scoring.key.subscales.map { ScoreTally($0.id) }
        var findings = Findings(file: file)
        while table.advance(&findings) {
            // What is wrong is told by the second reading.
            findings.problems = Problems()
            for (index, score) in try plan.scoring.score(table.form).enumerated() {
                tallies[index].add(score)
            }
        }
        return Norm.sample(tallies)
    }

    private func throwIfBroken() throws {
        if !problems.isEmpty {
            throw problems
        }
        if plan.isStrict, refused.total > 0 { throw refused }
    }

    /// What was done, with which rule, scheme and norm, and what must be said beside it.
    private func tell(_ norms: ScoreNorms) throws {
        let manners = plan.manners
        if !manners.quiet { refused.report() }
        let instrument = plan.instrument
        manners.remark("\(rows) \(rows == 1 ? "row" : "rows") scored with \(instrument.title.text).")
        if refused.total > 0 {
            let are = refused.total == 1 ? "answer is" : "answers are"
            manners.remark("\(refused.total) \(are) not on the scale and counted as blank.")
        }
        manners.remark("Blank answers: \(plan.scoring.rule.id) (\(plan.scoring.rule.title.text)).")
        if let scheme = plan.scheme {
            manners.remark("Bands: \(scheme.id) (\(scheme.title.text)). \(scheme.caveat.text)")
        } else {
            let known = instrument.bandSchemes.map(\.id.text).joined(separator: ", ")
            manners.remark("Bands: none" + (known.isEmpty ? "." : "; name a scheme with --bands (\(known))."))
        }
        if let norm = norms.t {
            manners.remark("T scores: \(norm.id) (\(norm.title.text)), for complete answers only.")
        }
        if let notice = instrument.terms.notice { manners.remark(notice.text) }
        for dispute in instrument.disputes {
            let kind = dispute.kind == .deviation ? "We deviate" : "Disputed"
            manners.remark("\(kind): \(dispute.text.text)")
        }
        manners.remark("Where all this comes from: realist instruments \(instrument.id)")
    }
}

/// The norms of one run, the file's own among them.
struct ScoreNorms {
    let t: Norm?
    let bands: Norm?

    init(_ plan: ScorePlan, sample: Norm?) {
        func norm(_ choice: ScorePlan.NormChoice?) -> Norm? {
            switch choice {
            case nil: nil
            case .sample: sample
            case .norm(let norm): norm
            }
        }
        t = norm(plan.norm)
        bands = norm(plan.bandNorm)
    }
}
