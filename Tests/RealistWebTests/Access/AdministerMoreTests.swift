import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What an administrator is told") struct AdministerMoreTests {
    static let admin = "/s/support/admin"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("adam", .administrator)
        try example.person("eve", .administrator)
    }

    private func version(_ browser: inout Browser, _ path: String) async throws -> (String, String) {
        let page = try await browser.get(path)
        return (page.field("token") ?? "", page.field("version") ?? "")
    }

    @Test("two sites of one label are refused")
    func label() async throws {
        var adam = try await example.browser(of: "adam")
        let page = try await adam.send(
            [("label", "city TEACHING hospital"), ("kind", "hospital")], from: Self.admin + "/new-site")
        #expect(page.status == 422 && page.text.contains("Another site has this label"))
    }

    @Test(
        "a contact is an address that people can write to",
        arguments: [
            ("not an address", 422), ("javascript:alert(1)", 422), ("https://", 422),
            ("http://example.org", 422),
            ("team@example.org", 303), ("https://example.org/contact", 303), ("", 303),
        ])
    func contact(text: String, status: Int) async throws {
        var adam = try await example.browser(of: "adam")
        let path = Self.admin + "/settings"
        let about = try #require(try example.store.library()?.about)
        let (token, version) = try await version(&adam, path)
        let page = try await adam.post(
            path,
            [
                ("token", token), ("version", version), ("title", about.title.text),
                ("question", about.question.text), ("licence", about.licence),
                ("languages", about.languages.map(\.code).joined(separator: ", ")), ("contact", text),
            ])
        #expect(page.status == status, "\(text)")
        if status == 422 { #expect(page.text.contains("begins with https://")) }
    }

    @Test("two people who change different settings lose nothing and are asked nothing")
    func merging() async throws {
        var adam = try await example.browser(of: "adam")
        var eve = try await example.browser(of: "eve")
        let path = Self.admin + "/settings"
        let about = try #require(try example.store.library()?.about)
        func fields(_ version: (String, String), title: String, licence: String) -> [(String, String)] {
            [
                ("token", version.0), ("version", version.1), ("title", title),
                ("subtitle", about.subtitle?.text ?? ""), ("question", about.question.text),
                ("summary", about.summary.text), ("contact", about.contact ?? ""),
                ("languages", about.languages.map(\.code).joined(separator: ", ")), ("licence", licence),
            ]
        }
        let first = try await version(&adam, path)
        let second = try await version(&eve, path)
        let eves = fields(second, title: about.title.text, licence: "CC0-1.0")
        #expect(try await eve.post(path, eves).status == 303)
        let adams = fields(first, title: "Another title", licence: about.licence)
        #expect(try await adam.post(path, adams).status == 303)
        let now = try #require(try example.store.library()?.about)
        #expect(now.title.text == "Another title" && now.licence == "CC0-1.0")
        let both = try await adam.post(path, fields(first, title: "A third", licence: about.licence))
        #expect(both.status == 409 && both.text.contains("keep-title"))
        #expect(!both.text.contains("keep-licence") && both.text.contains("Leave these as they are"))
    }

    @Test("the audit tells what may be shown from a title, and has whoever was at the command line")
    func audit() async throws {
        var adam = try await example.browser(of: "adam")
        let path = Self.admin + "/disclosure"
        let (token, version) = try await version(&adam, path)
        let saved = try await adam.post(
            path, [("token", token), ("version", version), ("people", "12"), ("bands", "5"), ("reason", "")])
        #expect(saved.location?.hasSuffix("?saved=disclosure") == true)
        #expect(
            try await adam.get(saved.location ?? "").text.contains(
                "The rules for what may be shown are saved"))
        let page = try await adam.get(Self.admin + "/audit").text
        #expect(page.contains("Wrote what the study says of itself: What may be shown"))
        #expect(page.contains("/admin/account-events"))
        let command = try await adam.get(Self.admin + "/audit?who=command:").text
        #expect(!command.contains("Adam Example</td>") && command.contains("(command line)"))
        #expect(try example.store.verify().findings.isEmpty)
        let table = try await adam.get(Self.admin + "/audit.csv")
        #expect(table.headers[.contentDisposition]?.contains("audit.csv") == true)
    }

    @Test("what was done to accounts has a page of its own, without those of another study")
    func accountEvents() async throws {
        try example.person("zoe", nil)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var adam = try await example.browser(of: "adam")
        let page = try await adam.get(Self.admin + "/account-events").text
        #expect(page.contains("Ana Example") && page.contains("Programme lead: City teaching hospital"))
        #expect(page.contains("Chose a password") && page.contains("test (command line)"))
        #expect(!page.contains("Zoe Example") && !page.contains("ana@example.org"))
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get(Self.admin + "/account-events").status == 403)
    }

    @Test("the audit leads to what has a page, and to nothing that is gone")
    func auditPlaces() async throws {
        let change = try #require(try example.store.adaptations(at: ExampleApp.site).first)
        let gone = try #require(try example.store.adaptations(at: ExampleApp.site).last)
        var moved = change
        moved.observed = "Looked at"
        try example.store.save(moved)
        try example.store.delete(.adaptation(gone.id))
        var decision = try #require(try example.store.decisions(at: ExampleApp.site).first)
        decision.reason = "Looked at"
        try example.store.save(decision)
        var adam = try await example.browser(of: "adam")
        let page = try await adam.get(Self.admin + "/audit").text
        let site = "/s/support/sites/\(ExampleApp.site)"
        for place in ["\(site)/changes/\(change.id)", "\(site)/decisions/\(decision.recommendation)"] {
            #expect(page.contains("<a href=\"\(place)\">"))
            #expect(try await adam.get(place).status == 200)
        }
        #expect(!page.contains("changes/\(gone.id)"))
    }

    @Test("the audit calls things by their names, also what was deleted, and finds them by words")
    func auditNames() async throws {
        let change = try #require(try example.store.adaptations(at: ExampleApp.site).first)
        let gone = try #require(try example.store.adaptations(at: ExampleApp.site).last)
        var moved = change
        moved.title = Wording("100% of the mentors’ “own” weeks")
        try example.store.save(moved)
        try example.store.delete(.adaptation(gone.id))
        var decision = try #require(try example.store.decisions(at: ExampleApp.site).first)
        decision.reason = "Looked at"
        try example.store.save(decision)
        let recommendation = try #require(
            example.store.library()?.recommendations.first { $0.id == decision.recommendation })
        var adam = try await example.browser(of: "adam")
        let page = try await adam.get(Self.admin + "/audit").text
        #expect(page.contains("100% of the mentors’ “own” weeks") && page.contains(gone.title.text))
        #expect(page.contains("City teaching hospital: \(recommendation.title.text)"))
        let found = try await adam.get(Self.admin + "/audit?text=100%25+OF").text
        #expect(found.contains("own” weeks") && !found.contains(gone.title.text))
        #expect(found.contains("value=\"100% OF\"") && found.contains("audit.csv?text=100%25%20OF"))
        let none = try await adam.get(Self.admin + "/audit?text=1_0%25").text
        #expect(!none.contains("own” weeks") && none.contains("Nothing fits"))
        let table = try await adam.get(Self.admin + "/audit.csv?text=mentors").text
        #expect(table.contains("sequence,at,actor,action,kind,object,name,detail,hash"))
        #expect(table.contains("own” weeks"))
    }

    @Test("a sign that was noted earlier is looked for in the record")
    func head() async throws {
        var adam = try await example.browser(of: "adam")
        let path = Self.admin + "/verify"
        let head = try example.store.head().hash
        #expect(try await adam.send([("head", head)], from: path).text.contains("The record is whole"))
        let other = String(repeating: "a", count: 64)
        let failed = try await adam.send([("head", other)], from: path).text
        #expect(
            failed.contains("is not as the record") && failed.contains("no change with the sign \(other)"))
        #expect(!failed.contains("hash") && failed.contains("class=\"crumbs"))
        #expect(try await adam.send([("head", "abc")], from: path).status == 422)
    }

    @Test("a new password is said to be saved, and one's own account is called so")
    func own() async throws {
        var adam = try await example.browser(of: "adam")
        let account = try #require(try example.app.accounts.account(email: "adam@example.org")).account
        let ask = try await adam.get(Self.admin + "/accounts/\(account.id)/sign-out").text
        #expect(ask.contains("Sign yourself out everywhere?"))
        let saved = try await adam.send(
            [("old-password", ExampleApp.password), ("password", "three odd kettles")],
            from: "/account/password")
        #expect(saved.status == 303)
        #expect(try await adam.get(saved.location ?? "").text.contains("Your password is changed"))
    }

    @Test("whoever has no site is told so, and what comes next")
    func noSite() async throws {
        try example.person("vic", .viewer)
        var vic = try await example.browser(of: "vic")
        let page = try await vic.get("/s/support/sites").text
        #expect(page.contains("You have no site in this study yet") && !page.contains("Choose a site"))
    }

    @Test("measuring points neither overlap nor stand at one month")
    func waves() async throws {
        var adam = try await example.browser(of: "adam")
        let wave = try #require(try example.store.library()?.about.waves.first)
        func fields(_ month: Int, _ from: Day, _ to: Day) -> [(String, String)] {
            [
                ("title", "Another"), ("phrase", "at another"), ("month", String(month)),
                ("from-day", String(from.day)), ("from-month", String(from.month)),
                ("from-year", String(from.year)), ("to-day", String(to.day)), ("to-month", String(to.month)),
                ("to-year", String(to.year)),
            ]
        }
        let new = "/s/support/new-wave"
        let far = (Day(2090, 1, 1), Day(2090, 1, 31))
        let same = try await adam.send(fields(wave.month, far.0, far.1), from: new)
        #expect(same.status == 422 && same.text.contains("is at this month already"))
        let over = try await adam.send(fields(900, wave.from, wave.to), from: new)
        #expect(over.status == 422 && over.text.contains("These days overlap"))
        let early = try await adam.send(fields(900, Day(1990, 1, 1), Day(1990, 1, 2)), from: new)
        #expect(early.status == 422 && early.text.contains("on the other side of"))
        #expect(try await adam.send(fields(900, far.0, far.1), from: new).status == 303)
        let edit = try await adam.get("/s/support/waves/\(wave.id)").text
        #expect(edit.contains("was chosen beforehand") && edit.contains("/s/support/waves\""))
        #expect(
            try await adam.get("/s/support/waves").text.contains("href=\"/s/support/admin\">Administration"))
    }
}
