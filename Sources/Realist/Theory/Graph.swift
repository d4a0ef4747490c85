/// A directed graph whose nodes have an order: what is needed to find cycles.
struct Graph<Node: Hashable> {
    let nodes: [Node]
    private let next: [Node: [Node]]

    init(nodes: [Node], edges: [(Node, Node)]) {
        self.nodes = nodes
        var next: [Node: [Node]] = [:]
        for (from, to) in edges where next[from]?.contains(to) != true {
            next[from, default: []].append(to)
        }
        self.next = next
    }

    /// The strongly connected sets that hold a cycle, nodes in their order.
    ///
    /// Two passes of depth-first search (Kosaraju; Sharir 1981), with own stacks: no recursion.
    var cycles: [[Node]] {
        var finished: [Node] = []
        var seen: Set<Node> = []
        for node in nodes where seen.insert(node).inserted {
            var path: [(node: Node, child: Int)] = [(node, 0)]
            while let top = path.last {
                let children = next[top.node] ?? []
                if top.child < children.count {
                    path[path.count - 1].child += 1
                    let child = children[top.child]
                    if seen.insert(child).inserted { path.append((child, 0)) }
                } else {
                    finished.append(top.node)
                    path.removeLast()
                }
            }
        }
        var back: [Node: [Node]] = [:]
        for (from, targets) in next {
            for target in targets { back[target, default: []].append(from) }
        }
        var set: [Node: Int] = [:]
        var sets = 0
        for node in finished.reversed() where set[node] == nil {
            var waiting = [node]
            set[node] = sets
            while let one = waiting.popLast() {
                for other in back[one] ?? [] where set[other] == nil {
                    set[other] = sets
                    waiting.append(other)
                }
            }
            sets += 1
        }
        var members: [[Node]] = Array(repeating: [], count: sets)
        for node in nodes {
            if let index = set[node] { members[index].append(node) }
        }
        let order = Dictionary(
            nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return
            members
            .filter { group in
                group.count > 1 || group.contains { next[$0]?.contains($0) == true }
            }
            .sorted { (order[$0.first ?? nodes[0]] ?? 0) < (order[$1.first ?? nodes[0]] ?? 0) }
    }
}
