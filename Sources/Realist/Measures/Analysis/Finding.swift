import Statistics

/// What an analysis found of one outcome in one group of people.
public struct Finding<Figures: Sendable>: Sendable {
    public let outcome: AnalysedOutcome
    /// Whose figures these are, such as the site; empty for everybody.
    public let group: [GroupPart]
    public let figures: Figures
    /// The p of these figures beside those of the other outcomes in the same group; `nil` where there are no others.
    public private(set) var corrected: CorrectedP?
    /// Of whom the figures are not, though they are in the group; `nil` where that is told by the figures.
    public let leftOut: LeftOut?

    public init(
        _ outcome: AnalysedOutcome, group: [GroupPart] = [], leftOut: LeftOut? = nil, _ figures: Figures
    ) {
        self.leftOut = leftOut
        self.outcome = outcome
        self.group = group
        self.figures = figures
    }

    func with(_ corrected: CorrectedP) -> Finding {
        var finding = self
        finding.corrected = corrected
        return finding
    }
}

/// People who are in none of the groups that are compared.
public struct LeftOut: Equatable, Sendable {
    /// Nothing was measured, whatever their group.
    public var withoutValue = 0
    /// It was measured, and their group is not recorded.
    public var withoutGroup = 0

    public init() {}
}

/// What was measured.
public struct AnalysedOutcome: Hashable, Sendable {
    /// A subscale's identifier, or the name of a column.
    public let id: String
    /// As a reader calls it.
    public let title: String
    /// Chosen before looking; all others are exploratory.
    public let isPrimary: Bool

    public init(id: String, title: String? = nil, isPrimary: Bool = false) {
        self.id = id
        self.title = title ?? id
        self.isPrimary = isPrimary
    }
}

/// One of the properties that people of a group share.
public struct GroupPart: Hashable, Sendable {
    /// "site", or the name of an attribute or a column.
    public let name: String
    public let value: String
    /// As a reader calls it: a site's label.
    public let title: String

    public init(_ name: String, _ value: String, title: String? = nil) {
        self.name = name
        self.value = value
        self.title = title ?? value
    }
}

/// What is left of a p when several outcomes were looked at, by Holm's correction.
public struct CorrectedP: Equatable, Sendable {
    /// `nil` where the test itself gave none.
    public let p: Double?
    /// For so many outcomes.
    public let outcomes: Int
}

/// Figures with one test that leads.
public protocol Tested {
    /// Two-sided; `nil` where there is none.
    var leadingP: Double? { get }
}

extension Array {
    /// The same findings; where several outcomes were looked at, Holm's correction stands beside the p of each, group by
    /// group.
    public func correctedByHolm<Figures: Tested>() -> [Finding<Figures>] where Element == Finding<Figures> {
        let families = Dictionary(grouping: indices) { self[$0].group }
        var findings = self
        for places in families.values where places.count > 1 {
            let adjusted = AdjustedP.holm.adjust(
                places.map { place in self[place].figures.leadingP.flatMap { $0.isFinite ? $0 : nil } })
            for (place, p) in zip(places, adjusted) {
                findings[place] = self[place].with(CorrectedP(p: p, outcomes: places.count))
            }
        }
        return findings
    }
}
