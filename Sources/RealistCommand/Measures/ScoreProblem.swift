import Realist

/// Why a table, or a part that was scored, cannot be worked with.
enum ScoreProblem: Explained {
    case columnTaken(String, at: Location)
    case noColumn(String, known: [String], at: Location)
    case tooManyGroups(Int, at: Location)
    /// A part says something that the instrument cannot give.
    case noScore(String, answered: String, column: String, rule: String, at: Location)
    case otherBand(String, column: String, scheme: String, at: Location)

    var code: String {
        switch self {
        case .columnTaken: "score.column-taken"
        case .noColumn: "score.no-column"
        case .tooManyGroups: "score.too-many-groups"
        case .noScore: "score.no-score"
        case .otherBand: "score.other-band"
        }
    }

    var location: Location? {
        switch self {
        case .columnTaken(_, let place), .noColumn(_, _, let place), .tooManyGroups(_, let place),
            .noScore(_, _, _, _, let place), .otherBand(_, _, _, let place):
            place
        }
    }

    var what: String {
        switch self {
        case .columnTaken(let name, _): "The table has a column \(name) already, which the output needs."
        case .noColumn(let name, _, _): "There is no column \(name) to summarise by."
        case .tooManyGroups(let limit, _): "The columns of --by make more than \(limit) groups."
        case .noScore("", let answered, let column, let rule, _):
            "There is no score \(column), but \(answered.prefix(20)) answers are enough for the rule \(rule)."
        case .noScore(let value, let answered, let column, let rule, _):
            "No form with \"\(answered.prefix(20))\" answers has the score \"\(value.prefix(40))\" of \(column) "
                + "under the rule \(rule)."
        case .otherBand(let band, let column, let scheme, _):
            "The band \"\(band.prefix(40))\" in \(column) is not the one of the scheme \(scheme)."
        }
    }

    var remedy: String {
        switch self {
        case .columnTaken: "Rename the column in the file."
        case .noColumn(_, let known, _):
            known.isEmpty
                ? "All columns are items." : "There are: \(known.prefix(40).joined(separator: ", "))."
        case .noScore: "Name the instrument and the rule (--missing) that the parts were scored with."
        case .otherBand: "Name the scheme (--bands) that the parts were scored with, or none."
        case .tooManyGroups: "Summarise by columns with fewer different values."
        }
    }
}
