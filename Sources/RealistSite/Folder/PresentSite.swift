/// What lies where a site is to be published.
struct PresentSite {
    let folder: String
    let exists: Bool
    /// Paths of all files below the folder.
    let paths: Set<String>

    /// - Throws: ``SiteFolderProblem`` when there is something that we did not make.
    static func read(at place: SitePlace) throws(SiteFolderProblem) -> PresentSite {
        guard let kind = Disk.kind(of: place.folder) else {
            return PresentSite(folder: place.folder, exists: false, paths: [])
        }
        guard kind == .folder else { throw .notAFolder(place.folder) }
        let paths = try Disk.files(below: place.folder)
        if !paths.isEmpty {
            guard let bytes = Disk.read(place.folder + "/" + SiteMarker.name),
                let ours = SiteMarker.paths(in: bytes)
            else { throw .notOurs(place.folder) }
            let foreign = paths.subtracting(ours).sorted()
            if !foreign.isEmpty { throw .foreignFiles(place.folder, foreign) }
        }
        return PresentSite(folder: place.folder, exists: true, paths: paths)
    }

    func holdsExactly(_ files: [SiteFile]) -> Bool {
        exists && paths.count == files.count
            && files.allSatisfy { paths.contains($0.path) && Disk.holds(folder + "/" + $0.path, $0.contents) }
    }
}
