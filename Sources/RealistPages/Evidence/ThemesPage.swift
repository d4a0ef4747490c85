import Realist

/// What people said, in themes: the data structure as a figure and in words, and for each concept the words of somebody where
/// they may be shown.
public struct ThemesPage: Page, Equatable {
    public static let template = "evidence/themes"

    public let frame: Frame
    public let heading: String
    /// What may be told of who spoke of a theme.
    public let people: String
    public let figure: StructureFigure
    public let tables: [PassageTable]
    /// How the passages were chosen.
    public let rule: String
    /// How many concepts are left out.
    public let unnamed: String?
    public let theory: String
    public let methods: String

    init(_ themes: PublishedThemes, in toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .themes)
        heading = words["structure.heading"]
        frame = toolkit.frame(.themes, title: heading, description: words["structure.description"])
        let told = themes.people
        people = told.map { words.count("structure.heard", $0.heard) } ?? words["structure.not-told"]
        let outline = toolkit.outline(
            themes.structure,
            people: { theme in
                told.map { told in
                    words[
                        "structure.people",
                        ["n": String(told.byTheme[theme.id] ?? 0), "all": String(told.heard)]]
                }
            },
            theme: { links.to(.themes, at: "theme-\($0.id)") })
        figure = StructureFigure(outline, words, linksWords: false)
        tables = PassageTable.all(outline, words) { concept in
            Code.ID(concept).flatMap { themes.passages[$0] }.map { passage in
                PassageTable.Passage(
                    text: toolkit.asWritten(passage.text), source: words["source.\(passage.kind.rawValue)"])
            }
        }
        rule = words["structure.rule"]
        unnamed = themes.unnamed == 0 ? nil : words.count("structure.unnamed", themes.unnamed)
        theory = links.to(.theory)
        methods = links.to(.methods)
    }
}

extension ThemesPage: PagePart {
    static let pageFields = Fields<ThemesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("people", \.people),
        .init("figure", \.figure), .init("tables", \.tables), .init("rule", \.rule),
        .init("unnamed", \.unnamed), .init("theory", \.theory), .init("methods", \.methods))
}
