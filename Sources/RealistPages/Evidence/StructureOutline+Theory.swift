import Realist

extension TellsTheory {
    /// A data structure in words.
    ///
    /// `people` is how many spoke of a theme, where that is told; `theme` and `code` where a box leads.
    func outline(
        _ structure: DataStructure, people: (Theme) -> String? = { _ in nil },
        theme themeAddress: (Theme) -> String? = { _ in nil },
        code codeAddress: (Code) -> String? = { _ in nil }
    ) -> StructureOutline {
        let shared = structure.shared
        func concepts(_ codes: [Code]) -> [StructureOutline.Concept] {
            codes.map { code in
                .init(
                    id: code.id.text, title: text(code.title), meaning: text(code.meaning),
                    address: codeAddress(code), isShared: shared.contains(code.id))
            }
        }
        func themes(_ bundles: [DataStructure.Bundle]) -> [StructureOutline.Theme] {
            bundles.map { bundle in
                let theme = bundle.theme
                let title: String = text(theme.title)
                return .init(
                    id: theme.id.text, title: title, meaning: text(theme.meaning),
                    people: people(theme), address: themeAddress(theme), codes: concepts(bundle.codes))
            }
        }
        var parts = structure.branches.map { branch in
            let title: String = text(branch.dimension.title)
            return StructureOutline.Part(
                title: title, meaning: text(branch.dimension.meaning), themes: themes(branch.themes))
        }
        if !structure.looseThemes.isEmpty {
            parts.append(.init(title: nil, meaning: nil, themes: themes(structure.looseThemes)))
        }
        if !structure.looseCodes.isEmpty {
            let loose = StructureOutline.Theme(
                id: "none", title: nil, meaning: nil, people: nil, address: nil,
                codes: concepts(structure.looseCodes))
            parts.append(.init(title: nil, meaning: nil, themes: [loose]))
        }
        return StructureOutline(parts: parts)
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
