public import Realist

/// Records of documents as a file has them, RIS or BibTeX, each with its line.
public struct LiteratureFile: Equatable, Sendable {
    public var entries: [Entry] = []
    /// Tags that mean nothing here, and how often they occur. What they say is kept with each document.
    public var unknown: [String: Int] = [:]

    public init() {}

    public struct Entry: Equatable, Sendable {
        public var document: LiteratureDocument
        public var line: Int
    }

    public enum Form: String, CaseIterable, Sendable {
        case ris, bibtex
    }

    /// In bytes.
    public static let largest = 64 << 20
    public static let mostRecords = 100_000
    /// Of one field, in bytes; what is longer is cut off in no file that a catalogue wrote.
    static let longestField = 1 << 20

    /// - Parameters:
    ///   - path: as a person named it.
    ///   - name: as messages say it; `nil` for the path.
    /// - Returns: all records, in the order of the file.
    /// - Throws: ``Problems`` with every fault and its line, and ``FileProblem``.
    public static func read(path: String, name: String? = nil) throws -> LiteratureFile {
        try read(OpenFile(path: path).readAll(limit: largest), name: name ?? path)
    }

    /// The same for a file that was sent.
    public static func read(_ bytes: [UInt8], name: String) throws -> LiteratureFile {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let text = String(validating: bytes[start...], as: UTF8.self), !bytes.contains(0) else {
            throw Problems([LiteratureProblem.notUtf8(at: place(ofFault: bytes, name))])
        }
        switch form(of: text) {
        case .ris: return try RisReading(text, name: name).file()
        case .bibtex: return try BibtexReading(text, name: name).file()
        case nil: throw Problems([LiteratureProblem.neither(at: Location(file: name, line: 1))])
        }
    }

    /// By the first line that says anything: RIS begins with TY, BibTeX has an entry.
    static func form(of text: String) -> Form? {
        var isFirst = true
        for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let words = line.drop { $0 == 32 || $0 == 9 }
            if words.isEmpty { continue }
            if RisReading.field(Substring(words))?.tag == "TY" { return .ris }
            if words.first == UInt8(ascii: "@"),
                words.contains(UInt8(ascii: "{")) || words.contains(UInt8(ascii: "("))
            {
                return .bibtex
            }
            // BibTeX takes everything before an entry for a remark; RIS has nothing there.
            if isFirst, RisReading.field(Substring(words)) != nil { return .ris }
            isFirst = false
        }
        return nil
    }

    private static func place(ofFault bytes: [UInt8], _ name: String) -> Location {
        var line = 1
        for part in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil || part.contains(0) { break }
            line += 1
        }
        return Location(file: name, line: line)
    }
}

/// What is wrong with a file of literature.
public enum LiteratureProblem: Explained {
    case neither(at: Location)
    case notUtf8(at: Location)
    case tooMany(limit: Int, at: Location)
    /// RIS: something stands before a record begins.
    case outside(at: Location)
    /// RIS: a record begins within another, or ends twice.
    case notEnded(at: Location)
    case longField(at: Location)
    /// BibTeX: as the sentence says it.
    case entry(String, at: Location)

    public var location: Location? {
        switch self {
        case .neither(let place), .notUtf8(let place), .tooMany(_, let place), .outside(let place),
            .notEnded(let place), .longField(let place), .entry(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .neither: "literature.neither"
        case .notUtf8: "literature.not-utf-8"
        case .tooMany: "literature.too-many"
        case .outside: "literature.outside"
        case .notEnded: "literature.not-ended"
        case .longField: "literature.long-field"
        case .entry: "literature.entry"
        }
    }

    public var what: String {
        switch self {
        case .neither:
            "This is neither RIS (records that begin with “TY  -”) nor BibTeX (entries such as “@article{…}”)."
        case .notUtf8: "The text is not UTF-8."
        case .tooMany(let limit, _): "The file has more than \(limit) records."
        case .outside: "This line stands outside of a record: a record begins with “TY  -”."
        case .notEnded: "The record before this one has no end: a record ends with “ER  -”."
        case .longField: "What this field says is longer than 1 MiB."
        case .entry(let what, _): what
        }
    }

    public var remedy: String {
        switch self {
        case .neither: "In the database or the reference manager, export as RIS or BibTeX."
        case .notUtf8: "Export it anew with the encoding UTF-8."
        case .tooMany: "Export and bring in fewer at a time."
        case .outside, .notEnded, .longField: "Export the file anew, or mend the line."
        case .entry: "Mend the entry, or export the file anew."
        }
    }
}
