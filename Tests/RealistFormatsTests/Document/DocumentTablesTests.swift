import Realist
import Testing

@testable import RealistFormats

@Suite("The tables of a document") struct DocumentTablesTests {
    private typealias Made = MadeDocument

    private func tables(_ document: MadeDocument) throws -> [DocumentTable] {
        try #require(try DocumentTables(document.bytes, file: "t.docx")).tables
    }

    private func cells(_ body: String) throws -> [String] {
        try tables(MadeDocument(body: Made.table(body))).flatMap { $0.rows.flatMap { $0.map(\.text) } }
    }

    private func code(_ bytes: [UInt8]) -> String? {
        do {
            _ = try DocumentTables(bytes, file: "t.docx")
            return nil
        } catch {
            return (error as? any Explained)?.code
        }
    }

    @Test("are read in their order, each paragraph of a cell a line, in both families of names")
    func rows() throws {
        var document = MadeDocument([["Context", "Outcome"], ["a, \"b\"\nc & <d>", ""]], [["x"]])
        for space in [MadeDocument.space, MadeDocument.strict] {
            document.space = space
            let tables = try tables(document)
            #expect(tables.map(\.name) == ["Table 1", "Table 2"])
            #expect(
                tables[0].rows.map { $0.map(\.text) } == [
                    ["Context", "Outcome"], ["a, \"b\"\nc & <d>", ""],
                ])
            let csv = try tables[0].csv(limit: 1_000, file: "t.docx")
            #expect(String(decoding: csv, as: UTF8.self) == "Context,Outcome\n\"a, \"\"b\"\"\nc & <d>\",\n")
        }
    }

    @Test("are as a reader sees them who accepts all tracked changes, and shows nothing hidden")
    func tracked() throws {
        let kept =
            Made.run("staff ") + "<w:del w:id=\"1\" w:author=\"x\">\(Made.run("never "))"
            + "<w:r><w:delText>ever</w:delText></w:r></w:del><w:ins>\(Made.run("often "))</w:ins>"
            + "<w:moveFrom>\(Made.run("gone"))</w:moveFrom><w:moveTo>\(Made.run("moved "))</w:moveTo>"
            + Made.run("secret", "<w:vanish/>") + Made.run("talk", "<w:vanish w:val=\"false\"/>")
        #expect(try cells(Made.row("<w:tc>\(Made.paragraph(kept))</w:tc>")) == ["staff often moved talk"])
        // A paragraph whose end was deleted goes on in the next one.
        let joined =
            Made.paragraph(Made.run("they "), "<w:rPr><w:del w:id=\"1\"/></w:rPr>")
            + Made.paragraph(Made.run("talk"))
        #expect(try cells(Made.row("<w:tc>\(joined)</w:tc>")) == ["they talk"])
        #expect(
            try cells(Made.row(Made.cell("a")) + Made.row(Made.cell("b"), "<w:del w:id=\"1\"/>")) == ["a"])
        #expect(try cells(Made.row(Made.cell("a", "<w:cellDel w:id=\"1\"/>") + Made.cell("b"))) == ["b"])
        let before = "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange>"
        let table = try tables(
            MadeDocument(body: Made.table(Made.row(Made.cell("a", before) + Made.cell("b")))))
        #expect(table[0].width == 2)
    }

    @Test("have signs that are elements, what stands in fields and controls, and each text once")
    func signs() throws {
        let runs =
            "<w:r><w:t>talk</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t>trust</w:t><w:br/>"
            + "<w:t>on</w:t><w:noBreakHyphen/><w:t>call</w:t><w:sym w:font=\"Webdings\" w:char=\"F099\"/></w:r>"
            + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>\(Made.run(" link"))</w:hyperlink>"
            + "<mc:AlternateContent><mc:Choice>\(Made.run(" once"))</mc:Choice>"
            + "<mc:Fallback>\(Made.run(" twice"))</mc:Fallback></mc:AlternateContent>"
        let cell = "<w:sdt><w:sdtContent><w:tc>\(Made.paragraph(runs))</w:tc></w:sdtContent></w:sdt>"
        #expect(
            try cells("<w:sdt><w:sdtContent>\(Made.row(cell))</w:sdtContent></w:sdt>")
                == ["talk→trust\non\u{2011}call□ link once"])
    }

    @Test("say which cells are merged, across columns and down rows")
    func spans() throws {
        let restart = "<w:vMerge w:val=\"restart\"/>"
        let body = Made.table(
            Made.row(Made.cell("all", "<w:gridSpan w:val=\"3\"/>"))
                + Made.row(Made.cell("a", restart) + Made.cell("b") + Made.cell("c"))
                + Made.row(Made.cell("", "<w:vMerge/>") + Made.cell("d", "<w:gridSpan w:val=\"2\"/>"))
                + Made.row(Made.cell("e", restart) + Made.cell("f"), "<w:gridBefore w:val=\"1\"/>"))
        let table = try #require(try tables(MadeDocument(body: body)).first)
        #expect(table.width == 3)
        #expect(
            table.spans == [
                CellSpan(row: 1, column: 0, columns: 3), CellSpan(row: 2, column: 0, rows: 2),
                CellSpan(row: 3, column: 1, columns: 2),
            ])
        let csv = String(decoding: try table.csv(limit: 1_000, file: "t"), as: UTF8.self)
        #expect(csv == "all,,\na,b,c\n,d,\n,e,f\n")
    }

    @Test("stand in cells of others as tables of their own, and as lines of that cell")
    func nested() throws {
        let inner = Made.table([["Context", "Outcome"], ["c", "o"]])
        let body = Made.table(Made.row("<w:tc>\(Made.paragraph(Made.run("before")))\(inner)<w:p/></w:tc>"))
        let tables = try tables(MadeDocument(body: body))
        #expect(tables.map { $0.rows.count } == [1, 2])
        #expect(tables[0].rows[0][0].text == "before\nContext\nOutcome\nc\no")
        #expect(tables[1].rows[1].map(\.text) == ["c", "o"])
    }

    @Test("are chosen by number, or by what stands in them; nothing is guessed")
    func choice() throws {
        let document = try #require(
            try DocumentTables(
                MadeDocument([["Who", "What"]], [["Context", "Outcome"], ["a", "b"]], [["Context"]]).bytes,
                file: "t.docx"))
        func chosen(_ number: Int?, _ word: String = "Outcome") -> String {
            do throws(DocumentProblem) {
                return try document.table(number, file: "t.docx") { $0.contains { $0.contains(word) } }.name
            } catch {
                return error.message
            }
        }
        #expect(chosen(nil) == "Table 2" && chosen(3) == "Table 3")
        #expect(
            chosen(4) == "t.docx: There is no table 4: there are 3 tables. Say its number, as in --table 2.")
        #expect(
            chosen(nil, "Context")
                == "t.docx: Which table is meant? There are: Table 2 (Context, Outcome; 2 rows); Table 3 (Context; 1 row). "
                + "Say its number, as in --table 2.")
        #expect(chosen(nil, "none").contains("Table 1 (Who, What; 1 row); Table 2"))
        let none = try #require(try DocumentTables(MadeDocument(body: "<w:p/>").bytes, file: "t.docx"))
        #expect(throws: DocumentProblem.noTable(at: Location(file: "t.docx"))) {
            try none.table(nil, file: "t.docx") { _ in true }
        }
    }

    @Test("are refused where the document is broken, locked, a bomb, or tells of other files")
    func hostile() throws {
        var entities = MadeDocument([["&a;"]])
        entities.head = "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
        #expect(code(entities.bytes) == "xml.document-type")
        #expect(code(MadeDocument(body: "<w:tbl><w:tr>").bytes) == "xml.malformed")
        #expect(
            code(MadeDocument(body: String(repeating: "<w:sdt>", count: 300)).bytes) == "xml.too-much")
        #expect(code(Array(MadeDocument([["a"]]).bytes.dropLast(30))) == "zip.damaged")
        var bomb = MadeDocument([["a"]]).archive
        bomb.parts[2].size = 1 << 30
        bomb.parts[2].method = 8
        #expect(code(bomb.bytes)?.hasPrefix("zip.") == true)
        var locked = MadeDocument([["a"]]).archive
        locked.parts[2].flags = 1
        #expect(code(locked.bytes) == "zip.encrypted")
        var wrong = MadeDocument([["a"]]).archive
        wrong.parts[2].crc = 7
        #expect(code(wrong.bytes) == "zip.damaged")
    }

    @Test("have no more columns, cells, tables and text than any theory needs")
    func limits() throws {
        let wide = Made.table(Made.row(Made.cell("a", "<w:gridSpan w:val=\"999999\"/>") + Made.cell("b")))
        #expect(code(MadeDocument(body: wide).bytes) == "document.too-many-columns")
        let many = String(repeating: Made.table(""), count: 1_001)
        #expect(code(MadeDocument(body: many).bytes) == "document.too-many-tables")
        #expect(throws: DocumentProblem.self) {
            _ = try DocumentTables(MadeDocument([["abcdefgh"]]).bytes, file: "t.docx", mostText: 4)
        }
        // What a cell of a cell holds counts in each: depth makes no text out of nothing.
        let deep = (0..<40).reduce("<w:p><w:r><w:t>\(String(repeating: "x", count: 1_000))</w:t></w:r></w:p>")
        {
            inner, _ in Made.table(Made.row("<w:tc>\(inner)</w:tc>"))
        }
        #expect(throws: DocumentProblem.self) {
            _ = try DocumentTables(MadeDocument(body: deep).bytes, file: "t.docx", mostText: 20_000)
        }
    }

    @Test("are read or refused whatever a text of the document became", arguments: 1...200)
    func mangled(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let restart = "<w:vMerge w:val=\"restart\"/>"
        var text = Array(
            MadeDocument(
                body: Made.table(
                    Made.row(Made.cell("a", restart) + Made.cell("b", "<w:gridSpan w:val=\"2\"/>"))
                        + Made.row(Made.cell("", "<w:vMerge/>") + Made.cell("c")))
            ).body.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let from = Int.random(in: text.indices, using: &random)
            let to = min(text.count, from + Int.random(in: 1...40, using: &random))
            if Bool.random(using: &random) {
                text.removeSubrange(from..<to)
            } else {
                text.insert(contentsOf: text[from..<to], at: Int.random(in: text.indices, using: &random))
            }
        }
        let document = MadeDocument(body: String(decoding: text, as: UTF8.self))
        guard let tables = try? DocumentTables(document.bytes, file: "t.docx")?.tables else { return }
        for table in tables {
            let csv = try table.csv(limit: 1 << 20, file: "t.docx")
            let lines = String(decoding: csv, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count > table.rows.count || table.rows.isEmpty)
            for span in table.spans {
                #expect(span.row >= 1 && span.row + span.rows - 1 <= table.rows.count)
                #expect(span.column + span.columns <= table.width)
            }
        }
    }

    @Test("are none of a workbook, nor of anything else that is packed")
    func others() throws {
        #expect(try DocumentTables(MadeWorkbook([["a"]]).bytes, file: "t.xlsx") == nil)
        let file = try TableFile.ofAnyProgram(
            bytes: MadeWorkbook([["Context"], ["c"]]).bytes, name: "t.xlsx", number: nil
        ) { _ in true }
        #expect(file.workbook?.sheet == "Sheet1" && file.workbook?.isDocument == false)
    }
}
