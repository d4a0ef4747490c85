public import Realist
import RealistPages

/// Which files make up a site, from what may be shown and how it is to look.
public struct SitePlan: Sendable {
    private let publication: Publication
    private let look: SiteLook
    private let own: [OwnText]
    private let baseURL: String?
    private let content: String?

    /// - Parameters:
    ///   - publication: what may be shown.
    ///   - look: templates, styles, and words in each language of the pages.
    ///   - own: pages that the evaluators wrote themselves, in their order.
    ///   - baseURL: where the site will stand, for addresses that must be whole; `nil` when nobody knows yet.
    ///   - content: the publication's ``ContentDigest``, where it is known.
    public init(
        _ publication: Publication, look: SiteLook, own: [OwnText] = [], baseURL: String? = nil,
        content: String? = nil
    ) {
        self.publication = publication
        self.look = look
        self.own = own
        self.baseURL = baseURL
        self.content = content
    }

    /// Makes every file on all cores, and hands each on as soon as it is there.
    ///
    /// - Parameters:
    ///   - output: takes them; no two of one path.
    ///   - progress: is told now and then how many pages are made, and of how many.
    /// - Returns: the path of every file, pages in the order of the navigation first.
    /// - Throws: a problem of the theme, when a template asks for what its page does not have; all that keeps a page
    ///   of the evaluators' own from being published; that the output cannot take a file.
    public func make(
        into output: any SiteOutput, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> [String] {
        let data = DataFile.all(
            of: Toolkit(publication, words: look.theme.words, language: look.first, baseURL: baseURL))
        let toolkits = toolkits(offering: data.map(\.download))
        var making = try SiteMaking(of: toolkits, into: output)
        try making.add(looks + data.map(\.file) + toolkits[0].outcomeTables.map(\.file))
        var pages: [SitePages] = []
        for (place, (toolkit, tongue)) in zip(toolkits, look.tongues).enumerated() {
            let made = SitePages(toolkit, theme: tongue.theme)
            try made.make(&making) { done, all in progress(place * all + done, toolkits.count * all) }
            pages.append(made)
        }
        try making.add(DataFile.materials(publication))
        try making.add(
            ReleaseFeed.file(toolkits[0], content: content ?? ContentDigest.of(publication)))
        if let baseURL { try making.add(SiteMap.file(toolkits, baseURL: baseURL)) }
        try tellSizes(pages, &making)
        try making.end()
        return paths(of: toolkits, making)
    }

    /// The page of downloads of each language: it tells the size of the zip that it is in.
    private func tellSizes(_ pages: [SitePages], _ making: inout SiteMaking) throws {
        let sizes = making.sizes
        var told = try pages.map { try $0.downloads(sizes, zip: nil) }
        // Once for a zip with an entry of itself, and once for the right size in that.
        for _ in 0..<2 {
            guard let zip = making.archive.size(with: told) else { break }
            told = try pages.map { try $0.downloads(sizes, zip: zip) }
        }
        if making.archive.size(with: told) == nil {
            try making.archive.drop()
            told = try pages.map { try $0.downloads(sizes, zip: nil) }
        }
        try making.add(told)
    }

    private func toolkits(offering data: [Download]) -> [Toolkit] {
        look.tongues.map { tongue in
            var toolkit = Toolkit(
                publication, words: tongue.theme.words, language: tongue.language, baseURL: baseURL,
                downloads: data, languages: look.languages, own: own)
            toolkit.linkedData = LinkedData.text(toolkit)
            toolkit.check = look.theme.check
            toolkit.downloads += SiteArchive.offers(toolkit)
            return toolkit
        }
    }

    private func paths(of toolkits: [Toolkit], _ making: SiteMaking) -> [String] {
        let pages = toolkits.flatMap { toolkit in toolkit.addresses.map { toolkit.folder + $0.path } }
            .filter { making.sizes[$0] != nil }
        let rest = Set(making.sizes.keys).subtracting(pages)
        return pages + rest.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            + (making.archive.isThere ? [SiteArchive.path] : [])
    }

    /// Stylesheet and scripts.
    private var looks: [SiteFile] {
        let theme = look.theme
        return [
            SiteFile(path: "style.css", contents: theme.style),
            SiteFile(path: "script.js", contents: theme.script),
        ] + theme.pageScripts.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, contents: $0.value) }
    }
}
