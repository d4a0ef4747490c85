public import Realist

/// What in a theme of somebody's own would have been passed over in silence.
public enum ThemeProblem: Explained {
    /// Not one file of a theme is in the folder.
    case nothing(folder: String)
    case unusedFile(String, suggestion: String?)
    case unusedWords(String, suggestion: String?, at: Location)
    case emptyGap(String, key: String, known: [String], at: Location)

    public var code: String {
        switch self {
        case .nothing: "theme.nothing"
        case .unusedFile: "theme.unused-file"
        case .unusedWords: "theme.unused-words"
        case .emptyGap: "theme.empty-gap"
        }
    }

    public var location: Location? {
        switch self {
        case .nothing(let folder): Location(file: folder)
        case .unusedFile(let path, _): Location(file: path)
        case .unusedWords(_, _, let place), .emptyGap(_, _, _, let place): place
        }
    }

    public var what: String {
        switch self {
        case .nothing: "No file of a theme is in this folder."
        case .unusedFile: "No page is made with this file."
        case .unusedWords(let key, _, _): "No page says “\(key)”."
        case .emptyGap(let name, let key, _, _): "Nothing is put into the gap {\(name)} of “\(key)”."
        }
    }

    public var remedy: String {
        switch self {
        case .nothing:
            "Name its files as in the folder site-templates that comes with the program: style.css, words/en.yaml, templates/…."
        case .unusedFile(_, let suggestion):
            suggestion.map { "Did you mean \($0)?" }
                ?? "Name it as in the folder site-templates that comes with the program, name it in a template, or take it away."
        case .unusedWords(_, let suggestion, _):
            suggestion.map { "Did you mean “\($0)”?" } ?? "Name the key in a template, or take it away."
        case .emptyGap(let name, _, let known, _):
            Suggestion.nearest(to: name, among: known).map { "Did you mean {\($0)}?" }
                ?? (known.isEmpty
                    ? "This text has no gaps." : "Its gaps are {\(known.joined(separator: "}, {"))}.")
        }
    }
}
