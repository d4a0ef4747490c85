/// How scores are spread, with a norm group's mean and standard deviation behind them.
struct DistributionChart: Chart {
    var id: String
    var title: String
    var description: String
    /// Over one scale, below each other.
    var panels: [Panel]
    var norm: Norm?
    /// What the height of the bars is: "per cent of people".
    var heightName: String

    struct Panel: Equatable, Sendable {
        var name: String
        /// "38 people, mean 26.4"
        var value: String
        /// How often each score occurs.
        var scores: [Score]
        var mean: Double?
    }

    struct Score: Equatable, Sendable {
        var value: Double
        var count: Int
    }

    struct Norm: Equatable, Sendable {
        var mean: Double
        var sd: Double
        /// "Norm: 22.8 ± 5.4"
        var name: String
    }

    /// Of the tallest bars; above them the name, below them the foot of the scale.
    private static let (height, above, below) = (96.0, 44.0, 14.0)

    func draw(on canvas: inout ChartCanvas) -> Double {
        let scores = panels.flatMap(\.scores).filter { $0.value.isFinite && $0.count > 0 }
        let bins = ScoreBins(scores.map(\.value))
        let norm = norm.flatMap { $0.mean.isFinite && $0.sd.isFinite && $0.sd > 0 ? $0 : nil }
        let ends = norm.map { [$0.mean - $0.sd, $0.mean + $0.sd] } ?? []
        let across = ChartScale(fitting: bins.ends + ends, most: 7, isWhole: bins.isOfPoints)
        func x(_ value: Double) -> Double { 0.02 + 0.96 * across.place(value) }
        let shares = panels.map { bins.shares($0.scores) }
        let up = ChartScale(fitting: [0, 100 * (shares.joined().max() ?? 0.01)], most: 4)
        var y = 0.0
        if let norm {
            let half = ChartText.width(norm.name) / 2 / canvas.room
            canvas.text(norm.name, .init(min(max(x(norm.mean), half), 1 - half)), 14, "t", .middle)
            y += 20
        }
        for (panel, shares) in zip(panels, shares) {
            let floor = y + Self.above + Self.height
            draw(norm, from: floor - Self.height - 4, to: floor, x, on: &canvas)
            draw(panel, shares, bins, from: y, up, x, on: &canvas)
            y = floor + Self.below
        }
        for mark in across.marks {
            canvas.text(across.label(mark), .init(x(mark)), y + 12, "t", .middle)
        }
        canvas.text(heightName, 0, y + 34, "t", nonEmpty: true)
        return y + (heightName.isEmpty ? 22 : 44)
    }

    private func draw(
        _ norm: Norm?, from top: Double, to floor: Double, _ x: (Double) -> Double,
        on canvas: inout ChartCanvas
    ) {
        guard let norm else { return }
        let (low, high) = (x(norm.mean - norm.sd), x(norm.mean + norm.sd))
        canvas.rect(low, high, top, floor - top, "card", ["stroke-opacity": "0"])
        for edge in [low, high] { canvas.line(edge, top, edge, floor, "hold") }
        canvas.line(x(norm.mean), top, x(norm.mean), floor, "rip")
    }

    private func draw(
        _ panel: Panel, _ shares: [Double], _ bins: ScoreBins, from top: Double, _ up: ChartScale,
        _ x: (Double) -> Double, on canvas: inout ChartCanvas
    ) {
        let room = canvas.room - ChartText.width(panel.value) - 16
        canvas.text(
            lines: ChartText.lines(panel.name, within: room, most: 1, isBold: true), 0, top + 16, "b")
        canvas.text(panel.value, 1, top + 16, "t", .end)
        let floor = top + Self.above + Self.height
        func y(_ share: Double) -> Double { floor - Self.height * up.place(100 * share) }
        for (place, share) in shares.enumerated() where share > 0 {
            canvas.rect(
                x(bins.start(place)), x(bins.start(place + 1)), y(share), floor - y(share), "up",
                ["fill-opacity": "0.45"])
        }
        for mark in up.marks.dropFirst() {
            canvas.line(0, y(mark / 100), 1, y(mark / 100), "ax")
            canvas.text(up.label(mark) + "%", 0, y(mark / 100) - 3, "t")
        }
        canvas.line(0, floor, 1, floor, "zero")
        if let mean = panel.mean, mean.isFinite {
            canvas.line(x(mean), floor - Self.height - 4, x(mean), floor, "ci")
            canvas.sign("M0 1L-6 9H6Z", .init(x(mean)), floor, "up")
        }
    }
}

/// Scores in steps of equal, round width: of one point where all are whole and few enough.
struct ScoreBins: Equatable, Sendable {
    private let first: Double
    private let width: Double
    let count: Int
    /// Each is one point of the scale.
    let isOfPoints: Bool

    init(_ values: [Double]) {
        let low = values.min() ?? 0
        let high = values.max() ?? 0
        let isWhole = values.allSatisfy { $0.rounded() == $0 }
        if isWhole, high - low < 24 {
            // Each score stands over its own middle.
            first = low - 0.5
            width = 1
            count = Int(high - low) + 1
            isOfPoints = true
            return
        }
        let scale = ChartScale(fitting: [low, high], most: 18)
        let marks = scale.marks
        first = marks.first ?? 0
        width = marks.count > 1 ? marks[1] - marks[0] : 1
        count = max(marks.count - 1, 1)
        isOfPoints = false
    }

    /// Where the scale begins and ends: one score alone does not fill it.
    var ends: [Double] {
        let lacking = isOfPoints ? max(0, 6 - Double(count)) / 2 : 0
        return [start(0) - lacking, start(count) + lacking]
    }

    func start(_ place: Int) -> Double { first + Double(place) * width }

    /// The share of the people in each; the highest end belongs to the last.
    func shares(_ scores: [DistributionChart.Score]) -> [Double] {
        var counts = Array(repeating: 0.0, count: count)
        for score in scores where score.value.isFinite && score.count > 0 {
            let place = ((score.value - first) / width).rounded(.down)
            guard place.isFinite else { continue }
            counts[Int(min(max(place, 0), Double(count - 1)))] += Double(score.count)
        }
        let whole = counts.reduce(0, +)
        return whole > 0 ? counts.map { $0 / whole } : counts
    }
}
