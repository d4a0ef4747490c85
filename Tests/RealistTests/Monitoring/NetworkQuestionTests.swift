import Testing

@testable import Realist

@Suite("Networks are asked") struct NetworkQuestionTests {
    private let today = Day(2026, 5, 10)

    private func asked(
        _ study: Study, logged: [(Network.ID, Int)]? = nil, on day: Day? = Day(2026, 5, 10)
    ) -> [String] {
        let months = logged.map { list in
            Set(list.map { LoggedMonth(network: $0.0, month: CalendarMonth(2026, $0.1)) })
        }
        return study.networkQuestions(logged: months, on: day).map { "\($0.kind.rawValue) \($0.place)" }
    }

    @Test("which months nobody logged: of a plan the planned ones, and never the one that is running")
    func months() {
        var study = NetworkExample.study
        study.networkMemberships[1].because = .listed(.noTime)
        study.networkMemberships[2].because = .listed(.notTold)
        let north = NetworkExample.north
        #expect(asked(study) == [] && asked(study, logged: []) == [])
        let question = "monitoring.month-not-logged network north"
        #expect(asked(study, logged: [(north, 1), (north, 3), (north, 4)]) == [question])
        #expect(asked(study, logged: [(north, 2), (north, 3), (north, 4)]) == [])
        study.networks[1].phases = [.init(month: CalendarMonth(2026, 2), type: ContactType.Listed.email.id)]
        #expect(asked(study, logged: [(north, 2)]) == [])
        #expect(asked(study, logged: []) == [question])
        study.networks[1].phases = []
        study.networks[1].until = .month(year: 2026, month: 3)
        #expect(asked(study, logged: [(north, 3)]) == [])
        #expect(asked(study, logged: [(north, 1)], on: nil) == [])
    }

    @Test("how many members there are, and why people left")
    func members() {
        var study = NetworkExample.study
        #expect(asked(study) == ["monitoring.left-without-reason network north"])
        study.networkMemberships = []
        #expect(asked(study).count == 3)
        study.networks[1].counts = [.init(on: today, members: 3)]
        #expect(asked(study) == ["monitoring.network-without-members network south"])
    }

    @Test("what came of events, objectives, significant events and quick wins")
    func others() {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        let event = NetworkEvent(
            id: Identifier(known: "e"), title: "Talk", on: Day(2026, 5, 1), kind: .own("tea"), place: .virtual
        )
        study.networkEvents = [
            event,
            NetworkEvent(
                id: Identifier(known: "later"), title: "Later", on: Day(2026, 6, 1), kind: .listed(.talk),
                place: .virtual),
        ]
        study.objectives = [
            Objective(
                id: Identifier(known: "o"), text: "Calm", reviews: [.init(due: Day(2026, 5, 9))]),
            Objective(
                id: Identifier(known: "fine"), text: "Fine", shownBy: "A sign",
                reviews: [.init(due: Day(2026, 5, 10))]),
        ]
        study.significantEvents = [
            SignificantEvent(
                id: Identifier(known: "x"), title: "A slip", on: .month(year: 2026, month: 4),
                happened: "It was.")
        ]
        study.issues = [
            RaisedIssue(
                id: Identifier(known: "i"), text: "Late",
                quickWins: [
                    .init(text: "Done", due: Day(2026, 1, 1), state: .done),
                    .init(text: "A key", due: Day(2026, 1, 1), state: .underWay),
                ])
        ]
        #expect(
            asked(study) == [
                "monitoring.event-without-attendance event e", "monitoring.event-without-result event e",
                "monitoring.objective-nothing-would-show objective o",
                "monitoring.objective-past-its-review objective o",
                "monitoring.significant-event-nothing-learned significant-event x",
                "monitoring.quick-win-past-its-day issue i",
            ])
        let all = study.asked(responses: [], on: nil).open.map(\.kind)
        #expect(!all.contains(.reviewOverdue) && all.contains(.nothingLearned))
    }
}
