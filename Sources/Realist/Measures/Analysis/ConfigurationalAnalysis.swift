public import Statistics

/// Which combinations of conditions go with an outcome (qualitative comparative analysis, QCA).
public struct ConfigurationalAnalysis: Sendable {
    public let question: ConfigurationalQuestion
    /// Of the outcome that is asked about: its absence, where that is.
    public let table: MembershipTable
    public let truth: TruthTable
    /// `nil` for one that was not asked for.
    public let complex: Solved<Minimisation>?
    public let parsimonious: Solved<Minimisation>?
    public let intermediate: Solved<IntermediateSolution>?

    /// What was found, or why the search was given up.
    public typealias Solved<Value: Sendable> = Result<Value, MinimisationProblem>

    /// `nil` for conditions and cases of which there is no table (``MembershipTable``), and where there is no case.
    public init?(_ question: ConfigurationalQuestion) {
        let columns = question.conditions.indices.map { place in question.cases.map { $0.memberships[place] }
        }
        guard let table = MembershipTable(conditions: columns, outcome: question.cases.map(\.outcome)),
            table.caseCount > 0
        else { return nil }
        self.question = question
        self.table = question.isNegated ? table.negated : table
        let truth = TruthTable(self.table, cuts: question.cuts)
        self.truth = truth
        let limits = question.limits
        let wanted = question.solutions
        let expectations = wanted.contains(.intermediate) ? question.expectations : nil
        let complex = Self.solved { () throws(MinimisationProblem) in try truth.complex(limits: limits) }
        let parsimonious: Solved<Minimisation>? =
            wanted.contains(.parsimonious) || expectations != nil
            ? Self.solved { () throws(MinimisationProblem) in try truth.parsimonious(limits: limits) } : nil
        intermediate = expectations.flatMap { expectations in
            parsimonious.map { parsimonious in
                Self.solved { () throws(MinimisationProblem) in
                    try IntermediateSolution(
                        complex.get(), parsimonious.get(), expectations: expectations, limits: limits)
                }
            }
        }
        self.complex = wanted.contains(.complex) ? complex : nil
        self.parsimonious = wanted.contains(.parsimonious) ? parsimonious : nil
    }

    private static func solved<Value>(_ work: () throws(MinimisationProblem) -> Value) -> Solved<Value> {
        do {
            return .success(try work())
        } catch {
            return .failure(error)
        }
    }

    /// The outcome that is asked about: ~OUT where that is its absence.
    public var outcomeName: String { (question.isNegated ? "~" : "") + question.outcome.id }

    /// A product as a formula: LEAD*~TIME, and 1 for one that asks nothing.
    public func text(_ product: Product) -> String {
        let literals = question.conditions.enumerated().compactMap { place, condition in
            product.asks(of: place, of: question.conditions.count).map { ($0 ? "" : "~") + condition.id }
        }
        return literals.isEmpty ? "1" : literals.joined(separator: "*")
    }

    /// A row of the truth table as a formula.
    public func text(row: Int) -> String {
        text(Product(fixed: UInt32(truth.rowCount - 1), present: UInt32(row)))
    }

    public func names(_ cases: [Int]) -> [String] { cases.map { question.cases[$0].name } }

    /// Each condition, and its absence, by itself.
    public var single: [(product: Product, fit: SetFit)] {
        question.conditions.indices.flatMap { place in
            let digit = UInt32(1) << UInt32(question.conditions.count - 1 - place)
            return [digit, 0].map { present in
                let product = Product(fixed: digit, present: present)
                return (product, SetFit(table.memberships(in: product), of: table.outcome))
            }
        }
    }
}
