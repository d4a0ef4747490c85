extension ChartCanvas {
    /// Lines through points, each through those of one run, in one path. They stretch with the width, and stay as
    /// thick as they are.
    mutating func trace(
        _ runs: [[(x: Double, y: Double)]], within height: ClosedRange<Double>, _ kind: String,
        _ more: [String: String] = [:]
    ) {
        stretch(within: height, kind, more) { x, y in
            runs.map { run in
                "M" + run.map { "\(x($0.x)) \(y($0.y))" }.joined(separator: "L")
            }.joined()
        }
    }

    /// Round dots of so many pixels, in one path: each is a line of next to no length with round ends.
    mutating func dots(
        _ points: [(x: Double, y: Double)], within height: ClosedRange<Double>, across size: Double,
        _ kind: String
    ) {
        let round = ["stroke-linecap": "round", "stroke-width": ChartCanvas.number(size)]
        stretch(within: height, kind, round) { x, y in points.map { "M\(x($0.x)) \(y($0.y))h.01" }.joined() }
    }
}
