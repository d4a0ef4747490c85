/// One dimension of a data structure as a picture for wide windows and paper: what people said on the left, the themes in the
/// middle, the dimension on the right. Corners tell the tiers apart, so that nothing rests on colour: square, rounded, and
/// round ends.
struct StructureDrawing {
    private let part: StructureOutline.Part
    private let rows: [Row]
    private let dimension: [String]

    private struct Row {
        let theme: StructureOutline.Theme
        let title: [String]
        /// The lines of each concept.
        let codes: [[String]]

        var codesHeight: Int { codes.isEmpty ? 0 : 18 + line * codes.reduce(0) { $0 + $1.count } }
        var themeHeight: Int {
            title.isEmpty ? 0 : 22 + line * title.count + (theme.people == nil ? 0 : 18)
        }
        var height: Int { max(codesHeight, themeHeight, 40) }
    }

    static let width = 1144
    private static let line = 21
    private static let gap = 16
    private static let top = 40
    private static let codes = (x: 0, width: 470, letters: 47)
    private static let themes = (x: 548, width: 282, letters: 30)
    private static let dimensions = (x: 908, width: 236, letters: 20)

    init(_ part: StructureOutline.Part) {
        self.part = part
        let (codes, themes, dimensions) = (
            StructureDrawing.codes, StructureDrawing.themes, StructureDrawing.dimensions
        )
        rows = part.themes.map { theme in
            Row(
                theme: theme,
                title: theme.title.map { MapTitles.broken($0, letters: themes.letters, most: 4) } ?? [],
                codes: theme.codes.map { MapTitles.broken($0.title, letters: codes.letters) })
        }
        dimension = part.title.map { MapTitles.broken($0, letters: dimensions.letters, most: 6) } ?? []
    }

    /// - `headings`: of the three columns; none where they stand above another part already.
    func drawn(title: String, id: String, headings: [String]) -> String {
        let (inner, height) = drawn(headings)
        var svg = Svg()
        svg.open(
            "svg",
            [
                "class": "map", "viewBox": "0 0 \(StructureDrawing.width) \(height)", "aria-labelledby": id,
            ])
        svg.element("title", ["id": id], text: title)
        svg.add(inner)
        svg.close("svg")
        return svg.text
    }

    /// The drawing alone, and how high it is.
    func drawn(_ headings: [String]) -> (svg: Svg, height: Int) {
        let top = headings.isEmpty ? 2 : StructureDrawing.top
        let whole = rows.reduce(0) { $0 + $1.height + StructureDrawing.gap } - StructureDrawing.gap
        let side = dimension.isEmpty ? 0 : 40 + 24 * dimension.count
        let height = max(whole, side, 40)
        var svg = Svg()
        let columns = [
            StructureDrawing.codes.x, StructureDrawing.themes.x, StructureDrawing.dimensions.x,
        ]
        for (x, heading) in zip(columns, headings) {
            svg.element("text", ["class": "st", "x": "\(x)", "y": "20"], text: heading)
        }
        let middle = top + height / 2
        var y = top + (height - whole) / 2
        for row in rows {
            draw(row, y: y, to: middle, in: &svg)
            y += row.height + StructureDrawing.gap
        }
        if !dimension.isEmpty { drawDimension(side, middle, in: &svg) }
        return (svg, top + height + 2)
    }

    private func draw(_ row: Row, y: Int, to dimension: Int, in svg: inout Svg) {
        let (codes, themes) = (StructureDrawing.codes, StructureDrawing.themes)
        let middle = y + row.height / 2
        if !row.codes.isEmpty {
            let top = middle - row.codesHeight / 2
            Svg.box(codes.x + 1, top, codes.width, row.codesHeight, round: 0, in: &svg)
            var line = top + 25
            for (code, lines) in zip(row.theme.codes, row.codes) {
                svg.element(
                    "circle",
                    ["class": "k4", "cx": "\(codes.x + 20)", "cy": "\(line - 5)", "r": "2"])
                Svg.lines(
                    lines, of: code.title, x: codes.x + 34, y: line, by: StructureDrawing.line, kind: "ti",
                    to: code.address, in: &svg)
                line += StructureDrawing.line * lines.count
            }
        }
        guard !row.title.isEmpty else { return }
        let height = row.themeHeight
        let top = middle - height / 2
        if !row.codes.isEmpty {
            let from = codes.x + codes.width + 5
            svg.element("path", ["class": "rip", "d": "M\(from) \(middle)H\(themes.x - 8)"])
            svg.arrow(x: themes.x - 8, y: middle)
        }
        Svg.box(themes.x, top, themes.width, height, round: 14, in: &svg)
        Svg.lines(
            row.title, of: row.theme.title ?? "", x: themes.x + 18, y: top + 27, by: StructureDrawing.line,
            kind: "ti", to: row.theme.address, in: &svg)
        if let people = row.theme.people {
            svg.element(
                "text", ["class": "t", "x": "\(themes.x + 18)", "y": "\(top + height - 12)"], text: people)
        }
        guard !self.dimension.isEmpty else { return }
        let (start, end) = (themes.x + themes.width + 4, StructureDrawing.dimensions.x - 8)
        let bend = (end - start) / 2
        let d =
            middle == dimension
            ? "M\(start) \(middle)H\(end)"
            : "M\(start) \(middle)C\(start + bend) \(middle) \(end - bend) \(dimension) \(end) \(dimension)"
        svg.element("path", ["class": "rip", "d": d])
    }

    private func drawDimension(_ height: Int, _ middle: Int, in svg: inout Svg) {
        let place = StructureDrawing.dimensions
        let top = middle - height / 2
        svg.arrow(x: place.x - 8, y: middle)
        Svg.box(place.x, top, place.width - 1, height, round: min(height / 2, 46), in: &svg)
        Svg.lines(
            dimension, of: part.title ?? "", x: place.x + 26, y: top + 37, by: 24, kind: "st", to: nil,
            in: &svg)
    }
}

extension Svg {
    static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, round: Int, in svg: inout Svg) {
        var attributes = [
            "class": "card", "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
        ]
        if round > 0 { attributes["rx"] = "\(round)" }
        svg.element("rect", attributes)
    }

    /// Lines of a text below each other; the whole text is said where it was cut, and leads somewhere where there is more.
    static func lines(
        _ lines: [String], of text: String, x: Int, y: Int, by step: Int, kind: String, to address: String?,
        in svg: inout Svg
    ) {
        let isCut = MapTitles.isCut(lines, of: ForeignText.plain(text))
        if let address { svg.open("a", ["href": address]) }
        if address == nil, isCut { svg.open("g", [:]) }
        if isCut { svg.element("title", [:], text: text) }
        for (number, line) in lines.enumerated() {
            svg.element(
                "text", ["class": kind, "x": "\(x)", "y": "\(y + step * number)"], text: line)
        }
        if address != nil { svg.close("a") } else if isCut { svg.close("g") }
    }

    /// The open point of a line that leads to the right.
    mutating func arrow(x: Int, y: Int) {
        element("path", ["class": "rip", "d": "M\(x - 7) \(y - 5)l7 5 -7 5"])
    }
}
