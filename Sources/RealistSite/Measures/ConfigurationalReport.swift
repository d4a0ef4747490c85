import Foundation
public import Realist
import RealistFormats
import Statistics

extension ConfigurationalAnalysis: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.warnings = doubts.map { ConfigurationalWords.doubt($0, self) }
        ConfigurationalJson(self).fill(&result)
        ConfigurationalLines(self).fill(&result)
    }
}

extension ConfigurationalAnalysis {
    /// What is told of it, part by part: the lines of its report.
    public var parts: [(part: ConfigurationalPart, lines: [AnalysisReport.Line])] {
        ConfigurationalLines(self).parts
    }

    /// - Parameters:
    ///   - question: with conditions and cases.
    ///   - allowsFew: go on with fewer cases than the conditions need; the report says so.
    ///   - path: the study or the table, as messages name it.
    /// - Throws: ``ConfigurationsProblem`` for too few cases and too many conditions.
    public init(
        _ question: ConfigurationalQuestion, allowsFew: Bool, path: String
    ) throws(ConfigurationsProblem) {
        let (cases, conditions) = (question.cases.count, question.conditions.count)
        guard conditions <= MembershipTable.mostConditions else {
            throw .tooManyConditions(conditions, most: MembershipTable.mostConditions, path: path)
        }
        guard cases > 0 else { throw .noCase(path: path) }
        let isEnough = cases >= EnoughCases.needed(for: conditions) || allowsFew
        guard isEnough, let analysis = ConfigurationalAnalysis(question) else {
            throw .tooFewCases(cases, conditions: conditions, path: path)
        }
        self = analysis
    }
}

extension AnalysisReport {
    /// - Parameter analysis: of one outcome.
    public init(_ analysis: ConfigurationalAnalysis) {
        let outcome = AnalysedOutcome(id: analysis.outcomeName)
        self.init("configurations", [Finding(outcome, analysis)])
        notes = ConfigurationalWords.notes
    }
}
