public import Realist

/// Something that a table of changes does not say, and that only the person who brings it can.
public enum ChangeQuestion: Explained {
    case what(columns: [String], at: Location)
    case site(columns: [String], sites: [String], at: Location)
    case kind(columns: [String], at: Location)
    case state(columns: [String], at: Location)
    /// Cells of the site are empty; the first of them.
    case carry(column: String, count: Int, at: Location)
    /// Rows do not say it; the first of them.
    case empty(ChangeField, count: Int, at: Location)
    case several(ChangeField, columns: [String], at: Location)
    case values(ChangeField, column: String, Unknown, at: Location)
    case days(column: String, example: String, at: Location)
    case noColumn(String, suggestion: String?, at: Location)
    case noCode(ChangeField, String, known: [String], suggestion: String?)

    /// Words that are not known.
    public struct Unknown: Equatable, Sendable {
        /// In the order of the table, each once, with the codes that may have been meant.
        public var words: [(word: String, near: String?)] = []
        public var codes: [String] = []

        public static func == (left: Unknown, right: Unknown) -> Bool {
            left.codes == right.codes && left.words.elementsEqual(right.words) { $0 == $1 }
        }
    }

    public var code: String {
        switch self {
        case .what: "import.what"
        case .site: "import.site"
        case .kind: "import.kind"
        case .state: "import.state"
        case .carry: "import.carry"
        case .empty: "import.empty"
        case .several: "import.several"
        case .values: "import.values"
        case .days: "import.days"
        case .noColumn: "import.no-column"
        case .noCode: "import.no-code"
        }
    }

    public var location: Location? {
        switch self {
        case .noCode: nil
        case .what(_, let place), .site(_, _, let place), .kind(_, let place), .state(_, let place),
            .carry(_, _, let place), .empty(_, _, let place), .several(_, _, let place),
            .values(_, _, _, let place), .days(_, _, let place), .noColumn(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .what: "Which column says what was changed?"
        case .site: "Which site do these changes belong to?"
        case .kind: "What kind of changes are these?"
        case .state: "How far along are these changes?"
        case .carry(let column, let count, _):
            "\(count == 1 ? "A cell" : "\(count) cells") of \(shown(column)) \(count == 1 ? "is" : "are") empty, here "
                + "for the first time. Does the site of the row above hold for such a row?"
        case .empty(let field, let count, _):
            "\(count == 1 ? "A row does" : "\(count) rows do") not say the \(field.rawValue), this one first."
        case .several(let field, let columns, _):
            "Several columns could be the \(field.rawValue): \(either(columns.map { shown($0) }))."
        case .values(_, let column, let unknown, _):
            "What is meant by \(ChangeQuestion.some(unknown.words)) in the column \(shown(column))?"
        case .days(let column, let example, _):
            "Is \(seen(example)) in the column \(shown(column)) written with the day first, or the month?"
        case .noColumn(let name, _, _): "There is no column \(shown(name))."
        case .noCode(let field, let text, _, _): "\(shown(text)) is no \(field.noun)."
        }
    }

    public var remedy: String {
        switch self {
        case .what(let columns, _):
            "Add --column title=COLUMN or --column description=COLUMN. The columns are: "
                + "\(ChangeQuestion.list(columns))."
        case .site(let columns, let sites, _):
            "Add --site with one of \(ChangeQuestion.list(sites)), or --column site=COLUMN with one of the columns: "
                + "\(ChangeQuestion.list(columns))."
        case .kind(let columns, _):
            "Add --kind with one of \(ChangeQuestion.list(Adaptation.Kind.allCases.map(\.rawValue))), or --column "
                + "kind=COLUMN with one of the columns: \(ChangeQuestion.list(columns))."
        case .state(let columns, _):
            "Add --state with one of \(ChangeQuestion.list(Adaptation.State.allCases.map(\.rawValue))), or --column "
                + "state=COLUMN with one of the columns: \(ChangeQuestion.list(columns))."
        case .carry:
            "Add --carry-site if it does, or --value site:= to leave such rows out; else fill the cells in."
        case .empty(.kind, _, _):
            "Add --kind with the kind of such rows, one of "
                + "\(ChangeQuestion.list(Adaptation.Kind.allCases.map(\.rawValue))); else fill the cells in."
        case .empty:
            "Add --state with the state of such rows, one of "
                + "\(ChangeQuestion.list(Adaptation.State.allCases.map(\.rawValue))); else fill the cells in."
        case .several(let field, _, _): "Add --column \(field.rawValue)=COLUMN with the one that is meant."
        case .values(let field, _, let unknown, _):
            "Add --value \(field.rawValue):TEXT=CODE for each" + ChangeQuestion.example(field, unknown)
                + ", or a line in the map under `values:`, `\(field.rawValue):`. "
                + (field.mayBeUnknown ? "An empty CODE means: not known yet. " : "")
                + (field == .site ? "An empty CODE leaves such rows out. " : "")
                + (unknown.codes.isEmpty
                    ? "The study has none yet." : "The codes are \(ChangeQuestion.list(unknown.codes)).")
        case .days: "Add --dates day-first or --dates month-first."
        case .noColumn(_, let suggestion, _):
            suggestion.map { "Did you mean \(shown($0))?" } ?? "Look at the names above the rows."
        case .noCode(_, _, let known, let suggestion):
            (suggestion.map { "Did you mean \(shown($0))? " } ?? "")
                + "Known are \(ChangeQuestion.list(known))."
        }
    }

    private static func some(_ words: [(word: String, near: String?)]) -> String {
        words.prefix(12).map { word, near in near.map { "\(seen(word)) (\($0)?)" } ?? seen(word) }
            .joined(separator: ", ") + (words.count > 12 ? " and \(words.count - 12) more" : "")
    }

    /// With what may have been meant, where a slip of the hand is likely.
    private static func example(_ field: ChangeField, _ unknown: Unknown) -> String {
        guard let word = unknown.words.first(where: { $0.near != nil }), let near = word.near,
            Identifying.value(word.word) == nil
        else { return "" }
        return " (such as --value \(shown("\(field.rawValue):\(word.word)=\(near)")))"
    }

    static func list(_ texts: [String]) -> String {
        texts.prefix(40).map { shown($0) }.joined(separator: ", ") + (texts.count > 40 ? ", …" : "")
    }
}

extension ChangeField {
    /// Nobody has to know it.
    var mayBeUnknown: Bool { self != .site && self != .kind && self != .state }

    fileprivate var noun: String {
        switch self {
        case .site: "site of the study"
        case .kind: "kind of change"
        case .state: "state of a change"
        case .recommendations: "recommendation of the study"
        case .configurations: "configuration of the study"
        case .measures: "measure of the study"
        case .materials: "material of the study"
        default: frame == nil ? "answer to \(rawValue)" : "code of \(rawValue)"
        }
    }
}
