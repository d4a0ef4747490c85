import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// Workshops, what is printed before one, and what was recorded for a site.
    static func workshopPages() throws -> [Shown] {
        let addresses = StudyAddresses(try #require(StudyKey("support")))
        let around = try surroundings()
        return try lists(around, addresses) + forms(around) + workshops(around, addresses)
            + packs(around, addresses) + told(around, addresses) + handovers(around, addresses)
    }

    private static let site = Site(id: Example.harrow, label: "Harrowmere", kind: "teaching hospital")

    private static let june = Workshop(
        id: Workshop.ID(known: "june"), site: Example.harrow, title: Wording(Writing.plain.line),
        stage: .coDesign, on: Day(2026, 6, 10),
        attendance: Dictionary(
            Example.about.roles.enumerated().map { ($0.element.id, $0.offset + 1) },
            uniquingKeysWith: { one, _ in one }),
        shown: ["The recommendations, one page each"], discussed: [Wording(Writing.hostile.text)],
        decided: ["Advocates come from another department", Wording(Writing.hostile.line), "Ask again"],
        toldBy: ToldBy(
            who: "Support lead", how: .phone, on: Day(2026, 6, 12), recordedBy: "The evaluation team"))

    private static func lists(_ around: Surroundings, _ addresses: StudyAddresses) throws -> [Shown] {
        var all = june
        (all.site, all.toldBy, all.decided) = (nil, nil, [])
        return [
            Shown(
                "workshops",
                WorkshopsPage(
                    around, site: site, language: .english, [june, all], older: "workshops.html?after=x",
                    deleted: 2, at: addresses, mayWrite: true)),
            Shown(
                "workshops-none",
                WorkshopsPage(
                    around, site: site, language: .english, [], older: nil, at: addresses, mayWrite: false)),
        ]
    }

    private static func forms(_ around: Surroundings) throws -> [Shown] {
        func page(
            _ title: String?, _ answers: Answers, _ faults: [String: AnswerFault], mayBeOfAll: Bool
        ) -> FormPage {
            FormPage.workshop(
                around,
                .init(
                    site: site, language: .english, roles: Example.about.roles, title: title,
                    mayBeOfAll: mayBeOfAll), answers, faults, version: 2, action: "edit",
                hidden: [HiddenField("signs", "abcde")], back: "workshop.html")
        }
        let role = try #require(Example.about.roles.first)
        return [
            Shown("workshop-new", page(nil, Answers(), [:], mayBeOfAll: false)),
            Shown(
                "workshop-edit-wrong",
                page(
                    Writing.plain.line,
                    Answers([
                        ToldAsking.mark: [ToldAsking.asked], "title": [Writing.hostile.line],
                        "decided": [Writing.hostile.text], WorkshopNames.people(role.id): ["many"],
                        "whose": ["all"],
                    ]),
                    [
                        ToldAsking.who: .noTeller, ToldAsking.on: .inFuture, "title": .noName, "on": .noDay,
                        "stage": .noStage, WorkshopNames.people(role.id): .noCount,
                        "decided": .tooLong(most: AnswerLimits.list),
                    ], mayBeOfAll: true)),
        ]
    }

    private static func workshops(_ around: Surroundings, _ addresses: StudyAddresses) throws -> [Shown] {
        let changes = Example.adaptations
        let decision = Decision(
            site: Example.harrow, recommendation: Example.r1, choice: .adapt,
            reason: Wording(Writing.hostile.text))
        func page(
            _ workshop: Workshop, _ fates: [WorkshopSource: WorkshopFate], mayWrite: Bool
        ) -> WorkshopPage {
            WorkshopPage(
                around,
                .init(
                    site: site, language: .english, roles: Example.about.roles,
                    recommendations: Example.recommendations, workshop: workshop, version: 3,
                    decisions: [decision], changes: Array(changes.prefix(2)), fates: fates,
                    latest: [Example.r1: changes[2]]), at: addresses,
                mayEdit: mayWrite, reader: .init(mayWrite: mayWrite, mayConfirm: mayWrite, undoing: .putBack))
        }
        var bare = june
        (bare.toldBy, bare.attendance, bare.shown, bare.discussed, bare.decided) = (nil, [:], [], [], [])
        var asking = Answers([ToldAsking.mark: [ToldAsking.asked]])
        asking[DecisionNames.here(Example.r1)] = "yes"
        return [
            Shown(
                "workshop",
                page(
                    june,
                    [
                        .line("Ask again"): .change(changes[0]),
                        .recommendation(Example.r1): .draft("ask-abcde"),
                    ], mayWrite: true)),
            Shown("workshop-read", page(bare, [:], mayWrite: false)),
            Shown(
                "workshop-decisions",
                DecisionsPage(
                    around, site: site, language: .english, stages: Example.about.stages,
                    recommendations: Example.recommendations, answers: asking, versions: [Example.r1: 3],
                    told: [ToldAsking.who: .noTeller], workshop: june, at: addresses, mayWrite: true)),
        ]
    }

    private static func packs(_ around: Surroundings, _ addresses: StudyAddresses) throws -> [Shown] {
        let statement = try #require(Example.theory.statements.first)
        func page(_ workshop: Workshop?, isFull: Bool) -> WorkshopPackPage {
            WorkshopPackPage(
                around,
                .init(
                    site: site, language: .english, roles: Example.about.roles,
                    recommendations: Example.recommendations,
                    chosen: isFull ? Set(Example.recommendations.map(\.id)) : [],
                    profile: isFull
                        ? [
                            (
                                statement,
                                ProfileAnswer(
                                    statement: statement.id, answer: .partly, on: Day(2026, 3, 1),
                                    by: "support lead")
                            )
                        ] : [],
                    decisions: isFull
                        ? [
                            Example.r1: Decision(
                                site: Example.harrow, recommendation: Example.r1, choice: .adapt,
                                reason: "Nobody is free.", on: Day(2026, 3, 1))
                        ] : [:],
                    changes: isFull ? [Example.r1: Array(Example.adaptations.prefix(2))] : [:],
                    workshop: workshop), at: addresses)
        }
        return [
            Shown("workshop-pack", page(june, isFull: true)),
            Shown("workshop-pack-empty", page(nil, isFull: false)),
        ]
    }

    private static func handovers(
        _ around: Surroundings, _ addresses: StudyAddresses
    ) throws -> [Shown] {
        var change = Example.adaptations[0]
        change.next = .init(step: Wording(Writing.plain.line), owner: "Ward manager", due: Day(2026, 12, 1))
        var told = change
        told.toldBy = ToldBy(who: "Nurse", recordedBy: "The evaluation team")
        func work(_ isFull: Bool) -> SiteWork {
            SiteWork(
                site: site, language: .english, stages: Example.about.stages,
                recommendations: isFull ? Example.recommendations : [], decisions: [:], states: [:],
                drafts: isFull
                    ? [
                        .init(id: "talk-abcde", title: Writing.hostile.line, questionsLeft: 2),
                        .init(id: "x-abcde", title: "", questionsLeft: 0),
                    ] : [], due: [], told: isFull ? [told] : [], others: [], today: Day(2026, 11, 21))
        }
        func page(_ isFull: Bool, _ asking: HandoverPage.Asking?) -> HandoverPage {
            HandoverPage(
                around,
                .init(
                    work: work(isFull), steps: isFull ? [change] : [], workshop: isFull ? june : nil,
                    people: isFull
                        ? [
                            .init(name: "Eva Example", email: "eva@example.org", role: .evaluator),
                            .init(name: "Ada Example", email: "ada@example.org", role: .administrator),
                        ] : []), asking, at: addresses)
        }
        var wrong = AccountFields()
        wrong.name = Writing.hostile.line
        wrong.problems = ["name": "Write the name", "email": "Write the address"]
        func answer(_ there: String?, _ on: Day?, _ fields: HandoverFields) -> FormPage {
            FormPage.answerHandover(
                around,
                .init(
                    site: "Harrowmere", from: "Ana Example", name: Writing.hostile.line,
                    email: "nia@example.org", there: there, on: on), fields, at: addresses,
                action: "handover-answer.html")
        }
        var refused = HandoverFields()
        refused.answer = HandoverFields.decline
        refused.problems = [HandoverFields.answer: "Choose", HandoverFields.reason: "Too long"]
        return [
            Shown(
                "handover", page(true, .form(AccountFields(), day: .init(), dayFault: nil))),
            Shown("handover-wrong", page(false, .form(wrong, day: .init(year: "2026"), dayFault: .noMonth))),
            Shown(
                "handover-waiting",
                page(true, .waiting(name: "Nia", day: Day(2026, 12, 1), asked: "21 November 2026"))),
            Shown("handover-declined", page(false, .declined(reason: Writing.hostile.text))),
            Shown("handover-read", page(true, nil)),
            Shown("handover-answer", answer(nil, nil, HandoverFields())),
            Shown("handover-answer-wrong", answer("Nia", Day(2026, 12, 1), refused)),
        ]
    }

    private static func told(_ around: Surroundings, _ addresses: StudyAddresses) throws -> [Shown] {
        let toldBy = ToldBy(who: Writing.hostile.line, how: .meeting, recordedBy: "The evaluation team")
        var change = Example.adaptations[0]
        change.toldBy = ToldBy(who: "Nurse", how: .document, on: Day(2026, 3, 1), recordedBy: "E")
        func work(_ isFull: Bool) -> SiteWork {
            SiteWork(
                site: site, language: .english, stages: Example.about.stages,
                recommendations: Example.recommendations, decisions: [:], states: [:], drafts: [], due: [],
                told: isFull ? [change] : [], others: [], today: Day(2026, 11, 21),
                toldDecisions: isFull
                    ? [
                        Decision(
                            site: Example.harrow, recommendation: Example.r1, choice: .adopt,
                            reason: "It fits.", toldBy: toldBy)
                    ] : [], toldWorkshops: isFull ? [june] : [])
        }
        let versions = [
            ToldNames.change(change.id): 1, ToldNames.decision(Example.r1): 2,
            ToldNames.workshop(june.id): 3,
        ]
        return [
            Shown(
                "told",
                FormPage.told(around, work(true), versions: versions, at: addresses, mayConfirm: true)),
            Shown(
                "told-none",
                FormPage.told(around, work(false), versions: [:], at: addresses, mayConfirm: true)),
        ]
    }
}
