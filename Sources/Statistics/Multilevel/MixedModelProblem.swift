/// Why a mixed model cannot be fitted to these numbers.
public enum MixedModelProblem: Error, Equatable, Sendable {
    /// Response, design and groups do not speak of the same number of rows, or a number is not finite.
    case unusableNumbers
    /// A column of the design is a sum of the ones before it, or there are no more rows than columns.
    case designNotEstimable
    /// There are fewer than two groups of a kind.
    case tooFewGroups
    /// Every group has one row only: its intercept cannot be told from the error.
    case oneRowInEachGroup
    /// Every outer group holds one inner group only: the two intercepts cannot be told apart.
    case oneGroupInEachOuterGroup
    /// The fixed effects or the groups explain every row exactly: there is no error left to measure by.
    case noResidualSpread
    /// So few rows are left beside the fixed effects that other variances explain them as well.
    case variancesNotIdentified
    /// The search for the variances came to no end.
    case notConverged
}
