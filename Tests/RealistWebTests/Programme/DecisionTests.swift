import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Deciding in the app") struct DecisionTests {
    static let site = "/s/support/sites/city-hospital"
    let example: ExampleApp
    let first = Recommendation.ID(known: "name-an-advocate")
    let second = Recommendation.ID(known: "early-health-check")

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("ben", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    func decision(_ id: Recommendation.ID) throws -> Decision? {
        try example.store.version(of: .decision(at: ExampleApp.site, on: id))?.value
    }

    func fields(_ page: Browser.Page) -> [(String, String)] {
        [("token", page.field("token") ?? ""), ("versions", page.field("versions") ?? "")]
    }

    @Test("saves several at a time, and leaves the others as they are")
    func several() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/decisions")
        let before = try example.store.decisions(at: ExampleApp.site)
        let saved = try await ana.post(
            Self.site + "/decisions",
            fields(page) + [
                ("choice.\(first)", "reject"), ("reason.\(first)", "Nobody is free"),
                ("choice.\(second)", "later"),
                ("choice.nowhere", "adopt"),
            ])
        #expect(saved.location == Self.site + "?saved=decisions&n=2")
        let notice = try await ana.get(Self.site + "?saved=decisions&n=2")
        #expect(notice.text.contains("2 decisions are saved"))
        #expect(try await ana.get(Self.site + "?saved=decisions&n=0").text.contains("Nothing was changed"))
        for n in ["-1", "x", "1000", "%3Cb"] {
            let page = try await ana.get(Self.site + "?saved=decisions&n=\(n)")
            #expect(page.text.contains("Your decisions are saved"), "\(n)")
        }
        #expect(try decision(first)?.choice == .reject && decision(first)?.reason == "Nobody is free")
        #expect(try decision(second)?.choice == .later)
        let after = try example.store.decisions(at: ExampleApp.site)
        #expect(
            after.filter { ![first, second].contains($0.recommendation) }
                == before.filter { ![first, second].contains($0.recommendation) })
    }

    @Test("shows both when two decide on one, and saves neither before somebody chose")
    func conflict() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let (own, other) = (
            try await ana.get(Self.site + "/decisions"), try await ben.get(Self.site + "/decisions")
        )
        _ = try await ana.post(
            Self.site + "/decisions",
            fields(own) + [("choice.\(first)", "reject"), ("reason.\(first)", "No")])
        let typed = [
            ("choice.\(first)", "later"), ("reason.\(first)", "Not yet"), ("choice.\(second)", "reject"),
        ]
        let both = try await ben.post(Self.site + "/decisions", fields(other) + typed)
        #expect(both.status == 409 && both.text.contains("Not yet") && both.text.contains("Ana Example"))
        #expect(try decision(second)?.choice != .reject, "all or nothing")
        let chosen = try await ben.post(
            Self.site + "/decisions",
            fields(both) + typed + [
                ("merging", "yes"), ("records", both.field("records") ?? ""),
                ("keep-choice.\(first)", "mine"),
                ("keep-reason.\(first)", "both"),
            ])
        #expect(chosen.status == 303)
        #expect(try decision(first)?.choice == .later && decision(first)?.reason == "Not yet\n\nNo")
        #expect(try decision(second)?.choice == .reject)
    }

    @Test("keeps what only one of two touched, also where the rest is left as it is")
    func byField() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let path = Self.site + "/decisions"
        for id in [first, second] {
            try example.store.save(
                Decision(site: ExampleApp.site, recommendation: id, choice: .adopt, reason: "As it is"))
        }
        // One changed the choice, the other the reason: nothing has to be asked.
        var (own, other) = (try await ana.get(path), try await ben.get(path))
        _ = try await ana.post(
            path, fields(own) + [("choice.\(first)", "adapt"), ("reason.\(first)", "As it is")])
        let quiet = try await ben.post(
            path, fields(other) + [("choice.\(first)", "adopt"), ("reason.\(first)", "It fits")])
        #expect(quiet.status == 303)
        #expect(try decision(first)?.choice == .adapt && decision(first)?.reason == "It fits")
        // Both changed one choice; what else was typed is saved with either answer.
        (own, other) = (try await ana.get(path), try await ben.get(path))
        _ = try await ana.post(
            path, fields(own) + [("choice.\(first)", "reject"), ("reason.\(first)", "It fits")])
        let typed = [
            ("choice.\(first)", "later"), ("reason.\(first)", "It fits"),
            ("choice.\(second)", "reject"), ("reason.\(second)", "As it is"),
        ]
        let both = try await ben.post(path, fields(other) + typed)
        #expect(both.status == 409 && both.text.contains("keep-choice.\(first)"))
        #expect(!both.text.contains("keep-reason.\(first)") && both.text.contains("keep-all"))
        let left = try await ben.post(
            path,
            fields(both) + typed + [
                ("merging", "yes"), ("records", both.field("records") ?? ""),
                ("met", both.field("met") ?? ""),
                ("keep-all", "theirs"),
            ])
        #expect(left.status == 303)
        #expect(try decision(first)?.choice == .reject && decision(second)?.choice == .reject)
    }

    @Test("does not say that it saved what does not go together with what came meanwhile")
    func mergedWrong() async throws {
        var ana = try await example.browser(of: "ana")
        let path = Self.site + "/decisions"
        var decision = Decision(site: ExampleApp.site, recommendation: first, choice: .adopt, reason: "So")
        try example.store.save(decision)
        let page = try await ana.get(path)
        decision.reason = Wording(String(repeating: "x", count: AnswerLimits.text + 1))
        try example.store.save(decision)
        let sent = try await ana.post(
            path, fields(page) + [("choice.\(first)", "reject"), ("reason.\(first)", "So")])
        #expect(sent.status == 422 && sent.text.contains("There is a problem"))
        #expect(try self.decision(first) == decision)
        let mended = try await ana.post(
            path, fields(sent) + [("choice.\(first)", "reject"), ("reason.\(first)", "Short")])
        #expect(mended.status == 303)
        #expect(try self.decision(first)?.choice == .reject)
    }

    @Test("leads to those that are open, and back to the box that a name stands in")
    func ways() async throws {
        var ana = try await example.browser(of: "ana")
        let path = Self.site + "/decisions"
        try example.store.save(
            Decision(site: ExampleApp.site, recommendation: second, choice: .undecided))
        try example.store.save(Decision(site: ExampleApp.site, recommendation: first, choice: .adopt))
        let page = try await ana.get(path)
        #expect(page.text.contains("Not decided yet:"))
        #expect(page.text.contains("href=\"#f-d-\(second)_\"") && page.text.contains("id=\"f-d-\(second)_\""))
        #expect(!page.text.contains("href=\"#f-d-\(first)_\""))
        let asks = try await ana.post(
            path, fields(page) + [("choice.\(first)", "later"), ("reason.\(first)", "Jane Smith said no")])
        #expect(asks.status == 422 && asks.text.contains("<dt>R2. Name an advocate from day one</dt>"))
        #expect(asks.text.contains("action=\"\(path)#f-d-\(first)_r\""))
        #expect(page.text.contains("id=\"f-d-\(first)_r\""))
    }

    @Test("has a page for each recommendation, with a reason and a day, and versions")
    func one() async throws {
        var ana = try await example.browser(of: "ana")
        let path = Self.site + "/decisions/\(first)"
        let page = try await ana.get(path)
        #expect(page.text.contains("What makes it work") && page.field("version") != nil)
        let fields = [("token", page.field("token") ?? ""), ("version", page.field("version") ?? "")]
        let saved = try await ana.post(
            path,
            fields + [
                ("choice", "later"), ("reason", "In spring"), ("on-day", "9"), ("on-month", "3"),
                ("on-year", "2026"),
            ])
        #expect(saved.location == Self.site + "?saved=decision")
        #expect(try decision(first)?.on == Day(2026, 3, 9))
        let again = try await ana.post(path, fields + [("choice", "reject"), ("reason", "Never")])
        #expect(again.status == 409 && again.text.contains("In spring") && again.text.contains("Never"))
        let wrong = try await ana.post(
            path,
            [("token", page.field("token") ?? ""), ("version", "9"), ("choice", "later"), ("on-day", "31")]
                + [("on-month", "2"), ("on-year", "2026")])
        #expect(wrong.status == 422 && wrong.text.contains("value=\"31\""))
        #expect(try await ana.get(Self.site + "/decisions/nowhere").status == 404)
    }

    @Test("is for whoever leads the site; others of it read")
    func readers() async throws {
        var vic = try await example.browser(of: "vic")
        let page = try await vic.get(Self.site + "/decisions")
        #expect(page.status == 200 && !page.text.contains("Save the decisions"))
        let token = page.field("token") ?? ""
        #expect(try await vic.post(Self.site + "/decisions", [("token", token)]).status == 403)
        #expect(try await vic.post(Self.site + "/decisions/\(first)", [("token", token)]).status == 403)
    }
}
