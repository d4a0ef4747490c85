import RealistFormats

/// What lies where a site is to be published: nothing, or a site of ours.
struct PresentSite {
    /// What our last publishing put there.
    let listed: Set<String>

    /// - Throws: ``SiteFolderProblem`` when there is something that we did not make.
    init(_ old: OldFolder, at path: String) throws(SiteFolderProblem) {
        guard !old.isEmpty else {
            listed = []
            return
        }
        guard let bytes = old.bytes(SiteMarker.name, limit: SiteMarker.largest),
            let ours = SiteMarker.paths(in: bytes)
        else { throw .notOurs(path) }
        let foreign = old.paths.filter { !ours.contains($0) }
        guard foreign.isEmpty else { throw .foreignFiles(path, foreign) }
        listed = ours
    }
}
