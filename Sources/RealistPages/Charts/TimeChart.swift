/// When things happened at several places, beside times at which something was asked everywhere: a column for each of
/// these, a lane for each place, a sign for each thing.
struct TimeChart: Chart {
    var id: String
    var title: String
    var description: String
    var periods: [Period]
    var lanes: [Lane]
    /// Dates that are written below.
    var marks: [Mark]
    /// What the signs that occur mean.
    var legend: [Part]

    /// Times are numbers of days, counted from any day.
    struct Period: Equatable, Sendable {
        var name: String
        var from: Double
        var to: Double
    }

    struct Lane: Equatable, Sendable {
        var name: String
        var events: [Event]
        /// In place of signs, where there is none.
        var nothing: String
    }

    struct Event: Equatable, Sendable {
        var at: Double
        var sign: Sign
    }

    struct Mark: Equatable, Sendable {
        var name: String
        var at: Double
    }

    struct Part: Equatable, Sendable {
        var sign: Sign
        var name: String
    }

    /// How well a date is known, told by shape.
    enum Sign: CaseIterable, Sendable {
        case day, month, about
    }

    /// Signs that are closer than this, in pixels of a small phone, stand below each other.
    private static let reach = 17.0
    /// So many at most: what is closer still lies on top of each other.
    private static let mostRows = 9
    static let rowHeight = 17.0

    func draw(on canvas: inout ChartCanvas) -> Double {
        let times = periods.flatMap { [$0.from, $0.to] } + lanes.flatMap(\.events).map(\.at)
        guard let first = times.min(), let last = times.max() else { return 0 }
        let span = max(last - first, 1)
        func x(_ time: Double) -> Double { 0.03 + 0.94 * (time - first) / span }
        let top = Self.names(periods.map { ($0.name, (x($0.from) + x($0.to)) / 2) }, from: 14, on: &canvas)
        var y = top + 4
        let lanesTop = y
        let stacks = lanes.map { Self.rows(of: $0.events.map { x($0.at) }, in: canvas) }
        let heights = stacks.map { Double(($0.max() ?? 0) + 1) * Self.rowHeight + 30 }
        let bottom = lanesTop + heights.reduce(0, +)
        for period in periods {
            canvas.rect(x(period.from), x(period.to), lanesTop, bottom - lanesTop, "card")
        }
        for (place, lane) in lanes.enumerated() {
            canvas.line(0, y, 1, y, "ax")
            let name = ChartText.lines(lane.name, within: canvas.room, most: 1, isBold: true)
            canvas.text(lines: name, 0, y + 17, "b")
            if lane.events.isEmpty { canvas.text(lane.nothing, 0, y + 37, "t") }
            for (event, row) in zip(lane.events, stacks[place]) {
                Self.draw(
                    event.sign, .init(x(event.at)), y + 32 + Double(row) * Self.rowHeight, on: &canvas)
            }
            y += heights[place]
        }
        canvas.line(0, y, 1, y, "ax")
        for mark in marks where mark.at >= first && mark.at <= last {
            canvas.line(x(mark.at), y, x(mark.at), y + 6, "zero")
        }
        let shown = marks.filter { $0.at >= first && $0.at <= last }
        y = Self.names(shown.map { ($0.name, x($0.at)) }, from: y + 21, on: &canvas) + 10
        for part in legend {
            Self.draw(part.sign, .init(0, shift: 10), y + 5, on: &canvas)
            let lines = ChartText.lines(part.name, within: canvas.room - 26, most: 2)
            canvas.text(lines: lines, .init(0, shift: 26), y + 10, "t")
            y += Double(lines.count) * ChartText.lineHeight + 4
        }
        return y
    }

    static func draw(
        _ sign: Sign, _ x: ChartCanvas.Across, _ y: Double, on canvas: inout ChartCanvas
    ) {
        switch sign {
        case .day: canvas.circle(x, y, 5, "up")
        case .month: canvas.sign("M-8-3.5H8V3.5H-8Z", x, y, "up")
        case .about: canvas.sign("M0-7L7 0 0 7-7 0Z", x, y, "dot")
        }
    }

    /// Names over places, each in the first line in which it fits.
    ///
    /// - Returns: how far down the last line came.
    static func names(
        _ names: [(name: String, x: Double)], from y: Double, on canvas: inout ChartCanvas
    ) -> Double {
        var ends: [Double] = []
        for (name, x) in names {
            let text = ChartText.lines(name, within: canvas.room, most: 1)[0]
            let half = min(ChartText.width(text) / 2 / canvas.room, 0.5)
            let middle = min(max(x, half), 1 - half)
            let line = ends.firstIndex { $0 + 0.02 < middle - half } ?? ends.count
            if line == ends.count { ends.append(0) }
            ends[line] = middle + half
            canvas.text(text, .init(middle), y + Double(line) * ChartText.lineHeight, "t", .middle)
        }
        return y + Double(max(ends.count - 1, 0)) * ChartText.lineHeight + 4
    }

    /// For each sign, in their order, the row in which it covers no other.
    static func rows(of places: [Double], in canvas: ChartCanvas) -> [Int] {
        var ends: [Double] = []
        var rows = Array(repeating: 0, count: places.count)
        for place in places.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
            let x = places[place]
            let free = ends.firstIndex { x - $0 >= Self.reach / canvas.room } ?? ends.count
            let row = min(free, Self.mostRows - 1)
            if row == ends.count { ends.append(x) } else { ends[row] = x }
            rows[place] = row
        }
        return rows
    }
}
