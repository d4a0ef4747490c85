/// The figure of a data structure, a picture for each dimension, and the same as nested lists.
public struct StructureFigure: Equatable, Sendable {
    public let pictures: [Picture]
    public let caption: String
    public let parts: [Part]

    /// The same for wide windows and paper, and for narrow ones.
    public struct Picture: Equatable, Sendable {
        public let wide: SafeHTML
        public let tall: SafeHTML
    }

    public struct Part: Equatable, Sendable {
        public let heading: String
        public let meaning: String?
        public let themes: [Theme]
        public let isEmpty: Bool
    }

    public struct Theme: Equatable, Sendable {
        public let id: String
        /// Concepts without a theme have none.
        public let title: String?
        public let href: String?
        public let meaning: String?
        public let people: String?
        public let concepts: Items<Concept>?
    }

    public struct Concept: Equatable, Sendable {
        public let title: String
        public let href: String?
        public let meaning: String?
        /// That it belongs to another theme as well.
        public let shared: String?
    }

    /// More concepts are not drawn: the lists say all.
    static let mostDrawn = 120

    /// - `linksWords`: titles in the lists lead where the boxes lead.
    init(_ outline: StructureOutline, _ words: Words, linksWords: Bool) {
        let columns = ["concepts", "themes", "dimensions"].map { words["structure.column.\($0)"] }
        let first = outline.parts.firstIndex { !$0.themes.isEmpty }
        let isDrawn = outline.conceptCount <= StructureFigure.mostDrawn
        pictures =
            !isDrawn
            ? []
            : outline.parts.enumerated().filter { !$0.element.themes.isEmpty }.map { place, part in
                let title = part.described(words)
                return Picture(
                    wide: SafeHTML(
                        made: StructureDrawing(part).drawn(
                            title: title, id: "structure-\(place + 1)",
                            headings: place == first ? columns : [])),
                    tall: SafeHTML(
                        made: StructureTall(part: part).drawn(
                            title: title, id: "structure-tall-\(place + 1)")))
            }
        caption =
            words[
                "structure.caption",
                [
                    "dimensions": words.count("structure.count.dimensions", outline.dimensionCount),
                    "themes": words.count("structure.count.themes", outline.themeCount),
                    "concepts": words.count("structure.count.concepts", outline.conceptCount),
                ]]
        parts = outline.parts.map { part in
            Part(
                heading: part.heading(words), meaning: part.meaning,
                themes: part.themes.map { Theme($0, words, linksWords) }, isEmpty: part.themes.isEmpty)
        }
    }
}

extension StructureFigure.Theme {
    fileprivate init(_ theme: StructureOutline.Theme, _ words: Words, _ linksWords: Bool) {
        id = theme.id
        title = theme.title
        href = linksWords ? theme.address : nil
        meaning = theme.meaning
        people = theme.people
        concepts = Items(
            theme.codes.map { code in
                .init(
                    title: code.title, href: linksWords ? code.address : nil, meaning: code.meaning,
                    shared: code.isShared ? words["structure.shared"] : nil)
            })
    }
}

extension StructureFigure: PagePart {
    static let pageFields = Fields<StructureFigure>(
        .init("pictures", \.pictures), .init("caption", \.caption), .init("parts", \.parts))
}

extension StructureFigure.Picture: PagePart {
    static let pageFields = Fields<StructureFigure.Picture>(.init("wide", \.wide), .init("tall", \.tall))
}

extension StructureFigure.Part: PagePart {
    static let pageFields = Fields<StructureFigure.Part>(
        .init("heading", \.heading), .init("meaning", \.meaning), .init("themes", \.themes),
        .init("isEmpty", \.isEmpty))
}

extension StructureFigure.Theme: PagePart {
    static let pageFields = Fields<StructureFigure.Theme>(
        .init("id", \.id), .init("title", \.title), .init("href", \.href), .init("meaning", \.meaning),
        .init("people", \.people), .init("concepts", \.concepts))
}

extension StructureFigure.Concept: PagePart {
    static let pageFields = Fields<StructureFigure.Concept>(
        .init("title", \.title), .init("href", \.href), .init("meaning", \.meaning),
        .init("shared", \.shared))
}
