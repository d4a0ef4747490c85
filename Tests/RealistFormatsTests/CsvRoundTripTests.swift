import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A CSV table that we write") struct CsvRoundTripTests {
    func text(_ rows: [[String]]) -> String {
        var writer = CsvWriter()
        writer.header(["a", "b"])
        for row in rows { writer.row(row) }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test("has quotes only where they are needed, and LF")
    func form() {
        #expect(
            text([["1", "x y"], ["p,q", "say \"so\""], ["two\nlines", ""]])
                == "a,b\n1,x y\n\"p,q\",\"say \"\"so\"\"\"\n\"two\nlines\",\n")
        var single = CsvWriter()
        single.row([""])
        #expect(single.bytes == Array("\"\"\n".utf8))
    }

    @Test(
        "never begins a cell with a formula",
        arguments: [
            ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
            ("\rx", "'\rx"), ("'tis", "''tis"), ("-5", "-5"), ("-0.5", "-0.5"), ("-1e-07", "-1e-07"),
            ("-05", "'-05"), ("+5", "'+5"), ("-", "'-"), ("a=b", "a=b"), ("", ""), ("-Inf", "-Inf"),
            ("-1+cmd", "'-1+cmd"), ("＝1+1", "'＝1+1"), ("＋44", "'＋44"), ("－5", "'－5"), ("＠a", "'＠a"),
            ("１", "１"), ("a＝b", "a＝b"), ("ｶﾅ", "ｶﾅ"),
        ])
    func guarding(cell: String, written: String) {
        #expect(CsvWriter.guarded(cell) == written)
    }

    @Test(
        "has numbers as the shortest text that reads back",
        arguments: [
            (0.1, "0.1"), (12, "12"), (-0.5, "-0.5"), (1e-7, "1e-07"), (1.0 / 3, "0.3333333333333333"),
            (1e21, "1e+21"), (.infinity, "Inf"), (-.infinity, "-Inf"), (.nan, ""),
            (.leastNonzeroMagnitude, "5e-324"),
            (0, "0"), (123_456_789_012, "123456789012"),
        ])
    func numbers(value: Double, text: String) {
        #expect(CsvWriter.cell(value) == text)
        if value.isFinite { #expect(Double(text) == value && NumberRule.isDecimal(text)) }
    }

    @Test("reads back as it was, whatever stands in it", arguments: 1...40)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<30).map { _ in [RandomText.make(&random), RandomText.make(&random)] }
        var options = CsvReader.Options()
        options.takesGuardOff = true
        let bytes = Array(text(rows).utf8)
        let table = ReadTable(bytes, options: options, step: Int.random(in: 1...500, using: &random))
        #expect(table.problems == [])
        #expect(
            table.rows.dropFirst().map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }
        )
    }

    @Test(
        "is understood with every kind of quoting that others use",
        .enabled(
            if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil,
            "REALIST_REFERENCE names no folder"))
    func spectrum() throws {
        let reference = try #require(ProcessInfo.processInfo.environment["REALIST_REFERENCE"])
        let folder = URL(fileURLWithPath: reference).appending(path: "interchange/csv-spectrum")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "csvs"), includingPropertiesForKeys: nil)
        #expect(files.count > 5)
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let json = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
            let object = try JSONSerialization.jsonObject(with: json)
            let expected = try #require(
                object as? [[String: String]] ?? (object as? [String: String]).map { [$0] })
            let table = ReadTable([UInt8](try Data(contentsOf: file)))
            let header = try #require(table.rows.first)
            #expect(table.problems == [], "\(name)")
            let rows = table.rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
            // In these two the tables and their own expectations differ: other numbers, other line ends.
            if ["location_coordinates", "newlines_crlf"].contains(name) { continue }
            #expect(rows == expected, "\(name)")
        }
    }
}
