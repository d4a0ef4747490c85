import Realist

extension TellsTheory {
    /// A data structure in words.
    ///
    /// `people` is how many spoke of a theme, where that is told; `theme` and `code` where a box leads.
    func outline(
        _ structure: DataStructure, people: (Theme) -> String? = { _ in nil },
        theme: (Theme) -> String? = { _ in nil }, code: (Code) -> String? = { _ in nil }
    ) -> StructureOutline {
        StructureOutline(structure, people: people, theme: theme, code: code) { text($0) }
    }
}

extension StructureOutline {
    /// - `text`: what is said of a wording.
    init(
        _ structure: DataStructure, people: (Realist.Theme) -> String? = { _ in nil },
        theme themeAddress: (Realist.Theme) -> String? = { _ in nil },
        code codeAddress: (Code) -> String? = { _ in nil }, text: (Wording) -> String
    ) {
        let shared = structure.shared
        func concepts(_ codes: [Code]) -> [Concept] {
            codes.map { code in
                Concept(
                    id: code.id.text, title: text(code.title), meaning: code.meaning.map(text),
                    address: codeAddress(code), isShared: shared.contains(code.id))
            }
        }
        func themes(_ bundles: [DataStructure.Bundle]) -> [Theme] {
            bundles.map { bundle in
                let theme = bundle.theme
                return Theme(
                    id: theme.id.text, title: text(theme.title), meaning: theme.meaning.map(text),
                    people: people(theme), address: themeAddress(theme), codes: concepts(bundle.codes))
            }
        }
        parts = structure.branches.map { branch in
            Part(
                title: text(branch.dimension.title), meaning: branch.dimension.meaning.map(text),
                themes: themes(branch.themes))
        }
        if !structure.looseThemes.isEmpty {
            parts.append(Part(title: nil, meaning: nil, themes: themes(structure.looseThemes)))
        }
        if !structure.looseCodes.isEmpty {
            let loose = Theme(
                id: "none", title: nil, meaning: nil, people: nil, address: nil,
                codes: concepts(structure.looseCodes))
            parts.append(Part(title: nil, meaning: nil, themes: [loose]))
        }
    }
}

extension StructureOutline.Part {
    /// What it is called above its list.
    func heading(_ words: Words) -> String {
        if let title { return title }
        return words[
            themes.contains { $0.title != nil } ? "structure.loose-themes" : "structure.loose-concepts"]
    }

    /// For those who cannot see it.
    func described(_ words: Words) -> String {
        words[
            "structure.picture",
            [
                "dimension": heading(words),
                "themes": words.count("structure.count.themes", themes.count { $0.title != nil }),
                "concepts": words.count(
                    "structure.count.concepts", Set(themes.flatMap { $0.codes.map(\.id) }).count),
            ]]
    }
}
