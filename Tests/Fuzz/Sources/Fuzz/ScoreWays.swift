import Glibc
import Realist

@testable import RealistFormats

/// A table of answers in pieces of bytes and cell by cell: as far as the pieces go, both see the same forms.
enum ScoreWays {
    private struct Seen {
        var forms: [UInt64] = []
        var refused: [String] = []
        var groups: [[String]] = []
    }

    private static let path = "/dev/shm/realist-fuzz-\(getpid()).csv"
    private static let names = ["id", "site", "i1", "i2", "i3", "i4", "i5"]

    /// The first byte is the size of a piece; a header is put before the rest when it has none of its own.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let header = first & 1 == 0 ? Array((names.joined(separator: ",") + "\n").utf8) : []
        let table = header + bytes.dropFirst()
        let scoring = Scoring(MadeUp.instrument.key)
        guard let lanes = FormLanes(scoring) else { preconditionFailure("no lanes") }
        guard let careful = readCarefully(table, scoring, lanes) else { return }
        guard let quick = readPieces(table, scoring, lanes, size: 64 + 8 * Int(first)) else { return }
        let rows = quick.forms.count
        mustHold(rows <= careful.forms.count, "more rows in pieces")
        mustHold(quick.forms == Array(careful.forms.prefix(rows)), "forms")
        mustHold(quick.groups == Array(careful.groups.prefix(rows)), "groups")
        mustHold(quick.refused == Array(careful.refused.prefix(quick.refused.count)), "refused")
    }

    private static func open(
        _ source: ByteSource, _ scoring: Scoring, _ findings: inout Findings
    ) -> (ResponseTable, by: [CsvColumn])? {
        guard let reader = CsvReader(source, file: path, &findings),
            let table = ResponseTable(reader, key: scoring.key, &findings)
        else { return nil }
        return (table, table.others.filter { $0.name == "site" })
    }

    private static func readCarefully(_ bytes: [UInt8], _ scoring: Scoring, _ lanes: FormLanes) -> Seen? {
        var findings = Findings(file: path)
        guard case (var table, let by)? = open(.bytes(bytes), scoring, &findings) else { return nil }
        var seen = Seen()
        while table.advance(&findings), findings.problems.isEmpty {
            var form: UInt64 = 0
            for (item, option) in table.form.enumerated() {
                if let option { form &+= lanes.worth(ofItem: item, option: option) }
            }
            seen.forms.append(form)
            seen.groups.append(by.map { table.text($0) })
            seen.refused += table.refused.map(\.message)
            _ = try? scoring.score(table.form)
        }
        return seen
    }

    private static func readPieces(
        _ bytes: [UInt8], _ scoring: Scoring, _ lanes: FormLanes, size: Int
    ) -> Seen? {
        guard let out = fopen(path, "w") else { preconditionFailure("no memory disk") }
        fwrite(bytes, 1, bytes.count, out)
        fclose(out)
        var findings = Findings(file: path)
        guard let file = try? OpenFile(path: path), let (table, by) = open(.file(file), scoring, &findings),
            let columns = table.formColumns,
            var scorer = PieceScorer(
                columns, lanes: lanes, by: by, writes: true, text: { Array("\($0)-\($1),".utf8) })
        else { return nil }
        var seen = Seen()
        var names: [[String]] = []
        var pieces = table.pieces(of: file, size: size)
        var piece = FormPiece()
        var line = table.nextLine
        while pieces.fill(&piece) {
            scorer.score(&piece)
            names += piece.newGroups
            seen.forms += piece.forms[..<piece.rows]
            seen.groups += piece.groups[..<piece.rows].map { by.isEmpty ? [] : names[Int($0)] }
            seen.refused += piece.refused.map { $0.moved(down: line - 1).message }
            line += piece.lines
            if piece.rest != nil { break }
            // The list of a piece may have been cut short.
            if piece.refused.count < piece.refusedCount { return nil }
        }
        return seen
    }
}
