/// The map for wide windows: a column for each stage, ripples as curves from right to left edges. One that skips a
/// column crosses it in a lane of its own (``MapLanes``).
struct WideMap {
    private let map: TheoryMap
    private let order: MapOrder
    private let titles: MapTitles
    private let height: Int

    private let measures: Measures

    private static let left = 20
    private static let top = 44
    private static let gap = 34

    /// How wide cards and columns are.
    struct Measures {
        let cardWidth: Int
        let columnStep: Int
        let lettersInLine: Int

        /// As wide as a page.
        static let page = Measures(cardWidth: 248, columnStep: 390, lettersInLine: 23)
        /// Three columns beside a margin.
        static let beside = Measures(cardWidth: 206, columnStep: 276, lettersInLine: 20)
    }

    init(_ map: TheoryMap, measures: Measures = .page) {
        self.map = map
        self.measures = measures
        order = MapOrder(map)
        titles = MapTitles(map, letters: measures.lettersInLine)
        height = 42 + 18 * titles.mostLines
    }

    /// - Parameters:
    ///   - title: of the picture, for those who cannot see it.
    ///   - id: of the title element, unique on the page.
    /// - Returns: an `svg` element.
    func drawn(title: String, id: String) -> String {
        let columns = max(1, map.stages.count)
        let rows = max(1, order.columns.map(\.count).max() ?? 1)
        let width = WideMap.left + measures.cardWidth + measures.columnStep * (columns - 1) + 30
        let whole = WideMap.top + rows * (height + WideMap.gap)
        var svg = Svg()
        svg.open(
            "svg", ["class": "map wide", "viewBox": "0 0 \(width) \(whole)", "aria-labelledby": id])
        svg.element("title", ["id": id], text: title)
        for (index, stage) in map.stages.enumerated() {
            svg.element("text", ["class": "st", "x": "\(x(index))", "y": "22"], text: stage.title)
        }
        let places = self.places
        var lanes = lanes(among: places)
        for ripple in map.ripples {
            guard let from = places[ripple.from], let to = places[ripple.to] else { continue }
            var attributes = ["class": ripple.isWritten ? "rip lead" : "rip", "d": path(from, to, &lanes)]
            if ripple.isWritten { attributes["stroke-dasharray"] = "9 4" }
            svg.element("path", attributes)
        }
        for pair in map.pairs {
            guard let first = places[pair.first], let second = places[pair.second] else { continue }
            draw(pair, first, second, &lanes, in: &svg)
        }
        for (column, ids) in order.columns.enumerated() {
            for id in ids {
                guard let card = titles.card(id), let place = places[id] else { continue }
                draw(card, at: Place(column: column, x: place.x, y: place.y), in: &svg)
            }
        }
        svg.close("svg")
        return svg.text
    }

    private struct Place {
        let column: Int
        let x: Int
        let y: Int
    }

    private var places: [String: Place] {
        var places: [String: Place] = [:]
        for (column, ids) in order.columns.enumerated() {
            for (row, id) in ids.enumerated() {
                places[id] = Place(
                    column: column, x: x(column), y: WideMap.top + row * (height + WideMap.gap))
            }
        }
        return places
    }

    private func x(_ column: Int) -> Int { WideMap.left + column * measures.columnStep }

    /// Free lanes: none is taken, and words stand between the cards of a pair that follow each other.
    private func lanes(among places: [String: Place]) -> MapLanes {
        var words = order.columns.map { _ in Set<Int>() }
        for pair in map.pairs {
            guard let first = places[pair.first], let second = places[pair.second], isNext(first, second)
            else { continue }
            words[first.column].insert((min(first.y, second.y) - WideMap.top) / (height + WideMap.gap))
        }
        return MapLanes(
            card: height, gap: WideMap.gap, top: WideMap.top, rows: order.columns.map(\.count), words: words)
    }

    private func isNext(_ first: Place, _ second: Place) -> Bool {
        first.column == second.column && abs(first.y - second.y) == height + WideMap.gap
    }

    /// From the outcome at a card's right edge to the context at another's left edge.
    private func path(_ from: Place, _ to: Place, _ lanes: inout MapLanes) -> String {
        let startX = from.x + measures.cardWidth + 8
        let startY = from.y + height / 2
        let endX = to.x - 9
        let endY = to.y + height / 2
        if to.column > from.column {
            return route(
                from: (startX, startY), to: (endX, endY), columns: (from.column + 1)..<to.column, &lanes)
        }
        // Round the outside: out to the right, along the target's edge, past the word between two cards, and in
        // from the left.
        let isDown = to.y > from.y
        let lane = isDown ? to.y - 6 : to.y + height + 6
        let turn = isDown ? 5 : -5
        return "M\(startX) \(startY)h5q5 0 5 \(turn)V\(lane - turn)q0 \(turn) -5 \(turn)"
            + "H\(endX - 5)q-5 0 -5 \(turn)V\(endY - turn)q0 \(turn) 5 \(turn)h5"
    }

    /// From left to right, straight through a lane of each column between.
    private func route(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), columns: Range<Int>, _ lanes: inout MapLanes
    ) -> String {
        var path = "M\(start.x) \(start.y)"
        var here = start
        func bend(to next: (x: Int, y: Int)) {
            let bend = max(60, (next.x - here.x) / 2)
            path += "C\(here.x + bend) \(here.y) \(next.x - bend) \(next.y) \(next.x) \(next.y)"
            here = next
        }
        for (index, column) in columns.enumerated() {
            let straight = start.y + (end.y - start.y) * (index + 1) / (columns.count + 1)
            let lane = lanes.lane(through: column, near: straight)
            bend(to: (x(column) - 9, lane))
            here.x = x(column) + measures.cardWidth + 9
            path += "H\(here.x)"
        }
        bend(to: end)
        return path
    }

    private func draw(
        _ pair: TheoryMap.Pair, _ first: Place, _ second: Place, _ lanes: inout MapLanes, in svg: inout Svg
    ) {
        let upper = first.y <= second.y ? first : second
        let lower = first.y <= second.y ? second : first
        if isNext(upper, lower) {
            let middle = upper.x + measures.cardWidth / 2
            svg.element(
                "line",
                [
                    "class": "riv", "x1": "\(middle)", "x2": "\(middle)", "y1": "\(upper.y + height + 4)",
                    "y2": "\(lower.y - 4)",
                ])
            if !pair.word.isEmpty {
                svg.element(
                    "text", ["class": "t", "x": "\(middle + 10)", "y": "\(upper.y + height + 21)"],
                    text: pair.word)
            }
        } else if upper.column == lower.column {
            let edge = upper.x + measures.cardWidth - 24
            svg.element(
                "path",
                [
                    "class": "riv", "fill": "none",
                    "d": "M\(edge) \(upper.y + height + 4)V\(lower.y - 4)",
                ])
        } else {
            let left = first.column < second.column ? first : second
            let right = first.column < second.column ? second : first
            let path = route(
                from: (left.x + measures.cardWidth, left.y + 14), to: (right.x, right.y + 14),
                columns: (left.column + 1)..<right.column, &lanes)
            svg.element("path", ["class": "riv", "fill": "none", "d": path])
        }
    }

    private func draw(_ card: TheoryMap.Card, at place: Place, in svg: inout Svg) {
        let (x, y) = (place.x, place.y)
        svg.open("a", ["href": card.address])
        svg.element(
            "rect",
            [
                "class": card.direction == .hinders ? "card hin" : "card", "x": "\(x)", "y": "\(y)",
                "width": "\(measures.cardWidth)", "height": "\(height)",
            ])
        svg.disc(x: x + 23, y: y + 14)
        svg.element("text", ["class": "t", "x": "\(x + 40)", "y": "\(y + 26)"], text: card.heading)
        for (index, line) in titles.lines(card.id).enumerated() {
            svg.element("text", ["class": "ti", "x": "\(x + 16)", "y": "\(y + 47 + 18 * index)"], text: line)
        }
        svg.close("a")
        svg.square(x: x - 7, y: y + height / 2 - 7)
        svg.triangle(card.direction, x: x + measures.cardWidth, y: y + height / 2)
    }
}
