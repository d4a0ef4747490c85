import Testing

@testable import RealistPages

@Suite("The order of nodes in layers") struct LayerOrderTests {
    /// Links in a table of chance that is the same each time (SplitMix64).
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func links(_ sizes: [Int], count: Int, _ dice: inout Dice) -> [(from: Int, to: Int)] {
        (0..<count).map { _ in
            let layer = Int.random(in: 0..<(sizes.count - 1), using: &dice)
            let start = sizes.prefix(layer).reduce(0, +)
            return (
                start + Int.random(in: 0..<sizes[layer], using: &dice),
                start + sizes[layer] + Int.random(in: 0..<sizes[layer + 1], using: &dice)
            )
        }
    }

    private func graph(_ sizes: [Int], count: Int, seed: UInt64) -> LayeredGraph {
        var dice = Dice(state: seed)
        return LayeredGraph(sizes: sizes, links: Self.links(sizes, count: count, &dice))
    }

    /// Every pair of links, one by one.
    private func crossings(_ graph: LayeredGraph, _ rows: [[Int]]) -> Int {
        var place: [Int: Int] = [:]
        for row in rows { for (index, node) in row.enumerated() { place[node] = index } }
        var count = 0
        for layer in graph.layers {
            let links = layer.flatMap { node in graph.after[node].map { (place[node] ?? 0, place[$0] ?? 0) } }
            for (index, first) in links.enumerated() {
                for second in links.dropFirst(index + 1)
                where (first.0 - second.0) * (first.1 - second.1) < 0 { count += 1 }
            }
        }
        return count
    }

    private func orders(_ row: [Int]) -> [[Int]] {
        guard let first = row.first else { return [[]] }
        return orders(Array(row.dropFirst())).flatMap { rest in
            (0...rest.count).map { Array(rest.prefix($0)) + [first] + Array(rest.dropFirst($0)) }
        }
    }

    @Test("counts crossings as looking at every pair of links does", arguments: 1...20)
    func counting(seed: Int) {
        let graph = graph([7, 9, 6], count: 40, seed: UInt64(seed))
        var dice = Dice(state: UInt64(seed) + 100)
        let rows = graph.layers.map { $0.shuffled(using: &dice) }
        #expect(LayerRows(graph, rows: rows).crossings == crossings(graph, rows))
    }

    @Test("keeps every node in its layer, and never makes more crossings than there were", arguments: 1...30)
    func gains(seed: Int) {
        let graph = graph([20, 14, 9], count: 15 + seed * 3, seed: UInt64(seed))
        let order = LayerOrder(graph)
        for (row, layer) in zip(order.rows.rows, graph.layers) { #expect(row.sorted() == Array(layer)) }
        #expect(order.crossings <= LayerRows(graph).crossings)
        #expect(order.crossings == crossings(graph, order.rows.rows))
    }

    @Test("comes close to the fewest crossings that any order has")
    func optimum() {
        var (ours, best, met) = (0, 0, 0)
        for seed in 1...20 {
            let graph = graph([3, 4, 3], count: 14, seed: UInt64(seed))
            let all = graph.layers.map { orders(Array($0)) }
            let fewest = all[0].flatMap { first in
                all[1].flatMap { second in
                    all[2].map { LayerRows(graph, rows: [first, second, $0]).crossings }
                }
            }.min()
            let count = LayerOrder(graph).crossings
            #expect(count >= fewest ?? 0)
            ours += count
            best += fewest ?? 0
            met += count == fewest ? 1 : 0
        }
        #expect(best > 0)
        #expect(Double(ours) <= 1.05 * Double(best))
        #expect(met >= 18)
    }

    @Test("does not depend on the order in which links come in", arguments: 1...10)
    func same(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let sizes = [30, 22, 17]
        let links = Self.links(sizes, count: 110, &dice)
        let first = LayerOrder(LayeredGraph(sizes: sizes, links: links)).rows.rows
        let second = LayerOrder(LayeredGraph(sizes: sizes, links: links.shuffled(using: &dice))).rows.rows
        #expect(first == second)
    }

    @Test("leaves an order alone in which nothing crosses")
    func still() {
        let graph = LayeredGraph(sizes: [3, 3, 2], links: [(0, 3), (1, 4), (2, 5), (3, 6), (4, 6), (5, 7)])
        #expect(LayerOrder(graph).rows.rows == [[0, 1, 2], [3, 4, 5], [6, 7]])
    }

    @Test("leaves out a link that skips a layer, leads back, is there twice, or ends nowhere")
    func odd() {
        let graph = LayeredGraph(sizes: [1, 1, 1], links: [(0, 1), (0, 1), (0, 2), (2, 1), (1, 9), (1, 2)])
        #expect(Array(graph.after[0]) == [1])
        #expect(Array(graph.after[1]) == [2])
        #expect(Array(graph.before[1]) == [0])
    }

    @Test("stands with no node at all", arguments: [[], [0], [0, 0, 0], [2, 0, 1]])
    func empty(sizes: [Int]) {
        let order = LayerOrder(LayeredGraph(sizes: sizes, links: []))
        #expect(order.crossings == 0)
        #expect(
            LayerHeights(order.rows, heights: Array(repeating: 10, count: sizes.reduce(0, +)), gap: 4).tops
                .count == sizes.reduce(0, +))
    }

    @Test("lets no two nodes of a layer overlap, and keeps their order", arguments: 1...20)
    func apart(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let sizes = [25, 18, 12]
        let graph = LayeredGraph(sizes: sizes, links: Self.links(sizes, count: 20 + 4 * seed, &dice))
        let rows = LayerOrder(graph).rows
        let heights = (0..<graph.nodeCount).map { _ in Int.random(in: 20...120, using: &dice) }
        let places = LayerHeights(rows, heights: heights, gap: 10)
        for row in rows.rows {
            for (upper, lower) in zip(row, row.dropFirst()) {
                #expect(places.tops[lower] - places.tops[upper] - heights[upper] >= 9)
            }
        }
        #expect(places.tops.min() == 0)
        #expect(places.height == zip(places.tops, heights).map { $0 + $1 }.max())
    }

    @Test("puts a node beside what it is linked to")
    func beside() {
        let graph = LayeredGraph(sizes: [3, 1], links: [(0, 3), (1, 3), (2, 3)])
        let places = LayerHeights(LayerRows(graph), heights: [20, 20, 20, 40], gap: 10)
        #expect(places.tops == [0, 30, 60, 20])
    }
}
