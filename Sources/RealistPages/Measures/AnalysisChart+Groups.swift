public import Realist
import Statistics

extension AnalysisChart {
    /// The mean of each group of different people, with its interval.
    ///
    /// - Parameters:
    ///   - findings: of each outcome.
    ///   - parted: what parts the people, and what the figures are.
    ///   - data: what they are of.
    /// - Returns: a panel for each outcome.
    /// - Throws: ``ChartProblem/nothing`` where no group has anybody.
    public static func groups(
        _ findings: [Finding<SeveralGroups>], by parted: Parted, _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let panels = findings.compactMap { means($0, $0.figures.groups, by: parted, data) }
        return try AnalysisChart(panels, data)
    }

    /// The means of two groups of different people, and below them their difference.
    ///
    /// - Parameters:
    ///   - findings: of each outcome.
    ///   - parted: what parts the people, and what the figures are.
    ///   - data: what they are of.
    /// - Returns: two panels for each outcome.
    /// - Throws: ``ChartProblem/nothing`` where no group has anybody.
    public static func compare(
        _ findings: [Finding<TwoGroups>], by parted: Parted, _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let panels = findings.flatMap { finding -> [ChartFile.Panel] in
            let two = finding.figures
            let means = means(finding, [two.a, two.b], by: parted, data)
            return [means, difference(finding, parted, data)].compactMap(\.self)
        }
        return try AnalysisChart(panels, data)
    }

    /// What parts people into groups, and whether their figures are changes or scores.
    public struct Parted: Sendable {
        /// "role"
        public var name: String
        public var isChange: Bool

        public init(name: String, isChange: Bool = false) {
            (self.name, self.isChange) = (name, isChange)
        }
    }

    private static func means<Figures>(
        _ finding: Finding<Figures>, _ samples: [NamedSample], by parted: Parted, _ data: ChartedData
    ) -> ChartFile.Panel? {
        let words = data.words
        let known = samples.filter { $0.moments.count > 0 }
        guard !known.isEmpty else { return nil }
        let intervals = known.map { TTest.paired($0.moments)?.interval() }
        let numbers = ChartedNumbers(
            intervals.flatMap { [$0?.lower, $0?.upper].compactMap(\.self) } + known.compactMap(\.moments.mean)
        )
        let rows = zip(known, intervals).map { sample, interval in
            IntervalChart.Row(
                name: sample.title,
                value: [
                    numbers.value(
                        sample.moments.mean ?? .nan, low: interval?.lower, high: interval?.upper,
                        isSigned: parted.isChange, words), data.people(sample.moments.count),
                ].joined(separator: words["list.comma"]),
                interval: .init(
                    value: sample.moments.mean ?? .nan, low: interval?.lower, high: interval?.upper),
                mark: parted.isChange ? .change : .level)
        }
        let title = words[
            "chart.analysis.by",
            [
                "title": data.title(
                    finding.outcome, finding.group,
                    key: parted.isChange ? "chart.analysis.changes" : "chart.analysis.means"),
                "group": parted.name.replacing("-", with: " "),
            ]]
        return ChartFile.Panel(
            title: title, data: data.lines + [words["chart.analysis.levels"]],
            chart: IntervalChart(
                id: "chart", title: title,
                description: rows.map { "\($0.name): \($0.value)." }.joined(separator: " "), rows: rows,
                isDifference: parted.isChange,
                leftEnd: parted.isChange ? words["chart.analysis.lower"] : "",
                rightEnd: parted.isChange ? words["chart.analysis.higher"] : ""),
            notes: [words["chart.analysis.different-people"]])
    }

    private static func difference(
        _ finding: Finding<TwoGroups>, _ parted: Parted, _ data: ChartedData
    ) -> ChartFile.Panel? {
        let words = data.words
        let two = finding.figures
        guard let welch = two.welch else { return nil }
        let interval = welch.interval()
        let numbers = ChartedNumbers([interval.lower, interval.upper])
        let title = data.title(
            finding.outcome, finding.group,
            key: parted.isChange ? "chart.analysis.difference-of-changes" : "chart.analysis.difference")
        let row = IntervalChart.Row(
            name: "\(two.a.title) − \(two.b.title)",
            value: numbers.value(
                welch.estimate, low: interval.lower, high: interval.upper, isSigned: true, words),
            interval: .init(value: welch.estimate, low: interval.lower, high: interval.upper))
        return ChartFile.Panel(
            title: title, data: [words["chart.analysis.welch"]],
            chart: IntervalChart(
                id: "chart", title: title, description: "\(row.name): \(row.value).", rows: [row],
                leftEnd: words["chart.analysis.lower"], rightEnd: words["chart.analysis.higher"]), notes: [])
    }
}
