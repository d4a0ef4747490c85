public import Realist

/// A problem with what stands in one cell of a table.
public protocol FoundInCell: Explained {
    /// What stands there.
    var found: String { get }
    /// The column's name.
    var column: String { get }
}

/// What a cell holds, as a message may show it: nothing of what could lead to a person.
func seen(_ text: String) -> String {
    Identifying.value(text) == nil ? shown(text) : "What stands here, which could lead to a person,"
}

/// What is wrong with a row of answers.
public enum MappedResponseProblem: FoundInCell {
    case unknownValue(String, column: String, noun: String, known: [String], at: Location)
    case notADay(String, WrittenDay, column: String, at: Location)
    case nobody(column: String, at: Location)
    /// The person's other rows name more than one site.
    case severalSites(column: String, at: Location)
    /// What a spreadsheet writes in place of a value.
    case noValue(String, column: String, at: Location)

    public var found: String {
        switch self {
        case .unknownValue(let text, _, _, _, _), .notADay(let text, _, _, _), .noValue(let text, _, _): text
        case .nobody, .severalSites: ""
        }
    }

    public var column: String {
        switch self {
        case .unknownValue(_, let column, _, _, _), .notADay(_, _, let column, _),
            .nobody(let column, _), .noValue(_, let column, _), .severalSites(let column, _):
            column
        }
    }

    public var code: String {
        switch self {
        case .unknownValue: "import.unknown-value"
        case .notADay: "import.not-a-day"
        case .nobody: "import.nobody"
        case .severalSites: "import.several-sites"
        case .noValue: "import.no-value"
        }
    }

    public var location: Location? {
        switch self {
        case .unknownValue(_, _, _, _, let place), .notADay(_, _, _, let place), .nobody(_, let place),
            .noValue(_, _, let place), .severalSites(_, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .unknownValue(let text, let column, let noun, _, _):
            text.isEmpty
                ? "The cell in \(shown(column)) is empty, so nobody can tell which \(noun) is meant."
                : "\(seen(text)) in \(shown(column)) is no \(noun) that the map knows."
        case .notADay(let text, let way, _, _):
            "\(seen(text)) is no day, if days are written \(way.rawValue)."
        case .nobody(let column, _): "The cell in \(shown(column)) is empty: whose form is it?"
        case .severalSites(let column, _):
            "The cell in \(shown(column)) is empty, and other rows of the same person name several sites."
        case .noValue(SheetValue.unsaved, let column, _):
            "The formula in \(shown(column)) was saved without its result."
        case .noValue(let text, let column, _): "\(shown(text)) in \(shown(column)) is an error, not a value."
        }
    }

    public var remedy: String {
        switch self {
        case .unknownValue(_, _, let noun, let known, _):
            "Correct it, or add it to the map under `\(noun):`, `values:`"
                + (known.isEmpty
                    ? "." : "; known are \(known.prefix(20).map { shown($0) }.joined(separator: ", ")).")
        case .notADay: "Correct it, leave the cell empty, or say with --dates how days are written."
        case .severalSites: "Fill it in."
        case .noValue: "Open the file in a spreadsheet program, mend the formula, and save it anew."
        case .nobody: "Fill it in, or take the row away; or add --unlinked if nobody can be followed."
        }
    }
}
