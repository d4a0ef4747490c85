internal import Realist
internal import RealistPages

/// The pages of a site in one language, and the index that is made of them.
struct SitePages {
    private let toolkit: Toolkit
    private let theme: PageTheme

    /// Pages that are made at once.
    private static let stretch = 128
    /// These are made of all others.
    private static let last: Set<PageAddress> = [.search, .everything]

    /// A page that was handed on, and what readers can find on it.
    private struct Made: Sendable {
        let address: PageAddress
        let file: SiteFile
        let found: SearchedPage?
    }

    init(_ toolkit: Toolkit, theme: PageTheme) {
        self.toolkit = toolkit
        self.theme = theme
    }

    /// What is gathered from pages while they are made.
    private struct Gathered {
        var index: SearchIndex
        /// As they are published, where a page of all of them is to be made.
        var kept: [(address: PageAddress, contents: [UInt8])]?
    }

    /// Makes every page but that of downloads.
    ///
    /// - Parameters:
    ///   - making: takes them.
    ///   - progress: is told now and then how many are made, and of how many.
    /// - Throws: a problem of the theme; that the output cannot take a file.
    func make(
        _ making: inout SiteMaking, progress: (_ done: Int, _ all: Int) -> Void
    ) throws {
        let addresses = toolkit.addresses
        var gathered = Gathered(
            index: SearchIndex(folder: SearchPage.index(toolkit.language), words: SearchWords(toolkit)),
            kept: addresses.contains(.everything) ? [] : nil)
        var rest = addresses.filter { !SitePages.last.contains($0) }[...]
        while !rest.isEmpty {
            let (toolkit, theme, output) = (toolkit, theme, making.output)
            let made = try rest.prefix(SitePages.stretch).mappedOnAllCores { address in
                try SitePages.made(address, toolkit, theme, output)
            }
            try take(made.compactMap(\.self), &gathered, &making)
            rest = rest.dropFirst(SitePages.stretch)
            progress(addresses.count - rest.count, addresses.count)
        }
        if let kept = gathered.kept {
            try making.add(written(.everything, EverythingPage(toolkit, pages: kept)))
        }
        try making.add(gathered.index.end())
        try making.add(written(.search, SearchPage(toolkit, edition: gathered.index.edition)))
    }

    /// The page of downloads, which tells the sizes of what was made before.
    ///
    /// - Parameters:
    ///   - sizes: of files by their paths.
    ///   - zip: how large it is; `nil` when there is none.
    /// - Returns: the page, which is not handed on yet.
    /// - Throws: a problem of the theme.
    func downloads(_ sizes: [String: Int], zip: Int?) throws -> SiteFile {
        var told = toolkit
        told.downloads = toolkit.downloads.compactMap { download in
            if download.size != nil { return download }
            let size = download.kind == .site ? zip : sizes[download.path]
            return size.map { Download(path: download.path, kind: download.kind, size: $0) }
        }
        return try written(.downloads, DownloadsPage(told))
    }

    /// The page of downloads is read for the index before its sizes are known; it is handed on when they are.
    private static func made(
        _ address: PageAddress, _ toolkit: Toolkit, _ theme: PageTheme, _ output: any SiteOutput
    ) throws -> Made? {
        guard let page = toolkit.page(at: address) else { return nil }
        let file = SiteFile(path: toolkit.folder + address.path, contents: try theme.render(page))
        if address != .downloads { try output.add(file) }
        return Made(
            address: address, file: file, found: address == .notFound ? nil : SearchedPage(file.contents))
    }

    private func take(
        _ made: [Made], _ gathered: inout Gathered, _ making: inout SiteMaking
    ) throws {
        var pieces: [SiteFile] = []
        for one in made {
            if one.address != .downloads { try making.note(one.file) }
            if let found = one.found { pieces += gathered.index.add(found, of: one.address) }
            gathered.kept?.append((one.address, one.file.contents))
        }
        try making.add(pieces)
    }

    private func written(_ address: PageAddress, _ page: any Page) throws -> SiteFile {
        SiteFile(path: toolkit.folder + address.path, contents: try theme.render(page))
    }
}
