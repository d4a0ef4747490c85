import ArgumentParser
import RealistFormats

extension TableFormat {
    /// `docx,csv` as somebody typed it; each once, in the order of the list of formats.
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
}
