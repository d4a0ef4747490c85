/// How the p of a rank test that is to be shown was found.
public enum RankTestMethod: Equatable, Sendable {
    /// From the exact distribution under no difference.
    case exact
    /// Normal approximation, with ties taken into account and a continuity correction.
    case normal
}
