import Testing

@testable import Realist
@testable import RealistPages

@Suite("Glossary, downloads and privacy") struct SharingPagesTests {
    static func toolkit(_ change: (inout About) -> Void) throws -> Toolkit {
        Toolkit(
            try Example.publication(change), words: try Example.words(), downloads: Example.downloads)
    }

    @Test("terms stand in alphabetical order, each with an address of its own")
    func glossary() throws {
        let page = GlossaryPage(
            try Self.toolkit {
                $0.glossary = ["Wave", "context", "Context?", "Économie", "…"].map {
                    GlossaryEntry(term: Wording($0), meaning: "A word", source: nil)
                }
            })
        #expect(page.terms.map(\.term) == ["context", "Context?", "Wave", "Économie", "…"])
        #expect(
            page.terms.map(\.id) == ["term-context", "term-context-2", "term-wave", "term-conomie", "term-"])
        #expect(page.terms.first?.meaning == "A word.")
    }

    @Test("every kind of file has its title, its sentence and its size")
    func downloads() throws {
        let page = DownloadsPage(try Self.toolkit { _ in })
        let lines = try #require(page.files).items
        #expect(lines.count == Download.Kind.allCases.count)
        #expect(lines.first?.size == "CSV, 12 KB")
        let texts = lines.map(\.title) + lines.map(\.text)
        #expect(texts.joined().contains("⟦") == false)
    }

    @Test("what is withheld is told by what it is and why, and never for which site")
    func withheld() throws {
        let lines = try #require(DownloadsPage(try Self.toolkit { _ in }).withheld.lines).items
        #expect(lines.first?.subject == "Figures: Burnout")
        #expect(lines.first?.count == "14 figures")
        let page = lines.first { $0.subject == "The page of this site: Quiet" }
        #expect(page != nil)
        #expect(page?.count == nil)
        #expect(lines.map(\.reason).joined().contains("⟦") == false)
    }

    @Test(
        "the rules name the thresholds that are applied, not those that somebody typed",
        arguments: [(10, nil, "ten"), (6, nil, "ten"), (6, "Agreed", "six"), (20, nil, "twenty")]
            as [(Int, String?, String)])
    func thresholds(people: Int, reason: String?, said: String) throws {
        let page = PrivacyPage(
            try Self.toolkit {
                $0.disclosure = DisclosureSettings(
                    people: people,
                    lowered: reason.map {
                        .init(reason: Wording($0), by: "Administrator", on: Day(2026, 1, 5))
                    })
            })
        #expect(page.rules.first == "Nothing is shown about fewer than \(said) people.")
        #expect(page.quotes.contains("at least \(said) people"))
        #expect((page.lowered == nil) == (reason == nil))
    }

    @Test("how the pages were checked is told from its record; of another look, that nobody knows")
    func accessibility() throws {
        let check = try #require(
            AccessibilityPage(try Example.toolkit(baseURL: "https://example.org/toolkit")).check)
        #expect(check.told.hasPrefix("On 30 May 2026 A browser 1.2 opened each of the 12 pages"))
        #expect(check.told.contains("1280 and 390 pixels") && check.told.contains("some rules 3.4"))
        #expect(check.ways.count == SiteCheck.Way.allCases.count && check.faults?.items.count == 1)
        #expect(AccessibilityPage(try Example.toolkit()).check == nil)
        let other = try #require(try WrittenSite.pages()["accessibility.html"])
        #expect(other.contains("did not check pages with this look"))
        #expect(!other.contains("We know of no page that falls short"))
    }

    @Test("a missing page leads on from any folder where the site's address is known")
    func notFound() throws {
        #expect(NotFoundPage(try Example.toolkit()).links.first?.href == "index.html")
        let known = NotFoundPage(try Example.toolkit(baseURL: "https://example.org/toolkit"))
        #expect(known.links.first?.href == "https://example.org/toolkit/index.html")
    }
}
