/// The same people before and after: a line from mean to mean with its name at the line's end. Of several groups each
/// line has its own colour and a number at its end, and the names stand below, whole.
struct SlopeChart: Chart {
    var id: String
    var title: String
    var description: String
    var before: String
    var after: String
    var series: [Series]
    /// One line for each pair of values that occurs, never for publishing.
    var people: [Pair] = []
    /// What must be on the scale besides: without it a small change would fall down the whole height.
    var reach: [Double] = []
    /// Groups that are withheld, with the reason in words.
    var held: [Held] = []

    struct Series: Equatable, Sendable {
        var name: String
        /// "27.4 → 24.8": what the line shows.
        var values: [String]
        var before: Point
        var after: Point
        /// The interval of the change does not reach zero: the line is whole, else in dashes.
        var isClear: Bool
        /// A triangle that points up for better, down for worse; `nil` for a dot.
        var isBetter: Bool?
    }

    struct Point: Equatable, Sendable {
        var value: Double
        var low: Double?
        var high: Double?
    }

    struct Held: Equatable, Sendable {
        var name: String
        var why: String
    }

    struct Pair: Equatable, Sendable {
        var before: Double
        var after: Double
        var count: Int
    }

    /// Where the two measuring points and the names stand.
    private static let (first, second, names) = (0.16, 0.49, 0.575)

    func draw(on canvas: inout ChartCanvas) -> Double {
        let drawn = series.filter { $0.before.value.isFinite && $0.after.value.isFinite }
        let shown = people.filter { $0.before.isFinite && $0.after.isFinite && $0.count > 0 }
        let ends = drawn.flatMap { series in
            [series.before, series.after].flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
        }
        if ends.isEmpty, shown.isEmpty { return draw(held, from: 0, on: &canvas) }
        if drawn.count > 1, shown.isEmpty { return draw(drawn, ends: ends, on: &canvas) }
        let scale = ChartScale(fitting: ends + reach + shown.flatMap { [$0.before, $0.after] }, most: 8)
        let labels = drawn.map { label($0, lines: drawn.count > 4 ? 2 : 3, in: canvas) }
        let heights = labels.map { Double($0.name.count + $0.value.count) * ChartText.lineHeight + 6 }
        let top = 22.0
        let height = max(230, heights.reduce(0, +))
        func y(_ value: Double) -> Double { top + height * (1 - scale.place(value)) }

        for mark in scale.marks {
            canvas.line(0, y(mark), Self.names - 0.02, y(mark), "ax")
            canvas.text(scale.label(mark), 0, y(mark) - 4, "t")
        }
        for pair in shown {
            canvas.line(
                Self.first, y(pair.before), Self.second, y(pair.after), "ne",
                [
                    "stroke-opacity": "0.45",
                    "stroke-width": ChartCanvas.number(min(Double(pair.count).squareRoot() * 0.9, 6)),
                ])
        }
        let middles = LabelSpread.middles(
            drawn.map { y($0.after.value) }, heights: heights, within: top...(top + height))
        // Those that are clear come last, and lie above the others.
        let order = drawn.indices.filter { !drawn[$0].isClear } + drawn.indices.filter { drawn[$0].isClear }
        for place in order {
            let series = drawn[place]
            let shift = self.shift(place, of: drawn)
            let middle = middles[place]
            if abs(middle - y(series.after.value)) > 7 {
                canvas.line(
                    Self.second + 0.028, y(series.after.value), Self.names - 0.01, middle, "rip")
            }
            draw(series, y, shift, on: &canvas)
            let line = middle - heights[place] / 2 + 15
            canvas.text(lines: labels[place].name, .init(Self.names), line, "b")
            canvas.text(
                lines: labels[place].value, .init(Self.names),
                line + Double(labels[place].name.count) * ChartText.lineHeight, "t")
        }
        let foot = top + height + 22
        let room = canvas.room * (Self.second - Self.first) - 8
        let feet = [(before, Self.first), (after, Self.second)].map { text, x in
            (ChartText.lines(text, within: room, most: 2), x)
        }
        for (lines, x) in feet { canvas.text(lines: lines, .init(x), foot, "t", .middle) }
        let under = foot + Double((feet.map(\.0.count).max() ?? 1) - 1) * ChartText.lineHeight + 8
        return draw(held, from: under, on: &canvas)
    }

    private func label(
        _ series: Series, lines: Int, in canvas: ChartCanvas
    ) -> (name: [String], value: [String]) {
        let room = canvas.room * (1 - Self.names)
        return (
            ChartText.lines(series.name, within: room, most: lines, isBold: true),
            series.values.flatMap { ChartText.lines($0, within: room, most: 2) }
        )
    }

    /// Intervals of several groups stand beside each other.
    private func shift(_ place: Int, of drawn: [Series]) -> Double {
        guard drawn.count > 1, drawn.contains(where: { $0.before.low != nil }) else { return 0 }
        let step = min(7, 36 / Double(drawn.count))
        return (Double(place) - Double(drawn.count - 1) / 2) * step
    }

    private func draw(
        _ series: Series, _ y: (Double) -> Double, _ shift: Double, on canvas: inout ChartCanvas
    ) {
        for (point, x) in [(series.before, Self.first), (series.after, Self.second)] {
            guard let low = point.low, let high = point.high, low.isFinite, high.isFinite else { continue }
            canvas.line(x, y(low), x, y(high), "up", shift: shift, ["stroke-width": "1.5"])
        }
        let isWorse = series.isClear && series.isBetter == false
        canvas.line(
            Self.first, y(series.before.value), Self.second, y(series.after.value), isWorse ? "ci h" : "ci",
            shift: shift, series.isClear ? [:] : ["stroke-dasharray": "5 4"])
        canvas.circle(.init(Self.first, shift: shift), y(series.before.value), 5, "dot")
        let end = ChartCanvas.Across(Self.second, shift: shift)
        if series.isClear, let isBetter = series.isBetter {
            canvas.sign(
                isBetter ? ChartCanvas.up : ChartCanvas.down, end, y(series.after.value),
                isBetter ? "up" : "dn")
        } else {
            canvas.circle(end, y(series.after.value), 5, "dot")
        }
    }

    func draw(
        _ held: [Held], from top: Double, on canvas: inout ChartCanvas
    ) -> Double {
        var y = top
        for group in held {
            let names = ChartText.lines(
                group.name, within: canvas.room - ChartText.width(group.why) - 16, most: 3, isBold: true)
            canvas.text(lines: names, 0, y + 18, "b")
            canvas.text(group.why, 1, y + 18, "t", .end)
            y += Double(names.count) * ChartText.lineHeight
            canvas.hold(at: y + 19)
            y += 36
        }
        return y + 4
    }
}
