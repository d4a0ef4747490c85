/// How much was new with each source, in the order of their days.
///
/// Runs are those of Guest, Namey and Chen 2020, *PLoS ONE* 15(5):e0232076: a base of the first four sources, and after it runs
/// of two that slide by one.
public struct Saturation: Equatable, Sendable {
    public let curve: [Step]
    /// Distinct entries in the first ``baseSize`` sources.
    public let base: Int
    /// Empty while there are no more sources than the base has, or nothing is in it.
    public let runs: [Run]

    public static let baseSize = 4
    public static let runSize = 2

    public struct Step: Equatable, Sendable {
        public let source: Source.ID
        /// Distinct entries in this source.
        public let distinct: Int
        /// Places of those that no source before has, ascending.
        public let new: [Int]
        public let cumulative: Int
        /// Of all that were found in any source, 0 to 100.
        public let percent: Double
    }

    /// Sources `first` and the one after it, counted from 1.
    public struct Run: Equatable, Sendable {
        public let first: Int
        public let new: Int
        /// Of the base, in per cent.
        public let newInformation: Double
    }

    /// The first source, counted from 1, by which so many per cent of all were found.
    public func first(reaching percent: Double) -> Int? {
        curve.firstIndex { $0.percent >= percent }.map { $0 + 1 }
    }

    /// The last source with anything new, counted from 1.
    public var lastWithNew: Int? { curve.lastIndex { !$0.new.isEmpty }.map { $0 + 1 } }

    /// The first run with no more new information than so many per cent of the base.
    public func firstRun(atMost percent: Double) -> Run? { runs.first { $0.newInformation <= percent } }
}

extension CodedTier {
    public var saturation: Saturation {
        var bySource: [Source.ID: Set<Int>] = [:]
        for passage in passages {
            bySource[passage.source, default: []].formUnion(passage.entries.map(\.place))
        }
        let all = bySource.values.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
        var seen: Set<Int> = []
        let curve = sources.map { source -> Saturation.Step in
            let own = bySource[source] ?? []
            let new = own.subtracting(seen).sorted()
            seen.formUnion(own)
            return Saturation.Step(
                source: source, distinct: own.count, new: new, cumulative: seen.count,
                percent: all == 0 ? 0 : 100 * Double(seen.count) / Double(all))
        }
        let (size, length) = (Saturation.baseSize, Saturation.runSize)
        let base = curve.count >= size ? curve[size - 1].cumulative : 0
        var runs: [Saturation.Run] = []
        if base > 0, curve.count >= size + length {
            runs = (size...(curve.count - length)).map { start in
                let new = curve[start..<(start + length)].reduce(0) { $0 + $1.new.count }
                return .init(first: start + 1, new: new, newInformation: 100 * Double(new) / Double(base))
            }
        }
        return Saturation(curve: curve, base: base, runs: runs)
    }
}
