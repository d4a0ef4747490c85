/// Changes with their intervals, one above the other: dots where the interval holds zero, triangles where not.
///
/// Drawn in per cent and pixels without a view box, so that letters keep their size on a phone.
struct IntervalChart: Equatable, Sendable {
    var rows: [Row]
    /// Which way is good on this scale.
    var better: Better
    /// What stands at the left and right end of the axis.
    var leftEnd: String
    var rightEnd: String
    /// For those who cannot see it.
    var title: String
    var description: String
    /// Begins the identifiers of the chart; unique on the page.
    var id: String

    struct Row: Equatable, Sendable {
        var name: String
        /// The value in words: "−2.6, from −4.1 to −1.1", or why there is none.
        var value: String
        /// `nil` when it is withheld.
        var interval: Interval?
    }

    struct Interval: Equatable, Sendable {
        var value: Double
        var low: Double
        var high: Double

        var holdsZero: Bool { low <= 0 && high >= 0 }
    }

    enum Better: Sendable {
        case higher, lower
    }

    private static let top = 24
    private static let rowHeight = 58

    func drawn() -> SafeHTML {
        let axis = IntervalAxis(fitting: rows.compactMap(\.interval).flatMap { [$0.low, $0.high] })
        let bottom = IntervalChart.top + rows.count * IntervalChart.rowHeight + 12
        var svg = Svg()
        svg.open(
            "svg", ["role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "height": "\(bottom + 24)"])
        svg.element("title", ["id": "\(id)-title"], text: title)
        svg.element("desc", ["id": "\(id)-desc"], text: description)
        svg.element("text", ["class": "t", "x": "0", "y": "14"], text: leftEnd)
        svg.element("text", ["class": "t", "x": "100%", "y": "14", "text-anchor": "end"], text: rightEnd)
        for mark in axis.marks {
            let x = percent(axis.place(mark))
            svg.element(
                "line",
                [
                    "class": mark == 0 ? "zero" : "ax", "x1": x, "x2": x, "y1": "\(IntervalChart.top)",
                    "y2": "\(bottom)",
                ])
            svg.element(
                "text", ["class": "t", "x": x, "y": "\(bottom + 18)", "text-anchor": "middle"],
                text: label(mark))
        }
        for (index, row) in rows.enumerated() {
            draw(row, at: IntervalChart.top + index * IntervalChart.rowHeight, axis, in: &svg)
        }
        svg.close("svg")
        return SafeHTML(made: svg.text)
    }

    private func draw(_ row: Row, at y: Int, _ axis: IntervalAxis, in svg: inout Svg) {
        svg.element("text", ["class": "b", "x": "0", "y": "\(y + 26)"], text: row.name)
        svg.element(
            "text", ["class": "t", "x": "100%", "y": "\(y + 26)", "text-anchor": "end"], text: row.value)
        let middle = y + 46
        guard let interval = row.interval else {
            svg.element(
                "rect",
                [
                    "class": "hold", "x": "0.5%", "width": "99%", "y": "\(middle - 8)", "height": "16",
                    "rx": "8",
                ])
            return
        }
        let isGood = better == .higher ? interval.value > 0 : interval.value < 0
        let isClearlyWorse = !interval.holdsZero && !isGood
        svg.element(
            "line",
            [
                "class": isClearlyWorse ? "ci h" : "ci", "x1": percent(axis.place(interval.low)),
                "x2": percent(axis.place(interval.high)), "y1": "\(middle)", "y2": "\(middle)",
            ])
        let x = percent(axis.place(interval.value))
        if interval.holdsZero {
            svg.element("circle", ["class": "dot", "cx": x, "cy": "\(middle)", "r": "7"])
        } else {
            svg.open("svg", ["x": x, "y": "\(middle)", "overflow": "visible"])
            svg.element(
                "path",
                isGood ? ["class": "up", "d": "M-8 7L0-8 8 7Z"] : ["class": "dn", "d": "M-8-7L0 8 8-7Z"])
            svg.close("svg")
        }
    }

    private func percent(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))%"
    }

    /// A whole number with its sign; zero has none.
    private func label(_ mark: Double) -> String {
        let whole = Int(mark.rounded())
        return whole == 0 ? "0" : whole < 0 ? "−\(-whole)" : "+\(whole)"
    }
}
