/// What a condition is expected to do, from theory and not from these cases.
public enum DirectionalExpectation: Equatable, Sendable {
    /// Its presence helps to bring the outcome.
    case present
    /// Its absence does.
    case absent
    /// Nothing is expected, or either.
    case either
}

/// Between the complex and the parsimonious solution: only those assumptions that agree with what is expected.
///
/// Of a complex product within a parsimonious one a condition is left away when it stands there against what is expected:
/// if the outcome came in spite of it, it would come without it. The rows that this adds are *easy counterfactuals*; all
/// other assumptions of the parsimonious model are difficult ones and are not made. Then the table is minimised with the
/// easy ones alone, for each complex and each parsimonious model, as the R package QCA does.
///
/// Source: Ragin & Sonnett (2005), in Kropp & Minkenberg (eds), *Vergleichen in der Politikwissenschaft*; Ragin (2008),
/// *Redesigning Social Inquiry*, chapter 9.
public struct IntermediateSolution: Equatable, Sendable {
    /// Of each pair of a complex and a parsimonious model, the complex ones first.
    public let pairs: [Pair]
    /// Whether these are all pairs, and each has all its tied models.
    public let isComplete: Bool

    public struct Pair: Equatable, Sendable {
        /// Which complex model, counted from 0.
        public let complex: Int
        /// Which parsimonious model, counted from 0.
        public let parsimonious: Int
        /// Rows with too few cases that may be assumed.
        public let easy: RowSet
        /// Rows that the parsimonious model assumes and this one must not.
        public let difficult: RowSet
        public let minimisation: Minimisation
    }

    /// - Parameters:
    ///   - complex: the complex solution of the same truth table.
    ///   - parsimonious: its parsimonious one.
    ///   - expectations: for each condition.
    ///   - limits: how much is looked through.
    /// - Throws: ``MinimisationProblem``.
    public init(
        _ complex: Minimisation, _ parsimonious: Minimisation, expectations: [DirectionalExpectation],
        limits: MinimisationLimits = MinimisationLimits()
    ) throws(MinimisationProblem) {
        precondition(expectations.count == complex.explained.conditionCount, "one for each condition")
        var known: [RowSet: Minimisation] = [:]
        var pairs: [Pair] = []
        var isComplete = complex.isComplete && parsimonious.isComplete
        let assumed = parsimonious.models.map { parsimonious.assumptions(of: $0) }
        pairing: for (first, long) in complex.models.enumerated() {
            for (second, short) in parsimonious.models.enumerated() {
                if pairs.count == limits.pairs {
                    isComplete = false
                    break pairing
                }
                let between = Self.between(long, short, expectations)
                let easy = assumed[second].covered(by: between)
                let minimisation: Minimisation
                if let found = known[easy] {
                    minimisation = found
                } else {
                    minimisation = try Minimisation(complex.explained, assumable: easy, limits: limits)
                    known[easy] = minimisation
                }
                isComplete = isComplete && minimisation.isComplete
                pairs.append(
                    Pair(
                        complex: first, parsimonious: second, easy: easy,
                        difficult: assumed[second].subtracting(easy), minimisation: minimisation))
            }
        }
        self.pairs = pairs
        self.isComplete = isComplete
    }

    /// Each complex product within each parsimonious one, less the conditions that stand there against what is expected.
    private static func between(
        _ long: [Product], _ short: [Product], _ expectations: [DirectionalExpectation]
    ) -> [Product] {
        let count = expectations.count
        var against: UInt32 = 0
        return long.flatMap { inner in
            against = 0
            for (place, expected) in expectations.enumerated() {
                switch (inner.asks(of: place, of: count), expected) {
                case (true, .absent), (false, .present): against |= 1 << UInt32(count - 1 - place)
                default: break
                }
            }
            return short.filter { $0.covers(inner) }.map { outer in
                Product(fixed: inner.fixed & ~(against & ~outer.fixed), present: inner.present)
            }
        }
    }
}
