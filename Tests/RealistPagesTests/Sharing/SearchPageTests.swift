import Realist
import Testing

@testable import RealistPages

@Suite("The search page") struct SearchPageTests {
    @Test("leads to every page, by kind, and names its index")
    func pages() throws {
        let toolkit = try Example.toolkit()
        let page = SearchPage(toolkit, edition: "0c1f")
        let listed = page.groups.flatMap { $0.pages.map(\.href) }
        let wanted = toolkit.addresses.filter { $0 != .search && $0 != .notFound }.map(\.path)
        #expect(Set(listed) == Set(wanted) && listed.count == wanted.count)
        #expect(page.index == "search/en/" && page.frame.pageScript == "search.js")
        #expect(page.groups.allSatisfy { $0.all == nil })
    }

    @Test("knows a page's own title, and leaves another one as it is")
    func titles() throws {
        let toolkit = try Example.toolkit()
        let words = SearchWords(toolkit)
        #expect(words.pageTitle(ofWindow: "Sites – \(toolkit.title)") == "Sites")
        #expect(words.pageTitle(ofWindow: "Another title") == "Another title")
        #expect(words.pageTitle(ofWindow: " – \(toolkit.title)") == " – \(toolkit.title)")
        #expect(words.kind(of: .theory) == "Page" && words.kind(ofPlace: "source-x") == "Source")
    }
}
