import Foundation
import Testing

@testable import Realist
@testable import RealistPages

@Suite("The page of all outcomes") struct OutcomesPageTests {
    @Test("names each clear worsening before the betterments, and leads to its place on the measure's page")
    func worse() throws {
        let pages = try WrittenSite.pages()
        let page = try #require(pages["outcomes.html"])
        let worse = try #require(page.range(of: "Clearly for the worse</h3>"))
        let better = try #require(page.range(of: "Clearly for the better</h3>"))
        #expect(worse.lowerBound < better.lowerBound)
        let told = page[worse.upperBound..<better.lowerBound]
        #expect(told.contains("Harrow: higher at month 6 than at baseline by 1.9 (0.3 to 3.5)."))
        #expect(told.contains("href=\"outcomes/strain.html#change-strain-baseline-month-6\""))
        #expect(!told.contains("lower at month 6"))
        #expect(page[better.upperBound...].contains("href=\"outcomes/burnout.html#change-burnout-"))
        let strain = try #require(pages["outcomes/strain.html"])
        #expect(strain.contains("id=\"change-strain-baseline-month-6\""))
    }

    @Test("says beside each clear change which way it is, as the measure's own scale counts, and of no other")
    func toward() throws {
        let measures = try #require(OutcomesPage(try Example.toolkit()).measures).items
        let lines = try measures.map { try #require($0.first).lines }
        #expect(lines.map { $0.map(\.toward?.sign) } == [["o", nil], ["h", nil]])
        #expect(lines[0][0].toward?.text == "for the better on this scale")
        #expect(lines[1][0].toward?.text == "for the worse on this scale")
        #expect(lines.allSatisfy { $0[1].text == "Island: Withheld." && $0[1].held != nil })
    }

    @Test("has a line for each measure with figures, where older links lead, and the way to its page")
    func measures() throws {
        let toolkit = try Example.toolkit()
        let measures = try #require(OutcomesPage(toolkit).measures).items
        #expect(measures.map(\.id) == ["measure-burnout", "measure-strain"])
        #expect(measures.map(\.measure.href) == ["outcomes/burnout.html", "outcomes/strain.html"])
        #expect(measures.allSatisfy { $0.scale?.contains("is better, so that") == true })
        #expect(measures.map(\.first?.file).allSatisfy { $0?.hasSuffix(".csv") == true })
    }

    @Test("names each measure of which no figure is told, and says why")
    func untold() throws {
        let page = OutcomesPage(try Example.withheldMeasures())
        let untold = try #require(page.untold).items
        #expect(untold.map(\.title) == ["Strain", "People who knew their advocate", "Joy"])
        #expect(untold.map(\.href) == ["outcomes/burnout.html", nil, nil])
        #expect(
            untold[0].reason
                == "Too few people, or nobody, stand behind it or behind a figure that is withheld beside it. "
                + "With it, another withheld figure could be worked out.")
        #expect(untold[1].reason.hasPrefix("No questionnaire of this study scores it"))
        #expect(untold[2].reason == "No answers that may be used are in this release.")
        #expect(page.measures?.items.map(\.id) == ["measure-strain"])
        #expect(page.clear == nil, "no change is told of")
    }

    @Test("with many sites tells all together, and lists no more clear changes of either kind than it says")
    func many() throws {
        let page = OutcomesPage(try Example.manySites())
        let clear = try #require(page.clear)
        #expect(clear.worse?.items.count == OutcomesPage.mostClear)
        #expect(clear.better?.items.count == OutcomesPage.mostClear)
        #expect(clear.moreWorse == "18 more stand on the pages of their measures.")
        #expect(clear.counted.contains("96 changes") && clear.counted.contains("48 clearly worse"))
        let lines = try #require(page.measures?.items.first?.first)
        #expect(lines.lines.count == 1 && lines.lines[0].text.hasPrefix("Together: "))
        #expect(lines.rest?.contains("12 sites") == true && page.fewSites == nil)
        let one = try #require(try Example.manySites().publication.outcomes.measures.first)
        let told = MeasurePage(one, in: try Example.manySites()).changes[0].told
        #expect(told.count == 13, "each site, and all together")
    }

    @Test("tells the days on which people were asked, with and without dated changes")
    func asked() throws {
        let days = ["Baseline: 6 January 2025 to 6 February 2025.", "Month 6: 1 July 2025 to 31 July 2025."]
        #expect(OutcomesPage(try Example.toolkit()).asked == days)
        let quiet = OutcomesPage(try Example.manySites())
        #expect(quiet.asked == days && quiet.dates == nil)
        let none = OutcomesPage(
            Toolkit(try Example.publication { $0.waves = [] }, words: try Example.words()))
        #expect(!none.wasAsked)
    }
}
