import Realist

/// The tables of a document (.docx; ECMA-376, part 1, WordprocessingML, §17.4), as a reader sees them who accepts all
/// tracked changes: what was deleted is not there, what was inserted is.
///
/// A table in a cell of another is a table of its own, and its texts are lines of that cell as well.
struct DocumentTables {
    static let largestFile = 64 << 20
    /// Of the text that all tables hold together.
    static let mostText = 32 << 20
    static let mostTables = 1_000
    static let mostCells = 500_000

    let tables: [DocumentTable]

    /// - Returns: `nil` for an archive that is no document.
    /// - Throws: everything that keeps a document from being read.
    init?(_ bytes: [UInt8], file: String, mostText: Int = DocumentTables.mostText) throws {
        let archive = try ZipArchive(bytes, file: file)
        let home = try Relations.read(of: "", in: archive).first { $0.kind == "officeDocument" }
        guard let home, var reader = archive.xml(home.target), try DocumentTables.isDocument(&reader) else {
            return nil
        }
        guard bytes.count <= DocumentTables.largestFile else {
            throw DocumentProblem.tooLarge(
                bytes: bytes.count, limit: DocumentTables.largestFile, at: Location(file: file))
        }
        var reading = DocumentReading(file: file, mostText: mostText)
        try reading.read(&reader)
        tables = reading.tables
    }

    /// The outermost element says what it is, whatever the part is called.
    private static func isDocument(_ reader: inout XmlReader) throws -> Bool {
        while true {
            switch try reader.next() {
            case .start(let element): return element.name.isOfDocument && element.name.local == "document"
            case .text: continue
            case .end, .done: return false
            }
        }
    }

    /// - Parameters:
    ///   - number: of the table, as somebody says it; `nil` to find it out.
    ///   - file: as messages name it.
    ///   - isLikely: whether the texts of a table's first rows look as if it were the one.
    /// - Returns: the table that is meant.
    /// - Throws: ``DocumentProblem`` where there is none, or nobody can tell which.
    func table(
        _ number: Int?, file: String, isLikely: ([[String]]) -> Bool
    ) throws(DocumentProblem) -> DocumentTable {
        let place = Location(file: file)
        if tables.isEmpty { throw .noTable(at: place) }
        if let number {
            guard tables.indices.contains(number - 1) else {
                throw .noSuchTable(number, count: tables.count, at: place)
            }
            return tables[number - 1]
        }
        if tables.count == 1 { return tables[0] }
        let likely = tables.filter { isLikely($0.texts(ofFirst: DocumentTables.rowsLookedAt)) }
        if likely.count == 1 { return likely[0] }
        throw .whichTable((likely.isEmpty ? tables : likely).map(\.described), at: place)
    }

    /// The names of the columns stand in one of them.
    static let rowsLookedAt = 15
}

extension XmlElement.Name {
    private static let document = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strictDocument = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// Both families of names that programs write: those of Word, and those of the strict form of the standard.
    var isOfDocument: Bool { space == XmlElement.Name.document || space == XmlElement.Name.strictDocument }
}

extension XmlElement {
    /// The value of an attribute of the same namespace as documents have: `w:val`.
    func documentValue(_ local: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.isOfDocument }?.value
    }

    /// Whether a property that is there is on: it is, unless it says that it is not.
    var isOn: Bool { !["0", "false", "off", "none"].contains(documentValue("val") ?? "") }
}
