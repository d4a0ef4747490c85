import Realist
import Testing

@testable import RealistFormats

/// Tables with what formats trip over, read again with our own readers.
@Suite("A document of tables") struct WrittenDocumentTests {
    static func table(columns: Int = 3, heading: String? = nil) -> WrittenTable {
        let names = ["Label", "Context", "Outcome", "A", "B", "C"].prefix(columns)
        func row(_ cells: [WrittenText]) -> [WrittenText] {
            (0..<columns).map { $0 < cells.count ? cells[$0] : "" }
        }
        return WrittenTable(
            heading: heading, caption: "What <works> & \"why\"",
            columns: names.map { WrittenTable.Column($0, width: 2) },
            rows: [
                row(["=1+1", WrittenText(lines: ["first, line", "second | *line*"]), "a <b> & \"c\""]),
                row(["=1+1", "", WrittenText(runs: [[.init("Why:", isStrong: true), .init(" it works")]])]),
                row(["-3", "+44", "@home\u{7}\u{202E}"]),
            ], joined: 1, notes: ["1. A note"])
    }

    static func document(_ tables: [WrittenTable]) -> WrittenDocument {
        WrittenDocument(name: "t", title: "Title & more", language: .english, apart: "Site", tables: tables)
    }

    private func read(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
        let file = try TableFile.ofAnyProgram(bytes: bytes, name: name, number: 1) { _ in true }
        return try TeamTable.read(file, TableSample.Wishes()) {
            ["Label", "Context", "Outcome"].contains($0)
        }
        .rows.map(\.cells)
    }

    private static let words = [
        ["=1+1", "first, line\nsecond | *line*", "a <b> & \"c\""], ["", "", "Why: it works"],
        ["-3", "+44", "@home"],
    ]

    @Test("is a document whose tables other programs read, with names of columns on every page")
    func docx() throws {
        let document = Self.document([Self.table(), Self.table(columns: 6, heading: "Wide")])
        let bytes = try document.docx()
        #expect(try read(bytes, "t.docx") == Self.words)
        #expect(bytes == (try document.docx()))
        let xml = String(decoding: bytes, as: UTF8.self)
        #expect(xml.ranges(of: "<w:tblHeader/>").count == 2)
        // The second table turns the paper, and it alone.
        #expect(xml.ranges(of: "w:orient=\"landscape\"").count == 1)
        #expect(xml.ranges(of: "<w:sectPr>").count == 2)
        #expect(
            xml.contains("<w:lang w:val=\"en-GB\"") && xml.contains("<dc:title>Title &amp; more</dc:title>"))
        #expect(xml.contains("<w:vMerge w:val=\"restart\"/>"))
    }

    @Test("is a workbook of texts, of which nothing is calculated and the first row stays")
    func xlsx() throws {
        let bytes = try Self.document([Self.table(), Self.table(heading: "a/b")]).xlsx(about: "About")
        var words = Self.words
        // Cells of a workbook are not joined.
        words[1][0] = "=1+1"
        #expect(try read(bytes, "t.xlsx") == words)
        let xml = String(decoding: bytes, as: UTF8.self)
        #expect(!xml.contains("<f>") && xml.ranges(of: "state=\"frozen\"").count == 2)
        #expect(
            xml.contains("<sheet name=\"Title &amp; more\"") && xml.contains("<sheet name=\"a b\"")
                && xml.contains("<sheet name=\"About\" sheetId=\"3\""))
        #expect(xml.contains("quotePrefix=\"1\""))
    }

    @Test("has sheets whose names Excel takes, none twice")
    func sheets() {
        var names = XlsxParts.SheetNames()
        let long = String(repeating: "a", count: 40)
        #expect(names.next(long).count == 31 && names.next(long) == String(repeating: "a", count: 29) + " 2")
        #expect(names.next("'x:[y]'") == "x y" && names.next("X Y") == "X Y 2" && names.next("?") == "Table")
        #expect([0, 25, 26, 701, 702].map(XlsxParts.column) == ["A", "Z", "AA", "ZZ", "AAA"])
    }

    @Test("holds of a cell what Excel can hold")
    func long() throws {
        let text = WrittenText(String(repeating: "é", count: 40_000))
        let table = WrittenTable(caption: "c", columns: [.init("a"), .init("b")], rows: [[text, ""]])
        let xml = String(decoding: try Self.document([table]).xlsx(about: "x"), as: UTF8.self)
        #expect(xml.contains(String(repeating: "é", count: 32_766) + "…</t>"))
    }

    @Test("is CSV without formulas, its tables below each other")
    func csv() {
        let text = String(decoding: Self.document([Self.table(heading: "North")]).csv(), as: UTF8.self)
        #expect(
            text == """
                Site,Label,Context,Outcome
                North,'=1+1,"first, line
                second | *line*","a <b> & ""c\"""
                North,'=1+1,,Why: it works
                North,-3,'+44,'@home

                """)
    }

    @Test("is Markdown of which no word becomes a mark")
    func markdown() {
        let text = String(decoding: Self.document([Self.table()]).markdown(), as: UTF8.self)
        #expect(text.contains("| \\=1+1 | first, line<br>second \\| \\*line\\* | a \\<b\\> \\& \"c\" |\n"))
        #expect(text.contains("| **Why:** it works |"))
        #expect(text.contains("\n1\\. A note\n") && text.hasPrefix("# Title \\& more\n"))
    }

    @Test("is one page of HTML with heads of columns and rows, and no word of it is a tag")
    func html() {
        let text = String(decoding: Self.document([Self.table()]).html(), as: UTF8.self)
        #expect(text.contains("<html lang=\"en-GB\">") && !text.contains("<script"))
        #expect(text.ranges(of: "<th scope=\"col\">").count == 3)
        #expect(text.contains("<th scope=\"row\" rowspan=\"2\">=1+1</th>"))
        #expect(text.contains("<td>a &lt;b&gt; &amp; &quot;c&quot;</td>"))
        #expect(text.contains("<td><p>first, line</p><p>second | *line*</p></td>"))
    }
}
