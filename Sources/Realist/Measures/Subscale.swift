/// Some items that are scored together.
public struct Subscale: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Subscale>

    public let id: ID
    public let title: Wording
    /// In the order of the form.
    public let items: [Instrument.Item.ID]
    /// Those whose answers count backwards.
    public let reversed: [Instrument.Item.ID]
    /// What each answer of the scale counts here, in the scale's order; `nil` where it counts its own value.
    public let points: [Int]?
    public let method: Method
    public let better: Direction

    public init(
        id: ID, title: Wording, items: [Instrument.Item.ID], reversed: [Instrument.Item.ID] = [],
        points: [Int]? = nil, method: Method = .sum, better: Direction
    ) {
        self.id = id
        self.title = title
        self.items = items
        self.reversed = reversed
        self.points = points
        self.method = method
        self.better = better
    }

    /// How the points of the answers become a score. Whatever it is, the sum of the points and the number of
    /// answers decide it.
    public enum Method: Equatable, Sendable {
        /// The points of the whole subscale times a factor. Blank items count as much as the mean of the others.
        case sum(times: Double)
        /// The mean of the points, times a factor.
        case mean(times: Double)
        /// What a table gives for the sum of the points. Only a complete form has one.
        case table(ConversionTable)

        /// The sum itself, and the mean itself.
        public static let sum = Method.sum(times: 1)
        public static let mean = Method.mean(times: 1)

        /// No published formula multiplies by more.
        public static let greatestFactor = 1_000_000.0
    }

    /// Which way is good.
    public enum Direction: String, CaseIterable, Sendable {
        case higher, lower
    }
}

extension Subscale {
    /// What each answer of the scale counts for one of the items, in the scale's order: its points, and where the
    /// item counts backwards lowest + highest − points.
    public func points(of item: Instrument.Item.ID, on scale: AnswerScale) -> [Int] {
        let points = points ?? scale.options.map(\.value)
        guard reversed.contains(item), let lowest = points.min(), let highest = points.max() else {
            return points
        }
        return points.map { lowest + highest - $0 }
    }

    /// The score that so many points in so many answers come to, once a rule for blank answers allows one.
    ///
    /// - Parameters:
    ///   - sum: of the points of the answers that were given.
    ///   - answered: how many were given.
    /// - Returns: `nil` for no answers, and by a table also unless all were given.
    public func value(of sum: Int, answered: Int) -> Double? {
        guard answered > 0 else { return nil }
        switch method {
        case .sum(let factor): return Double(sum * items.count) * factor / Double(answered)
        case .mean(let factor): return Double(sum) * factor / Double(answered)
        case .table(let table): return answered == items.count ? table[sum] : nil
        }
    }

    /// The sums that a complete form can have.
    func sums(on scale: AnswerScale) -> ClosedRange<Int> {
        let points = points ?? [scale.lowest, scale.highest]
        return items.count * (points.min() ?? 0)...items.count * (points.max() ?? 0)
    }

    /// Why it cannot be scored with the answers of this scale, if so.
    public func problem(on scale: AnswerScale) -> KeyProblem? {
        if let points {
            guard points.count == scale.options.count, Set(points).count > 1,
                points.allSatisfy(AnswerScale.values.contains)
            else { return .pointsDoNotFit(id, answers: scale.options.count) }
        }
        switch method {
        case .sum(let factor), .mean(let factor):
            return factor > 0 && factor <= Method.greatestFactor ? nil : .noFactor(id)
        case .table(let table):
            let sums = sums(on: scale)
            return table.sums == sums
                ? nil : .tableDoesNotFit(id, lowest: sums.lowerBound, highest: sums.upperBound)
        }
    }

    /// A table says nothing of forms with blanks, so no rule may allow them.
    public func allows(_ rule: MissingRule) -> Bool {
        guard case .table = method else { return true }
        return !rule.allows(answered: items.count - 1, of: items.count)
    }
}

/// A published table that turns the sum of a complete form into a score, as for the SWEMWBS.
public struct ConversionTable: Equatable, Sendable {
    /// The sums that it has a score for: every whole number between the least and the greatest.
    public let sums: ClosedRange<Int>
    /// One for each of the sums.
    public let scores: [Double]

    /// - Returns: `nil` unless there are two scores or more, each of them greater than the one before, and none of
    ///   them beyond a thousand million.
    public init?(from lowest: Int, scores: [Double]) {
        guard scores.count > 1, lowest.magnitude <= 1_000_000_000,
            scores.allSatisfy({ $0.magnitude <= 1_000_000_000 }),
            zip(scores, scores.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        sums = lowest...(lowest + scores.count - 1)
        self.scores = scores
    }

    public subscript(sum: Int) -> Double? { sums.contains(sum) ? scores[sum - sums.lowerBound] : nil }
}
