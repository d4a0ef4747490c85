/// How much was new with each source: a bar for what no source before had, and a line for all that was found until then.
struct SaturationChart: Chart {
    var id: String
    var title: String
    var description: String
    var steps: [Step]
    /// What a bar is, what the line is, and what stands along the bottom.
    var new: String
    var all: String
    var along: String

    struct Step: Equatable, Sendable {
        var new: Int
        var all: Int
    }

    private static let top = 26.0
    private static let height = 190.0

    func draw(on canvas: inout ChartCanvas) -> Double {
        guard let most = steps.map(\.all).max(), most > 0 else { return 0 }
        let bottom = Self.top + Self.height
        let (left, right) = (0.02, 0.98)
        let step = (right - left) / Double(steps.count)
        func x(_ place: Int) -> Double { left + step * (Double(place) + 0.5) }
        func y(_ count: Int) -> Double { bottom - Self.height * Double(count) / Double(most) }
        canvas.line(0, Self.top, 1, Self.top, "ax")
        canvas.text("\(most)", .init(0), Self.top - 7, "t")
        canvas.line(0, bottom, 1, bottom, "zero")
        for (place, one) in steps.enumerated() where one.new > 0 {
            let half = step * 0.3
            canvas.rect(x(place) - half, x(place) + half, y(one.new), bottom - y(one.new), "card")
        }
        for place in steps.indices.dropLast() {
            canvas.line(x(place), y(steps[place].all), x(place + 1), y(steps[place + 1].all), "ci")
        }
        for (place, one) in steps.enumerated() { canvas.circle(.init(x(place)), y(one.all), 4, "up") }
        let every = max(1, (steps.count + 11) / 12)
        for place in steps.indices where place % every == 0 {
            canvas.text("\(place + 1)", .init(x(place)), bottom + 19, "t", .middle)
        }
        var line = bottom + 42
        for text in ChartText.lines(along, within: canvas.room, most: 2) {
            canvas.text(text, 0, line, "t")
            line += ChartText.lineHeight
        }
        canvas.square(.init(0, shift: 4), line - 6, 12, "card")
        canvas.text(
            lines: ChartText.lines(new, within: canvas.room - 26, most: 2), .init(0, shift: 26), line + 5, "t"
        )
        line += ChartText.lineHeight * Double(ChartText.lines(new, within: canvas.room - 26, most: 2).count)
        canvas.circle(.init(0, shift: 10), line + 4, 4, "up")
        canvas.text(
            lines: ChartText.lines(all, within: canvas.room - 26, most: 2), .init(0, shift: 26), line + 9, "t"
        )
        line += ChartText.lineHeight * Double(ChartText.lines(all, within: canvas.room - 26, most: 2).count)
        return line + 8
    }
}
