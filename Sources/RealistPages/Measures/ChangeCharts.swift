import Realist

/// The charts of a table of changes: where the means were, and how far they moved.
struct ChangeCharts {
    /// `nil` when no group has both means.
    let slope: SlopeChart?
    /// `nil` when no group has an interval that may be shown.
    let intervals: IntervalChart?

    /// - Parameters:
    ///   - rows: of the table, those that are drawn.
    ///   - table: whose waves they are about.
    ///   - better: which way is good.
    ///   - id: begins their identifiers.
    ///   - gaps: the measure and the waves in words.
    ///   - toolkit: has the words.
    init(
        _ rows: [ChangeRow], _ table: ChangeTable, better: Subscale.Direction, id: String,
        _ gaps: [String: String], in toolkit: Toolkit
    ) {
        let words = toolkit.words
        var gaps = gaps
        gaps["measure"] = gaps["measure"].map(Sentences.lowered)
        let isHigher = better == .higher
        let told = rows.map { row in
            let said = row.sentence.map { toolkit.sentence($0, table) } ?? toolkit.held(.shown)
            return words["outcome.of-site", ["site": toolkit.groupTitle(row.group), "sentence": said]]
        }
        let drawn = rows.map { row in
            IntervalChart.Row(
                name: toolkit.groupTitle(row.group), value: toolkit.value(row), interval: row.interval)
        }
        intervals =
            drawn.contains { $0.interval != nil }
            ? IntervalChart(
                id: id, title: words["outcomes.change.chart", gaps], description: told.joined(separator: " "),
                rows: drawn, better: isHigher ? .higher : .lower,
                leftEnd: words[isHigher ? "chart.left-worse" : "chart.left-better"],
                rightEnd: words[isHigher ? "chart.right-better" : "chart.right-worse"]) : nil
        // Several sites together are no line among those of each.
        let sites = rows.filter { !$0.group.isPooled }
        let series = sites.compactMap { toolkit.series($0, better) }
        slope =
            series.isEmpty
            ? nil
            : SlopeChart(
                id: id + "-means", title: words["chart.slope.title", gaps],
                description: sites.map { toolkit.means($0, table) }.joined(separator: " "),
                before: toolkit.waveTitle(table.from), after: toolkit.waveTitle(table.to), series: series,
                reach: sites.flatMap(\.reach),
                held: sites.filter { $0.means == nil }.map { row in
                    .init(
                        name: toolkit.groupTitle(row.group), why: toolkit.held(row.meanBefore.status))
                })
    }
}

extension ChangeCharts {
    /// How far one group moved, a row for each pair of waves; `nil` when none may be shown.
    ///
    /// `names` are of the pairs, in their order.
    static func comparisons(
        _ own: [(table: ChangeTable, row: ChangeRow)], names: [String], measure: String,
        better: Subscale.Direction, id: String, in toolkit: Toolkit
    ) -> IntervalChart? {
        let words = toolkit.words
        let isHigher = better == .higher
        let rows = zip(own, names).map { own, name in
            IntervalChart.Row(name: name, value: toolkit.value(own.row), interval: own.row.interval)
        }
        guard rows.contains(where: { $0.interval != nil }) else { return nil }
        let told = zip(own, names).map { own, name in
            let said = own.row.sentence.map { toolkit.sentence($0, own.table) } ?? toolkit.held(.shown)
            return words["outcome.of-site", ["site": name, "sentence": said]]
        }
        return IntervalChart(
            id: id, title: words["chart.moved.title", ["measure": Sentences.lowered(measure)]],
            description: told.joined(separator: " "), rows: rows, better: isHigher ? .higher : .lower,
            leftEnd: words[isHigher ? "chart.left-worse" : "chart.left-better"],
            rightEnd: words[isHigher ? "chart.right-better" : "chart.right-worse"])
    }
}

extension ChangeRow {
    fileprivate var interval: IntervalChart.Interval? {
        guard let value = difference.value, let low = low.value, let high = high.value else { return nil }
        return IntervalChart.Interval(value: value, low: low, high: high)
    }

    /// Half a standard deviation to each side of the means.
    fileprivate var reach: [Double] {
        [(meanBefore, sdBefore), (meanAfter, sdAfter)].flatMap { mean, sd -> [Double] in
            guard let mean = mean.value, let sd = sd.value else { return [] }
            return [mean - sd / 2, mean + sd / 2]
        }
    }

    fileprivate var means: (before: Double, after: Double)? {
        guard let before = meanBefore.value, let after = meanAfter.value else { return nil }
        return (before, after)
    }
}

extension Toolkit {
    /// "−2.6 (−4.1 to −1.1)"
    fileprivate func value(_ row: ChangeRow) -> String {
        guard let interval = row.interval, let low = interval.low, let high = interval.high else {
            return held(row.difference.status)
        }
        return words[
            "chart.value",
            [
                "value": WrittenNumber.signed(interval.value), "low": WrittenNumber.decimal(low),
                "high": WrittenNumber.decimal(high),
            ]]
    }

    fileprivate func series(_ row: ChangeRow, _ better: Subscale.Direction) -> SlopeChart.Series? {
        guard let means = row.means else { return nil }
        let isClear = row.interval?.isClear ?? false
        return SlopeChart.Series(
            name: groupTitle(row.group), values: [words["chart.slope.value", written(means)]],
            before: .init(value: means.before), after: .init(value: means.after), isClear: isClear,
            isBetter: isClear ? (means.after > means.before) == (better == .higher) : nil)
    }

    /// "Harrowmere: 27.4 at baseline, 24.8 at month 6."
    fileprivate func means(_ row: ChangeRow, _ table: ChangeTable) -> String {
        let site = groupTitle(row.group)
        guard let means = row.means else {
            return words["outcome.of-site", ["site": site, "sentence": held(.shown)]]
        }
        let gaps = ["site": site, "from": phrase(table.from), "to": phrase(table.to)]
        return words["chart.slope.told", gaps.merging(written(means)) { own, _ in own }]
    }

    private func written(_ means: (before: Double, after: Double)) -> [String: String] {
        ["before": WrittenNumber.decimal(means.before), "after": WrittenNumber.decimal(means.after)]
    }
}
