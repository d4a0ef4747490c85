import Realist
import RealistFormats

/// What an import of changes understood, found and did.
struct ChangeImportReport {
    private let manners: Manners
    private let file: String
    private let isDryRun: Bool
    private let labels: [Recommendation.ID: String]
    private let study: Study

    private static let mostRowsShown = 5

    init(_ command: ImportChangesCommand, _ study: Study) {
        manners = command.manners
        file = command.file
        isDryRun = command.dryRun
        self.study = study
        labels = Dictionary(
            study.recommendations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// How the table was understood.
    func tell(_ proposal: ChangeProposal, _ table: TableFile) {
        var form = proposal.table.form
        form.headerRows = proposal.table.above + 1
        manners.remark("\(file): \(table.sentence(form, above: "changes"))")
        for line in table.workbook?.remarks ?? [] { manners.remark(line) }
        for field in ChangeField.allCases {
            guard let column = proposal.map.columns[field] else { continue }
            let words = (proposal.map.values[field] ?? [:]).sorted { $0.key < $1.key }.prefix(12).map {
                word, codes in
                "\(word.isEmpty ? "(empty)" : word) = "
                    + (codes.isEmpty
                        ? field == .site ? "left out" : "not known yet" : codes.joined(separator: ", "))
            }
            let means = words.isEmpty ? "." : ": \(words.joined(separator: "; "))."
            manners.remark("“\(column)” is \(field.rawValue)\(means)")
        }
        if let site = proposal.map.site { manners.remark("All changes belong to the site \(site).") }
        for line in proposal.remarks { manners.remark(line) }
        if !proposal.map.keep.isEmpty {
            manners.remark("Kept in a note: \(ChangeImportReport.names(proposal.map.keep)).")
        }
        if !proposal.left.isEmpty {
            manners.remark(
                "Left out (--keep-columns keeps them in a note): \(ChangeImportReport.names(proposal.left.map(\.column)))."
            )
        }
        for (column, field) in proposal.left {
            guard let field else { continue }
            manners.remark(
                "Is “\(column)” meant as \(field.rawValue)? Then add --column \"\(field.rawValue)=\(column)\"."
            )
        }
    }

    /// What becomes of the rows.
    func tell(_ plan: ChangePlan, _ reading: ChangeReading, _ conflicts: [ChangeConflict], told: String?) {
        if isDryRun {
            for row in plan.rows.prefix(ChangeImportReport.mostRowsShown) { manners.remark(sentence(row)) }
            if plan.rows.count > ChangeImportReport.mostRowsShown {
                manners.remark("… and \(plan.rows.count - ChangeImportReport.mostRowsShown) more rows.")
            }
        }
        for (line, count) in ChangeImportReport.counts(plan.writes) { manners.remark("\(line): \(count)") }
        if let told {
            manners.remark(
                "Told by “\(told)” where a row names nobody; the lead of the site has yet to confirm.")
        }
        if !reading.warnings.isEmpty, !manners.quiet {
            manners.remark("Look at these, which come in as they are:")
            Manners.report(reading.warnings)
        }
        let ending = plan.endsApprovals(in: study).map(\.id.text)
        if !ending.isEmpty {
            manners.remark(
                "The pages of these sites are approved, and what comes in ends that: \(ending.joined(separator: ", "))."
            )
        }
        if !conflicts.isEmpty {
            manners.remark("Edited both here and in Realist:")
            Manners.report(conflicts)
        }
        if !plan.vanished.isEmpty {
            let names = plan.vanished.prefix(20).map { "\($0.id) (“\($0.title.text)”)" }
            let more = plan.vanished.count > 20 ? " and \(plan.vanished.count - 20) more" : ""
            manners.remark(
                "No longer in the table, and still in the study: \(names.joined(separator: ", "))\(more). "
                    + "Nothing is deleted.")
        }
    }

    func end(_ plan: ChangePlan, leftOut: [Int]) {
        if !leftOut.isEmpty {
            let lines = leftOut.count == 1 ? "line" : "lines"
            manners.remark("\(leftOut.count) left out by you: \(lines) \(RowNumbers.short(leftOut)).")
        }
        if isDryRun { manners.remark("Nothing was changed (--dry-run).") }
        manners.remark(
            "\(plan.count(.new)) new, \(plan.count(.updated)) updated, \(plan.count(.same)) in the study already, "
                + "\(plan.count(.older)) newer in Realist, \(plan.count(.conflict)) in conflict.")
    }

    private func sentence(_ row: ChangePlan.Row) -> String {
        let change = row.brought.change
        let state = change.state.rawValue + (change.steps.last?.on.map { " since \($0)" } ?? "")
        let bears = change.recommendations.map { labels[$0.recommendation] ?? $0.recommendation.text }
        let on = bears.isEmpty ? "" : ", on \(bears.joined(separator: " and "))"
        return "\(row.brought.place): \(row.fate.rawValue): \(change.site): “\(change.title.text)”, "
            + "\(change.kind.rawValue), \(state)\(on)."
    }

    /// By site, kind and state.
    private static func counts(_ changes: [Adaptation]) -> [(String, Int)] {
        var counts: [String: Int] = [:]
        for change in changes {
            counts["\(change.site), \(change.kind.rawValue), \(change.state.rawValue)", default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func names(_ columns: [String]) -> String {
        columns.prefix(20).map { "“\($0)”" }.joined(separator: ", ")
            + (columns.count > 20 ? " and \(columns.count - 20) more" : "")
    }
}

extension ChangeImportReport {
    func json(_ proposal: ChangeProposal, _ plan: ChangePlan, _ reading: ChangeReading) -> String {
        let columns = ChangeField.allCases.compactMap { field in
            proposal.map.columns[field].map { column -> JsonValue in
                .keys(["field": .text(field.rawValue), "column": .text(column)])
            }
        }
        let entries: KeyValuePairs<String, JsonValue> = [
            "file": .text(file), "dry_run": .flag(isDryRun),
            "encoding": .text(proposal.table.form.encoding.rawValue),
            "separator": .text(proposal.table.form.separator.rawValue),
            "columns": .list(columns),
            "not_taken_in": .list(proposal.left.map { .text($0.column) }),
            "kept_in_note": .list(proposal.map.keep.map { .text($0) }),
            "rows": .integer(plan.rows.count),
            "left_out_rows": .list(proposal.table.leftOut.map { .integer($0) }),
            "new": .integer(plan.count(.new)), "updated": .integer(plan.count(.updated)),
            "same": .integer(plan.count(.same)), "newer_in_study": .integer(plan.count(.older)),
            "conflicts": .integer(plan.count(.conflict)),
            "changes": .list(plan.rows.map(ChangeImportReport.value)),
            "vanished": .list(plan.vanished.map { .text($0.id.text) }),
            "look_at": .list(
                reading.warnings.map { cell in
                    .keys([
                        "line": .figure(cell.location?.line), "column": .text(cell.column),
                        "kind": .text(cell.kind.rawValue),
                    ])
                }),
        ]
        return String(decoding: JsonWriter.bytes(.keys(entries)), as: UTF8.self)
    }

    private static func value(_ row: ChangePlan.Row) -> JsonValue {
        .keys([
            "line": .integer(row.brought.place.line), "change": .text(row.brought.id.text),
            "site": .text(row.brought.change.site.text), "kind": .text(row.brought.change.kind.rawValue),
            "state": .text(row.brought.change.state.rawValue), "fate": .text(row.fate.rawValue),
        ])
    }
}
