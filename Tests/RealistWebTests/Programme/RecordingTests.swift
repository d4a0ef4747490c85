import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Recording a change") struct RecordingTests {
    static let site = "/s/support/sites/city-hospital"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("ben", .lead, sites: [ExampleApp.site])
        try example.person("cai", .lead, sites: [ExampleApp.otherSite])
    }

    static let first = [
        ("title", "A talk on two wards"), ("what", "Half an hour before the first shift."),
        ("about", "name-an-advocate"),
        ("kind", "adapts"),
    ]

    /// Begins a draft; the address of its next question.
    func begin(_ browser: inout Browser) async throws -> String {
        let page = try await browser.get(Self.site + "/record")
        try #require(page.status == 200)
        let kept = try await browser.post(
            Self.site + "/record",
            [("token", page.field("token") ?? ""), ("version", "0"), ("signs", page.field("signs") ?? "")]
                + Self.first)
        try #require(kept.status == 303, "\(kept.text)")
        return try #require(kept.location)
    }

    /// Opens a page with a form and sends it with the version that stands there.
    func send(_ browser: inout Browser, _ fields: [(String, String)], to path: String) async throws
        -> Browser.Page
    {
        let page = try await browser.get(path)
        return try await browser.post(
            path, [("token", page.field("token") ?? ""), ("version", page.field("version") ?? "")] + fields)
    }

    @Test("asks one question after the other, keeps each answer, and makes the change of them")
    func journey() async throws {
        var ana = try await example.browser(of: "ana")
        var here = try await begin(&ana)
        #expect(here.hasPrefix(Self.site + "/drafts/a-talk-on-two-wards-") && here.hasSuffix("/before"))
        let draft = here.dropLast("/before".count)
        for (question, fields) in [
            ("why", [("before", "Nothing"), ("nature", "adding")]), ("who", [("goals", "unknown")]),
            ("core", [("decided-by", "delivery-team"), ("decided-month", "feb"), ("decided-year", "26")]),
            ("place", [("core.name-an-advocate", "known-before-first-meeting")]),
        ] {
            let answer = try await send(&ana, fields, to: here)
            here = try #require(answer.location)
            #expect(here == draft + "/" + question)
        }
        let home = try await ana.get(Self.site)
        #expect(
            home.text.contains("Finish recording “A talk on two wards”")
                && home.text.contains("1 question left"))
        #expect(try await send(&ana, [("state", "in-place")], to: here).location == String(draft))
        let check = try await ana.get(String(draft))
        #expect(check.text.contains("Change who decided") && check.text.contains("February 2026"))
        #expect(!check.text.contains("FRAME"))
        let open = check.text.split(separator: "Not provided").count - 1
        #expect(open > 1 && check.text.contains("answers that you can do without"))
        let done = try await send(&ana, [], to: String(draft))
        let recorded = try #require(done.location)
        #expect(recorded.hasSuffix("/recorded"))
        #expect(try await ana.get(recorded).text.contains("A talk on two wards"))
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        let change = try #require(try example.store.adaptation(id))
        #expect(change.frame?.nature == ["adding"] && change.frame?.fidelity == "inconsistent")
        #expect(change.before == "Nothing" && change.state == .inPlace && !change.shared)
        #expect(try example.store.draft(Draft.ID(id.text) ?? .init(known: "none")) == nil)
        let again = try await ana.post(
            String(draft), [("token", check.field("token") ?? ""), ("version", "9")])
        #expect(again.location == recorded, "pressed twice")
        for page in [String(draft), draft + "/why", draft + "/drop"] {
            let back = try await ana.get(page)
            #expect(back.status == 200 && back.text.contains("This draft was saved as a change"), "\(page)")
            #expect(back.text.contains("href=\"\(Self.site)/changes/\(id)\""))
        }
        var cai = try await example.browser(of: "cai")
        #expect(try await cai.get(String(draft)).status == 404)
    }

    @Test("says of a draft that was deleted that it is not there, and leads on")
    func dropped() async throws {
        var ana = try await example.browser(of: "ana")
        let here = try await begin(&ana)
        let draft = String(here.dropLast("/before".count))
        #expect(try await ana.get(here).text.contains("Question 2 of 6"))
        let dropped = try await send(&ana, [], to: draft + "/drop")
        #expect(dropped.location == Self.site + "?saved=dropped")
        for page in [draft, draft + "/what", draft + "/drop"] {
            let gone = try await ana.get(page)
            #expect(gone.status == 404 && gone.text.contains("This draft is not there"), "\(page)")
            #expect(gone.text.contains("\(Self.site)/changes\""), "\(page)")
        }
        #expect(try await ana.get(Self.site + "/record").text.contains("Question 1 of up to 6"))
    }

    @Test("is shared among the leads of a site, and nobody else finds it")
    func others() async throws {
        var ana = try await example.browser(of: "ana")
        let here = try await begin(&ana)
        var ben = try await example.browser(of: "ben")
        #expect(try await ben.get(here).status == 200)
        var cai = try await example.browser(of: "cai")
        #expect(try await cai.get(here).status == 404)
        let moved = here.replacing("city-hospital", with: "coastal-hospital")
        #expect(try await cai.get(moved).status == 404, "under another site's address")
    }

    @Test("lets two tabs answer two questions, and shows both when they answer one")
    func tabs() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let before = try await begin(&ana)
        let why = before.replacing("/before", with: "/why")
        let (first, other) = (try await ana.get(before), try await ben.get(why))
        _ = try await ana.post(
            before, [("token", first.field("token") ?? ""), ("version", "0"), ("before", "Nothing")])
        let second = try await ben.post(
            why, [("token", other.field("token") ?? ""), ("version", "0"), ("reason", "No time")])
        #expect(second.status == 303)
        let conflict = try await ben.post(
            before, [("token", other.field("token") ?? ""), ("version", "0"), ("before", "A letter")])
        #expect(conflict.status == 409)
        #expect(
            conflict.text.contains("Nothing") && conflict.text.contains("A letter")
                && conflict.text.contains("Ana Example"))
        let open = try await ben.post(
            before,
            [
                ("token", other.field("token") ?? ""), ("version", "1"), ("before", "A letter"),
                ("merging", "yes"),
            ])
        #expect(open.status == 409 && open.text.contains("Choose what to keep"))
        let both = try await ben.post(
            before,
            [
                ("token", other.field("token") ?? ""), ("version", "1"), ("before", "A letter"),
                ("merging", "yes"),
                ("keep-before", "both"),
            ])
        #expect(both.status == 303)
        #expect(try await ben.get(before).text.contains("A letter\n\nNothing"))
    }

    @Test("asks before it keeps what may lead to a person")
    func personal() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try await begin(&ana)
        let page = try await ana.get(before)
        let typed = [
            ("token", page.field("token") ?? ""), ("version", "0"),
            ("before", "Ring 020 7946 0018 or ask a@example.org"),
        ]
        let asks = try await ana.post(before, typed)
        #expect(
            asks.status == 422
                && asks.text.contains("Ring <mark>020 7946 0018</mark> or ask <mark>a@example.org"))
        #expect(asks.text.contains("Nothing is saved yet"))
        #expect(try await ana.get(before).text.contains("a@example.org") == false, "nothing is kept yet")
        let back = try await ana.post(before, typed + [("personal-asked", "yes")])
        #expect(back.status == 200 && back.text.contains("Ring 020 7946 0018"))
        #expect(
            try await ana.post(before, typed + [("personal-asked", "yes"), ("personal", "keep")]).status
                == 303)
    }

    @Test("has buttons to the other steps that keep first what is typed, and says what is kept")
    func ways() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try await begin(&ana)
        let draft = before.replacing("/before", with: "")
        let page = try await ana.get(before)
        #expect(page.text.contains("is kept when you press one of the buttons"))
        let body = page.text.split(separator: "<main").last ?? ""
        #expect(!body.contains("href=\"\(draft)"), "no link leaves the question unsaved")
        #expect(!page.text.contains("class=\"crumbs"))
        let back = try await send(&ana, [("before", "No talk"), ("then", "before")], to: before)
        #expect(back.location == draft + "/what")
        #expect(try await ana.get(before).text.contains("No talk"))
        let all = try await send(&ana, [("before", "No talk at all"), ("then", "check")], to: before)
        #expect(all.location == draft)
        #expect(try await ana.get(draft).text.contains("No talk at all"))
        let faulty = try await send(
            &ana, [("decided-month", "14"), ("decided-year", "2026"), ("then", "before")], to: draft + "/who")
        #expect(faulty.status == 422 && faulty.text.contains("value=\"14\""))
    }

    @Test("goes on at the question that is open, and at the answers when none is")
    func goOn() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try await begin(&ana)
        let draft = before.replacing("/before", with: "")
        #expect(try await ana.get(Self.site).text.contains("\(draft)?go=on"))
        #expect(try await ana.get(draft + "?go=on").location == before)
        _ = try await send(&ana, [("goals", "unknown"), ("then", "later")], to: draft + "/why")
        #expect(try await ana.get(draft + "?go=on").location == draft + "/who", "behind the last answer")
        for (question, field) in [
            ("who", ("planned", "unknown")), ("core", ("core.name-an-advocate", "none")),
            ("place", ("state", "in-place")),
        ] { _ = try await send(&ana, [field], to: draft + "/" + question) }
        #expect(try await ana.get(draft + "?go=on").location == before, "the one that was passed over")
        _ = try await send(&ana, [("before", "Nothing")], to: before)
        #expect(try await ana.get(draft + "?go=on").status == 200)
    }

    @Test("takes nothing that no page of ours offers, and shows nothing as it was typed")
    func hostile() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/record")
        let kept = try await ana.post(
            Self.site + "/record",
            [
                ("token", page.field("token") ?? ""), ("version", "0"), ("signs", page.field("signs") ?? ""),
                ("title", "<script>alert(1)</script>"), ("what", "x"), ("about", "nowhere"),
                ("shared", "yes"),
                ("n.what", "7"), ("state", "kept"),
            ])
        let draft = try #require(kept.location).replacing("/before", with: "")
        let check = try await ana.get(draft)
        #expect(!check.text.contains("<script>alert") && check.text.contains("&lt;script"))
        _ = try await send(&ana, [], to: draft)
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        let change = try #require(try example.store.adaptation(id))
        #expect(!change.shared && change.recommendations.isEmpty && change.state == .proposed)
        for signs in ["", "../..", "ABCDE", "abcdef"] {
            let answer = try await ana.post(
                Self.site + "/record",
                [("token", page.field("token") ?? ""), ("version", "0"), ("signs", signs)] + Self.first)
            #expect(answer.status == 400)
        }
    }

    @Test("begins nothing before something is typed")
    func nothing() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/record?about=name-an-advocate")
        let fields = [
            ("token", page.field("token") ?? ""), ("version", "0"), ("signs", page.field("signs") ?? ""),
            ("about", "name-an-advocate"),
        ]
        let empty = try await ana.post(Self.site + "/record", fields)
        #expect(empty.status == 422 && empty.text.contains("Give it a short name"))
        #expect(empty.text.contains("value=\"name-an-advocate\" checked"))
        #expect(empty.field("signs") == page.field("signs"))
        let later = try await ana.post(Self.site + "/record", fields + [("then", "later")])
        #expect(later.location == Self.site)
        #expect(try example.store.drafts(at: ExampleApp.site).isEmpty)
    }

    @Test("needs a title and what was changed to be finished, and says so in the question")
    func least() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/record")
        let kept = try await ana.post(
            Self.site + "/record",
            [("token", page.field("token") ?? ""), ("version", "0"), ("signs", page.field("signs") ?? "")]
                + [("kind", "local")])
        let draft = try #require(kept.location).replacing("/before", with: "")
        let answer = try await send(&ana, [], to: draft)
        #expect(
            answer.status == 422 && answer.text.contains("Give it a short name")
                && answer.text.contains("Error:"))
    }
}
