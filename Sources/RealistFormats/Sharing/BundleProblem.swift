public import Realist

/// What is wrong with a bundle as a folder.
public enum BundleProblem: Explained {
    case noStudy(at: Location)
    case unknownFile(suggestion: String?, at: Location)
    case otherName(expected: String, at: Location)
    case notText(path: String, at: Location)
    /// Texts and materials are together larger than this.
    case tooMuch(limit: Int, at: Location)
    /// A file that the bundle names cannot be had.
    case named(FileProblem, path: String, at: Location)

    public var code: String {
        switch self {
        case .noStudy: "bundle.no-study"
        case .unknownFile: "bundle.unknown-file"
        case .otherName: "bundle.other-name"
        case .notText: "bundle.not-text"
        case .tooMuch: "bundle.too-much"
        case .named(let problem, _, _): problem.code
        }
    }

    public var what: String {
        switch self {
        case .noStudy: "This folder holds no study.yaml, so it is no bundle."
        case .unknownFile(nil, _): "This file is no part of a bundle, or nothing in the bundle names it."
        case .unknownFile(let near?, _): "This file is no part of a bundle. Was \(near) meant?"
        case .otherName(let expected, _): "What this file holds belongs into \(expected)."
        case .notText(let path, _): "\(shown(path)) is no plain text in UTF-8."
        case .tooMuch(let limit, _):
            "With this file, texts and materials have more than \(limit) bytes together."
        case .named(let problem, let path, _): "\(shown(path)): \(problem.what)"
        }
    }

    public var location: Location? {
        switch self {
        case .noStudy(let place), .unknownFile(_, let place), .otherName(_, let place),
            .notText(_, let place), .tooMuch(_, let place), .named(_, _, let place):
            place
        }
    }

    public var remedy: String {
        switch self {
        case .noStudy: "Give the folder that holds it; docs/file-format.md tells what a bundle is."
        case .unknownFile: "Move it away or rename it; docs/file-format.md lists all files."
        case .otherName: "Rename the file, or correct what it says."
        case .tooMuch: "Keep large files elsewhere, and name them with url."
        case .notText: "Save it as plain text in UTF-8."
        case .named(let problem, _, _): problem.remedy
        }
    }
}
