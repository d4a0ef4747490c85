import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A judgement of an earlier version, in the app") struct StillHoldsTests {
    static let id = Configuration.ID(known: "i1")
    static let action = JudgingTests.cell + "/holds"
    let example: ExampleApp
    let before: Judgement

    /// What is judged at the site is of the first version, as if the second one had come since.
    init() throws {
        example = try ExampleApp()
        let present = try #require(try example.store.version(of: Self.record(2)))
        try example.store.delete(Self.record(2), expecting: present.number)
        var older = present.value
        older.revision = 1
        before = older
        try example.store.save(older, as: Self.record(1), expecting: 0)
    }

    static func record(_ revision: Int, _ subgroup: Judgement.Subgroup? = nil) -> Recorded<Judgement> {
        .judgement(at: ExampleApp.site, of: id, revision: revision, subgroup: subgroup)
    }

    private func fields(_ page: Browser.Page, _ more: [(String, String)] = []) -> [(String, String)] {
        [("token", page.field("token") ?? ""), ("revision", "2"), ("judged", "1")] + more
    }

    @Test("is kept for the present one with one click, and stays in sight")
    func holds() async throws {
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(JudgingTests.cell)
        #expect(page.text.contains("It still holds for version 2") && page.actions.contains(Self.action))
        let sent = try await eva.post(Self.action, fields(page))
        #expect(sent.location == JudgingTests.cell + "?saved=holds#judged")
        let kept = try #require(try example.store.version(of: Self.record(2)))
        #expect(kept.value.finding == before.finding && kept.value.reason == before.reason)
        #expect(kept.value.excerpts == before.excerpts && kept.value.on != before.on)
        #expect(kept.by.hasPrefix("account:"))
        #expect(try example.store.version(of: Self.record(1))?.value == before)
        let after = try await eva.get(JudgingTests.cell + "?saved=holds")
        #expect(after.text.contains("The judgement is kept for the present version."))
        #expect(after.text.contains("Judged before") && !after.actions.contains(Self.action))
        // Sent twice, it is kept once.
        let head = try example.store.head().sequence
        #expect(try await eva.post(Self.action, fields(page)).location?.contains("saved=holds") == true)
        #expect(try example.store.head().sequence == head)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("is kept from the matrix, which is shown again where it was")
    func matrix() async throws {
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get("/s/support/matrix")
        #expect(page.actions.contains(Self.action))
        let sent = try await eva.post(
            Self.action,
            fields(page, [("from", "matrix"), ("row", "0"), ("column", "0"), ("groups", "yes")]))
        let stage = try #require(try example.store.configuration(Self.id)).stage
        #expect(
            sent.location
                == "/s/support/matrix?stage=\(stage)&groups=yes&saved=holds#cell.i1.city-hospital")
        let after = try await eva.get("/s/support/matrix?stage=\(stage)&groups=yes&saved=holds")
        #expect(after.text.contains("id=\"cell.i1.city-hospital\"") && !after.actions.contains(Self.action))
        #expect(after.text.contains("The judgement is kept for the present version."))
    }

    @Test("is judged on the form where the site's pages are approved, which says what that ends")
    func approved() async throws {
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(JudgingTests.cell)
        let present = try #require(try example.store.version(of: .site(ExampleApp.site)))
        var site = present.value
        site.approved?.changed = nil
        try example.store.save(site, as: .site(site.id), expecting: present.number)
        try #require(site.isApproved)
        #expect(try await !eva.get(JudgingTests.cell).actions.contains(Self.action))
        #expect(try await eva.post(Self.action, fields(page)).location == JudgingTests.cell + "/judge")
        #expect(try example.store.version(of: Self.record(2)) == nil)
    }

    @Test("is not kept where the explanation was changed meanwhile, or evidence is gone")
    func moved() async throws {
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(JudgingTests.cell)
        let stale = [("token", page.field("token") ?? ""), ("revision", "1"), ("judged", "1")]
        #expect(try await eva.post(Self.action, stale).location?.contains("saved=moved") == true)
        #expect(try await eva.get(JudgingTests.cell + "?saved=moved").text.contains("Nothing was kept"))
        var gone = before
        gone.lookAgain = Day(2026, 4, 1)
        try example.store.save(gone, as: Self.record(1), expecting: 1)
        #expect(try await !eva.get(JudgingTests.cell).actions.contains(Self.action))
        #expect(try await eva.post(Self.action, fields(page)).location?.contains("saved=moved") == true)
        #expect(try example.store.version(of: Self.record(2)) == nil)
    }

    @Test("of a group is kept for that group alone, and the matrix has it in a row of its own")
    func group() async throws {
        let subgroup = try #require(try example.store.subgroups(at: ExampleApp.site).first)
        var apart = before
        apart.subgroup = subgroup
        apart.reason = "Only they said so"
        try example.store.save(apart, as: Self.record(1, subgroup), expecting: 0)
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(JudgingTests.cell)
        let action = StudyAddresses(try ExampleApp.key()).stillHolds(
            Self.id, at: ExampleApp.site, of: subgroup)
        #expect(page.actions.contains(action.replacing("&", with: "&amp;")))
        let sent = try await eva.post(action, fields(page))
        #expect(sent.location == JudgingTests.cell + "?saved=holds#apart")
        #expect(
            try example.store.version(of: Self.record(2, subgroup))?.value.reason == "Only they said so")
        #expect(try example.store.version(of: Self.record(2)) == nil)
        let name = "for \(subgroup.attribute): \(subgroup.value) only"
        #expect(try await !eva.get("/s/support/matrix").text.contains(name))
        let shown = try await eva.get("/s/support/matrix?groups=yes")
        #expect(shown.text.contains(name) && shown.text.contains("never published"))
    }

    @Test("is kept by evaluators alone")
    func roles() async throws {
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var lea = try await example.browser(of: "lea")
        let token = try await lea.get("/s/support").field("token") ?? ""
        #expect(
            try await lea.post(Self.action, [("token", token), ("revision", "2"), ("judged", "1")]).status
                == 403)
    }

    @Test("across sites, the form says who will read the reason")
    func readers() async throws {
        var eva = try await JudgingTests.evaluator(example)
        let form = try await eva.get("/s/support/theory/explanations/i1/overall")
        #expect(form.text.contains("programme leads and viewers, too"))
        try example.person("vic", .viewer)
        var vic = try await example.browser(of: "vic")
        let study = try #require(try example.store.study())
        let judged = try #require(
            study.evidence.overallJudgements.latest.first { $0.configuration == Self.id })
        let page = try await vic.get("/s/support/theory/explanations/i1")
        let words = judged.reason.text.split(separator: " ").prefix(3).joined(separator: " ")
        #expect(page.status == 200 && page.text.contains(words))
    }
}
