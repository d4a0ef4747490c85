public import Realist
import RealistFormats
public import RealistPages

/// Which files make up a site, from what may be shown and how it is to look.
public enum SitePlan {
    /// Pages that are made before it is told how far it has come.
    private static let stretch = 64

    /// - Parameters:
    ///   - publication: what may be shown.
    ///   - look: templates, styles, and words in each language of the pages.
    ///   - own: pages that the evaluators wrote themselves, in their order.
    ///   - baseURL: where the site will stand, for addresses that must be whole; `nil` when nobody knows yet.
    ///   - content: the publication's ``ContentDigest``, where it is known.
    ///   - progress: is told now and then how many pages are made, and of how many.
    /// - Returns: every file, pages in the order of the navigation first; no two of one path.
    /// - Throws: a problem of the theme, when a template asks for what its page does not have; all that keeps a page
    ///   of the evaluators' own from being published.
    public static func files(
        _ publication: Publication, look: SiteLook, own: [OwnText] = [], baseURL: String? = nil,
        content: String? = nil,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws -> [SiteFile] {
        let (theme, language) = (look.theme, look.first)
        let data =
            dataFiles(publication, language: language, baseURL: baseURL)
            + citations(Toolkit(publication, words: theme.words, language: language, baseURL: baseURL))
        let downloads = data.map {
            Download(path: $0.file.path, kind: $0.kind, size: $0.file.contents.count)
        }
        let toolkits = look.tongues.map { tongue in
            var toolkit = Toolkit(
                publication, words: tongue.theme.words, language: tongue.language, baseURL: baseURL,
                downloads: downloads, languages: look.languages, own: own)
            toolkit.linkedData = LinkedData.text(toolkit)
            toolkit.check = theme.check
            toolkit.downloads += SiteArchive.offers(toolkit)
            return toolkit
        }
        var files: [SiteFile] = []
        for (place, (toolkit, tongue)) in zip(toolkits, look.tongues).enumerated() {
            files += try pages(of: toolkit, theme: tongue.theme) { done, all in
                progress(place * all + done, toolkits.count * all)
            }
        }
        files.append(SiteFile(path: "style.css", contents: theme.style))
        files.append(SiteFile(path: "script.js", contents: theme.script))
        for (name, script) in theme.pageScripts.sorted(by: { $0.key < $1.key }) {
            files.append(SiteFile(path: name, contents: script))
        }
        files += data.map(\.file)
        files += outcomeTables(toolkits[0])
        files += materials(publication)
        files.append(ReleaseFeed.file(toolkits[0], content: content ?? ContentDigest.of(publication)))
        if let baseURL { files.append(SiteMap.file(toolkits, baseURL: baseURL)) }
        files = try SiteArchive.added(to: files, of: toolkits, look: look)
        if !own.isEmpty { try OwnPageCheck(files).check(toolkits) }
        return files
    }

    /// The files of a site of one language: the study's first one when left away.
    public static func files(
        _ publication: Publication, theme: PageTheme, language: Language? = nil, baseURL: String? = nil
    ) throws -> [SiteFile] {
        let language = language ?? publication.about.languages.first ?? .english
        return try files(publication, look: SiteLook(theme, language: language), baseURL: baseURL)
    }

    /// Every page, and the index that is made of them; the page that asks it knows which edition of it that is.
    private static func pages(
        of toolkit: Toolkit, theme: PageTheme, progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> [SiteFile] {
        var pages: [(address: PageAddress, contents: [UInt8])] = []
        let addresses = toolkit.addresses.filter { $0 != .search && $0 != .everything }
        var rest = addresses[...]
        while !rest.isEmpty {
            let made = try rest.prefix(stretch).mappedOnAllCores { address in
                try toolkit.page(at: address).map { (address, try theme.render($0)) }
            }
            pages += made.compactMap(\.self)
            rest = rest.dropFirst(stretch)
            progress(addresses.count - rest.count, addresses.count)
        }
        let index = SearchIndex(
            pages.filter { $0.address != .notFound }, folder: SearchPage.index(toolkit.language),
            words: SearchWords(toolkit))
        if let place = pages.firstIndex(where: { $0.address == .notFound }),
            toolkit.addresses.contains(.everything)
        {
            let all = EverythingPage(toolkit, pages: pages)
            pages.insert((.everything, try theme.render(all)), at: place)
        }
        let search = SearchPage(toolkit, edition: index.edition)
        let place = toolkit.addresses.firstIndex(of: .search) ?? pages.endIndex
        pages.insert((.search, try theme.render(search)), at: min(place, pages.endIndex))
        let folder = toolkit.folder
        return pages.map { SiteFile(path: folder + $0.address.path, contents: $0.contents) } + index.files
    }

    private static func dataFiles(
        _ publication: Publication, language: Language, baseURL: String?
    ) -> [(kind: Download.Kind, file: SiteFile)] {
        let tables = publication.tables(in: language)
        var files: [(Download.Kind, SiteFile)] = tables.compactMap { table in
            Download.Kind(rawValue: table.name).map { kind in
                (kind, SiteFile(path: "downloads/\(table.name).csv", contents: table.csv))
            }
        }
        files += [
            (
                .study,
                SiteFile(
                    path: "downloads/study.json",
                    contents: StudyJson(publication, language: language).bytes)
            ),
            (
                .dataPackage,
                SiteFile(
                    path: "downloads/datapackage.json",
                    contents: DataPackage.json(publication, tables: tables, language: language))
            ),
            (
                .citation,
                SiteFile(
                    path: "downloads/CITATION.cff",
                    text: CitationFile.text(publication, language: language, baseURL: baseURL))
            ),
        ]
        return files
    }

    private static func citations(_ toolkit: Toolkit) -> [(kind: Download.Kind, file: SiteFile)] {
        [
            (.bibtex, SiteFile(path: "downloads/citation.bib", text: toolkit.bibtex)),
            (.ris, SiteFile(path: "downloads/citation.ris", text: toolkit.ris)),
        ]
    }

    /// The tables of the page of outcomes, one file each.
    private static func outcomeTables(_ toolkit: Toolkit) -> [SiteFile] {
        toolkit.outcomeTables.map { table in
            var csv = CsvWriter()
            csv.header(table.header)
            for row in table.rows { csv.row(row) }
            return SiteFile(path: table.path, contents: csv.take())
        }
    }

    /// Files that sites and evaluators share, once each. One that a browser could run is in no site, whatever an old
    /// study file holds.
    private static func materials(_ publication: Publication) -> [SiteFile] {
        var seen: Set<String> = []
        return publication.materials.compactMap { material in
            guard case .file(let path, let contents) = material.place, SharedFile.fault(of: path) == nil,
                seen.insert(SharedFile.place(of: path)).inserted
            else { return nil }
            return SiteFile(path: "materials/" + SharedFile.published(path), contents: contents)
        }
    }
}
