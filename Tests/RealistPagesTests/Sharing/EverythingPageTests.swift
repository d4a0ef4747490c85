import Testing

@testable import Realist
@testable import RealistPages

@Suite("All pages as one") struct EverythingPageTests {
    private func joined(_ pages: [(String, String)]) -> [String] {
        let joined = JoinedPages(pages.map { (path: $0.0, contents: Array($0.1.utf8)) })
        return pages.indices.map(joined.text)
    }

    @Test("takes what stands in main, its headings one level lower")
    func main() {
        let page = "<h1>No</h1><main id=\"main\"><h1>A</h1><h5 id=\"x\">b</h5><h6>c</h6></main><p>d"
        #expect(joined([("a.html", page)]) == ["<h2>A</h2><h6 id=\"a--x\">b</h6><h6>c</h6>"])
    }

    @Test("leaves out ways about a page, forms, and what a script would need")
    func leftOut() {
        let page = """
            <main><nav><nav>1</nav>2</nav>a<form><button>b</button></form><script>if (a < b) {}</script>\
            <!-- <p> -->c<br/><noscript>d</noscript></main>
            """
        #expect(joined([("a.html", page)]) == ["ac<br/>"])
    }

    @Test("has links lead to a place of its own wherever they led to a page that is in it")
    func links() {
        let first = """
            <main><a href="sites/b.html#here">1</a><a href="sites/b.html#gone">2</a><a href="#x">3</a>\
            <a href="downloads/f.csv" download>4</a><a href="https://example.org/a.html#x">5</a><i id="x"></i></main>
            """
        let second = """
            <main><p id="here" aria-labelledby="here other"><a href="../a.html">6</a><a href="../c.html#y">7</a>\
            <a href="mailto:a@b">8</a><use href="#here"/><i fill="url(#here)"></i></main>
            """
        let texts = joined([("a.html", first), ("sites/b.html", second)])
        for link in [
            "href=\"#sites-b--here\">1", "href=\"#sites-b\">2", "href=\"#a--x\">3",
            "href=\"downloads/f.csv\" download>4", "href=\"https://example.org/a.html#x\">5",
            "<i id=\"a--x\">",
        ] { #expect(texts[0].contains(link), "\(link)") }
        for link in [
            "href=\"#a\">6", "href=\"c.html#y\">7", "href=\"mailto:a@b\">8", "<use href=\"#sites-b--here\"/>",
            "id=\"sites-b--here\" aria-labelledby=\"sites-b--here sites-b--other\"",
            "fill=\"url(#sites-b--here)\"",
        ] { #expect(texts[1].contains(link), "\(link)") }
    }

    @Test("has a place for each page in the order of the navigation, but for those that only lead to others")
    func whole() throws {
        let toolkit = try Example.toolkit()
        let theme = try Example.theme()
        let pages = try toolkit.addresses.compactMap { address in
            try toolkit.page(at: address).map { (address: address, contents: try theme.render($0)) }
        }
        let page = EverythingPage(toolkit, pages: pages)
        #expect(page.parts.first?.id == "index" && page.parts.last?.id == "privacy")
        #expect(page.parts.count == toolkit.addresses.count - 3)
        #expect(page.contents.map(\.href) == page.parts.map { "#" + $0.id })
        #expect(page.lead.hasPrefix("\(page.parts.count) pages"))
        #expect(page.parts.allSatisfy { $0.text.text.contains("<h2") && !$0.text.text.contains("<h1") })
    }

    @Test("is not made of more pages than a browser likes")
    func many() throws {
        #expect(try Example.toolkit().addresses.contains(.everything))
        var theory = Example.theory
        let one = theory.configurations[0]
        theory.configurations = (0...EverythingPage.mostPages).compactMap { Configuration.ID("k\($0)") }.map {
            Configuration(id: $0, label: $0.text, title: one.title, stage: one.stage)
        }
        let large = Toolkit(try Example.publication(theory: theory), words: try Example.words())
        #expect(!large.addresses.contains(.everything) && large.addresses.last == .notFound)
    }
}
