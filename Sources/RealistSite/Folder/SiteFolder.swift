import Foundation
import RealistFormats

/// Puts a site where it is to stand, so that a reader never sees half of it: see ``WholeFolder``. When nothing
/// changed, nothing is written.
public enum SiteFolder {
    /// What publishing did.
    public enum Outcome: Equatable, Sendable {
        /// Every byte was there already; nothing was touched.
        case unchanged
        /// Files that were written, and files that are as they were.
        case written(changed: Int, kept: Int)
    }

    /// Makes what `make` makes the contents of the folder at `path`.
    ///
    /// - Parameters:
    ///   - path: the folder; made, with the folders above it, when it is not there. A link is followed.
    ///   - remember: what has to be kept before the site stands; called when all of it is written beside the old one.
    ///   - make: hands on the whole site.
    /// - Returns: whether anything was written.
    /// - Throws: what `make` and `remember` throw; ``SiteFolderProblem`` when the folder was not made by this program
    ///   or holds files that it did not make; a problem of the file system, when it is being published to by somebody
    ///   else or cannot be written. The old site then stands.
    public static func publish(
        to path: String, remember: () throws -> Void = {}, _ make: (any SiteOutput) throws -> Void
    ) throws -> Outcome {
        let folder = try begin(path)
        let present = try PresentSite(folder.old, at: path)
        let output = FolderOutput(folder)
        try make(output)
        try output.add(SiteMarker.file(listing: output.paths))
        let (changed, kept) = (output.changed, output.paths.count - output.changed)
        let isUnchanged = changed == 0 && kept == folder.old.paths.count
        if !isUnchanged { try folder.prepare() }
        try remember()
        if isUnchanged { return .unchanged }
        try folder.finish { present.listed.contains($0) }
        return .written(changed: changed, kept: kept)
    }

    /// Whether a site could be published there: nothing is there yet, or a site of ours.
    ///
    /// Nothing is made by looking.
    ///
    /// - Throws: what ``publish(to:remember:_:)`` would throw before it writes.
    public static func check(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        _ = try PresentSite(try begin(path).old, at: path)
    }

    private static func begin(_ path: String) throws -> WholeFolder {
        let rules = WholeFolder.Rules(marker: SiteMarker.name, names: nil)
        do {
            return try WholeFolder(path: path, rules: rules, makesParents: true)
        } catch .notOurs {
            throw SiteFolderProblem.notOurs(path)
        }
    }
}
