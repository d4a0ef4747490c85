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
        #expect(saved.location == Self.site + "?saved=decisions")
        #expect(try await ana.get(Self.site + "?saved=decisions").text.contains("Your decisions are saved"))
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
                ("merging", "yes"), ("met", both.field("met") ?? ""), ("keep-choice.\(first)", "mine"),
                ("keep-reason.\(first)", "both"),
            ])
        #expect(chosen.status == 303)
        #expect(try decision(first)?.choice == .later && decision(first)?.reason == "Not yet\n\nNo")
        #expect(try decision(second)?.choice == .reject)
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
