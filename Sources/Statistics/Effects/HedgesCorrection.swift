/// The factor that takes the bias of small samples out of a standardised difference.
///
/// Hedges (1981, *Journal of Educational Statistics* 6:107–128, equation 6d).
public enum HedgesCorrection {
    /// J(m) = Γ(m/2)/(√(m/2) Γ((m − 1)/2)); `nil` unless m, the degrees of freedom, is finite and more than 1.
    public static func exact(degreesOfFreedom m: Double) -> Double? {
        guard m > 1, m.isFinite else { return nil }
        return GammaFunction.halfStep((m - 1) / 2) / (m / 2).squareRoot()
    }

    /// 1 − 3/(4m − 1), which most handbooks print; `nil` unless m is finite and more than 1.
    public static func approximate(degreesOfFreedom m: Double) -> Double? {
        guard m > 1, m.isFinite else { return nil }
        return 1 - 3 / (4 * m - 1)
    }
}
