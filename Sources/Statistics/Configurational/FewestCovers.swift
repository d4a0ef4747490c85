/// All choices of the fewest leading classes that together hold the rows of one part of a chart.
///
/// The search goes deeper by one until something is found, and then finds every choice of that many. With *s* classes
/// left for *u* rows, of which no class holds more than *h*, one that is chosen must hold u − (s − 1)·h of them or more:
/// the row that the fewest such classes hold is asked for next.
struct FewestCovers {
    private let chart: CoverChart
    private let part: CoverChart.Part
    private let mostCovers: Int
    /// For each row the rows that some class holds together with it.
    private let neighbours: [BitList]
    /// The rows of the part, those with few neighbours first.
    private let order: [Int]
    private var stepsLeft: Int
    private var chosen: [Int] = []
    private var covers: [[Int]] = []
    private var isCut = false

    init(_ chart: CoverChart, _ part: CoverChart.Part, mostCovers: Int, steps: Int) {
        (self.chart, self.part, self.mostCovers, stepsLeft) = (chart, part, mostCovers, steps)
        var neighbours = Array(repeating: BitList(count: chart.rowCount), count: chart.rowCount)
        for place in part.classes {
            chart.held[place].forEach { neighbours[$0].formUnion(chart.held[place]) }
        }
        self.neighbours = neighbours
        var rows: [Int] = []
        part.rows.forEach { rows.append($0) }
        let sizes = neighbours.map(\.count)
        order = rows.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    }

    /// What was found with the steps that there were.
    struct Found {
        /// Each as the places of its classes; none where the steps did not do.
        let covers: [[Int]]
        /// Whether these are all.
        let isComplete: Bool
        let stepsLeft: Int
    }

    mutating func find() -> Found {
        for size in 1...max(1, order.count) {
            look(for: part.rows, with: size, among: part.classes)
            if isCut || !covers.isEmpty { break }
        }
        return Found(covers: covers, isComplete: !isCut, stepsLeft: stepsLeft)
    }

    /// Looks for every choice of so many of the candidates, which are the classes that may still be chosen: a choice of
    /// those that were tried before would be found twice.
    private mutating func look(for rows: BitList, with size: Int, among candidates: [Int]) {
        let missing = rows.count
        if missing == 0 {
            covers.append(chosen)
            isCut = covers.count > mostCovers
            return
        }
        if size == 0 { return }
        stepsLeft -= candidates.count
        if stepsLeft < 0 {
            isCut = true
            return
        }
        let shares = candidates.map { chart.held[$0].sharedCount(rows) }
        let highest = shares.max() ?? 0
        if highest * size < missing || needsMore(than: size, for: rows) { return }
        let least = max(1, missing - (size - 1) * highest)
        let eligible = candidates.indices.filter { shares[$0] >= least }
        guard let row = rarest(of: rows, among: eligible.map { candidates[$0] }) else { return }
        var left = candidates.indices.filter { shares[$0] > 0 }.map { candidates[$0] }
        let branches = eligible.filter { chart.held[candidates[$0]].contains(row) }
            .sorted { (shares[$1], $0) < (shares[$0], $1) }.map { candidates[$0] }
        for place in branches {
            var rest = rows
            rest.subtract(chart.held[place])
            left.removeAll { $0 == place }
            chosen.append(place)
            look(for: rest, with: size - 1, among: left)
            chosen.removeLast()
            if isCut { return }
        }
    }

    /// Rows no two of which are held by one class need a class each.
    private func needsMore(than size: Int, for rows: BitList) -> Bool {
        var rest = rows
        var count = 0
        for row in order where rest.contains(row) {
            count += 1
            if count > size { return true }
            rest.subtract(neighbours[row])
        }
        return false
    }

    /// The row that the fewest of these classes hold; `nil` where one of the rows is held by none of them.
    private func rarest(of rows: BitList, among classes: [Int]) -> Int? {
        var counts = Array(repeating: 0, count: chart.rowCount)
        for place in classes {
            var shared = chart.held[place]
            shared.formIntersection(rows)
            shared.forEach { counts[$0] += 1 }
        }
        var best: Int?
        for row in order where rows.contains(row) && (best.map { counts[row] < counts[$0] } ?? true) {
            best = row
        }
        return best.flatMap { counts[$0] == 0 ? nil : $0 }
    }
}
