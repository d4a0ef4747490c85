import Foundation

/// Writes a site so that a reader never sees half of it.
///
/// The new site is made in a folder beside the old one and takes its place in one step. A file whose bytes did
/// not change is the same file as before (a hard link), so it keeps its times. When nothing changed, nothing
/// is written. If the program is killed, the old site or the new one stands; the folder beside it is cleared
/// away the next time.
public enum SiteFolder {
    /// What publishing did.
    public enum Outcome: Equatable, Sendable {
        /// Every byte was there already; nothing was touched.
        case unchanged
        /// Files that were written, and files that are as they were.
        case written(changed: Int, kept: Int)
    }

    /// Makes `files` the contents of the folder at `path`.
    ///
    /// - Parameters:
    ///   - files: the whole site; no two of one path.
    ///   - path: the folder; made, with the folders above it, when it is not there.
    /// - Returns: whether anything was written.
    /// - Throws: ``SiteFolderProblem`` when the folder was not made by this program, holds files that it did
    ///   not make, is being published to by somebody else, or cannot be written. The old site then stands.
    public static func publish(_ files: [SiteFile], to path: String) throws(SiteFolderProblem) -> Outcome {
        let place = SitePlace(path)
        try Disk.makeFolders(place.parent)
        let lock = try FolderLock(on: place.parent, for: path)
        defer { lock.release() }

        let all = files + [SiteMarker.file(listing: files.map(\.path))]
        let present = try PresentSite.read(at: place)
        if present.holdsExactly(all) { return .unchanged }

        try Disk.remove(place.staging)
        do {
            let kept = try fill(place.staging, with: all, from: present.exists ? place.folder : nil)
            try Disk.syncAll(place.staging)
            try swap(place, over: present)
            try Disk.remove(place.staging)
            return .written(changed: all.count - kept, kept: kept)
        } catch {
            try? Disk.remove(place.staging)
            throw error
        }
    }

    /// - Returns: how many files are hard links to files of the old site.
    private static func fill(
        _ folder: String, with files: [SiteFile], from old: String?
    ) throws(SiteFolderProblem) -> Int {
        try Disk.makeFolder(folder)
        var made: Set<Substring> = []
        var kept = 0
        for file in files {
            if let slash = file.path.lastIndex(of: "/"), made.insert(file.path[..<slash]).inserted {
                try Disk.makeFolders(folder + "/" + file.path[..<slash])
            }
            let target = folder + "/" + file.path
            if let old, Disk.holds(old + "/" + file.path, file.contents),
                Disk.link(old + "/" + file.path, to: target)
            {
                kept += 1
            } else {
                try Disk.write(file.contents, to: target)
            }
        }
        return kept
    }

    private static func swap(_ place: SitePlace, over present: PresentSite) throws(SiteFolderProblem) {
        if present.exists {
            try Disk.exchange(place.staging, place.folder)
        } else {
            try Disk.move(place.staging, to: place.folder)
        }
        try Disk.sync(place.parent)
    }
}

/// Where a site lies, and where it is made.
struct SitePlace {
    let parent: String
    let folder: String
    /// Beside the site, hidden: the new site while it is made, the old one while it is cleared away.
    let staging: String

    init(_ path: String) {
        let absolute = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        parent = absolute.deletingLastPathComponent().path(percentEncoded: false).withoutLastSlash
        let name = absolute.lastPathComponent
        folder = parent + "/" + name
        staging = parent + "/." + name + ".realist-publishing"
    }
}

extension String {
    fileprivate var withoutLastSlash: String {
        var text = self
        while text.count > 1 && text.hasSuffix("/") { text.removeLast() }
        return text == "/" ? "" : text
    }
}
