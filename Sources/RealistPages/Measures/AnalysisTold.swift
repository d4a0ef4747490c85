/// What an analysis found, ready to be told: the very texts of `realist analyse`.
public struct AnalysisTold: Sendable {
    /// What the figures are of.
    public var head: [String] = []
    /// Of the outcome that is shown: everybody first, then each group.
    public var results: [Result] = []
    public var notes: [String] = []
    public var chart: AnalysisChart?
    /// Why there are no figures, or no drawing of them.
    public var problem: String?
    public var noChart: String?
    public var offered = Offered()
    public var chosen = Chosen()

    public struct Result: Sendable {
        public var title: String
        public var sentence: String?
        public var warnings: [String]
        public var lines: [Line]

        public init(title: String, sentence: String?, warnings: [String], lines: [Line]) {
            self.title = title
            self.sentence = sentence
            self.warnings = warnings
            self.lines = lines
        }
    }

    /// A figure, with how it was come by.
    public struct Line: Sendable {
        public let what: String
        public let value: String
        public let method: String

        public init(what: String, value: String, method: String) {
            self.what = what
            self.value = value
            self.method = method
        }
    }

    /// What may be chosen, each with its name in addresses.
    public struct Offered: Sendable {
        public var instruments: [(value: String, text: String)] = []
        public var outcomes: [(value: String, text: String)] = []
        public var waves: [(value: String, text: String)] = []
        public var groups: [(value: String, text: String)] = []
        public var schemes: [(value: String, text: String)] = []

        public init() {}
    }

    /// What was chosen, or is taken where nothing was.
    public struct Chosen: Hashable, Sendable {
        public var instrument = ""
        public var outcome = ""
        public var from = ""
        public var to = ""
        public var by = ""
        public var scheme = ""

        public init() {}
    }

    public init() {}
}
