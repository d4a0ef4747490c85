internal import Foundation
public import Realist

/// Where links in a text of one's own lead. They are written as addresses of the web, as addresses of the site from its
/// top (`recommendations/name-an-advocate.html#wrong`), or as names of other texts (`about-us.md#who-we-are`).
struct OwnLinks {
    private let pages: [String: PageAddress]

    /// What identifiers of headings begin with; a link names a heading without it.
    static let mark = "text"

    enum Target: Equatable {
        case web(String)
        /// The anchor is that of the page.
        case page(PageAddress, anchor: String?)
        /// Perhaps a file of the site, from its top.
        case file(String)
        /// On this page.
        case here(anchor: String)
        /// No link of a page may lead there.
        case nowhere
    }

    init(_ toolkit: Toolkit) {
        pages = Dictionary(toolkit.addresses.map { ($0.path, $0) }) { first, _ in first }
    }

    /// - Parameter typed: as somebody typed it.
    /// - Returns: where it leads, as far as that is known before the whole site is.
    func target(of typed: String) -> Target {
        guard let safe = SafeURL.checked(SafeURL.encoded(typed)) else { return .nowhere }
        if safe.prefix(while: { !"/?#".contains($0) }).contains(":") { return .web(safe) }
        let parts = safe.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? String(parts[1]) : nil
        var path = String(parts[0])
        if path.isEmpty { return anchor.map { .here(anchor: OwnLinks.heading($0)) } ?? .nowhere }
        if path.hasPrefix("/") { path.removeFirst() }
        if path.hasPrefix("./") { path.removeFirst(2) }
        if path.isEmpty { return .page(.home, anchor: anchor) }
        if let page = pages[path] {
            if case .own = page { return .page(page, anchor: anchor.map(OwnLinks.heading)) }
            return .page(page, anchor: anchor)
        }
        if path.hasSuffix(".md"), let page = pages["pages/\(path.dropLast(3)).html"] {
            return .page(page, anchor: anchor.map(OwnLinks.heading))
        }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        if path.contains("?") || names.contains(where: { [".", "..", ""].contains($0) }) { return .nowhere }
        return .file(path)
    }

    private static func heading(_ anchor: String) -> String {
        anchor.hasPrefix(mark + "-") ? anchor : mark + "-" + anchor
    }
}

extension OwnLinks.Target {
    /// What stands in the link; `nil` where there is to be none.
    func address(_ links: Links) -> String? {
        switch self {
        case .web(let address): address
        case .page(let page, let anchor): links.to(page, at: anchor)
        case .file(let path): links.to(file: path)
        case .here(let anchor): "#" + anchor
        case .nowhere: nil
        }
    }
}

/// A link in a text of one's own that has to lead somewhere on the site.
public struct OwnLink: Equatable, Sendable {
    /// As somebody typed it.
    public let typed: String
    /// The file that it leads to, from the site's folder; `nil` where no link of a page may lead.
    public let path: String?
    /// The place on it. The finder and the search read what stands there, and have no such places.
    public let anchor: String?
    public let place: Location
}

/// What has to be looked at before a text of one's own is published.
public struct OwnTextRead: Sendable {
    /// In which file it was typed.
    public let file: String
    /// The page that it is, from the site's folder.
    public let path: String
    /// Those into the web are not among them.
    public let links: [OwnLink]
    /// Where pictures were typed: none is shown.
    public let pictures: [Location]
    /// It can be shown as more than it was typed.
    public let isMarkdown: Bool
}

extension Toolkit {
    /// Looks at a text as the pages of this language show it.
    public func read(_ own: OwnText) -> OwnTextRead {
        let version = own.version(in: language)
        let (here, file) = (PageAddress.own(own.id), version.start.file)
        guard let found = read(version, of: own)?.found else {
            return OwnTextRead(
                file: file, path: folder + here.path, links: [], pictures: [], isMarkdown: false)
        }
        let targets = OwnLinks(self)
        let links = found.links.compactMap { link -> OwnLink? in
            let place = version.location(at: link.place)
            func to(_ path: String?, _ anchor: String? = nil) -> OwnLink {
                OwnLink(typed: link.address, path: path, anchor: anchor, place: place)
            }
            switch targets.target(of: link.address) {
            case .web: return nil
            case .nowhere: return to(nil)
            case .here(let anchor): return to(folder + here.path, anchor)
            case .file(let path): return to(path.removingPercentEncoding ?? path)
            case .page(.finder, _): return to(folder + PageAddress.finder.path)
            case .page(.search, _): return to(folder + PageAddress.search.path)
            case .page(let page, let anchor): return to(folder + page.path, anchor)
            }
        }
        return OwnTextRead(
            file: file, path: folder + here.path, links: links,
            pictures: found.pictures.map(version.location),
            isMarkdown: true)
    }
}
