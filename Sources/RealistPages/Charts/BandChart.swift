/// How many people are in each band of a named scheme, at one time below the other.
struct BandChart: Chart {
    var id: String
    var title: String
    var description: String
    /// From low scores to high ones.
    var bands: [String]
    var groups: [Group]

    struct Group: Equatable, Sendable {
        var name: String
        var bars: [Bar]
        /// People by their band in the first bar and in the second: drawn as streams between the two.
        var moves: [[Int]] = []
    }

    struct Bar: Equatable, Sendable {
        /// "Baseline, 38 people"
        var name: String
        /// People in each band, or its share; `nil` when it is withheld.
        var sizes: [Double]?
        /// What stands in each part where there is room: "47%".
        var labels: [String] = []
        /// Why there is no bar.
        var why = ""
    }

    private static let height = 24.0

    func draw(on canvas: inout ChartCanvas) -> Double {
        let fills = ChartFill.steps(bands.count)
        var y = ChartLegend(parts: zip(bands, fills).map { .init(name: $0, fill: $1) })
            .draw(from: 0, on: &canvas)
        for group in groups {
            let names = ChartText.lines(group.name, within: canvas.room, most: 9, isBold: true)
            canvas.text(lines: names, 0, y + 18, "b")
            y += Double(names.count) * ChartText.lineHeight + 4
            for (place, bar) in group.bars.enumerated() {
                let isStream = place == 1 && streams(group) != nil
                if isStream, let streams = streams(group) {
                    draw(streams, from: y - 4, to: y + 44, on: &canvas)
                    y += 44
                }
                if !isStream {
                    canvas.text(bar.name, 0, y + 16, "t")
                    if bar.sizes == nil { canvas.text(bar.why, 1, y + 16, "t", .end, nonEmpty: true) }
                    y += ChartText.lineHeight + 4
                }
                draw(bar, at: y, fills, on: &canvas)
                y += Self.height
                if isStream {
                    canvas.text(bar.name, 0, y + 16, "t")
                    y += ChartText.lineHeight
                }
                y += 4
            }
            y += 16
        }
        return y
    }

    private func draw(_ bar: Bar, at y: Double, _ fills: [ChartFill], on canvas: inout ChartCanvas) {
        let sizes = (bar.sizes ?? []).map { $0.isFinite ? max($0, 0) : 0 }
        let whole = sizes.reduce(0, +)
        guard whole > 0, whole.isFinite else {
            canvas.hold(at: y + Self.height / 2)
            return
        }
        var from = 0.0
        for (place, size) in sizes.enumerated() where size > 0 && fills.indices.contains(place) {
            let to = min(from + size / whole, 1)
            canvas.rect(from, to, y, Self.height, fills[place].kind, fills[place].attributes)
            if bar.labels.indices.contains(place) {
                let label = bar.labels[place]
                if ChartText.width(label) + 8 <= (to - from) * canvas.room {
                    canvas.text(
                        label, .init((from + to) / 2), y + Self.height / 2 + 5, fills[place].text, .middle)
                }
            }
            from = to
        }
    }

    private struct Stream {
        let from: (low: Double, high: Double)
        let to: (low: Double, high: Double)
        let band: Int
        let isSame: Bool
    }

    /// `nil` without moves that fill a square.
    private func streams(_ group: Group) -> [Stream]? {
        let moves = group.moves
        guard group.bars.count == 2, moves.count == bands.count, moves.allSatisfy({ $0.count == bands.count })
        else { return nil }
        let counts = moves.map { $0.map { Double(max($0, 0)) } }
        let whole = counts.reduce(0) { $0 + $1.reduce(0, +) }
        guard whole > 0 else { return nil }
        let ends = bands.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        var nextTo = bands.indices.map { ends[..<$0].reduce(0, +) / whole }
        var from = 0.0
        var streams: [Stream] = []
        for row in bands.indices {
            for column in bands.indices where counts[row][column] > 0 {
                let width = counts[row][column] / whole
                streams.append(
                    Stream(
                        from: (from, from + width), to: (nextTo[column], nextTo[column] + width), band: row,
                        isSame: row == column))
                from += width
                nextTo[column] += width
            }
        }
        return streams
    }

    private func draw(
        _ streams: [Stream], from top: Double, to bottom: Double,
        on canvas: inout ChartCanvas
    ) {
        for stream in streams {
            canvas.shape(
                [
                    (stream.from.low, top), (stream.from.high, top), (stream.to.high, bottom),
                    (stream.to.low, bottom),
                ], "up",
                ["fill-opacity": stream.isSame ? "0.15" : "0.4", "stroke-opacity": "0"])
        }
    }
}
