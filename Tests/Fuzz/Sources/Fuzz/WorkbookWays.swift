@testable import RealistFormats

/// A workbook: refused, or a table that can be read.
enum WorkbookWays {
    /// The first byte says what follows: a workbook, its first sheet, its shared texts, or its formats.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let part = Array(bytes.dropFirst())
        if first & 3 == 0 { return read(part) }
        var parts = made
        parts[Int(first & 3) - 1].bytes = part
        if let archive = Archived.zip(parts + around) { read(archive) }
    }

    private static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// What one of is made up.
    private static let made: [(path: String, bytes: [UInt8])] = [
        (
            "xl/worksheets/sheet1.xml",
            Array(
                """
                <worksheet xmlns="\(space)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1">\
                <v>45000</v></c></row></sheetData></worksheet>
                """.utf8)
        ),
        ("xl/sharedStrings.xml", Array("<sst xmlns=\"\(space)\"><si><t>Title</t></si></sst>".utf8)),
        (
            "xl/styles.xml",
            Array(
                """
                <styleSheet xmlns="\(space)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>\
                </styleSheet>
                """.utf8)
        ),
    ]

    private static let around: [(path: String, bytes: [UInt8])] = [
        ("_rels/.rels", Archived.relations([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            Array(
                """
                <workbook xmlns="\(space)" xmlns:r="\(Archived.office)/relationships"><sheets><sheet name="Changes" \
                sheetId="1" r:id="rId1"/></sheets></workbook>
                """.utf8)
        ),
        (
            "xl/_rels/workbook.xml.rels",
            Archived.relations([
                ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ])
        ),
    ]

    private static func read(_ archive: [UInt8]) {
        guard let sheet = try? SheetTable(archive, file: "w.xlsx", mostText: 1 << 22) else { return }
        var findings = Findings(file: "w.xlsx")
        var options = CsvReader.Options()
        options.headers = .anything
        guard var reader = CsvReader(.bytes(sheet.csv), file: "w.xlsx", options: options, &findings) else {
            return
        }
        while reader.advanceRow(&findings) {}
    }
}
