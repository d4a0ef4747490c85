/// How well a model fits the cases: together, and term by term.
public struct ModelFit: Equatable, Sendable {
    public let overall: SetFit
    public let terms: [Term]

    public struct Term: Equatable, Sendable {
        public let product: Product
        /// Its coverage is the raw coverage.
        public let fit: SetFit
        /// What of the outcome no other term holds: the model's coverage less that of the model without this term.
        /// `nil` where nothing is in the outcome.
        public let uniqueCoverage: Double?
        /// The cases that belong to it by more than one half.
        public let cases: [Int]
    }

    /// - Parameters:
    ///   - model: its products.
    ///   - table: the cases.
    public init(_ model: [Product], _ table: MembershipTable) {
        self.init(model, model.map { table.memberships(in: $0) }, table)
    }

    /// Of tied models, which share most of their products.
    ///
    /// - Parameters:
    ///   - models: each with its products.
    ///   - table: the cases.
    /// - Returns: as many, in the same order.
    public static func all(_ models: [[Product]], _ table: MembershipTable) -> [ModelFit] {
        let products = Set(models.joined())
        let sets = Dictionary(uniqueKeysWithValues: products.map { ($0, table.memberships(in: $0)) })
        return models.map { model in ModelFit(model, model.compactMap { sets[$0] }, table) }
    }

    private init(_ model: [Product], _ sets: [[Double]], _ table: MembershipTable) {
        var highest = Array(repeating: 0.0, count: table.caseCount)
        var second = highest
        var holder = Array(repeating: -1, count: table.caseCount)
        for (place, set) in sets.enumerated() {
            for index in set.indices {
                if set[index] > highest[index] {
                    (second[index], highest[index], holder[index]) = (highest[index], set[index], place)
                } else {
                    second[index] = max(second[index], set[index])
                }
            }
        }
        overall = SetFit(highest, of: table.outcome)
        // Without a term a case belongs to the model as far as to the second best, where that term was its best.
        var unique = Array(repeating: 0.0, count: model.count)
        for index in highest.indices where holder[index] >= 0 {
            let outcome = table.outcome[index]
            unique[holder[index]] += min(highest[index], outcome) - min(second[index], outcome)
        }
        let whole = table.outcome.reduce(0, +)
        terms = model.indices.map { place in
            Term(
                product: model[place], fit: SetFit(sets[place], of: table.outcome),
                uniqueCoverage: whole > 0 ? unique[place] / whole : nil,
                cases: sets[place].indices.filter { sets[place][$0] > 0.5 })
        }
    }
}
