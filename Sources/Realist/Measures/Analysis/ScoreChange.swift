public import Statistics

/// How the same people's scores changed: every figure that can be asked of pairs.
public struct ScoreChange: Equatable, Sendable, Tested {
    public let sample: PairedSample
    /// People with a score before and none after.
    public let onlyBefore: Int
    /// People with a score after and none before.
    public let onlyAfter: Int
    /// Of the mean difference; `nil` for fewer than two people, and where all changed alike.
    public let test: TTest?
    public let effects: PairedEffects?
    public let sign: SignTest?
    public let ranks: WilcoxonSignedRank?
    /// The centre of the differences, without those of nothing.
    public let centreOfChanged: Double?
    public let centre: Double?
    /// Around the centre of those who changed, where the exact distribution is known.
    public let exactInterval: Interval?
    /// `nil` where no reliability was given.
    public let reliability: ReliabilityUsed?
    /// `nil` without a reliability, and where the first measurement does not vary.
    public let reliableChange: ReliableChange?

    /// - Parameters:
    ///   - before: the first score of each person; `nil` where there is none.
    ///   - after: the second, in the same order; as many.
    ///   - reliability: of the measure, where reliable change is asked for.
    public init(before: [Double?], after: [Double?], reliability: ReliabilityUsed? = nil) {
        self.init(zip(before, after).map { .init($0 ?? .nan, $1 ?? .nan) }, reliability: reliability)
    }

    /// - Parameters:
    ///   - pairs: two scores each, one that is missing as NaN.
    ///   - reliability: of the measure, where reliable change is asked for.
    public init(_ pairs: [PairedSample.Pair], reliability: ReliabilityUsed? = nil) {
        let sample = PairedSample(pairs)
        self.sample = sample
        onlyBefore = pairs.reduce(0) { $0 + ($1.first.isFinite && !$1.second.isFinite ? $1.times : 0) }
        onlyAfter = pairs.reduce(0) { $0 + (!$1.first.isFinite && $1.second.isFinite ? $1.times : 0) }
        test = TTest.paired(sample.differenceMoments)
        effects = PairedEffects(sample)
        sign = SignTest(sample.difference)
        ranks = WilcoxonSignedRank(sample.difference)
        let changed = sample.difference.withoutZeros
        centreOfChanged = HodgesLehmann.centre(changed)
        centre = HodgesLehmann.centre(sample.difference)
        exactInterval = ranks?.exactP.flatMap { _ in HodgesLehmann.exactInterval(centreOf: changed) }
        self.reliability = reliability
        reliableChange = reliability.flatMap { used in
            ReliableChange(
                sample, reliability: used.value, direction: used.better == .higher ? .up : .down,
                norm: used.norm.map { .init(mean: $0.mean, standardDeviation: $0.sd) })
        }
    }

    public var leadingP: Double? { test?.pTwoSided }
}

/// What reliable change is reckoned with.
public struct ReliabilityUsed: Equatable, Sendable {
    /// 0 to less than 1.
    public let value: Double
    /// In whom it was found; `nil` where it was typed in.
    public let title: String?
    public let better: Subscale.Direction
    /// Those who are well, for clinically significant change.
    public let norm: Norm.Values?
    public let normTitle: String?

    /// - Parameters:
    ///   - value: of the measure.
    ///   - title: in whom it was found.
    ///   - better: which way is good.
    ///   - norm: those who are well, and who they are.
    public init(
        _ value: Double, title: String? = nil, better: Subscale.Direction,
        norm: (values: Norm.Values, title: String)? = nil
    ) {
        self.value = value
        self.title = title
        self.better = better
        self.norm = norm?.values
        normTitle = norm?.title
    }
}
