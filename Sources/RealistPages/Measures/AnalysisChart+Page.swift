extension AnalysisChart {
    /// One of its drawings, for a page.
    public struct Figure: Equatable, Sendable {
        public let title: String
        /// The data: questionnaire, waves, how many people.
        public let data: [String]
        public let drawing: SafeHTML
        /// How to read it, and what must be known beside it.
        public let notes: [String]
    }

    /// As wide as its place; a page shows one of them, whose identifiers are then its own.
    public var figures: [Figure] {
        panels.map { panel in
            Figure(title: panel.title, data: panel.data, drawing: panel.chart.drawn(), notes: panel.notes)
        }
    }
}
