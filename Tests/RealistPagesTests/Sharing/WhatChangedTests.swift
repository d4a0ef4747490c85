import Testing

@testable import Realist
@testable import RealistPages

@Suite("The page of what changed since the last release") struct WhatChangedTests {
    @Test("counts first, then what they are about, and names no place that left the study")
    func figures() throws {
        let page = WhatChangedPage(try Example.toolkit())
        #expect(
            page.lead
                == "This is release 3, of 4 June 2026. It is compared with release 2, of 10 February 2025.")
        let figures = try #require(page.figures)
        #expect(
            figures.counts == [
                "One figure has another value.", "One figure that was shown is withheld now.",
                "2 figures that were shown are no longer told of.",
            ])
        let rows = try #require(figures.rows).items
        #expect(rows.allSatisfy { $0.measure == "Burnout" })
        #expect(
            rows.map(\.group) == [
                "Harrow", "Places that are no longer in the study", "Career stage: early",
            ])
        #expect(rows.map(\.changed) == ["1", "0", "0"] && rows.map(\.withheld) == ["1", "0", "0"])
        #expect(rows.map(\.gone) == ["0", "1", "1"])
        #expect(figures.download == "downloads/figure-changes")
    }

    @Test("never shows the value of a figure that is withheld now")
    func withheld() throws {
        let text = try #require(try WrittenSite.pages()["changes.html"])
        #expect(!text.contains("3.1") && !text.contains("4.5") && !text.contains("5.5"))
    }

    @Test("lists of the theory and of the sites what is dated after the last release, in the order of time")
    func since() throws {
        let page = WhatChangedPage(try Example.toolkit())
        let theory = try #require(page.theory).items
        #expect(theory.count == Example.theory.changes.count { $0.on > Day(2025, 2, 10) })
        let steps = try #require(page.sites).items
        let days = steps.compactMap(\.date?.machine)
        #expect(days == days.sorted() && days.allSatisfy { $0 >= "2025-02-10" })
        #expect(steps.allSatisfy { $0.change.href.hasPrefix("sites/") })
    }

    @Test("lists all releases, the newest first, this one marked")
    func releases() throws {
        let page = WhatChangedPage(try Example.toolkit())
        #expect(page.releases.map(\.number) == ["3", "2", "1"])
        #expect(page.releases.map(\.isThis) == [true, false, false])
        #expect(page.releases.map(\.version) == ["1.2", "1.1", nil])
    }

    @Test("says of the first release that it is the first, and no more")
    func first() throws {
        let study = Study(about: Example.about)
        let page = WhatChangedPage(
            Toolkit(study.publication(of: [], on: Day(2026, 6, 4)), words: try Example.words()))
        #expect(page.lead.hasPrefix("This is the first release."))
        #expect(page.figures == nil && page.theory == nil && page.sites == nil)
        #expect(page.releases.map(\.number) == ["1"])
    }

    @Test("a feed tells what changed of the newest, and of others that they were made")
    func news() throws {
        let news = try Example.toolkit().news(content: "c3")
        #expect(
            news.map(\.title) == [
                "Release 3, version 1.2, 4 June 2026", "Release 2, version 1.1, 10 February 2025",
                "Release 1, 1 January 2025",
            ])
        #expect(news[0].text.contains("One figure has another value."))
        #expect(news[1].text == "Release 2, version 1.1, 10 February 2025.")
        #expect(news.map(\.release.content) == ["c3", "b2", "a1"])
    }

    @Test("data in a page cannot end the element it stands in, and says the same")
    func safeJson() {
        let safe = SafeHTML(json: "{\"a\":\"</script><!--&\u{2028}\u{2029}\"}").text
        #expect(safe == "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"}")
    }
}
