import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("The name of a site") struct SiteNameTests {
    let example: ExampleApp
    let site: Site
    let path: String

    init() throws {
        example = try ExampleApp()
        try example.person("adam", .administrator)
        let record = Recorded<Site>.site(ExampleApp.site)
        var site = try #require(try example.store.version(of: record)).value
        site.name = "Northgate Hospital"
        site.nameAgreed = nil
        try example.store.save(site)
        self.site = site
        path = "/s/support/admin/sites/\(site.id)"
    }

    /// As it is now; that a save ends an approval is no matter of names.
    private func present() throws -> Site? {
        var site = try example.store.version(of: Recorded<Site>.site(site.id))?.value
        site?.approved = self.site.approved
        return site
    }

    private func typed(_ page: Browser.Page, _ site: Site, kind: String? = nil) -> [(String, String)] {
        var answers = SiteForm.answers(site)
        if let kind { answers["kind"] = kind }
        let days = ["agreed", "joined", "left"].flatMap(Answers.dateNames)
        return page.filled(answers, ["label", "kind", "name"] + days)
    }

    @Test("is not shown under an agreement that was given for another one")
    func otherName() async throws {
        var adam = try await example.browser(of: "adam")
        let page = try await adam.get(path)
        var (agreed, renamed) = (site, site)
        agreed.nameAgreed = Day(2026, 5, 1)
        renamed.name = "Westgate Hospital"
        try example.store.save(agreed)
        let both = try await adam.post(path, typed(page, renamed))
        #expect(both.status == 409)
        #expect(both.text.contains("Northgate Hospital (agreed on 1 May 2026)"))
        #expect(both.text.contains("Westgate Hospital") && both.text.contains("keep-name-agreed"))
        #expect(try present() == agreed)
        let mine = try await adam.post(path, both.hidden + [("keep-name-agreed", "mine")])
        #expect(try mine.status == 303 && present() == renamed)
    }

    @Test("stays with its agreement where the other one changes something else, and asks nobody")
    func otherThings() async throws {
        var adam = try await example.browser(of: "adam")
        let page = try await adam.get(path)
        var agreed = site
        agreed.nameAgreed = Day(2026, 5, 1)
        try example.store.save(agreed)
        #expect(try await adam.post(path, typed(page, site, kind: "hospice")).status == 303)
        agreed.kind.text = "hospice"
        #expect(try present() == agreed)
    }
}
