import RealistPages

/// `sitemap.xml`, for search engines; only where the site's address is known.
enum SiteMap {
    /// One toolkit for each language; a page in several has all its addresses beside it.
    static func file(_ toolkits: [Toolkit], baseURL: String) -> SiteFile {
        let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
        xml += toolkits.count > 1 ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" : ">\n"
        for toolkit in toolkits {
            for address in toolkit.addresses where address != .notFound && address != .everything {
                xml += "  <url><loc>\(XmlText.escaped(base + toolkit.folder + address.path))</loc>"
                for (tag, href) in toolkit.addressesByTag(of: address) {
                    let link =
                        "<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(XmlText.escaped(href))\"/>"
                    xml += link
                }
                xml += "</url>\n"
            }
        }
        return SiteFile(path: "sitemap.xml", text: xml + "</urlset>\n")
    }
}
