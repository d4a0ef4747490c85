import Realist
import Testing

@testable import RealistFormats

@Suite("The first sheet of a workbook") struct SheetTableTests {
    private func lines(_ book: MadeWorkbook) throws -> [String] {
        let csv = try SheetTable(book.bytes, file: "t.xlsx").csv
        return String(decoding: csv, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).dropLast()
    }

    private func code(_ book: MadeWorkbook) -> String? {
        do {
            _ = try SheetTable(book.bytes, file: "t.xlsx")
            return nil
        } catch {
            return (error as? any Explained)?.code
        }
    }

    @Test("becomes rows of text, each in the line of its number")
    func rows() throws {
        let book = MadeWorkbook(
            rows: """
                <row r="2"><c r="B2" t="inlineStr"><is><t>a, "b"</t></is></c><c r="D2"><v>3.0</v></c></row>
                <row r="4"><c r="A4"><v>0.30000000000000004</v></c></row><row r="5"/>
                <row><c><v>-1E-2</v></c><c><v>7</v></c></row>
                """)
        #expect(try lines(book) == ["", ",\"a, \"\"b\"\"\",,3", "", "0.3,,,", "", "-0.01,7,,"])
    }

    @Test(
        "takes texts that cells share, in pieces, with signs XML cannot hold, and without how they are spoken"
    )
    func texts() throws {
        var book = MadeWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
                <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="str"><f>A1</f><v>x</v></c>\
                <c r="C2" t="d"><v>2026-03-09</v></c></row>
                """)
        book.sharedTexts = """
            <si><t xml:space="preserve"> plain </t></si>\
            <si><r><rPr><b/></rPr><t>very </t></r><r><t>often</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>\
            <si><t>a_x005F_x000A_b_xZZZZ_</t></si>
            """
        #expect(try lines(book) == [" plain ,very often,a_x000A_b_xZZZZ_", "TRUE,x,2026-03-09"])
    }

    @Test("counts days as the program does that wrote it")
    func days() throws {
        var book = MadeWorkbook(
            rows: """
                <row r="1"><c r="A1" s="1"><v>45750</v></c><c r="B1" s="2"><v>45750.75</v></c>\
                <c r="C1" s="3"><v>0.5</v></c><c r="D1" s="4"><v>45750</v></c><c r="E1" s="0"><v>45750</v></c>\
                <c r="F1" s="1"><v>59</v></c><c r="G1" s="1"><v>60</v></c><c r="H1" s="1"><v>61</v></c>\
                <c r="I1" s="5"><v>45750.999999</v></c><c r="J1" s="1"><v>99999999</v></c>\
                <c r="K1" s="6"><v>2</v></c><c r="L1" s="1"><v>1</v></c></row>
                """)
        book.styles = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-809]d\\ mmm\\ yyyy"/>\
            <numFmt numFmtId="165" formatCode="yyyy&quot; year &quot;hh:mm"/>\
            <numFmt numFmtId="166" formatCode="0.00&quot;days&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/>\
            <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
            """
        let cells =
            "2025-04-03,2025-04-03 18:00:00,12:00:00,2025-04-03,45750,1900-02-28,60,1900-03-01,2025-04-04,"
            + "99999999,2,1900-01-01"
        #expect(try lines(book) == [cells])
        book.properties = "<workbookPr date1904=\"1\"/>"
        #expect(try lines(book).first?.hasPrefix("2029-04-04,2029-04-04 18:00:00") == true)
    }

    @Test(
        "knows days by their format",
        arguments: [
            ("yyyy-mm-dd", CellFormats.Kind.day), ("d/m/yy h:mm;@", .dayAndTime), ("[h]:mm:ss", .time),
            ("mmm", .day),
            ("General", .number), ("0.00", .number), ("#,##0", .number), ("@", .number),
            ("\"day\" 0", .number),
            ("[Red]0", .number), ("h:mm AM/PM", .time), ("0.0E+00", .number), ("mm:ss.0", .time),
        ])
    func formats(code: String, kind: CellFormats.Kind) {
        #expect(CellFormats.kind(ofCode: code) == kind)
    }

    @Test("says which errors stand in it, and which formula was saved without a result")
    func errors() throws {
        let book = MadeWorkbook(
            rows: """
                <row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>A1+1</f></c>\
                <c r="C1"><f>A1</f><v></v></c><c r="D1" t="e"><v>odd</v></c><c r="E1"/>\
                <c r="F1"><f>1+1</f><v>2</v></c></row>
                """)
        #expect(try lines(book) == ["#DIV/0!,#FORMULA?,#FORMULA?,#VALUE!,,2"])
    }

    @Test("is the first one that is shown, and the others are named")
    func sheets() throws {
        var book = MadeWorkbook([["a"]])
        book.sheets = [
            ("Lists", "veryHidden", MadeWorkbook.sheet("<row><c><v>1</v></c></row>")),
            ("Old", "hidden", MadeWorkbook.sheet("")),
            (
                "Answers", "visible",
                MadeWorkbook.sheet(
                    "<row><c><v>2</v></c></row><row hidden=\"1\"><c><v>5</v></c></row>",
                    after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
            ),
            ("More", "visible", MadeWorkbook.sheet("")),
        ]
        let table = try SheetTable(book.bytes, file: "t.xlsx")
        #expect(table.sheet == "Answers" && table.otherSheets == ["Lists", "Old", "More"])
        #expect(table.notes.merged == ["A1:B2"] && table.notes.hiddenRows == 1)
        #expect(String(decoding: table.csv, as: UTF8.self) == "2\n5\n")
        book.sheets = [("Lists", "hidden", MadeWorkbook.sheet(""))]
        #expect(code(book) == "workbook.no-visible-sheet")
    }

    @Test(
        "is refused with a cell in no place, or one that holds what it cannot",
        arguments: [
            ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "workbook.bad-place"),
            ("<row r=\"-1\"/>", "workbook.bad-place"), ("<row r=\"0\"/>", "workbook.bad-place"),
            ("<row r=\"1048577\"/>", "workbook.bad-place"), ("<row r=\"1e3\"/>", "workbook.bad-place"),
            ("<row r=\"3\"/><row r=\"2\"/>", "workbook.bad-place"),
            ("<row r=\"1048576\"/><row/>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"A-1\"/></row>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"\"/></row>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"AAAA1\"/></row>", "workbook.bad-place"),
            ("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", "workbook.many-columns"),
            ("<row><c t=\"s\"><v>0</v></c></row>", "workbook.bad-cell"),
            ("<row><c t=\"s\"><v>-1</v></c></row>", "workbook.bad-cell"),
            ("<row><c t=\"b\"><v>2</v></c></row>", "workbook.bad-cell"),
            ("<row><c><v>three</v></c></row>", "workbook.bad-cell"),
            ("<row><c><v>nan</v></c></row>", "workbook.bad-cell"),
            ("<row><c><v>1e999</v></c></row>", "workbook.bad-cell"),
            ("<row><c t=\"z\"><v>1</v></c></row>", "workbook.bad-cell"),
            ("<row><c><v>1</c></row>", "xml.malformed"),
        ])
    func hostile(rows: String, code: String) {
        #expect(self.code(MadeWorkbook(rows: rows)) == code)
    }

    @Test("reaches to the last cell of a sheet when that is empty")
    func farAway() throws {
        let rows = "<row><c><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"
        #expect(try SheetTable(MadeWorkbook(rows: rows).bytes, file: "t").csv.count == 1_048_577)
    }

    @Test("is refused when it holds more text than a study could want, though it is small itself")
    func muchText() {
        let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 900) + "</row>"
        var book = MadeWorkbook(rows: String(repeating: row, count: 5))
        book.sharedTexts = "<si><t>" + String(repeating: "a", count: 320) + "</t></si>"
        let want = WorkbookProblem.tooMuchText(limit: 1 << 20, at: Location(file: "t", sheet: "Sheet1"))
        #expect(throws: want) { try SheetTable(book.bytes, file: "t", mostText: 1 << 20) }
        // A cell far to the right makes every row as wide.
        let narrow = String(repeating: "<row><c><v>1</v></c></row>", count: 2_000)
        let wide = MadeWorkbook(rows: narrow + "<row r=\"2001\"><c r=\"ALL2001\"><v>1</v></c></row>")
        #expect(throws: want) { try SheetTable(wide.bytes, file: "t", mostText: 1 << 20) }
    }

    @Test("is asked for its parts, and none of them may have a document type")
    func parts() {
        var archive = MadeWorkbook([["a"]]).archive
        for index in archive.parts.indices.dropFirst() {
            var other = archive
            other.parts.remove(at: index)
            #expect(throws: WorkbookProblem.self) { try SheetTable(other.bytes, file: "t") }
            other = archive
            other.parts[index].bytes = Array("<!DOCTYPE a>".utf8) + other.parts[index].bytes
            #expect(throws: XmlProblem.self) { try SheetTable(other.bytes, file: "t") }
        }
        archive.parts[1].bytes = Array(
            String(decoding: archive.parts[1].bytes, as: UTF8.self)
                .replacing("xl/workbook.xml", with: "../../etc/passwd").utf8)
        #expect(throws: WorkbookProblem.self) { try SheetTable(archive.bytes, file: "t") }
    }

    @Test("names cells as spreadsheets do")
    func cells() {
        #expect(
            Location(file: "t.xlsx", line: 7, column: 3, sheet: "Sheet1").description == "t.xlsx:Sheet1!C7")
        #expect(Location(file: "t.xlsx", line: 7, sheet: "Sheet1").description == "t.xlsx:Sheet1, row 7")
        for (column, letters) in [
            (1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
        ] {
            #expect(Location(file: "t", line: 1, column: column, sheet: "S").cell == "S!\(letters)1")
            #expect(SheetTable.place("\(letters)1")?.column == column)
        }
    }
}
