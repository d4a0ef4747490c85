public import Realist

/// The three levels of a codebook as codes that stand under others.
public enum CodebookExport {
    /// - Returns: a project that holds the codes and nothing else.
    public static func project(of study: Study) -> QualitativeProject {
        var project = QualitativeProject()
        project.name = study.about.title.text
        project.origin = StudyExport.origin
        (project.codes, project.sets) = nodes(of: study.evidence.codebook, StudyGuids(study.about.id))
        return project
    }

    /// A code has one place in the tree, under its first theme. A theme that has codes which stand elsewhere is a set as
    /// well, of all its codes.
    static func nodes(
        of book: Codebook, _ names: StudyGuids
    ) -> (codes: [QualitativeProject.CodeNode], sets: [QualitativeProject.CodeSet]) {
        var nodes: [QualitativeProject.CodeNode] = []
        let byTheme = Dictionary(grouping: book.codes, by: \.themes.first)
        let byDimension = Dictionary(grouping: book.themes, by: \.dimension)
        func add(_ code: Code, under parent: Guid?) {
            nodes.append(
                .init(
                    guid: names.of(code.id), name: code.title.text, meaning: code.meaning?.text,
                    parent: parent,
                    isCodable: true))
        }
        func add(_ theme: Theme, under parent: Guid?) {
            let guid = names.of(theme.id)
            nodes.append(
                .init(
                    guid: guid, name: theme.title.text, meaning: theme.meaning?.text, parent: parent,
                    isCodable: false))
            for code in byTheme[theme.id] ?? [] { add(code, under: guid) }
        }
        for dimension in book.dimensions {
            let guid = names.of(dimension.id)
            nodes.append(
                .init(
                    guid: guid, name: dimension.title.text, meaning: dimension.meaning?.text, parent: nil,
                    isCodable: false))
            for theme in byDimension[dimension.id] ?? [] { add(theme, under: guid) }
        }
        for theme in byDimension[nil] ?? [] { add(theme, under: nil) }
        for code in byTheme[nil] ?? [] { add(code, under: nil) }
        let sets = book.themes.compactMap { theme -> QualitativeProject.CodeSet? in
            let codes = book.codes.filter { $0.themes.contains(theme.id) }
            guard codes.contains(where: { $0.themes.first != theme.id }) else { return nil }
            return .init(
                guid: names.of(set: theme.id), name: theme.title.text, codes: codes.map { names.of($0.id) })
        }
        return (nodes, sets)
    }
}
