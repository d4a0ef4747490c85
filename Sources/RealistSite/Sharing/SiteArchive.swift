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
                ? [Download(path: PageAddress.everything.path, kind: .everything, size: nil)] : [])
    }

    /// - Parameters:
    ///   - files: the whole site but the zip.
    ///   - toolkit: with the downloads as ``offers(_:)`` and others have them.
    ///   - theme: of the page of downloads.
    /// - Returns: the same files, the page of downloads with sizes, and the zip unless the site is too large for one.
    /// - Throws: a problem of the theme.
    static func added(to files: [SiteFile], of toolkit: Toolkit, theme: PageTheme) throws -> [SiteFile] {
        let sizes = Dictionary(
            files.map { ($0.path, $0.contents.count) }, uniquingKeysWith: { first, _ in first })
        let whole = zip(files, of: toolkit.publication)
        var told = toolkit
        told.downloads = toolkit.downloads.compactMap { download in
            if download.size != nil { return download }
            let size = download.kind == .site ? whole?.count : sizes[download.path]
            return size.map { Download(path: download.path, kind: download.kind, size: $0) }
        }
        let page = SiteFile(path: PageAddress.downloads.path, contents: try theme.render(DownloadsPage(told)))
        let all = files.map { $0.path == page.path ? page : $0 }
        guard whole != nil, let archive = zip(all, of: toolkit.publication) else { return all }
        return all + [SiteFile(path: path, contents: archive)]
    }

    /// One folder with all files, in the order of their names, as of the release's day; `nil` for more than a zip
    /// should have, and for a name that is none in a zip.
    private static func zip(_ files: [SiteFile], of publication: Publication) -> [UInt8]? {
        guard files.reduce(0, { $0 + $1.contents.count }) <= mostBytes else { return nil }
        var writer = ZipWriter(path, on: publication.on)
        var bytes: [UInt8] = []
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            guard let piece = try? writer.file("\(publication.about.id)/\(file.path)", file.contents) else {
                return nil
            }
            bytes += piece
        }
        return bytes + writer.end()
    }
}
