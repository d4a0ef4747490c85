extension Indicator {
    /// What the figures of an indicator are counted in.
    public enum Unit: Equatable, Sendable {
        /// So many of each hundred: the numerator is a part of the denominator.
        case percent
        /// So many for each `per` of the denominator. What is counted may come more than once for one of them.
        case rate(per: Int)
        /// A whole number of things or people.
        case count
        case days, weeks
        /// Posts or people, where two half-time ones are one.
        case wholeTimeEquivalents
        /// In the study's own words.
        case own(Wording)

        /// As files have it.
        public enum Kind: String, CaseIterable, Sendable {
            case percent, rate, count, days, weeks
            case wholeTimeEquivalents = "whole-time-equivalents"
            case own
        }

        public var kind: Kind {
            switch self {
            case .percent: .percent
            case .rate: .rate
            case .count: .count
            case .days: .days
            case .weeks: .weeks
            case .wholeTimeEquivalents: .wholeTimeEquivalents
            case .own: .own
            }
        }

        /// What a numerator over its denominator is multiplied by; `nil` where a figure is an amount and has neither.
        public var scale: Double? {
            switch self {
            case .percent: 100
            case .rate(let per): Double(per)
            case .count, .days, .weeks, .wholeTimeEquivalents, .own: nil
            }
        }

        /// Whether a figure is a share of something, so that a numerator and a denominator may stand behind it.
        public var isShare: Bool { scale != nil }
    }
}
