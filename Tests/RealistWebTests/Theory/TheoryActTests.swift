import Foundation
import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Whole explanations, links and snapshots in the app") struct TheoryActTests {
    static let theory = "/s/support/theory"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
    }

    /// An evaluator who has said why the theory changes.
    private func writer() async throws -> Browser {
        var eva = try await example.browser(of: "eva")
        let opened = try await eva.send(
            [("reason", "A meeting"), ("trigger", "data")], from: Self.theory + "/change")
        try #require(opened.status == 303)
        return eva
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)] = [], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        let carried = ["token", "version", "other-version"].compactMap { name in
            form.field(name).map { (name, $0) }
        }
        return try await browser.post(path, carried + fields)
    }

    @Test("show the change that is open where the theory begins, and the way to end it")
    func open() async throws {
        var eva = try await example.browser(of: "eva")
        #expect(try await !eva.get(Self.theory).text.contains("A change of the theory is open"))
        eva = try await writer()
        let page = try await eva.get(Self.theory)
        #expect(page.text.contains("A change of the theory is open") && page.text.contains("A meeting."))
        #expect(page.text.contains("href=\"\(Self.theory)/change\""))
        var ana = try await example.browser(of: "ana")
        #expect(try await !ana.get(Self.theory).text.contains("is open"))
    }

    @Test("take a new statement the first time it is sent, with each thing folded up by itself")
    func statement() async throws {
        var eva = try await writer()
        let path = Self.theory + "/explanations/i3/edit"
        let page = try await eva.get(path)
        let folds = page.text.components(separatedBy: "<details").dropFirst()
        #expect(folds.count > 8 && folds.allSatisfy { !$0.prefix { $0 != ">" }.contains("open") })
        #expect(page.text.components(separatedBy: "</details>").count == folds.count + 1)
        #expect(!page.text.contains("Is it one of these?"))
        let saved = try await send(
            &eva,
            [
                ("label", "I3"), ("title", "A place to talk"), ("stage", "insight"),
                ("link-0-part", "reasoning"), ("link-0-text", "Somebody hums a tune quietly"),
                ("link-0-level", "person"),
            ], to: path)
        #expect(saved.location == Self.theory + "/explanations/i3?saved=edit", "\(saved.status)")
        #expect(try await eva.get(Self.theory + "/explanations/i3").text.contains("hums a tune quietly"))
    }

    private func study() throws -> Study { try #require(try example.store.study()) }

    @Test("ask for a reason first, and are an evaluator's alone")
    func reason() async throws {
        var eva = try await example.browser(of: "eva")
        var ana = try await example.browser(of: "ana")
        for path in [
            "/explanations/i1/archive", "/explanations/i1/delete", "/explanations/i1/merge",
            "/new-link/contrast",
        ] {
            #expect(try await eva.get(Self.theory + path).location?.contains("/theory/change?next=") == true)
            #expect(try await ana.get(Self.theory + path).status == 403)
        }
        #expect(try await ana.get(Self.theory + "/links").status == 200)
        #expect(try await ana.get(Self.theory + "/aside").status == 403)
        #expect(try await eva.get(Self.theory + "/new-link/nonsense").status == 404)
        #expect(try await eva.get(Self.theory + "/links/contrast/nothing").status == 404)
    }

    @Test("offer what was read against the explanation, and take what was ticked for what led to the change")
    func ticked() async throws {
        var eva = try await example.browser(of: "eva")
        let next = Self.theory + "/explanations/i4/edit"
        let reason = Self.theory + "/change?next=" + next
        let form = try await eva.get(reason)
        #expect(form.text.contains("value=\"x-001\"") && form.text.contains("I had two versions."))
        #expect(!(try await eva.get(Self.theory + "/change")).text.contains("name=\"ticked\""))
        let fields = [("reason", "Two versions"), ("trigger", "passage"), ("next", next)]
        let nothing = try await eva.send(fields, from: reason)
        #expect(nothing.status == 422 && nothing.text.contains("Name passages that are in the study"))
        let opened = try await eva.send(
            fields + [("ticked", "x-001"), ("passage", "x-002 x-001")], from: reason)
        #expect(opened.location == next)
        let change = try #require(try study().theory.changes.last)
        #expect(change.trigger == .passage && change.passages.map(\.text) == ["x-001", "x-002"])
    }

    @Test("an explanation is put aside, read there, and brought back as it was")
    func archive() async throws {
        var eva = try await writer()
        let path = Self.theory + "/explanations/i1"
        let before = try #require(try example.store.configuration(Configuration.ID(known: "i1")))
        #expect(try await send(&eva, to: path + "/archive").location == Self.theory + "/aside?saved=aside")
        #expect(try await eva.get(path).location == Self.theory + "/aside/i1")
        #expect(try await eva.get(path + "/edit").status == 404)
        #expect(try await eva.get("/s/support/matrix").text.contains(">I1<") == false)
        let list = try await eva.get(Self.theory + "/aside")
        #expect(list.text.contains(before.title.text) && list.text.contains("Put aside on"))
        let page = try await eva.get(Self.theory + "/aside/i1")
        #expect(page.text.contains("judgements were made of it"))
        #expect(try await send(&eva, to: Self.theory + "/aside/i1").location == path + "?saved=back")
        var after = try #require(try example.store.configuration(before.id))
        after.revision = before.revision
        #expect(after == before)
    }

    @Test("one on which something rests is not deleted; one alone is, and comes back")
    func delete() async throws {
        var eva = try await writer()
        let deletion = Self.theory + "/explanations/i1/delete"
        let rests = try await eva.get(deletion)
        #expect(rests.status == 200 && rests.text.contains("recommendation"))
        #expect(
            try await send(&eva, to: deletion, from: Self.theory + "/explanations/i1/archive").status == 409)
        let stage = try study().about.stages[0].id
        let lone = Configuration(
            id: Configuration.ID(known: "lone"), label: "L9", title: "Alone <b>", stage: stage)
        try example.store.save(lone)
        let path = Self.theory + "/explanations/lone"
        #expect(try await send(&eva, to: path + "/delete").location == Self.theory + "/aside?saved=deleted")
        #expect(try await eva.get(path).status == 404)
        #expect(try await eva.get(Self.theory + "/aside").text.contains("L9, Alone &lt;b&gt;"))
        #expect(try await send(&eva, to: Self.theory + "/aside/lone").location == path + "?saved=back")
        #expect(try await eva.get(path).status == 200)
    }

    @Test("two become one: its links, what named the other, and where it came from")
    func merge() async throws {
        var eva = try await writer()
        let path = Self.theory + "/explanations/i1/merge"
        let which = try await eva.get(path)
        #expect(which.status == 200 && which.text.contains(path + "?other=i2"))
        let ask = try await eva.get(path + "?other=i2")
        #expect(ask.text.contains("Merge I2 into I1?"))
        #expect(try await eva.get(path + "?other=i1").status == 404)
        let done = try await send(&eva, to: path + "?other=i2")
        #expect(done.location == Self.theory + "/explanations/i1?saved=merged")
        let now = try study()
        #expect(now.theory.archived.map(\.id.text) == ["i2"])
        #expect(!now.recommendations.contains { $0.links.contains { $0.configuration.text == "i2" } })
        let history = try await eva.get(Self.theory + "/history")
        #expect(history.text.contains("I2"))
        // The page was about versions that are gone by now.
        let stale = try await eva.post(
            path + "?other=i3",
            [
                ("token", ask.field("token") ?? ""), ("version", ask.field("version") ?? ""),
                ("other-version", "1"),
            ])
        #expect(stale.location == path + "?other=i3")
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("a contrast is written, changed, met by another's change, taken out and brought back")
    func contrast() async throws {
        var eva = try await writer()
        let new = Self.theory + "/new-link/contrast"
        let fields = [
            ("first", "i1"), ("second", "i7"), ("differs", "context"), ("lesson", "It <i>matters</i>"),
        ]
        let wrong = try await send(&eva, [("first", "i1"), ("second", "i1"), ("differs", "x")], to: new)
        #expect(wrong.status == 422 && wrong.text.contains("Choose two different ones"))
        #expect(try await send(&eva, fields, to: new).location == Self.theory + "/links?saved=yes")
        let made = try #require(try study().theory.contrasts.last)
        #expect(made.second.text == "i7" && made.lesson == "It <i>matters</i>")
        let list = try await eva.get(Self.theory + "/links")
        #expect(list.text.contains("I1 beside I7") && list.text.contains("It &lt;i&gt;matters&lt;/i&gt;"))
        let path = Self.theory + "/links/contrast/\(made.id)"
        let form = try await eva.get(path)
        var other = made
        other.lesson = "Another lesson"
        try example.store.save(other, as: .contrast(made.id))
        let carried = [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")]
        let mine = fields.map { $0.0 == "lesson" ? ("lesson", "My lesson") : $0 }
        let both = try await eva.post(path, carried + mine)
        #expect(both.status == 409 && both.text.contains("Another lesson"))
        let merging = [
            ("token", both.field("token") ?? ""), ("version", both.field("version") ?? ""),
            ("merging", "yes"),
        ]
        #expect(try await eva.post(path, merging + mine).status == 409, "nothing was chosen")
        #expect(try await eva.post(path, merging + mine + [("keep-lesson", "theirs")]).status == 303)
        #expect(try study().theory.contrasts.last?.lesson == "Another lesson")
        #expect(try await send(&eva, to: path + "/delete").location == Self.theory + "/links?saved=gone")
        #expect(try await eva.get(path).status == 404)
        #expect(try await eva.get(Self.theory + "/links").text.contains("Taken out by Eva Example"))
        #expect(try await send(&eva, to: path + "/restore").location == Self.theory + "/links?saved=back")
        #expect(try study().theory.contrasts.last?.id == made.id)
    }

    @Test("links and rivals are written, and a link that passages were read against stays")
    func links() async throws {
        var eva = try await writer()
        let theory = try study().theory
        let from = try #require(theory.configurations[0].outcome.first?.statement)
        let to = try #require(theory.configurations[5].context.first?.statement)
        let link = try await send(
            &eva, [("from", from.text), ("to", to.text), ("reason", "As told")],
            to: Self.theory + "/new-link/leads-to")
        #expect(try link.status == 303 && (try study().theory.leadsTo.last?.reason) == "As told")
        let rivals = [("rival-1", "i1"), ("rival-2", "i2"), ("survivor", "i1")]
        let path = Self.theory + "/new-link/rivals"
        #expect(try await send(&eva, rivals, to: path).status == 422, "a survivor has its reason")
        #expect(try await send(&eva, rivals + [("survivor-reason", "Seen")], to: path).status == 303)
        let made = try #require(try study().theory.rivals.last)
        #expect(made.configurations.map(\.text) == ["i1", "i2"] && made.survivor?.reason == "Seen")
        let last = try #require(try study().theory.leadsTo.last)
        let excerpt = try #require(try study().evidence.excerpts.first)
        try example.store.save(
            Reading(
                excerpt: excerpt.id, configuration: theory.configurations[0].id, part: .ripple(last.id),
                stance: .supports, reader: "A"))
        let held = try await send(&eva, to: Self.theory + "/links/leads-to/\(last.id)/delete")
        #expect(held.status == 409 && held.text.contains("Passages were read against this link"))
    }

    @Test("a snapshot holds the theory as it stands, is named, and is compared with another one")
    func snapshot() async throws {
        var eva = try await example.browser(of: "eva")
        let path = Self.theory + "/new-snapshot"
        #expect(try await send(&eva, [("kind", "refined")], to: path).status == 422)
        #expect(try await send(&eva, [("title", "T"), ("kind", "initial")], to: path).status == 422)
        let made = try await send(&eva, [("title", "Spring <theory>"), ("kind", "refined")], to: path)
        #expect(made.location == Self.theory + "/history?saved=snapshot")
        let theory = try study().theory
        let form = try await eva.get(path)
        let twice = [
            ("token", form.field("token") ?? ""), ("version", "0"), ("id", form.field("id") ?? ""),
            ("title", "Once"), ("kind", "refined"),
        ]
        for _ in 1...2 { #expect(try await eva.post(path, twice).status == 303) }
        #expect(try study().theory.snapshots.count == theory.snapshots.count + 1)
        let snapshot = try #require(theory.snapshots.last)
        #expect(snapshot.configurations.count == theory.configurations.count)
        let own = Self.theory + "/snapshots/\(snapshot.id)"
        #expect(
            try await send(&eva, [("title", "Summer"), ("kind", "refined"), ("note", "N")], to: own).status
                == 303)
        let renamed = try #require(try study().theory.snapshots.first { $0.id == snapshot.id })
        #expect(renamed.title == "Summer" && renamed.configurations == snapshot.configurations)
        let first = try #require(theory.snapshots.first)
        let compared = try await eva.get(Self.theory + "/compare?from=\(first.id)&to=\(snapshot.id)")
        #expect(compared.status == 200 && compared.text.contains("Summer"))
    }
}
