/// A number rounded to one decimal, as it is shown: the half away from zero.
struct Tenths: Comparable, Hashable, Sendable, CustomStringConvertible {
    let count: Int

    /// `nil` for what is not finite or too large to be a score.
    init?(_ value: Double) {
        guard value.isFinite, abs(value) < 1e9 else { return nil }
        count = Int((value * 10).rounded())
    }

    var value: Double { Double(count) / 10 }

    var description: String {
        "\(count < 0 ? "-" : "")\(abs(count) / 10).\(abs(count) % 10)"
    }

    static func < (left: Tenths, right: Tenths) -> Bool { left.count < right.count }
}

extension OutcomeSentence {
    /// Decided on what readers see: where the interval as rounded holds zero, there is no clear change.
    ///
    /// - Parameters:
    ///   - difference: the mean of the later wave's scores minus the earlier one's, on the same people.
    ///   - low: lower end of the interval.
    ///   - high: upper end.
    init(difference: Tenths, low: Tenths, high: Tenths) {
        if low.count <= 0, high.count >= 0 {
            self = .noClearChange(low: low.value, high: high.value)
        } else if low.count > 0 {
            self = .higher(by: difference.value, low: low.value, high: high.value)
        } else {
            self = .lower(by: -difference.value, low: -high.value, high: -low.value)
        }
    }
}
