public import Realist

/// `evidence/codings.csv`
extension Coding {
    /// Gives one coding after the other.
    static func read(
        _ reader: inout CsvReader, _ findings: inout Findings, _ take: (Coding) throws -> Void
    ) rethrows {
        let excerpt = reader.column("excerpt", &findings)
        let code = reader.column("code", &findings)
        let coder = reader.column("coder", &findings)
        reader.refuseOtherColumns(&findings)
        var seen = SeenRows()
        while reader.advanceRow(&findings) {
            let passage: Excerpt.ID? = reader.required(excerpt, .id(of: "excerpt"), &findings)
            let given: Code.ID? = reader.required(code, .id(of: "code"), &findings)
            let who = reader.required(coder, .string, &findings)
            guard let passage, let given, let who else { continue }
            if !seen.insert(passage.text, given.text, who) {
                findings.add(CodingProblem.twice(excerpt: passage.text, code: given.text, at: reader.place))
            }
            try take(Coding(excerpt: passage, code: given, coder: who))
        }
    }

    var cells: [String] { [excerpt.text, code.text, coder] }
    static let header = ["excerpt", "code", "coder"]

    /// The order of the file.
    static func precedes(_ left: Coding, _ right: Coding) -> Bool {
        (left.excerpt, left.code, Bytes(left.coder)) < (right.excerpt, right.code, Bytes(right.coder))
    }
}

/// What is wrong with a coding, besides its table.
public enum CodingProblem: Explained {
    case twice(excerpt: String, code: String, at: Location)

    public var code: String { "evidence.coding-twice" }

    public var what: String {
        switch self {
        case .twice(let excerpt, let code, _):
            "There is an earlier row that gives \(excerpt) the code \(code) by the same coder."
        }
    }

    public var location: Location? {
        switch self {
        case .twice(_, _, let place): place
        }
    }

    public var remedy: String { "Keep one of the two rows." }
}

/// A text ordered by its bytes, the same on every machine.
struct Bytes: Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func < (left: Bytes, right: Bytes) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    static func == (left: Bytes, right: Bytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
}
