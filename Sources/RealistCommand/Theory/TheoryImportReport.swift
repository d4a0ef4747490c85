import Realist
import RealistFormats

/// What an import of a theory understood, found and did.
struct TheoryImportReport {
    private let manners: Manners
    private let file: String
    private let isDryRun: Bool
    private let study: Study
    private let twins: LikelyTwins.Known
    private let labels: [Configuration.ID: String]

    private static let mostRowsShown = 5
    private static let mostTwinsShown = 12

    init(_ command: ImportTheoryCommand, _ study: Study) {
        manners = command.manners
        file = command.file
        isDryRun = command.dryRun
        self.study = study
        twins = LikelyTwins.Known(study.theory.statements)
        labels = Dictionary(
            study.theory.configurations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// How the table was understood.
    func tell(_ table: TheoryTable, _ source: TableFile) {
        var form = table.rows.form
        form.headerRows = table.rows.above + 1
        manners.remark("\(file): \(source.sentence(form, above: "configurations"))")
        for line in source.workbook?.remarks ?? [] { manners.remark(line) }
        let fields = Set(table.columns.map(\.column))
        for (column, names) in table.columns {
            let means = table.role(of: column, among: fields)
            manners.remark("\(TheoryImportReport.list(names)) \(names.count == 1 ? "is" : "are") \(means).")
        }
        for line in table.remarks { manners.remark(line) }
        if !table.left.isEmpty {
            manners.remark("Not taken in: \(TheoryImportReport.list(table.left)).")
        }
    }

    /// What becomes of the rows.
    func tell(_ plan: TheoryPlan, _ reading: TheoryReading) {
        if isDryRun {
            for row in plan.rows.prefix(TheoryImportReport.mostRowsShown) { manners.remark(sentence(row)) }
            let more = plan.rows.count - TheoryImportReport.mostRowsShown
            if more > 0 { manners.remark("… and \(more) more \(more == 1 ? "row" : "rows").") }
        }
        for row in plan.rows where row.fate == .edit { manners.remark(changes(row)) }
        for row in plan.rows where row.fate == .seen && !row.proposal.isWaiting {
            manners.remark(
                "\(row.place): proposed before, and \(TheoryImportReport.became(row.proposal.state)).")
        }
        let alike = likely(plan)
        if !alike.isEmpty {
            manners.remark("Said already by a statement, perhaps:")
            for line in alike.prefix(TheoryImportReport.mostTwinsShown) { manners.remark("  \(line)") }
            let more = alike.count - TheoryImportReport.mostTwinsShown
            if more > 0 { manners.remark("  … and \(more) more.") }
        }
        if !reading.warnings.isEmpty, !manners.quiet {
            manners.remark("Look at these, which come in as they are:")
            Manners.report(reading.warnings)
        }
    }

    func end(_ plan: TheoryPlan, _ table: TheoryTable) {
        let leftOut = table.rows.leftOut
        if !leftOut.isEmpty {
            let lines = leftOut.count == 1 ? "line" : "lines"
            manners.remark("\(leftOut.count) left out by you: \(lines) \(RowNumbers.short(leftOut)).")
        }
        if isDryRun { manners.remark("Nothing was changed (--dry-run).") }
        manners.remark(
            "\(plan.count(.new)) new, \(plan.count(.edit)) edits, \(plan.count(.replaced)) said anew, "
                + "\(plan.count(.seen)) proposed before, \(plan.count(.same)) in the theory already.")
        let waiting = waiting(plan)
        if waiting > 0, !isDryRun {
            manners.remark(
                "\(waiting) proposed \(waiting == 1 ? "explanation waits" : "explanations wait") in the app.")
        }
    }

    private func waiting(_ plan: TheoryPlan) -> Int {
        study.theoryProposals.count(where: \.isWaiting)
            + plan.rows.count { $0.isWritten && $0.fate != .replaced }
    }

    private func sentence(_ row: TheoryPlan.Row) -> String {
        let counts = TheoryProposal.Role.allCases.compactMap { role -> String? in
            let count = row.proposal.texts(role).count
            return count == 0 ? nil : "\(count) \(role.rawValue)"
        }
        let of = row.proposal.edit.map { " of \(labels[$0.configuration] ?? $0.configuration.text)" } ?? ""
        return "\(row.place): \(row.fate.rawValue)\(of): “\(Manners.printable(row.proposal.name))”, "
            + "\(counts.isEmpty ? "no parts" : counts.joined(separator: ", "))."
    }

    private func changes(_ row: TheoryPlan.Row) -> String {
        let label = row.proposal.edit.map { labels[$0.configuration] ?? $0.configuration.text } ?? ""
        let lines = (row.difference?.lines ?? []).map { line -> String in
            let roles = line.roles.map {
                "“\(Manners.printable($0.text))” \($0.new.rawValue) instead of \($0.now.rawValue)"
            }
            let words =
                line.new.isEmpty && line.gone.isEmpty
                ? [] : ["\(line.new.count) new, \(line.gone.count) gone"]
            return "\(line.aspect.rawValue) (\((words + roles).joined(separator: "; ")))"
        }
        let old = row.difference?.isOfEarlierRevision == true ? " It was made from an earlier revision." : ""
        return "\(row.place): an edit of \(label): \(lines.joined(separator: ", ")).\(old)"
    }

    /// Each text once, with the statements that it may be.
    private func likely(_ plan: TheoryPlan) -> [String] {
        var seen: Set<String> = []
        let parts = plan.rows.filter(\.isWritten).flatMap { row -> [TheoryProposal.Part] in
            // Of an edit only what it would bring.
            guard let lines = row.difference?.lines else { return row.proposal.parts }
            let new = Set(lines.flatMap(\.new))
            return row.proposal.parts.filter { new.contains($0.text) }
        }
        return parts.compactMap { part in
            guard seen.insert(part.text).inserted, let twin = twins.twins(of: part.text).first else {
                return nil
            }
            return
                "“\(Manners.printable(part.text))” is perhaps “\(Manners.printable(twin.text.text))” (\(twin.id))"
        }
    }

    private static func became(_ state: TheoryProposal.State) -> String {
        switch state {
        case .waiting: "waits"
        case .taken(let into, let on, _): "taken into \(into) on \(on)"
        case .declined(let because, let on, _): "declined on \(on): “\(Manners.printable(because))”"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(20).map { "“\($0.replacing("\n", with: " "))”" }.joined(separator: ", ")
            + (names.count > 20 ? " and \(names.count - 20) more" : "")
    }
}

extension TheoryImportReport {
    func json(
        _ table: TheoryTable, _ source: TableFile, _ plan: TheoryPlan, _ reading: TheoryReading
    ) -> String {
        let fields = Set(table.columns.map(\.column))
        let columns = table.columns.flatMap { column, names in
            names.map { name -> JsonValue in
                .keys([
                    "column": .text(name), "role": .text(column.rawValue),
                    "means": .text(table.role(of: column, among: fields)),
                ])
            }
        }
        let entries: KeyValuePairs<String, JsonValue> = [
            "file": .text(file), "table": table.name.map { .text($0) } ?? .null, "dry_run": .flag(isDryRun),
            "columns": .list(columns), "not_taken_in": .list(table.left.map { .text($0) }),
            "rows": .integer(plan.rows.count),
            "left_out_rows": .list(table.rows.leftOut.map { .integer($0) }),
            "new": .integer(plan.count(.new)), "edits": .integer(plan.count(.edit)),
            "replaced": .integer(plan.count(.replaced)), "seen": .integer(plan.count(.seen)),
            "same": .integer(plan.count(.same)), "waiting": .integer(waiting(plan)),
            "proposals": .list(plan.rows.map(value)),
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

    private func value(_ row: TheoryPlan.Row) -> JsonValue {
        let proposal = row.proposal
        func texts(_ list: [String]) -> JsonValue { .list(list.map { .text($0) }) }
        func text(_ text: String?) -> JsonValue { text.map { .text($0) } ?? .null }
        let parts = proposal.parts.map { part -> JsonValue in
            .keys([
                "role": .text(part.role.rawValue), "text": .text(part.text),
                "link": text(part.link?.rawValue),
                "likely_twins": .list(twins.twins(of: part.text).map { .text($0.id.text) }),
            ])
        }
        let differences = (row.difference?.lines ?? []).map { line -> JsonValue in
            let roles = line.roles.map { role -> JsonValue in
                .keys([
                    "text": .text(role.text), "now": .text(role.now.rawValue),
                    "new": .text(role.new.rawValue),
                ])
            }
            return .keys([
                "part": .text(line.aspect.rawValue), "gone": texts(line.gone), "new": texts(line.new),
                "links": .list(roles),
            ])
        }
        return .keys([
            "row": .integer(row.place.row), "fate": .text(row.fate.rawValue), "id": .text(proposal.id.text),
            "edits": text(proposal.edit?.configuration.text), "label": text(proposal.label),
            "title": text(proposal.title), "parts": .list(parts),
            "quotes": .list(
                proposal.quotes.map { .keys(["text": .text($0.text), "source": text($0.source)]) }),
            "differences": .list(differences),
        ])
    }
}
