import HTTPTypes
import Realist
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("An administrator") struct AdministerTests {
    static let admin = "/s/support/admin"

    private func adam(_ example: ExampleApp) async throws -> Browser {
        try example.person("adam", .administrator)
        return try await example.browser(of: "adam")
    }

    @Test("gives somebody a part by a link that is shown once")
    func account() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let fields = [
            ("name", "Ana Example"), ("email", "ana@example.org"), ("role", "programme-lead"),
            ("site", "city-hospital"),
        ]
        let page = try await adam.send(fields, from: Self.admin + "/new-account")
        #expect(page.status == 200 && page.text.contains("It works once"))
        let link = try #require(page.text.firstMatch(of: #/sign-in\/link\/[\w-]{43}/#)).output
        var ana = Browser(example.app)
        #expect(try await ana.send([("password", "three odd kettles")], from: "/" + link).status == 303)
        #expect(try await ana.get("/s/support/sites/city-hospital").status == 200)
        #expect(try await ana.get(Self.admin + "/accounts").status == 403)
        let list = try await adam.get(Self.admin + "/accounts")
        #expect(list.text.contains("ana@example.org") && !list.text.contains("sign-in/link"))
    }

    @Test("is told what an account still needs, with what was typed")
    func accountProblems() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let page = try await adam.send(
            [("name", "<b>"), ("email", "nowhere"), ("role", "programme-lead")],
            from: Self.admin + "/new-account")
        #expect(
            page.status == 422 && page.text.contains("&lt;b&gt;") && page.text.contains("at least one site"))
        let last = try await adam.send(
            [("role", "evaluator")], from: Self.admin + "/accounts/\(try id(of: "adam", example))/role")
        #expect(last.status == 422 && last.text.contains("Nobody else administers"))
    }

    @Test("closes an account and signs its person out; one of another study is not there")
    func closing() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("stranger", nil)
        var ana = try await example.browser(of: "ana")
        let path = Self.admin + "/accounts/\(try id(of: "ana", example))"
        #expect(try await adam.send([], from: path + "/disable").status == 303)
        #expect(try await ana.get("/account").status == 303)
        #expect(try await adam.get(path).text.contains("Open the account again"))
        #expect(try await adam.get(Self.admin + "/accounts/\(try id(of: "stranger", example))").status == 404)
    }

    @Test("types the password again after a quarter of an hour, and the form waits")
    func confirming() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let form = try await adam.get(Self.admin + "/disclosure")
        example.now.pass(minutes: 16)
        let turned = try await adam.get(Self.admin + "/accounts")
        #expect(turned.location?.hasPrefix("/s/support/confirm?next=") == true)
        let fields = [
            ("token", form.field("token") ?? ""), ("version", "1"), ("people", "12"), ("bands", "5"),
        ]
        let waiting = try await adam.post(Self.admin + "/disclosure", fields)
        #expect(waiting.status == 200 && waiting.text.contains("carried.people"))
        let confirm = "/s/support/confirm"
        let wrong = try await adam.send([("confirmed-password", "wrong")], from: confirm)
        #expect(wrong.status == 422)
        let right = try await adam.send([("confirmed-password", ExampleApp.password)], from: confirm)
        #expect(right.status == 303)
        #expect(try await adam.get(Self.admin + "/accounts").status == 200)
    }

    @Test("adds a site, and changes it without losing what another one changed")
    func sites() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        try example.person("eve", .administrator)
        var eve = try await example.browser(of: "eve")
        let new = Self.admin + "/new-site"
        #expect(try await adam.send([("label", " ")], from: new).status == 422)
        #expect(
            try await adam.send([("label", "Moorland <i>"), ("kind", "hospice")], from: new).status == 303)
        let site = try #require(try example.store.library()?.sites.last)
        #expect(site.label.text == "Moorland <i>" && site.id.text.hasPrefix("moorland-i-"))
        let path = Self.admin + "/sites/\(site.id)"
        let token = try await adam.get(path).field("token") ?? ""
        #expect(
            try await eve.send([("version", "1"), ("label", "Fen"), ("kind", "hospice")], from: path).status
                == 303)
        let both = try await adam.post(
            path, [("token", token), ("version", "1"), ("label", "Moor"), ("kind", "hospice")])
        #expect(both.status == 409 && both.text.contains("Fen") && both.text.contains("Moor"))
        let again = [
            ("token", token), ("version", "2"), ("label", "Moor"), ("kind", "hospice"),
            ("merging", "yes"), ("met", "label"),
        ]
        #expect(try await adam.post(path, again).status == 409)
        #expect(try await adam.post(path, again + [("keep-label", "theirs")]).status == 303)
        #expect(try example.store.library()?.sites.last?.label.text == "Fen")
    }

    @Test("raises thresholds freely, lowers them with a reason, and never under five")
    func disclosure() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let path = Self.admin + "/disclosure"
        func send(_ people: String, _ reason: String) async throws -> Int {
            let version = try await adam.get(path).field("version") ?? ""
            return try await adam.send(
                [("version", version), ("people", people), ("bands", "5"), ("reason", reason)], from: path
            ).status
        }
        #expect(try await send("12", "") == 303)
        #expect(try example.store.library()?.about.disclosure.people == 12)
        for refused in [("7", ""), ("7", "no"), ("4", "the committee agreed to it"), ("ten", ""), ("-9", "")]
        {
            #expect(try await send(refused.0, refused.1) == 422, "\(refused)")
        }
        #expect(try await send("7", "The committee agreed to seven") == 303)
        #expect(try example.store.library()?.about.disclosure.lowered?.by == "administrator")
        #expect(try await send("10", "The committee agreed to ten") == 422, "it would not be kept")
        #expect(try await send("10", "The committee agreed to seven") == 303, "the earlier one")
        #expect(try example.store.library()?.about.disclosure.lowered == nil)
    }

    @Test("reads who changed what, filtered, and as a table")
    func audit() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        _ = try await adam.send([("label", "Moorland"), ("kind", "hospice")], from: Self.admin + "/new-site")
        let page = try await adam.get(Self.admin + "/audit")
        #expect(page.text.contains("Adam Example") && page.text.contains("Wrote a site"))
        let id = try #require(try example.store.library()?.sites.last).id
        #expect(page.text.contains("<a href=\"\(Self.admin)/sites/\(id)\">Moorland</a>"))
        #expect(page.text.contains("<th scope=\"row\" role=\"rowheader\">28 May 2026, "))
        #expect(!(try await adam.get(Self.admin + "/audit?kind=workshop").text.contains("Wrote a site")))
        let table = try await adam.get(Self.admin + "/audit.csv?kind=site")
        #expect(
            table.text.hasPrefix("sequence,at,actor,action,kind,object,name,detail,hash\n")
                && table.text.contains(",save,site,\(id),Moorland,"))
        let whole = try await adam.send([], from: Self.admin + "/verify")
        #expect(whole.status == 200 && whole.text.contains("The record is whole"))
        try example.store.inTransaction { database in
            let total = try BulkInsert(database, table: "bearingTotal", columns: 3)
            for text in ["nowhere", "nothing", "3"] { total.add(text) }
            try total.insert()
        }
        let lists = try await adam.send([], from: Self.admin + "/verify")
        #expect(lists.text.contains("The study is whole, and some counts or lists are wrong"))
        #expect(lists.text.contains("--mend-lists") && !lists.text.contains("last backup"))
        #expect(try await adam.get(Self.admin + "/audit?before=nonsense&since=x&who='").status == 200)
    }

    @Test("takes a copy away that leaves nothing behind")
    func backup() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let copy = try await adam.send([], from: Self.admin + "/backup")
        #expect(copy.status == 200 && copy.text.hasPrefix("SQLite format 3"))
        let name = try #require(copy.headers[.contentDisposition])
        #expect(name.contains("support-") && name.hasSuffix(".realist\""))
    }

    @Test("takes a participant out after typing the pseudonym twice")
    func withdrawal() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let path = Self.admin + "/withdrawal"
        #expect(
            try await adam.send([("participant", "p-999999"), ("mode", "erase")], from: path).status == 422)
        let typed = [("participant", "p-001"), ("mode", "erase")]
        let ask = try await adam.send(typed, from: path)
        #expect(ask.status == 200 && ask.text.contains("Type the pseudonym once more"))
        let token = ask.field("token") ?? ""
        let done = path + "/done"
        let wrong = try await adam.post(done, [("token", token)] + typed + [("again", "p-002")])
        #expect(wrong.status == 422 && wrong.text.contains("not the same pseudonym"))
        let right = try await adam.post(done, [("token", token)] + typed + [("again", "p-001")])
        #expect(right.status == 200 && right.text.contains("It is done"))
        #expect(right.text.contains("What was done"))
        let again = try await adam.send(typed, from: path)
        #expect(again.text.contains("p-001") && again.text.contains("is here any more"))
        #expect(again.text.contains("Withdrawn already on") && !again.text.contains("Type the pseudonym"))
        let audit = try await adam.get(Self.admin + "/audit?kind=participant").text
        #expect(audit.contains("Recorded the withdrawal of a participant: Everything goes"))
        #expect(!audit.contains("p-001"))
    }

    @Test("has the file written anew once more where that failed when somebody was taken out")
    func writtenAnewLater() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let path = Self.admin + "/withdrawal"
        let typed = [("participant", "p-001"), ("mode", "erase")]
        // While another program reads the study its log cannot be emptied.
        let reader = try Store.open(at: example.folder + "/support.realist", for: .reading)
        try reader.holdState()
        let done = try await adam.send(typed + [("again", "p-001")], from: path, to: path + "/done")
        try reader.close()
        #expect(done.text.contains("It is done") && done.text.contains("may still hold traces"))
        #expect(done.field("wiping") != nil, "at once")
        let later = try await adam.send(typed, from: path)
        #expect(later.text.contains("is here any more") && later.field("wiping") != nil)
        #expect(!later.text.contains("was written anew"), "nothing was done by looking")
        let wiped = try await adam.send(typed + [("wiping", "yes")], from: path, to: path + "/done")
        #expect(wiped.status == 200 && wiped.text.contains("no page of it holds traces any more"))
        #expect(wiped.field("wiping") == nil)
        let sequence = try example.store.head().sequence
        let other = [("participant", "p-002"), ("mode", "erase"), ("wiping", "yes")]
        let asked = try await adam.send(other, from: path, to: path + "/done")
        #expect(asked.text.contains("Type the pseudonym once more"), "who is here is not taken out by it")
        #expect(try example.store.head().sequence == sequence)
    }

    @Test("reads before a withdrawal what it brings with it, in the words of what was promised")
    func withdrawalPreview() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let path = Self.admin + "/withdrawal"
        let sequence = try example.store.head().sequence
        let erase = try await adam.send([("participant", "p-007"), ("mode", "erase")], from: path).text
        for said in [
            "Take this participant out?", "That approval ends", "City teaching hospital",
            "To be judged again by an evaluator", "i3", "These hold the pseudonym or words",
            "Reports of analyses that were handed out", "Results that leads and viewers see",
            "cannot be undone",
        ] {
            #expect(erase.contains(said), "\(said)")
        }
        let stop = try await adam.send([("participant", "p-007"), ("mode", "stop")], from: path).text
        #expect(
            stop.contains("Take in nothing more of this participant?") && stop.contains("Nothing is deleted"))
        for said in ["approval ends", "Delete backups", "What will go", "cannot be undone", "taken out?"] {
            #expect(!stop.contains(said), "\(said)")
        }
        #expect(try example.store.head().sequence == sequence, "nothing was changed by looking")
    }

    @Test("names a site from the day of the agreement on, which is no day to come")
    func laterDays() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let site = [("label", "Fen"), ("kind", "hospice"), ("name", "Fenland Hospice")]
        func day(_ name: String, _ year: String) -> [(String, String)] {
            [("\(name)-day", "1"), ("\(name)-month", "1"), ("\(name)-year", year)]
        }
        let new = Self.admin + "/new-site"
        let agreed = try await adam.send(site + day("agreed", "2030"), from: new)
        #expect(agreed.status == 422 && agreed.text.contains("shown from this day on"))
        let joined = try await adam.send(site + day("joined", "2099"), from: new)
        #expect(joined.status == 422 && joined.text.contains("has not come yet"))
        let saved = try await adam.send(site + day("agreed", "2026") + day("joined", "2025"), from: new)
        #expect(saved.status == 303)
        let list = try await adam.get(saved.location ?? "")
        #expect(list.text.contains("The site is added") && !list.text.contains("Fenland Hospice (not shown)"))
    }

    @Test("is told of an account that is there already, and keeps what was typed")
    func knownAccount() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("zoe", nil)
        let new = Self.admin + "/new-account"
        func typed(_ name: String) -> [(String, String)] {
            [
                ("name", "Somebody Else"), ("email", "\(name)@example.org"), ("role", "programme-lead"),
                ("site", "coastal-hospital"),
            ]
        }
        let here = try await adam.send(typed("ana"), from: new)
        #expect(here.status == 422 && here.text.contains("Ana Example has a part in this study already"))
        #expect(here.text.contains("Somebody Else") && here.text.contains("/role\""))
        #expect(here.text.contains("<title>Error: ") && here.text.contains("href=\"#f-email\""))
        let ana = try #require(try example.app.accounts.account(email: "ana@example.org"))
        #expect(ana.memberships.first?.sites == [ExampleApp.site])
        let asked = try await adam.send(typed("zoe"), from: new)
        #expect(
            asked.text.contains("in another study of this server") && asked.text.contains("Somebody Else"))
        #expect(asked.text.contains("<title>Error: ") && asked.text.contains("data-problem"))
        let zoe = try #require(try example.app.accounts.account(email: "zoe@example.org"))
        #expect(zoe.memberships.isEmpty)
        let wrong = try await adam.send(typed("zoe") + [("known", ana.account.id.text)], from: new)
        #expect(wrong.status == 422)
        let given = try await adam.send(typed("zoe") + [("known", zoe.account.id.text)], from: new)
        #expect(given.status == 303)
        #expect(try await adam.get(given.location ?? "").text.contains("has a part in the study now"))
        #expect(try example.app.accounts.account(zoe.account.id)?.memberships.count == 1)
    }

    @Test("corrects a name and an address, which is nobody else's")
    func accountName() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        let path = Self.admin + "/accounts/\(try id(of: "ana", example))/name"
        let taken = try await adam.send([("name", "Ana"), ("email", "adam@example.org")], from: path)
        #expect(taken.status == 422 && taken.text.contains("Another account has this address"))
        let saved = try await adam.send([("name", "Anna Right"), ("email", "anna@example.org")], from: path)
        #expect(saved.status == 303)
        let page = try await adam.get(saved.location ?? "").text
        #expect(
            page.contains("Anna Right") && page.contains("anna@example.org") && page.contains("are saved"))
        #expect(page.contains("a link that nobody had used does not work any more"))
        let name = try await adam.send([("name", "Anna"), ("email", "anna@example.org")], from: path)
        let renamed = try await adam.get(name.location ?? "").text
        #expect(renamed.contains("The name is saved") && !renamed.contains("a link that nobody had used"))
    }

    @Test("corrects an address, and whoever got the link at the wrong one is no longer let in")
    func mistypedAddress() async throws {
        let example = try ExampleApp()
        var adam = try await adam(example)
        let fields = [
            ("name", "Ana Example"), ("email", "anna@example.org"), ("role", "programme-lead"),
            ("site", "city-hospital"),
        ]
        let made = try await adam.send(fields, from: Self.admin + "/new-account")
        let link = try #require(made.text.firstMatch(of: #/sign-in\/link\/[\w-]{43}/#)).output
        var stranger = Browser(example.app)
        let opened = try await stranger.get("/" + link)
        #expect(opened.status == 200)
        let path = Self.admin + "/accounts/\(try id(of: "anna", example))/name"
        _ = try await adam.send([("name", "Ana Example"), ("email", "ana@example.org")], from: path)
        let used = try await stranger.post(
            "/" + link, [("token", opened.field("token") ?? ""), ("password", "three odd kettles")])
        #expect(used.status == 404)
        #expect(try await stranger.get("/" + link).status == 404)
        #expect(try await stranger.get("/account").status == 303)
    }

    @Test("and everybody else chooses no password that is their own name or what a site is called")
    func passwords() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        for password in ["ana@example.org", "Ana Example Ana Example", "City teaching hospital"] {
            let page = try await ana.send(
                [("old-password", ExampleApp.password), ("password", password)], from: "/account/password")
            #expect(page.status == 422 && page.text.contains("guessed first"), "\(password)")
        }
    }

    @Test("and everybody else chooses one also while another study of theirs cannot be read")
    func passwordsBesideAStudyThatCannotBeRead() async throws {
        let example = try ExampleApp()
        let key = try #require(StudyKey("other"))
        let empty = try Store.create(at: example.folder + "/other.realist", by: Writer(name: "test"))
        let other = ServedStudy(key: key, store: empty)
        #expect(throws: (any Error).self) { try other.library() }
        let app = try WebApp(
            studies: Array(example.app.studies.values) + [other], accounts: example.app.accounts,
            theme: example.app.theme, address: example.app.address,
            clock: { [now = example.now] in now.value },
            log: example.app.log)
        let ana = try example.person("ana", .lead, sites: [ExampleApp.site])
        try app.accounts.set(
            Membership(study: key, role: .viewer), of: ana.id, by: .command("test"), now: example.now.value)
        #expect(try app.guessableWords(of: ana.id).contains("City teaching hospital"))
        var browser = Browser(app)
        _ = try await browser.send(
            [("email", "ana@example.org"), ("password", ExampleApp.password)], from: "/sign-in")
        func change(_ password: String) async throws -> Int {
            try await browser.send(
                [("old-password", ExampleApp.password), ("password", password)], from: "/account/password"
            ).status
        }
        #expect(try await change("City teaching hospital") == 422)
        #expect(try await change("three odd kettles") == 303)
    }

    private func id(of name: String, _ example: ExampleApp) throws -> Account.ID {
        try #require(try example.app.accounts.account(email: "\(name)@example.org")).account.id
    }

    @Test("finds a word for everything that the audit can name")
    func auditWords() throws {
        let example = try ExampleApp()
        let words = example.app.theme.words
        for kind in example.store.auditedKinds {
            let key = "app.administer.thing.\(AuditWords.key(kind))"
            #expect(words.keys.contains(key), "\(key) is not there")
        }
        #expect(AuditWords.done("save", "leadsTo", words) == "Wrote a link of explanations")
        #expect(AuditWords.done("dream", "unheardOf", words) == "dream unheardOf")
    }
}
