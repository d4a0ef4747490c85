import Realist
import Testing

@Suite("A change") struct AdaptationTests {
    @Test(
        "goes forward, may leave a step out, and ends when it is stopped",
        arguments: [
            (Adaptation.State.proposed, Adaptation.State.agreed, true),
            (.proposed, .inPlace, true),
            (.inPlace, .agreed, false),
            (.inPlace, .inPlace, false),
            (.inPlace, .kept, true),
            (.kept, .changedAgain, true),
            (.changedAgain, .changedAgain, true),
            (.proposed, .stopped, true),
            (.kept, .stopped, true),
            (.stopped, .proposed, false),
            (.stopped, .stopped, false),
        ])
    func life(from: Adaptation.State, to: Adaptation.State, may: Bool) {
        #expect(from.mayBecome(to) == may)
    }

    @Test("was in place from its first step there, or from being kept")
    func inPlace() {
        var one = Adaptation(
            id: Identifier(known: "a"), site: Identifier(known: "s"), title: "t", kind: .adapts,
            description: "d", steps: [Adaptation.Step(to: .proposed, on: .day(Day(2025, 1, 1)))])
        #expect(!one.wasInPlace)
        one.steps.append(Adaptation.Step(to: .kept, on: .month(year: 2025, month: 3)))
        #expect(one.inPlaceStep?.on == .month(year: 2025, month: 3))
        #expect(one.state == .kept)
    }
}

@Suite("From agreed to in place") struct TimeToPlaceTests {
    private func days(_ steps: Adaptation.Step...) -> ClosedRange<Int>? {
        Adaptation(
            id: Identifier(known: "a"), site: Identifier(known: "s"), title: "t", kind: .adapts,
            description: "d",
            steps: steps
        ).daysToPlace
    }

    @Test("is a number of days where both are known")
    func exact() {
        let agreed = Adaptation.Step(to: .agreed, on: .day(Day(2024, 10, 23)))
        #expect(days(agreed, .init(to: .inPlace, on: .day(Day(2025, 1, 6)))) == 75...75)
        #expect(days(agreed, .init(to: .inPlace, on: .day(Day(2024, 10, 23)))) == 0...0)
    }

    @Test("lies between the fewest and the most that the dates can mean")
    func rough() {
        let agreed = Adaptation.Step(to: .agreed, on: .month(year: 2025, month: 1))
        #expect(days(agreed, .init(to: .inPlace, on: .about(year: 2025, month: 3))) == 29...89)
        #expect(days(agreed, .init(to: .inPlace, on: .month(year: 2025, month: 1))) == 0...30)
    }

    @Test("is not known without both steps and their dates, or where they contradict each other")
    func unknown() {
        let agreed = Adaptation.Step(to: .agreed, on: .day(Day(2025, 1, 6)))
        #expect(days(agreed) == nil && days(agreed, .init(to: .inPlace)) == nil)
        #expect(days(.init(to: .inPlace, on: .day(Day(2025, 1, 6)))) == nil)
        #expect(days(agreed, .init(to: .kept, on: .day(Day(2025, 2, 6)))) == nil)
        #expect(days(agreed, .init(to: .inPlace, on: .day(Day(2025, 1, 5)))) == nil)
    }
}

@Suite("A site's profile") struct ProfileTests {
    @Test("holds the latest answer by day, and the later one of a day")
    func latest() {
        let statement = Statement.ID(known: "trust")
        func answer(_ day: Day, _ answer: ProfileAnswer.Answer) -> ProfileAnswer {
            ProfileAnswer(statement: statement, answer: answer, on: day, by: "support lead")
        }
        var site = Site(id: Identifier(known: "s"), label: "A site", kind: "hospital")
        #expect(site.answer(to: statement) == nil)
        site.profile = [
            answer(Day(2025, 5, 1), .partly), answer(Day(2024, 5, 1), .absent),
            answer(Day(2025, 5, 1), .present),
        ]
        #expect(site.answer(to: statement)?.answer == .present)
    }

    @Test("is asked how things are of teams and above, and how many people below")
    func fitting() {
        #expect(ProfileAnswer.Answer.fitting(.team).contains(.partly))
        #expect(ProfileAnswer.Answer.fitting(.person).contains(.few))
        #expect(!ProfileAnswer.Answer.fitting(.relationship).contains(.present))
    }
}
