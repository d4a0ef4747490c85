public import Realist
import Statistics

extension AnalysisChart {
    /// More answers than this cannot be told apart.
    private static let mostAnswers = 11

    /// How people answered each item, low answers to the left.
    ///
    /// - Throws: ``ChartProblem/noScale`` where the lowest and the highest answer are not known; others.
    public static func answers(
        _ findings: [Finding<ItemConsistency>], _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let words = data.words
        var panels: [ChartFile.Panel] = []
        for finding in findings where finding.figures.answers.contains(where: { $0.count > 0 }) {
            guard let scale = finding.figures.points else { throw .noScale }
            if scale.count > mostAnswers { throw .tooManyAnswers(scale.count, most: mostAnswers) }
            let title = data.title(finding.outcome, finding.group, key: "chart.analysis.answers")
            let items = zip(finding.figures.items, finding.figures.answers).map { name, answers in
                let counts = Dictionary(zip(answers.values, answers.counts)) { first, _ in first }
                let known = scale.map { counts[Double($0)] ?? 0 }
                return AnswerChart.Item(
                    name: name, people: data.people(known.reduce(0, +)), counts: known)
            }
            let gaps = ["low": String(scale.lowerBound), "high": String(scale.upperBound)]
            let told = items.map { item in
                let parts = zip(scale, item.counts ?? []).map { point, count in
                    words["chart.analysis.answer", ["point": String(point), "n": String(count)]]
                }
                return "\(item.name), \(item.people): \(parts.joined(separator: words["list.comma"]))."
            }
            panels.append(
                ChartFile.Panel(
                    title: title, data: data.lines + [words["chart.analysis.points", gaps]],
                    chart: AnswerChart(
                        id: "chart", title: title, description: told.joined(separator: " "),
                        answers: scale.map(String.init), items: items),
                    notes: [words["chart.analysis.sides"]]))
        }
        return try AnalysisChart(panels, data)
    }
}
