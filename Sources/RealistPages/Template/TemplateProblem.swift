public import Realist

/// What is wrong with a theme: a folder of templates, words, a stylesheet and a script.
public enum TemplateProblem: Explained {
    case unclosedTag(template: String, line: Int)
    case unclosedSection(String, template: String, line: Int)
    case wrongEnd(String, open: String?, template: String, line: Int)
    /// Something stands between the blocks that fill a parent.
    case outsideBlock(parent: String, template: String, line: Int)
    case noName(String, template: String, line: Int)
    case tooDeep(template: String, line: Int)
    case unknownTemplate(String, template: String, line: Int)
    /// The page has nothing of that name in the group where the tag stands.
    case unknownName(String, known: [String], template: String, line: Int)
    case unknownWord(String, template: String, line: Int)
    /// A group, a list or a flag where a text is printed.
    case notText(String, template: String, line: Int)
    /// Three braces around a text that somebody may have typed.
    case unsafeText(String, template: String, line: Int)
    /// Two braces around HTML, which would show its tags.
    case escapedHTML(String, template: String, line: Int)
    case noPageTemplate(String)
    case unreadable(file: String)

    public var code: String {
        switch self {
        case .unclosedTag: "theme.unclosed-tag"
        case .unclosedSection: "theme.unclosed-section"
        case .wrongEnd: "theme.wrong-end"
        case .outsideBlock: "theme.outside-block"
        case .noName: "theme.no-name"
        case .tooDeep: "theme.too-deep"
        case .unknownTemplate: "theme.unknown-template"
        case .unknownName: "theme.unknown-name"
        case .unknownWord: "theme.unknown-word"
        case .notText: "theme.not-text"
        case .unsafeText: "theme.unsafe-text"
        case .escapedHTML: "theme.escaped-html"
        case .noPageTemplate: "theme.no-template"
        case .unreadable: "theme.unreadable"
        }
    }

    public var location: Location? {
        switch self {
        case .unclosedTag(let template, let line), .unclosedSection(_, let template, let line),
            .wrongEnd(_, _, let template, let line), .outsideBlock(_, let template, let line),
            .noName(_, let template, let line), .tooDeep(let template, let line),
            .unknownTemplate(_, let template, let line), .unknownName(_, _, let template, let line),
            .unknownWord(_, let template, let line), .notText(_, let template, let line),
            .unsafeText(_, let template, let line), .escapedHTML(_, let template, let line):
            Location(file: "templates/\(template).mustache", line: line)
        case .unreadable(let file): Location(file: file)
        case .noPageTemplate: nil
        }
    }
}
