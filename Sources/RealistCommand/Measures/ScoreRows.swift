import Realist
import RealistFormats

/// A row of scores as `realist score` writes it.
struct ScoreRows {
    let header: [String]
    /// So many columns of the table come first.
    private let others: Int
    private let scheme: BandScheme?
    private let norms: ScoreNorms

    init(_ plan: ScorePlan, norms: ScoreNorms, others: [String]) {
        self.others = others.count
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
        let ours = Set(header.dropFirst(others))
        return header.prefix(others).first(where: ours.contains).map {
            .columnTaken($0, at: Location(file: file, line: 1))
        }
    }

    func cells(_ others: [String], _ scores: [Score]) -> [String] {
        others + scores.flatMap(cells)
    }

    /// The cells of one subscale, in the order of the header.
    func cells(_ score: Score) -> [String] {
        let band = scheme?.band(score, norm: norms.bands)?.id.text ?? ""
        let cells = [CsvWriter.cell(score.value), "\(score.answered)", band]
        guard let norm = norms.t else { return cells }
        return cells + [CsvWriter.cell(norm.t(score))]
    }
}
