/// The contexts or the outcomes of a map: their texts in lines, and how high each is.
struct PartsColumn {
    let heights: [Int]
    private let lines: [[String]]
    private let x: Int
    private let width: Int

    static let line = 17
    private static let mostLines = 4
    private static let mostRipples = 3

    /// - `letters`: about how many fit in a line.
    /// - `ends`: how many signs stand at the left edge of each; one where nothing is given.
    init(_ claims: [PartsMap.Claim], x: Int, width: Int, letters: Int, ends: [Int] = []) {
        self.x = x
        self.width = width
        let lines = claims.map { MapTitles.broken($0.text, letters: letters, most: PartsColumn.mostLines) }
        self.lines = lines
        heights = lines.indices.map { index in
            let shown = PartsColumn.shownRipples(claims[index]).count
            let labels = shown + (shown < claims[index].ripples.count ? 1 : 0)
            let signs = ends.indices.contains(index) ? ends[index] : 1
            return max(16 + PartsColumn.line * max(1, lines[index].count, labels), 18 * signs + 4)
        }
    }

    /// Those whose labels are written out.
    static func shownRipples(_ claim: PartsMap.Claim) -> ArraySlice<PartsMap.Ripple> {
        claim.ripples.count <= mostRipples ? claim.ripples[...] : claim.ripples.prefix(mostRipples - 1)
    }

    func draw(_ claim: PartsMap.Claim, at index: Int, top: Int, in svg: inout Svg) {
        svg.open("a", ["href": claim.address])
        if MapTitles.isCut(lines[index], of: claim.text) { svg.element("title", [:], text: claim.text) }
        svg.element(
            "rect",
            [
                "class": "card", "x": "\(x)", "y": "\(top)", "width": "\(width)",
                "height": "\(heights[index])",
            ])
        let first = top + (heights[index] - PartsColumn.line * lines[index].count) / 2 + 13
        for (number, text) in lines[index].enumerated() {
            svg.element("text", ["x": "\(x + 14)", "y": "\(first + PartsColumn.line * number)"], text: text)
        }
        svg.close("a")
    }
}
