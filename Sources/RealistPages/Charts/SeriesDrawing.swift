public import Statistics

/// A series and all that its drawing says, for a file of its own: the words come from whoever asks for it.
public struct SeriesDrawing: Sendable {
    /// Of what the series is: "Vacancy rate, consultants".
    public var title: String
    /// All of what it says, in words, for those who cannot see it.
    public var description: String
    public var reading: Reading
    /// One for each point, in days counted from any day, ascending.
    public var times: [Double]
    /// Days that are named below the drawing, counted likewise.
    public var ticks: [(name: String, at: Double)] = []
    public var words: Words
    /// What stands under the title beside what all drawings say: unit, source, quality of the data.
    public var lines: [String] = []
    /// What must be known beside it.
    public var notes: [String] = []

    /// By which rules it was read.
    public enum Reading: Sendable {
        case xmr(XmRChart)
        /// With the way that the series should go, and its target.
        case runs(RunChart, SeriesDirection, target: Double?)
    }

    /// What signs and lines are called. What does not occur is not named, nor what has no word.
    public struct Words: Sendable {
        /// What a dot on the line is: "Each month".
        public var values: String
        public var improvement = ""
        public var concern = ""
        public var neutral = ""
        public var ghosted = ""
        /// "Mean 42.0", or "Median 42".
        public var centre = ""
        /// "Usual variation, 21.6 to 62.3"
        public var limits = ""
        public var target = ""

        public init(values: String) { self.values = values }
    }

    public init(title: String, description: String, reading: Reading, times: [Double], words: Words) {
        self.title = title
        self.description = description
        self.reading = reading
        self.times = times
        self.words = words
    }

    /// For an `id` that is unique in its file or on its page.
    func chart(id: String) -> ProcessChart {
        let marks = ticks.map { TimeChart.Mark(name: $0.name, at: $0.at) }
        let named = ProcessChart.Words(
            values: words.values, improvement: words.improvement, concern: words.concern,
            neutral: words.neutral,
            ghosted: words.ghosted, centre: words.centre, limits: words.limits, target: words.target)
        return switch reading {
        case .xmr(let chart):
            ProcessChart(
                id: id, title: title, description: description, chart, times: times, marks: marks,
                words: named)
        case .runs(let chart, let direction, let target):
            ProcessChart(
                id: id, title: title, description: description, chart, times: times, direction: direction,
                target: target, marks: marks, words: named)
        }
    }
}

extension AnalysisChart {
    /// Series below each other, each in a panel.
    ///
    /// - Parameters:
    ///   - drawings: with their readings and their words.
    ///   - data: what they are of; its lines stand under each title.
    /// - Returns: a panel for each series that has a value.
    /// - Throws: ``ChartProblem/nothing`` where none has.
    public static func series(
        _ drawings: [SeriesDrawing], _ data: ChartedData
    ) throws(ChartProblem) -> AnalysisChart {
        let panels = drawings.enumerated().compactMap { number, drawing -> ChartFile.Panel? in
            let chart = drawing.chart(id: "chart-\(number + 1)")
            guard chart.points.contains(where: { $0.value != nil }) else { return nil }
            return ChartFile.Panel(
                title: drawing.title, data: data.lines + drawing.lines, chart: chart, notes: drawing.notes)
        }
        return try AnalysisChart(panels, data)
    }
}
