/// A figure from one place, and its standard error.
public struct UncertainEstimate: Equatable, Sendable {
    public let value: Double
    public let standardError: Double

    var variance: Double { standardError * standardError }

    /// `nil` unless the value is finite and the standard error a finite number greater than 0.
    public init?(_ value: Double, standardError: Double) {
        guard value.isFinite, standardError > 0, standardError.isFinite else { return nil }
        self.value = value
        self.standardError = standardError
    }
}
