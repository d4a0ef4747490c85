/// Covers of leading classes, turned into all covers of prime implicants: a class that is outdone may stand in the place of
/// a better one where every row is still held, and each prime implicant of a class will do.
struct CoverWidening {
    private let chart: CoverChart
    private let rows: BitList
    private let most: Int

    /// - Parameters:
    ///   - chart: the classes.
    ///   - rows: those that every cover holds.
    ///   - most: how many covers are wanted.
    init(_ chart: CoverChart, of rows: BitList, most: Int) {
        (self.chart, self.rows, self.most) = (chart, rows, most)
    }

    /// - Parameter covers: each as the places of leading classes.
    /// - Returns: each as the places of prime implicants, ascending, and whether they are all that come from these.
    func widened(_ covers: [[Int]]) -> (covers: [[Int]], isWhole: Bool) {
        let below = Dictionary(
            uniqueKeysWithValues: Set(covers.joined()).map { leader in
                (leader, chart.held.indices.filter { chart.held[$0].isSubset(of: chart.held[leader]) })
            })
        var choices: Set<[Int]> = []
        for cover in covers {
            choices.formUnion(classes(insteadOf: cover, below))
            if choices.count > most { break }
        }
        var result: Set<[Int]> = []
        for choice in choices.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            result.formUnion(Self.combined(choice.map { chart.classes[$0].map { [$0] } }, most: most))
            if result.count > most { break }
        }
        let sorted = result.sorted { $0.lexicographicallyPrecedes($1) }
        return (Array(sorted.prefix(most)), result.count <= most && choices.count <= most)
    }

    /// The choices of classes that stand for one cover; where there are too many, one more than are wanted.
    private func classes(insteadOf cover: [Int], _ below: [Int: [Int]]) -> [[Int]] {
        var choices: [[Int]] = [[]]
        for (number, leader) in cover.enumerated() {
            let others = cover[(number + 1)...]
            var next: [[Int]] = []
            for choice in choices where next.count <= most {
                var missing = rows
                for place in choice + others { missing.subtract(chart.held[place]) }
                for place in below[leader] ?? [] where missing.isSubset(of: chart.held[place]) {
                    next.append(choice + [place])
                }
            }
            choices = Array(next.prefix(most + 1))
        }
        return choices.map { $0.sorted() }
    }

    /// One choice of each part, in every way.
    ///
    /// - Parameters:
    ///   - parts: for each part its choices, each as places of prime implicants.
    ///   - most: how many are wanted.
    /// - Returns: places, ascending; where there are too many, one more than are wanted.
    static func combined(_ parts: [[[Int]]], most: Int) -> [[Int]] {
        var result: [[Int]] = [[]]
        for part in parts {
            let heads = result
            result = []
            for head in heads where result.count <= most {
                for choice in part { result.append(head + choice) }
            }
            result = Array(result.prefix(most + 1))
        }
        return result.map { $0.sorted() }
    }
}
