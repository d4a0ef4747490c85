/// Nodes in layers from left to right, and links between neighbouring layers: all that the layout of a drawing has to
/// know of it.
///
/// Nodes are numbered through, layer by layer, in the order in which the study has them.
struct LayeredGraph: Equatable, Sendable {
    /// The numbers of the nodes of each layer.
    let layers: [Range<Int>]
    /// For each node, those that it is linked to in the layer to its left, and in the one to its right, by number: in which
    /// order the links come in makes no difference.
    let before: Neighbours
    let after: Neighbours

    /// - Parameters:
    ///   - sizes: how many nodes each layer has.
    ///   - links: numbers of two nodes, the left one first. A link between layers that are no neighbours is left out, and
    ///     so is one that was there already.
    init(sizes: [Int], links: [(from: Int, to: Int)]) {
        var layers: [Range<Int>] = []
        var layer: [Int] = []
        for (index, size) in sizes.enumerated() {
            let start = layer.count
            layers.append(start..<start + size)
            layer += repeatElement(index, count: size)
        }
        self.layers = layers
        let count = layer.count
        var seen: Set<Int> = []
        var kept = links.filter { from, to in
            guard (0..<count).contains(from), (0..<count).contains(to), layer[to] == layer[from] + 1 else {
                return false
            }
            return seen.insert(from * count + to).inserted
        }
        kept.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        after = Neighbours(of: count, links: kept)
        before = Neighbours(of: count, links: kept.map { ($0.to, $0.from) })
    }

    var nodeCount: Int { layers.last?.upperBound ?? 0 }

    /// Lists of nodes, one for each node, in one piece of memory.
    struct Neighbours: Equatable, Sendable {
        private let starts: [Int]
        private let nodes: [Int]

        init(of count: Int, links: [(from: Int, to: Int)]) {
            var starts = Array(repeating: 0, count: count + 1)
            for link in links { starts[link.from + 1] += 1 }
            for index in 0..<count { starts[index + 1] += starts[index] }
            var next = starts
            var nodes = Array(repeating: 0, count: links.count)
            for link in links {
                nodes[next[link.from]] = link.to
                next[link.from] += 1
            }
            self.starts = starts
            self.nodes = nodes
        }

        subscript(node: Int) -> ArraySlice<Int> { nodes[starts[node]..<starts[node + 1]] }

        var linkCount: Int { nodes.count }
        func start(_ node: Int) -> Int { starts[node] }
    }
}

extension LayeredGraph {
    /// The parts of the graph that hang together, each as a graph of its own with the numbers that its nodes have here;
    /// in the order of their first nodes. Links of one part never cross those of another when the parts stand one under
    /// the other.
    var parts: [(graph: LayeredGraph, nodes: [Int])] {
        var part = Array(repeating: -1, count: nodeCount)
        var count = 0
        for first in 0..<nodeCount where part[first] < 0 {
            part[first] = count
            var waiting = [first]
            while let node = waiting.popLast() {
                for other in [before[node], after[node]].joined() where part[other] < 0 {
                    part[other] = count
                    waiting.append(other)
                }
            }
            count += 1
        }
        var sizes = Array(repeating: Array(repeating: 0, count: layers.count), count: count)
        var nodes: [[Int]] = Array(repeating: [], count: count)
        var number = Array(repeating: 0, count: nodeCount)
        for (index, layer) in layers.enumerated() {
            for node in layer {
                number[node] = nodes[part[node]].count
                nodes[part[node]].append(node)
                sizes[part[node]][index] += 1
            }
        }
        return zip(sizes, nodes).map { sizes, nodes in
            let links = nodes.flatMap { node in after[node].map { (number[node], number[$0]) } }
            return (LayeredGraph(sizes: sizes, links: links), nodes)
        }
    }
}
