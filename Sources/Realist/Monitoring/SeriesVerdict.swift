public import Statistics

/// What the rules say of a series now: of its latest figure, or why they say nothing. It is a closed set; each has its own
/// words, and none says why a figure is as it is.
public enum SeriesVerdict: Equatable, Sendable {
    /// Within its usual variation.
    case usual
    case unusual(SeriesVariation, Cause)
    /// Nothing varies.
    case steady
    /// Of a run chart whose latest figure is part of nothing: it stays on one side for longer than chance has it.
    case fewRuns
    /// It goes up and down more often than chance has it.
    case manyRuns
    /// So many more figures are needed.
    case tooFew(missing: Int)
    /// Figures of single dates.
    case dates
    /// There is no figure.
    case nothing

    /// The rule that the latest figure is part of.
    public enum Cause: String, CaseIterable, Sendable {
        case outside, rising, falling, near, shift
    }
}

extension SeriesReading {
    /// What its rules say of the latest figure.
    public var verdict: SeriesVerdict {
        guard latest != nil else { return .nothing }
        switch method {
        case .dates: return .dates
        case .tooFew(let missing): return .tooFew(missing: missing)
        case .limits(let chart): return verdict(chart)
        case .runs(let chart): return verdict(chart)
        }
    }

    private func verdict(_ chart: XmRChart) -> SeriesVerdict {
        guard let phase = chart.phases.last else { return .nothing }
        switch phase.reading {
        case .tooFewPoints(let missing): return .tooFew(missing: missing)
        case .noVariation: return .steady
        case .limits: break
        }
        guard let variation = phase.variation, variation != .common,
            let point = chart.points[phase.places].last(where: { $0.standing == .counted }),
            let cause = point.cause
        else { return .usual }
        return .unusual(variation, SeriesVerdict.Cause(cause, isHigh: variation.isHigh))
    }

    private func verdict(_ chart: RunChart) -> SeriesVerdict {
        guard let point = chart.points.last(where: { $0.standing == .counted }), let runs = chart.runs else {
            return .nothing
        }
        if point.isInShift {
            let isHigh = (point.side ?? 0) > 0
            return .unusual(SeriesVariation(isHigh: isHigh, direction: direction), .shift)
        }
        if point.trend != 0 {
            let isRising = point.trend > 0
            return .unusual(
                SeriesVariation(isHigh: isRising, direction: direction), isRising ? .rising : .falling)
        }
        return runs.areTooFew ? .fewRuns : runs.areTooMany ? .manyRuns : .usual
    }

    /// How the usual variation lies to the target; `nil` where there are no limits, no target, or nothing varies.
    public var assurance: SeriesAssurance? {
        guard case .limits(let chart) = method, case .limits = chart.phases.last?.reading else { return nil }
        return chart.assurance
    }
}

extension SeriesVariation {
    /// High, or rising.
    var isHigh: Bool { self == .improvementHigh || self == .concernHigh || self == .neutralHigh }
}

extension SeriesVerdict.Cause {
    init(_ cause: SpecialCause, isHigh: Bool) {
        self =
            switch cause {
            case .outside: .outside
            case .trend: isHigh ? .rising : .falling
            case .twoInThree: .near
            case .shift: .shift
            }
    }
}
