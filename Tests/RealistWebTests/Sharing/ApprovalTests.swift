import Dispatch
import Foundation
import HTTPTypes
import Realist
import Testing

@testable import RealistPages
@testable import RealistSite
@testable import RealistStore
@testable import RealistWeb

@Suite("Approving a site's pages in the app") struct ApprovalTests {
    static let site = "/s/support/sites/city-hospital"
    static let path = site + "/approval"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("eve", .evaluator)
        try example.person("adam", .administrator)
        try example.person("vic", .viewer, sites: [ExampleApp.site])
        try example.person("lea", .lead, sites: [ExampleApp.otherSite])
    }

    private func approval() throws -> Site.PageApproval? {
        try #require(try example.store.version(of: .site(ExampleApp.site))).value.approved
    }

    private func retitle(_ title: String, at site: Site.ID = ExampleApp.site) throws {
        let changes = try example.store.adaptations(at: site)
        var change = try #require(changes.first { $0.shared })
        change.title = Wording(title)
        try example.store.save(change)
    }

    private func fields(_ page: Browser.Page) -> [(String, String)] {
        [("token", page.field("token") ?? ""), ("seen", page.field("seen") ?? "")]
    }

    @Test("says that something changed, and waits for the lead")
    func changed() async throws {
        var ana = try await example.browser(of: "ana")
        let stands = try await ana.get(Self.path)
        #expect(stands.status == 200 && stands.text.contains("The page is as it was then"))
        #expect(stands.field("seen") == nil, "nothing to approve")
        #expect(try await !ana.get(Self.site).text.contains("Changed since you approved"))
        try retitle("Something else")
        let changed = try await ana.get(Self.path)
        #expect(changed.text.contains("Changed since you approved") && changed.field("by") == "Support lead")
        #expect(try await ana.get(Self.site).text.contains("Changed since you approved"))
        let saved = try await ana.post(Self.path, fields(changed) + [("by", "Support lead")])
        #expect(saved.location == Self.path + "?saved=approved")
        #expect(try approval() == .init(on: Day(2026, 5, 28), by: "Support lead"))
        #expect(try await ana.get(saved.location ?? "").text.contains("You approved the pages"))
    }

    @Test("covers what was looked at, and nothing that came after")
    func lookedAt() async throws {
        var ana = try await example.browser(of: "ana")
        try retitle("One thing")
        let page = try await ana.get(Self.path)
        try retitle("Another thing")
        let late = try await ana.post(Self.path, fields(page) + [("by", "Support lead")])
        #expect(late.status == 409 && late.text.contains("changed while you looked"))
        #expect(try approval()?.changed != nil)
        let again = try await ana.get(Self.path)
        // What another site does is no reason to look again.
        try retitle("Elsewhere", at: ExampleApp.otherSite)
        #expect(try await ana.post(Self.path, fields(again) + [("by", "Support lead")]).status == 303)
        #expect(try approval()?.changed == nil)
    }

    @Test("is taken back, and given by a role and by no name")
    func takenBack() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.path)
        let taken = try await ana.post(Self.path + "/take-back", fields(page))
        #expect(taken.location == Self.path + "?saved=taken-back")
        #expect(try approval() == nil)
        let none = try await ana.get(Self.path)
        #expect(none.text.contains("It is not approved. The published site says"))
        let empty = try await ana.post(Self.path, fields(none) + [("by", " ")])
        #expect(empty.status == 422 && empty.text.contains("Say who says so"))
        let named = try await ana.post(Self.path, fields(none) + [("by", "Dr Margaret Hollis")])
        #expect(named.status == 422 && named.text.contains("Does this name a person?"))
        #expect(try approval() == nil)
    }

    @Test("is the lead's alone")
    func rights() async throws {
        for name in ["eve", "adam", "vic"] {
            var browser = try await example.browser(of: name)
            let page = try await browser.get(Self.path)
            #expect(page.status == 200 && page.text.contains("Only the lead of this site"))
            let token = [("token", page.field("token") ?? ""), ("by", "Evaluator")]
            #expect(try await browser.post(Self.path, token).status == 403)
            #expect(try await browser.post(Self.path + "/take-back", token).status == 403)
        }
        var lea = try await example.browser(of: "lea")
        for path in [Self.path, Self.site + "/results", Self.site + "/preview/sites/city-hospital.html"] {
            #expect(try await lea.get(path).status == 404)
        }
        #expect(try approval()?.on == Day(2026, 5, 12))
    }

    @Test("shows the very page that would be published")
    func preview() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/preview/sites/city-hospital.html")
        let study = try #require(try example.store.study())
        let publication = study.publication(of: try scores(study), on: Day(2026, 5, 28))
        let look = SiteLook(try ThemeFolder.site(nil, language: .english), language: .english)
        let folder = NSTemporaryDirectory() + "realist-approved-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try SiteFolder.publish(to: folder) { _ = try SitePlan(publication, look: look).make(into: $0) }
        let written = try String(contentsOfFile: folder + "/sites/city-hospital.html", encoding: .utf8)
        // But for the bar at its head, and for where its links lead.
        func bare(_ text: String) -> String {
            text.replacing(#/<aside class="preview">.*?<\/aside>\n/#.dotMatchesNewlines(), with: "")
                .replacing(#/<a [^>]*>/#, with: "<a>")
        }
        #expect(page.text != bare(page.text))
        #expect(bare(page.text) == bare(written))
        #expect(page.text.contains("href=\"\(Self.path)\">Back to the approval"))
        let policy = page.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("form-action 'none'") && !policy.contains("img-src"))
        #expect(page.headers[.cacheControl] == "no-store")
        let style = try await ana.get(Self.site + "/preview/style.css")
        let published = try String(contentsOfFile: folder + "/style.css", encoding: .utf8)
        #expect(style.text.hasPrefix(published))
        let elsewhere = try await ana.get(Self.site + "/preview/recommendations.html")
        #expect(elsewhere.status == 404 && elsewhere.text.contains("whole site is"))
        for path in ["sites/coastal-hospital.html", "sites/..%2f..%2fstyle.css", "configurations/i1.html"] {
            #expect(try await ana.get(Self.site + "/preview/\(path)").status == 404)
        }
        #expect(!page.text.contains("Coastal district hospital"), "nothing of another site")
    }

    @Test("shows no link that leads to nothing")
    func links() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/preview/sites/city-hospital.html")
        let places = Set(page.text.matches(of: #/<a [^>]*href="([^"]*)"/#).map { String($0.output.1) })
        #expect(places.contains { $0.hasPrefix("/s/support/theory/explanations/") })
        for place in places where !place.hasPrefix("#") && !place.contains(":") {
            let path = place.hasPrefix("/") ? place : Self.site + "/preview/sites/" + place
            let status = try await ana.get(String(path.prefix { $0 != "#" })).status
            #expect(status == 200, "\(place)")
        }
    }

    @Test("shows a page that was never approved only to its own people, and publishes nothing of it")
    func unapproved() async throws {
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.approved = nil
        try example.store.save(site)
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/preview/sites/city-hospital.html")
        #expect(page.text.contains("agreed to it on 28 May 2026"))
        let study = try #require(try example.store.study())
        let publication = study.publication(of: [], on: Day(2026, 5, 28))
        #expect(publication.sites.first { $0.id == ExampleApp.site }?.page == nil)
    }

    @Test("of results says what its words mean, and has no column that says nothing")
    func results() async throws {
        let study = try #require(try example.store.study())
        let instrument = try #require(study.instruments.first { $0.id.text == "proqol-5" })
        let forms = try ExampleApp.answers(to: instrument)
        _ = try example.store.takeResponses(to: instrument, source: "test") { take in
            for form in forms { try take(form) }
        }
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/results")
        #expect(page.text.contains("holds the values that fit the answers about as well"))
        #expect(
            page.text.contains("(95% interval)") && page.text.contains("exploratory: looked at afterwards"))
        // Its means stand in the changes: the table of waves has people alone.
        #expect(page.text.contains("<th scope=\"row\">Month 3</th>"))
        #expect(!page.text.contains("In the change<") && !page.text.contains(">SD</th>"))
        #expect(!page.text.contains("colspan"))
    }

    private func scores(_ study: Study) throws -> [OutcomeScores] {
        try study.instruments.flatMap { instrument in
            var scoring = OutcomeScoring(instrument, measures: study.about.measures)
            try example.store.responses(to: instrument.id) { try scoring.add($0) }
            return scoring.scores
        }
    }
}

@Suite("What the published site would show of a site") struct SitesAsPublishedTests {
    let example: ExampleApp
    let day = Day(2026, 5, 28)

    init() throws {
        example = try ExampleApp()
    }

    @Test("is made once for each state of the study, however many ask")
    func once() async throws {
        let published = SitesAsPublished(example.store)
        let all = try await withThrowingTaskGroup(of: SiteAsPublished.self) { group in
            for _ in 0..<12 { group.addTask { try await published.site(ExampleApp.site, on: day) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(all.map(\.sequence)).count == 1 && Set(all.map(\.mark)).count == 1)
        #expect(await published.timesMade == 1)
        _ = try await published.site(ExampleApp.otherSite, on: day)
        #expect(await published.timesMade == 2)
        var change = try #require(try example.store.adaptations(at: ExampleApp.site).first { $0.shared })
        change.title = "Another title"
        try example.store.save(change)
        let later = try await published.site(ExampleApp.site, on: day)
        #expect(later.mark != all[0].mark && later.sequence > all[0].sequence)
        #expect(await published.timesMade == 3)
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.story = "Another story"
        try example.store.save(site)
        #expect(try await published.site(ExampleApp.site, on: day).mark != later.mark)
        #expect(await published.timesMade == 4)
        #expect(await published.timesScored == 1, "no answer is another by that")
    }

    @Test("is waited for a moment only; whoever comes later finds it")
    func soon() async throws {
        let published = SitesAsPublished(example.store)
        #expect(try await published.soon(ExampleApp.site, on: day, patience: .zero) == nil)
        let made = try await published.site(ExampleApp.site, on: day)
        let later = try #require(try await published.soon(ExampleApp.site, on: day, patience: .zero))
        #expect(later.mark == made.mark)
        #expect(await published.timesMade == 1)
        await #expect(throws: Turned.notFound) {
            try await published.soon(Site.ID(known: "nowhere"), on: day, patience: ExampleApp.patience)
        }
    }

    @Test("has one under way for a site, however often pages look and whatever is written meanwhile")
    func oneUnderWay() async throws {
        let queue = DispatchQueue(label: "held")
        let published = SitesAsPublished(example.store, patience: .zero, on: queue)
        queue.suspend()
        let before = try example.store.head().sequence
        for number in 0..<4 {
            #expect(try await published.soon(ExampleApp.site, on: day) == nil)
            var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
            site.story = Wording("Story \(number)")
            try example.store.save(site)
        }
        #expect(await published.timesMade == 1)
        let present = Task { try await published.site(ExampleApp.site, on: day) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(await published.timesMade == 1, "nothing queues behind it")
        queue.resume()
        let now = try await present.value
        let head = try example.store.head().sequence
        #expect(now.sequence == head && head > before)
        #expect(await published.timesMade == 2)
    }

    /// One that came after the page that asked for it had gone out without.
    private func comingLate() async throws -> (all: SitesAsPublished, made: SiteAsPublished) {
        let queue = DispatchQueue(label: "held")
        let published = SitesAsPublished(
            example.store, patience: .zero, lateness: ExampleApp.patience, on: queue)
        queue.suspend()
        #expect(try await published.soon(ExampleApp.site, on: day) == nil)
        queue.resume()
        return (
            published,
            try #require(try await published.soon(ExampleApp.site, on: day, patience: ExampleApp.patience))
        )
    }

    @Test("that took long is shown for a few seconds, also where somebody has written since")
    func late() async throws {
        let (published, made) = try await comingLate()
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.story = "Another story"
        try example.store.save(site)
        #expect(try await published.soon(ExampleApp.site, on: day)?.mark == made.mark)
        #expect(await published.timesMade == 1)
        // Quick ones are always of the present state, and so is what an approval is held against.
        #expect(try await published.site(ExampleApp.site, on: day).mark != made.mark)
        let quick = SitesAsPublished(example.store, patience: ExampleApp.patience)
        let first = try #require(try await quick.soon(ExampleApp.site, on: day))
        site.story = "A third story"
        try example.store.save(site)
        #expect(try await quick.soon(ExampleApp.site, on: day)?.mark != first.mark)
    }

    @Test("that took long is not shown any more once somebody was taken out, nor one that was begun before")
    func lateBeforeAWithdrawal() async throws {
        let (published, made) = try await comingLate()
        #expect(try await published.soon(ExampleApp.site, on: day)?.sequence == made.sequence)
        _ = try example.store.withdraw("p-001", mode: .erase)
        #expect(try await published.soon(ExampleApp.site, on: day) == nil)
        let later = try #require(
            try await published.soon(ExampleApp.site, on: day, patience: ExampleApp.patience))
        #expect(later.sequence > made.sequence)
        #expect(await published.timesMade == 2)

        // Made before somebody is taken out, and asked for afterwards.
        _ = try await published.site(ExampleApp.otherSite, on: day)
        _ = try example.store.withdraw("p-002", mode: .erase)
        let head = try example.store.head().sequence
        let present = try await published.soon(ExampleApp.otherSite, on: day, patience: ExampleApp.patience)
        #expect(present?.sequence == head)
    }

    @Test("is of that site alone")
    func alone() async throws {
        let made = try await SitesAsPublished(example.store).site(ExampleApp.site, on: day)
        for site in made.toolkit.publication.sites where site.id != ExampleApp.site {
            #expect(site.page?.adaptations.isEmpty ?? true)
            #expect(site.page?.decisions.isEmpty ?? true)
        }
        await #expect(throws: Turned.notFound) {
            try await SitesAsPublished(example.store).site(Site.ID(known: "nowhere"), on: day)
        }
    }

    @Test("is shown as results, in the words of the closed set, to those who may read the site")
    func results() async throws {
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get("/s/support/sites/city-hospital/results")
        #expect(page.status == 200 && page.text.utf8.count < 40 * 1_024)
        #expect(!page.text.contains("Coastal district hospital"))
        #expect(page.text.contains("What was measured at this site"))
    }
}
