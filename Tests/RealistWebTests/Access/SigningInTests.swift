import HTTPTypes
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Signing in") struct SigningInTests {
    @Test("leads to one's own site, and out again")
    func journey() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var browser = Browser(example.app)
        let turned = try await browser.get("/s/support/sites/city-hospital")
        #expect(turned.status == 303)
        #expect(turned.location == "/sign-in?next=%2Fs%2Fsupport%2Fsites%2Fcity-hospital")
        let page = try await browser.get(try #require(turned.location))
        #expect(page.status == 200 && page.field("next") == "/s/support/sites/city-hospital")
        let entered = try await browser.post(
            "/sign-in",
            [
                ("token", page.field("token") ?? ""), ("next", page.field("next") ?? ""),
                ("email", "ANA@example.org "), ("password", ExampleApp.password),
            ])
        #expect(entered.status == 303 && entered.location == "/s/support/sites/city-hospital")
        let site = try await browser.get("/s/support/sites/city-hospital")
        #expect(site.status == 200 && site.text.contains("Ana Example"))
        #expect(try await browser.get("/").location == "/s/support")
        let out = try await browser.send([], from: "/account", to: "/sign-out")
        #expect(out.location == "/signed-out")
        #expect(try await browser.get("/s/support/sites/city-hospital").status == 303)
    }

    @Test("gives a new session each time, and the old one is dead after signing out")
    func newSession() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "ana")
        let first = try #require(browser.cookies["realist-session"])
        let stolen = browser
        _ = try await browser.send([], from: "/account", to: "/sign-out")
        browser = try await example.browser(of: "ana")
        #expect(browser.cookies["realist-session"] != first)
        var thief = stolen
        #expect(try await thief.get("/account").status == 303)
    }

    @Test("says the same of an unknown address and of a wrong password")
    func sameWords() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var texts: [String] = []
        for (email, password) in [
            ("ana@example.org", "wrong password here"), ("bob@example.org", "wrong password here"),
        ] {
            var browser = Browser(example.app)
            let answer = try await browser.send([("email", email), ("password", password)], from: "/sign-in")
            #expect(answer.status == 422)
            texts.append(
                answer.text.replacing(email, with: "").replacing(answer.field("token") ?? "?", with: ""))
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].contains("Error:"))
    }

    @Test("needs the page's own token, and a page of this server")
    func forged() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        let fields = [("email", "ana@example.org"), ("password", ExampleApp.password)]
        var without = Browser(example.app)
        #expect(try await without.post("/sign-in", fields).status == 409)
        #expect(without.cookies["realist-session"] == nil)
        var foreign = Browser(example.app)
        let page = try await foreign.get("/sign-in")
        foreign.headers = ["Sec-Fetch-Site": "cross-site"]
        let answer = try await foreign.post("/sign-in", [("token", page.field("token") ?? "")] + fields)
        #expect(answer.status == 403 && foreign.cookies["realist-session"] == nil)
        foreign.headers = [:]
        #expect(
            try await foreign.post("/sign-in", [("token", page.field("token") ?? "")] + fields).status == 403)
    }

    @Test("by link works once")
    func link() async throws {
        let example = try ExampleApp()
        let account = try example.person("ana", .lead, sites: [ExampleApp.site])
        let link = try example.app.accounts.newLink(
            for: account.id, by: .command("test"), now: example.now.value)
        let path = "/sign-in/link/" + link.text
        var browser = Browser(example.app)
        #expect(try await browser.get(path).text.contains("ana@example.org"))
        #expect(try await browser.send([("password", "short")], from: path).status == 422)
        let entered = try await browser.send([("password", "three odd kettles")], from: path)
        #expect(entered.status == 303 && entered.location == "/")
        #expect(try await browser.get("/account").status == 200)
        var other = Browser(example.app)
        #expect(try await other.get(path).status == 404)
        #expect(try await other.get("/sign-in/link/unknown").status == 404)
    }

    @Test("sends nobody elsewhere")
    func openRedirect() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var browser = Browser(example.app)
        let fields = [
            ("email", "ana@example.org"), ("password", ExampleApp.password), ("next", "//evil.example"),
        ]
        #expect(try await browser.send(fields, from: "/sign-in").location == "/")
        #expect(try await browser.get("/sign-in?next=https://evil.example").location == "/")
    }
}

@Suite("A form that outlives its session") struct CarriedFormTests {
    @Test("goes through the sign-in and is there again, with everything typed")
    func timedOut() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "ana")
        let form = try await browser.get("/account/password")
        example.now.pass(minutes: 45)
        let typed = "<b>“old” & new"
        let turned = try await browser.post(
            "/account/password",
            [
                ("token", form.field("token") ?? ""), ("note", typed), ("old-password", "secret-1"),
                ("password", "secret-2"),
            ])
        #expect(turned.status == 403 && turned.text.contains("carried.note"))
        #expect(!turned.text.contains("secret-"), "passwords are typed again")
        #expect(turned.text.contains("&lt;b&gt;“old” &amp; new") && !turned.text.contains("<b>“old”"))
        let entered = try await browser.post(
            "/sign-in",
            turned.hidden + [("email", "ana@example.org"), ("password", ExampleApp.password)])
        #expect(!turned.text.contains("nothing happened") && turned.text.contains("not saved yet"))
        #expect(entered.status == 200 && entered.text.contains("action=\"/account/password\""))
        #expect(entered.text.contains("You are signed in.") && !entered.text.contains("open for a long time"))
        #expect(entered.text.contains("&lt;b&gt;“old” &amp; new"))
        let token = try #require(
            entered.text.split(separator: "<form").last.flatMap { form in
                form.split(separator: "name=\"token\" value=\"").dropFirst().first.map {
                    String($0.prefix { $0 != "\"" })
                }
            })
        let again = try await browser.post(
            "/account/password",
            [("token", token), ("note", typed), ("old-password", "x"), ("password", "x")])
        #expect(again.status == 422)
    }

    @Test("is asked for again when another tab signed out and in meanwhile")
    func otherTab() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "ana")
        let form = try await browser.get("/account/password")
        _ = try await browser.send([], from: "/account", to: "/sign-out")
        browser = try await example.browser(of: "ana")
        let answer = try await browser.post(
            "/account/password", [("token", form.field("token") ?? ""), ("note", "typed before")])
        #expect(answer.status == 409 && answer.text.contains("typed before"))
    }
}
