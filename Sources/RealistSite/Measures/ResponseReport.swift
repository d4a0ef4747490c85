public import Realist
import RealistFormats
import Statistics

extension ReturnRates: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("reached", .integer(returns.reached))
        result.add("response_rate_completed_of_invited", .figure(returns.responseRate))
        result.add("response_rate_completed_of_reached", .figure(returns.responseRateOfReached))
        result.add("completion_rate_completed_of_started", .figure(returns.completionRate))
        result.add("usable_rate_usable_of_invited", .figure(returns.usableRate))
        result.add("response_rate_wilson_ci95", .interval(interval))
        func percent(_ rate: Double?) -> String { rate.map(AnalysisWords.percent) ?? "–" }
        result.lines = [
            .init(what: "Invited, reached", value: "\(returns.invited), \(returns.reached)"),
            .init(
                what: "Completed",
                value: "\(returns.completed): \(percent(returns.responseRateOfReached))",
                method: "of those reached; 95 % interval by Wilson "
                    + "\(percent(interval?.lower)) to \(percent(interval?.upper))"),
            .init(what: "Completed of started", value: percent(returns.completionRate)),
            .init(what: "Usable of invited", value: percent(returns.usableRate)),
        ]
    }
}
