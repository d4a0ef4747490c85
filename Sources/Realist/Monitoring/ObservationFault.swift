/// Why an observation cannot be one of its indicator.
public enum ObservationFault: Error, Equatable, Sendable {
    /// The indicator has periods of another length.
    case otherLength(Period, expected: Period.Length)
    /// The unit is an amount: there is no denominator to it.
    case noShare
    case belowZero
    /// More than all of them.
    case aboveDenominator
    /// A percentage above 100.
    case aboveHundred
    /// A count that is not whole.
    case notWhole
}

extension Indicator {
    /// - Returns: what keeps an observation from being one of this indicator; `nil` where it can be.
    public func fault(of observation: Observation) -> ObservationFault? {
        if observation.period.length != period {
            return .otherLength(observation.period, expected: period)
        }
        switch observation.value {
        case .notPublished: return nil
        case .numerator(let number):
            return unit.isShare ? (number < 0 ? .belowZero : nil) : .noShare
        case .counted(let counts):
            if !unit.isShare { return .noShare }
            return unit == .percent && counts.numerator > counts.denominator ? .aboveDenominator : nil
        case .alone(let figure):
            if case .own = unit { return nil }
            if figure < 0 { return .belowZero }
            if unit == .percent, figure > 100 { return .aboveHundred }
            return unit == .count && figure.rounded() != figure ? .notWhole : nil
        }
    }
}
