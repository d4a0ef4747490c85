import Realist
import Testing

@testable import RealistFormats

/// Some columns of a table as rows of text, with the line of each row.
private struct KeptTable: Equatable {
    var names: [String] = []
    var rows: [[String]] = []
    var lines: [Int] = []
    var problems: [String] = []

    /// Keeps the columns that are picked; so many bytes come at once as `step` says; carefully is row by row.
    init(_ text: String, picks: (Int) -> Bool, step: Int, carefully: Bool) {
        var findings = Findings(file: "t.csv")
        var rest = Array(text.utf8)[...]
        let source = ByteSource { count throws(FileProblem) in
            let part = Array(rest.prefix(min(step, count)))
            rest = rest.dropFirst(part.count)
            return part
        }
        if var table = CsvReader(source, file: "t.csv", &findings) {
            let columns = table.columns.enumerated().filter { picks($0.offset) }
                .compactMap { table.optionalColumn($0.element) }
            if carefully {
                names = columns.map(\.name)
                while table.advanceRow(&findings) {
                    rows.append(columns.map { table.text($0) })
                    lines.append(table.place.line)
                }
            } else {
                let coded = table.codedColumns(columns.reversed(), &findings)
                names = coded.names
                let cells = coded.names.indices.map { coded.cells(ofColumn: $0, coded.texts[$0]) }
                rows = (0..<coded.count).map { row in cells.map { $0[row] } }
                lines = (0..<coded.count).map { coded.line(ofRow: $0) }
                #expect(table.count == coded.count)
                for texts in coded.texts { #expect(Set(texts).count == texts.count) }
            }
        }
        problems = findings.problems.list.map { "\($0.code) \($0.location?.description ?? "")" }
    }
}

@Suite("Some columns of a table, each text once") struct CodedColumnsTests {
    private static let cells = [
        "", "1", "12", "-3.5", "1e3", "NA", "bronze", "site-12345678", "a cell of more than sixteen bytes",
        "é", "\"x\"",
        "\"a,b\"", "\"two\nlines\"", "5\" pipe", " ", "'=1", "0001", "1234567", "12345678", "\u{1}",
    ]

    @Test("are the same as those that are read cell by cell", arguments: 0..<60)
    func same(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = Int.random(in: 1...6, using: &random)
        var text = (0..<width).map { "c\($0)" }.joined(separator: ",") + "\n"
        // Most tables are plain but for a few cells.
        let odd = Double.random(in: 0...0.3, using: &random)
        for _ in 0..<Int.random(in: 0...400, using: &random) {
            var row = (0..<width).map { _ in
                let isOdd = Double.random(in: 0..<1, using: &random) < odd
                return isOdd
                    ? Self.cells.randomElement(using: &random) ?? ""
                    : "\(Int.random(in: 0...50, using: &random))"
            }
            if Double.random(in: 0..<1, using: &random) < odd / 10 { row.append("too much") }
            let isPair = Double.random(in: 0..<1, using: &random) < odd / 10
            text += row.joined(separator: ",") + (isPair ? "\r\n" : "\n")
        }
        if Bool.random(using: &random) { text.removeLast() }
        let mask = Int.random(in: 1..<(1 << width), using: &random)
        let picks = { (column: Int) in mask >> column & 1 == 1 }
        let wanted = KeptTable(text, picks: picks, step: .max, carefully: true)
        for step in [Int.max, 7, 64, 1_000] {
            #expect(KeptTable(text, picks: picks, step: step, carefully: false) == wanted)
        }
    }

    @Test("know many texts, long and short")
    func many() {
        let names = (0..<5_000).map { "person-with-a-long-name-\($0)" }
        let text = "id,n\n" + names.enumerated().map { "\($1),\($0)\n" }.joined()
        let table = KeptTable(text, picks: { _ in true }, step: .max, carefully: false)
        #expect(table.rows == names.enumerated().map { [$1, "\($0)"] })
        #expect(table.lines == Array(2..<5_002))
    }

    @Test("refuse a cell that is too long as the careful reading does")
    func longCell() {
        for length in [65_536, 65_537] {
            let text = "a,b\n1,\(String(repeating: "x", count: length))\n2,y\n"
            let wanted = KeptTable(text, picks: { _ in true }, step: .max, carefully: true)
            #expect(KeptTable(text, picks: { _ in true }, step: .max, carefully: false) == wanted)
            #expect(wanted.problems.isEmpty == (length == 65_536))
        }
    }
}
