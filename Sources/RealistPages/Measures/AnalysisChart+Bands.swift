public import Realist
import Statistics

extension AnalysisChart {
    /// How the same people moved between the bands of a scheme: for everybody, or for each group where there are
    /// groups.
    ///
    /// - Parameters:
    ///   - findings: of each outcome and group.
    ///   - scheme: whose bands they are, and what must be said of it.
    ///   - data: what they are of.
    /// - Returns: a panel for each outcome.
    /// - Throws: ``ChartProblem/nothing`` where nobody has both bands.
    public static func bands(
        _ findings: [Finding<BandChange>], scheme: [String] = [], _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let words = data.words
        let panels = findings.byOutcome().compactMap { outcome -> ChartFile.Panel? in
            let shown = outcome.drawn().filter { $0.figures.table.total > 0 }
            guard let first = shown.first else { return nil }
            let title = data.title(first.outcome, [], key: "chart.analysis.bands")
            let groups = shown.map { group($0, data) }
            let told = zip(shown, groups).map { self.told($0, $1.name, data) }
            return ChartFile.Panel(
                title: title,
                data: data.lines + data.standing(shown, among: findings) + scheme
                    + [words["chart.analysis.streams"]],
                chart: BandChart(
                    id: "chart", title: title, description: told.joined(separator: " "),
                    bands: first.figures.titles, groups: groups),
                notes: [words["outcomes.bands.not"], words["outcomes.lead"]])
        }
        return try AnalysisChart(panels, data)
    }

    private static func group(_ finding: Finding<BandChange>, _ data: ChartedData) -> BandChart.Group {
        let words = data.words
        let counts = finding.figures.table.counts
        let names = finding.group.map(\.title).joined(separator: words["list.comma"])
        let people = data.people(finding.figures.table.total)
        func bar(_ when: String, _ sizes: [Int]) -> BandChart.Bar {
            let whole = Double(max(sizes.reduce(0, +), 1))
            return BandChart.Bar(
                name: words["chart.analysis.bar", ["wave": when, "people": people]],
                sizes: sizes.map(Double.init),
                labels: sizes.map { size in
                    let percent = ChartNumber.text(100 * Double(size) / whole, decimals: 0)
                    return words["outcomes.bands.cell", ["n": String(size), "percent": percent]]
                })
        }
        let after = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        return BandChart.Group(
            name: names.isEmpty ? words["chart.analysis.everybody"] : names,
            bars: [bar(data.before, counts.map { $0.reduce(0, +) }), bar(data.after, after)], moves: counts)
    }

    /// Who went where, band by band.
    private static func told(_ finding: Finding<BandChange>, _ name: String, _ data: ChartedData) -> String {
        let bands = finding.figures.titles
        let rows = zip(bands, finding.figures.table.counts).map { band, row in
            let parts = zip(bands, row).map { "\($1) \($0)" }.joined(separator: data.words["list.comma"])
            return data.words["chart.analysis.moved", ["band": band, "bands": parts]]
        }
        return "\(name): " + rows.joined(separator: " ")
    }
}
