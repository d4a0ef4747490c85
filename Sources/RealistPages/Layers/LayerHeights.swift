/// How high each node stands: in the order of its layer, never over another one, and as near as may be to the middle of
/// what it is linked to.
///
/// For a layer whose order is given, the places that lie nearest to wished ones (least squares) follow from pooling
/// neighbours that would run into each other: isotonic regression (Barlow and others 1972), linear in the nodes.
struct LayerHeights: Sendable {
    /// The upper edge of each node; the smallest is 0.
    let tops: [Int]
    /// Of the whole drawing.
    let height: Int

    /// - Parameters:
    ///   - order: of the nodes in their layers.
    ///   - heights: of each node.
    ///   - gap: at least so much stands between two nodes of a layer.
    init(_ order: LayerRows, heights: [Int], gap: Int) {
        var middles = Array(repeating: 0.0, count: heights.count)
        for row in order.rows {
            var top = 0.0
            for node in row {
                middles[node] = top + Double(heights[node]) / 2
                top += Double(heights[node] + gap)
            }
        }
        let widest = order.rows.indices.max {
            LayerHeights.whole(order.rows[$0], heights) < LayerHeights.whole(order.rows[$1], heights)
        }
        if let widest {
            let outwards =
                Array(stride(from: widest - 1, through: 0, by: -1))
                + Array(order.rows.indices.dropFirst(widest + 1))
            for layer in outwards + [widest] + outwards {
                LayerHeights.settle(order.rows[layer], in: order.graph, heights, gap, &middles)
            }
        }
        let tops = zip(middles, heights).map { $0 - Double($1) / 2 }
        let least = tops.min() ?? 0
        let rounded = tops.map { Int(($0 - least).rounded()) }
        self.tops = rounded
        height = zip(rounded, heights).map { $0 + $1 }.max() ?? 0
    }

    private static func whole(_ row: [Int], _ heights: [Int]) -> Int {
        row.reduce(0) { $0 + heights[$1] }
    }

    private static func settle(
        _ row: [Int], in graph: LayeredGraph, _ heights: [Int], _ gap: Int, _ middles: inout [Double]
    ) {
        var blocks: [(sum: Double, weight: Double, count: Int)] = []
        var offsets: [Double] = []
        var offset = 0.0
        for (index, node) in row.enumerated() {
            if index > 0 { offset += Double(heights[row[index - 1]] + heights[node]) / 2 + Double(gap) }
            offsets.append(offset)
            let others = [graph.before[node], graph.after[node]].joined()
            var (sum, count) = (0.0, 0)
            for other in others {
                sum += middles[other]
                count += 1
            }
            let wish = count == 0 ? middles[node] : sum / Double(count)
            let weight = count == 0 ? 0.1 : Double(count)
            blocks.append(((wish - offset) * weight, weight, 1))
            while blocks.count > 1 {
                let (last, above) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
                if above.sum * last.weight <= last.sum * above.weight { break }
                blocks.removeLast()
                blocks[blocks.count - 1] = (
                    above.sum + last.sum, above.weight + last.weight, above.count + last.count
                )
            }
        }
        var index = 0
        for block in blocks {
            for _ in 0..<block.count {
                middles[row[index]] = block.sum / block.weight + offsets[index]
                index += 1
            }
        }
    }
}
