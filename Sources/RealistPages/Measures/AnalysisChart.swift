public import Realist

/// What an analysis found, drawn as a file of its own, with a panel for each outcome.
public struct AnalysisChart: Sendable {
    private let file: ChartFile

    var panels: [ChartFile.Panel] { file.panels }

    /// - Throws: ``ChartProblem/nothing`` without a panel.
    init(_ panels: [ChartFile.Panel], _ data: ChartedData) throws(ChartProblem) {
        guard let first = panels.first else { throw .nothing }
        var panels = panels
        // A picture travels further than the table that it was drawn from.
        for place in panels.indices { panels[place].notes.append(data.words["chart.analysis.uncontrolled"]) }
        file = ChartFile(title: first.title, panels: panels)
    }

    /// The file, in UTF-8.
    public var svg: [UInt8] { Array(file.text().utf8) }
}

/// What the figures of a chart are of, and how it speaks of them.
public struct ChartedData: Sendable {
    let words: Words
    /// Under each title: the study, the questionnaire, the file.
    public var lines: [String]
    /// The two measuring points: "Baseline", "Month 6".
    public var before: String
    public var after: String
    /// The same within a sentence: "at baseline", "at month 6".
    public var beforePhrase: String
    public var afterPhrase: String
    /// Which way is good, by outcome; where nobody knows, nothing is said of better and worse.
    public var better: [String: Subscale.Direction] = [:]

    /// Of a table, of which nothing is known but "before" and "after".
    public init(_ words: Words, lines: [String] = []) {
        self.words = words
        self.lines = lines
        before = words["chart.analysis.before"]
        after = words["chart.analysis.after"]
        beforePhrase = words["chart.analysis.at-before"]
        afterPhrase = words["chart.analysis.at-after"]
    }

    func title(_ outcome: AnalysedOutcome, _ group: [GroupPart], key: String) -> String {
        let gaps = [
            "measure": outcome.title, "of-measure": Sentences.lowered(outcome.title),
            "from": Sentences.lowered(before), "to": Sentences.lowered(after),
        ]
        let whole = words[key, gaps]
        let names = group.map(\.title).joined(separator: words["list.comma"])
        return names.isEmpty ? whole : words["chart.analysis.of-group", ["title": whole, "group": names]]
    }

    func people(_ count: Int) -> String {
        words.count("chart.analysis.people", count, ["n": ChartNumber.text(Double(count), decimals: 0)])
    }

    /// Whether it was chosen beforehand, where that is known of any.
    func standing<Figures>(_ shown: [Finding<Figures>], among all: [Finding<Figures>]) -> [String] {
        guard all.contains(where: \.outcome.isPrimary) else { return [] }
        let isPrimary = shown.contains { $0.outcome.isPrimary }
        return [words[isPrimary ? "outcomes.primary" : "outcomes.exploratory"]]
    }

    /// A sentence of the closed set about a difference; `nil` without an interval.
    func sentence(_ value: Double?, low: Double?, high: Double?) -> String? {
        guard let value, let low, let high, value.isFinite, low.isFinite, high.isFinite else { return nil }
        let said: OutcomeSentence =
            low <= 0 && high >= 0
            ? .noClearChange(low: low, high: high)
            : value > 0
                ? .higher(by: value, low: low, high: high) : .lower(by: -value, low: -high, high: -low)
        return words.sentence(said, before: beforePhrase, after: afterPhrase)
    }
}

/// Figures that cannot be drawn.
public enum ChartProblem: Explained {
    case nothing
    case tooManyGroups(Int, most: Int)
    case noScale
    case tooManyAnswers(Int, most: Int)

    public var code: String {
        switch self {
        case .nothing: "drawing.nothing"
        case .tooManyGroups: "drawing.too-many-groups"
        case .noScale: "drawing.no-scale"
        case .tooManyAnswers: "drawing.too-many-answers"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .nothing: "There are no figures here that could be drawn."
        case .tooManyGroups(let count, let most):
            "A chart of \(count) groups cannot be read; there may be \(most)."
        case .noScale: "The chart of answers must know the lowest and the highest answer."
        case .tooManyAnswers(let count, let most):
            "A chart of \(count) answers cannot be read; there may be \(most)."
        }
    }

    public var remedy: String {
        switch self {
        case .nothing: "Leave --chart away and look at the table."
        case .tooManyGroups: "Take a property with fewer values, or take rows away."
        case .noScale: "Name them, as --scale 1-5."
        case .tooManyAnswers: "Leave --chart away and look at the table."
        }
    }
}

extension Array {
    /// Findings by their outcome, in the order they come in.
    func byOutcome<Figures>() -> [[Finding<Figures>]] where Element == Finding<Figures> {
        var places: [String: Int] = [:]
        var found: [[Finding<Figures>]] = []
        for finding in self {
            if let place = places[finding.outcome.id] {
                found[place].append(finding)
            } else {
                places[finding.outcome.id] = found.count
                found.append([finding])
            }
        }
        return found
    }

    /// Those of groups; those of everybody only where there are no groups.
    func drawn<Figures>() -> [Finding<Figures>] where Element == Finding<Figures> {
        let groups = filter { !$0.group.isEmpty }
        return groups.isEmpty ? self : groups
    }
}
