import Realist
import RealistFormats
import RealistPages

/// What is made of all other files, last: one zip of the whole site, and the page of downloads, which names its size.
///
/// The page that the zip and the index hold is the one that stands on the site; only its sizes were not known when the
/// index was made.
struct SiteArchive {
    static let path = "downloads/site.zip"
    /// A larger site is handed on by other ways.
    static let mostBytes = 256 << 20

    /// What the page of downloads says of these two before their sizes are known.
    static func offers(_ toolkit: Toolkit) -> [Download] {
        [Download(path: path, kind: .site, size: nil)]
            + (toolkit.addresses.contains(.everything)
                ? [Download(path: toolkit.folder + PageAddress.everything.path, kind: .everything, size: nil)]
                : [])
    }

    /// - Parameters:
    ///   - files: the whole site but the zip.
    ///   - toolkits: one for each language, with the downloads as ``offers(_:)`` and others have them.
    ///   - look: of the pages of downloads.
    /// - Returns: the same files, the pages of downloads with sizes, and the zip unless the site is too large for one.
    /// - Throws: a problem of the theme.
    static func added(to files: [SiteFile], of toolkits: [Toolkit], look: SiteLook) throws -> [SiteFile] {
        let publication = toolkits[0].publication
        let size = ZipWriter.length(of: files.map { (name($0, publication), $0.contents.count) })
        if size <= mostBytes {
            let all = try telling(files, ofSize: size, toolkits, look)
            if let archive = zip(all, of: publication) {
                return all + [SiteFile(path: path, contents: archive)]
            }
        }
        return try telling(files, ofSize: nil, toolkits, look)
    }

    /// The files with pages of downloads that tell sizes; `zip`: that of the archive, `nil` when there is none.
    private static func telling(
        _ files: [SiteFile], ofSize zip: Int?, _ toolkits: [Toolkit], _ look: SiteLook
    ) throws -> [SiteFile] {
        let sizes = Dictionary(
            files.map { ($0.path, $0.contents.count) }, uniquingKeysWith: { first, _ in first })
        var pages: [String: SiteFile] = [:]
        for (toolkit, tongue) in Swift.zip(toolkits, look.tongues) {
            var told = toolkit
            told.downloads = toolkit.downloads.compactMap { download in
                if download.size != nil { return download }
                let size = download.kind == .site ? zip : sizes[download.path]
                return size.map { Download(path: download.path, kind: download.kind, size: $0) }
            }
            let path = toolkit.folder + PageAddress.downloads.path
            pages[path] = SiteFile(path: path, contents: try tongue.theme.render(DownloadsPage(told)))
        }
        return files.map { pages[$0.path] ?? $0 }
    }

    private static func name(_ file: SiteFile, _ publication: Publication) -> String {
        "\(publication.about.id)/\(file.path)"
    }

    /// One folder with all files, in the order of their names, as of the release's day; `nil` for a name that is none
    /// in a zip.
    private static func zip(_ files: [SiteFile], of publication: Publication) -> [UInt8]? {
        var writer = ZipWriter(path, on: publication.on)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.reduce(0) { $0 + $1.contents.count + 256 })
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            guard let piece = try? writer.file(name(file, publication), file.contents) else { return nil }
            bytes += piece
        }
        return bytes + writer.end()
    }
}
