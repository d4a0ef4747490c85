public import Realist

/// What is wrong with a table of contacts, besides its values.
public enum ContactRowProblem: Explained {
    case noColumn(String, at: Location)
    case columnTwice(String, at: Location)
    case unknownColumn(String, at: Location)
    case unknown(String, suggestion: String?, column: String, at: Location)
    case several(String, ids: [String], column: String, at: Location)
    case twice(first: Location, at: Location)
    case nothing(at: Location)

    public var code: String {
        switch self {
        case .noColumn: "contacts.no-column"
        case .columnTwice: "contacts.column-twice"
        case .unknownColumn: "contacts.unknown-column"
        case .unknown: "contacts.unknown-name"
        case .several: "contacts.several-of-this-name"
        case .twice: "contacts.twice"
        case .nothing: "contacts.nothing"
        }
    }

    public var location: Location? {
        switch self {
        case .noColumn(_, let place), .columnTwice(_, let place), .unknownColumn(_, let place),
            .unknown(_, _, _, let place), .several(_, _, _, let place), .twice(_, let place),
            .nothing(let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .noColumn(let name, _): "There is no column \(shown(name))."
        case .columnTwice(let name, _): "Two columns tell the \(name)."
        case .unknownColumn(let name, _): "Nobody knows what the column \(shown(name)) holds."
        case .unknown(let text, _, let column, _):
            text.isEmpty
                ? "No \(column) is named."
                : "\(shown(text)) is no \(column) of this study."
        case .several(let text, let ids, let column, _):
            "\(shown(text)) can be more than one \(column): \(ids.joined(separator: ", "))."
        case .twice(let first, _): "Another row has the same month, network and type: \(first)."
        case .nothing: "The table has no rows."
        }
    }

    public var remedy: String {
        switch self {
        case .noColumn:
            "Name the columns month, network, type, contacts; and people and note, if you have them."
        case .columnTwice: "Keep one of the two."
        case .unknownColumn: "Call it month, network, type, contacts, people or note, or take it out."
        case .unknown(_, let suggestion, _, _):
            (suggestion.map { "Did you mean \(shown($0))? " } ?? "")
                + "Write an id or a title that the study has."
        case .several: "Write the id."
        case .twice: "Add the two together, or take one out."
        case .nothing: "Write a row for each month, network and type of contact."
        }
    }
}
