import Realist
import RealistFormats
import RealistStore

/// What an import of answers understood and did.
struct ImportReport {
    let file: String
    let map: ResponseMap
    /// Columns that were not taken in.
    let left: [String]
    var tally = ResponseTally()
    var counts: ResponseCounts?
    var doubts: [LinkDoubt] = []

    init(file: String, map: ResponseMap, left: [String]) {
        self.file = file
        self.map = map
        self.left = left
    }

    func tell(_ manners: Manners, isDryRun: Bool) {
        if tally.refused.total > 0, !manners.quiet {
            manners.remark("Taken as missing, because they are not on the scale:")
            tally.refused.report()
        }
        if !tally.missingCells.isEmpty {
            let cells = tally.missingCells.sorted { $0.key < $1.key }.map { "“\($0.key)” \($0.value)" }
            manners.remark("No answer, by what the cell says: \(cells.joined(separator: ", ")).")
        }
        if tally.unfinished > 0 {
            let are =
                tally.unfinished == 1 ? "1 form was begun and" : "\(tally.unfinished) forms were begun and"
            manners.remark("\(are) not finished: taken with the answers that are there.")
        }
        manners.remark(balance)
        if tally.unlisted.forms > 0 { manners.remark(unlisted) }
        LinkDoubts.tell(doubts, manners)
        if isDryRun { manners.remark("Nothing was changed (--dry-run).") }
        if let counts {
            manners.remark(
                "\(counts.new) new, \(counts.same) in the study already, \(counts.replaced) replaced"
                    + (counts.kept > 0
                        ? ", \(counts.kept) with other answers than in the study, where they stay as they were."
                        : "."))
        }
    }

    /// A mistyped code makes another person.
    private var unlisted: String {
        let (forms, first) = (tally.unlisted.forms, tally.unlisted.list)
        return forms == 1
            ? "1 form is of somebody whom the study does not list: \(first)."
            : "\(forms) forms are of people whom the study does not list: \(first)."
    }

    /// Every row that was read is told of: rows in, rows out.
    private var balance: String {
        let (rows, forms, blank, leftOut) = (tally.rows, tally.forms, tally.blank, tally.leftOut)
        var parts = ["\(forms) \(forms == 1 ? "form" : "forms")"]
        var sum = "\(forms)"
        if blank > 0 { parts.append("\(blank) without any answer") }
        if leftOut > 0 { parts.append("\(leftOut) left out as the map says") }
        let byHand = tally.leftByHand
        if !byHand.isEmpty {
            let lines = byHand.count == 1 ? "line" : "lines"
            parts.append("\(byHand.count) left out by you (\(lines) \(RowNumbers.short(byHand)))")
        }
        for part in [blank, leftOut, byHand.count] where part > 0 { sum += " + \(part)" }
        let sentence = "\(rows) \(rows == 1 ? "row" : "rows") read: \(parts.joined(separator: ", "))."
        return "\(sentence) Rows in = rows out: \(rows) = \(sum)."
    }

    func json(isDryRun: Bool) -> String {
        let entries: KeyValuePairs<String, JsonValue> = [
            "file": .text(file), "instrument": .text(map.instrument.text), "dry_run": .flag(isDryRun),
            "encoding": .text(map.form.encoding.rawValue), "separator": .text(map.form.separator.rawValue),
            "header_rows": .integer(map.form.headerRows),
            "items": .list(
                map.items.sorted { $0.key < $1.key }.map {
                    .keys(["item": .text($0.key.text), "column": .text($0.value)])
                }),
            "not_taken_in": .list(left.map { .text($0) }),
            "rows": .integer(tally.rows), "forms": .integer(tally.forms), "blank": .integer(tally.blank),
            "left_out": .integer(tally.leftOut),
            "left_out_rows": .list(tally.leftByHand.map { .integer($0) }),
            "unfinished": .integer(tally.unfinished),
            "invalid": .integer(tally.refused.total),
            "new": .figure(counts?.new), "same": .figure(counts?.same), "replaced": .figure(counts?.replaced),
            "kept": .figure(counts?.kept),
            "doubts": .list(doubts.map { .text($0.sentence) }),
        ]
        return String(decoding: JsonWriter.bytes(.keys(entries)), as: UTF8.self)
    }
}

extension ResponseMap {
    /// What was understood, a line for each thing; nothing is said of what is being asked.
    func sentences(asking questions: Set<String>) -> [String] {
        var lines: [String] = []
        switch respondent {
        case .column(let name): lines.append("People are known by “\(name)”.")
        case .unlinked where questions.contains("import.respondent"): break
        case .unlinked: lines.append("Nobody is followed from one wave to another.")
        }
        lines += [ResponseMap.sentence("site", site), ResponseMap.sentence("wave", wave)].compactMap { $0 }
        if carriesSite { lines.append("Where that is empty, another row of the same person says it.") }
        if let day {
            let written = questions.contains("import.days") ? "" : ", written \(day.written.rawValue)"
            lines.append("Days are in “\(day.column)”\(written).")
        }
        if !answers.isEmpty {
            let words = answers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            lines.append("Answers: " + words.map { "\($0.key) = \($0.value)" }.joined(separator: ", ") + ".")
        }
        if !missing.isEmpty { lines.append("No answer: \(missing.joined(separator: ", ")).") }
        for (name, column) in attributes.sorted(by: { $0.key < $1.key }) {
            lines.append("Taken along: “\(column)”" + (name == column ? "." : " as \(name)."))
        }
        for marks in only {
            let values = marks.values.map { "“\($0)”" }.joined(separator: " or ")
            lines.append("Left out: rows with anything but \(values) in “\(marks.column)”.")
        }
        for mark in leaveOut { lines.append("Left out: rows with “\(mark.value)” in “\(mark.column)”.") }
        return lines
    }

    private static func sentence<Kind>(_ noun: String, _ place: Place<Kind>) -> String? {
        switch place {
        case .fixed(let id): return "All forms belong to the \(noun) \(id)."
        case .column("", _): return nil
        case .column(let name, let values):
            let known = values.sorted { $0.key < $1.key }.map { text, id in
                text == id.text ? text : "\(text) = \(id)"
            }
            if known.isEmpty { return "The \(noun) is in “\(name)”." }
            return "The \(noun) is in “\(name)”: \(known.prefix(20).joined(separator: ", "))."
        }
    }
}
