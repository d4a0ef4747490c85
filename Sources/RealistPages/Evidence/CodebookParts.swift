internal import Realist

/// The parts of the page, as far as they have what is looked for.
struct CodebookParts {
    let working: WorkingCodebook
    let counts: CodeCounts
    let find: String
    private let titles: [Theme.ID: String]

    init(working: WorkingCodebook, counts: CodeCounts, find: String) {
        self.working = working
        self.counts = counts
        self.find = find
        titles = Dictionary(
            working.codebook.themes.map { ($0.id, working.text($0.title)) },
            uniquingKeysWith: { first, _ in first })
    }

    private var words: Words { working.words }

    func finds(_ code: Code) -> Bool {
        find.isEmpty
            || WorkingCodebook.finds(
                find,
                in: [working.text(code.title), working.text(code.meaning)] + code.themes.map { titles[$0] })
    }

    var all: [CodebookPage.DimensionPart] {
        let codebook = working.codebook
        let known = Set(codebook.dimensions.map(\.id))
        let loose = codebook.themes.filter { theme in
            theme.dimension.map { !known.contains($0) } ?? true
        }
        let themes = Dictionary(grouping: codebook.themes, by: \.dimension)
        var codes: [Theme.ID: [Code]] = [:]
        var bare: [Code] = []
        for code in codebook.codes where finds(code) {
            if code.themes.isEmpty { bare.append(code) }
            for theme in code.themes { codes[theme, default: []].append(code) }
        }
        var parts = codebook.dimensions.map { dimension in
            part(dimension, (themes[dimension.id] ?? []).map { part($0, codes[$0.id] ?? []) })
        }
        let rest =
            loose.map { part($0, codes[$0.id] ?? []) }
            + (bare.isEmpty
                ? []
                : [
                    .init(
                        title: words["app.codes.no-theme"], count: nil, edit: nil, meaning: nil,
                        codes: Items(bare.map { line($0, under: nil) }))
                ])
        if !rest.isEmpty {
            parts.append(
                .init(
                    heading: words["app.codes.no-dimension"], told: nil, change: nil, about: nil,
                    themes: rest))
        }
        guard !find.isEmpty else { return parts }
        return parts.compactMap { part in
            let themes = part.themes.filter { $0.codes != nil }
            return themes.isEmpty
                ? nil
                : .init(
                    heading: part.heading, told: part.told, change: part.change, about: part.about,
                    themes: themes)
        }
    }

    private func part(
        _ dimension: Dimension, _ themes: [CodebookPage.ThemePart]
    ) -> CodebookPage.DimensionPart {
        .init(
            heading: working.text(dimension.title), told: told(counts.dimensions[dimension.id]),
            change: change(working.addresses.dimension(dimension.id)), about: working.text(dimension.meaning),
            themes: themes)
    }

    private func part(_ theme: Theme, _ codes: [Code]) -> CodebookPage.ThemePart {
        .init(
            title: working.text(theme.title), count: told(counts.themes[theme.id]),
            edit: change(working.addresses.theme(ofCodes: theme.id)), meaning: working.text(theme.meaning),
            codes: Items(codes.map { line($0, under: theme.id) }))
    }

    private func change(_ href: String) -> Link? {
        working.isWriter ? Link(text: words["app.codes.change"], href: href) : nil
    }

    private func told(_ count: CodeCounts.Count?) -> String { working.told(count) }

    private func line(_ code: Code, under theme: Theme.ID?) -> CodebookPage.CodeLine {
        let others = code.themes.filter { $0 != theme }.compactMap { titles[$0] }
        return .init(
            text: working.text(code.title), href: working.addresses.code(code.id),
            means: working.text(code.meaning),
            also: others.isEmpty ? nil : words["app.codes.also", ["themes": words.list(others)]],
            stands: told(counts.codes[code.id]))
    }
}
