import Crypto
import Realist
import RealistPages

/// `feed.xml`: a feed of the releases, after Atom (RFC 4287), for programs that tell of new ones.
enum ReleaseFeed {
    /// More releases are not listed; the newest are.
    static let most = 50

    /// - Parameters:
    ///   - toolkit: of the release that is published.
    ///   - content: the digest of what it publishes.
    /// - Returns: addresses are relative unless it is known where the site will stand.
    static func file(_ toolkit: Toolkit, content: String) -> SiteFile {
        let publication = toolkit.publication
        let about = publication.about
        let title = about.title.text(in: toolkit.language)
        let first = publication.earlier.first?.content ?? content
        var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(toolkit.language.code)\">\n"
        xml += element("id", name([about.id.text, first]))
        xml += element("title", title)
        xml += element("updated", time(publication.on))
        if toolkit.baseURL != nil { xml += link("self", Frame.feedPath, "application/atom+xml", toolkit) }
        xml += link("alternate", PageAddress.home.path, "text/html", toolkit)
        let authors = about.authors.isEmpty ? [title] : about.authors.map(\.name)
        for author in authors { xml += "<author>" + element("name", author) + "</author>\n" }
        xml += element("rights", about.licence)
        for news in toolkit.news(content: content).prefix(most) {
            let release = news.release
            xml += "<entry>\n"
            xml += element("id", name([about.id.text, String(release.number), release.content]))
            xml += element("title", news.title)
            xml += element("updated", time(release.on))
            xml += link("alternate", PageAddress.changes.path, "text/html", toolkit)
            xml += element("summary", news.text)
            xml += "</entry>\n"
        }
        return SiteFile(path: Frame.feedPath, text: xml + "</feed>\n")
    }

    private static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(XmlText.escaped(text))</\(name)>\n"
    }

    private static func link(_ kind: String, _ path: String, _ type: String, _ toolkit: Toolkit) -> String {
        let base = toolkit.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        return "<link rel=\"\(kind)\" type=\"\(type)\" href=\"\(XmlText.escaped(base + path))\"/>\n"
    }

    private static func time(_ day: Day) -> String { "\(day)T00:00:00Z" }

    /// A name that stays and that no other study has, wherever the site stands: a UUID of version 8 (RFC 9562) out of
    /// the SHA-256 of the parts.
    private static func name(_ parts: [String]) -> String {
        let digest = SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
        var bytes = Array(digest.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = "urn:uuid:"
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}
