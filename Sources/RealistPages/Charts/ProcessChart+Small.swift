extension ProcessChart {
    /// The same series in the room of a word, for many beside each other: no letters, no dots but the special ones, all
    /// points of a kind in one path. What it says stands in words beside it.
    ///
    /// 180 by 48 pixels. With a title it is a picture of that name, without one it is passed over by who cannot see it.
    func small() -> SafeHTML {
        var svg = Svg()
        let name = title.isEmpty ? ["aria-hidden": "true"] : ["role": "img", "aria-label": title]
        svg.open(
            "svg",
            name.merging(["viewBox": "0 0 180 48", "width": "180", "height": "48"]) { first, _ in first })
        if let frame = SmallFrame(self) {
            draw(frame, into: &svg)
        }
        svg.close("svg")
        return SafeHTML(made: svg.text.replacing("\n", with: ""))
    }

    private func draw(_ frame: SmallFrame, into svg: inout Svg) {
        var (band, centre) = ("", "")
        for (phase, span) in zip(phases, spans) {
            let (from, to) = (frame.x(span.from), frame.x(span.to))
            if let lower = phase.lower, let upper = phase.upper {
                band += "M\(from) \(frame.y(upper))H\(to)V\(frame.y(lower))H\(from)Z"
            }
            if let middle = phase.centre { centre += "M\(from) \(frame.y(middle))H\(to)" }
        }
        func path(_ kind: String, _ path: String, _ more: [String: String] = [:]) {
            if !path.isEmpty {
                svg.element("path", more.merging(["class": kind, "d": path]) { first, _ in first })
            }
        }
        path("card", band)
        path("zero", centre)
        if let target { path("k1", "M0 \(frame.y(target))H180", ["stroke-dasharray": "5 3"]) }
        var line = SmallPath()
        for run in runs {
            for (number, point) in run.enumerated() {
                line.go(to: frame.place(point), isDrawn: number > 0)
            }
            if run.count == 1 { line.add("h2", right: 2) }
        }
        path("rip", line.text)
        let marks: [(Sign, String, String)] = [
            (.improvement, "up", "l-3 5h6z"), (.concern, "dn", "l-3-5h6z"),
            (.neutral, "k3", "l-3 3 3 3 3-3z"),
            (.ghosted, "ne", "l-2 2 2 2 2-2z"),
        ]
        for (sign, kind, shape) in marks {
            var signs = SmallPath()
            let rise = sign == .concern ? 3 : sign == .ghosted ? -2 : -3
            for point in points where point.sign == sign && point.value?.isFinite == true && point.at.isFinite
            {
                let (x, y) = frame.place(point)
                signs.go(to: (x, y + rise), isDrawn: false)
                signs.add(shape)
            }
            path(kind, signs.text)
        }
    }
}

/// Times and values in whole pixels.
private struct SmallFrame {
    private let times: ClosedRange<Double>
    private let values: ClosedRange<Double>

    /// `nil` where there is nothing to draw.
    init?(_ chart: ProcessChart) {
        let at = chart.points.map(\.at).filter(\.isFinite)
        guard let first = at.min(), let last = at.max(), let low = chart.drawn.min(),
            let high = chart.drawn.max()
        else { return nil }
        (times, values) = (first...last, low...high)
    }

    func x(_ time: Double) -> Int { 4 + SmallFrame.share(time, of: times, 172) }
    func y(_ value: Double) -> Int { 44 - SmallFrame.share(value, of: values, 40) }

    func place(_ point: ProcessChart.Point) -> (x: Int, y: Int) { (x(point.at), y(point.value ?? 0)) }

    /// In the middle where all are alike.
    private static func share(_ value: Double, of range: ClosedRange<Double>, _ size: Double) -> Int {
        // Halved, so that the widest range that can be is no infinite one.
        let share = (value / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
        return Int((size * (share.isFinite ? min(max(share, 0), 1) : 0.5)).rounded())
    }
}

/// A path in whole pixels, each step told from the one before: as few letters as may be.
private struct SmallPath {
    private(set) var text = ""
    private var (x, y) = (0, 0)
    private var letter: Character = " "

    mutating func go(to place: (x: Int, y: Int), isDrawn: Bool) {
        let next: Character = text.isEmpty ? "M" : isDrawn ? "l" : "m"
        let step = "\(place.x - x)"
        if next != letter || next == "m" {
            text.append(next)
        } else if !step.hasPrefix("-") {
            text.append(" ")
        }
        let rise = "\(place.y - y)"
        text += step + (rise.hasPrefix("-") ? "" : " ") + rise
        letter = next
        (x, y) = place
    }

    /// A shape that begins here, and ends so far to the right.
    mutating func add(_ shape: String, right: Int = 0) {
        text += shape
        x += right
        letter = " "
    }
}
