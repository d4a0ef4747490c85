/// All choices of the fewest prime implicants that together explain every row.
///
/// Prime implicants that alone hold a row are in every choice. What is left falls into parts that have no prime implicant
/// in common: each is solved by itself (``FewestCovers``), and the choices are put together.
struct ShortestModels {
    /// Each as the places of its prime implicants, ascending; in the order of the places. None where there is no row.
    let models: [[Int]]
    /// Whether these are all.
    let isComplete: Bool
    /// The prime implicants that alone hold a row, ascending.
    let unavoidable: [Int]

    /// - Throws: ``MinimisationProblem/tooManySteps(primeImplicants:rows:steps:)`` where the fewest were not found.
    init(_ products: [Product], explaining rows: [Int], _ limits: MinimisationLimits)
        throws(MinimisationProblem)
    {
        unavoidable = Self.unavoidable(products, rows)
        let taken = unavoidable.map { products[$0] }
        let left = rows.filter { row in !taken.contains { $0.covers(row: row) } }
        let chart = CoverChart(products, explaining: left)
        var choices: [[[Int]]] = [[unavoidable]]
        var isComplete = true
        var steps = limits.steps
        for part in chart.parts {
            var search = FewestCovers(chart, part, mostCovers: limits.models, steps: steps)
            let found = search.find()
            if found.covers.isEmpty {
                throw .tooManySteps(
                    primeImplicants: products.count, rows: rows.count, steps: limits.steps)
            }
            steps = found.stepsLeft
            let (covers, isWhole) = CoverWidening(chart, of: part.rows, most: limits.models)
                .widened(found.covers)
            choices.append(covers)
            isComplete = isComplete && found.isComplete && isWhole
        }
        let combined = rows.isEmpty ? [] : CoverWidening.combined(choices, most: limits.models)
        models = Array(combined.prefix(limits.models)).sorted { $0.lexicographicallyPrecedes($1) }
        self.isComplete = isComplete && combined.count <= limits.models
    }

    private static func unavoidable(_ products: [Product], _ rows: [Int]) -> [Int] {
        var found: Set<Int> = []
        for row in rows {
            let holders = products.indices.lazy.filter { products[$0].covers(row: row) }.prefix(2)
            if holders.count == 1, let only = holders.first { found.insert(only) }
        }
        return found.sorted()
    }
}
