/// Why a truth table cannot be minimised here.
public enum MinimisationProblem: Error, Equatable, Sendable {
    /// There are more prime implicants than are looked through.
    case tooManyPrimeImplicants(most: Int)
    /// The shortest choice among the prime implicants was not found in so many steps.
    case tooManySteps(primeImplicants: Int, rows: Int, steps: Int)
}

/// How far minimising goes before it gives up, in things and in steps, never in seconds: every machine gives the same
/// answer.
public struct MinimisationLimits: Equatable, Sendable {
    public var primeImplicants = 1_000_000
    /// How many tied models are listed.
    public var models = 1000
    /// How many pairs of a complex and a parsimonious model are made into intermediate ones.
    public var pairs = 100
    /// Of the search for the fewest prime implicants: how often one is looked at.
    public var steps = 200_000_000

    public init() {}
}
