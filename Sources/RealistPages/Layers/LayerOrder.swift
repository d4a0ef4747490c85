/// The order of the nodes in each layer, so that few links cross.
///
/// The parts of a graph that hang together are ordered one by one and stand one under the other. Each is swept to and fro
/// by barycentre (Sugiyama, Tagawa and Toda 1981), from the study's order and from that of a breadth-first walk, small ones
/// from several; after each sweep neighbours change places where that takes crossings away (Gansner and others 1993). What was best is kept,
/// and each of its nodes is moved to where it crosses least nearby. Every number of rounds has a bound, ties follow the
/// study's order, and nothing depends on chance: the same graph gives the same order.
struct LayerOrder: Sendable {
    let rows: LayerRows
    let crossings: Int

    init(_ graph: LayeredGraph) {
        var whole: [[Int]] = graph.layers.map { _ in [] }
        for (part, nodes) in graph.parts {
            let best = LayerOrder.ordered(part)
            for (layer, row) in best.rows.enumerated() { whole[layer] += row.map { nodes[$0] } }
        }
        rows = LayerRows(graph, rows: whole)
        crossings = rows.crossings
    }

    private static let sweeps = 12
    /// So many sweeps without a gain end a run.
    private static let patience = 4
    private static let polishes = 2

    /// A part of fewer links is walked from more of its nodes, up to so many.
    private static let walks = 8
    private static let linksForOneWalk = 300

    private static func ordered(_ graph: LayeredGraph) -> LayerRows {
        let links = max(1, graph.after.linkCount)
        let walks = max(1, min(LayerOrder.walks, linksForOneWalk / links, graph.nodeCount))
        let starts =
            [LayerRows(graph)]
            + (0..<walks).map { LayerRows(graph, walkingFrom: graph.nodeCount * $0 / walks) }
        var best = LayerRows(graph)
        var fewest = best.crossings
        for start in starts where fewest > 0 {
            var rows = start.swept(sweeps, patience: patience)
            if walks > 1 { rows.polish(polishes) }
            let count = rows.crossings
            if count < fewest {
                fewest = count
                best = rows
            }
        }
        if walks == 1 && fewest > 0 { best.polish(polishes) }
        return best
    }
}

extension LayerRows {
    /// The best that so many sweeps find.
    fileprivate func swept(_ sweeps: Int, patience: Int) -> LayerRows {
        var rows = self
        var best = self
        var fewest = crossings
        var waited = 0
        for sweep in 0..<sweeps where fewest > 0 && waited < patience {
            rows.sweep(toTheRight: sweep % 2 == 0, reversingTies: sweep / 2 % 2 == 1)
            rows.transpose()
            let count = rows.crossings
            waited = count < fewest ? 0 : waited + 1
            if count < fewest {
                fewest = count
                best = rows
            }
        }
        return best
    }

    fileprivate mutating func polish(_ rounds: Int) {
        for _ in 0..<rounds {
            sift()
            transpose()
        }
    }

    /// In the order of a breadth-first walk.
    fileprivate init(_ graph: LayeredGraph, walkingFrom start: Int) {
        var rows: [[Int]] = graph.layers.map { _ in [] }
        var layer = Array(repeating: 0, count: graph.nodeCount)
        for (index, range) in graph.layers.enumerated() {
            for node in range { layer[node] = index }
        }
        var seen = Array(repeating: false, count: graph.nodeCount)
        for offset in 0..<graph.nodeCount {
            let first = (start + offset) % graph.nodeCount
            if seen[first] { continue }
            seen[first] = true
            var queue = [first]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                rows[layer[node]].append(node)
                for other in [graph.before[node], graph.after[node]].joined() where !seen[other] {
                    seen[other] = true
                    queue.append(other)
                }
            }
        }
        self.init(graph, rows: rows)
    }

    /// Orders one layer after the other by the mean place of each node's neighbours in the layer before. A node that has
    /// none there stays where it is.
    fileprivate mutating func sweep(toTheRight: Bool, reversingTies: Bool) {
        let order = toTheRight ? Array(rows.indices.dropFirst()) : Array(rows.indices.dropLast().reversed())
        for layer in order {
            let neighbours = toTheRight ? graph.before : graph.after
            var moving: [(weight: Double, tie: Int, node: Int)] = []
            var free: [Int] = []
            for (index, node) in rows[layer].enumerated() {
                let others = neighbours[node]
                if others.isEmpty { continue }
                let sum = others.reduce(0) { $0 + place[$1] }
                free.append(index)
                moving.append((Double(sum) / Double(others.count), reversingTies ? -index : index, node))
            }
            moving.sort { ($0.weight, $0.tie) < ($1.weight, $1.tie) }
            var row = rows[layer]
            for (index, one) in zip(free, moving) { row[index] = one.node }
            set(layer, to: row)
        }
    }

    private static let rounds = 4

    /// Lets neighbours change places as long as that takes crossings away.
    fileprivate mutating func transpose() {
        for layer in rows.indices {
            let left = sortedPlaces(of: layer, on: .left)
            let right = sortedPlaces(of: layer, on: .right)
            var row = rows[layer]
            // A pair that was left as it was is looked at again only when one of the two has changed.
            var isNew = Array(repeating: true, count: row.count)
            for _ in 0..<LayerRows.rounds {
                var hasChanged = false
                for index in row.indices.dropLast() where isNew[index] {
                    isNew[index] = false
                    let (upper, lower) = (row[index], row[index + 1])
                    let gain =
                        LayerRows.gain(left[upper], left[lower]) + LayerRows.gain(right[upper], right[lower])
                    guard gain > 0 else { continue }
                    row.swapAt(index, index + 1)
                    isNew[index + 1] = true
                    if index > 0 { isNew[index - 1] = true }
                    hasChanged = true
                }
                if !hasChanged { break }
            }
            if row != rows[layer] { set(layer, to: row) }
        }
    }

    /// How far a node is moved at a time.
    private static let reach = 40

    /// Takes each node out, those with most links first, and puts it where it crosses least (Matuszewski, Schönfeld and
    /// Molitor 1999), not further away than so many places: near-linear.
    fileprivate mutating func sift() {
        for layer in rows.indices {
            let left = sortedPlaces(of: layer, on: .left)
            let right = sortedPlaces(of: layer, on: .right)
            let turns = graph.layers[layer].sorted {
                (left[$1].count + right[$1].count, $0) < (left[$0].count + right[$0].count, $1)
            }
            for node in turns {
                let start = place[node]
                let row = rows[layer]
                let (ownLeft, ownRight) = (left[node], right[node])
                var (best, target, sum) = (0, start, 0)
                for index in stride(from: start - 1, through: max(0, start - LayerRows.reach), by: -1) {
                    let other = row[index]
                    sum += LayerRows.gain(left[other], ownLeft) + LayerRows.gain(right[other], ownRight)
                    if sum > best { (best, target) = (sum, index) }
                }
                sum = 0
                for index in row.indices.dropFirst(start + 1).prefix(LayerRows.reach) {
                    let other = row[index]
                    sum += LayerRows.gain(ownLeft, left[other]) + LayerRows.gain(ownRight, right[other])
                    if sum > best { (best, target) = (sum, index) }
                }
                if target != start { move(node, in: layer, to: target) }
            }
        }
    }

    /// How many crossings fewer there are when two nodes, the upper one first, change places: from the sorted places of
    /// their neighbours on one side.
    private static func gain(_ upper: ArraySlice<Int>, _ lower: ArraySlice<Int>) -> Int {
        var (now, then) = (0, 0)
        var (atMost, under) = (upper.startIndex, upper.startIndex)
        for end in lower {
            while under < upper.endIndex, upper[under] < end { under += 1 }
            atMost = max(atMost, under)
            while atMost < upper.endIndex, upper[atMost] <= end { atMost += 1 }
            now += upper.endIndex - atMost
            then += under - upper.startIndex
        }
        return now - then
    }
}
