import Realist
import RealistFormats

/// A row of scores as `realist score` writes it.
struct ScoreRows {
    let header: [String]
    private let others: [String]
    private let scheme: BandScheme?
    private let norms: ScoreNorms

    init(_ plan: ScorePlan, norms: ScoreNorms, others: [String]) {
        self.others = others
        self.norms = norms
        scheme = plan.scheme
        header =
            others
            + plan.scoring.key.subscales.flatMap { subscale -> [String] in
                let id = subscale.id.text
                return [id, id + "_n", id + "_band"] + (norms.t == nil ? [] : [id + "_t"])
            }
    }

    /// A column of the table that is called like one of ours.
    func clash(file: String) -> ScoreProblem? {
        let ours = Set(header.dropFirst(others.count))
        return others.first(where: ours.contains).map { .columnTaken($0, at: Location(file: file, line: 1)) }
    }

    func cells(_ others: [String], _ scores: [Score]) -> [String] {
        var cells = others
        for score in scores {
            cells.append(CsvWriter.cell(score.value))
            cells.append("\(score.answered)")
            cells.append(scheme?.band(score, norm: norms.bands)?.id.text ?? "")
            if let norm = norms.t { cells.append(CsvWriter.cell(norm.t(score))) }
        }
        return cells
    }
}

enum ScoreProblem: Explained {
    case columnTaken(String, at: Location)
    case noColumn(String, known: [String], at: Location)
    case tooManyGroups(Int, at: Location)

    var code: String {
        switch self {
        case .columnTaken: "score.column-taken"
        case .noColumn: "score.no-column"
        case .tooManyGroups: "score.too-many-groups"
        }
    }

    var location: Location? {
        switch self {
        case .columnTaken(_, let place), .noColumn(_, _, let place), .tooManyGroups(_, let place): place
        }
    }

    var what: String {
        switch self {
        case .columnTaken(let name, _): "The table has a column \(name) already, which the output needs."
        case .noColumn(let name, _, _): "There is no column \(name) to summarise by."
        case .tooManyGroups(let limit, _): "The columns of --by make more than \(limit) groups."
        }
    }

    var remedy: String {
        switch self {
        case .columnTaken: "Rename the column in the file."
        case .noColumn(_, let known, _):
            known.isEmpty
                ? "All columns are items." : "There are: \(known.prefix(40).joined(separator: ", "))."
        case .tooManyGroups: "Summarise by columns with fewer different values."
        }
    }
}
