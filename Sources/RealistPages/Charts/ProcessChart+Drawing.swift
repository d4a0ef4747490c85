extension ProcessChart {
    private static let (top, height) = (14.0, 210.0)

    func draw(on canvas: inout ChartCanvas) -> Double {
        let times = (points.map(\.at) + changes.map(\.at)).filter(\.isFinite)
        guard let first = times.min(), let last = times.max(), !drawn.isEmpty else { return 0 }
        let scale = ChartScale(fitting: drawn)
        let left = min(
            (scale.marks.map { ChartText.width(scale.label($0)) }.max() ?? 0) / canvas.room + 0.03, 0.4)
        let frame = Frame(first: first, last: last, left: left, scale: scale)
        let bottom = Self.top + Self.height
        drawPhases(frame, on: &canvas)
        for mark in scale.marks {
            canvas.line(left - 0.02, frame.y(mark), 1, frame.y(mark), "ax")
            canvas.text(scale.label(mark), .init(left - 0.03), frame.y(mark) + 5, "t", .end)
        }
        drawCentres(frame, on: &canvas)
        if let target, target.isFinite {
            canvas.line(
                left - 0.02, frame.y(target), 1, frame.y(target), "k1",
                ["stroke-width": "2", "stroke-dasharray": "8 4"])
        }
        let lane = changes.isEmpty ? bottom : drawChanges(frame, from: bottom + 8, on: &canvas)
        drawPoints(frame, on: &canvas)
        for mark in marks where mark.at >= first && mark.at <= last {
            canvas.line(frame.x(mark.at), lane, frame.x(mark.at), lane + 6, "zero")
        }
        let shown = marks.filter { $0.at >= first && $0.at <= last }
        let y = TimeChart.names(shown.map { ($0.name, frame.x($0.at)) }, from: lane + 21, on: &canvas)
        return drawLegend(from: y + 10, on: &canvas)
    }

    /// Times and values, and where they are drawn.
    private struct Frame {
        let first: Double
        let last: Double
        let left: Double
        let scale: ChartScale

        func x(_ time: Double) -> Double {
            let share = last > first ? (time - first) / (last - first) : 0.5
            return left + (0.985 - left) * min(max(share.isFinite ? share : 0, 0), 1)
        }

        func y(_ value: Double) -> Double { top + height * (1 - scale.place(value)) }
    }

    private func drawPhases(_ frame: Frame, on canvas: inout ChartCanvas) {
        for (phase, span) in zip(phases, spans) {
            guard let lower = phase.lower, let upper = phase.upper, lower.isFinite, upper.isFinite else {
                continue
            }
            let (high, low) = (frame.y(max(lower, upper)), frame.y(min(lower, upper)))
            canvas.rect(frame.x(span.from), frame.x(span.to), high, low - high, "card")
        }
    }

    private func drawCentres(_ frame: Frame, on canvas: inout ChartCanvas) {
        for (phase, span) in zip(phases, spans) {
            guard let centre = phase.centre, centre.isFinite else { continue }
            let y = frame.y(centre)
            canvas.line(frame.x(span.from), y, frame.x(span.to), y, "zero")
        }
    }

    /// - Returns: how far down the lane came.
    private func drawChanges(_ frame: Frame, from y: Double, on canvas: inout ChartCanvas) -> Double {
        let known = changes.filter(\.at.isFinite)
        let places = known.map { frame.x($0.at) }
        let rows = TimeChart.rows(of: places, in: canvas)
        canvas.line(0, y, 1, y, "ax")
        let name = ChartText.lines(words.changes, within: canvas.room, most: 1, isBold: true)
        canvas.text(lines: name, 0, y + 17, "b")
        for (place, (event, row)) in zip(known, rows).enumerated() {
            let middle = y + 32 + Double(row) * TimeChart.rowHeight
            canvas.line(places[place], Self.top, places[place], middle - 8, "hold")
            TimeChart.draw(event.sign, .init(places[place]), middle, on: &canvas)
        }
        let end = y + 30 + Double((rows.max() ?? 0) + 1) * TimeChart.rowHeight
        canvas.line(0, end, 1, end, "ax")
        return end
    }

    private func drawPoints(_ frame: Frame, on canvas: inout ChartCanvas) {
        let range = Self.top...(Self.top + Self.height)
        func place(_ point: Point) -> (x: Double, y: Double) {
            (frame.x(point.at), frame.y(point.value ?? 0))
        }
        let runs = runs
        canvas.trace(
            runs.filter { $0.count > 1 }.map { $0.map(place) }, within: range, "rip", ["stroke-width": "1.5"])
        let isMany = points.count > 120
        canvas.dots(
            runs.joined().filter { $0.sign == .common }.map(place), within: range, across: isMany ? 4 : 6.5,
            "rip")
        for point in points where point.value?.isFinite == true && point.at.isFinite && point.sign != .common
        {
            let (x, y) = place(point)
            Self.draw(point.sign, .init(x), y, on: &canvas)
        }
    }

    private static func draw(
        _ sign: Sign, _ x: ChartCanvas.Across, _ y: Double, on canvas: inout ChartCanvas
    ) {
        switch sign {
        case .common:
            canvas.sign(
                "M0 0h.01", x, y, "rip", ["fill": "none", "stroke-linecap": "round", "stroke-width": "6.5"])
        case .improvement: canvas.sign("M-5.5 4.5L0-6 5.5 4.5Z", x, y, "up")
        case .concern: canvas.sign("M-5.5-4.5L0 6 5.5-4.5Z", x, y, "dn")
        case .neutral: canvas.sign("M0-6L6 0 0 6-6 0Z", x, y, "k3")
        case .ghosted: canvas.circle(x, y, 4, "ne", ["stroke-width": "1.5"])
        }
    }

    // MARK: - Legend

    private func drawLegend(from top: Double, on canvas: inout ChartCanvas) -> Double {
        var y = top
        let present = Set(points.filter { $0.value != nil }.map(\.sign))
        let signs: [(Sign, String)] = [
            (.common, words.values), (.improvement, words.improvement), (.concern, words.concern),
            (.neutral, words.neutral), (.ghosted, words.ghosted),
        ]
        for (sign, word) in signs where present.contains(sign) && !word.isEmpty {
            y = part(word, from: y, on: &canvas) { canvas, x, y in Self.draw(sign, x, y, on: &canvas) }
        }
        if phases.contains(where: { $0.centre != nil }), !words.centre.isEmpty {
            y = part(words.centre, from: y, on: &canvas) { $0.sign("M-9 0H9", $1, $2, "zero") }
        }
        if phases.contains(where: { $0.lower != nil && $0.upper != nil }), !words.limits.isEmpty {
            y = part(words.limits, from: y, on: &canvas) { $0.square(.init(0, shift: 4), $2 - 6, 12, "card") }
        }
        if target != nil, !words.target.isEmpty {
            y = part(words.target, from: y, on: &canvas) {
                $0.sign("M-10 0h8M2 0h8", $1, $2, "k1", ["stroke-width": "2"])
            }
        }
        let dates = Set(changes.map(\.sign))
        for date in words.dates where dates.contains(date.sign) {
            y = part(date.name, from: y, on: &canvas) { TimeChart.draw(date.sign, $1, $2, on: &$0) }
        }
        return y
    }

    private func part(
        _ word: String, from y: Double, on canvas: inout ChartCanvas,
        sign: (_ canvas: inout ChartCanvas, _ x: ChartCanvas.Across, _ y: Double) -> Void
    ) -> Double {
        sign(&canvas, .init(0, shift: 10), y + 5)
        let lines = ChartText.lines(word, within: canvas.room - 26, most: 4)
        canvas.text(lines: lines, .init(0, shift: 26), y + 10, "t")
        return y + Double(lines.count) * ChartText.lineHeight + 4
    }
}
