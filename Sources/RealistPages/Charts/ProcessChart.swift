/// A series over time as a run chart or an XmR chart: what is special in a point told by shape and colour, the usual
/// variation as a band that steps at each rebasing, the target, and when something was changed.
///
/// A month that is missing is a gap in the line. A point that is shown and not counted is hollow, and the line passes
/// it by.
struct ProcessChart: Chart {
    var id: String
    var title: String
    var description: String
    /// In order of time, missing ones too.
    var points: [Point]
    /// In order of time. One without centre line or limits shows its points alone.
    var phases: [Phase]
    /// In the unit of the values.
    var target: Double?
    /// Dates of what was changed, in their order; they are in a lane of their own and in hairlines above it.
    var changes: [TimeChart.Event] = []
    /// Dates that are written below.
    var marks: [TimeChart.Mark] = []
    var words: Words

    struct Point: Equatable, Sendable {
        /// In days, counted from any day.
        var at: Double
        /// `nil` where it is missing.
        var value: Double?
        var sign = Sign.common
    }

    /// Told by shape: a dot, a triangle that points up for better, down for worse, a diamond for neither, a ring.
    enum Sign: CaseIterable, Sendable {
        case common, improvement, concern, neutral, ghosted
    }

    struct Phase: Equatable, Sendable {
        /// From the first to the last of its points.
        var from: Double
        var to: Double
        var centre: Double?
        var lower: Double?
        var upper: Double?
    }

    /// What signs and lines are called below the drawing. What does not occur in it is not named, nor what has no word.
    struct Words: Equatable, Sendable {
        /// What a dot on the line is.
        var values: String
        var improvement = ""
        var concern = ""
        var neutral = ""
        var ghosted = ""
        /// "Mean 42.0", or a mean for each phase.
        var centre = ""
        /// "Usual variation, 21.6 to 62.3"
        var limits = ""
        var target = ""
        /// The name of the lane of changes.
        var changes = ""
        /// What the signs of dates mean, of those that occur.
        var dates: [TimeChart.Part] = []
    }

    /// All numbers that must be on the scale.
    var drawn: [Double] {
        let lines = phases.flatMap { [$0.centre, $0.lower, $0.upper] } + [target]
        return (points.map(\.value) + lines).compactMap { $0 }.filter(\.isFinite)
    }

    /// The points that have a value, run by run: a missing one ends a run, a ghosted one is passed by.
    var runs: [[Point]] {
        var runs: [[Point]] = []
        var isOpen = false
        for point in points {
            guard let value = point.value, value.isFinite, point.at.isFinite else {
                isOpen = false
                continue
            }
            if point.sign == .ghosted { continue }
            if isOpen { runs[runs.count - 1].append(point) } else { runs.append([point]) }
            isOpen = true
        }
        return runs
    }

    /// Where each phase begins and ends: between the last point of one and the first of the next.
    var spans: [(from: Double, to: Double)] {
        phases.indices.map { place in
            let (one, last) = (phases[place], phases.count - 1)
            return (
                from: place == 0 ? one.from : (phases[place - 1].to + one.from) / 2,
                to: place == last ? one.to : (one.to + phases[place + 1].from) / 2
            )
        }
    }
}
