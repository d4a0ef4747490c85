import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Undoing in the app") struct UndoTests {
    static let site = "/s/support/sites/city-hospital"
    static let advice = Recommendation.ID(known: "name-an-advocate")
    static let decision = site + "/decisions/name-an-advocate"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    private func choice() throws -> Decision.Choice? {
        try example.store.version(of: .decision(at: ExampleApp.site, on: Self.advice))?.value.choice
    }

    private func send(_ ana: inout Browser, _ fields: [(String, String)], from page: String, to path: String)
        async throws -> Browser.Page
    {
        let form = try await ana.get(page)
        return try await ana.post(
            path, [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + fields)
    }

    @Test("a decision goes back and forth, each button says what it will do, and the history tells")
    func decision() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try #require(try choice())
        #expect(before != .reject)
        #expect(try !(await ana.get(Self.decision)).text.contains("Undo the last change"), "nothing before")
        _ = try await send(
            &ana, [("choice", "reject"), ("reason", "Nobody is free")], from: Self.decision, to: Self.decision
        )
        #expect(try await ana.get(Self.decision).text.contains("Undo the last change to this record"))
        let undone = try await send(&ana, [], from: Self.decision, to: Self.decision + "/undo")
        #expect(undone.location == Self.decision + "?saved=undone")
        #expect(try choice() == before)
        let page = try await ana.get(Self.decision + "?saved=undone")
        #expect(page.text.contains("The last change to this record is undone"))
        #expect(page.text.contains("Put back what was undone") && !page.text.contains("Undo the last"))
        let back = try await send(&ana, [], from: Self.decision, to: Self.decision + "/undo")
        #expect(back.location == Self.decision + "?saved=put-back")
        #expect(try choice() == .reject)
        #expect(try await ana.get(Self.decision).text.contains("Undo the last change to this record"))
        let history = try await ana.get(Self.decision + "/history")
        for text in [
            "Changed by", "Undone by", "Put back by", "</strong> you,", "<ins>Not for us</ins>",
            "Nobody is free",
        ] {
            #expect(history.text.contains(text), "\(text)")
        }
        var vic = try await example.browser(of: "vic")
        let read = try await vic.get(Self.decision)
        #expect(read.text.contains("/history") && !read.text.contains("/undo"))
        #expect(try await vic.get(Self.decision + "/history").status == 200)
    }

    @Test("a decision that is not there any more is called that, and no change")
    func gone() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.decision)
        try example.store.delete(Recorded<Decision>.decision(at: ExampleApp.site, on: Self.advice))
        let late = try await ana.post(
            Self.decision + "/undo",
            [("token", page.field("token") ?? ""), ("version", page.field("version") ?? "")])
        #expect(late.location == Self.site + "?saved=gone")
        let told = try await ana.get(Self.site + "?saved=gone").text
        #expect(
            told.contains("This decision is not there any more") && !told.contains("The change is deleted"))
    }

    @Test("an older page undoes nothing")
    func older() async throws {
        var ana = try await example.browser(of: "ana")
        _ = try await send(&ana, [("choice", "reject")], from: Self.decision, to: Self.decision)
        let old = try await ana.get(Self.decision)
        _ = try await send(&ana, [("choice", "later")], from: Self.decision, to: Self.decision)
        let late = try await ana.post(
            Self.decision + "/undo",
            [("token", old.field("token") ?? ""), ("version", old.field("version") ?? "")])
        #expect(late.location == Self.decision + "?saved=changed")
        #expect(try choice() == .later)
    }

    @Test("a change and a workshop do the same", arguments: ["changes/city-split-posts", "workshop"])
    func others(_ which: String) async throws {
        var ana = try await example.browser(of: "ana")
        let workshop = try #require(
            example.store.workshops(seenAt: ExampleApp.site).workshops.first { $0.site == ExampleApp.site })
        let path = Self.site + "/" + (which == "workshop" ? "workshops/\(workshop.id)" : which)
        if which == "workshop" {
            var changed = workshop
            changed.title = "Another name"
            try example.store.save(changed)
        } else {
            _ = try await send(
                &ana, [("observed", "Calm")], from: path + "/edit/effects", to: path + "/edit/effects")
        }
        for (button, saved) in [
            ("Undo the last change", "undone"), ("Put back what was undone", "put-back"),
            ("Undo the last change", "undone"),
        ] {
            #expect(try await ana.get(path).text.contains(button))
            let answer = try await send(&ana, [], from: path, to: path + "/undo")
            #expect(answer.location == path + "?saved=" + saved)
            #expect(
                try await ana.get(path + "?saved=" + saved).text.contains(
                    "is \(saved == "undone" ? "undone" : "put back")"))
        }
    }

    @Test("what was deleted is found from the list, with its number")
    func deleted() async throws {
        var ana = try await example.browser(of: "ana")
        #expect(try !(await ana.get(Self.site + "/changes")).text.contains("Deleted changes"))
        let path = Self.site + "/changes/city-split-posts"
        _ = try await send(&ana, [], from: path + "/delete", to: path + "/delete")
        let list = try await ana.get(Self.site + "/changes")
        #expect(list.text.contains("Deleted changes (1)") && list.text.contains("/deleted-changes\""))
        var vic = try await example.browser(of: "vic")
        #expect(try !(await vic.get(Self.site + "/changes")).text.contains("Deleted changes"))
        _ = try await send(&ana, [], from: path + "/restore", to: path + "/restore")
        #expect(try !(await ana.get(Self.site + "/changes")).text.contains("Deleted changes"))
    }
}
