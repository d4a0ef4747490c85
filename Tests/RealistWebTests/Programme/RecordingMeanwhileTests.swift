import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A draft that two people write into") struct RecordingMeanwhileTests {
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        for name in ["ana", "ben", "cyd"] { try example.person(name, .lead, sites: [ExampleApp.site]) }
    }

    /// A draft that Ana began, without the question at its end.
    private func begun(_ ana: inout Browser) async throws -> String {
        let form = try await ana.get(RecordingTests.site + "/record")
        let first = [("signs", form.field("signs") ?? "")] + RecordingTests.first
        let kept = try await ana.post(
            RecordingTests.site + "/record",
            [("token", form.field("token") ?? ""), ("version", "0")] + first)
        return String(try #require(kept.location).dropLast("/before".count))
    }

    @Test("and that is finished meanwhile: what is recorded is shown beside what was typed")
    func finished() async throws {
        var (ana, ben) = (try await example.browser(of: "ana"), try await example.browser(of: "ben"))
        let draft = try await begun(&ana)
        let form = try await ana.get(draft + "/why")
        let goals = try PlainWords.frame().terms(filling: "goals").map(\.id.text)
        #expect(try await ben.post(draft, ben.get(draft).hidden).status == 303)
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        let edit = RecordingTests.site + "/changes/\(id)/edit/why"
        let theirs = [("reason", "Too few rooms"), ("goals", goals[0])]
        #expect(try await ben.post(edit, ben.get(edit).hidden + theirs).status == 303)
        let late = try await ana.post(
            draft + "/why", form.hidden + [("reason", "No time"), ("goals", goals[1])])
        #expect(late.status == 409 && late.text.contains("This draft was saved as a change"))
        #expect(late.actions.contains(edit))
        let both = try await ana.post(edit, late.hidden)
        #expect(both.status == 409 && both.text.contains("Too few rooms") && both.text.contains("No time"))
        #expect(both.text.contains("keep-goals"))
        #expect(try example.store.adaptation(id)?.reason == "Too few rooms")
        let choice = [("keep-reason", "both"), ("keep-goals", "theirs")]
        #expect(try await ana.post(edit, both.hidden + choice).status == 303)
        let now = try #require(try example.store.adaptation(id))
        #expect(now.reason == "No time\n\nToo few rooms" && now.frame?.goals == [goals[0]])
    }

    @Test("and that is finished meanwhile: what is there already is not asked about")
    func finishedSame() async throws {
        var (ana, ben) = (try await example.browser(of: "ana"), try await example.browser(of: "ben"))
        let draft = try await begun(&ana)
        let form = try await ana.get(draft + "/why")
        #expect(
            try await ben.post(
                draft + "/why",
                form.hidden.filter { $0.0 != "token" }
                    + [("token", ben.get(draft + "/why").field("token") ?? ""), ("reason", "No time")]
            ).status == 303)
        #expect(try await ben.post(draft, ben.get(draft).hidden).status == 303)
        let late = try await ana.post(draft + "/why", form.hidden + [("reason", "No time")])
        let same = try await ana.post(try #require(late.actions.first { $0.contains("/edit/") }), late.hidden)
        #expect(same.status == 303)
    }

    @Test("and that was deleted meanwhile: says so, and not by whom, which nobody knows")
    func deleted() async throws {
        var ana = try await example.browser(of: "ana")
        let draft = try await begun(&ana)
        let form = try await ana.get(draft + "/why")
        #expect(try await ana.post(draft + "/drop", ana.get(draft + "/drop").hidden).status == 303)
        let late = try await ana.post(draft + "/why", form.hidden + [("reason", "No time")])
        #expect(late.status == 409 && late.text.contains("This draft was deleted"))
        #expect(late.text.contains("No time") && !late.text.contains("Somebody"))
        #expect(try await ana.post(draft + "/why", late.hidden).status == 303)
        #expect(try await ana.get(draft + "/why").text.contains("No time"))
    }

    /// Ana's page of both: Ben answered what was there before meanwhile.
    private func both(_ ana: inout Browser, _ draft: String) async throws -> Browser.Page {
        let page = try await ana.get(draft + "/before")
        try await answer("ben", "A letter", draft)
        let both = try await ana.post(draft + "/before", page.hidden + [("before", "Nothing")])
        #expect(both.status == 409 && both.text.contains("A letter") && both.text.contains("Nothing"))
        return both
    }

    private func answer(_ name: String, _ text: String, _ draft: String) async throws {
        var browser = try await example.browser(of: name)
        let path = draft + "/before"
        let sent = try await browser.post(path, browser.get(path).hidden + [("before", text)])
        #expect(sent.status == 303)
    }

    private func before(_ draft: String) throws -> String? {
        let id = try #require(Draft.ID(String(draft.split(separator: "/").last ?? "")))
        return try example.store.draft(id)?.fields["before"]?.first
    }

    @Test("keeps both once, however often the button is pressed", arguments: ["both", "mine", "theirs"])
    func twice(choice: String) async throws {
        var ana = try await example.browser(of: "ana")
        let draft = try await begun(&ana)
        let both = try await both(&ana, draft)
        let fields = both.hidden + [("keep-before", choice)]
        let once = try await ana.post(draft + "/before", fields)
        let kept = try before(draft)
        #expect(once.status == 303)
        #expect(
            kept == ["both": "Nothing\n\nA letter", "mine": "Nothing", "theirs": "A letter"][choice])
        let again = try await ana.post(draft + "/before", fields)
        #expect(try again.location == once.location && before(draft) == kept)
    }

    @Test("shows what a third one answered before anything is saved over it", arguments: ["both", "mine"])
    func third(choice: String) async throws {
        var ana = try await example.browser(of: "ana")
        let draft = try await begun(&ana)
        let both = try await both(&ana, draft)
        try await answer("cyd", "A poster", draft)
        let anew = try await ana.post(draft + "/before", both.hidden + [("keep-before", choice)])
        #expect(anew.status == 409 && anew.text.contains("A poster") && anew.text.contains("Cyd Example"))
        #expect(try before(draft) == "A poster")
        let saved = try await ana.post(draft + "/before", anew.hidden + [("keep-before", "both")])
        #expect(saved.status == 303)
        let mine = choice == "both" ? "Nothing\n\nA letter" : "Nothing"
        #expect(try before(draft) == mine + "\n\nA poster")
    }

    @Test("asks anew where nothing was chosen, and keeps a third one's answer where one's own was given up")
    func open() async throws {
        var ana = try await example.browser(of: "ana")
        let draft = try await begun(&ana)
        let both = try await both(&ana, draft)
        let open = try await ana.post(draft + "/before", both.hidden)
        #expect(open.status == 409 && open.text.contains("Choose what to keep"))
        try await answer("cyd", "A poster", draft)
        let anew = try await ana.post(draft + "/before", open.hidden)
        #expect(anew.status == 409 && anew.text.contains("A poster"))
        let left = try await ana.post(draft + "/before", open.hidden + [("keep-before", "theirs")])
        #expect(try left.status == 303 && before(draft) == "A poster")
    }
}
