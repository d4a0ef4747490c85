import Realist

/// Links out of one page: relative, always to a file, so that they work from a folder on a disk.
struct Links: Equatable, Sendable {
    let from: PageAddress
    /// `../` for a page in a subfolder; for the page that a web host shows in place of any missing one, the
    /// address of the site where it is known.
    let root: String
    /// The same for what is no page: files of all languages stand together.
    private let files: String
    /// Where every link leads, when a part of a page stands by itself.
    private var everywhere: String?

    /// For a part of a page that is shown apart from its site: whatever it leads to, `anchor` tells instead.
    init(allTo anchor: String) {
        from = .home
        root = ""
        files = ""
        everywhere = anchor
    }

    /// - Parameters:
    ///   - from: the page.
    ///   - baseURL: where the site stands, if that is known.
    ///   - folder: of the page's language, from the site's: `cy/`.
    init(from: PageAddress, baseURL: String? = nil, folder: String = "") {
        self.from = from
        if from == .notFound, let baseURL {
            files = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
            root = files + folder
        } else {
            root = String(repeating: "../", count: from.path.count { $0 == "/" })
            files = folder.isEmpty ? root : root + "../"
        }
    }

    func to(_ page: PageAddress, at anchor: String? = nil) -> String {
        if let everywhere { return everywhere }
        let mark = anchor.map { "#" + $0 } ?? ""
        if page == from, anchor != nil { return mark }
        return root + page.path + mark
    }

    /// A file of the site that is no page.
    func to(file path: String) -> String { everywhere ?? files + path }
}

extension Links: ExplanationPlaces {
    func to(explanation: Configuration.ID) -> String { to(.configuration(explanation)) }
}
