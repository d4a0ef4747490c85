public import Realist
import Statistics

extension AnalysisChart {
    /// More lines than this cannot be told apart.
    private static let mostLines = 20

    /// The means before and after: one line for everybody, or one for each group where there are groups.
    ///
    /// - Parameters:
    ///   - findings: of each outcome and group.
    ///   - showsPeople: with a line for each person, group by group. Not for publishing.
    ///   - data: what they are of.
    /// - Returns: a panel for each outcome; with people, for each group.
    /// - Throws: ``ChartProblem``.
    public static func change(
        _ findings: [Finding<ScoreChange>], showsPeople: Bool = false, _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        var panels: [ChartFile.Panel] = []
        for outcome in findings.byOutcome() {
            let shown = outcome.drawn().filter { $0.figures.sample.count > 0 }
            if shown.isEmpty { continue }
            if shown.count > mostLines { throw .tooManyGroups(shown.count, most: mostLines) }
            let standing = data.standing(shown, among: findings)
            let parts = showsPeople || shown.count == 1 ? shown.map { [$0] } : [shown]
            panels += parts.map { panel($0, showsPeople: showsPeople, standing, data) }
        }
        return try AnalysisChart(panels, data)
    }

    private static func panel(
        _ shown: [Finding<ScoreChange>], showsPeople: Bool, _ standing: [String], _ data: ChartedData
    ) -> ChartFile.Panel {
        let words = data.words
        let lines = shown.map { ChangeLine($0, data) }
        let outcome = shown[0].outcome
        let isOne = shown.count == 1
        let heading = data.title(outcome, isOne ? shown[0].group : [], key: "outcomes.change.heading")
        let measure = (isOne ? [outcome.title] + shown[0].group.map(\.title) : [outcome.title])
            .joined(separator: words["list.comma"])
        let title =
            isOne
            ? lines[0].sentence.map { words["outcome.of-measure", ["measure": measure, "sentence": $0]] }
                ?? heading
            : words["chart.analysis.by", ["title": heading, "group": names(shown[0].group, words)]]
        let told = lines.map(\.told).joined(separator: " ")
        let chart = SlopeChart(
            id: "chart", title: title, description: told, before: data.before, after: data.after,
            series: lines.map(\.series), people: showsPeople ? lines.flatMap(\.people) : [],
            reach: lines.flatMap(\.reach))
        return ChartFile.Panel(
            title: title, data: data.lines + standing + [words["chart.analysis.change"]], chart: chart,
            notes: (showsPeople ? [words["chart.analysis.each-person"]] : []) + [words["outcomes.lead"]])
    }

    /// "site", "career stage and site".
    static func names(_ group: [GroupPart], _ words: Words) -> String {
        words.list(group.map { $0.name.replacing("-", with: " ") })
    }
}

/// One line of a slope, and what is said of it.
struct ChangeLine {
    let series: SlopeChart.Series
    /// "lower after than before by 2.6 (1.1 to 4.1)"
    let sentence: String?
    /// All of it, for those who cannot see the line.
    let told: String
    let people: [SlopeChart.Pair]
    /// Half a standard deviation to each side of the means.
    let reach: [Double]

    init(_ finding: Finding<ScoreChange>, _ data: ChartedData) {
        let change = finding.figures
        let sample = change.sample
        let interval = change.test?.interval()
        let points = [sample.beforeMoments, sample.afterMoments].map { moments -> SlopeChart.Point in
            let interval = TTest.paired(moments)?.interval()
            return SlopeChart.Point(
                value: moments.mean ?? .nan, low: interval?.lower, high: interval?.upper)
        }
        let words = data.words
        let numbers = ChartedNumbers(
            points.map(\.value)
                + [sample.beforeMoments, sample.afterMoments].compactMap(\.standardDeviation)
                .map { (points[0].value) + $0 })
        let difference = sample.differenceMoments.mean
        let isClear = interval.map { $0.lower > 0 || $0.upper < 0 } ?? false
        let better = data.better[finding.outcome.id] ?? change.reliability?.better
        sentence = data.sentence(difference, low: interval?.lower, high: interval?.upper)
        let name =
            finding.group.isEmpty
            ? finding.outcome.title : finding.group.map(\.title).joined(separator: words["list.comma"])
        let gaps = [
            "name": name, "people": data.people(sample.count), "before": numbers.text(points[0].value),
            "after": numbers.text(points[1].value), "at-before": data.beforePhrase,
            "at-after": data.afterPhrase,
            "change": difference.map {
                numbers.value($0, low: interval?.lower, high: interval?.upper, isSigned: true, words)
            } ?? "–",
        ]
        series = SlopeChart.Series(
            name: name,
            values: [words["chart.analysis.line", gaps]]
                + (difference == nil ? [] : [words["chart.analysis.moved-by", gaps]]), before: points[0],
            after: points[1],
            isClear: isClear,
            isBetter: better.flatMap { better in
                difference.map { ($0 > 0) == (better == .higher) }
            })
        told =
            words["chart.analysis.told", gaps]
            + (sentence.map { " " + Sentences.ended(Sentences.capitalised($0)) } ?? "")
        people = ChangeLine.people(sample)
        reach = zip(points, [sample.beforeMoments, sample.afterMoments]).flatMap {
            point, moments -> [Double] in
            guard let sd = moments.standardDeviation else { return [] }
            return [point.value - sd / 2, point.value + sd / 2]
        }
    }

    /// The same two values once, in the order of the values.
    private static func people(_ sample: PairedSample) -> [SlopeChart.Pair] {
        var counts: [[Double]: Int] = [:]
        for pair in sample.pairs { counts[[pair.first, pair.second], default: 0] += pair.times }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { SlopeChart.Pair(before: $0.key[0], after: $0.key[1], count: $0.value) }
    }
}
