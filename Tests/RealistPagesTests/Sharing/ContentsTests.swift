import Foundation
import Testing

@Suite("The jump list of a long page") struct ContentsTests {
    @Test(
        "leads to the page's sections in their order",
        arguments: [
            (
                "theory.html",
                [
                    "map", "contrasts", "rivals", "written", "snapshots", "history",
                ]
            ),
            (
                "outcomes.html",
                [
                    "clear", "in-short", "untold", "can", "change-dates", "reading", "withheld",
                    "instruments",
                ]
            ),
            (
                "outcomes/burnout.html",
                [
                    "change-burnout-baseline-month-6", "change-burnout-baseline-month-6-by-1-section",
                    "bands-burnout", "waves-burnout", "change-dates", "withheld",
                ]
            ),
        ])
    func order(path: String, ids: [String]) throws {
        let page = try #require(try WrittenSite.pages()[path])
        let start = try #require(page.range(of: "<nav class=\"toc\""))
        let list = page[start.lowerBound...]
        let end = try #require(list.range(of: "</nav>"))
        let links = list[..<end.lowerBound].split(separator: "href=\"#").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(links == ids)
        let places = ids.compactMap { page.range(of: " id=\"\($0)\"")?.lowerBound }
        #expect(places.count == ids.count && places == places.sorted())
    }

    @Test("and what is folded up is in the page")
    func folded() throws {
        let page = try #require(try WrittenSite.pages()["theory.html"])
        #expect(page.contains("<details><summary>I1, An advocate who does not judge, beside I2"))
        let parts = try #require(try WrittenSite.pages()["map.html"])
        #expect(parts.contains("<details><summary>Three explanations, part by part</summary>"))
        #expect(!page.contains("<details open"))
    }
}
