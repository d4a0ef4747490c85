import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A decision of a workshop") struct WorkshopChangeTests {
    static let site = "/s/support/sites/city-hospital"
    static let path = site + "/workshops/w-city-1"
    let advice = Recommendation.ID(known: "name-an-advocate")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("cai", .lead, sites: [ExampleApp.otherSite])
        try example.person("vic", .viewer, sites: [ExampleApp.site])
    }

    func send(
        _ browser: inout Browser, _ fields: [(String, String)], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        let kept = ["token", "version", "versions"].compactMap { name in
            form.field(name).map { (name, $0) }
        }
        return try await browser.post(path, kept + fields)
    }

    func decision() throws -> Decision? {
        try example.store.version(of: .decision(at: ExampleApp.site, on: advice))?.value
    }

    @Test("is written down where it was made: what is changed or ticked there, and nothing else")
    func decide() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try example.store.decisions(at: ExampleApp.site)
        let choices = before.map { ("choice.\($0.recommendation)", $0.choice.rawValue) }
        let reasons = before.map { ("reason.\($0.recommendation)", $0.reason?.text ?? "") }
        let here = before.filter { $0.workshop?.text == "w-city-1" }
        let ticks = here.map { ("here.\($0.recommendation)", "yes") }
        let nothing = try await send(
            &ana, choices + reasons + ticks, to: Self.path + "/decisions")
        #expect(nothing.location == Self.path + "?saved=decisions")
        #expect(try example.store.decisions(at: ExampleApp.site) == before)
        let changed = choices.filter { $0.0 != "choice.\(advice)" } + [("choice.\(advice)", "reject")]
        _ = try await send(&ana, changed + reasons + ticks, to: Self.path + "/decisions")
        #expect(
            try decision()?.choice == .reject && decision()?.workshop?.text == "w-city-1"
                && decision()?.on == Day(2024, 7, 10))
        _ = try await send(
            &ana, changed + reasons + ticks.filter { $0.0 != "here.\(advice)" },
            to: Self.path + "/decisions")
        #expect(try decision()?.workshop == nil && decision()?.choice == .reject)
    }

    @Test("becomes a change with one button, once, and the workshop says so")
    func becomes() async throws {
        try example.store.save(
            Decision(
                site: ExampleApp.site, recommendation: advice, choice: .adopt, reason: "It fits",
                on: Day(2024, 7, 11), workshop: Workshop.ID(known: "w-city-1")))
        var ana = try await example.browser(of: "ana")
        let make = [("about", advice.text)]
        let begun = try await send(&ana, make, to: Self.path + "/change", from: Self.path)
        let check = try #require(begun.location)
        #expect(check.hasSuffix("?saved=filled"))
        let draft = try #require(check.split(separator: "?").first.map(String.init))
        #expect(try await send(&ana, make, to: Self.path + "/change", from: Self.path).location == draft)
        #expect(try await ana.get(Self.path).text.contains("Finish recording the change"))
        let page = try await ana.get(check)
        #expect(page.text.contains("It fits") && page.text.contains("11 July 2024"))
        let saved = try await send(&ana, [], to: draft)
        #expect(saved.status == 303)
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        let change = try #require(try example.store.adaptation(id))
        #expect(change.workshop?.text == "w-city-1" && change.kind == .asWritten)
        #expect(change.steps == [.init(to: .agreed, on: .day(Day(2024, 7, 11)))])
        #expect(change.recommendations.map(\.recommendation) == [advice])
        let after = try await ana.get(Self.path)
        #expect(after.text.contains("Became a change:") && after.text.contains("changes/\(id)"))
        #expect(!after.text.contains("name=\"about\" value=\"\(advice)\""), "not offered again")
        let again = try await send(&ana, make, to: Self.path + "/change", from: Self.path)
        #expect(again.location == Self.site + "/changes/\(id)")
        #expect(try await ana.get(Self.site + "/changes/\(id)").text.contains("Decided at:"))
    }

    @Test("in a line of its record becomes one, too; what is not there becomes none")
    func line() async throws {
        let workshop = try #require(try example.store.workshop(Workshop.ID(known: "w-city-1")))
        let line = try #require(workshop.decided.first?.text)
        var ana = try await example.browser(of: "ana")
        let begun = try await send(&ana, [("line", line)], to: Self.path + "/change", from: Self.path)
        let draft = try #require(begun.location?.split(separator: "?").first.map(String.init))
        _ = try await send(&ana, [], to: draft)
        let id = try #require(Adaptation.ID(String(draft.split(separator: "/").last ?? "")))
        let change = try #require(try example.store.adaptation(id))
        #expect(change.description.text == line && change.kind == .local)
        #expect(try await ana.get(Self.path).text.contains("changes/\(id)"))
        let none = try await send(
            &ana, [("line", "Nobody said that")], to: Self.path + "/change", from: Self.path)
        #expect(none.location == Self.path + "?saved=changed")
        var vic = try await example.browser(of: "vic")
        #expect(
            try await send(&vic, [("line", line)], to: Self.path + "/change", from: "/account").status == 403)
        var cai = try await example.browser(of: "cai")
        #expect(
            try await send(&cai, [("line", line)], to: Self.path + "/change", from: "/account").status == 404)
    }

    @Test("gives a title that fits, and the same name for the same decision")
    func names() throws {
        let workshop = Workshop(
            id: Workshop.ID(known: "june"), title: "June", stage: .review, on: Day(2026, 6, 1))
        let making = WorkshopChange(workshop: workshop, site: ExampleApp.site)
        let long = String(repeating: "word ", count: 60)
        let title = WorkshopChange.title(long)
        #expect(title.count <= AnswerLimits.line && title.hasSuffix("…"))
        #expect(making.id(.line("Tea"), "Tea") == making.id(.line("Tea"), "Tea"))
        #expect(making.id(.line("Tea"), "Tea") != making.id(.line("Tea."), "Tea"))
        let other = WorkshopChange(workshop: workshop, site: ExampleApp.otherSite)
        #expect(making.id(.line("Tea"), "Tea") != other.id(.line("Tea"), "Tea"))
        #expect(making.id(.line("🫖"), "🫖") != nil)
    }
}
