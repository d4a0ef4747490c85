import Realist
import Testing

@Suite("The worked example's site") struct WholeSiteTests {
    let site: WholeSite

    init() throws { site = try WholeSite.example.get() }

    @Test("has a page for every place, recommendation and explanation of the study")
    func pages() {
        #expect(site.pages.count { $0.path.hasPrefix("sites/") } == 5)
        #expect(site.pages.count { $0.path.hasPrefix("recommendations/") } == 15)
        #expect(site.pages.count { $0.path.hasPrefix("configurations/") } == 31)
    }

    @Test("names its language and one title that no other page has")
    func titles() {
        #expect(site.pages.allSatisfy { $0.language == "en-GB" })
        #expect(site.wrongTitles == [])
    }

    @Test("has one first heading on each page, and leaves no level out")
    func headings() { #expect(site.wrongHeadings == []) }

    @Test("has every id once on its page")
    func ids() { #expect(site.doubleIds == []) }

    @Test("has no link that leads to no file, or to no place on a page")
    func links() { #expect(site.deadLinks == []) }

    @Test("forbids on each page everything but its own style and script, and needs nothing else")
    func policy() { #expect(site.wrongPolicies == []) }

    @Test("closes on each page what it opens")
    func balance() { #expect(site.unbalanced == []) }

    @Test("never says that the programme did it, and judges by no p-value")
    func sayings() {
        for page in site.pages {
            let text = page.text.lowercased()
            for saying in Self.forbidden where text.contains(saying) {
                Issue.record("\(page.path) says “\(saying)”")
            }
        }
    }

    /// DESIGN §6; in small letters.
    static let forbidden = [
        "improved by", "because of the programme", "due to the programme", "thanks to the programme",
        "caused by the programme", "effect of", "effective", "impact of", "effect size", "statistically",
        "significantly", "significant change", "significant difference", "not significant", "p-value",
        "p value", "p <", "p =", "p<", "best site", "worst site", "league table", "better than the other",
    ]

    @Test("reads a page as a browser would")
    func reader() {
        let text = """
            <!DOCTYPE html><html lang="en"><head><title>A &amp; b</title><style>i{}</style></head>
            <body onload="x()"><h1 id="one" style="">A<br>b</h1><a href="a.html#b">c</a>
            <svg><title id="t">no</title></svg><script>1</script><script src="s.js"></script></body></html>
            """
        let page = WrittenPage(path: "p.html", contents: Array(text.utf8))
        #expect(page.titles == ["A & b"] && page.language == "en" && page.headings == [1])
        #expect(page.ids == ["one", "t"] && page.links.contains("a.html#b") && page.links.contains("s.js"))
        #expect(page.inline == ["<style>", "onload", "style", "<script>"])
        #expect(page.text == "A b c no")
    }

    @Test(
        "finds where a link leads",
        arguments: [
            ("../sites/a.html#x", "recommendations/r.html", "sites/a.html", "x"),
            ("#y", "a.html", "a.html", "y"), ("materials/a%20b.md", "a.html", "materials/a b.md", nil),
        ] as [(String, String, String, String?)])
    func target(link: String, page: String, path: String, anchor: String?) throws {
        let target = try #require(WholeSite.target(of: link, on: page))
        #expect(target.path == path && target.anchor == anchor)
    }

    @Test("shows at least 60 % of its figures, and says which passages it may not quote")
    func share() throws {
        let publication = try WholeSite.publication()
        let shown = publication.figures.count { $0.status == .shown }
        #expect(shown * 100 >= 60 * publication.figures.count)
        let site = try WholeSite.example.get()
        let page = try #require(site.files["configurations/i3.html"])
        #expect(String(decoding: page, as: UTF8.self).contains("4 of them can be read below"))
    }

    @Test("has a table of explanations that says what must not be so")
    func needs() throws {
        let table = try #require(try WholeSite.example.get().files["downloads/configurations.csv"])
        let rows = String(decoding: table, as: UTF8.self).split(separator: "\n")
        let row = try #require(rows.first { $0.hasPrefix("i3,") })
        #expect(row.contains("[absent] ") && row.contains("[wanted] "))
    }
}
