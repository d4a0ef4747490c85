import Testing

@testable import RealistSite

@Suite("Searching the worked example's site") struct SearchedSiteTests {
    let site: WholeSite
    let index: ReadIndex
    let files: [SiteFile]

    init() throws {
        let site = try WholeSite.example.get()
        self.site = site
        files = site.files.filter { $0.key.hasPrefix("search/") }.map {
            SiteFile(path: $0.key, contents: $0.value)
        }
        index = try ReadIndex(files)
    }

    @Test("knows every page but that of the search itself and the one for missing pages")
    func pages() {
        let paths = index.parts.compactMap { $0.first as? String }
        let wanted = Set(site.pages.map(\.path)).subtracting(["search.html", "404.html"])
        #expect(Set(paths) == wanted && index.pages.count == wanted.count)
    }

    @Test("says nothing that does not stand on the page, and leads to places that are there")
    func nothingElse() throws {
        for part in index.parts {
            let page = try #require((part.first as? String).flatMap(site.page))
            let shown = page.text.filter { !$0.isWhitespace }
            for section in part.dropFirst(3).compactMap({ $0 as? [Any] }) {
                let id = try #require(section[0] as? String)
                #expect(id.isEmpty || page.ids.contains(id), "\(page.path)#\(id)")
                for text in section.dropFirst(3).compactMap({ $0 as? String ?? ($0 as? [String])?.first }) {
                    for piece in text.split(whereSeparator: { $0.isWhitespace || "·:…".contains($0) }) {
                        #expect(shown.contains(piece), "\(page.path) says no “\(piece)”")
                    }
                }
            }
        }
    }

    @Test("is small: what is loaded at the beginning, for a word, and for a result")
    func sizes() {
        for file in files {
            #expect(
                file.contents.count < (file.path.hasPrefix("search/en/p") ? 6000 : 16_000), "\(file.path)")
        }
        #expect(site.files["search.js"]?.count ?? 0 <= 6 * 1024)
        #expect(site.files["search.html"]?.count ?? 0 <= 60 * 1024)
    }

    @Test("names the folder and the edition of its index")
    func edition() throws {
        let page = String(decoding: try #require(site.files["search.html"]), as: UTF8.self)
        #expect(page.contains("data-index=\"search/en/\" data-edition=\""))
        #expect(!page.contains("data-edition=\"\""))
    }
}
