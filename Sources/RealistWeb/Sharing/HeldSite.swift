internal import Realist
internal import RealistSite
internal import RealistStore

/// A site that was made: its files lie in a folder that only this process may read, until nobody holds it any more.
final class HeldSite: Sendable {
    /// Part of its address, so that no browser takes one for another.
    let key: String
    let release: Release
    /// Its content differs from that of the last release.
    let isNew: Bool
    let told: Told
    /// In the order of the plan: pages first.
    let paths: [String]
    private let known: Set<String>
    private let files: HeldFiles

    /// What it was asked for, and what is to be said of it.
    struct Told: Sendable {
        let language: Language
        /// Languages of the study that it does not have.
        let waiting: [Language]
        let baseURL: String?
        /// Pages that the evaluators wrote themselves.
        let own: [OwnText]
        let madeAt: Moment
        let by: Account.ID
        /// The state of the study that it shows.
        let head: AuditHead
        let withheld: [Publication.Withheld]
        let figureCount: Int
        /// Figures that are not shown, with the reason of each.
        let withheldFigures: [Figure]
        /// Of these the ones that are about too few people themselves.
        let fewThemselves: Set<String>
    }

    init(_ made: Publishing.Made, _ told: Told, in parent: String) throws {
        key = FaultCode.make() + FaultCode.make()
        release = made.release
        isNew = made.isNew
        self.told = told
        files = try HeldFiles(in: "\(parent)/site-\(key)")
        paths = try made.plan.make(into: files)
        known = Set(paths)
    }

    /// Hands on all of it, file after file.
    ///
    /// - Throws: that one cannot be read, or is not taken.
    func handOn(to output: any SiteOutput) throws {
        for path in paths { try output.add(SiteFile(path: path, contents: files.bytes(path))) }
    }

    /// The bytes of one of its files; `nil` for every other path, whatever lies there.
    func bytes(_ path: String) throws -> [UInt8]? {
        guard known.contains(path) else { return nil }
        return try files.bytes(path)
    }
}
