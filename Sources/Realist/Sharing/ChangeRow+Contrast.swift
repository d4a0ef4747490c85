public import Statistics

extension ChangeRow {
    /// How this group's change differs from another one's, reckoned from what is shown of both and from nothing else, so
    /// that it tells no more than they do.
    ///
    /// The standard error of each change is half its interval over the quantile of Student's t; the interval of the
    /// difference is Welch's (1947, *Biometrika* 34:28–35). It is as rough as the rounding of what is shown.
    ///
    /// - Parameter other: another group of the same table.
    /// - Returns: this change minus the other's; `nil` where a figure of either is withheld.
    public func contrast(against other: ChangeRow) -> (difference: Double, interval: Interval)? {
        guard let a = shownChange, let b = other.shownChange else { return nil }
        let (first, second) = (a.error * a.error, b.error * b.error)
        let error = (first + second).squareRoot()
        let freedom =
            (first + second) * (first + second) / (first * first / a.freedom + second * second / b.freedom)
        guard let student = StudentT(degreesOfFreedom: freedom) else { return nil }
        let difference = a.difference - b.difference
        let reach = student.quantile(upper: 0.025) * error
        return (difference, Interval(lower: difference - reach, upper: difference + reach, level: 0.95))
    }

    private var shownChange: (difference: Double, error: Double, freedom: Double)? {
        guard let people = matched.value, let difference = difference.value, let low = low.value,
            let high = high.value, low < high, let student = StudentT(degreesOfFreedom: Double(people - 1))
        else { return nil }
        return (difference, (high - low) / 2 / student.quantile(upper: 0.025), Double(people - 1))
    }
}
