/// A straight scale for changes: round marks, zero always on it.
struct IntervalAxis: Equatable, Sendable {
    let marks: [Double]
    private let low: Double
    private let high: Double

    /// - Parameter values: everything that must fit: the ends of the intervals.
    init(fitting values: [Double]) {
        let finite = values.filter(\.isFinite)
        let bottom = min(0, finite.min() ?? 0)
        let top = max(0, finite.max() ?? 0)
        let span = max(top - bottom, 1)
        let step = IntervalAxis.step(for: span)
        var first = (bottom / step).rounded(.down)
        var last = (top / step).rounded(.up)
        if first == 0 { first = -1 }
        if last == 0 { last = 1 }
        low = first * step
        high = last * step
        marks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// A round step that gives at most about six marks.
    private static func step(for span: Double) -> Double {
        var size = 1.0
        while size * 5 < span, size < 1e12 {
            for factor in [2.0, 5, 10] where size * factor * 5 >= span { return size * factor }
            size *= 10
        }
        return size
    }

    /// Per cent of the width, from 2 to 98.
    func place(_ value: Double) -> Double { 2 + 96 * (value - low) / (high - low) }
}
