import Realist
import Statistics
import RealistPages
import RealistFormats

/// Figures that a report can show: as JSON under the names of the reference values, and as lines for a reader.
protocol Reported: Sendable {
    /// Adds them to the part of a report that is theirs.
    func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords)

    /// Draws such figures.
    ///
    /// - Throws: ``NoChart``, where there is no drawing of them; ``ChartProblem``.
    static func chart(_ findings: [Finding<Self>], _ asked: ChartAsked) throws -> AnalysisChart
}

/// How a report speaks of the two things that are held against each other.
struct ReportWords {
    /// As in "higher after than before".
    var comparison = "after than before"
    var before = "Before"
    var after = "After"
    var beforePhrase = "before"
    var afterPhrase = "after"
    /// Says of each outcome whether it is the primary one.
    var isOfStudy = false
}

extension AnalysisReport {
    /// - Parameters:
    ///   - analysis: its name on the command line.
    ///   - findings: in the order they are shown in.
    ///   - words: how differences are told.
    init<Figures: Reported>(
        _ analysis: String, _ findings: [Finding<Figures>], words: ReportWords = ReportWords()
    ) {
        self.init(analysis: analysis)
        charted.words = words
        charted.draw = { try Figures.chart(findings, $0) }
        results = findings.map { finding in
            var result = Result(outcome: finding.outcome, group: finding.group)
            if words.isOfStudy, Figures.self is any Tested.Type || Figures.self == PooledSites.self {
                result.mark = finding.outcome.isPrimary ? "primary" : "exploratory"
                result.add("exploratory", .flag(!finding.outcome.isPrimary))
            }
            finding.figures.fill(&result, words)
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
