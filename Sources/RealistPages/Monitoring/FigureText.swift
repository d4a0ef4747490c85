public import Realist
import Statistics

/// Figures of an indicator as pages show them.
struct FigureText: Sendable {
    let words: Words
    let unit: Indicator.Unit

    /// As it was written where it came alone; computed ones and limits to one decimal.
    func number(_ value: Double, isComputed: Bool = false) -> String {
        if isComputed { return ChartNumber.text(value, decimals: 1) }
        guard abs(value) < 1e12 else { return ChartNumber.text(value, decimals: 0) }
        let text = value.description
        let digits = text.contains("e") ? "" : text.split(separator: ".").dropFirst().first ?? ""
        return ChartNumber.text(value, decimals: digits == "0" ? 0 : min(digits.count, 4))
    }

    /// `16.98%`, `2.4 per 1,000`, `12 weeks`
    func figure(_ value: Double, isComputed: Bool = false) -> String {
        let gaps = ["figure": number(value, isComputed: isComputed)]
        switch unit {
        case .count: return gaps["figure"] ?? ""
        case .percent, .days, .weeks, .wholeTimeEquivalents:
            return words["series.figure.\(unit.kind.rawValue)", gaps]
        case .rate(let per):
            return words[
                "series.figure.rate", gaps.merging(["per": number(Double(per))]) { own, _ in own }]
        case .own(let name):
            return words[
                "series.figure.own",
                gaps.merging(["unit": name.text(in: words.language)]) { own, _ in own }]
        }
    }

    /// With its counts and its interval, where they are known; why there is none, in a gap.
    func point(_ point: SeriesPoint) -> String {
        switch point.known {
        case .gap(let gap): return words["series.gap.\(gap.rawValue)"]
        case .alone(let value): return figure(value)
        case .counted(let value, let counts):
            var gaps = [
                "figure": figure(value, isComputed: true), "n": number(counts.numerator),
                "of": number(counts.denominator),
            ]
            guard let interval = point.interval(in: unit) else { return words["series.of", gaps] }
            gaps["low"] = number(interval.lower, isComputed: true)
            gaps["high"] = number(interval.upper, isComputed: true)
            return words["series.with-interval", gaps]
        }
    }

    /// `at most 5%`
    func level(_ level: Benchmark.Level) -> String {
        switch level {
        case .atMost(let value): words["series.level.at-most", ["level": figure(value)]]
        case .atLeast(let value): words["series.level.at-least", ["level": figure(value)]]
        case .between(let range):
            words[
                "series.level.between",
                ["low": number(range.lowerBound), "high": figure(range.upperBound)]]
        }
    }
}

extension Words {
    /// `March 2026`, `January to March 2026`, `2026`, `30 November 2014`
    public func period(_ period: Period) -> String {
        switch period.length {
        case .date: date(period.first)
        case .year: String(period.first.year)
        case .month, .quarter, .financialYear: self.period(period.first, period.last).text
        }
    }
}
