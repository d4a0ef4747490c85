internal import Realist

extension WrittenDocument {
    /// A document for Word, LibreOffice and what reads their files (.docx; ECMA-376, part 1, WordprocessingML).
    ///
    /// Each table is one of Word's own: its first row is repeated on every page, no row is parted, and a wide one lies on
    /// the long side of an A4 sheet. The language is set, and nothing in it says who wrote it or when.
    ///
    /// - Returns: the whole file.
    /// - Throws: ``ZipProblem`` for more than fits into an archive.
    public func docx() throws(ZipProblem) -> [UInt8] {
        try OfficeParts.archive(
            [
                ("[Content_Types].xml", DocxParts.types), ("_rels/.rels", DocxParts.relations),
                ("word/document.xml", DocxText(self).xml), ("word/styles.xml", DocxParts.styles(language)),
                ("word/_rels/document.xml.rels", DocxParts.ownRelations),
                ("docProps/core.xml", OfficeParts.properties(title: title, language)),
            ], name: name + ".docx")
    }
}

/// The text of a document.
private struct DocxText {
    private var body = ""

    /// In twentieths of a point: A4 with margins of 2 cm.
    private static let (short, long, margin) = (11_906, 16_838, 1_134)

    init(_ document: WrittenDocument) {
        paragraph("Heading1", document.title)
        for (place, table) in document.tables.enumerated() {
            if let heading = table.heading { paragraph("Heading2", heading) }
            if let picture = table.picture {
                paragraph("Caption", picture.title)
                for line in picture.lines { paragraph("TableText", line) }
            }
            paragraph("Caption", table.caption)
            add(table)
            for note in table.notes { paragraph("TableNote", note) }
            let next = document.tables.dropFirst(place + 1).first
            // A section ends where the paper is turned; the last one's page is said at the end.
            if let next, next.isWide != table.isWide {
                body += "<w:p><w:pPr>\(DocxText.page(isWide: table.isWide))</w:pPr></w:p>"
            } else if next != nil || table.notes.isEmpty {
                body += "<w:p/>"
            }
        }
        body += DocxText.page(isWide: document.tables.last?.isWide ?? false)
    }

    var xml: String {
        OfficeParts.head
            + "<w:document xmlns:w=\"\(DocxParts.namespace)\"><w:body>\(body)</w:body></w:document>"
    }

    private static func page(isWide: Bool) -> String {
        let size =
            isWide
            ? "w:w=\"\(long)\" w:h=\"\(short)\" w:orient=\"landscape\"" : "w:w=\"\(short)\" w:h=\"\(long)\""
        let margins = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\"" }.joined(
            separator: " ")
        return "<w:sectPr><w:type w:val=\"nextPage\"/><w:pgSz \(size)/>"
            + "<w:pgMar \(margins) w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>"
    }

    private mutating func paragraph(_ style: String, _ text: String) {
        let run = DocxText.run(WrittenText.Run(WrittenText.oneLine(text)))
        body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run)</w:p>"
    }

    private mutating func add(_ table: WrittenTable) {
        let space = (table.isWide ? DocxText.long : DocxText.short) - 2 * DocxText.margin
        let parts = table.columns.reduce(0) { $0 + $1.width }
        let widths = table.columns.map { space * $0.width / parts }
        body += "<w:tbl><w:tblPr><w:tblStyle w:val=\"JournalTable\"/>"
        body += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
        body += "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" "
        body += "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        body += "<w:tblCaption w:val=\"\(MarkupText.escaped(table.caption))\"/></w:tblPr><w:tblGrid>"
        for width in widths { body += "<w:gridCol w:w=\"\(width)\"/>" }
        body += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for (column, width) in zip(table.columns, widths) {
            let name = WrittenText.Run(WrittenText.oneLine(column.name), isStrong: true)
            body += DocxText.cell(WrittenText(runs: [[name]]), width, span: 1)
        }
        body += "</w:tr>"
        for (place, row) in table.rows.enumerated() {
            body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for (column, text) in row.enumerated() {
                body += DocxText.cell(text, widths[column], span: table.span(row: place, column: column))
            }
            body += "</w:tr>"
        }
        body += "</w:tbl>"
    }

    private static func cell(_ text: WrittenText, _ width: Int, span: Int) -> String {
        let merge = span == 0 ? "<w:vMerge/>" : span > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
        let lines = span == 0 || text.isEmpty ? [[]] : text.lines
        let paragraphs = lines.map { line in
            "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr>\(line.map(run).joined())</w:p>"
        }
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(merge)</w:tcPr>"
            + paragraphs.joined() + "</w:tc>"
    }

    private static func run(_ run: WrittenText.Run) -> String {
        let strong = run.isStrong ? "<w:rPr><w:b/></w:rPr>" : ""
        return "<w:r>\(strong)<w:t xml:space=\"preserve\">\(MarkupText.escaped(run.text))</w:t></w:r>"
    }
}
