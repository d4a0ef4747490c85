import Testing

@testable import RealistPages

@Suite("The sites of an explanation, a page at a time") struct ExplanationSitesTests {
    private static func page(from: Int, most: Int) throws -> ExplanationPage {
        let theory = try AppExample.theory(.plain)
        return ExplanationPage(
            try AppExample.surroundings(), try AppExample.explanation(Example.i1, in: theory), in: theory,
            passages: 0, from: from, mostSites: most)
    }

    @Test("stand on one page where there are few")
    func few() throws {
        let page = try Self.page(from: 0, most: ExplanationPage.mostSites)
        #expect(page.pager == nil)
        #expect(page.sites?.items.count == (try AppExample.theory(.plain)).sites.count)
    }

    @Test("are shown each once, in their order, over all pages")
    func all() throws {
        let whole = try Self.page(from: 0, most: ExplanationPage.mostSites).sites?.items ?? []
        try #require(whole.count >= 3)
        let pages = try whole.indices.map { try Self.page(from: $0, most: 1) }
        #expect(pages.flatMap { $0.sites?.items ?? [] } == whole)
        #expect(pages.first?.pager?.newer == nil && pages.last?.pager?.older == nil)
        #expect(pages[1].pager?.newer?.hasSuffix("?from=0#said") == true)
        #expect(pages[1].pager?.older?.hasSuffix("?from=2#said") == true)
        #expect(pages[1].pager?.text == "Sites 2 to 2 of \(whole.count)")
    }

    @Test("begin with the first where an address names none", arguments: [-1, 3_000, Int.max])
    func none(from: Int) throws {
        #expect(try Self.page(from: from, most: 1).sites == Self.page(from: 0, most: 1).sites)
    }
}
