import Realist
import Testing

@testable import RealistFormats

/// A table as a list of rows of text, and what was found wrong.
struct ReadTable: Equatable {
    var rows: [[String]] = []
    var problems: [String] = []
    var places: [[String]] = []

    /// So many bytes come at once as `step` says; the result must not depend on it.
    init(_ bytes: [UInt8], options: CsvReader.Options = .init(), step: Int = .max) {
        var findings = Findings(file: "t.csv")
        var rest = bytes[...]
        let source = ByteSource { count throws(FileProblem) in
            let part = Array(rest.prefix(min(step, count)))
            rest = rest.dropFirst(part.count)
            return part
        }
        if var table = CsvReader(source, file: "t.csv", options: options, &findings) {
            rows.append(table.columns)
            let columns = table.columns.compactMap { table.optionalColumn($0) }
            while table.advanceRow(&findings) {
                rows.append(columns.map { table.text($0) })
                places.append(columns.map { "\(table.place($0).line):\(table.place($0).column)" })
            }
        }
        problems = findings.problems.list.map { "\($0.code) \($0.location?.description ?? "")" }
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }
}

@Suite("Reading a CSV table") struct CsvReadingTests {
    @Test(
        "gives its cells, for",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2\r\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
            ("\u{FEFF}a,b\n,\n", [["a", "b"], ["", ""]]),
            ("a,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n", [["a", "b"], ["x,\"y\"", "1\n2"]]),
            ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
            ("\"a\",\"b\"\n é , \t \n", [["a", "b"], [" é ", " \t "]]),
            ("a\n\"\"\n", [["a"], [""]]),
            ("a\n'=1\n", [["a"], ["'=1"]]),
            ("a,b\n5\" pipe, \"x\"\n", [["a", "b"], ["5\" pipe", " \"x\""]]),
        ])
    func cells(text: String, rows: [[String]]) {
        let bytes = Array(text.utf8)
        let table = ReadTable(bytes)
        #expect(table.rows == rows)
        #expect(table.problems == [])
        for step in 1...3 { #expect(ReadTable(bytes, step: step) == table) }
    }

    @Test(
        "takes no other line for the header when the first one cannot be read",
        arguments: ["a,\u{0}\nb,c\n1,2\n", "a,\"b\"c\nb,c\n1,2\n", "\"a\nb,c\n1,2\n"])
    func brokenHeader(text: String) {
        let table = ReadTable(text)
        #expect(table.rows == [] && table.problems.count == 1)
    }

    @Test("takes no other line for the header when the first one is not in UTF-8")
    func strangeHeader() {
        let table = ReadTable(Array("site,w".utf8) + [0xE6, 0x0A] + Array("b,c\n1,2\n".utf8))
        #expect(table.rows == [] && table.problems.count == 1)
    }

    @Test("names the physical line and the column, in signs, of every cell")
    func places() {
        let table = ReadTable("a,b\r\n\"é\r\nx\",2\nü,\"y\"\n")
        #expect(table.places == [["2:1", "3:4"], ["4:1", "4:3"]])
    }

    @Test(
        "tells what is wrong and where, and reads on while it can, for",
        arguments: [
            ("", 0, ["csv.empty t.csv:1"]),
            ("\n\n", 0, ["csv.empty t.csv:1"]),
            ("a,,c,c\n", 0, ["csv.blank-header t.csv:1:3", "csv.header-twice t.csv:1:6"]),
            ("a;b\n1;2\n", 0, ["csv.separator t.csv:1"]),
            ("a\tb\n1\t2\n", 0, ["csv.separator t.csv:1"]),
            ("a,b\n1\n1,2\n1,2,3\n", 1, ["csv.short-row t.csv:2", "csv.long-row t.csv:4"]),
            ("a,b\n1,\"2\n3,4\n", 0, ["csv.unclosed-quote t.csv:2:3"]),
            (
                "a,b\n\"1\"x,2\n3,\"4\"y\n5,6", 1,
                ["csv.text-after-quote t.csv:2:4", "csv.text-after-quote t.csv:3:6"]
            ),
            ("a,b\n1,\"2\n3,\"4\"\n5,6", 0, ["csv.text-after-quote t.csv:3:4"]),
            ("a,b\n1,\u{0}\n5,6", 0, ["csv.nul t.csv:2:3"]),
            ("a,b\n\"1\n2\",3,4\n5\n", 0, ["csv.long-row t.csv:2", "csv.short-row t.csv:4"]),
            (" <!DOCTYPE html><html>", 0, ["csv.other-format t.csv:1"]),
            ("PK\u{3}\u{4}...", 0, ["csv.other-format t.csv:1"]),
        ])
    func problems(text: String, good: Int, problems: [String]) {
        let bytes = Array(text.utf8)
        let table = ReadTable(bytes)
        #expect(table.problems == problems)
        #expect(max(0, table.rows.count - 1) == good)
        for step in 1...3 { #expect(ReadTable(bytes, step: step) == table) }
    }

    @Test("tells of every row that is not UTF-8 with the first bad byte, and reads the others")
    func encoding() {
        let bytes =
            Array("a,b\né,x".utf8) + [0x92, 0x0A] + Array("1,2\n\"\n".utf8) + [0xE2, 0x82, 0x22]
            + Array(",\n".utf8)
        let table = ReadTable(bytes + [0x31, 0x2C, 0xC3])
        #expect(
            table.problems == [
                "csv.not-utf-8 t.csv:2:4", "csv.not-utf-8 t.csv:5:1", "csv.not-utf-8 t.csv:6:3",
            ])
        #expect(table.rows == [["a", "b"], ["1", "2"]])
        #expect(ReadTable([0xFF, 0xFE, 0x61, 0x00]).problems == ["csv.utf-16 t.csv:1"])
        #expect(ReadTable([0x00, 0x61, 0x00, 0x2C]).problems == ["csv.utf-16 t.csv:1"])
    }

    @Test("reads Windows-1252 when told so, and names a byte that means nothing there")
    func windows() {
        var options = CsvReader.Options()
        options.encoding = .windows1252
        let good = ReadTable(Array("a,b\n".utf8) + [0x93, 0xE9, 0x94, 0x2C, 0x80, 0x0A], options: options)
        #expect(good.rows == [["a", "b"], ["“é”", "€"]])
        let bad = ReadTable(Array("a,b\n".utf8) + [0xE9, 0x2C, 0x81, 0x0A], options: options)
        #expect(bad.problems == ["csv.not-windows-1252 t.csv:2:3"])
        let marked = ReadTable([0xEF, 0xBB, 0xBF] + Array("a,b\né,1".utf8), options: options)
        #expect(marked.rows == [["a", "b"], ["é", "1"]])
    }

    @Test("has limits for a cell and for columns, whatever the size of the file")
    func limits() {
        let full = String(repeating: "x", count: 65_536)
        #expect(ReadTable("a\n\(full)\n\"\(full)\"\n").rows.count == 3)
        #expect(ReadTable("a\n\(full)y\n").problems == ["csv.long-cell t.csv:2:1"])
        #expect(ReadTable("a\n\"\(full)y\"\n").problems == ["csv.long-cell t.csv:2:1"])
        let wide = (1...1_001).map { "c\($0)" }
        #expect(
            ReadTable(wide.joined(separator: ",") + "\n").problems.map { $0.prefix(16) } == [
                "csv.many-columns"
            ])
        #expect(ReadTable(wide.dropLast().joined(separator: ",") + "\n").rows.first?.count == 1_000)
    }

    @Test("counts the thousandth fault and what follows, and keeps no more")
    func cap() {
        var findings = Findings(file: "t.csv")
        let bytes = Array(("a,b\n" + String(repeating: "1\n", count: 50_000)).utf8)
        var table = CsvReader(.bytes(bytes), file: "t.csv", &findings)
        while table?.advanceRow(&findings) == true {}
        #expect(findings.problems.list.count == Problems.kept)
        #expect(findings.problems.count == 50_000)
    }
}

extension CsvReadingTests {
    @Test("what kind of file it is is told the same way in however small pieces it comes")
    func pieces() {
        let row = "\nx" + String(repeating: ",1", count: 30)
        let text = "res\0\0\0\0\0\0\0\0site,wave" + String(repeating: row, count: 12)
        let whole = ReadTable(Array(text.utf8))
        #expect(whole.rows.isEmpty && whole.problems.count == 1)
        for step in [1, 2, 8, 63] { #expect(ReadTable(Array(text.utf8), step: step) == whole) }
    }
}
