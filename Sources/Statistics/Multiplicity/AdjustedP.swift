/// What is left of the p of each test when several are made at once.
///
/// A missing p stays missing and does not count towards the size of the family.
public enum AdjustedP: String, CaseIterable, Sendable {
    /// p times the number of tests.
    case bonferroni
    /// Step down from the smallest p (Holm 1979, *Scandinavian Journal of Statistics* 6:65–70); never less powerful than
    /// Bonferroni and needs no more: the one to use.
    case holm
    /// Step up from the greatest p; for independent tests (Hochberg 1988, *Biometrika* 75:800–802).
    case hochberg
    /// The expected share of false discoveries; for independent or positively dependent tests (Benjamini & Hochberg
    /// 1995, *JRSS B* 57:289–300).
    case bh
    /// The same for tests that depend in any way (Benjamini & Yekutieli 2001, *Annals of Statistics* 29:1165–1188).
    case by

    /// - Parameter p: probabilities in any order; `nil` where a test gave none.
    /// - Returns: as many, in the same order, none greater than 1.
    public func adjust(_ p: [Double?]) -> [Double?] {
        let known = p.indices.filter { p[$0] != nil }
        let n = Double(known.count)
        // From the smallest to the greatest; the same p in the order given.
        let ordered = known.sorted { (p[$0] ?? 1, $0) < (p[$1] ?? 1, $1) }
        let harmonic = self == .by ? (1...max(1, known.count)).reduce(0.0) { $0 + 1 / Double($1) } : 1
        var adjusted = p
        var bound = isStepUp ? 1.0 : 0.0
        for place in isStepUp ? Array(ordered.indices.reversed()) : Array(ordered.indices) {
            guard let raw = p[ordered[place]] else { continue }
            let rank = Double(place + 1)
            switch self {
            case .bonferroni: bound = min(1, n * raw)
            case .holm: bound = max(bound, min(1, (n + 1 - rank) * raw))
            case .hochberg: bound = min(bound, (n + 1 - rank) * raw)
            case .bh, .by: bound = min(bound, harmonic * n / rank * raw)
            }
            adjusted[ordered[place]] = bound
        }
        return adjusted
    }

    private var isStepUp: Bool { self == .hochberg || self == .bh || self == .by }
}
