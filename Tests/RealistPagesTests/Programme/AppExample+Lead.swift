import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistPages

extension AppExample {
    /// A lead's pages: the site, decisions, a change and how it is recorded.
    static func leadPages() throws -> [Shown] {
        let addresses = StudyAddresses(try #require(StudyKey("support")))
        let around = try surroundings()
        let own: [Shown] = [
            Shown("my-site", mySite(around, addresses, mayWrite: true)),
            Shown("my-site-read", mySite(around, addresses, mayWrite: false)),
            Shown(
                "my-site-nothing",
                MySitePage(
                    around,
                    SiteWork(
                        site: site, language: .english, stages: [], recommendations: [], decisions: [:],
                        states: [:], drafts: [], due: [], told: [], others: [], today: Day(2026, 11, 21)),
                    at: addresses, mayWrite: true)),
            Shown("waiting", TasksPage.waiting(around, work, at: addresses)),
            Shown("decisions", decisions(around, addresses, wrong: false)),
            Shown("decisions-read", decisions(around, addresses, wrong: false, mayWrite: false)),
            Shown("decisions-wrong", decisions(around, addresses, wrong: true)),
            Shown("decision", decision(around, addresses, mayWrite: true, faults: [:])),
            Shown("decision-read", decision(around, addresses, mayWrite: false, faults: [:])),
            Shown(
                "decision-wrong",
                decision(
                    around, addresses, mayWrite: true,
                    faults: [
                        "choice": .noChoice, "reason": .tooLong(most: 2_000), "on": .noDate(wrong: [.month]),
                    ])),
            Shown("personal", personal(around)),
        ]
        return try own + questions(around) + changes(around, addresses)
    }

    private static let site = Site(id: Example.harrow, label: "Harrowmere", kind: "teaching hospital")

    private static func mySite(_ around: Surroundings, _ addresses: StudyAddresses, mayWrite: Bool)
        -> MySitePage
    {
        MySitePage(
            around, work,
            people: [.init(name: "Ben Example", email: "ben@example.org", role: .evaluator)], at: addresses,
            mayWrite: mayWrite)
    }

    private static var work: SiteWork {
        let changes = Example.adaptations
        var work = SiteWork(
            site: site, language: .english, stages: Example.about.stages,
            recommendations: Example.recommendations, decisions: [Example.r1: .adapt],
            states: [Example.r1: .kept],
            drafts: [
                .init(id: "talk-abcde", title: Writing.plain.line, questionsLeft: 2),
                .init(id: "x-abcde", title: "", questionsLeft: 0),
            ], due: Array(changes.prefix(2)), dueCount: 9, told: Array(changes.prefix(1)),
            others: [("Saltby Vale", changes[2])], today: Day(2026, 11, 21))
        work.mayApprove = true
        return work
    }

    private static func decisions(
        _ around: Surroundings, _ addresses: StudyAddresses, wrong: Bool, mayWrite: Bool = true
    ) -> DecisionsPage {
        DecisionsPage(
            around, site: site, language: .english, stages: Example.about.stages,
            recommendations: Example.recommendations,
            answers: Answers([
                DecisionNames.choice(Example.r1): ["adapt"],
                DecisionNames.reason(Example.r1): [Writing.hostile.text],
            ]), versions: [Example.r1: 3], faults: wrong ? [Example.r1: .tooLong(most: 2_000)] : [:],
            at: addresses, mayWrite: mayWrite)
    }

    private static func decision(
        _ around: Surroundings, _ addresses: StudyAddresses, mayWrite: Bool, faults: [String: AnswerFault]
    ) -> DecisionPage {
        let changes = Example.adaptations
        return DecisionPage(
            around,
            DecisionPage.Content(
                site: site, language: .english, recommendation: Example.recommendations[0],
                others: [("Saltby Vale", changes[0]), ("Skerrin Isles", changes[1])], own: [changes[2]],
                answers: Answers(["choice": ["adapt"], "reason": ["Nobody is free"], "on-year": ["2026"]]),
                version: 2, faults: faults,
                told: ToldBy(who: "Support lead", how: .document, recordedBy: "The evaluation team"),
                reader: .init(
                    mayWrite: mayWrite, mayConfirm: mayWrite, undoing: faults.isEmpty ? .putBack : .lastChange
                )),
            at: addresses)
    }

    private static func personal(_ around: Surroundings) -> PersonalPage {
        PersonalPage(
            around,
            found: ["name", "email", "telephone", "nhs-number", "other"].map {
                .init(
                    question: "Why?",
                    pieces: [
                        .init("We asked ", isFound: false), .init(Writing.hostile.line, isFound: true),
                        .init(", who said no.", isFound: false),
                    ], kinds: [$0])
            }, action: "record", version: "3", hidden: [HiddenField("reason", Writing.hostile.text)])
    }

    private static func frame() throws -> Vocabulary {
        let file = Example.house.appending(path: "toolkit/vocabularies/frame.yaml").path(
            percentEncoded: false)
        return try VocabularyFile.read(Array(Data(contentsOf: URL(filePath: file))), file: file)
    }

    private static func asking(isEditing: Bool) throws -> ChangeAsking {
        ChangeAsking(
            words: try words(), language: .english, recommendations: Example.recommendations,
            materials: Example.materials, frame: try frame(), isEditing: isEditing)
    }

    private static let answers = Answers([
        "title": [Writing.plain.line], "what": [Writing.plain.text], "about": [Example.r1.text],
        "kind": ["adapts"], "before": ["Nothing"], "part": ["context"], "nature": ["tailoring", "adding"],
        "goals": ["reach"], "reason": [Writing.hostile.text], "decided-by": ["delivery-team"],
        "decided-month": ["2"], "decided-year": ["2026"], "decided-guess": ["yes"], "planned": ["unknown"],
        "core.\(Example.r1)": ["no-judge"], "state": ["in-place"], "since-day": ["3"], "since-month": ["3"],
        "since-year": ["2026"], "level": ["unit"], "took-time": ["Two hours"], "observed": ["More trust"],
        "materials": ["letter"], "next-step": ["Ask again"], "next-owner": ["Support lead"],
        "next-due-day": ["1"], "next-due-month": ["9"], "next-due-year": ["2026"], "shared": ["yes"],
    ])

    /// Each question, empty and full, and wrong where it can be.
    private static func questions(_ around: Surroundings) throws -> [Shown] {
        var shown: [Shown] = []
        for question in ChangeQuestion.allCases {
            let recording = ChangeQuestion.recording(answers, Example.recommendations).contains(question)
            let step = FormPage.ChangeStep(
                question: question, answers: answers, action: "record", version: 1,
                fromCheck: question == .why,
                leave: question == .why || !recording ? "check-change.html" : nil,
                hasBefore: question != .what)
            let page =
                recording
                ? FormPage.changeStep(around, step, try asking(isEditing: false))
                : FormPage.editChange(around, step, try asking(isEditing: true), title: Writing.plain.line)
            shown.append(Shown("change-\(question.rawValue)", page))
        }
        let faults: [String: AnswerFault] = [
            "title": .noTitle, "what": .noDescription, "decided": .noMonth, "since": .inFuture,
            "reason": .tooLong(most: 2_000), "next-due": .noDay, "next-step": .noNextStep,
        ]
        for question in [ChangeQuestion.what, .why, .who, .place, .next] {
            let step = FormPage.ChangeStep(
                question: question, answers: Answers(), faults: faults, action: "record", version: 0,
                hidden: [HiddenField("signs", "abcde")])
            shown.append(
                Shown(
                    "change-\(question.rawValue)-wrong",
                    FormPage.changeStep(around, step, try asking(isEditing: false))))
        }
        for (name, answers) in [
            ("check-change", answers), ("check-change-open", Answers(["title": ["A talk"]])),
        ] {
            shown.append(
                Shown(
                    name,
                    FormPage.checkChange(
                        around, answers, try asking(isEditing: false), action: "check", version: 7,
                        address: { "change-\($0.rawValue).html" }, home: "my-site.html", drop: "drop.html")))
        }
        return shown
    }

    private static func changes(_ around: Surroundings, _ addresses: StudyAddresses) throws -> [Shown] {
        let asking = try asking(isEditing: true)
        let back = Link(text: "My site", href: "my-site.html")
        var told = Example.adaptations[1]
        told.before = "Nobody advocated"
        told.steps.append(.init(to: .stopped))
        func page(_ change: Adaptation, _ reader: ChangePage.Reader) -> ChangePage {
            ChangePage(
                around, change, site: site, answers: answers, version: 4, asking, at: addresses,
                workshop: Workshop(
                    id: Workshop.ID(known: "june"), title: "June", stage: .coDesign, on: Day(2026, 6, 10)),
                reader: reader)
        }
        return [
            Shown(
                "change",
                page(
                    Example.adaptations[0],
                    .init(mayWrite: true, mayConfirm: true, undoing: .lastChange, mayCode: true))
            ),
            Shown("change-told", page(told, .init(mayWrite: true, mayConfirm: true, undoing: nil))),
            Shown(
                "change-read",
                page(Example.adaptations[2], .init(mayWrite: false, mayConfirm: false, undoing: nil))),
            Shown(
                "change-shared",
                ChangePage(
                    around, shared: Example.adaptations[0], site: "Saltby Vale", answers: answers, asking,
                    back: back)),
            Shown(
                "change-history",
                ChangeHistoryPage(
                    around, title: "A talk",
                    ["import", "first", "save", "undo", "redo", "delete", "restore"].enumerated().map {
                        number, act in
                        var own = answers
                        own["reason"] = number % 2 == 0 ? "" : "Reason \(number)"
                        return .init(
                            act: act, who: "Ana Example", when: "21 November 2026, 14:05 UTC",
                            answers: act == "delete" ? nil : own)
                    }, back: back, parts: asking.history)),
            Shown(
                "change-life",
                FormPage.changeLife(
                    around, Example.adaptations[0], Answers(), [:], version: 4, action: "life",
                    back: "change.html",
                    language: .english)),
            Shown(
                "change-life-wrong",
                FormPage.changeLife(
                    around, Example.adaptations[0], answers,
                    [
                        "state": .noStep, "since": .stepBeforeLast(.month(year: 2026, month: 3)),
                        "note": .tooLong(most: 2_000),
                        "next-due": .noYear,
                    ],
                    version: 4, action: "life", back: "change.html", language: .english)),
            Shown(
                "change-step",
                FormPage.correctStep(
                    around, Example.adaptations[0], answers, [:], version: 4, action: "step",
                    back: "change.html", language: .english)),
            Shown(
                "change-step-wrong",
                FormPage.correctStep(
                    around, told, answers,
                    ["state": .noStep, "since": .stepBeforeLast(.day(Day(2026, 3, 9)))], version: 4,
                    action: "step", back: "change.html", language: .english)),
        ]
    }
}
