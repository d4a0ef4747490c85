@testable import Realist
import Testing

@testable import RealistPages

@Suite("A letter's own page") struct MaterialPageTests {
    private func page(_ path: String, _ text: String) throws -> MaterialPage? {
        var material = try #require(Example.materials.first)
        material.place = .file(path: path, contents: Array(text.utf8))
        return try MaterialPage(material, in: Example.toolkit())
    }

    @Test("shows the text, whose it is, what it helps to do, and the file")
    func whole() throws {
        let page = try #require(
            try page("forms/a letter.md", "# Dear you\n\n**Come** [in](https://example.org/)."))
        #expect(page.frame.title.hasPrefix("First letter") && page.kicker == "Letter")
        #expect(page.text.text.contains("<h2 id=\"text-dear-you\">Dear you</h2>"))
        #expect(page.text.text.contains("<strong>Come</strong> <a href=\"https://example.org/\">in</a>"))
        #expect(page.file == "../materials/forms/a%20letter.txt")
        #expect(page.recommendations?.items.map(\.href) == ["../recommendations/name-an-advocate.html"])
        #expect(page.source == "By Harrow. Licence: CC-BY-4.0." && page.site?.href == "../sites/harrow.html")
    }

    @Test("holds nothing that runs")
    func hostile() throws {
        let page = try #require(
            try page(
                "a.md",
                "<script>alert(1)</script> [x](javascript:alert(1)) \u{202E}![y](https://evil.example/y.png)")
        )
        #expect(!page.text.text.contains("<script") && !page.text.text.contains("<img"))
        #expect(!page.text.text.contains("href") && !page.text.text.contains("\u{202E}"))
    }

    @Test(
        "is not made of what is no text, or of another kind of file",
        arguments: ["a.pdf", "a.txt", "a.html", ".a.md"])
    func others(path: String) throws {
        #expect(try page(path, "Dear you") == nil)
    }

    @Test("is not made of bytes that are no text")
    func bytes() throws {
        var material = try #require(Example.materials.first)
        material.place = .file(path: "a.md", contents: [0xFF, 0xFE])
        #expect(try MaterialPage(material, in: Example.toolkit()) == nil)
    }

    @Test("is where a line about it leads; a file that could run has no link")
    func lines() throws {
        func href(_ path: String) throws -> String? {
            var material = try #require(Example.materials.first)
            material.place = .file(path: path, contents: Array("Dear".utf8))
            let publication = try Example.publication(materials: [material])
            let toolkit = Toolkit(publication, words: try Example.words())
            return MaterialLine(material, in: toolkit, Links(from: .downloads)).href
        }
        #expect(try href("a.md") == "materials/letter.html")
        #expect(try href("a b.pdf") == "materials/a%20b.pdf")
        #expect(try href("a.html") == nil && href("a.svg") == nil && href(".htaccess") == nil)
    }
}
