import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What is told while a lead has an older page open") struct ToldMeanwhileTests {
    static let site = "/s/support/sites/city-hospital"
    let first = Recommendation.ID(known: "name-an-advocate")
    let second = Recommendation.ID(known: "early-health-check")
    let told = ToldBy(
        who: "Support lead", how: .phone, on: Day(2026, 3, 3), recordedBy: "The evaluation team")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("eva", .evaluator)
        for id in [first, second] {
            try example.store.save(
                Decision(site: ExampleApp.site, recommendation: id, choice: .adopt, reason: "As it is"))
        }
    }

    private func decision(_ id: Recommendation.ID) throws -> Decision? {
        try example.store.version(of: .decision(at: ExampleApp.site, on: id))?.value
    }

    /// Eva opens a page, and sends this with who told it.
    private func evaTells(_ fields: [(String, String)], at path: String) async throws {
        var eva = try await example.browser(of: "eva")
        let sent = try await eva.post(path, eva.get(path).hidden + fields + ToldTests.told)
        #expect(sent.status == 303)
    }

    @Test("is not confirmed by saving a decision; a lead who then looks at it and saves confirms it")
    func decision() async throws {
        let path = Self.site + "/decisions/\(first)"
        for reason in ["As it is", "Nobody is free"] {
            var ana = try await example.browser(of: "ana")
            try example.store.save(
                Decision(site: ExampleApp.site, recommendation: first, choice: .adopt, reason: "As it is"))
            let page = try await ana.get(path)
            try await evaTells([("choice", "reject"), ("reason", "As it is")], at: path)
            let saved = try await ana.post(path, page.hidden + [("choice", "adopt"), ("reason", reason)])
            #expect(saved.status == 303)
            let now = try #require(try decision(first))
            #expect(now.choice == .reject && now.reason?.text == reason && now.toldBy == told)
            let task = "Check what was recorded for you: “R2."
            #expect(try await ana.get(Self.site).text.contains(task))
            let seen = try await ana.get(path)
            #expect(seen.text.contains("Support lead told it by phone on 3 March 2026"))
            let fields = [("choice", "reject"), ("reason", reason)]
            #expect(try await ana.post(path, seen.hidden + fields).status == 303)
            #expect(try decision(first)?.toldBy?.isOpen == false)
        }
    }

    @Test("is confirmed by whoever chooses between both")
    func chosen() async throws {
        let path = Self.site + "/decisions/\(first)"
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(path)
        try await evaTells([("choice", "reject"), ("reason", "As it is")], at: path)
        let both = try await ana.post(path, page.hidden + [("choice", "later"), ("reason", "As it is")])
        #expect(both.status == 409)
        #expect(try await ana.post(path, both.hidden + [("keep-all", "theirs")]).status == 303)
        #expect(try decision(first)?.choice == .reject && decision(first)?.toldBy?.isOpen == false)
    }

    @Test("is not confirmed by saving a list of decisions, before the page that asks has shown it")
    func list() async throws {
        let path = Self.site + "/decisions"
        var ana = try await example.browser(of: "ana")
        func typed(_ reasons: (String, String)) -> [(String, String)] {
            [
                ("choice.\(first)", "adopt"), ("reason.\(first)", reasons.0),
                ("choice.\(second)", "adopt"), ("reason.\(second)", reasons.1),
            ]
        }
        let page = try await ana.get(path)
        try await evaTells([("choice", "reject"), ("reason", "As it is")], at: path + "/\(first)")
        #expect(try await ana.post(path, page.hidden + typed(("It is", "As it is"))).status == 303)
        var now = try #require(try decision(first))
        #expect(now.choice == .reject && now.reason == "It is" && now.toldBy == told)

        // One row is merged, and the other one has to be asked: the page that asks shows both.
        let old = page.hidden.filter { $0.0 != "versions" } + [("versions", try versions())]
        try await evaTells([("choice", "later"), ("reason", "It is")], at: path + "/\(first)")
        try await evaTells([("choice", "adopt"), ("reason", "Theirs")], at: path + "/\(second)")
        let mine: [(String, String)] = [
            ("choice.\(first)", "reject"), ("reason.\(first)", "It is, we think"),
            ("choice.\(second)", "adopt"), ("reason.\(second)", "Mine"),
        ]
        let both = try await ana.post(path, old + mine)
        #expect(both.status == 409 && both.text.contains("keep-reason.\(second)"))
        #expect(!both.text.contains("keep-choice.\(first)") && both.text.contains("Later"))
        #expect(try decision(first)?.toldBy == told)
        #expect(try await ana.post(path, both.hidden + [("keep-all", "theirs")]).status == 303)
        now = try #require(try decision(first))
        #expect(now.choice == .later && now.reason == "It is, we think" && now.toldBy?.isOpen == false)
    }

    /// As a page opened now would have them.
    private func versions() throws -> String {
        let numbers = try [first, second].map { id in
            let number = try example.store.version(of: .decision(at: ExampleApp.site, on: id))?.number
            return "\(id):\(number ?? 0)"
        }
        return numbers.joined(separator: " ")
    }

    @Test("is not confirmed by saving a workshop")
    func workshop() async throws {
        let path = WorkshopTests.path + "/edit"
        var ana = try await example.browser(of: "ana")
        var workshop = try #require(try example.store.workshop(WorkshopTests.id))
        let page = try await ana.get(path)
        workshop.decided.append("Begin in spring")
        try await evaTells(WorkshopTests.fields(workshop), at: path)
        workshop.decided.removeLast()
        workshop.shown.append("A map")
        #expect(try await ana.post(path, page.hidden + WorkshopTests.fields(workshop)).status == 303)
        var now = try #require(try example.store.workshop(WorkshopTests.id))
        #expect(now.decided.last == "Begin in spring" && now.shown.last == "A map" && now.toldBy == told)
        let seen = try await ana.get(path)
        #expect(try await ana.post(path, seen.hidden + WorkshopTests.fields(now)).status == 303)
        now = try #require(try example.store.workshop(WorkshopTests.id))
        #expect(now.toldBy?.isOpen == false)
    }

    @Test("is not confirmed by saving an answer about a change")
    func change() async throws {
        var change = try #require(try example.store.adaptation(ChangeTests.id))
        change.toldBy = ToldBy(who: "Ward manager", how: .meeting, recordedBy: "The evaluation team")
        try example.store.save(change)
        var ana = try await example.browser(of: "ana")
        let pages = ["/edit/what", "/edit/effects"].map { ChangeTests.path + $0 }
        let open = [try await ana.get(pages[0]), try await ana.get(pages[1])]
        let answers = ChangeForm.answers(change)
        let what = ["title", "what", "about", "kind"].flatMap { name in answers.all(name).map { (name, $0) } }
        try await evaTells(what.map { $0.0 == "title" ? ("title", "Two teams") : $0 }, at: pages[0])
        let mine = what.map { $0.0 == "what" ? ("what", "Two teams, and two rooms.") : $0 }
        #expect(try await ana.post(pages[0], open[0].hidden + mine).status == 303)
        #expect(try await ana.post(pages[1], open[1].hidden + [("observed", "Calm")]).status == 303)
        let now = try #require(try example.store.adaptation(ChangeTests.id))
        #expect(now.title == "Two teams" && now.description == "Two teams, and two rooms.")
        #expect(now.observed == "Calm" && now.toldBy == told)
    }
}
