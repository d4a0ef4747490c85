public import RealistFormats
public import Statistics

/// Figures as a reader sees them. The full precision is in the JSON.
public enum AnalysisWords {
    /// With so many decimals, rounded half away from zero, and a true minus sign.
    public static func number(_ value: Double?, _ decimals: Int = 2) -> String {
        guard let value, value.isFinite else { return "–" }
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = (abs(value) * power).rounded()
        guard scaled < 1e15 else { return (value < 0 ? "−" : "") + "\(abs(value))" }
        let whole = Int(scaled)
        let sign = value < 0 && whole > 0 ? "−" : ""
        guard decimals > 0 else { return sign + "\(whole)" }
        let digits = String(whole)
        let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + filled.dropLast(decimals) + "." + filled.suffix(decimals)
    }

    public static func interval(_ interval: Interval?, _ decimals: Int = 2) -> String {
        guard let interval else { return "–" }
        return "\(number(interval.lower, decimals)) to \(number(interval.upper, decimals))"
    }

    /// "0.034", "below 0.001"
    public static func p(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        return value < 0.001 ? "below 0.001" : number(value, 3)
    }

    /// One of the sentences that may be said of a difference, decided on its interval in full precision, as the test is.
    /// As many decimals as it takes so that no end that is not zero reads as zero.
    public static func sentence(
        _ difference: Double?, _ interval: Interval?, when: String, none: String = "No clear change"
    ) -> String? {
        guard let difference, let interval, difference.isFinite, interval.lower.isFinite,
            interval.upper.isFinite
        else { return nil }
        let decimals = decimals(of: interval)
        if interval.lower <= 0, interval.upper >= 0 {
            return "\(none) (\(AnalysisWords.interval(interval, decimals)))."
        }
        let isHigher = interval.lower > 0
        let ends = isHigher ? (interval.lower, interval.upper) : (-interval.upper, -interval.lower)
        return "\(isHigher ? "Higher" : "Lower") \(when) by \(number(abs(difference), decimals)) "
            + "(\(number(ends.0, decimals)) to \(number(ends.1, decimals)))."
    }

    /// One to six.
    private static func decimals(of interval: Interval) -> Int {
        var least = 0.5
        for decimals in 1...6 {
            least /= 10
            if [interval.lower, interval.upper].allSatisfy({ $0 == 0 || abs($0) >= least }) {
                return decimals
            }
        }
        return 6
    }

    /// The same for what is published: decided on the interval as it is read there, with one decimal.
    public static func publishedSentence(
        _ difference: Double?, _ interval: Interval?, when: String, none: String = "No clear change"
    ) -> String? {
        guard let difference, let interval, difference.isFinite else { return nil }
        let (low, high) = ((interval.lower * 10).rounded(), (interval.upper * 10).rounded())
        if low <= 0, high >= 0 { return "\(none) (\(AnalysisWords.interval(interval, 1)))." }
        let isHigher = low > 0
        let ends = isHigher ? (interval.lower, interval.upper) : (-interval.upper, -interval.lower)
        return "\(isHigher ? "Higher" : "Lower") \(when) by \(number(abs(difference), 1)) "
            + "(\(number(ends.0, 1)) to \(number(ends.1, 1)))."
    }

    /// A share of 0 to 1: "62.5 %".
    public static func percent(_ share: Double) -> String { "\(number(share * 100, 1)) %" }

    /// "five"; figures from ten on.
    public static func small(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }

    /// A dozen names at most.
    public static func named(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }

    public static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    public static let fewPeople = "Fewer than ten people: any one of them may turn these figures."
    public static let underThirty = "Fewer than thirty people: read the interval before the figure."
    public static let differentPeople = "Different people: who is in which group was not decided by chance."
    public static let beforeAfter =
        "The same people before and after, without a comparison group. People often enter support when things are "
        + "worst, so some return toward average is expected."
}

extension JsonValue {
    public static func interval(_ interval: Interval?) -> JsonValue {
        guard let interval else { return .null }
        return .list([.figure(interval.lower), .figure(interval.upper)])
    }
}

extension AnalysisWords {
    /// Why groups that have two people or more cannot be tested, or why not everything can be told of them.
    public static func noTest(_ groups: [Moments]) -> String {
        let known = groups.filter { $0.count > 0 }
        if known.count < groups.count {
            return "In one of the groups there is nobody with a value: there is no test."
        }
        if groups.contains(where: { !$0.squaredDeviations.isFinite }) { return tooLarge }
        if groups.contains(where: { $0.count == 1 }) {
            return "A group of one person has no spread: there is no interval and no test by Welch."
        }
        return groups.allSatisfy { $0.squaredDeviations == 0 }
            ? "In each group all values are alike: there is no spread, no interval and no test."
            : "In one of the groups all values are alike: it has no spread, and there is no test by Welch."
    }

    /// As somebody would type it: whole numbers without decimals.
    public static func plain(_ number: Double) -> String {
        (number < 0 ? "−" : "") + (ShortestNumber.text(abs(number)) ?? "–")
    }

    public static let tooLarge = "The numbers are too large for a spread: there is no interval and no test."
}
