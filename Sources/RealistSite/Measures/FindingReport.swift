public import Realist
import RealistFormats
public import RealistPages
import Statistics

/// Figures that a report can show: as JSON under the names of the reference values, and as lines for a reader.
public protocol Reported: Sendable {
    /// Adds them to the part of a report that is theirs.
    func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords)

    /// Draws such figures.
    ///
    /// - Throws: ``NoChart``, where there is no drawing of them; ``ChartProblem``.
    static func chart(_ findings: [Finding<Self>], _ asked: ChartAsked) throws -> AnalysisChart
}

/// How a report speaks of the two things that are held against each other.
public struct ReportWords {
    /// As in "higher after than before".
    public var comparison = "after than before"
    public var before = "Before"
    public var after = "After"
    public var beforePhrase = "before"
    public var afterPhrase = "after"
    /// Says of each outcome whether it is the primary one.
    public var isOfStudy = false
    /// As a reader calls the waves.
    public var waveTitles: [String: String] = [:]

    public init() {}
}

extension AnalysisReport {
    /// - Parameters:
    ///   - analysis: its name on the command line.
    ///   - findings: in the order they are shown in.
    ///   - words: how differences are told.
    public init<Figures: Reported>(
        _ analysis: String, _ findings: [Finding<Figures>], words: ReportWords = ReportWords()
    ) {
        self.init(analysis: analysis)
        charted.words = words
        charted.draw = { asked in
            try Figures.chart(
                asked.outcome.map { id in findings.filter { $0.outcome.id == id } } ?? findings, asked)
        }
        // A single outcome of everybody in a table has nothing beside it: nobody knows what was chosen before looking.
        let isOrdered = words.isOfStudy || findings.contains(where: \.outcome.isPrimary)
        results = findings.map { finding in
            var result = Result(outcome: finding.outcome, group: finding.group)
            if isOrdered || !finding.group.isEmpty,
                Figures.self is any Tested.Type || Figures.self == PooledSites.self
            {
                let isPrimary = finding.outcome.isPrimary && finding.group.isEmpty
                result.mark = isPrimary ? "primary" : "exploratory"
                result.add("exploratory", .flag(!isPrimary))
            }
            finding.figures.fill(&result, words)
            if let leftOut = finding.leftOut { result.add(leftOut) }
            if let corrected = finding.corrected {
                result.add("p_holm", .figure(corrected.p))
                result.lines.append(
                    .init(
                        what: "p, corrected", value: AnalysisWords.p(corrected.p),
                        method: "Holm, for \(corrected.outcomes) outcomes"))
            }
            return result
        }
    }
}

extension AnalysisReport.Result {
    /// How many are in none of the groups, and why.
    public mutating func add(_ leftOut: LeftOut) {
        add("without_value", .integer(leftOut.withoutValue))
        add("without_group", .integer(leftOut.withoutGroup))
        let parts = [(leftOut.withoutValue, "without a value"), (leftOut.withoutGroup, "without a group")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !parts.isEmpty {
            lines.append(.init(what: "Left out", value: parts.joined(separator: ", ")))
        }
    }
}
