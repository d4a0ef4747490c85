/// One dimension of a data structure as a picture for narrow windows: the dimension, below it each theme with what people said,
/// one under the other, and lines on the left that say what belongs to what.
struct StructureTall {
    let part: StructureOutline.Part

    private static let width = 360
    private static let line = 20

    func drawn(title: String, id: String) -> String {
        var inner = Svg()
        var y = 2
        var ends: [Int] = []
        if let title = part.title {
            let lines = MapTitles.broken(title, letters: 30, most: 4)
            let height = 24 + 24 * lines.count
            Svg.box(1, y, StructureTall.width - 2, height, round: min(height / 2, 36), in: &inner)
            Svg.lines(lines, of: title, x: 24, y: y + 31, by: 24, kind: "st", to: nil, in: &inner)
            y += height
        }
        let start = y
        for theme in part.themes {
            y += 14
            if let middle = draw(theme, &y, in: &inner) { ends.append(middle) }
        }
        var svg = Svg()
        svg.open(
            "svg",
            [
                "class": "map tall", "viewBox": "0 0 \(StructureTall.width) \(y + 4)",
                "aria-labelledby": id,
            ])
        svg.element("title", ["id": id], text: title)
        if part.title != nil, let last = ends.last {
            svg.element("path", ["class": "rip", "d": "M12 \(start - 8)V\(last)"])
            for end in ends { svg.element("path", ["class": "rip", "d": "M12 \(end)H24"]) }
        }
        svg.add(inner)
        svg.close("svg")
        return svg.text
    }

    /// - Returns: the middle of the theme's box; `nil` where there is none.
    private func draw(_ theme: StructureOutline.Theme, _ y: inout Int, in svg: inout Svg) -> Int? {
        var middle: Int?
        var bottom: Int?
        if let title = theme.title {
            let lines = MapTitles.broken(title, letters: 34, most: 4)
            let height = 18 + StructureTall.line * lines.count + (theme.people == nil ? 0 : 18)
            Svg.box(24, y, StructureTall.width - 25, height, round: 14, in: &svg)
            Svg.lines(
                lines, of: title, x: 40, y: y + 24, by: StructureTall.line, kind: "ti", to: theme.address,
                in: &svg)
            if let people = theme.people {
                svg.element("text", ["class": "t", "x": "40", "y": "\(y + height - 11)"], text: people)
            }
            middle = y + height / 2
            y += height
            bottom = y
        }
        guard !theme.codes.isEmpty else { return middle }
        let codes = theme.codes.map { MapTitles.broken($0.title, letters: 28, most: 4) }
        let height = 18 + StructureTall.line * codes.reduce(0) { $0 + $1.count }
        y += 8
        if let bottom {
            svg.element("path", ["class": "rip", "d": "M40 \(bottom)V\(y + height / 2)H52"])
        }
        Svg.box(52, y, StructureTall.width - 53, height, round: 0, in: &svg)
        var line = y + 24
        for (code, lines) in zip(theme.codes, codes) {
            svg.element("circle", ["class": "k4", "cx": "66", "cy": "\(line - 5)", "r": "2"])
            Svg.lines(
                lines, of: code.title, x: 78, y: line, by: StructureTall.line, kind: "ti", to: code.address,
                in: &svg)
            line += StructureTall.line * lines.count
        }
        y += height
        return middle
    }
}
