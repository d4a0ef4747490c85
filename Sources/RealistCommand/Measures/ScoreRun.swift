import Foundation
import Realist
import RealistFormats

/// Reads the table and writes its scores: in memory that does not grow with the file.
///
/// Where it can, it scores pieces of the table with two threads, as bytes; what those leave over, from a row that is
/// broken on, or the whole of a table that they cannot read, it reads carefully, row by row and cell by cell. Both
/// give the same.
struct ScoreRun {
    let plan: ScorePlan
    let file: String
    /// How the table is read; the careful way is the truth that the other one is held against.
    var way = Way.inPieces(of: FormPiece.size)
    private(set) var problems = BoundedProblems()
    private(set) var refused = BoundedProblems()
    private(set) var rows = 0

    enum Way: Equatable {
        case carefully
        case inPieces(of: Int)
    }

    init(_ plan: ScorePlan, file: String) {
        self.plan = plan
        self.file = file
    }

    /// - Throws: `Problems` when the table is broken, or holds answers off the scale and the plan is strict.
    mutating func work() throws {
        let norms = ScoreNorms(plan, sample: plan.needsSample ? try ownNorm() : nil)
        let scoresOut = plan.writesScores ? try OutputFile(path: plan.scores) : nil
        let summaryOut = try plan.summary.map { try OutputFile(path: $0) }
        var (table, source) = try open()
        let writer = ScoreRows(plan, norms: norms, others: table.others.map(\.name))
        var summaries = try ScoreSummaries(plan, norms: norms, columns: table.others, file: file)
        if let clash = writer.clash(file: file) { throw clash }
        var csv = CsvWriter()
        csv.header(writer.header)
        try scoresOut?.write(csv.take())
        let progress = Progress(plan.manners, bytes: try source.size())
        if try !readPieces(&table, source, writer, scoresOut, &summaries, progress) {
            try readCarefully(&table, source, writer, scoresOut, &summaries, progress)
        }
        progress.end()
        try throwIfBroken()
        try summaryOut?.write(summaries.csv())
        try scoresOut?.finish()
        try summaryOut?.finish()
        try tell(norms)
        if plan.isJson { try Manners.output(summaries.json(rows: rows, invalid: refused.total)) }
    }

    private func open() throws -> (ResponseTable, OpenFile) {
        var findings = Findings(file: file)
        let source = try OpenFile(path: file)
        guard let reader = CsvReader(.file(source), file: file, options: plan.options, &findings),
            let table = ResponseTable(reader, key: plan.scoring.key, columns: plan.columns, &findings)
        else { throw findings.problems }
        return (table, source)
    }

    /// Scores the table in pieces, as far as that goes.
    ///
    /// - Returns: `true` when it has come to the end; else the table goes on where it stopped.
    private mutating func readPieces(
        _ table: inout ResponseTable, _ source: OpenFile, _ writer: ScoreRows, _ out: OutputFile?,
        _ summaries: inout ScoreSummaries, _ progress: Progress
    ) throws -> Bool {
        guard let size = pieceSize, let lanes = FormLanes(plan.scoring), let columns = table.formColumns
        else {
            return false
        }
        let texts = ScoreTextMaker(writer: writer, scoring: plan.scoring, lanes: lanes)
        let by = plan.needsSummary ? summaries.by : []
        guard
            let scorer = PieceScorer(columns, lanes: lanes, by: by, writes: out != nil, text: texts.text)
        else { return false }
        var counts = ScoreCounts(plan.scoring, lanes, groups: ScoreSummaries.mostGroups)
        var line = table.nextLine
        let rest = try PieceWork(table.pieces(of: source, size: size)).run(scorer) { piece, worker in
            rows += piece.rows
            for cell in piece.refused { refused.add(cell.moved(down: line - 1)) }
            refused.count(piece.refusedCount - piece.refused.count)
            line += piece.lines
            if plan.needsSummary, !counts.add(piece, of: worker, isGrouped: !by.isEmpty) {
                throw summaries.tooManyGroups
            }
            try out?.write(piece.output[..<piece.written])
            progress.report(rows: rows)
            progress.report(bytes: source.position)
        }
        try counts.eachGroup { try summaries.add($1, values: $0) }
        guard let rest else { return true }
        table.goOn(with: .bytes(rest, then: source), line: line)
        return false
    }

    private var pieceSize: Int? {
        guard case .inPieces(let size) = way, plan.options.encoding == .utf8 else { return nil }
        return size
    }

    /// Scores the rest of the table row by row.
    private mutating func readCarefully(
        _ table: inout ResponseTable, _ source: OpenFile, _ writer: ScoreRows, _ out: OutputFile?,
        _ summaries: inout ScoreSummaries, _ progress: Progress
    ) throws {
        var csv = CsvWriter()
        var findings = Findings(file: file)
        while table.advance(&findings) {
            problems.take(&findings)
            for cell in table.refused { refused.add(cell) }
            rows += 1
            progress.report(rows: rows)
            if rows % 4_096 == 0 { progress.report(bytes: source.position) }
            if !problems.isEmpty { continue }
            let scores = try plan.scoring.score(table.form)
            if plan.needsSummary { try summaries.add(scores, of: table) }
            guard let out else { continue }
            csv.row(writer.cells(table.others.map { table.text($0) }, scores))
            if csv.bytes.count > 131_072 { try out.write(csv.take()) }
        }
        problems.take(&findings)
        try out?.write(csv.take())
    }

    /// A first reading, for the means of the file's own complete scores.
    private func ownNorm() throws -> Norm {
        var (table, source) = try open()
        var tallies = plan.scoring.key.subscales.map { ScoreTally($0.id) }
        if let size = pieceSize, let lanes = FormLanes(plan.scoring), let columns = table.formColumns,
            let scorer = PieceScorer(columns, lanes: lanes, by: [], writes: false, text: { _, _ in [] })
        {
            var counts = ScoreCounts(plan.scoring, lanes, groups: 1)
            let work = PieceWork(table.pieces(of: source, size: size))
            let rest = try work.run(scorer) { _ = counts.add($0, of: $1, isGrouped: false) }
            counts.eachGroup { _, scores in
                for (score, count) in scores {
                    for index in tallies.indices { tallies[index].add(score, count: count) }
                }
            }
            guard let rest else { return Norm.sample(tallies) }
            table.goOn(with: .bytes(rest, then: source), line: 1)
        }
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

/// What a row says of one subscale, for each place of its lane.
private struct ScoreTextMaker: Sendable {
    let writer: ScoreRows
    let scoring: Scoring
    let lanes: FormLanes

    /// Cells with commas between and behind them.
    @Sendable func text(_ subscale: Int, _ place: Int) -> [UInt8] {
        let lane = lanes.lanes[subscale]
        let score = scoring.score(
            ofSubscale: subscale, points: lane.points(at: place), answered: lane.answered(at: place))
        var csv = CsvWriter()
        // One empty cell behind them, and the end of the line taken off.
        csv.row(writer.cells(score) + [""])
        return csv.bytes.dropLast()
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
