/// What came from what in one change: boxes on the left, boxes on the right, a line from each to each. Its words stand
/// beside it.
struct LineageDrawing {
    /// Labels: `M3`.
    let from: [String]
    let into: [String]

    private static let width = 280
    private static let box = (width: 100, height: 28, gap: 8)
    /// Longer labels are cut: the words have them whole.
    private static let letters = 13

    private var height: Int {
        max(from.count, into.count) * (Self.box.height + Self.box.gap) - Self.box.gap + 2
    }

    func drawn(title: String, id: String) -> SafeHTML {
        var svg = Svg()
        svg.open(
            "svg",
            [
                "role": "img", "width": "\(Self.width)", "height": "\(height)",
                "viewBox": "0 0 \(Self.width) \(height)", "aria-labelledby": id,
            ])
        svg.element("title", ["id": id], text: title)
        let right = Self.width - Self.box.width - 1
        for first in from.indices {
            for second in into.indices {
                svg.element(
                    "line",
                    [
                        "x1": "\(Self.box.width + 1)", "x2": "\(right)",
                        "y1": "\(middle(first, of: from.count))", "y2": "\(middle(second, of: into.count))",
                        "stroke": "currentColor",
                    ])
            }
        }
        for (place, label) in from.enumerated() { draw(label, x: 1, place, of: from.count, &svg) }
        for (place, label) in into.enumerated() { draw(label, x: right, place, of: into.count, &svg) }
        svg.close("svg")
        return SafeHTML(made: svg.text)
    }

    /// Fewer boxes stand in the middle of the height.
    private func middle(_ place: Int, of count: Int) -> Int {
        let step = Self.box.height + Self.box.gap
        let all = count * step - Self.box.gap
        return (height - all) / 2 + place * step + Self.box.height / 2
    }

    private func draw(_ label: String, x: Int, _ place: Int, of count: Int, _ svg: inout Svg) {
        let y = middle(place, of: count)
        svg.element(
            "rect",
            [
                "x": "\(x)", "y": "\(y - Self.box.height / 2)", "width": "\(Self.box.width)",
                "height": "\(Self.box.height)", "rx": "4", "fill": "none", "stroke": "currentColor",
            ])
        svg.element(
            "text", ["x": "\(x + Self.box.width / 2)", "y": "\(y + 5)", "text-anchor": "middle"],
            text: label.count > Self.letters ? label.prefix(Self.letters - 1) + "…" : label)
    }
}
