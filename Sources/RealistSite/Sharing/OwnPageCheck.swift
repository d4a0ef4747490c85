internal import Realist
internal import RealistPages

/// Looks at pages of the evaluators' own while the whole site is made, before any of it is published.
struct OwnPageCheck {
    private let toolkits: [(toolkit: Toolkit, own: [OwnTextRead])]
    /// Pages that own ones lead to a place of.
    private let wanted: Set<String>
    private var paths: Set<String> = []
    private var titles: [String: String] = [:]
    private var places: [String: Set<String>] = [:]

    /// - Parameter toolkits: one for each language of the site.
    init(_ toolkits: [Toolkit]) {
        self.toolkits = toolkits.map { toolkit in (toolkit, toolkit.own.map(toolkit.read)) }
        wanted = Set(
            self.toolkits.flatMap(\.own).flatMap(\.links).filter { $0.anchor != nil }.compactMap(\.path))
    }

    /// Takes note of a file of the site.
    mutating func see(_ file: SiteFile) {
        see(file.path)
        guard file.path.hasSuffix(".html") else { return }
        titles[file.path] = PageMarks.title(file.contents)
        if wanted.contains(file.path) { places[file.path] = PageMarks.ids(file.contents) }
    }

    /// Takes note of a file that is no page.
    mutating func see(_ path: String) { paths.insert(path) }

    /// When all files were seen.
    ///
    /// - Throws: everything that is wrong, by files and lines.
    func check() throws(Problems) {
        var problems = Problems()
        var seen: Set<String> = []
        for (toolkit, own) in toolkits {
            let paths = toolkit.addresses.map { toolkit.folder + $0.path }
            let titled = Dictionary(grouping: paths) { OwnPageCheck.folded(titles[$0] ?? "") }
            for read in own {
                // What is not translated is the same text on the pages of several languages.
                for problem in faults(of: read, titled)
                where seen.insert(problem.sameInAllLanguages).inserted {
                    problems.add(problem)
                }
            }
        }
        problems.sort(files: [])
        try problems.throwIfAny()
    }

    private func faults(of read: OwnTextRead, _ titled: [String: [String]]) -> [OwnPageProblem] {
        let whole = Location(file: read.file)
        var faults: [OwnPageProblem] = read.isMarkdown ? [] : [.tooMuch(at: whole)]
        if let title = titles[read.path],
            let other = titled[OwnPageCheck.folded(title)]?.first(where: { $0 != read.path })
        {
            faults.append(.sameTitle(title, path: other, at: whole))
        }
        return faults + read.pictures.map { .picture(at: $0) } + read.links.compactMap(fault)
    }

    private func fault(of link: OwnLink) -> OwnPageProblem? {
        guard let path = link.path else { return .unsafeLink(link.typed, at: link.place) }
        guard paths.contains(path) else {
            let wanted = link.typed.prefix { $0 != "#" }
            return .deadLink(
                link.typed, suggestion: Suggestion.nearest(to: String(wanted), among: paths),
                at: link.place)
        }
        guard let anchor = link.anchor else { return nil }
        let ids = places[path] ?? []
        if ids.contains(anchor) { return nil }
        // Places of one kind begin alike, and people know the part behind that.
        let near =
            ids.filter { $0.hasSuffix("-" + anchor) }.min() ?? Suggestion.nearest(to: anchor, among: ids)
        return .deadPlace(link.typed, path: path, suggestion: near.map { "#" + $0 }, at: link.place)
    }

    private static func folded(_ title: String) -> String { title.lowercased() }
}

/// What a finished page says of itself.
private enum PageMarks {
    /// Of the browser's window, as it is written in the page.
    static func title(_ page: [UInt8]) -> String {
        guard let start = page.firstRange(of: "<title>".utf8)?.upperBound,
            let end = page[start...].firstIndex(of: UInt8(ascii: "<"))
        else { return "" }
        return String(decoding: page[start..<end], as: UTF8.self)
    }

    /// Every place that a link can lead to.
    static func ids(_ page: [UInt8]) -> Set<String> {
        var ids: Set<String> = []
        var place = 0
        while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
            let tag = PageTag(page, at: start)
            if !tag.id.isEmpty { ids.insert(String(decoding: tag.id, as: UTF8.self)) }
            place = max(tag.end, start + 1)
        }
        return ids
    }
}
