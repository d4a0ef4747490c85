public import Realist
import Statistics

extension AnalysisChart {
    /// A forest: each site with its interval, a square as large as its weight; the pooled figure only where there are
    /// enough sites for it to lead, and where another site may lie.
    ///
    /// - Throws: ``ChartProblem/nothing`` without a site.
    public static func sites(
        _ findings: [Finding<PooledSites>], _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let panels = findings.filter { !$0.figures.sites.isEmpty }.map { finding in
            panel(finding, data.standing([finding], among: findings), data)
        }
        return try AnalysisChart(panels, data)
    }

    private static func panel(
        _ finding: Finding<PooledSites>, _ standing: [String], _ data: ChartedData
    ) -> ChartFile.Panel {
        let words = data.words
        let pooled = finding.figures.pooled?.restricted
        let rows = rows(finding.figures, data)
        let title =
            finding.figures.isOfForms
            ? data.title(finding.outcome, [], key: "chart.analysis.sites-changes")
            : words[
                "chart.analysis.sites", ["measure": finding.outcome.title, "unit": finding.figures.unit]]
        let isLeading = finding.figures.mayLead && pooled != nil
        let told = rows.map { "\($0.name): \($0.value)." }.joined(separator: " ")
        return ChartFile.Panel(
            title: title, data: data.lines + standing + [words["chart.analysis.forest"]],
            chart: IntervalChart(
                id: "chart", title: title, description: told, rows: rows,
                leftEnd: words["chart.analysis.lower"], rightEnd: words["chart.analysis.higher"]),
            notes: [
                isLeading
                    ? words["chart.analysis.diamond"]
                    : words["chart.analysis.few-sites", ["n": String(PooledSites.fewestToLead)]],
                pooled?.predictionInterval() == nil ? nil : words["chart.analysis.another"],
                words["chart.analysis.no-rank"],
            ].compactMap(\.self))
    }

    private static func rows(_ found: PooledSites, _ data: ChartedData) -> [IntervalChart.Row] {
        let words = data.words
        let intervals = found.sites.map { $0.interval() }
        let numbers = ChartedNumbers(intervals.flatMap { [$0.lower, $0.upper] })
        let weights = found.pooled?.restricted.weightsPercent ?? []
        var rows = found.sites.enumerated().map { place, site -> IntervalChart.Row in
            let weight = weights.indices.contains(place) ? weights[place] : nil
            let interval = intervals[place]
            let parts = [
                numbers.value(
                    site.estimate.value, low: interval.lower, high: interval.upper, isSigned: true, words),
                site.count.map(data.people),
                weight.map {
                    words["chart.analysis.weight", ["percent": ChartNumber.text($0, decimals: 0)]]
                },
            ]
            return IntervalChart.Row(
                name: site.title, value: parts.compactMap(\.self).joined(separator: words["list.comma"]),
                interval: .init(value: site.estimate.value, low: interval.lower, high: interval.upper),
                mark: .weight((weight ?? 0) / 100))
        }
        guard let pooled = found.pooled?.restricted else { return rows }
        let mean = pooled.hartungKnapp()
        func row(_ name: String, _ interval: Interval, _ mark: IntervalChart.Mark, _ value: String) {
            rows.append(
                IntervalChart.Row(
                    name: words[name], value: value,
                    interval: .init(value: mean.estimate, low: interval.lower, high: interval.upper),
                    mark: mark))
        }
        if found.mayLead {
            let interval = mean.interval()
            row(
                "chart.analysis.all-sites", interval, .pooled,
                numbers.value(
                    mean.estimate, low: interval.lower, high: interval.upper, isSigned: true, words))
        }
        if let interval = pooled.predictionInterval() {
            let gaps = ["low": numbers.text(interval.lower), "high": numbers.text(interval.upper)]
            row("chart.analysis.another-site", interval, .range, words["outcomes.interval", gaps])
        }
        return rows
    }
}
