/// What is left of a truth table when all that can be left away is left away.
public struct Minimisation: Equatable, Sendable {
    /// The rows that are explained.
    public let explained: RowSet
    /// The rows that were taken for such as well, because that makes the models shorter.
    public let assumable: RowSet
    /// In the order of products.
    public let primeImplicants: [Product]
    /// Those that are in every tied model; where not all of these are known, those without which some row would not be
    /// explained. In the order of products.
    public let essential: [Product]
    /// All choices of the fewest prime implicants that explain every row, each in the order of products; none where
    /// there is nothing to explain.
    public let models: [[Product]]
    /// Whether these are all tied models.
    public let isComplete: Bool

    /// - Parameters:
    ///   - explained: the rows that must be in a model.
    ///   - assumable: other rows that may be in it.
    ///   - limits: how much is looked through.
    /// - Throws: ``MinimisationProblem``, where that is not enough.
    public init(
        _ explained: RowSet, assumable: RowSet, limits: MinimisationLimits = MinimisationLimits()
    ) throws(MinimisationProblem) {
        self.explained = explained
        self.assumable = assumable
        let products = try PrimeImplicants.find(
            explained, allowed: explained.union(assumable), most: limits.primeImplicants)
        let found = try ShortestModels(products, explaining: explained.rows, limits)
        let shared = found.models.dropFirst().reduce(into: Set(found.models.first ?? [])) { shared, model in
            shared.formIntersection(model)
        }
        primeImplicants = products
        essential = (found.isComplete ? shared.sorted() : found.unavoidable).map { products[$0] }
        models = found.models.map { $0.map { products[$0] } }
        isComplete = found.isComplete
    }

    /// The rows that a model takes for positive although they were not: its simplifying assumptions.
    public func assumptions(of model: [Product]) -> RowSet { assumable.covered(by: model) }
}

extension TruthTable {
    /// Without any assumption of rows that have too few cases: the complex solution, also called conservative.
    ///
    /// - Throws: ``MinimisationProblem``.
    public func complex(limits: MinimisationLimits = MinimisationLimits()) throws(MinimisationProblem)
        -> Minimisation
    {
        try Minimisation(positive, assumable: RowSet(conditionCount: conditionCount), limits: limits)
    }

    /// With any assumption of rows that have too few cases that makes the models shorter.
    ///
    /// - Throws: ``MinimisationProblem``.
    public func parsimonious(limits: MinimisationLimits = MinimisationLimits()) throws(MinimisationProblem)
        -> Minimisation
    {
        try Minimisation(positive, assumable: remainders, limits: limits)
    }
}
