import RealistPages

/// `sitemap.xml`, for search engines; only where the site's address is known.
enum SiteMap {
    static func file(_ addresses: [PageAddress], baseURL: String) -> SiteFile {
        let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for address in addresses where address != .notFound && address != .everything {
            xml += "  <url><loc>\(XmlText.escaped(base + address.path))</loc></url>\n"
        }
        return SiteFile(path: "sitemap.xml", text: xml + "</urlset>\n")
    }
}
