/// Labels beside points, moved apart as little as may be so that none covers another.
enum LabelSpread {
    /// - Parameters:
    ///   - wanted: where each label's middle would like to be.
    ///   - heights: how high each is.
    ///   - range: where all of them must be; if they do not fit they begin at its top.
    /// - Returns: where the middles are, in the order given.
    static func middles(_ wanted: [Double], heights: [Double], within range: ClosedRange<Double>) -> [Double]
    {
        let count = min(wanted.count, heights.count)
        let wanted = wanted.map {
            $0.isNaN ? range.lowerBound : min(max($0, range.lowerBound), range.upperBound)
        }
        let order = (0..<count).sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var blocks: [Block] = []
        for label in order {
            let height = max(heights[label], 0)
            blocks.append(
                Block(labels: [label], wish: wanted[label] - height / 2, weight: 1, height: height))
            // Neighbours that overlap stand together at the mean of what they want.
            while blocks.count > 1 {
                let (above, below) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
                guard above.top(in: range) + above.height > below.top(in: range) else { break }
                blocks.removeLast(2)
                blocks.append(above.joined(below))
            }
        }
        var middles = Array(repeating: range.lowerBound, count: count)
        for block in blocks {
            var top = block.top(in: range)
            for label in block.labels {
                middles[label] = top + heights[label] / 2
                top += heights[label]
            }
        }
        return middles
    }

    private struct Block {
        var labels: [Int]
        /// The top that its labels want on average.
        var wish: Double
        var weight: Double
        var height: Double

        func top(in range: ClosedRange<Double>) -> Double {
            max(range.lowerBound, min(wish, range.upperBound - height))
        }

        func joined(_ below: Block) -> Block {
            let all = weight + below.weight
            return Block(
                labels: labels + below.labels,
                wish: (wish * weight + (below.wish - height) * below.weight) / all, weight: all,
                height: height + below.height)
        }
    }
}
