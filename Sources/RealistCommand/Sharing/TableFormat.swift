import ArgumentParser
import RealistFormats

/// In which form tables are written; the raw value is the ending of their files.
enum TableFormat: String, CaseIterable {
    case docx, xlsx, csv, md, html

    /// `docx,csv` as somebody typed it; each once, in the order of this list.
    static func list(_ text: String) throws -> [TableFormat] {
        let names = text.split(separator: ",").map { $0.drop(while: \.isWhitespace) }
        let formats = try names.map { name in
            guard let format = TableFormat(rawValue: name.lowercased()) else {
                let known = allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("There is no format “\(name)”. The formats are: \(known).")
            }
            return format
        }
        if formats.isEmpty { throw ValidationError("Name a format, such as docx.") }
        return allCases.filter(formats.contains)
    }

    func fileName(of document: WrittenDocument) -> String { "\(document.name).\(rawValue)" }

    /// The document's file.
    ///
    /// - Parameters:
    ///   - document: what is written.
    ///   - about: the name of the sheet of a workbook that has captions and notes.
    /// - Returns: the whole of it.
    /// - Throws: a problem of the archive, where it is too large for one.
    func bytes(of document: WrittenDocument, about: String) throws -> [UInt8] {
        switch self {
        case .docx: try document.docx()
        case .xlsx: try document.xlsx(about: about)
        case .csv: document.csv()
        case .md: document.markdown()
        case .html: document.html()
        }
    }
}
