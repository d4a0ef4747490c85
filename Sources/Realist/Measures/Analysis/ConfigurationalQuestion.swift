public import Statistics

/// Which combinations of conditions go with an outcome: the cases, and how they are to be looked at.
public struct ConfigurationalQuestion: Sendable {
    public let conditions: [CalibratedSet]
    public let outcome: CalibratedSet
    public let cases: [Case]
    /// What is not among the cases, and why.
    public var leftOut: [LeftOutCase] = []
    public var unit: CaseUnit?
    /// Whether the outcome's absence is asked about.
    public var isNegated = false
    public var cuts = TruthTable.Cuts()
    /// For each condition, where intermediate solutions are wanted.
    public var expectations: [DirectionalExpectation]?
    public var solutions: Set<Solution> = Set(Solution.allCases)
    public var limits = MinimisationLimits()

    public init(conditions: [CalibratedSet], outcome: CalibratedSet, cases: [Case]) {
        (self.conditions, self.outcome, self.cases) = (conditions, outcome, cases)
    }

    public struct Case: Equatable, Sendable {
        public let name: String
        /// In the conditions, in their order.
        public let memberships: [Double]
        public let outcome: Double
        /// Where it is, when that is known: cases of one place share its circumstances.
        public let site: String?

        public init(name: String, memberships: [Double], outcome: Double, site: String? = nil) {
            (self.name, self.memberships, self.outcome, self.site) = (name, memberships, outcome, site)
        }
    }

    public struct LeftOutCase: Equatable, Sendable {
        public let name: String
        public let why: String

        public init(name: String, why: String) {
            (self.name, self.why) = (name, why)
        }
    }

    /// How much is assumed of combinations without cases.
    public enum Solution: String, CaseIterable, Sendable {
        /// Nothing.
        case complex
        /// What is expected from theory.
        case intermediate
        /// Whatever makes the formula short.
        case parsimonious
    }
}
