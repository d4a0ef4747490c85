public import Statistics

/// How many were asked, and how many answered.
public struct ReturnRates: Equatable, Sendable {
    public let returns: SurveyReturns
    /// Of the share that completed, of those reached.
    public let interval: Interval?

    public init(_ returns: SurveyReturns) {
        self.returns = returns
        interval = Proportion(returns.completed, of: returns.reached)?.wilson()
    }
}
