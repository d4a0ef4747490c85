public import Statistics

/// Two groups of different people.
public struct TwoGroups: Equatable, Sendable, Tested {
    public let a: NamedSample
    public let b: NamedSample
    /// Of a − b, spreads not taken to be alike; this one leads.
    public let welch: TTest?
    public let student: TTest?
    public let effects: IndependentEffects?
    public let ranks: MannWhitney?
    /// The centre of all differences between one of a and one of b.
    public let shift: Double?
    public let exactInterval: Interval?
    public let variances: VarianceRatio?

    public init(_ a: NamedSample, _ b: NamedSample) {
        self.a = a
        self.b = b
        welch = TTest.welch(a.moments, b.moments)
        student = TTest.student(a.moments, b.moments)
        effects = IndependentEffects(a.moments, b.moments)
        ranks = MannWhitney(a.values, b.values)
        shift = ranks.flatMap { _ in HodgesLehmann.shift(a.values, b.values) }
        exactInterval = ranks?.exactP.flatMap { _ in
            HodgesLehmann.exactInterval(shiftOf: a.values, b.values)
        }
        variances = VarianceRatio(a.moments, b.moments)
    }

    public var leadingP: Double? { welch?.pTwoSided }
}

/// The scores of one group of people.
public struct NamedSample: Equatable, Sendable {
    /// As the data call the group.
    public let name: String
    /// As a reader calls it.
    public let title: String
    public let values: CountedValues
    public let moments: Moments

    public init(_ name: String, title: String? = nil, _ values: [Double]) {
        self.name = name
        self.title = title ?? name
        self.values = CountedValues(values)
        moments = Moments(self.values)
    }
}
