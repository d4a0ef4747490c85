/// How large a change is, measured in standard deviations: of the change itself, or of the people.
///
/// With mean difference d̄, its standard deviation s, and s₁, s₂ those of the two measurements; g is d times
/// ``HedgesCorrection`` with n − 1 degrees of freedom. Cohen (1988), Cumming (2012), Lakens (2013, *Frontiers in
/// Psychology* 4:863).
public struct PairedEffects: Equatable, Sendable {
    /// Hedges' factor J; `nil` for two pairs, and then all g are `nil`.
    public let hedgesJ: Double?

    /// d̄/s, with the noncentral t interval of δ over √n.
    public let dz: Effect
    public let gz: Effect?

    /// d̄/√((s₁² + s₂²)/2): the one to show first, as it does not grow with the correlation of the measurements.
    ///
    /// The interval is that of δ times (s/√n) over the same denominator (Algina & Keselman 2003, *Educational and
    /// Psychological Measurement* 63:537–553).
    public let dav: Effect
    public let gav: Effect?

    /// d̄/((s₁ + s₂)/2)
    public let davMeanOfSDs: Double
    public let gavMeanOfSDs: Double?

    /// dz·√(2(1 − r)), r the correlation of the measurements; `nil` where r is not defined.
    public let drm: Double?
    public let grm: Double?

    /// Glass's Δ: d̄/s₁; `nil` where the first measurement does not vary.
    public let glassDeltaBefore: Double?

    /// dav with the approximate factor 1 − 3/(4m − 1), to compare with what others print.
    public let gavApproximate: Double?

    /// `nil` for fewer than two pairs, or where all differ by the same amount. The level of the intervals lies between 0
    /// and 1.
    public init?(_ sample: PairedSample, level: Double = 0.95) {
        guard let test = TTest.paired(sample.differenceMoments),
            let spread = sample.differenceMoments.standardDeviation,
            let first = sample.beforeMoments.standardDeviation,
            let second = sample.afterMoments.standardDeviation
        else { return nil }
        let mean = test.estimate
        let average = ((first * first + second * second) / 2).squareRoot()
        let freedom = test.degreesOfFreedom
        let delta = NoncentralT.interval(of: test.t, degreesOfFreedom: freedom, level: level)
        let root = Double(sample.count).squareRoot()
        let j = HedgesCorrection.exact(degreesOfFreedom: freedom)
        let middle = (first + second) / 2

        let z = Effect(value: mean / spread, interval: delta?.scaled(by: 1 / root))
        let av = Effect(value: mean / average, interval: delta?.scaled(by: test.standardError / average))
        let rm = sample.correlation.map { mean / spread * (2 * (1 - $0)).squareRoot() }
        (hedgesJ, dz, dav, drm) = (j, z, av, rm)
        davMeanOfSDs = mean / middle
        glassDeltaBefore = first > 0 ? mean / first : nil
        gavApproximate = HedgesCorrection.approximate(degreesOfFreedom: freedom).map { $0 * mean / average }
        gz = j.map(z.scaled)
        gav = j.map(av.scaled)
        gavMeanOfSDs = j.map { $0 * mean / middle }
        grm = j.flatMap { j in rm.map { j * $0 } }
    }
}
