@testable import RealistFormats

/// A document of a word processor: refused, or words and tables.
enum DocumentWays {
    /// The first byte says what follows: an archive, the main part of a Word document, that of an open document, or what
    /// stands in a text file.
    static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let part = Array(bytes.dropFirst())
        switch first & 3 {
        case 0: read(part, "w.docx")
        case 1:
            let parts: [(path: String, bytes: [UInt8])] = [
                ("_rels/.rels", Archived.relations([("officeDocument", "word/document.xml")])),
                ("word/document.xml", part),
            ]
            if let archive = Archived.zip(parts) { read(archive, "w.docx") }
        case 2:
            let parts: [(path: String, bytes: [UInt8])] = [
                ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", part),
            ]
            if let archive = Archived.zip(parts) { read(archive, "w.odt") }
        default:
            for encoding in [TextEncoding.utf8, .windows1252, .utf16] {
                if let text = try? SourceText(part, name: "w.txt", encoding: encoding) {
                    mustHold(!text.text.contains("\r"), "a line end of another kind")
                }
            }
        }
    }

    private static func read(_ archive: [UInt8], _ name: String) {
        _ = try? SourceText(archive, name: name)
        guard let document = try? DocumentTables(archive, file: name, mostText: 1 << 22) else { return }
        for table in document.tables { _ = table.texts(ofFirst: 15) }
    }
}
