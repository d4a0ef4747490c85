extension SlopeChart {
    /// Where the two measuring points of several groups stand; behind the second one their numbers.
    private static let (left, right) = (0.16, 0.84)
    /// The colours of the look, in turn: after the last one the numbers tell alone.
    private static let kinds = ["up", "k1", "k2", "k3", "k4"]

    func draw(_ drawn: [Series], ends: [Double], on canvas: inout ChartCanvas) -> Double {
        let scale = ChartScale(fitting: ends + reach, most: 8)
        let top = 22.0
        let height = max(230, Double(drawn.count) * ChartText.lineHeight)
        func y(_ value: Double) -> Double { top + height * (1 - scale.place(value)) }
        for mark in scale.marks {
            canvas.line(0, y(mark), Self.right + 0.06, y(mark), "ax")
            canvas.text(scale.label(mark), 0, y(mark) - 4, "t")
        }
        let middles = LabelSpread.middles(
            drawn.map { y($0.after.value) }, heights: drawn.map { _ in ChartText.lineHeight },
            within: top...(top + height))
        // Those that are clear come last, and lie above the others.
        let order = drawn.indices.filter { !drawn[$0].isClear } + drawn.indices.filter { drawn[$0].isClear }
        for place in order {
            let kind = Self.kinds[place % Self.kinds.count]
            let shift = (Double(place) - Double(drawn.count - 1) / 2) * min(7, 36 / Double(drawn.count))
            draw(drawn[place], kind, y, shift, on: &canvas)
            let end = y(drawn[place].after.value)
            if abs(middles[place] - end) > 3 {
                canvas.line(Self.right + 0.07, end, Self.right + 0.11, middles[place], "rip")
            }
            canvas.text(String(place + 1), .init(Self.right + 0.125), middles[place] + 5, "b")
        }
        let foot = top + height + 22
        for (text, x) in [(before, Self.left), (after, Self.right)] {
            let room = canvas.room * 2 * min(x, 1 - x)
            canvas.text(lines: ChartText.lines(text, within: room, most: 2), .init(x), foot, "t", .middle)
        }
        let under = list(drawn, from: foot + ChartText.lineHeight + 14, on: &canvas)
        return draw(held, from: under, on: &canvas)
    }

    private func draw(
        _ series: Series, _ kind: String, _ y: (Double) -> Double, _ shift: Double,
        on canvas: inout ChartCanvas
    ) {
        for (point, x) in [(series.before, Self.left), (series.after, Self.right)] {
            guard let low = point.low, let high = point.high, low.isFinite, high.isFinite else { continue }
            canvas.line(x, y(low), x, y(high), kind, shift: shift, ["stroke-width": "1.5"])
        }
        let dashes = series.isClear ? [:] : ["stroke-dasharray": "5 4"]
        canvas.line(
            Self.left, y(series.before.value), Self.right, y(series.after.value), kind, shift: shift,
            ["stroke-width": "2.5"].merging(dashes) { own, _ in own })
        ring(.init(Self.left, shift: shift), y(series.before.value), kind, on: &canvas)
        let end = ChartCanvas.Across(Self.right, shift: shift)
        if series.isClear, let isBetter = series.isBetter {
            canvas.sign(isBetter ? ChartCanvas.up : ChartCanvas.down, end, y(series.after.value), kind)
        } else {
            ring(end, y(series.after.value), kind, on: &canvas)
        }
    }

    /// An open dot in a colour.
    private func ring(_ x: ChartCanvas.Across, _ y: Double, _ kind: String, on canvas: inout ChartCanvas) {
        canvas.circle(x, y, 5, "dot")
        canvas.circle(x, y, 5, kind, ["fill-opacity": "0", "stroke-width": "2.5"])
    }

    /// Each line's colour, number, whole name and values.
    private func list(_ drawn: [Series], from top: Double, on canvas: inout ChartCanvas) -> Double {
        var y = top
        let room = canvas.room - 44
        for (place, series) in drawn.enumerated() {
            canvas.square(.init(0, shift: 1), y + 3, 13, Self.kinds[place % Self.kinds.count])
            canvas.text(String(place + 1), .init(0, shift: 22), y + 14, "b")
            let names = ChartText.lines(series.name, within: room, most: 9, isBold: true)
            let values = series.values.flatMap { ChartText.lines($0, within: room, most: 3) }
            canvas.text(lines: names, .init(0, shift: 44), y + 14, "b")
            y += Double(names.count) * ChartText.lineHeight
            canvas.text(lines: values, .init(0, shift: 44), y + 14, "t")
            y += Double(values.count) * ChartText.lineHeight + 8
        }
        return y
    }
}
