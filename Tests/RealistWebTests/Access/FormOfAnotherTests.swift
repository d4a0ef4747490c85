import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What somebody typed") struct FormOfAnotherTests {
    static let path = "/account/password"
    static let typed = "typed by ana"
    let example: ExampleApp
    let ana: Account

    init() throws {
        example = try ExampleApp()
        ana = try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("ben", .lead, sites: [ExampleApp.site])
        try example.person("adam", .administrator)
    }

    /// How a session may be over before its page is sent.
    enum Ending: CaseIterable {
        case timedOut, forgotten, signedOutEverywhere, addressCorrected, signedOutInAnotherTab
    }

    private func end(_ ending: Ending, _ browser: inout Browser) async throws {
        let accounts = example.app.accounts
        let now = example.now.value
        switch ending {
        case .timedOut: example.now.pass(minutes: 45)
        case .forgotten: example.now.pass(minutes: 26 * 60)
        case .signedOutEverywhere:
            try accounts.signOutEverywhere(ana.id, by: .account(ana.id), now: now)
        case .addressCorrected:
            try accounts.correct(
                ana.id, email: EmailAddress("ana.new@example.org"), by: .command("test"), now: now)
        case .signedOutInAnotherTab: _ = try await browser.send([], from: "/account", to: "/sign-out")
        }
    }

    private func signIn(_ email: String, _ page: Browser.Page, _ browser: inout Browser) async throws
        -> Browser.Page
    {
        try await browser.post(
            "/sign-in", page.hidden + [("email", email), ("password", ExampleApp.password)])
    }

    private func isGivenBack(_ page: Browser.Page) -> Bool {
        page.text.contains(Self.typed) && page.actions.contains(Self.path)
    }

    private func isSaidToBeAnothers(_ page: Browser.Page) -> Bool {
        !page.text.contains(Self.typed) && page.text.contains("Somebody else’s form was not kept")
    }

    @Test(
        "is given back to them, and to nobody else, however their session ended", arguments: Ending.allCases)
    func ended(ending: Ending) async throws {
        var browser = try await example.browser(of: "ana")
        let token = try await browser.get(Self.path).field("token") ?? ""
        try await end(ending, &browser)
        let asked = try await browser.post(Self.path, [("token", token), ("note", Self.typed)])
        try #require(asked.status == 403 && asked.text.contains(Self.typed))
        var other = browser
        let otherPage = try await signIn("ben@example.org", asked, &other)
        #expect(otherPage.status == 200 && isSaidToBeAnothers(otherPage))
        #expect(try await other.get("/account").text.contains("ben@example.org"))
        let email = ending == .addressCorrected ? "ana.new@example.org" : "ana@example.org"
        let own = try await signIn(email, asked, &browser)
        #expect(own.status == 200 && isGivenBack(own))
        // Sent again, it is taken.
        let last = try #require(own.hidden.last { $0.0 == "token" })
        #expect(try await browser.post(Self.path, [last, ("note", Self.typed)]).status == 422)
    }

    @Test("is given back to them, and to nobody else, when a tab signed somebody in")
    func otherTab() async throws {
        for (email, isOwn) in [("ana@example.org", true), ("ben@example.org", false)] {
            var browser = try await example.browser(of: "ana")
            let token = try await browser.get(Self.path).field("token") ?? ""
            example.now.pass(minutes: 45)
            _ = try await signIn(email, browser.get("/sign-in"), &browser)
            let asked = try await browser.post(Self.path, [("token", token), ("note", Self.typed)])
            #expect(asked.status == 409)
            #expect(isOwn ? isGivenBack(asked) : isSaidToBeAnothers(asked))
        }
    }

    @Test("stays with the sign-in page that has it, while a tab signs somebody in and out")
    func otherTabAtSignIn() async throws {
        var browser = try await example.browser(of: "ana")
        let token = try await browser.get(Self.path).field("token") ?? ""
        example.now.pass(minutes: 45)
        let asked = try await browser.post(Self.path, [("token", token), ("note", Self.typed)])
        _ = try await signIn("ben@example.org", browser.get("/sign-in"), &browser)
        let under = try await signIn("ana@example.org", asked, &browser)
        #expect(under.status == 409 && isSaidToBeAnothers(under))
        _ = try await browser.send([], from: "/account", to: "/sign-out")
        let anew = try await signIn("ana@example.org", asked, &browser)
        #expect(anew.status == 409 && anew.field("carried.note") == Self.typed)
        let wrong = try await browser.post(
            "/sign-in", anew.hidden + [("email", "ana@example.org"), ("password", "not this one, Ana")])
        #expect(wrong.status == 422 && wrong.field("carried.note") == Self.typed)
        #expect(isGivenBack(try await signIn("ana@example.org", wrong, &browser)))
    }

    @Test("is theirs, and so is where they were")
    func next() async throws {
        for (email, place) in [("ana@example.org", "/account"), ("ben@example.org", "/")] {
            var browser = try await example.browser(of: "ana")
            example.now.pass(minutes: 45)
            let asked = try await browser.get(try #require(try await browser.get("/account").location))
            #expect(try await signIn(email, asked, &browser).location == place)
        }
    }

    @Test("without saying whose it is is given to nobody")
    func unmarked() async throws {
        var browser = try await example.browser(of: "ana")
        let token = try await browser.get(Self.path).field("token") ?? ""
        let bound = String(token.prefix { $0 != "." })
        for wrong in ["", bound, bound + "." + bound, token + "x"] {
            let asked = try await browser.post(Self.path, [("token", wrong), ("note", Self.typed)])
            #expect(asked.status == 409 && isSaidToBeAnothers(asked))
        }
        var stranger = Browser(example.app)
        let asked = try await stranger.post(Self.path, [("token", bound), ("note", Self.typed)])
        #expect(asked.status == 403 && !asked.text.contains(Self.typed))
        let made =
            try await stranger.get("/sign-in").hidden + [
                ("carried-to", Self.path), ("carried.note", Self.typed), ("carried-for", bound),
                ("email", "ana@example.org"), ("password", ExampleApp.password),
            ]
        #expect(isSaidToBeAnothers(try await stranger.post("/sign-in", made)))
    }

    @Test("waits where the password is asked for, and goes on from there after a time-out")
    func confirming() async throws {
        let path = AdministerTests.admin + "/new-account"
        for (email, isOwn) in [("adam@example.org", true), ("ben@example.org", false)] {
            var adam = try await example.browser(of: "adam")
            let form = try await adam.get(path)
            try #require(form.status == 200)
            example.now.pass(minutes: 20)
            let asked = try await adam.post(path, form.hidden + [("name", Self.typed)])
            try #require(asked.status == 200 && asked.field("carried.name") == Self.typed)
            example.now.pass(minutes: 45)
            let ended = try await adam.post(
                try #require(asked.actions.last), asked.hidden + [("confirmed-password", "x")])
            #expect(ended.status == 403 && ended.field("carried-to") == path)
            let entered = try await signIn(email, ended, &adam)
            #expect(isOwn ? entered.actions.contains(path) : isSaidToBeAnothers(entered))
        }
    }
}
