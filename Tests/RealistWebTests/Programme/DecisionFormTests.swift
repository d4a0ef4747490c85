import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("A decision in a form") struct DecisionFormTests {
    let site = Site.ID(known: "harrow")
    let recommendation = Recommendation.ID(known: "plan")
    let today = Day(2026, 11, 21)

    func turn(_ answers: [String: String], base: Decision? = nil) -> Turn<Decision> {
        DecisionForm.decision(
            Answers(answers.mapValues { [$0] }), at: site, on: recommendation, base: base, today: today)
    }

    @Test("comes back as it was, for every choice", arguments: Decision.Choice.allCases)
    func backAndForth(choice: Decision.Choice) {
        let decision = Decision(
            site: site, recommendation: recommendation, choice: choice, reason: "Nobody is free",
            on: Day(2026, 3, 9), workshop: Workshop.ID(known: "w-1"))
        let again = DecisionForm.decision(
            DecisionForm.answers(decision), at: site, on: recommendation, base: decision, today: today)
        #expect(again.value == decision)
    }

    @Test("is of today when it is new and no day is given, and of no workshop when it changes")
    func today_() {
        #expect(turn(["choice": "adopt"]).value?.on == today)
        #expect(turn(["choice": "undecided"]).value?.on == nil)
        #expect(turn(["choice": "made-up"]).faults == ["choice": .noChoice])
        #expect(turn([:]).value?.choice == .undecided)
        let base = Decision(
            site: site, recommendation: recommendation, choice: .adopt, on: Day(2026, 3, 9),
            workshop: Workshop.ID(known: "w-1"))
        let changed = turn(["choice": "reject"], base: base).value
        #expect(changed?.workshop == nil && changed?.on == today)
        let left = ["choice": "reject", "on-day": "9", "on-month": "3", "on-year": "2026"]
        #expect(turn(left, base: base).value?.on == today, "the day was the earlier choice's")
        #expect(turn(left.merging(["choice": "adopt"]) { $1 }, base: base).value?.on == Day(2026, 3, 9))
    }

    @Test("needs a day that exists and has come")
    func days() {
        #expect(
            turn(["choice": "adopt", "on-day": "1", "on-month": "12", "on-year": "2026"]).faults == [
                "on": .inFuture
            ])
        #expect(turn(["choice": "adopt", "on-month": "March", "on-year": "26"]).faults == ["on": .noDay])
        #expect(
            turn(["choice": "adopt", "on-day": "9", "on-month": "mar", "on-year": "26"]).value?.on
                == Day(2026, 3, 9))
        #expect(
            turn(["choice": "adopt", "reason": String(repeating: "x", count: 2_001)]).faults == [
                "reason": .tooLong(most: 2_000)
            ])
    }
}
