/// Estimates with their intervals, one row below the other over one scale: changes of sites, means of groups, or the
/// sites and the summary of a forest plot.
struct IntervalChart: Chart {
    var id: String
    var title: String
    var description: String
    var rows: [Row]
    /// Which way is good, where the rows are changes: then zero is always on the scale.
    var better: Better?
    /// The scale is of differences: zero is on it, and marks have a sign.
    var isDifference = true
    /// What stands at the left and right end of the scale; may be empty.
    var leftEnd = ""
    var rightEnd = ""

    struct Row: Equatable, Sendable {
        var name: String
        /// The value in words, or why there is none.
        var value: String
        /// `nil` when it is withheld or not known.
        var interval: Interval?
        var mark = Mark.change
    }

    struct Interval: Equatable, Sendable {
        var value: Double
        /// `nil` where there is none, as of one person.
        var low: Double?
        var high: Double?

        /// It does not reach zero.
        var isClear: Bool {
            guard let low, let high else { return false }
            return low > 0 || high < 0
        }
    }

    enum Mark: Equatable, Sendable {
        /// A triangle where it is clear and one knows what is better, else an open dot.
        case change
        /// A filled dot.
        case level
        /// A square, its area the share of the weight.
        case weight(Double)
        /// The summary of the rows above it.
        case pooled
        /// Where another one may lie: a range without a middle.
        case range
    }

    enum Better: Sendable {
        case higher, lower
    }

    func draw(on canvas: inout ChartCanvas) -> Double {
        let axis = IntervalAxis(rows.compactMap(\.interval), isDifference: isDifference)
        let isBeside = rows.allSatisfy { row in
            ChartText.width(row.name, isBold: true) + ChartText.width(row.value) + 16 <= canvas.room
        }
        let top = leftEnd.isEmpty && rightEnd.isEmpty ? 4.0 : 24
        canvas.text(leftEnd, 0, 14, "t", nonEmpty: true)
        canvas.text(rightEnd, 1, 14, "t", .end, nonEmpty: true)
        // The grid lies below everything, so the rows are drawn twice: once to learn how far down they come.
        var measure = canvas
        let bottom = draw(from: top, isBeside, axis, on: &measure)
        for mark in axis.marks {
            let x = axis.place(mark)
            canvas.line(x, top, x, bottom, isDifference && mark == 0 ? "zero" : "ax")
            canvas.text(
                axis.label(mark), ChartCanvas.Across(x), bottom + 18, "t", .middle)
        }
        return draw(from: top, isBeside, axis, on: &canvas) + 24
    }

    private func draw(
        from top: Double, _ isBeside: Bool, _ axis: IntervalAxis, on canvas: inout ChartCanvas
    ) -> Double {
        var y = top
        var isFirstSummary = true
        for row in rows {
            if row.mark == .pooled || row.mark == .range, isFirstSummary {
                isFirstSummary = false
                canvas.line(0, y + 4, 1, y + 4, "ax")
                y += 6
            }
            let names =
                isBeside
                ? [row.name] : ChartText.lines(row.name, within: canvas.room, most: 9, isBold: true)
            canvas.text(lines: names, 0, y + 18, "b")
            if isBeside {
                canvas.text(row.value, 1, y + 18, "t", .end)
                y += ChartText.lineHeight
            } else {
                y += Double(names.count) * ChartText.lineHeight
                let values = ChartText.lines(row.value, within: canvas.room, most: 3)
                canvas.text(lines: values, 0, y + 18, "t")
                y += Double(values.count) * ChartText.lineHeight
            }
            draw(row, at: y + 19, axis, on: &canvas)
            y += 36
        }
        return y + 4
    }

    private func draw(_ row: Row, at y: Double, _ axis: IntervalAxis, on canvas: inout ChartCanvas) {
        guard let interval = row.interval, interval.value.isFinite else {
            canvas.hold(at: y)
            return
        }
        let isGood = better == .higher ? interval.value > 0 : interval.value < 0
        let isBad = better != nil && interval.isClear && !isGood
        if let low = interval.low, let high = interval.high, low.isFinite, high.isFinite {
            let (from, to) = (axis.place(min(low, high)), axis.place(max(low, high)))
            if row.mark == .pooled {
                let x = axis.place(interval.value)
                canvas.shape([(from, y), (x, y - 9), (to, y), (x, y + 9)], "up")
                // A very narrow one is still to be seen.
                canvas.line(x, y - 9, x, y + 9, "ci")
                return
            }
            if row.mark == .range {
                canvas.rect(from, to, y - 4, 8, "hold")
                return
            }
            canvas.line(from, y, to, y, isBad && row.mark == .change ? "ci h" : "ci")
            if low < axis.low { canvas.sign("M0-5V5L-8 0Z", .init(from), y, "up") }
            if high > axis.high { canvas.sign("M0-5V5L8 0Z", .init(to), y, "up") }
        }
        let x = ChartCanvas.Across(axis.place(interval.value))
        switch row.mark {
        case .weight(let weight):
            let half = 4 + 6 * max(0, min(weight, 1)).squareRoot()
            canvas.square(.init(x.share, shift: -half), y - half, 2 * half, "up")
        case .level, .pooled, .range: canvas.circle(x, y, 6, "up")
        case .change where interval.isClear && better != nil:
            canvas.sign(isGood ? ChartCanvas.up : ChartCanvas.down, x, y, isGood ? "up" : "dn")
        case .change: canvas.circle(x, y, 7, interval.isClear ? "up" : "dot")
        }
    }
}

extension ChartCanvas {
    static let up = "M-8 7L0-8 8 7Z"
    static let down = "M-8-7L0 8 8-7Z"

    mutating func text(
        _ text: String, _ x: Across, _ y: Double, _ kind: String, _ anchor: Anchor = .start, nonEmpty: Bool
    ) {
        if !text.isEmpty { self.text(text, x, y, kind, anchor) }
    }

    /// The empty slot of a figure that is withheld.
    mutating func hold(at y: Double, from: Double = 0.005, to: Double = 0.995) {
        rect(from, to, y - 8, 16, "hold", ["rx": "8"])
    }
}

/// The scale below intervals.
///
/// One interval that is very much wider than the others would press them together: the scale then ends before it, and
/// an arrow says so. Its value beside it is whole.
struct IntervalAxis: Equatable, Sendable {
    private let scale: ChartScale
    private let isDifference: Bool

    init(_ intervals: [IntervalChart.Interval], isDifference: Bool) {
        self.isDifference = isDifference
        let spans = intervals.compactMap { IntervalAxis.span($0) }.sorted()
        let usual = spans.isEmpty ? 0 : spans[(spans.count - 1) / 2]
        let isCut = spans.count > 2 && (spans.last ?? 0) > 6 * usual && usual > 0
        var values: [Double] = isDifference ? [0] : []
        for interval in intervals where interval.value.isFinite {
            values.append(interval.value)
            let reach = isCut && (IntervalAxis.span(interval) ?? 0) > 6 * usual ? 2 * usual : .infinity
            for end in [interval.low, interval.high].compactMap({ $0 }) where end.isFinite {
                values.append(min(max(end, interval.value - reach), interval.value + reach))
            }
        }
        scale = ChartScale(fitting: values)
    }

    private static func span(_ interval: IntervalChart.Interval) -> Double? {
        guard let low = interval.low, let high = interval.high, low.isFinite, high.isFinite else {
            return nil
        }
        return abs(high - low)
    }

    var marks: [Double] { scale.marks }
    var low: Double { scale.low }
    var high: Double { scale.high }

    func label(_ mark: Double) -> String { scale.label(mark, isSigned: isDifference) }

    /// A share of the width, from 0.02 to 0.98.
    func place(_ value: Double) -> Double { 0.02 + 0.96 * scale.place(value) }
}
