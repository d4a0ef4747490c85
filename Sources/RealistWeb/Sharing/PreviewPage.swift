internal import Realist
internal import RealistPages

/// A page of the published site, as a preview shows it: under a bar that says so and leads back, with links that lead
/// somewhere. What is published has nothing of it.
struct PreviewPage {
    let bar: String
    let back: Link
    /// Where a link of the page leads in this preview; `nil` for nowhere: it is then plain text.
    let leads: (String) -> String?

    /// In front of the masthead, behind the way to the content.
    func shown(_ page: [UInt8]) -> [UInt8] {
        var text = led(String(decoding: page, as: UTF8.self))
        let own =
            "<aside class=\"preview\"><p class=\"wrap\">\(Self.escaped(bar)) "
            + "<a href=\"\(Self.escaped(back.href))\">\(Self.escaped(back.text))</a></p></aside>\n"
        if let place = text.firstRange(of: "<header") { text.insert(contentsOf: own, at: place.lowerBound) }
        return Array(text.utf8)
    }

    /// Added to the site's own style.
    static let style = Array(
        """

        .preview {background: var(--ink); color: var(--paper)} .preview p {padding-block: .6rem; margin-block: 0; max-width: none} .preview a {color: inherit; margin-left: .5em} a:not([href]) {text-decoration: none; color: inherit} @media print {.preview {display: none}}

        """.utf8)

    /// The page with its links where they lead here.
    private func led(_ text: String) -> String {
        var led = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<a "), let end = rest[start.upperBound...].firstIndex(of: ">")
        {
            led += rest[..<start.lowerBound]
            led += tag(rest[start.lowerBound...end])
            rest = rest[rest.index(after: end)...]
        }
        return led + rest
    }

    private func tag(_ tag: Substring) -> String {
        guard let name = tag.firstRange(of: " href=\""),
            let end = tag[name.upperBound...].firstIndex(of: "\"")
        else { return String(tag) }
        let address = String(tag[name.upperBound..<end])
        // Within the page, and to elsewhere in the world.
        if address.hasPrefix("#") || address.contains(":") { return String(tag) }
        let lead = leads(address)
        // As it stands there it is escaped.
        if lead == address { return String(tag) }
        let place = lead.map { " href=\"\(Self.escaped($0))\"" } ?? ""
        return tag[..<name.lowerBound] + place + tag[tag.index(after: end)...]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

extension PreviewPage {
    /// A site's own page by itself, for those who read at that site: what it leads to is in the app, where it is.
    static func ofSite(_ id: Site.ID, _ words: Words, at addresses: StudyAddresses) -> PreviewPage {
        PreviewPage(
            bar: words["app.approval.bar"],
            back: Link(text: words["app.approval.bar-back"], href: addresses.approval(id))
        ) { address in
            let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let path = (parts.first ?? "").split(separator: "/").filter { $0 != ".." }
            guard path.count == 2, let file = path.last, file.hasSuffix(".html") else { return nil }
            let name = String(file.dropLast(5))
            switch path[0] {
            case "recommendations":
                return Recommendation.ID(name).map { addresses.recommendation($0) }
            case "configurations": return Configuration.ID(name).map { addresses.explanation($0) }
            case "sites": return name == id.text ? address : nil
            default: return nil
            }
        }
    }

    /// The whole site: every link stays in it.
    static func ofRelease(_ site: HeldSite, _ words: Words, at addresses: StudyAddresses) -> PreviewPage {
        PreviewPage(
            bar: words[
                "app.publish.preview.bar",
                ["n": String(site.release.number), "at": words.moment(site.told.madeAt)]],
            back: Link(text: words["app.publish.preview.bar-back"], href: addresses.publish)
        ) { $0 }
    }
}
