import Statistics

/// The figures of one block as they would be shown.
struct BlockValues: Equatable, Sendable {
    let people: Int
    /// Rounded means, standard deviations, difference and interval, in the order of the table; `nil` when they
    /// must not be shown whatever the number of people: everybody alike, or all at an end of the scale.
    let points: [Statistic: Tenths]?

    /// Of people measured twice.
    init(_ change: PairedDifference, range: ClosedRange<Double>) {
        people = change.count
        guard let before = Level(change.before, range: range), let after = Level(change.after, range: range),
            let difference = change.difference.mean.flatMap(Tenths.init),
            let interval = change.interval(), let low = Tenths(interval.lower),
            let high = Tenths(interval.upper), low < high
        else {
            points = nil
            return
        }
        points = [
            .meanBefore: before.mean, .sdBefore: before.sd, .meanAfter: after.mean, .sdAfter: after.sd,
            .difference: difference, .low: low, .high: high,
        ]
    }

    /// Of everybody at one wave.
    init(_ wave: Moments, range: ClosedRange<Double>) {
        people = wave.count
        points = Level(wave, range: range).map { [.mean: $0.mean, .sd: $0.sd] }
    }

    /// A mean and a standard deviation that do not tell what each single person scored.
    private struct Level {
        let mean: Tenths
        let sd: Tenths

        init?(_ moments: Moments, range: ClosedRange<Double>) {
            guard let mean = moments.mean.flatMap(Tenths.init),
                let sd = moments.standardDeviation.flatMap(Tenths.init), sd.count > 0,
                let lowest = Tenths(range.lowerBound), let highest = Tenths(range.upperBound),
                mean > lowest, mean < highest
            else { return nil }
            self.mean = mean
            self.sd = sd
        }
    }
}

/// What a figure says of its people; the raw value is its name in `downloads/figures.csv`.
enum Statistic: String, CaseIterable, Sendable {
    case matched
    case onlyBefore = "only-before"
    case onlyAfter = "only-after"
    case meanBefore = "mean-before"
    case sdBefore = "sd-before"
    case meanAfter = "mean-after"
    case sdAfter = "sd-after"
    case difference, low, high
    case people, mean, sd
}
