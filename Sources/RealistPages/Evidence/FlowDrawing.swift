import Realist

/// A flow of documents: boxes below each other on the left, and on the right what leaves at each of them.
struct FlowDrawing {
    private let steps: [FlowFigure.Step]
    /// A file of its own, with its colours in it.
    private let isFile: Bool

    private static let width = 760
    private static let line = 21
    private static let main = (x: 0, width: 340, letters: 32)
    private static let side = (x: 410, width: 349, letters: 33)
    private static let gap = 34
    /// More reasons or places are added up in the picture; the table has all.
    private static let mostParts = 6

    init(_ steps: [FlowFigure.Step], isFile: Bool = false) {
        self.steps = steps
        self.isFile = isFile
    }

    /// A box with its lines; `texts` is each one whole.
    private struct Box {
        var lines: [(lines: [String], whole: String)] = []

        init(_ step: FlowFigure.Step, letters: Int, more: String) {
            add("\(step.count) · \(step.label)", letters)
            let shown = step.parts.count > mostParts ? mostParts - 1 : step.parts.count
            for part in step.parts.prefix(shown) { add("· \(part.name): \(part.count)", letters) }
            let rest = step.parts.dropFirst(shown).reduce(0) { $0 + $1.count }
            if step.parts.count > shown { add("· \(more): \(rest)", letters) }
        }

        private mutating func add(_ text: String, _ letters: Int) {
            lines.append((MapTitles.broken(text, letters: letters, most: 3), text))
        }

        var height: Int { 22 + line * lines.reduce(0) { $0 + $1.lines.count } }
    }

    func drawn(title: String, id: String, more: String) -> String {
        let (main, side) = (FlowDrawing.main, FlowDrawing.side)
        let rows = steps.map { step in
            (
                box: Box(step, letters: main.letters, more: more),
                beside: step.leaving.map { Box($0, letters: side.letters, more: more) }
            )
        }
        func sideHeight(_ boxes: [Box]) -> Int {
            boxes.isEmpty ? 0 : boxes.reduce(0) { $0 + $1.height } + 14 * (boxes.count - 1)
        }
        let heights = rows.map { max($0.box.height, sideHeight($0.beside)) }
        let whole = heights.reduce(0, +) + FlowDrawing.gap * max(0, rows.count - 1)
        var svg = Svg()
        var frame = ["viewBox": "0 0 \(FlowDrawing.width) \(whole + 4)", "aria-labelledby": id]
        if isFile {
            frame["xmlns"] = "http://www.w3.org/2000/svg"
            frame["width"] = "\(FlowDrawing.width)"
            frame["height"] = "\(whole + 4)"
            frame["role"] = "img"
        } else {
            frame["class"] = "map"
        }
        svg.open("svg", frame)
        svg.element("title", ["id": id], text: title)
        if isFile {
            svg.element("style", [:], text: ChartStyle.light)
            svg.element("style", [:], text: ChartStyle.dark)
            svg.element("rect", ["class": "bg", "width": "100%", "height": "100%"])
        }
        var y = 2
        for (place, row) in rows.enumerated() {
            let middle = y + row.box.height / 2
            draw(row.box, x: main.x + 1, y: y, width: main.width, in: &svg)
            var top = y
            for box in row.beside {
                let level = top == y ? min(middle, top + box.height / 2) : top + box.height / 2
                draw(box, x: side.x, y: top, width: side.width, in: &svg)
                let from = main.x + main.width + 2
                let bend = from + 30
                svg.element(
                    "path",
                    [
                        "class": "rip", "fill": "none",
                        "d": level == middle
                            ? "M\(from) \(middle)H\(side.x - 6)"
                            : "M\(from) \(middle)H\(bend)V\(level)H\(side.x - 6)",
                    ])
                let tip = side.x - 6
                svg.element(
                    "path", ["class": "rip", "fill": "none", "d": "M\(tip - 7) \(level - 5)l7 5 -7 5"])
                top += box.height + 14
            }
            if place + 1 < rows.count {
                let (from, to) = (y + row.box.height + 2, y + heights[place] + FlowDrawing.gap - 4)
                let x = main.x + main.width / 2
                svg.element("path", ["class": "rip", "fill": "none", "d": "M\(x) \(from)V\(to)"])
                svg.element("path", ["class": "rip", "fill": "none", "d": "M\(x - 5) \(to - 7)l5 7 5 -7"])
            }
            y += heights[place] + FlowDrawing.gap
        }
        svg.close("svg")
        return svg.text
    }

    private func draw(_ box: Box, x: Int, y: Int, width: Int, in svg: inout Svg) {
        Svg.box(x, y, width, box.height, round: 0, in: &svg)
        var line = y + 26
        for (number, text) in box.lines.enumerated() {
            Svg.lines(
                text.lines, of: text.whole, x: x + 14, y: line, by: FlowDrawing.line,
                kind: number > 0 ? "t" : isFile ? "b" : "st",
                to: nil, in: &svg)
            line += FlowDrawing.line * text.lines.count
        }
    }
}
