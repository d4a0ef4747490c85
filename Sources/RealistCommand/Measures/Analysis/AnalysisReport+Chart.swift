import Realist
import RealistFormats
import RealistPages
import RealistSite

extension AnalysisReport {
    /// How its figures are drawn, and what the drawing must know besides.
    struct Charted {
        /// `nil` where there is no drawing of them.
        var draw: ((ChartAsked) throws -> AnalysisChart)?
        var words = ReportWords()
        /// Which way is good, by outcome.
        var better: [String: Subscale.Direction] = [:]
        /// The scheme of bands, and what must be said of it.
        var scheme: [String] = []
        var norm: (norm: Norm, sources: [String])?
        var parted = AnalysisChart.Parted(name: "")
        var showsPeople = false
    }

    /// Writes the chart into a file, whole or not at all.
    ///
    /// - Throws: ``NoChart``; ``ChartProblem``; what is wrong with the place.
    func draw(to path: String, isPublishable: Bool, of file: String) throws {
        guard let draw = charted.draw, !isPublishable else {
            throw isPublishable ? NoChart.publishable : NoChart.analysis(analysis)
        }
        var data = ChartedData(try ThemeFolder.words())
        data.lines = head.isEmpty ? [Manners.printable(AnalysisReport.lastPart(of: file))] : head
        data.before = charted.words.before
        data.after = charted.words.after
        data.beforePhrase = charted.words.beforePhrase
        data.afterPhrase = charted.words.afterPhrase
        data.better = charted.better
        let chart = try draw(ChartAsked(data: data, charted: charted, analysis: analysis))
        let output = try OutputFile(path: path)
        try output.write(chart.svg)
        try output.finish()
    }

    private static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

/// What a drawing is made with.
struct ChartAsked {
    let data: ChartedData
    let charted: AnalysisReport.Charted
    let analysis: String
}

/// Figures that nobody draws.
enum NoChart: Explained {
    case analysis(String)
    case publishable

    var code: String {
        switch self {
        case .analysis: "drawing.none"
        case .publishable: "drawing.publishable"
        }
    }

    var location: Location? { nil }

    var what: String {
        switch self {
        case .analysis(let name): "There is no chart of `analyse \(name)`."
        case .publishable: "No chart is drawn of what --publishable tells."
        }
    }

    var remedy: String {
        switch self {
        case .analysis:
            "Leave --chart away. There are charts of change, sites, groups, compare, bands and reliability."
        case .publishable:
            "Leave --chart away, and publish the study: its site draws what may be published."
        }
    }
}
