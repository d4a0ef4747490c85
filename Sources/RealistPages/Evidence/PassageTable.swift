import Realist

/// Passages that show what concepts mean, a table for each dimension: in it the themes, under each its concepts with the words
/// of somebody.
public struct PassageTable: Equatable, Sendable {
    public let id: String
    public let caption: String
    public let groups: [Group]

    public struct Group: Equatable, Sendable {
        /// Concepts without a theme have none.
        public let theme: String?
        public let rows: [Row]
    }

    public struct Row: Equatable, Sendable {
        public let concept: String
        /// `nil` where there is none, or none that may be shown, or where it stands further up.
        public let passage: String?
        /// The concept stands under an earlier theme as well, with its passage.
        public let again: String?
        public let source: String?
        /// To the passage in its source, for those who may read it.
        public let href: String?
    }

    /// A passage, for those who may see it: its words, what its source is called, and where it stands there.
    struct Passage {
        let text: String
        let source: String
        var href: String?
    }

    /// `passage` is that of a concept, by its identifier.
    static func all(
        _ outline: StructureOutline, _ words: Words, passage: (String) -> Passage?
    ) -> [PassageTable] {
        var told: [String: String] = [:]
        return outline.parts.enumerated().compactMap { place, part in
            let groups = part.themes.filter { !$0.codes.isEmpty }.map { theme in
                let rows = theme.codes.map { code in
                    let earlier = told.updateValue(told[code.id] ?? theme.title ?? "", forKey: code.id)
                    let own = earlier == nil ? passage(code.id) : nil
                    return Row(
                        concept: code.title,
                        passage: own.map { words["structure.quoted", ["text": $0.text]] },
                        again: earlier.map { words["structure.table.again", ["theme": $0]] },
                        source: own?.source, href: own?.href)
                }
                return Group(theme: theme.title, rows: rows)
            }
            guard !groups.isEmpty else { return nil }
            return PassageTable(id: "passages-\(place + 1)", caption: part.heading(words), groups: groups)
        }
    }
}

extension PassageTable: PagePart {
    static let pageFields = Fields<PassageTable>(
        .init("id", \.id), .init("caption", \.caption), .init("groups", \.groups))
}

extension PassageTable.Group: PagePart {
    static let pageFields = Fields<PassageTable.Group>(.init("theme", \.theme), .init("rows", \.rows))
}

extension PassageTable.Row: PagePart {
    static let pageFields = Fields<PassageTable.Row>(
        .init("concept", \.concept), .init("passage", \.passage), .init("again", \.again),
        .init("source", \.source), .init("href", \.href))
}
