public import Realist
import Statistics

extension AnalysisChart {
    /// How the same people's scores are spread, before above after, with a norm group behind them.
    ///
    /// - Parameters:
    ///   - findings: of each outcome and group; outcomes that the norm does not know stand without it.
    ///   - norm: of the questionnaire.
    ///   - sources: where the norm was published.
    ///   - data: what they are of.
    /// - Returns: a panel for each outcome and group.
    /// - Throws: ``ChartProblem/nothing`` where nobody has both scores.
    public static func distribution(
        _ findings: [Finding<ScoreChange>], norm: Norm, sources: [String], _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let words = data.words
        var panels: [ChartFile.Panel] = []
        for finding in findings where finding.figures.sample.count > 0 {
            let sample = finding.figures.sample
            let title = data.title(finding.outcome, finding.group, key: "chart.analysis.scores")
            let sides = [
                (data.before, sample.before, sample.beforeMoments),
                (data.after, sample.after, sample.afterMoments),
            ]
            let values = Subscale.ID(finding.outcome.id).flatMap { norm.values[$0] }
            let numbers = ChartedNumbers([])
            let drawn = sides.map { name, values, moments in
                DistributionChart.Panel(
                    name: name,
                    value: words[
                        "chart.analysis.mean",
                        [
                            "people": data.people(moments.count),
                            "mean": moments.mean.map(numbers.text) ?? "–",
                            "sd": moments.standardDeviation.map(numbers.text) ?? "–",
                        ]],
                    scores: zip(values.values, values.counts).map { .init(value: $0, count: $1) },
                    mean: moments.mean)
            }
            let written = values.map { ["mean": numbers.text($0.mean), "sd": numbers.text($0.sd)] }
            let label = written.map { words["chart.analysis.norm", $0] }
            let group = values == nil ? [] : note(norm, sources, data)
            let told = drawn.map { "\($0.name): \($0.value)." } + (label.map { [$0 + "."] } ?? [])
            panels.append(
                ChartFile.Panel(
                    title: title,
                    data: data.lines + data.standing([finding], among: findings),
                    chart: DistributionChart(
                        id: "chart", title: title, description: told.joined(separator: " "), panels: drawn,
                        norm: values.flatMap { values in
                            label.map { .init(mean: values.mean, sd: values.sd, name: $0) }
                        }, heightName: words["chart.analysis.height"]),
                    notes: group + [words["outcomes.lead"]]))
        }
        return try AnalysisChart(panels, data)
    }

    /// Who the norm group is, how many they are, where it was published, and what to think of it.
    private static func note(_ norm: Norm, _ sources: [String], _ data: ChartedData) -> [String] {
        let words = data.words
        let people = norm.count.map { data.words["chart.analysis.norm-people", ["people": data.people($0)]] }
        return [
            words["chart.analysis.norm-note", ["norm": norm.title.text, "people": people ?? ""]],
            norm.caveat?.text,
            sources.isEmpty
                ? nil : words["chart.analysis.source", ["source": sources.joined(separator: " ")]],
        ].compactMap(\.self)
    }
}
