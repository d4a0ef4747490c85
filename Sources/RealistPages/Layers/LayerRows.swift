/// The nodes of a graph in an order: each layer from top to bottom, and how many links cross in it.
struct LayerRows: Equatable, Sendable {
    let graph: LayeredGraph
    private(set) var rows: [[Int]]
    /// Where each node stands in its layer.
    private(set) var place: [Int]

    /// In the order of their numbers.
    init(_ graph: LayeredGraph) {
        self.init(graph, rows: graph.layers.map(Array.init))
    }

    init(_ graph: LayeredGraph, rows: [[Int]]) {
        self.graph = graph
        self.rows = rows
        place = Array(repeating: 0, count: graph.nodeCount)
        for layer in rows.indices { number(layer) }
    }

    /// Puts a layer into another order.
    mutating func set(_ layer: Int, to row: [Int]) {
        rows[layer] = row
        number(layer)
    }

    /// Puts one node of a layer into another place; those between move up or down by one.
    mutating func move(_ node: Int, in layer: Int, to target: Int) {
        let start = place[node]
        rows[layer].remove(at: start)
        rows[layer].insert(node, at: target)
        for index in min(start, target)...max(start, target) { place[rows[layer][index]] = index }
    }

    private mutating func number(_ layer: Int) {
        for (index, node) in rows[layer].enumerated() { place[node] = index }
    }

    /// How many pairs of links cross, over all layers: O(E log V).
    var crossings: Int {
        rows.indices.dropLast().reduce(0) { $0 + crossings(after: $1) }
    }

    /// Links from left to right one after the other; each crosses those before it that end lower. How many do is kept in
    /// a tree of sums (Fenwick 1994; for crossings Barth, Mutzel and Jünger 2004).
    private func crossings(after layer: Int) -> Int {
        let size = rows[layer + 1].count
        var tree = Array(repeating: 0, count: size + 1)
        var count = 0
        var entered = 0
        let places = sortedPlaces(of: layer, on: .right)
        for node in rows[layer] {
            let ends = places[node]
            for end in ends {
                var index = end + 1
                var above = 0
                while index > 0 {
                    above += tree[index]
                    index -= index & -index
                }
                count += entered - above
            }
            for end in ends {
                var index = end + 1
                while index <= size {
                    tree[index] += 1
                    index += index & -index
                }
            }
            entered += ends.count
        }
        return count
    }

    enum Side {
        case left, right
    }

    /// For each node of a layer, the places of its neighbours on one side, sorted: filled in the neighbours' order, which
    /// takes no sorting.
    func sortedPlaces(of layer: Int, on side: Side) -> Places {
        let neighbour = side == .left ? layer - 1 : layer + 1
        guard rows.indices.contains(neighbour) else { return Places(graph.layers[layer]) }
        let own = side == .left ? graph.before : graph.after
        let theirs = side == .left ? graph.after : graph.before
        return Places(graph.layers[layer], own: own, rows: rows[neighbour], theirs: theirs)
    }

    /// Sorted places of the neighbours of each node of a layer.
    struct Places {
        private let first: Int
        private var starts: [Int]
        private var places: [Int]

        /// Without any.
        init(_ layer: Range<Int>) {
            first = layer.lowerBound
            starts = Array(repeating: 0, count: layer.count + 1)
            places = []
        }

        init(
            _ layer: Range<Int>, own: LayeredGraph.Neighbours, rows: [Int], theirs: LayeredGraph.Neighbours
        ) {
            first = layer.lowerBound
            let base = layer.isEmpty ? 0 : own.start(layer.lowerBound)
            starts = layer.map { own.start($0) - base }
            starts.append(layer.isEmpty ? 0 : own.start(layer.upperBound) - base)
            places = Array(repeating: 0, count: starts[starts.count - 1])
            var next = starts
            for (index, other) in rows.enumerated() {
                for node in theirs[other] {
                    places[next[node - first]] = index
                    next[node - first] += 1
                }
            }
        }

        subscript(node: Int) -> ArraySlice<Int> { places[starts[node - first]..<starts[node - first + 1]] }
    }
}
