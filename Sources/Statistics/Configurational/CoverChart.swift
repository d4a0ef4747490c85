/// Which prime implicant holds which of the rows that are to be explained.
///
/// Prime implicants that hold the same rows are one class: a choice among them is free.
struct CoverChart {
    let rowCount: Int
    /// For each class the places of its prime implicants, ascending.
    let classes: [[Int]]
    /// For each class the rows it holds.
    let held: [BitList]
    /// The classes that no other outdoes by holding all its rows and more.
    let leading: [Int]

    /// Products that hold none of the rows are in no class.
    init(_ products: [Product], explaining rows: [Int]) {
        rowCount = rows.count
        var places: [BitList: Int] = [:]
        var classes: [[Int]] = []
        var held: [BitList] = []
        for (place, product) in products.enumerated() {
            var bits = BitList(count: rows.count)
            for (number, row) in rows.enumerated() where product.covers(row: row) { bits.insert(number) }
            if bits.count == 0 { continue }
            if let known = places[bits] {
                classes[known].append(place)
            } else {
                places[bits] = classes.count
                classes.append([place])
                held.append(bits)
            }
        }
        self.classes = classes
        self.held = held
        leading = CoverChart.leading(held, rowCount: rows.count)
    }

    /// The holders of all rows of a class are laid on each other: who is left beside it holds more, as no two classes hold
    /// the same.
    private static func leading(_ held: [BitList], rowCount: Int) -> [Int] {
        var holders = Array(repeating: BitList(count: held.count), count: rowCount)
        for (place, rows) in held.enumerated() { rows.forEach { holders[$0].insert(place) } }
        return held.indices.filter { place in
            var better = BitList(count: held.count, isFull: true)
            held[place].forEach { better.formIntersection(holders[$0]) }
            return better.count == 1
        }
    }

    /// Rows and leading classes that have nothing to do with each other, in the order of their first rows.
    var parts: [Part] {
        var parts: [Part] = []
        for place in leading {
            var joined = Part(rows: held[place], classes: [place])
            for part in parts where part.rows.sharedCount(joined.rows) > 0 {
                joined.rows.formUnion(part.rows)
                joined.classes += part.classes
            }
            parts.removeAll { $0.rows.isSubset(of: joined.rows) }
            parts.append(joined)
        }
        return parts.map { Part(rows: $0.rows, classes: $0.classes.sorted()) }
            .sorted { ($0.classes.first ?? 0) < ($1.classes.first ?? 0) }
    }

    struct Part {
        var rows: BitList
        var classes: [Int]
    }
}
