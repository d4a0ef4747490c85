/// In which form tables are written; the raw value is the ending of their files.
public enum TableFormat: String, CaseIterable, Sendable {
    case docx, xlsx, csv, md, html

    public func fileName(of document: WrittenDocument) -> String { "\(document.name).\(rawValue)" }

    /// The document's file.
    ///
    /// - Parameters:
    ///   - document: what is written.
    ///   - about: the name of the sheet of a workbook that has captions and notes.
    /// - Returns: the whole of it.
    /// - Throws: a problem of the archive, where it is too large for one.
    public func bytes(of document: WrittenDocument, about: String) throws -> [UInt8] {
        switch self {
        case .docx: try document.docx()
        case .xlsx: try document.xlsx(about: about)
        case .csv: document.csv()
        case .md: document.markdown()
        case .html: document.html()
        }
    }

    /// As HTTP names it.
    public var mediaType: String {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .md: "text/markdown; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }
}
