/// A figure from one place, and its standard error.
public struct UncertainEstimate: Equatable, Sendable {
    public let value: Double
    public let standardError: Double

    var variance: Double { standardError * standardError }

    /// `nil` unless the standard error lies between 10⁻⁶⁰ and 10⁶⁰ and the value between ±10⁶⁰, far within the range
    /// of numbers whose squares can be weighed against each other.
    public init?(_ value: Double, standardError: Double) {
        guard abs(value) <= 1e60, (1e-60...1e60).contains(standardError) else { return nil }
        self.value = value
        self.standardError = standardError
    }
}
