/// The mechanisms of a map: the explanation's label and title, then its resource beside half a disc, solid, and its
/// reasoning beside the other half, hollow.
struct PartsCards {
    let heights: [Int]
    private let texts: [Texts]

    private struct Texts {
        let title: [String]
        let resource: [String]
        let reasoning: [String]
        let isCut: Bool
    }

    private static let x = PartsDrawing.mechanismX
    private static let width = PartsDrawing.mechanismWidth
    private static let line = PartsColumn.line
    private static let titleLine = 19
    private static let letters = 37

    /// - `ends`: how many ties enter each at its left edge.
    init(_ mechanisms: [PartsMap.Mechanism], ends: [Int]) {
        texts = mechanisms.map { one in
            let title = MapTitles.broken(one.title, letters: PartsCards.letters, most: 2)
            let resource = MapTitles.broken(one.resource, letters: PartsCards.letters, most: 3)
            let reasoning = MapTitles.broken(one.reasoning, letters: PartsCards.letters, most: 3)
            return Texts(
                title: title, resource: resource, reasoning: reasoning,
                isCut: MapTitles.isCut(title, of: one.title) || MapTitles.isCut(resource, of: one.resource)
                    || MapTitles.isCut(reasoning, of: one.reasoning))
        }
        heights = zip(texts, ends).map { texts, ends in
            max(
                44 + PartsCards.titleLine * texts.title.count
                    + PartsCards.line * (texts.resource.count + texts.reasoning.count), 14 * ends + 8)
        }
    }

    func draw(_ mechanism: PartsMap.Mechanism, at index: Int, top: Int, in svg: inout Svg) {
        let x = PartsCards.x
        let own = texts[index]
        var frame = [
            "class": mechanism.direction == .hinders ? "card hin" : "card", "x": "\(x)", "y": "\(top)",
            "width": "\(PartsCards.width)", "height": "\(heights[index])",
        ]
        if mechanism.isMarked { frame["stroke-width"] = "4" }
        svg.open("a", ["href": mechanism.address])
        if own.isCut {
            let whole = [mechanism.title, mechanism.resource, mechanism.reasoning]
            svg.element("title", [:], text: whole.joined(separator: "\n"))
        }
        svg.element("rect", frame)
        svg.element("text", ["class": "t", "x": "\(x + 16)", "y": "\(top + 22)"], text: mechanism.heading)
        var y = top + 42
        for text in own.title {
            svg.element("text", ["class": "ti", "x": "\(x + 16)", "y": "\(y)"], text: text)
            y += PartsCards.titleLine
        }
        y += 3
        svg.element("path", ["class": "fr", "d": "M\(x + 25) \(y - 11)a7 7 0 0 0 0 14z"])
        lines(own.resource, &y, in: &svg)
        y += 3
        svg.element("path", ["class": "fm", "d": "M\(x + 19) \(y - 10)a6 6 0 0 1 0 12"])
        lines(own.reasoning, &y, in: &svg)
        svg.close("a")
    }

    private func lines(_ lines: [String], _ y: inout Int, in svg: inout Svg) {
        for text in lines {
            svg.element("text", ["x": "\(PartsCards.x + 34)", "y": "\(y)"], text: text)
            y += PartsCards.line
        }
    }
}
