/// What may be shown of an indicator's figures to whoever does not work with them: DESIGN's class of its table decides.
///
/// Of activity, a period in which any figure of the indicator, at any place and for any group, counts fewer than five is
/// withheld as a whole: no sum of other figures of that period can tell it then, for there are none. That is more than it must
/// be, and needs no reckoning to be safe. Counted are numerators, what is left of a percentage's denominator, denominators
/// themselves, and amounts of things or people; 0 too.
public struct FiguresShown: Equatable, Sendable {
    /// Counts below are not shown.
    public static let fewest = 5.0

    /// Whether anything of the indicator is shown.
    public let isShown: Bool
    /// Periods of which nothing is shown.
    public let withheld: Set<Period>

    /// - Parameters:
    ///   - indicator: with its class.
    ///   - observations: all of it, at all places and for all groups. What is left out here protects nothing.
    public init(_ indicator: Indicator, _ observations: some Sequence<Observation>) {
        switch indicator.origin.disclosure.kind {
        case .alreadyPublic: (isShown, withheld) = (true, [])
        case .sensitive: (isShown, withheld) = (false, [])
        case .activity:
            var small: Set<Period> = []
            for one in observations where FiguresShown.isSmall(one.value, indicator.unit) {
                small.insert(one.period)
            }
            (isShown, withheld) = (true, small)
        }
    }

    private init(isShown: Bool, withheld: Set<Period>) { (self.isShown, self.withheld) = (isShown, withheld) }

    /// Everything, for those who analyse the study.
    public static let all = FiguresShown(isShown: true, withheld: [])

    private static func isSmall(_ value: Observation.Value, _ unit: Indicator.Unit) -> Bool {
        switch value {
        case .counted(let counts):
            let left = unit == .percent ? counts.denominator - counts.numerator : fewest
            return min(counts.numerator, counts.denominator, left) < fewest
        case .numerator(let number): return number < fewest
        case .notPublished: return false
        case .alone(let figure):
            switch unit {
            case .count, .wholeTimeEquivalents, .own: return figure < fewest
            case .percent, .rate, .days, .weeks: return false
            }
        }
    }
}

/// Whose eyes figures are for.
public enum FiguresReader: Equatable, Sendable {
    /// Who analyses the study: everything, exactly.
    case team
    /// Whoever else may look at these sites, at all of them where it is `nil`: what may be shown. Of activity that is their own
    /// sites' figures alone, for from a sum and one's own another site's would follow.
    case others(of: Set<Site.ID>?)

    /// Whether a series of the indicator is there at all for this reader.
    public func mayRead(_ series: IndicatorSeries, of indicator: Indicator) -> Bool {
        switch (self, indicator.origin.disclosure.kind) {
        case (.team, _), (.others, .alreadyPublic): return true
        case (.others, .sensitive): return false
        case (.others(nil), .activity): return true
        case (.others(let sites?), .activity):
            guard case .site(let site) = series.place else { return false }
            return sites.contains(site)
        }
    }
}
