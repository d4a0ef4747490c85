/// A drawing of figures: a pure function from numbers and worded labels to SVG, the same bytes each time.
///
/// What it may be called is chosen before: a chart writes the words that it is given and no others.
protocol Chart: Equatable, Sendable {
    /// Begins the identifiers of the drawing; unique on its page.
    var id: String { get }
    /// What it shows, for those who cannot see it.
    var title: String { get }
    /// All of what it says, in words.
    var description: String { get }

    /// Draws on a canvas from the top.
    ///
    /// - Returns: how far down it came, in pixels.
    func draw(on canvas: inout ChartCanvas) -> Double
}

extension Chart {
    /// For a page: as wide as its place there.
    func drawn() -> SafeHTML {
        var canvas = ChartCanvas(.fluid)
        let height = draw(on: &canvas)
        var svg = Svg()
        svg.open(
            "svg",
            [
                "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
                "height": ChartCanvas.number(height.rounded(.up)),
            ])
        svg.element("title", ["id": "\(id)-title"], text: title)
        svg.element("desc", ["id": "\(id)-desc"], text: description)
        svg.add(canvas.svg)
        svg.close("svg")
        return SafeHTML(made: svg.text)
    }
}
