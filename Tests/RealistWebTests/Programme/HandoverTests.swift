import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Handing over in the app") struct HandoverTests {
    static let path = "/s/support/sites/city-hospital/handover"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("cai", .lead, sites: [ExampleApp.otherSite])
        try example.person("eva", .evaluator)
        try example.person("ada", .administrator)
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    func send(
        _ browser: inout Browser, _ fields: [(String, String)], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        return try await browser.post(path, [("token", form.field("token") ?? "")] + fields)
    }

    @Test("asks for the people of one site and its study alone, by name")
    func people() throws {
        try example.person("zoe", .lead, sites: [ExampleApp.site, ExampleApp.otherSite])
        try example.person("out", nil)
        let gone = try example.person("dan", .evaluator)
        try example.app.accounts.disable(gone.id, by: .command("test"), now: example.now.value)
        let accounts = example.app.accounts
        let key = try ExampleApp.key()
        func names(_ site: Site.ID) throws -> [String] {
            try accounts.people(in: key, at: site).map { "\($0.account.name.prefix(3)) \($0.role.rawValue)" }
        }
        #expect(
            try names(ExampleApp.site)
                == ["Ada administrator", "Ana programme-lead", "Eva evaluator", "Zoe programme-lead"])
        #expect(
            try names(ExampleApp.otherSite)
                == ["Ada administrator", "Cai programme-lead", "Eva evaluator", "Zoe programme-lead"])
        let other = try #require(StudyKey("elsewhere"))
        #expect(try accounts.people(in: other, at: ExampleApp.site).isEmpty)
    }

    @Test("has what the next lead needs on one page: steps, drafts, what is open, who to ask")
    func page() async throws {
        let step = Adaptation.NextStep(step: "Ask <again>", owner: "Ward manager", due: Day(2026, 9, 1))
        var change = try #require(try example.store.adaptation(Adaptation.ID(known: "city-split-posts")))
        change.next = step
        try example.store.save(change)
        var stopped = try #require(
            try example.store.adaptations(at: ExampleApp.site).first { $0.state == .stopped })
        stopped.next = Adaptation.NextStep(step: "Tell the ward that it ended")
        try example.store.save(stopped)
        let advice = Recommendation.ID(known: "name-an-advocate")
        try example.store.save(
            Decision(site: ExampleApp.site, recommendation: advice, choice: .undecided))
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.path)
        #expect(page.status == 200 && page.text.utf8.count < 40 * 1_024)
        for text in [
            "Ask &lt;again&gt;", "Ward manager. Due 1 September 2026.", "decisions/\(advice)",
            "Eva Example", "eva@example.org", "Ada Example", "Tell the ward that it ended",
            "This change was stopped.",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(!page.text.contains("cai@example.org") && !page.text.contains("vic@example.org"))
        let home = try await ana.get("/s/support/sites/city-hospital")
        #expect(home.text.contains("/handover") && home.text.contains("Who to ask"))
        #expect(home.text.contains("mailto:eva@example.org") && !home.text.contains("cai@example.org"))
        var eva = try await example.browser(of: "eva")
        #expect(try !(await eva.get(Self.path)).text.contains("Ask the administrator"))
        #expect(try await send(&eva, [], to: Self.path, from: "/account").status == 403)
        var vic = try await example.browser(of: "vic")
        #expect(try await vic.get(Self.path).status == 403)
        var cai = try await example.browser(of: "cai")
        #expect(try await cai.get(Self.path).status == 404)
    }

    @Test("is asked with what was typed kept, seen among the accounts, and answered there")
    func journey() async throws {
        var ana = try await example.browser(of: "ana")
        let wrong = try await send(&ana, [("name", "Nia <Neu>"), ("email", "nowhere")], to: Self.path)
        #expect(wrong.status == 422 && wrong.text.contains("Nia &lt;Neu&gt;"))
        let local = try await send(&ana, [("name", "Nia"), ("email", "noor@example")], to: Self.path)
        #expect(local.status == 422 && local.text.contains("a name with a dot"))
        let late = try await send(
            &ana, [("name", "Nia"), ("email", "nia@example.org"), ("on-year", "2026")], to: Self.path)
        #expect(late.status == 422 && late.text.contains("Enter the month"))
        let asked = try await send(
            &ana, [("name", "Nia Neu"), ("email", "nia@example.org")], to: Self.path)
        #expect(asked.location == Self.path + "?saved=asked")
        let notice = try await ana.get(Self.path + "?saved=asked")
        #expect(notice.text.contains("You asked the administrator for a new lead"))
        #expect(try await ana.get(Self.path).text.contains("has not answered yet"))
        var ada = try await example.browser(of: "ada")
        let accounts = try await ada.get("/s/support/admin/accounts")
        #expect(accounts.text.contains("One lead wants to hand over"))
        let link = try #require(
            accounts.text.split(separator: "\"").first { $0.contains("/admin/handovers/") }.map(String.init))
        let page = try await ada.get(link)
        #expect(page.text.contains("nia@example.org") && page.text.contains("Ana Example"))
        #expect(try await send(&ada, [], to: link).status == 422)
        let done = try await send(&ada, [("answer", "over")], to: link)
        #expect(done.status == 200 && done.text.contains("/sign-in/link/"))
        #expect(try await ana.get(Self.path).status == 303, "signed out")
        let nia = try #require(try example.app.accounts.account(email: "nia@example.org"))
        #expect(nia.memberships.first?.role == .lead && nia.memberships.first?.sites == [ExampleApp.site])
        #expect(try await ada.get(link).status == 404)
    }

    @Test("begins today or later")
    func past() async throws {
        var ana = try await example.browser(of: "ana")
        func asked(_ year: String) async throws -> Browser.Page {
            try await send(
                &ana,
                [
                    ("name", "Nia New"), ("email", "nia@example.org"), ("on-day", "1"), ("on-month", "1"),
                    ("on-year", year),
                ], to: Self.path)
        }
        let wrong = try await asked("2020")
        #expect(wrong.status == 422 && wrong.text.contains("The date must be today or later"))
        #expect(wrong.text.contains("nia@example.org"), "what was typed stays")
        #expect(try await asked("2199").status == 303)
    }

    @Test("that is declined says why, and can be asked anew")
    func declined() async throws {
        var ana = try await example.browser(of: "ana")
        _ = try await send(&ana, [("name", "Eva"), ("email", "eva@example.org")], to: Self.path)
        let id = try #require(
            try example.app.accounts.handovers(in: ExampleApp.key()).first?.id)
        let link = "/s/support/admin/handovers/\(id)"
        var ada = try await example.browser(of: "ada")
        let other = try await send(&ada, [("answer", "over")], to: link)
        #expect(other.status == 422 && other.text.contains("cannot lead a site as well"))
        let long = String(repeating: "x", count: 201)
        #expect(try await send(&ada, [("answer", "decline"), ("reason", long)], to: link).status == 422)
        #expect(try await send(&ada, [("answer", "decline"), ("reason", " ")], to: link).status == 422)
        let no = try await send(&ada, [("answer", "decline"), ("reason", "She evaluates")], to: link)
        #expect(no.status == 303)
        #expect(try await ana.get(Self.path).text.contains("She evaluates"))
        let anew = try await send(&ana, [], to: Self.path + "/withdraw", from: Self.path)
        #expect(anew.location == Self.path, "nothing was open to be taken back")
        #expect(try await ana.get(Self.path).text.contains("Ask the administrator"))
        _ = try await send(&ana, [("name", "Nia Neu"), ("email", "nia@example.org")], to: Self.path)
        let back = try await send(&ana, [], to: Self.path + "/withdraw", from: Self.path)
        #expect(back.location == Self.path + "?saved=withdrawn")
        #expect(
            try await ana.get(Self.path + "?saved=withdrawn").text.contains("You took your question back"))
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(link).status == 403)
    }
}
