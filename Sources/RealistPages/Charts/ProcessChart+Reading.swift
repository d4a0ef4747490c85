import Statistics

extension ProcessChart {
    /// An XmR chart as it was read; a phase that has too few points for limits shows its points alone.
    ///
    /// There is a time for each point, in days counted from any day, ascending.
    init(
        id: String, title: String, description: String, _ chart: XmRChart, times: [Double],
        changes: [TimeChart.Event] = [], marks: [TimeChart.Mark] = [], words: Words
    ) {
        let points = zip(chart.points, times).map { point, time in
            Point(
                at: time, value: point.value,
                sign: point.standing == .ghosted ? .ghosted : point.variation.map(Sign.init) ?? .common)
        }
        let phases = chart.phases.compactMap { phase -> Phase? in
            let places = phase.places.clamped(to: points.indices)
            guard let first = places.first, let last = places.last else { return nil }
            var drawn = Phase(from: points[first].at, to: points[last].at)
            switch phase.reading {
            case .tooFewPoints: break
            case .noVariation: drawn.centre = phase.centre
            case .limits(let limits):
                (drawn.centre, drawn.lower, drawn.upper) = (limits.centre, limits.lower, limits.upper)
            }
            return drawn
        }
        self.init(
            id: id, title: title, description: description, points: points, phases: phases,
            target: chart.rules.target, changes: changes, marks: marks, words: words)
    }

    /// A run chart as it was read: the median is its centre line where the rules apply, and the points of shifts and
    /// trends are marked, as better or worse by the direction that the series should go.
    ///
    /// There is a time for each point, in days counted from any day, ascending.
    init(
        id: String, title: String, description: String, _ chart: RunChart, times: [Double],
        direction: SeriesDirection, target: Double? = nil, changes: [TimeChart.Event] = [],
        marks: [TimeChart.Mark] = [], words: Words
    ) {
        let points = zip(chart.points, times).map { point, time in
            var sign = point.standing == .ghosted ? Sign.ghosted : .common
            if point.isSpecial {
                let isHigh = point.isInShift ? (point.side ?? 0) > 0 : point.trend > 0
                sign = Sign(SeriesVariation(isHigh: isHigh, direction: direction))
            }
            return Point(at: time, value: point.value, sign: sign)
        }
        var phases: [Phase] = []
        if chart.runs != nil, let first = points.first, let last = points.last {
            phases = [Phase(from: first.at, to: last.at, centre: chart.median)]
        }
        self.init(
            id: id, title: title, description: description, points: points, phases: phases, target: target,
            changes: changes, marks: marks, words: words)
    }
}

extension ProcessChart.Sign {
    init(_ variation: SeriesVariation) {
        self =
            switch variation {
            case .common: .common
            case .improvementHigh, .improvementLow: .improvement
            case .concernHigh, .concernLow: .concern
            case .neutralHigh, .neutralLow: .neutral
            }
    }
}
