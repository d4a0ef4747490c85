public import Statistics

/// What of the cases of a study may be a condition or the outcome, and what is known of each case.
public struct CaseSet: Equatable, Sendable {
    /// As formulas and options have it: `trust`, `worked:i3`, `change:bo`.
    public let id: String
    /// As a reader calls it.
    public let title: String
    public let origin: CaseSetOrigin
    /// What the theory says of it, where it is a context of the explanation that was named.
    public let expectation: DirectionalExpectation
    /// One for each case.
    let values: [Value]

    enum Value: Equatable, Sendable {
        /// A membership, or a raw number where the origin is one.
        case known(Double)
        /// With the reason, where there is more to say than that nobody knows.
        case unknown(String?)

        init(_ number: Double?, why: String? = nil) {
            self = number.map(Value.known) ?? .unknown(why)
        }

        var number: Double? { if case .known(let number) = self { number } else { nil } }
    }

    /// The values are one for each case, in their order. What formulas and lists use as signs becomes a dash in the id.
    init(
        _ id: String, _ title: String, _ origin: CaseSetOrigin,
        expectation: DirectionalExpectation = .either, _ values: [Value]
    ) {
        self.id = String(id.map { "~*+,;=".contains($0) || $0.isWhitespace ? "-" : $0 })
        (self.title, self.origin, self.expectation, self.values) = (title, origin, expectation, values)
    }

    /// The least and the greatest number that is known; `nil` where none is.
    public var range: ClosedRange<Double>? {
        let numbers = values.compactMap(\.number)
        guard let least = numbers.min(), let most = numbers.max() else { return nil }
        return least...most
    }

    /// Of how many cases it is known.
    public var knownCount: Int { values.count { $0.number != nil } }
}

/// How a study's records become memberships where nobody gives thresholds. Nobody stands exactly between in and out: that
/// would be in no row of a truth table.
public enum CaseSetOrigin: Equatable, Sendable {
    /// What sites answer of themselves; what holds partly is so much in the set.
    case profile(partly: Double)
    /// Several of those, of which any one will do.
    case anyOf(partly: Double)
    /// How far a mechanism worked, as it was judged.
    case worked(partly: Double)
    /// What a site makes of a recommendation.
    case decided
    /// How far a change came.
    case stage
    /// Whether a change was kept or stopped.
    case lasted
    /// Whether something was written down about it.
    case recorded
    /// How much of the core was kept.
    case coreKept
    /// Whether the core was kept, as an evaluator coded it.
    case fidelity
    /// It is so, or it is not.
    case isSo
    /// A raw number: thresholds have to be given.
    case number

    /// Whether nothing can be said without thresholds.
    public var needsThresholds: Bool { self == .number }
}
