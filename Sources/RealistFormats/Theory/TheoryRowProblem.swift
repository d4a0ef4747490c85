public import Realist

/// What is wrong with a row of a table of a theory.
public enum TheoryRowProblem: Explained {
    case nothingSaid(at: Location)
    case noConfiguration(String, suggestion: String?, column: String, at: Location)
    case notARevision(String, column: String, at: Location)
    case revisionAhead(Int, present: Int, column: String, at: Location)
    case twice(Configuration.ID, first: Location, at: Location)

    public var code: String {
        switch self {
        case .nothingSaid: "import.nothing-said"
        case .noConfiguration: "import.no-configuration"
        case .notARevision: "import.not-a-revision"
        case .revisionAhead: "import.revision-ahead"
        case .twice: "import.configuration-twice"
        }
    }

    public var location: Location? {
        switch self {
        case .nothingSaid(let place), .noConfiguration(_, _, _, let place), .notARevision(_, _, let place),
            .revisionAhead(_, _, _, let place), .twice(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .nothingSaid: "This row has no context, mechanism or outcome."
        case .noConfiguration(let text, _, let column, _):
            "\(shown(text)) in \(shown(column)) is no configuration of this study."
        case .notARevision(let text, let column, _):
            "\(shown(text)) in \(shown(column)) is no number of a revision."
        case .revisionAhead(let number, let present, let column, _):
            "The study has revision \(present) of it, and \(shown(column)) says \(number)."
        case .twice(let id, let first, _): "Another row edits \(id) too: \(first)."
        }
    }

    public var remedy: String {
        switch self {
        case .nothingSaid: "Fill it in, delete the row, or leave it out with --leave-out-rows and its line."
        case .noConfiguration(_, let suggestion, _, _):
            (suggestion.map { "Did you mean \(shown($0))? " } ?? "") + "Leave the cell empty for a new one."
        case .notARevision: "Write a whole number from 1, or nothing."
        case .revisionAhead: "The table was made from a newer study: import into that one, or empty the cell."
        case .twice: "Bring the two together, or empty the identifier of the one that is new."
        }
    }
}
