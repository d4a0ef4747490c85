public import Realist

/// Why a file is not read as a project of Taguette. Paths are as the reader typed them.
public enum TaguetteProblem: Explained {
    /// No SQLite file, or none that can be read.
    case notAProject(path: String)
    /// A file of SQLite without these tables and columns.
    case otherTables(path: String, missing: String)
    case tooLarge(path: String, bytes: Int, limit: Int)
    case tooMuch(path: String, what: String, limit: Int)
    /// Somebody works on it: a journal lies beside it.
    case inUse(path: String)
    case noProject(path: String)
    case severalProjects(path: String, names: [String])
    case noSuchProject(path: String, name: String, names: [String])
    case damaged(path: String, finding: String)

    public var location: Location? {
        switch self {
        case .notAProject(let path), .otherTables(let path, _), .tooLarge(let path, _, _),
            .tooMuch(let path, _, _), .inUse(let path), .noProject(let path), .severalProjects(let path, _),
            .noSuchProject(let path, _, _), .damaged(let path, _):
            Location(file: path)
        }
    }

    public var code: String {
        switch self {
        case .notAProject: "taguette.not-a-project"
        case .otherTables: "taguette.other-tables"
        case .tooLarge: "taguette.too-large"
        case .tooMuch: "taguette.too-much"
        case .inUse: "taguette.in-use"
        case .noProject: "taguette.no-project"
        case .severalProjects: "taguette.several-projects"
        case .noSuchProject: "taguette.no-such-project"
        case .damaged: "taguette.damaged"
        }
    }

    public var what: String {
        switch self {
        case .notAProject: "This is no project of Taguette (.sqlite3)."
        case .otherTables(_, let missing):
            "This is a database, but not one of Taguette: it has no \(missing)."
        case .tooLarge(_, let bytes, let limit):
            "The file has \(bytes >> 20) MiB; at most \(limit >> 20) MiB are read."
        case .tooMuch(_, let what, let limit): "It holds more than \(limit) \(what)."
        case .inUse: "Taguette is at work on this file, or was stopped while it wrote."
        case .noProject: "There is no project in it."
        case .severalProjects(_, let names): "It holds several projects: \(TaguetteProblem.list(names))."
        case .noSuchProject(_, let name, let names):
            "It holds no project “\(name)”. It has \(TaguetteProblem.list(names))."
        case .damaged(_, let finding): "The file is damaged (\(finding))."
        }
    }

    public var remedy: String {
        switch self {
        case .notAProject, .otherTables, .damaged:
            "In Taguette, open the project and export it as a project file (.sqlite3)."
        case .tooLarge, .tooMuch: "Export the project in parts, or take in its highlights as CSV."
        case .inUse: "Close Taguette, or export the project there, and try again."
        case .noProject: "Check that it is the right file."
        case .severalProjects, .noSuchProject: "Say which one with --project NAME."
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(10).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 10 ? " and more" : "")
    }
}
