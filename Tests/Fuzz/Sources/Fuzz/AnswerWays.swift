import Realist

@testable import RealistFormats

/// A table of answers: taken in, or refused; and what was refused can be left out by the rows that the refusals name,
/// unless it hides the rows behind it: then nothing may come in.
enum AnswerWays {
    private static let map: ResponseMap = {
        let sites = ["x": Site.ID(known: "bronze"), "y": Site.ID(known: "silver")]
        var items: [Instrument.Item.ID: String] = [:]
        for item in MadeUp.instrument.items { items[item.id] = item.id.text }
        var map = ResponseMap(
            instrument: MadeUp.instrument.id, respondent: .column("id"), site: .column("site", sites),
            wave: .fixed(Wave.ID(known: "before")), items: items)
        map.day = .init(column: "day", written: .yearFirst)
        return map
    }()

    private struct Seen {
        var people: [String] = []
        var refused: [any Explained] = []
        var isRefused = false
    }

    static func check(_ bytes: [UInt8]) {
        let table = TableFile(text: Array("id,site,day,i1,i2,i3,i4,i5\n".utf8) + bytes, name: "t.csv")
        let first = read(table, leaving: [])
        mustHold(first.isRefused == !first.refused.isEmpty, "refused without a reason, or taken with one")
        let lines = Set(first.refused.compactMap { $0.location?.row }.filter { $0 > 1 })
        guard !lines.isEmpty else { return }
        let rest = read(table, leaving: lines)
        let said = rest.refused.map(\.message).joined(separator: "\n")
        mustHold(!rest.refused.contains { $0 is NoSuchRow }, "a line that was named is none: \(said)")
        mustHold(Set(rest.people).isSubset(of: people(in: table)), "somebody who is not there")
        if stops(table) {
            mustHold(rest.isRefused, "what comes behind a fault is silently gone")
        } else {
            mustHold(
                !rest.refused.contains { lines.contains($0.location?.row ?? 0) },
                "left out and refused: \(said)")
        }
    }

    private static func read(_ table: TableFile, leaving: Set<Int>) -> Seen {
        let reading = ResponseReading(
            table: table, map: map, instrument: MadeUp.instrument,
            participants: ParticipantCheck([], hasWithdrawn: nil), invalidIsMissing: false,
            leaveOutRows: leaving)
        var seen = Seen()
        var tally = ResponseTally()
        do {
            try reading.read(&tally, refusal: { seen.refused.append($0) }) {
                seen.people += $0.responses(to: MadeUp.instrument.id).map(\.respondent)
            }
        } catch {
            seen.isRefused = true
            if seen.refused.isEmpty, let problems = error as? Problems { seen.refused = problems.list }
        }
        return seen
    }

    /// Whether the reader gives up before the end.
    private static func stops(_ table: TableFile) -> Bool {
        var findings = Findings(file: table.name)
        guard let source = try? table.open(),
            var reader = CsvReader(source, file: table.name, options: table.options(map.form), &findings)
        else { return true }
        while reader.advanceRow(&findings) {}
        return reader.hasStopped
    }

    private static func people(in table: TableFile) -> Set<String> {
        var findings = Findings(file: table.name)
        guard let source = try? table.open(),
            var reader = CsvReader(source, file: table.name, options: table.options(map.form), &findings)
        else { return [] }
        var people: Set<String> = []
        while reader.advanceRow(&findings) {
            people.insert(AnswerWords.trimmed(PlainText.of(reader.text(ofCell: 0))))
        }
        return people
    }
}
