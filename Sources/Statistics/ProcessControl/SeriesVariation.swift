/// What a point says, or a phase by its last point: the usual variation, or something special that is high or low, and
/// better, worse or neither.
///
/// The seven kinds of variation of NHS England's *Making Data Count*.
public enum SeriesVariation: String, CaseIterable, Sendable {
    case common
    case improvementHigh = "improvement-high"
    case improvementLow = "improvement-low"
    case concernHigh = "concern-high"
    case concernLow = "concern-low"
    case neutralHigh = "neutral-high"
    case neutralLow = "neutral-low"

    /// - Parameters:
    ///   - isHigh: above the centre line or the limits, or rising.
    ///   - direction: which way the series should go.
    public init(isHigh: Bool, direction: SeriesDirection) {
        self =
            switch (direction, isHigh) {
            case (.increase, true): .improvementHigh
            case (.increase, false): .concernLow
            case (.decrease, true): .concernHigh
            case (.decrease, false): .improvementLow
            case (.neutral, true): .neutralHigh
            case (.neutral, false): .neutralLow
            }
    }

    public var isImprovement: Bool { self == .improvementHigh || self == .improvementLow }
    public var isConcern: Bool { self == .concernHigh || self == .concernLow }
    public var isNeutral: Bool { self == .neutralHigh || self == .neutralLow }

    /// What NHSRplotthedots calls it, as `point_type` and as `variation_type`: better or worse without high or low.
    public var pointType: String {
        switch self {
        case .common: "common_cause"
        case .improvementHigh, .improvementLow: "special_cause_improvement"
        case .concernHigh, .concernLow: "special_cause_concern"
        case .neutralHigh: "special_cause_neutral_high"
        case .neutralLow: "special_cause_neutral_low"
        }
    }
}
