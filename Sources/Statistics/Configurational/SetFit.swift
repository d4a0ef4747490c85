/// How far a set of cases lies within the outcome, and how much of the outcome it holds.
///
/// With *x* the membership of a case in the set and *y* that in the outcome. Sources: Ragin (2006), *Political Analysis*
/// 14:291–310, for consistency and coverage; Ragin (2008) for PRI, the proportional reduction in inconsistency; Schneider
/// & Wagemann (2012), *Set-Theoretic Methods for the Social Sciences*, for the relevance of necessity.
public struct SetFit: Equatable, Sendable {
    private var x = 0.0
    private var y = 0.0
    private var both = 0.0
    private var bothAndNot = 0.0
    private var outside = 0.0
    private var outsideBoth = 0.0

    /// - Parameters:
    ///   - set: a membership for each case.
    ///   - outcome: the same.
    public init(_ set: [Double], of outcome: [Double]) {
        precondition(set.count == outcome.count, "the same cases")
        for (x, y) in zip(set, outcome) {
            let shared = min(x, y)
            self.x += x
            self.y += y
            both += shared
            bothAndNot += min(shared, 1 - y)
            outside += 1 - x
            outsideBoth += 1 - shared
        }
    }

    /// Of sufficiency: Σmin(x, y)/Σx; `nil` where nothing is in the set.
    public var consistency: Double? { SetFit.ratio(both, x) }

    /// (Σmin(x, y) − Σmin(x, y, 1 − y))/(Σx − Σmin(x, y, 1 − y)); `nil` where nothing is in the set.
    public var pri: Double? { SetFit.ratio(both - bothAndNot, x - bothAndNot) }

    /// Of sufficiency: Σmin(x, y)/Σy; `nil` where nothing is in the outcome.
    public var coverage: Double? { SetFit.ratio(both, y) }

    /// Of necessity: Σmin(x, y)/Σy, which is the coverage of sufficiency.
    public var necessity: Double? { coverage }

    /// Of necessity: Σmin(x, y)/Σx, which is the consistency of sufficiency.
    public var necessityCoverage: Double? { consistency }

    /// Of necessity: Σ(1 − x)/Σ(1 − min(x, y)). Near 0 for what is nearly always there.
    public var relevance: Double? { SetFit.ratio(outside, outsideBoth) }

    private static func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
}
