/// How numbers that belong together are written: with one decimal, and with more where they lie close together.
struct ChartedNumbers {
    private let decimals: Int

    init(_ values: [Double]) {
        let known = values.filter(\.isFinite)
        let span = (known.max() ?? 0) - (known.min() ?? 0)
        decimals = span <= 0 || span >= 3 ? 1 : span >= 0.3 ? 2 : span >= 0.03 ? 3 : 4
    }

    func text(_ value: Double) -> String { ChartNumber.text(value, decimals: decimals) }

    func signed(_ value: Double) -> String {
        let text = text(value)
        return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
    }

    /// "−2.6 (−4.1 to −1.1)"; only the value without an interval.
    func value(
        _ value: Double, low: Double?, high: Double?, isSigned: Bool, _ words: Words
    ) -> String {
        let written = isSigned ? signed(value) : text(value)
        guard let low, let high else { return written }
        return words["chart.value", ["value": written, "low": text(low), "high": text(high)]]
    }
}
