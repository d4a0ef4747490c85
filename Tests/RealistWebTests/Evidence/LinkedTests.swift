import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What passages tell together, in the app") struct LinkedTests {
    static let passage = "/s/support/passages/x-001"
    static let list = "/s/support/linked"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)], of page: Browser.Page, to path: String
    ) async throws -> Browser.Page {
        let carried = ["token", "version", "proposal"].compactMap { name in
            page.field(name).map { (name, $0) }
        }
        return try await browser.post(path, carried + fields)
    }

    /// Adds one that tells where it rains and that people sing.
    private func add(
        _ browser: inout Browser, _ more: [(String, String)] = [], to passage: String = LinkedTests.passage
    ) async throws -> Browser.Page {
        let form = try await browser.get(passage + "/link")
        return try await send(
            &browser,
            [("context", "Zebras graze on the ward"), ("outcome", "Giraffes sing to the matron")] + more,
            of: form,
            to: passage + "/link")
    }

    @Test("is an evaluator's alone")
    func roles() async throws {
        var ana = try await example.browser(of: "ana")
        for path in [Self.list, Self.passage + "/link", Self.list + "/nothing"] {
            #expect(try await ana.get(path).status == 403)
        }
        #expect(try await !ana.get("/s/support/theory").text.contains(Self.list))
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.list).text.contains("No passage tells several parts together yet"))
        #expect(try await eva.get(Self.list + "/nothing").status == 404)
        #expect(try await eva.get("/s/support/passages/nothing/link").status == 404)
        #expect(try await eva.get("/s/support/theory").text.contains("href=\"\(Self.list)\""))
    }

    @Test("is kept with the passage, changed and taken away; one part alone is none")
    func keep() async throws {
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get(Self.passage + "/link")
        let few = try await send(
            &eva, [("context", "Zebras graze on the ward")], of: form, to: Self.passage + "/link")
        #expect(few.status == 422 && few.text.contains("Write at least two of the four parts"))
        #expect(few.text.contains("value=\"Zebras graze on the ward\""))
        let saved = try await add(&eva, [("memo", "In one breath.")])
        #expect(saved.location == Self.passage + "?saved=linked#linked")
        let made = try #require(try example.store.linkedCodings().first)
        #expect(made.parts.map(\.role) == [.context, .outcome] && made.memo == "In one breath.")
        let page = try await eva.get(Self.passage)
        #expect(page.text.contains("Giraffes sing to the matron") && page.text.contains("In one breath."))
        let path = Self.list + "/\(made.id)"
        let edit = try await eva.get(path)
        let changed = try await send(
            &eva,
            [
                ("context", "Zebras graze on the ward"), ("reasoning", "Nobody minds zebras here"),
            ], of: edit, to: path)
        #expect(changed.location == Self.passage + "?saved=linked#linked")
        let now = try #require(try example.store.linkedCodings().first)
        #expect(now.parts.map(\.role) == [.context, .reasoning] && now.coder == made.coder)
        // Over an earlier version it is asked once more, and nothing is lost.
        let late = try await send(
            &eva,
            [
                ("context", "Zebras graze on the ward"), ("outcome", "Lions roar at noon"),
            ], of: edit, to: path)
        #expect(late.status == 422 && late.text.contains("Somebody changed this meanwhile"))
        #expect(late.text.contains("value=\"Lions roar at noon\""))
        let gone = try await send(&eva, [("act", "delete")], of: late, to: path)
        #expect(gone.location == Self.passage + "?saved=unlinked#linked")
        #expect(try example.store.linkedCodings().isEmpty)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("keeps the passage from being taken away, and says so")
    func rests() async throws {
        var eva = try await example.browser(of: "eva")
        _ = try await add(&eva)
        #expect(
            try await eva.get(Self.passage + "/remove").text.contains(
                "It tells parts of an explanation together"))
    }

    @Test(
        "is gathered into a proposed explanation, taken in with its passages as readings, and found again from both"
    )
    func gather() async throws {
        var eva = try await example.browser(of: "eva")
        _ = try await add(&eva)
        _ = try await add(&eva, to: "/s/support/passages/x-002")
        let list = try await eva.get(Self.list)
        #expect(list.text.contains("Context: Zebras graze on the ward"))
        let nothing = try await send(&eva, [], of: list, to: "/s/support/gather-linked")
        #expect(nothing.status == 422 && nothing.text.contains("Tick those that belong to one explanation"))
        let codings = try example.store.linkedCodings()
        let gathered = try await send(
            &eva, codings.map { ("linked", $0.id.text) }, of: list, to: "/s/support/gather-linked")
        let proposal = try #require(try example.store.theoryProposals().last)
        let path = "/s/support/theory/proposals/\(proposal.id)"
        #expect(gathered.location == path + "?saved=gathered")
        #expect(
            proposal.parts == [
                .init(.context, "Zebras graze on the ward"), .init(.outcome, "Giraffes sing to the matron"),
            ])
        #expect(try example.store.linkedCodings().allSatisfy { $0.gathered == [proposal.id] })
        _ = try await eva.send(
            [("reason", "What people told"), ("trigger", "data")], from: "/s/support/theory/change")
        let page = try await eva.get(path)
        #expect(page.text.contains("Gathered from passages") && page.text.contains("/passages/x-002\""))
        let form = try await send(
            &eva,
            [
                ("part-0-role", "context"), ("part-0-text", "Zebras graze on the ward"),
                ("part-1-role", "outcome"), ("part-1-text", "Giraffes sing to the matron"),
            ], of: page, to: path + "/take")
        let before = try #require(try example.store.study()).evidence.readings.count
        let saved = try await send(
            &eva,
            [
                ("label", "Z1"), ("title", "Zebras and song"), ("stage", "insight"),
                ("link-0-part", "context"), ("link-0-text", "Zebras graze on the ward"),
                ("link-0-meant", "new"), ("link-0-level", "team"), ("link-0-role", "present"),
                ("link-1-part", "outcome"), ("link-1-text", "Giraffes sing to the matron"),
                ("link-1-meant", "new"), ("link-1-level", "team"), ("link-1-role", "wanted"),
            ], of: form, to: "/s/support/theory/add")
        #expect(saved.status == 303)
        let study = try #require(try example.store.study())
        let made = try #require(study.theory.configurations.first { $0.label == "Z1" })
        let readings = study.evidence.readings.filter { $0.configuration == made.id }
        #expect(study.evidence.readings.count == before + 2)
        #expect(Set(readings.map(\.excerpt.text)) == ["x-001", "x-002"])
        #expect(readings.allSatisfy { $0.part == .link(.contextOutcome) && $0.stance == .supports })
        #expect(readings.allSatisfy { $0.memo.contains("Zebras graze on the ward") })
        let explanation = try await eva.get("/s/support/theory/explanations/\(made.id)")
        #expect(explanation.text.contains("What it was made of") && explanation.text.contains(path))
        let told = try await eva.get(Self.passage)
        #expect(told.text.contains(path) && told.text.contains("taken in"))
        #expect(try example.store.verify().findings.isEmpty)
    }
}
