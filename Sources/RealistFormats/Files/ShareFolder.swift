public import Foundation
public import Realist

/// Where the files lie that come with the program: `toolkit/` and `site-templates/`.
///
/// Found at each start, never fixed when the program is built, so that it can be put anywhere: the folder that
/// `REALIST_SHARE` names; else `../share/realist` beside the folder of the executable, as `make install` lays
/// it out; else the nearest folder above the executable that holds both, as in a working copy.
public enum ShareFolder {
    public static func find() throws(ShareFolderProblem) -> URL {
        let executable =
            Foundation.Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments.first ?? "")
        return try find(named: ProcessInfo.processInfo.environment["REALIST_SHARE"], executable: executable)
    }

    static func find(named: String?, executable: URL) throws(ShareFolderProblem) -> URL {
        if let named, !named.isEmpty {
            let folder = URL(filePath: named, directoryHint: .isDirectory)
            guard isShareFolder(folder) else { throw .notThere(named) }
            return folder
        }
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appending(path: "share/realist")
        if isShareFolder(installed) { return installed }
        while folder.pathComponents.count > 1 {
            if isShareFolder(folder) { return folder }
            folder.deleteLastPathComponent()
        }
        throw .notFound
    }

    private static func isShareFolder(_ folder: URL) -> Bool {
        ["toolkit", "site-templates"].allSatisfy { name in
            var isFolder: ObjCBool = false
            let path = folder.appending(path: name).path(percentEncoded: false)
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        }
    }
}

public enum ShareFolderProblem: Explained {
    /// `REALIST_SHARE` names a folder that does not hold the files.
    case notThere(String)
    case notFound

    public var code: String {
        switch self {
        case .notThere: "share.wrong-folder"
        case .notFound: "share.not-found"
        }
    }

    public var what: String {
        switch self {
        case .notThere(let folder):
            "The folder \(folder), which REALIST_SHARE names, does not hold toolkit and site-templates."
        case .notFound:
            "The folder with toolkit and site-templates, which belongs to this program, was not found."
        }
    }

    public var location: Location? { nil }

    public var remedy: String {
        "Set REALIST_SHARE to the folder that holds both, or install the program again with make install."
    }
}
