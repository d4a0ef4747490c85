import Foundation
import Realist
import RealistFormats
import RealistSite
import Testing

@Suite("The site of the interview study") struct InterviewSiteTests {
    static let made = Result {
        let folder = WholeSite.top.appending(path: "toolkit/examples/informal-peer-support")
        let bundle = try RealistFormats.Bundle.read(at: folder.path(percentEncoded: false))
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        let study = bundle.study
        let coded = CodedPassages(study.evidence, participants: study.participants, codings: codings)
        return try WholeSite(study.publication(of: [], coded: coded, on: Day(2026, 6, 15)))
    }
    let site: WholeSite

    init() throws { site = try Self.made.get() }

    @Test("says nothing that is true of sites and measures only")
    func sayings() {
        let forbidden = [
            "no sites", "0 sites", "the sites", "all sites", "no site", "each site", "a site that",
            "across sites",
            "other sites", "site by site", "before and after", "why some figures are withheld",
        ]
        for page in site.pages {
            let text = page.text.lowercased()
            for saying in forbidden where text.contains(saying) && !Self.isRule(saying, on: page) {
                Issue.record("\(page.path) says “\(saying)”")
            }
        }
    }

    /// The finder's words for what it never shows here: no recommendation stands out to begin with.
    private static func isRule(_ saying: String, on page: WrittenPage) -> Bool {
        (page.path == "finder.html" || page.path == "everything.html") && saying == "a site that"
    }

    @Test("has no page of sites and no table of what they did, and no link leads there")
    func links() {
        #expect(site.files["sites.html"] == nil && site.files["downloads/decisions.csv"] == nil)
        #expect(site.files["outcomes.html"] != nil)
        #expect(site.deadLinks == [])
    }

    @Test("has whole pages")
    func whole() {
        #expect(site.wrongHeadings == [] && site.doubleIds == [] && site.unbalanced == [])
        #expect(site.wrongTitles == [])
    }

    @Test("says from how many people it came")
    func origin() throws {
        let home = try #require(site.page("index.html"))
        #expect(home.text.contains("A toolkit from what fifteen people said"))
    }

    @Test("describes the sample by one attribute at a time, and by no single years")
    func sample() throws {
        let page = try #require(site.page("methods.html"))
        for said in ["Of the 15 people, by gender", "Partner 7", "London 6", "5 or more 10", "1 to 5 9"] {
            #expect(page.text.contains(said), "\(said)")
        }
        #expect(page.text.contains("alone with theirs: years at practice exact and years registered exact."))
        #expect(page.links.contains("#sample") && page.ids.contains("sample"))
    }

    @Test("tells where it did not work from what was judged of everything together")
    func setbacks() throws {
        let page = try #require(site.page("setbacks.html"))
        #expect(page.links.contains { $0.hasPrefix("configurations/b4.html") }, "its verdict is mixed")
        #expect(!page.text.contains("No passage and no judgement speaks against"))
    }
}
