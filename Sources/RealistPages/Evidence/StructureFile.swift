public import Realist

/// The figure of a data structure as a file of its own: all dimensions below each other, with colours, a title, and the whole
/// of it in words.
public struct StructureFile: Sendable {
    private let outline: StructureOutline
    private let words: Words
    private static let margin = 24
    private static let gap = 36
    /// Letters are of the size that lines were broken for.
    private static let style =
        ".rip{fill:none}\n.st{font-size:18px;font-weight:600}\n.ti{font-family:inherit;font-size:16px}\n"

    /// - Parameters:
    ///   - structure: what may be shown of it.
    ///   - words: of the site.
    ///   - text: what is said of a wording.
    public init(_ structure: DataStructure, _ words: Words, text: (Wording) -> String) {
        outline = StructureOutline(structure, text: text)
        self.words = words
    }

    /// What the figure is of.
    public var title: String {
        words[
            "structure.file",
            [
                "dimensions": words.count("structure.count.dimensions", outline.dimensionCount),
                "themes": words.count("structure.count.themes", outline.themeCount),
                "concepts": words.count("structure.count.concepts", outline.conceptCount),
            ]]
    }

    /// The same in words: a line for each theme, with its dimension before it and its concepts behind it.
    public var lines: [String] {
        outline.parts.flatMap { part -> [String] in
            let heading = part.heading(words)
            if part.themes.isEmpty { return ["\(heading): \(words["structure.no-theme"])"] }
            return part.themes.map { theme in
                let concepts = theme.codes.map(\.title).joined(separator: "; ")
                let said = theme.codes.isEmpty ? words["structure.no-concept"] : concepts
                return "\([heading, theme.title].compactMap { $0 }.joined(separator: " – ")): \(said)"
            }
        }
    }

    /// - Returns: the file, SVG in UTF-8.
    public var text: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(id: "structure") }

    /// The element alone, for a page of its own.
    ///
    /// - Parameter id: begins the names in it, so that several stand on one page.
    /// - Returns: SVG with its colours, its title and all of it in words.
    public func svg(id: String) -> String {
        let headings = ["concepts", "themes", "dimensions"].map { words["structure.column.\($0)"] }
        var inner = Svg()
        var y = StructureFile.margin
        for (place, part) in outline.parts.filter({ !$0.themes.isEmpty }).enumerated() {
            let (drawing, height) = StructureDrawing(part).drawn(place == 0 ? headings : [])
            inner.open("g", ["transform": "translate(\(StructureFile.margin) \(y))"])
            inner.element("title", [:], text: part.described(words))
            inner.add(drawing)
            inner.close("g")
            y += height + StructureFile.gap
        }
        let size = (
            width: StructureDrawing.width + 2 * StructureFile.margin,
            height: y - StructureFile.gap + StructureFile.margin
        )
        var svg = Svg()
        svg.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-words", "width": "\(size.width)",
                "height": "\(size.height)", "viewBox": "0 0 \(size.width) \(size.height)",
            ])
        svg.element("title", ["id": "\(id)-title"], text: title)
        svg.element("desc", ["id": "\(id)-words"], text: lines.map(Sentences.ended).joined(separator: " "))
        svg.element("style", [:], text: ChartStyle.light + StructureFile.style)
        svg.element("rect", ["class": "bg", "width": "100%", "height": "100%"])
        svg.add(inner)
        svg.close("svg")
        return svg.text
    }
}
