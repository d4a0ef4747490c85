public import Realist

/// Why a site is not written into a folder. What is there still stands.
public enum SiteFolderProblem: Explained {
    case notOurs(String)
    case foreignFiles(String, [String])

    public var code: String {
        switch self {
        case .notOurs: "site.not-ours"
        case .foreignFiles: "site.foreign-files"
        }
    }

    public var what: String {
        switch self {
        case .notOurs(let path): "The folder \(path) is there and was not made by realist publish."
        case .foreignFiles(let path, let names):
            "The folder \(path) holds files that realist publish did not make: "
                + names.prefix(5).joined(separator: ", ")
                + (names.count > 5 ? " and \(names.count - 5) more." : ".")
        }
    }

    public var location: Location? { nil }

    public var remedy: String {
        switch self {
        case .notOurs: "Name another folder, or move this one away. Nothing was changed."
        case .foreignFiles: "Move them elsewhere, so that they are not lost. Nothing was changed."
        }
    }
}
