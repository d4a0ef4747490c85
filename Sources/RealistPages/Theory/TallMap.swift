/// The map for narrow windows and paper: one card under the other, ripples as arcs on the left.
struct TallMap {
    private let map: TheoryMap
    private let order: MapOrder
    private let titles: MapTitles
    private let height: Int

    private static let cardX = 94
    private static let cardWidth = 262
    private static let gap = 14
    private static let lettersInLine = 25

    init(_ map: TheoryMap) {
        self.map = map
        order = MapOrder(map)
        titles = MapTitles(map, letters: TallMap.lettersInLine)
        height = 36 + 18 * titles.mostLines
    }

    func drawn(title: String, id: String) -> String {
        var tops: [String: Int] = [:]
        var headings: [(text: String, y: Int)] = []
        var y = 12
        for (stage, ids) in zip(map.stages, order.columns) {
            headings.append((stage.title, y + 20))
            y += 32
            for id in ids {
                tops[id] = y
                y += height + TallMap.gap
            }
            y += 28
        }
        var svg = Svg()
        svg.open("svg", ["class": "map tall", "viewBox": "0 0 360 \(y)", "aria-labelledby": id])
        svg.element("title", ["id": id], text: title)
        for heading in headings {
            svg.element(
                "text", ["class": "st", "x": "\(TallMap.cardX)", "y": "\(heading.y)"], text: heading.text)
        }
        for ripple in map.ripples {
            guard let from = tops[ripple.from], let to = tops[ripple.to] else { continue }
            var attributes = ["class": ripple.isWritten ? "rip lead" : "rip", "d": arc(from, to, whole: y)]
            if ripple.isWritten { attributes["stroke-dasharray"] = "9 4" }
            svg.element("path", attributes)
        }
        for pair in map.pairs {
            guard let first = tops[pair.first], let second = tops[pair.second],
                abs(first - second) == height + TallMap.gap
            else { continue }
            let below = min(first, second) + height
            svg.element(
                "line",
                [
                    "class": "riv", "x1": "225", "x2": "225", "y1": "\(below + 1)",
                    "y2": "\(below + TallMap.gap - 1)",
                ])
        }
        for id in order.columns.joined() {
            if let card = titles.card(id), let top = tops[id] { draw(card, top: top, in: &svg) }
        }
        svg.close("svg")
        return svg.text
    }

    /// From the outcome, low on a card's left edge, to the context, high on another's; the farther, the wider.
    private func arc(_ from: Int, _ to: Int, whole: Int) -> String {
        let start = from + height - 18
        let end = to + 18
        let reach = 20 + 88 * abs(end - start) / max(1, whole)
        let turn = 86 - reach
        return "M87 \(start)C\(turn) \(start) \(turn) \(end) 85 \(end)"
    }

    private func draw(_ card: TheoryMap.Card, top: Int, in svg: inout Svg) {
        let x = TallMap.cardX
        svg.open("a", ["href": card.address])
        svg.element(
            "rect",
            [
                "class": card.direction == .hinders ? "card hin" : "card", "x": "\(x)", "y": "\(top)",
                "width": "\(TallMap.cardWidth)", "height": "\(height)",
            ])
        svg.disc(x: x + 23, y: top + 14)
        svg.element("text", ["class": "t", "x": "\(x + 40)", "y": "\(top + 26)"], text: card.heading)
        for (index, line) in titles.lines(card.id).enumerated() {
            svg.element(
                "text", ["class": "ti", "x": "\(x + 16)", "y": "\(top + 47 + 18 * index)"], text: line)
        }
        svg.close("a")
        svg.square(x: x - 7, y: top + 11)
        svg.triangle(card.direction, x: x, y: top + height - 18)
    }
}
