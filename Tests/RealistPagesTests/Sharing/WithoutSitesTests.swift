import Testing

@testable import Realist
@testable import RealistPages

@Suite("The pages of a study without sites and measures") struct WithoutSitesTests {
    let toolkit: Toolkit

    init() throws { toolkit = try Example.withoutSites() }

    private func text(_ page: some Page) throws -> String {
        String(decoding: try Example.theme().render(page), as: UTF8.self)
    }

    @Test("leave out the page of the sites, and every way there")
    func sites() throws {
        #expect(!toolkit.addresses.contains(.sites) && toolkit.page(at: .sites) == nil)
        #expect(toolkit.addresses.contains(.outcomes), "who looks for figures is told that there are none")
        let names = SetbacksPage(toolkit).frame.navigation.map(\.text)
        #expect(names == ["Recommendations", "Find what fits", "Theory", "Methods", "Search"])
        #expect(NotFoundPage(toolkit).links.count == 5)
        for address in toolkit.addresses {
            let page = try #require(toolkit.page(at: address), "\(address.path)")
            #expect(try !text(page).contains("sites.html"), "\(address.path)")
        }
        let all = try Example.toolkit()
        #expect(all.addresses.contains(.sites))
        #expect(HomePage(all).frame.navigation.map(\.text).contains("Outcomes"))
    }

    @Test("say what the toolkit came from: people, else sources, else nothing")
    func origin() throws {
        #expect(HomePage(toolkit).kicker == "A toolkit from what seventeen people said")
        #expect(try HomePage(Example.toolkit()).kicker == "A toolkit from three sites")
    }

    @Test("tell the home page's doors without sites, and lead to where it did not work")
    func home() throws {
        let page = HomePage(toolkit)
        #expect(page.sitesHeading == nil && page.sites.isEmpty)
        #expect(page.finding?.link == "See what this one rests on")
        #expect(page.doors.allSatisfy { !$0.text.contains("site") }, "\(page.doors)")
        #expect(page.doors.map(\.title) == (try HomePage(Example.toolkit()).doors.map(\.title)))
        let written = try text(page)
        #expect(written.contains("<h2 id=\"setbacks\"><a href=\"setbacks.html\">"))
        #expect(!written.contains("id=\"sites\""))
    }

    @Test("hold no empty part of sites on explanations and recommendations")
    func parts() throws {
        let explanation = try #require(toolkit.page(at: .configuration(Example.i1)))
        let told = try text(explanation)
        #expect(!told.contains("id=\"said\"") && told.contains("The evidence as a whole:"))
        #expect(told.contains("The judgement cites this.") && told.contains("The judgement also rests on:"))
        #expect(told.contains("Supports: what was seen is as the explanation says."))
        #expect(!told.contains("Silence is not evidence against."))
        let advice = try #require(toolkit.page(at: .recommendation(Example.r1)))
        let written = try text(advice)
        #expect(!written.contains("id=\"did\"") && !written.contains("#did"))
        #expect(written.contains("The evidence as a whole:"))
    }

    @Test("say that recommendations were tested at sites only where each was")
    func tested() throws {
        let page = RecommendationsPage(toolkit)
        #expect(!page.lead.contains("tested at the sites") && !page.hasSigns)
        // One of them rests on nothing.
        #expect(page.lead.hasPrefix("How sure we are of what each rests on"))
        #expect(try !RecommendationsPage(Example.toolkit()).lead.contains("tested at the sites"))
        #expect(try RecommendationsPage(Example.toolkit()).hasSigns)
    }

    @Test("say in one sentence that nothing was measured, and lead to what was said")
    func outcomes() throws {
        let page = OutcomesPage(toolkit)
        #expect(page.heading == "Outcomes")
        #expect(page.unmeasured?.items.map(\.href) == ["theory.html", "themes.html"])
        let written = try text(page)
        #expect(written.contains("This study measured nothing by questionnaire."))
        for saying in [
            "asked before and after", "No scores may be shown", "withheld</h2>", "id=\"withheld\"",
        ] {
            #expect(!written.contains(saying), "\(saying)")
        }
        #expect(OutcomesPage(try Example.toolkit()).unmeasured == nil)
    }

    @Test("count as setbacks what was judged of everything together, and passages that speak against")
    func setbacks() throws {
        let page = SetbacksPage(toolkit)
        let against = try #require(page.against).items
        #expect(against.map(\.label) == ["C1", "I1", "C2"])
        #expect(against.map(\.chip?.kind) == ["refutes", "supports", "mixed"])
        #expect(against[0].site == "Well supported" && against[0].passages == nil)
        #expect(against[1].passages == "9 passages speak to it: 6 support, 2 refine, 1 refutes.")
        #expect(against[1].explanation.href == "configurations/i1.html#sure")
        #expect(page.hindered?.items.map(\.label) == ["I2"])
        let written = try text(page)
        #expect(!written.contains("id=\"worse\"") && !written.contains("id=\"stopped\""))
        #expect(!written.contains("No site") && !written.contains("no site"))
        #expect(page.frame.crumbs?.links.last?.text == "Theory")
    }

    @Test("tell of passages against an explanation that nobody has judged")
    func unjudged() throws {
        let against = try #require(SetbacksPage(Example.withoutSites(judgements: [])).against).items
        #expect(against.map(\.label) == ["I1"])
        #expect(against[0].chip == nil && against[0].reason == nil && against[0].site == "Not judged yet")
    }

    @Test("tell how it was done without sites")
    func methods() throws {
        let page = MethodsPage(toolkit)
        let facts = page.items.flatMap { $0.facts?.items ?? [] }
        #expect(!facts.contains("0 sites.") && !facts.contains { $0.contains("across the sites") })
        #expect(facts.contains("4 judgements of explanations were written, each by a person."))
    }
}
