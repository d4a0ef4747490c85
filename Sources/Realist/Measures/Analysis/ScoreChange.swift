public import Statistics

/// How the same people's scores changed: every figure that can be asked of pairs.
public struct ScoreChange: Equatable, Sendable, Tested {
    public let sample: PairedSample
    /// People with a score before and none after, without those who answered after as well.
    public let onlyBefore: Int
    /// People with a score after and none before, without those who answered before as well.
    public let onlyAfter: Int
    /// Who answered at both and cannot be scored; nobody where it is not known who answered.
    public let unscored: Unscored
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
    ///   - answeredBoth: whether there are forms of both waves, in the same order and as many; `nil` where that is not
    ///     known.
    ///   - reliability: of the measure, where reliable change is asked for.
    public init(
        before: [Double?], after: [Double?], answeredBoth: [Bool]? = nil, reliability: ReliabilityUsed? = nil
    ) {
        self.init(
            zip(before, after).map { .init($0 ?? .nan, $1 ?? .nan) },
            unscored: answeredBoth.map { Unscored(before: before, after: after, answeredBoth: $0) } ?? .none,
            reliability: reliability)
    }

    /// - Parameters:
    ///   - pairs: two scores each, one that is missing as NaN.
    ///   - reliability: of the measure, where reliable change is asked for.
    public init(_ pairs: [PairedSample.Pair], reliability: ReliabilityUsed? = nil) {
        self.init(pairs, unscored: .none, reliability: reliability)
    }

    private init(_ pairs: [PairedSample.Pair], unscored: Unscored, reliability: ReliabilityUsed?) {
        let sample = PairedSample(pairs)
        self.sample = sample
        self.unscored = unscored
        let first = pairs.reduce(0) { $0 + ($1.first.isFinite && !$1.second.isFinite ? $1.times : 0) }
        let second = pairs.reduce(0) { $0 + (!$1.first.isFinite && $1.second.isFinite ? $1.times : 0) }
        // Of the unscored those with one score.
        onlyBefore = first - (unscored.people - unscored.before)
        onlyAfter = second - (unscored.people - unscored.after)
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
                first: used.first, norm: used.norm.map { .init(mean: $0.mean, standardDeviation: $0.sd) })
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
    /// The first measurement of everybody, by which one error holds for all groups; `nil` for that of the sample itself.
    public private(set) var first: Moments?

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

    /// The same for a group of these people.
    public func amongAll(_ first: Moments?) -> ReliabilityUsed {
        var used = self
        used.first = first
        return used
    }
}
