/// A document of our own making, in which anything can be wrong.
struct MadeDocument {
    static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    var body: String
    var space = MadeDocument.space
    /// Before the outermost element.
    var head = ""

    init(body: String) { self.body = body }

    /// Tables of texts, with a paragraph between them.
    init(_ tables: [[String]]...) {
        body = tables.map { MadeDocument.table($0) }.joined(
            separator: "<w:p><w:r><w:t>Between.</w:t></w:r></w:p>")
    }

    static func table(_ rows: [[String]]) -> String {
        table(rows.map { row($0.map { cell($0) }.joined()) }.joined())
    }

    static func table(_ rows: String) -> String { "<w:tbl><w:tblPr/><w:tblGrid/>\(rows)</w:tbl>" }
    static func row(_ cells: String, _ properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>"
    }

    /// A paragraph for each line.
    static func cell(_ text: String, _ properties: String = "") -> String {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            paragraph(run("\($0)"))
        }
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraphs.joined())</w:tc>"
    }

    static func paragraph(_ runs: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(safe)</w:t></w:r>"
    }

    var archive: MadeArchive {
        let types = "http://schemas.openxmlformats.org/package/2006"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return MadeArchive(texts: [
            ("[Content_Types].xml", "<Types xmlns=\"\(types)/content-types\"/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(types)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\(head)"
                    + "<w:document xmlns:w=\"\(space)\" "
                    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<w:body>\(body)<w:sectPr/></w:body></w:document>"
            ),
        ])
    }

    var bytes: [UInt8] { archive.bytes }
}
