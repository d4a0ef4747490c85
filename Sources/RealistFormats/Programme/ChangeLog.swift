public import Realist

/// The changes of a study as a table that people can read, edit and bring in again: a row for each, in the order of
/// the study, texts in its first language.
public enum ChangeLog {
    /// The columns, in their order. Those that only trackers have are not among them: the steps say it all.
    public static let columns: [ChangeField] = ChangeField.allCases.filter { field in
        ![.number, .since, .note].contains(field) && field.dates == nil
    }

    /// - Returns: the bytes of the CSV file; the same study gives the same bytes.
    public static func write(_ changes: [Adaptation]) -> [UInt8] {
        var csv = CsvWriter()
        begin(&csv)
        for change in changes { add(change, to: &csv) }
        return csv.bytes
    }

    /// Names the columns, for a table that is written piece by piece.
    public static func begin(_ csv: inout CsvWriter) { csv.header(columns.map(\.rawValue)) }

    public static func add(_ change: Adaptation, to csv: inout CsvWriter) { csv.row(row(change)) }

    private static func row(_ change: Adaptation) -> [String] {
        let cells = cells(change)
        return cells + [fingerprint(cells)]
    }

    /// Whether a row of this change had the fingerprint when it was written: in the log of today, or in one of an
    /// earlier program, which had fewer columns.
    static func isFingerprint(_ print: String, of change: Adaptation) -> Bool {
        let cells = cells(change)
        if print == fingerprint(cells) { return true }
        let earlier = zip(columns, cells).filter { !ChangeField.later.contains($0.0) }.map(\.1)
        return print == fingerprint(earlier)
    }

    private static func fingerprint(_ cells: [String]) -> String {
        var value = KeyGenerator.hash(cells.joined(separator: "\u{1F}"))
        var text = ""
        for _ in 0..<16 {
            text = String(value & 15, radix: 16) + text
            value >>= 4
        }
        return text
    }

    /// Without the fingerprint, which is the last.
    private static func cells(_ change: Adaptation) -> [String] {
        columns.dropLast().map { TeamTable.tidy(cell($0, change)) }
    }

    private static func cell(_ field: ChangeField, _ change: Adaptation) -> String {
        if let frame = field.frame {
            let coding = frame.vocabulary == "frame" ? change.frame : change.frameIS
            return list(coding?[frame.field] ?? [])
        }
        if let text = ChangeField.texts.first(where: { $0.field == field }) {
            return change[keyPath: text.path]?.text ?? ""
        }
        return switch field {
        case .id: change.id.text
        case .site: change.site.text
        case .title: change.title.text
        case .kind: change.kind.rawValue
        case .state: change.state.rawValue
        case .description: change.description.text
        case .recommendations: list(change.recommendations.map(\.recommendation.text))
        case .coreKept:
            list(
                change.recommendations.compactMap { bearing in
                    bearing.coreKept.map { kept in
                        let parts = kept.isEmpty ? "none" : kept.map(\.text).joined(separator: ", ")
                        return "\(bearing.recommendation): \(parts)"
                    }
                })
        case .configurations: list(change.configurations.map(\.text))
        case .measures: list(change.measures.map(\.text))
        case .steps: change.steps.map(line).joined(separator: "\n")
        case .materials: list(change.materials.map(\.text))
        case .nextStep: change.next?.step.text ?? ""
        case .owner: change.next?.owner ?? ""
        case .due: change.next?.due?.description ?? ""
        case .toldBy: change.toldBy?.who ?? ""
        case .toldHow: change.toldBy?.how?.rawValue ?? ""
        case .toldOn: change.toldBy?.on?.description ?? ""
        case .recordedBy: change.toldBy?.recordedBy ?? ""
        case .confirmed: change.toldBy?.confirmed?.description ?? ""
        case .workshop: change.workshop?.text ?? ""
        case .shared: change.shared ? "yes" : "no"
        default: ""
        }
    }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}

// MARK: - Steps

extension ChangeLog {
    /// `in-place 2026-03-09: first letters sent`; further lines of a note stand in by two blanks.
    static func line(_ step: Adaptation.Step) -> String {
        var text = step.to.rawValue
        if let on = step.on { text += " \(on)" }
        if let note = step.note {
            text += ": " + TeamTable.tidy(note.text).replacing("\n", with: "\n  ")
        }
        return text
    }

    /// - Returns: the steps, and the first line that is none.
    static func steps(_ text: String) -> (steps: [Adaptation.Step], fault: String?) {
        var steps: [Adaptation.Step] = []
        // By code points: an accent may stand behind any sign.
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.starts(with: "  ".unicodeScalars), let last = steps.indices.last,
                let note = steps[last].note
            {
                steps[last].note = Wording(note.text + "\n" + String(line.dropFirst(2)))
            } else if let step = step(line) {
                steps.append(step)
            } else if !line.allSatisfy(\.properties.isWhitespace) {
                return (steps, String(line))
            }
        }
        return (steps, nil)
    }

    private static func step(_ line: Substring.UnicodeScalarView) -> Adaptation.Step? {
        let end = line.firstIndex(of: ":")
        let head = TeamTable.tidy(String(line[..<(end ?? line.endIndex)]))
        let note = end.map { String(line[line.index(after: $0)...].drop { $0 == " " }) } ?? ""
        let words = head.split(separator: " ", maxSplits: 1)
        guard let state = words.first.flatMap({ Adaptation.State(rawValue: String($0)) }) else { return nil }
        let on = words.count > 1 ? RoughDate(TeamTable.tidy(String(words[1]))) : nil
        if words.count > 1, on == nil { return nil }
        return Adaptation.Step(to: state, on: on, note: note.isEmpty ? nil : Wording(note))
    }
}
