import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("An explanation that is taken away while somebody writes") struct ExplanationAwayTests {
    static let path = "/s/support/theory/explanations/lone"
    static let id = Configuration.ID(known: "lone")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        let stage = try #require(try example.store.study()).about.stages[0].id
        try example.store.save(Configuration(id: Self.id, label: "L9", title: "Alone", stage: stage))
    }

    private func takeAway(isDeleted: Bool) throws {
        if isDeleted { return try example.store.delete(.configuration(Self.id)) }
        var aside = try #require(try example.store.configuration(Self.id))
        aside.archived = Day(2026, 5, 1)
        try example.store.save(aside)
    }

    private func bringBack() throws {
        try example.store.undo(.configuration(Self.id))
    }

    @Test("comes back with what was typed into it, if its writer says so", arguments: [true, false])
    func edit(isDeleted: Bool) async throws {
        var eva = try await example.theoryWriter()
        let form = try await eva.get(Self.path + "/edit")
        let stage = try #require(try example.store.configuration(Self.id)).stage
        let sent = [
            ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""), ("label", "L9"),
            ("title", "Together <b>"), ("stage", stage.text), ("note", "A long note"),
        ]
        try takeAway(isDeleted: isDeleted)
        let away = try await eva.post(Self.path + "/edit", sent)
        #expect(away.status == 409 && away.text.contains("A long note"), "\(away.status)")
        #expect(away.text.contains("Together &lt;b&gt;") && away.text.contains("What you typed is not lost"))
        #expect(away.text.contains("href=\"/s/support/theory/aside/lone\""))
        let saved = try await eva.post(Self.path + "/edit", away.hidden)
        #expect(saved.location == Self.path + "?saved=edit", "\(saved.status)")
        let now = try #require(try example.store.configuration(Self.id))
        #expect(now.title == "Together <b>" && now.note == "A long note" && now.archived == nil)
    }

    @Test(
        "keeps what was judged of it until it is back", arguments: [true, false],
        ["/s/support/matrix/lone/city-hospital/judge", Self.path + "/overall"])
    func judged(isDeleted: Bool, path: String) async throws {
        var eva = try await example.theoryWriter()
        let form = try await eva.get(path)
        let typed = [
            ("finding", "mixed"), ("worked", "partly"), ("strength", "weak"), ("confidence", "contested"),
            ("reason", "A long reason"),
        ]
        func sent(_ page: Browser.Page) -> [(String, String)] {
            ["token", "version", "revision"].map { ($0, page.field($0) ?? "") } + typed
        }
        try takeAway(isDeleted: isDeleted)
        let away = try await eva.post(path, sent(form))
        #expect(away.status == 409 && away.text.contains("A long reason"), "\(away.status)")
        #expect(away.text.contains("Only an explanation that is worked on is judged"))
        #expect(try await eva.post(path, away.hidden).status == 409, "it is not back yet")
        try bringBack()
        var back = try await eva.post(path, away.hidden)
        if back.status == 422 {
            // It is of another version of the explanation now: shown with what was typed, and taken when it is sent again.
            #expect(back.text.contains("A long reason"))
            back = try await eva.post(path, sent(back))
        }
        #expect(back.status == 303, "\(back.status)")
        let kept = try #require(try example.store.study()).evidence
        let reasons =
            kept.judgements.filter { $0.configuration == Self.id }.map(\.reason.text)
            + kept.overallJudgements.filter { $0.configuration == Self.id }.map(\.reason.text)
        #expect(reasons == ["A long reason"])
    }

    @Test(
        "is brought back with what somebody saved before it was put aside, and only what both touched is asked"
    )
    func savedBefore() async throws {
        var eva = try await example.theoryWriter()
        let form = try await eva.get(Self.path + "/edit")
        var kept = try #require(try example.store.configuration(Self.id))
        let sent = [
            ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""), ("label", "L9"),
            ("title", "Eva's title"), ("stage", kept.stage.text),
        ]
        (kept.note, kept.title) = ("Ben's note", "Ben's title")
        try example.store.save(kept)
        try takeAway(isDeleted: false)
        let away = try await eva.post(Self.path + "/edit", sent)
        #expect(away.status == 409 && away.text.contains("What you typed is not lost"))
        let both = try await eva.post(Self.path + "/edit", away.hidden)
        #expect(both.status == 409 && both.text.contains("keep-title") && !both.text.contains("keep-note"))
        let saved = try await eva.post(Self.path + "/edit", both.hidden + [("keep-title", "mine")])
        #expect(saved.status == 303)
        let now = try #require(try example.store.configuration(Self.id))
        #expect(now.title == "Eva's title" && now.note == "Ben's note" && now.archived == nil)
    }

    @Test("that never was there is not found")
    func never() async throws {
        var eva = try await example.theoryWriter()
        let token = try await eva.get(Self.path + "/edit").field("token") ?? ""
        let missing = "/s/support/theory/explanations/no-such"
        for path in [
            missing + "/edit", missing + "/overall", "/s/support/matrix/no-such/city-hospital/judge",
        ] {
            #expect(try await eva.post(path, [("token", token)]).status == 404)
        }
    }
}
