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

extension AnalysisReport {
    /// - Parameter analysis: of one outcome.
    public init(_ analysis: ConfigurationalAnalysis) {
        let outcome = AnalysedOutcome(id: analysis.outcomeName)
        self.init("configurations", [Finding(outcome, analysis)])
        notes = ConfigurationalWords.notes
    }
}
