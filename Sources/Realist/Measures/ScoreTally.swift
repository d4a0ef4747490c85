public import Statistics

/// How often each score of one subscale occurs: enough for every summary, exactly, in a few hundred numbers
/// whatever the size of the file. Tallies of parts add up to the tally of the whole.
public struct ScoreTally: Equatable, Sendable {
    public let subscale: Subscale.ID
    private var counts: [Key: Entry] = [:]
    /// Forms without a score.
    public private(set) var missing = 0

    public init(_ subscale: Subscale.ID) {
        self.subscale = subscale
    }

    /// - Parameters:
    ///   - score: of the tally's own subscale; scores of others are left out.
    ///   - count: how many forms have it.
    public mutating func add(_ score: Score, count: Int = 1) {
        guard score.subscale == subscale else { return }
        if score.value == nil {
            missing += count
        } else {
            let key = Key(points: score.points, answered: score.answered)
            counts[key, default: Entry(score: score)].count += count
        }
    }

    public mutating func add(_ other: ScoreTally) {
        guard other.subscale == subscale else { return }
        missing += other.missing
        counts.merge(other.counts) { mine, theirs in
            Entry(score: mine.score, count: mine.count + theirs.count)
        }
    }

    /// Mean and spread of the scores on complete forms.
    public var completeMoments: Moments {
        Moments(weighted: ordered { $0.isComplete })
    }

    /// - Parameters:
    ///   - scheme: the bands to count, if any.
    ///   - norm: the one that the scheme's T scores refer to.
    /// - Returns: exact figures, the same in whatever order the scores were added.
    public func summary(bands scheme: BandScheme? = nil, norm: Norm? = nil) -> ScoreSummary {
        let values = ordered { _ in true }
        var inBand: [BandScheme.Band.ID: Int] = [:]
        if let scheme {
            for entry in counts.values {
                if let band = scheme.band(entry.score, norm: norm) {
                    inBand[band.id, default: 0] += entry.count
                }
            }
        }
        let banded = inBand.values.reduce(0, +)
        let moments = Moments(weighted: values)
        return ScoreSummary(
            subscale: subscale, count: moments.count, missing: missing, mean: moments.mean,
            sd: moments.standardDeviation,
            median: Quantile.type7(0.5, ofOrdered: values), q25: Quantile.type7(0.25, ofOrdered: values),
            q75: Quantile.type7(0.75, ofOrdered: values), least: values.first?.value,
            greatest: values.last?.value,
            shares: (scheme?.bands ?? []).map { band in
                let count = inBand[band.id] ?? 0
                return BandShare(
                    band: band.id, count: count, share: banded == 0 ? nil : Double(count) / Double(banded))
            })
    }

    private func ordered(_ isWanted: (Score) -> Bool) -> [(value: Double, count: Int)] {
        var byValue: [Double: Int] = [:]
        for entry in counts.values where isWanted(entry.score) {
            if let value = entry.score.value { byValue[value, default: 0] += entry.count }
        }
        return byValue.map { (value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
    }

    /// Under one rule these two decide the score.
    private struct Key: Hashable, Sendable {
        let points: Int
        let answered: Int
    }

    private struct Entry: Equatable, Sendable {
        let score: Score
        var count = 0
    }
}

/// The scores of one group on one subscale.
public struct ScoreSummary: Equatable, Sendable {
    public let subscale: Subscale.ID
    /// Forms with a score.
    public let count: Int
    /// Forms without one.
    public let missing: Int
    public let mean: Double?
    /// Divisor n − 1.
    public let sd: Double?
    /// Quantiles of type 7.
    public let median: Double?
    public let q25: Double?
    public let q75: Double?
    public let least: Double?
    public let greatest: Double?
    /// In the scheme's order; empty without a scheme.
    public let shares: [BandShare]
}

/// How many of those with a band are in this one.
public struct BandShare: Equatable, Sendable {
    public let band: BandScheme.Band.ID
    public let count: Int
    /// 0 to 1; `nil` where nobody has a band.
    public let share: Double?
}
