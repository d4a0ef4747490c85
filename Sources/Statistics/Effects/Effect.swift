/// A standardised difference: how many standard deviations, and between which limits.
public struct Effect: Equatable, Sendable {
    public let value: Double
    /// From the noncentral t distribution; `nil` where no method of the kind is established.
    public let interval: Interval?

    func scaled(by factor: Double) -> Effect {
        Effect(value: value * factor, interval: interval?.scaled(by: factor))
    }
}

extension NoncentralT {
    /// The confidence interval of the noncentrality δ, given the t that was observed: under its limits a t so great, or
    /// so small, has the probability (1 − level)/2.
    ///
    /// Steiger & Fouladi (1997, *Noncentrality interval estimation*). The limits are exact to about 12 figures.
    ///
    /// - Returns: `nil` unless `t` is finite and the degrees of freedom finite and greater than 0.
    public static func interval(of t: Double, degreesOfFreedom: Double, level: Double = 0.95) -> Interval? {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        let tail = (1 - level) / 2
        guard
            let upper = noncentrality(of: t, probability: tail, degreesOfFreedom: degreesOfFreedom),
            let mirrored = noncentrality(of: -t, probability: tail, degreesOfFreedom: degreesOfFreedom)
        else { return nil }
        return Interval(lower: -mirrored, upper: upper, level: level)
    }
}
