import Realist

/// What can be taken along, and what is withheld and why.
public struct DownloadsPage: Page, Equatable {
    public static let template = "sharing/downloads"

    public let frame: Frame
    public let files: Items<DownloadLine>?
    public let materials: Items<MaterialLine>?
    public let licence: String
    public let withheld: WithheldList
    public let privacy: String

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .downloads)
        frame = toolkit.frame(
            .downloads, title: words["downloads.title"], description: words["downloads.description"])
        files = Items(toolkit.downloads.map { DownloadLine($0, in: toolkit, links) })
        materials = Items(toolkit.publication.materials.map { MaterialLine($0, in: toolkit, links) })
        licence = words["downloads.licence", ["licence": toolkit.about.licence]]
        withheld = WithheldList(toolkit, links)
        privacy = links.to(.privacy, at: "figures")
    }
}

/// A file with what is in it.
public struct DownloadLine: Equatable, Sendable {
    public let title: String
    public let text: String
    public let href: String
    /// "CSV, 12 KB"
    public let size: String
    /// It is a page, to be opened and not kept.
    public let opens: Bool

    init(_ download: Download, in toolkit: Toolkit, _ links: Links) {
        title = toolkit.words["downloads.\(download.kind.rawValue).title"]
        text =
            download.kind == .study && !toolkit.hasSites
            ? toolkit.words["downloads.study.text-alone"]
            : toolkit.words["downloads.\(download.kind.rawValue).text"]
        href = links.to(file: download.path)
        let bytes = download.size.map { toolkit.words["list.comma"] + WrittenNumber.bytes($0) }
        size = download.format + (bytes ?? "")
        opens = download.kind == .everything
    }
}

/// What is not shown, and why, in a form that gives nothing away.
public struct WithheldList: Equatable, Sendable {
    /// "120 of the 180 figures of this release are shown."
    public let figures: String?
    public let lines: Items<Line>?

    public struct Line: Equatable, Sendable {
        public let subject: String
        public let reason: String
        /// How many, where there may be several.
        public let count: String?
    }

    init(_ toolkit: Toolkit, _ links: Links) {
        let words = toolkit.words
        let all = toolkit.publication.figures.count
        let shown = toolkit.publication.figures.count { $0.status == .shown }
        figures =
            all == 0 ? nil : words["withheld.figures-shown", ["shown": String(shown), "all": String(all)]]
        lines = Items(toolkit.publication.withheld.map { Line($0, in: toolkit) })
    }
}

extension WithheldList.Line {
    fileprivate init(_ withheld: Publication.Withheld, in toolkit: Toolkit) {
        let words = toolkit.words
        reason = words["withheld.reason.\(withheld.reason.rawValue)"]
        switch withheld.subject {
        case .figures(let instrument, let subscale):
            let scored = Measure.Scored(instrument: instrument, subscale: subscale)
            let measure = toolkit.about.measures.first { $0.scored == scored }
            let title = toolkit.text(measure?.title) ?? "\(instrument) \(subscale)"
            subject = words["withheld.subject.figures", ["measure": title]]
            count = words.count("withheld.count.figures", withheld.count)
        case .quotes:
            subject = words["withheld.subject.quotes"]
            count = words.count("withheld.count.quotes", withheld.count)
        case .sitePage(let site):
            subject = words["withheld.subject.site", ["site": toolkit.siteTitle(site)]]
            count = nil
        case .attendance:
            subject = words["withheld.subject.attendance"]
            count = words.count("withheld.count.attendance", withheld.count)
        }
    }
}

extension DownloadsPage: PagePart {
    static let pageFields = Fields<DownloadsPage>(
        .init("frame", \.frame), .init("files", \.files), .init("materials", \.materials),
        .init("licence", \.licence), .init("withheld", \.withheld), .init("privacy", \.privacy))
}

extension DownloadLine: PagePart {
    static let pageFields = Fields<DownloadLine>(
        .init("title", \.title), .init("text", \.text), .init("href", \.href), .init("size", \.size),
        .init("opens", \.opens))
}

extension WithheldList: PagePart {
    static let pageFields = Fields<WithheldList>(.init("figures", \.figures), .init("lines", \.lines))
}

extension WithheldList.Line: PagePart {
    static let pageFields = Fields<WithheldList.Line>(
        .init("subject", \.subject), .init("reason", \.reason), .init("count", \.count))
}
