public import Realist
public import RealistPages

extension AnalysisReport {
    /// How its figures are drawn, and what the drawing must know besides.
    public struct Charted {
        /// `nil` where there is no drawing of them.
        public var draw: ((ChartAsked) throws -> AnalysisChart)?
        public var words = ReportWords()
        /// Which way is good, by outcome.
        public var better: [String: Subscale.Direction] = [:]
        /// The scheme of bands, and what must be said of it.
        public var scheme: [String] = []
        public var norm: (norm: Norm, sources: [String])?
        public var parted = AnalysisChart.Parted(name: "")
        public var showsPeople = false
    }

    /// Its drawing.
    ///
    /// - Parameters:
    ///   - words: of the charts.
    ///   - lines: what the figures are of, where the report itself does not say it.
    ///   - outcome: this one only; all of them when left away.
    /// - Returns: a panel for each outcome.
    /// - Throws: ``NoChart``; ``ChartProblem``.
    public func chart(_ words: Words, lines: [String] = [], outcome: String? = nil) throws -> AnalysisChart {
        guard let draw = charted.draw else { throw NoChart.analysis(analysis) }
        var data = ChartedData(words)
        data.lines = head.isEmpty ? lines : head
        data.before = charted.words.before
        data.after = charted.words.after
        data.beforePhrase = charted.words.beforePhrase
        data.afterPhrase = charted.words.afterPhrase
        data.better = charted.better
        return try draw(ChartAsked(data: data, charted: charted, analysis: analysis, outcome: outcome))
    }
}

/// What a drawing is made with.
public struct ChartAsked {
    public let data: ChartedData
    public let charted: AnalysisReport.Charted
    public let analysis: String
    /// `nil` for all.
    public let outcome: String?
}

/// Figures that nobody draws.
public enum NoChart: Explained {
    case analysis(String)
    case publishable

    public var code: String {
        switch self {
        case .analysis: "drawing.none"
        case .publishable: "drawing.publishable"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .analysis(let name): "There is no chart of `analyse \(name)`."
        case .publishable: "No chart is drawn of what --publishable tells."
        }
    }

    public var remedy: String {
        switch self {
        case .analysis:
            "Leave --chart away. There are charts of change, sites, groups, compare, bands and reliability."
        case .publishable:
            "Leave --chart away, and publish the study: its site draws what may be published."
        }
    }
}
