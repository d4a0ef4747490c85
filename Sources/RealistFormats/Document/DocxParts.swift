internal import Realist

/// The parts of a document beside its text.
enum DocxParts {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let types = OfficeParts.types([
        ("/word/document.xml", type + ".document.main+xml"), ("/word/styles.xml", type + ".styles+xml"),
    ])
    static let relations = OfficeParts.relations([
        (OfficeParts.office + "/officeDocument", "word/document.xml"),
        (OfficeParts.coreProperties, "docProps/core.xml"),
    ])
    static let ownRelations = OfficeParts.relations([(OfficeParts.office + "/styles", "styles.xml")])

    /// Plain, as journals ask for it: lines above and below the table and under its head, no colours, no lines between
    /// columns. The headings are Word's own, so that a list of contents finds them.
    static func styles(_ language: Language) -> String {
        let tag = OfficeParts.tag(language)
        let fonts = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
        return OfficeParts.head + "<w:styles xmlns:w=\"\(namespace)\"><w:docDefaults><w:rPrDefault><w:rPr>"
            + "\(fonts)<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
            + "<w:lang w:val=\"\(tag)\" w:eastAsia=\"\(tag)\" w:bidi=\"\(tag)\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + heading(1, size: 30) + heading(2, size: 24)
            + paragraph("Caption", "caption", "<w:keepNext/>", "<w:b/><w:bCs/>")
            + paragraph("TableText", "Table Text", "<w:spacing w:before=\"20\" w:after=\"40\"/>", small)
            + paragraph("TableNote", "Table Note", "<w:spacing w:before=\"80\" w:after=\"40\"/>", small)
            + table + "</w:styles>"
    }

    private static let small = "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"

    private static func heading(_ level: Int, size: Int) -> String {
        paragraph(
            "Heading\(level)", "heading \(level)",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
            "<w:b/><w:bCs/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
    }

    private static func paragraph(_ id: String, _ name: String, _ lines: String, _ signs: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:qFormat/><w:pPr>\(lines)</w:pPr><w:rPr>\(signs)</w:rPr></w:style>"
    }

    private static var table: String {
        func line(_ side: String, _ size: Int) -> String {
            "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return
            "<w:style w:type=\"table\" w:styleId=\"JournalTable\"><w:name w:val=\"Journal Table\"/><w:tblPr>"
            + "<w:tblBorders>\(line("top", 8))\(line("bottom", 8))\(line("insideH", 2))</w:tblBorders>"
            + "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>"
            + "</w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>\(line("bottom", 8))</w:tcBorders>"
            + "<w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style>"
    }
}
