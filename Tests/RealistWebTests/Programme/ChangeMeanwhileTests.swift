import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A change that two people write into") struct ChangeMeanwhileTests {
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("ben", .lead, sites: [ExampleApp.site])
    }

    @Test("takes what two people ticked together, and asks where that is no answer")
    func ticks() async throws {
        let path = ChangeTests.path + "/edit/before"
        var ben = try await example.browser(of: "ben")
        let nature = try PlainWords.frame().terms(filling: "nature").map(\.id.text)
        var change = try #require(try example.store.adaptation(ChangeTests.id))
        change.kind = .adapts
        var coding = change.frame ?? FrameCoding()
        func save(_ places: [Int]) throws {
            coding.nature = places.map { nature[$0] }
            change.frame = coding
            try example.store.save(change)
        }
        func send(_ form: Browser.Page, _ ticked: [String]) async throws -> Browser.Page {
            var answers = ChangeForm.answers(change)
            answers.set("nature", ticked)
            return try await ben.post(path, form.filled(answers, ["before", "part", "nature"]))
        }
        try save([0])
        var form = try await ben.get(path)
        try save([0, 2])
        #expect(try await send(form, [nature[0], nature[1]]).status == 303)
        #expect(try example.store.adaptation(ChangeTests.id)?.frame?.nature == Array(nature[0...2]))
        try save([0])
        form = try await ben.get(path)
        try save([0, 2])
        let asked = try await send(form, [ChangeQuestion.unknown])
        #expect(asked.status == 409 && asked.text.contains("keep-nature"))
    }

    /// Ben tells `mine` where somebody else told `theirs` meanwhile.
    private func told(
        _ ben: inout Browser, _ mine: [(String, String)], _ theirs: (inout Adaptation) -> Void
    ) async throws -> Browser.Page {
        var change = try #require(try example.store.adaptation(ChangeTests.id))
        change.steps = [.init(to: .agreed)]
        try example.store.save(change)
        let form = try await ben.get(life)
        theirs(&change)
        try example.store.save(change)
        return try await ben.post(life, form.hidden + mine)
    }

    private let life = ChangeTests.path + "/life"
    private let kept = (PersonalNames.answer, PersonalNames.keep)

    @Test("has a chosen step in the place of theirs, also after asking about names in a note")
    func chosenAfterAsking() async throws {
        var ben = try await example.browser(of: "ben")
        let mine = [("state", "in-progress"), ("note", "Two wards began")]
        let both = try await told(&ben, mine) {
            $0.steps.append(.init(to: .inPlace, note: "Dr Margaret Hollis began"))
        }
        #expect(both.status == 409)
        let asked = try await ben.post(life, both.hidden + [("keep-state", "mine"), ("keep-note", "both")])
        #expect(asked.status == 422 && asked.text.contains("Does this name a person?"))
        let saved = try await ben.post(life, asked.hidden + [kept])
        #expect(saved.status == 303)
        let steps = try #require(try example.store.adaptation(ChangeTests.id)).steps
        #expect(steps.map(\.to) == [.agreed, .inProgress])
        #expect(steps.last?.note == "Two wards began\n\nDr Margaret Hollis began")
    }

    @Test("asks once about names in a note, and not at all about a note that is there")
    func askedOnce() async throws {
        var ben = try await example.browser(of: "ben")
        let mine = [("state", "in-progress"), ("note", "Dr Margaret Hollis agreed")]
        let asked = try await told(&ben, mine) { $0.steps.append(.init(to: .inPlace, note: "It began")) }
        #expect(asked.status == 422 && asked.text.contains("Does this name a person?"))
        let both = try await ben.post(life, asked.hidden + [kept])
        #expect(both.status == 409)
        #expect(try await ben.post(life, both.hidden + [("keep-all", "mine")]).status == 303)
        #expect(try example.store.adaptation(ChangeTests.id)?.steps.map(\.to) == [.agreed, .inProgress])
        let other = try await told(&ben, [("state", "kept"), ("note", "All wards")]) {
            $0.steps.append(.init(to: .inPlace, note: "Dr Margaret Hollis began"))
        }
        let theirs = try await ben.post(
            life, other.hidden + [("keep-state", "mine"), ("keep-note", "theirs")])
        #expect(theirs.status == 303)
    }

    @Test("is there already where two people tell the same step and one of them another title")
    func sameStep() async throws {
        var ben = try await example.browser(of: "ben")
        let sent = try await told(&ben, [("state", "in-place")]) {
            $0.steps.append(.init(to: .inPlace))
            $0.title = "Another title"
        }
        #expect(sent.status == 303)
        let change = try #require(try example.store.adaptation(ChangeTests.id))
        #expect(change.steps.map(\.to) == [.agreed, .inPlace] && change.title == "Another title")
    }

    @Test("has a step put right that somebody moved on from meanwhile, by a date before theirs")
    func correctionMeanwhile() async throws {
        var change = try #require(try example.store.adaptation(ChangeTests.id))
        change.steps = [.init(to: .agreed, on: .day(Day(2026, 1, 5)))]
        try example.store.save(change)
        var ben = try await example.browser(of: "ben")
        let form = try await ben.get(ChangeTests.path + "/step")
        change.steps.append(.init(to: .inProgress))
        change.steps.append(.init(to: .inPlace, on: .month(year: 2026, month: 2)))
        try example.store.save(change)
        func corrected(_ month: String) async throws -> Browser.Page {
            try await ben.post(
                ChangeTests.path + "/step",
                [
                    ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""),
                    ("steps-seen", form.field("steps-seen") ?? ""), ("state", "agreed"), ("since-day", "20"),
                    ("since-month", month), ("since-year", "2026"),
                ])
        }
        let late = try await corrected("3")
        #expect(late.status == 422 && late.text.contains("which has the date February 2026"))
        #expect(try example.store.adaptation(ChangeTests.id) == change)
        #expect(try await corrected("1").status == 303)
        change.steps[0].on = .day(Day(2026, 1, 20))
        #expect(try example.store.adaptation(ChangeTests.id) == change)
    }
}
