/// The order of cards in each column, with few crossings of ripples.
///
/// Sweeps by barycentre (Sugiyama, Tagawa and Toda 1981): cards that belong to a pair stay together, a unit is
/// placed by the mean place of what it is joined to in the other columns, and the order with the fewest
/// crossings is kept. Ties stay in the study's order, so the map is the same each time.
struct MapOrder {
    /// Identifiers of the cards of each column, from top to bottom.
    private(set) var columns: [[String]]

    private let units: [[[String]]]
    private let edges: [(from: String, to: String)]
    private static let sweeps = 12

    init(_ map: TheoryMap) {
        let column = Dictionary(
            map.stages.enumerated().flatMap { index, stage in stage.cards.map { ($0.id, index) } },
            uniquingKeysWith: { first, _ in first })
        units = map.stages.map { stage in MapOrder.units(of: stage.cards.map(\.id), pairs: map.pairs) }
        edges = map.ripples.map { ($0.from, $0.to) }.filter { from, to in
            guard let first = column[from], let second = column[to] else { return false }
            return first != second
        }
        columns = units.map { $0.flatMap { $0 } }
        improve()
    }

    private mutating func improve() {
        var present = units
        var fewest = crossings(of: columns)
        for sweep in 0..<MapOrder.sweeps where fewest > 0 {
            let order = sweep % 2 == 0 ? Array(present.indices) : present.indices.reversed()
            for index in order {
                let places = MapOrder.places(of: present.map { $0.flatMap { $0 } })
                present[index] = sorted(present[index], by: places)
            }
            let candidate = present.map { $0.flatMap { $0 } }
            let count = crossings(of: candidate)
            if count < fewest {
                fewest = count
                columns = candidate
            }
        }
    }

    /// A unit's place: the mean of its neighbours' places in other columns, or its own when it has none.
    private func sorted(_ units: [[String]], by places: [String: Double]) -> [[String]] {
        let weighed = units.enumerated().map { index, unit -> (weight: Double, index: Int, unit: [String]) in
            let inside = Set(unit)
            let others = edges.compactMap { edge -> Double? in
                if inside.contains(edge.from) { return places[edge.to] }
                return inside.contains(edge.to) ? places[edge.from] : nil
            }
            let own = unit.compactMap { places[$0] }
            let chosen = others.isEmpty ? own : others
            let sum = chosen.reduce(0, +)
            return (chosen.isEmpty ? 0 : sum / Double(chosen.count), index, unit)
        }
        return weighed.sorted { ($0.weight, $0.index) < ($1.weight, $1.index) }.map(\.unit)
    }

    /// Where each card stands in its column, from 0 at the top to 1 at the bottom.
    private static func places(of columns: [[String]]) -> [String: Double] {
        var places: [String: Double] = [:]
        for column in columns {
            for (index, id) in column.enumerated() {
                places[id] = (Double(index) + 0.5) / Double(column.count)
            }
        }
        return places
    }

    private func crossings(of columns: [[String]]) -> Int {
        var place: [String: (column: Int, row: Int)] = [:]
        for (column, ids) in columns.enumerated() {
            for (row, id) in ids.enumerated() { place[id] = (column, row) }
        }
        let drawn = edges.compactMap { edge -> (a: (column: Int, row: Int), b: (column: Int, row: Int))? in
            guard let from = place[edge.from], let to = place[edge.to] else { return nil }
            return from.column < to.column ? (from, to) : (to, from)
        }
        var count = 0
        for (index, first) in drawn.enumerated() {
            for second in drawn.dropFirst(index + 1)
            where first.a.column == second.a.column && first.b.column == second.b.column {
                let left = first.a.row - second.a.row
                let right = first.b.row - second.b.row
                if (left < 0 && right > 0) || (left > 0 && right < 0) { count += 1 }
            }
        }
        return count
    }

    /// Cards that pairs join, directly or over others, in the study's order.
    private static func units(of ids: [String], pairs: [TheoryMap.Pair]) -> [[String]] {
        var unit = Dictionary(uniqueKeysWithValues: Set(ids).map { ($0, $0) })
        func root(_ id: String) -> String {
            var id = id
            while let above = unit[id], above != id { id = above }
            return id
        }
        for pair in pairs where unit[pair.first] != nil && unit[pair.second] != nil {
            unit[root(pair.second)] = root(pair.first)
        }
        var order: [String] = []
        var members: [String: [String]] = [:]
        for id in ids {
            let head = root(id)
            if members[head] == nil { order.append(head) }
            members[head, default: []].append(id)
        }
        return order.compactMap { members[$0] }
    }
}
