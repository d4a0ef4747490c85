public import Statistics

/// Two groups or more of different people.
public struct SeveralGroups: Equatable, Sendable, Tested {
    public let groups: [NamedSample]
    public let anova: AnalysisOfVariance?
    /// Spreads not taken to be alike; this one leads.
    public let welch: WelchAnalysis?
    public let ranks: KruskalWallis?
    /// Are the spreads alike?
    public let bartlett: Bartlett?

    public init(_ groups: [NamedSample]) {
        self.groups = groups
        let moments = groups.map(\.moments)
        anova = AnalysisOfVariance(moments)
        welch = WelchAnalysis(moments)
        ranks = KruskalWallis(groups.map(\.values))
        bartlett = Bartlett(moments)
    }

    public var leadingP: Double? { welch?.p }
}
