/// How far each case belongs to each condition and to the outcome, from 0 to 1.
public struct MembershipTable: Equatable, Sendable {
    /// For each condition, for each case.
    public let conditions: [[Double]]
    public let outcome: [Double]

    /// A truth table has 2^k rows: with more conditions it would fit into no memory and no head.
    public static let mostConditions = 16

    /// `nil` for no condition, more than ``mostConditions``, columns that are not of the same length, and numbers that
    /// are no memberships.
    public init?(conditions: [[Double]], outcome: [Double]) {
        guard (1...MembershipTable.mostConditions).contains(conditions.count),
            conditions.allSatisfy({ $0.count == outcome.count }),
            (conditions + [outcome]).allSatisfy({ $0.allSatisfy((0...1).contains) })
        else { return nil }
        self.conditions = conditions
        self.outcome = outcome
    }

    public var conditionCount: Int { conditions.count }

    public var caseCount: Int { outcome.count }

    /// The same of the outcome's absence.
    public var negated: MembershipTable {
        MembershipTable(checked: conditions, outcome: outcome.map { 1 - $0 })
    }

    private init(checked conditions: [[Double]], outcome: [Double]) {
        (self.conditions, self.outcome) = (conditions, outcome)
    }

    /// How far each case belongs to a product: as far as to the condition that it meets least. To one that asks nothing
    /// each belongs fully.
    public func memberships(in product: Product) -> [Double] {
        var result = Array(repeating: 1.0, count: caseCount)
        for (place, values) in conditions.enumerated() {
            guard let isPresent = product.asks(of: place, of: conditionCount) else { continue }
            for index in result.indices {
                result[index] = min(result[index], isPresent ? values[index] : 1 - values[index])
            }
        }
        return result
    }

    /// How far each case belongs to a choice of products: as far as to the one that it meets best.
    public func memberships(in products: [Product]) -> [Double] {
        products.reduce(Array(repeating: 0.0, count: caseCount)) { result, product in
            zip(result, memberships(in: product)).map(max)
        }
    }

    /// The row of the truth table that a case is in by more than one half; `nil` for one at exactly one half.
    public func row(of index: Int) -> Int? {
        var row = 0
        for values in conditions {
            if values[index] == 0.5 { return nil }
            row = row << 1 | (values[index] > 0.5 ? 1 : 0)
        }
        return row
    }
}
