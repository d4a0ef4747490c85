/// A theory part by part as a picture: three columns, ties as curves between them, ripples as short lines on the outside
/// with the labels of the explanations at their other end.
///
/// A tie ends in its sign, so that nothing rests on colour: a solid square where the context must be so, a hollow one in
/// broken line where it must not, + and − where it adds or takes; a triangle up or down at the outcome.
struct PartsDrawing {
    let map: PartsMap
    let or: String
    let claims: [PartsColumn]
    let cards: PartsCards
    private let places: LayerHeights
    let ends: PartsEnds

    static let contextX = 96
    static let contextWidth = 236
    static let mechanismX = 432
    static let mechanismWidth = 330
    static let outcomeX = 852
    static let outcomeWidth = 196
    static let width = 1144
    static let top = 44
    private static let gap = 14

    init(_ map: PartsMap, or: String) {
        self.map = map
        self.or = or
        let ports = PartsEnds.counts(map)
        let contexts = PartsColumn(
            map.contexts, x: PartsDrawing.contextX, width: PartsDrawing.contextWidth, letters: 28)
        let outcomes = PartsColumn(
            map.outcomes, x: PartsDrawing.outcomeX, width: PartsDrawing.outcomeWidth, letters: 22,
            ends: ports.outcomes)
        claims = [contexts, outcomes]
        cards = PartsCards(map.mechanisms, ends: ports.mechanisms)
        let order = LayerOrder(map.graph)
        let heights = contexts.heights + cards.heights + outcomes.heights
        places = LayerHeights(order.rows, heights: heights, gap: PartsDrawing.gap)
        let tops = places.tops.map { $0 + PartsDrawing.top }
        ends = PartsEnds(map, tops: tops, heights: heights)
    }

    func drawn(title: String, id: String, headings: [String]) -> String {
        let height = PartsDrawing.top + places.height + 12
        var svg = Svg()
        svg.open(
            "svg",
            [
                "class": "map", "viewBox": "0 0 \(PartsDrawing.width) \(height)",
                "width": "\(PartsDrawing.width)", "aria-labelledby": id,
            ])
        svg.element("title", ["id": id], text: title)
        let columns = [PartsDrawing.contextX, PartsDrawing.mechanismX, PartsDrawing.outcomeX]
        for (x, heading) in zip(columns, headings) {
            svg.element("text", ["class": "st", "x": "\(x)", "y": "22"], text: heading)
        }
        for tie in ends.contextTies { draw(tie, in: &svg) }
        for tie in ends.outcomeTies { draw(tie, in: &svg) }
        for (index, claim) in map.contexts.enumerated() {
            let top = ends.top(context: index)
            claims[0].draw(claim, at: index, top: top, in: &svg)
            drawSources(claim, at: top + claims[0].heights[index] / 2, in: &svg)
        }
        for (index, mechanism) in map.mechanisms.enumerated() {
            cards.draw(mechanism, at: index, top: ends.top(mechanism: index), in: &svg)
        }
        for (index, claim) in map.outcomes.enumerated() {
            let top = ends.top(outcome: index)
            claims[1].draw(claim, at: index, top: top, in: &svg)
            drawTargets(claim, at: top + claims[1].heights[index] / 2, in: &svg)
        }
        for tie in ends.contextTies where tie.isFirst { drawEnd(tie, in: &svg) }
        for end in ends.outcomeEnds { svg.triangle(end.direction, x: PartsDrawing.outcomeX, y: end.y) }
        svg.close("svg")
        return svg.text
    }

    private func draw(_ tie: PartsEnds.ContextTie, in svg: inout Svg) {
        let from = PartsDrawing.contextX + PartsDrawing.contextWidth
        curve(
            from: (from, tie.start), to: (PartsDrawing.mechanismX - 5, tie.end),
            isEnabling: tie.need.isEnabling,
            in: &svg)
    }

    private func draw(_ tie: PartsEnds.OutcomeTie, in svg: inout Svg) {
        let from = PartsDrawing.mechanismX + PartsDrawing.mechanismWidth
        curve(
            from: (from, tie.start), to: (PartsDrawing.outcomeX - 9, tie.end),
            isEnabling: tie.direction != .hinders, in: &svg)
    }

    private func curve(from: (x: Int, y: Int), to: (x: Int, y: Int), isEnabling: Bool, in svg: inout Svg) {
        let bend = (to.x - from.x) / 2
        let path = "M\(from.x) \(from.y)C\(from.x + bend) \(from.y) \(to.x - bend) \(to.y) \(to.x) \(to.y)"
        svg.element(
            "path", isEnabling ? ["class": "rip", "d": path] : ["class": "hin", "d": path, "fill": "none"])
    }

    /// The context's sign where a tie enters a mechanism.
    private func drawEnd(_ tie: PartsEnds.ContextTie, in svg: inout Svg) {
        let x = PartsDrawing.mechanismX - 5
        svg.element(
            "rect", ["class": "fc", "x": "\(x)", "y": "\(tie.end - 5)", "width": "10", "height": "10"])
        if !tie.need.isEnabling {
            svg.element(
                "rect", ["class": "in", "x": "\(x + 2)", "y": "\(tie.end - 3)", "width": "6", "height": "6"])
        }
        let sign: String? =
            switch tie.need {
            case .strengthens: "+"
            case .weakens: "−"
            case .present where tie.isAlternative: or
            case .present, .absent: nil
            }
        guard let sign else { return }
        svg.element(
            "text", ["class": "b", "x": "\(x - 4)", "y": "\(tie.end - 4)", "text-anchor": "end"], text: sign)
    }

    /// From the outcomes of other explanations.
    private func drawSources(_ claim: PartsMap.Claim, at y: Int, in svg: inout Svg) {
        guard !claim.ripples.isEmpty else { return }
        let x = PartsDrawing.contextX
        rippleLine("M\(x - 26) \(y)H\(x - 7)", claim, in: &svg)
        svg.triangle(.helps, x: x - 34, y: y)
        svg.square(x: x - 7, y: y - 7)
        labels(claim, x: x - 46, y: y, anchor: "end", in: &svg)
    }

    /// To the contexts of other explanations.
    private func drawTargets(_ claim: PartsMap.Claim, at y: Int, in svg: inout Svg) {
        guard !claim.ripples.isEmpty else { return }
        let x = PartsDrawing.outcomeX + PartsDrawing.outcomeWidth
        rippleLine("M\(x) \(y)H\(x + 22)", claim, in: &svg)
        svg.square(x: x + 22, y: y - 7)
        labels(claim, x: x + 42, y: y, anchor: "start", in: &svg)
    }

    /// In long dashes where evaluators wrote all that it stands for.
    private func rippleLine(_ path: String, _ claim: PartsMap.Claim, in svg: inout Svg) {
        let isWritten = claim.ripples.allSatisfy(\.isWritten)
        svg.element(
            "path",
            isWritten
                ? ["class": "rip lead", "d": path, "stroke-dasharray": "9 4"] : ["class": "rip", "d": path])
    }

    /// One under the other; the last says how many more there are.
    private func labels(_ claim: PartsMap.Claim, x: Int, y: Int, anchor: String, in svg: inout Svg) {
        let shown = PartsColumn.shownRipples(claim)
        let lines = shown.count + (shown.count < claim.ripples.count ? 1 : 0)
        var base = y + 5 - (lines - 1) * PartsColumn.line / 2
        for ripple in shown {
            svg.open("a", ["href": ripple.address])
            svg.element(
                "text", ["x": "\(x)", "y": "\(base)", "text-anchor": anchor], text: ripple.label)
            svg.close("a")
            base += PartsColumn.line
        }
        guard shown.count < claim.ripples.count else { return }
        svg.open("a", ["href": claim.address])
        svg.element(
            "text", ["class": "t", "x": "\(x)", "y": "\(base)", "text-anchor": anchor],
            text: "+\(claim.ripples.count - shown.count)")
        svg.close("a")
    }
}
