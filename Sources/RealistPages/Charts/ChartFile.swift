/// A chart as a file of its own, or several below each other: everything it needs is in it, its size, its letters and
/// its colours for light and dark.
struct ChartFile: Sendable {
    /// The name of the whole, for those who cannot see it.
    var title: String
    var panels: [Panel]

    struct Panel: Sendable {
        /// What was found, in words of the closed set, or what is shown.
        var title: String
        /// The data: instrument, subscale, waves, how many people.
        var data: [String]
        var chart: any Chart
        /// How to read it, and what must be known beside it.
        var notes: [String]
    }

    private static let margin = 24.0
    private static let inner = 712.0
    /// Letters are larger than those that widths are guessed for.
    private static let (large, line) = (1.2, 20.0)

    func text() -> String {
        var body = Svg()
        var y = Self.margin
        let (head, foot) = (shared(\.data), shared(\.notes))
        if !head.isEmpty { y = write(head, from: y, into: &body) + 14 }
        for (number, panel) in panels.enumerated() {
            if number > 0 { y += 28 }
            let lines = ChartText.lines(panel.title, within: Self.inner / Self.large, most: 6)
            for line in lines {
                body.element("text", ["class": "ti", "x": "0", "y": ChartCanvas.number(y + 18)], text: line)
                y += 26
            }
            y = write(panel.data.filter { !head.contains($0) }, from: y + 2, into: &body) + 10
            var canvas = ChartCanvas(.fixed(Self.inner))
            let height = panel.chart.draw(on: &canvas)
            body.open("g", ["transform": "translate(0 \(ChartCanvas.number(y)))"])
            body.add(canvas.svg)
            body.close("g")
            y = write(panel.notes.filter { !foot.contains($0) }, from: y + height + 4, into: &body)
        }
        if !foot.isEmpty { y = write(foot, from: y + 14, into: &body) }
        return frame(body, height: (y + Self.margin).rounded(.up))
    }

    /// What all of several panels say is said once, above or below them.
    private func shared(_ texts: KeyPath<Panel, [String]>) -> [String] {
        guard panels.count > 1, let first = panels.first else { return [] }
        return first[keyPath: texts].filter { text in panels.allSatisfy { $0[keyPath: texts].contains(text) }
        }
    }

    private func write(_ texts: [String], from top: Double, into body: inout Svg) -> Double {
        var y = top
        for text in texts {
            for line in ChartText.lines(text, within: Self.inner, most: 8) {
                body.element("text", ["class": "t", "x": "0", "y": ChartCanvas.number(y + 14)], text: line)
                y += Self.line
            }
        }
        return y
    }

    private func frame(_ body: Svg, height: Double) -> String {
        let width = ChartCanvas.number(Self.inner + 2 * Self.margin)
        let height = ChartCanvas.number(height)
        var svg = Svg()
        svg.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-labelledby": "title desc",
                "width": width, "height": height, "viewBox": "0 0 \(width) \(height)",
            ])
        svg.element("title", ["id": "title"], text: title)
        svg.element("desc", ["id": "desc"], text: description)
        svg.element("style", [:], text: ChartStyle.light)
        svg.element("style", [:], text: ChartStyle.dark)
        svg.element("rect", ["class": "bg", "width": width, "height": height])
        svg.open("g", ["transform": "translate(\(ChartCanvas.number(Self.margin)) 0)"])
        svg.add(body)
        svg.close("g")
        svg.close("svg")
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text
    }

    private var description: String {
        let (head, foot) = (shared(\.data), shared(\.notes))
        let told = panels.flatMap { panel in
            [Sentences.ended(panel.title)] + panel.data.filter { !head.contains($0) } + [
                panel.chart.description
            ]
                + panel.notes.filter { !foot.contains($0) }
        }
        return (head + told + foot).joined(separator: " ")
    }
}
