import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("What people answer about a change") struct ChangeFormTests {
    let form: ChangeForm
    let advocate = Recommendation(
        id: Recommendation.ID(known: "name-an-advocate"), label: "R1", title: "Name an advocate",
        stage: Stage.ID(known: "insight"), advice: "Name one.",
        core: [
            .init(id: Recommendation.CorePart.ID(known: "no-judge"), text: "Judges nobody"),
            .init(id: Recommendation.CorePart.ID(known: "stay"), text: "Stays"),
        ])
    let plan = Recommendation(
        id: Recommendation.ID(known: "plan"), label: "R2", title: "Plan", stage: Stage.ID(known: "insight"),
        advice: "Plan.")
    let site = Site.ID(known: "harrow")
    let id = Adaptation.ID(known: "a-talk-abcde")

    init() throws {
        form = ChangeForm(
            recommendations: [advocate, plan],
            materials: [
                Material(
                    id: Material.ID(known: "letter"), title: "Letter", kind: .letter,
                    place: .link("https://example.org"),
                    whose: "Us", licence: "CC-BY-4.0")
            ], frame: try PlainWords.frame(), today: Day(2026, 11, 21))
    }

    var full: Answers {
        Answers([
            "title": ["A talk"], "what": ["Half an hour before the first shift"],
            "about": ["name-an-advocate", "plan"],
            "kind": ["adapts"], "before": ["Nothing"], "part": ["context"],
            "nature": ["adding", "tailoring"],
            "goals": ["fit", "reach"], "reason": ["Theatre could not leave"], "decided-by": ["delivery-team"],
            "decided-month": ["2"], "decided-year": ["2026"], "planned": ["planned-reactive"],
            "when": ["in-use"],
            "core.name-an-advocate": ["no-judge", "stay"], "state": ["in-place"], "since-day": ["3"],
            "since-month": ["3"], "since-year": ["2026"], "level": ["unit"], "took-time": ["Two hours"],
            "took-money": ["None"], "took-agreed": ["The director"], "took-obstacles": ["Winter"],
            "took-helped": ["A nurse"], "intended": ["Trust"], "observed": ["Some trust"],
            "unintended": ["Tired"],
            "materials": ["letter"], "next-step": ["Ask again"], "next-owner": ["Support lead"],
            "next-due-day": ["1"], "next-due-month": ["12"], "next-due-year": ["2026"], "shared": ["yes"],
        ])
    }

    @Test("make a change, coded behind the plain words")
    func made() {
        let change = form.made(id, at: site, full)
        #expect(change.title == "A talk" && change.kind == .adapts && change.shared)
        #expect(change.before == "Nothing" && change.reason == "Theatre could not leave")
        #expect(change.recommendations.map(\.recommendation) == [advocate.id, plan.id])
        #expect(change.recommendations[0].coreKept == advocate.core.map(\.id))
        #expect(
            change.steps == [
                .init(to: .agreed, on: .month(year: 2026, month: 2)),
                .init(to: .inPlace, on: .day(Day(2026, 3, 3))),
            ])
        #expect(
            change.frame
                == FrameCoding(
                    when: "in-use", planned: "planned-reactive", decidedBy: ["delivery-team"],
                    what: "context",
                    level: "unit", nature: ["tailoring", "adding"], fidelity: "consistent",
                    goals: ["reach", "fit"]))
        #expect(change.next == .init(step: "Ask again", owner: "Support lead", due: Day(2026, 12, 1)))
        #expect(change.took.money == "None" && change.materials.count == 1)
        #expect(change.observed == "Some trust")
    }

    @Test("come back as they were given, and make the same change again")
    func backAndForth() {
        let change = form.made(id, at: site, full)
        let answers = ChangeForm.answers(change)
        var given = full
        given.set("nature", ["tailoring", "adding"])
        given.set("goals", ["reach", "fit"])
        #expect(answers == given)
        for question in ChangeQuestion.allCases {
            #expect(form.changed(change, [question], answers) == change, "\(question)")
        }
        #expect(form.faults(ChangeQuestion.allCases, answers) == [:])
    }

    @Test(
        "keep each plain word of the list apart",
        arguments: ["part", "nature", "goals", "decided-by", "planned", "when", "level"])
    func everyTerm(name: String) throws {
        let fields: [String: FrameField] = [
            "part": .what, "nature": .nature, "goals": .goals, "decided-by": .decidedBy, "planned": .planned,
            "when": .when, "level": .level,
        ]
        let field = try #require(fields[name])
        for term in form.frame.terms(filling: field.rawValue) {
            var answers = full
            answers.set(name, [term.id.text])
            let change = form.made(id, at: site, answers)
            #expect(change.frame?[field] == [term.id.text])
            #expect(ChangeForm.answers(change).all(name) == [term.id.text])
        }
        for nobodyKnows in [[], [ChangeQuestion.unknown], ["made-up"]] {
            var answers = full
            answers.set(name, nobodyKnows)
            #expect(form.made(id, at: site, answers).frame?[field] == [])
        }
    }

    @Test("say where it stands and since when, for each state and with or without days")
    func life() {
        for (state, decided, expected) in [
            ("proposed", false, [Adaptation.State.proposed]), ("proposed", true, [.proposed, .agreed]),
            ("agreed", false, [.agreed]), ("agreed", true, [.agreed]), ("in-progress", false, [.inProgress]),
            ("in-progress", true, [.agreed, .inProgress]), ("in-place", false, [.inPlace]),
            ("stopped", true, [.agreed, .stopped]), ("unknown", false, [.proposed]), ("", true, [.agreed]),
        ] {
            var answers = full
            answers["state"] = state
            if !decided { for name in Answers.dateNames("decided") { answers[name] = "" } }
            #expect(form.made(id, at: site, answers).steps.map(\.to) == expected, "\(state) \(decided)")
        }
    }

    @Test("demand nothing but a title and what was changed, and these only to finish")
    func demanded() {
        #expect(form.faults(ChangeQuestion.allCases, Answers()) == [:])
        #expect(form.missing(Answers(["title": [" "]])) == ["title": .noTitle, "what": .noDescription])
        let least = Answers(["title": ["A talk"], "what": ["We talk"]])
        #expect(form.missing(least) == [:])
        let change = form.made(id, at: site, least)
        #expect(change.kind == .local && change.frame == nil && change.steps == [.init(to: .proposed)])
        #expect(change.recommendations.isEmpty && change.before == nil && !change.shared)
        #expect(form.made(id, at: site, Answers(["title": ["T"], "about": ["plan"]])).kind == .adapts)
    }

    @Test("say of the core what was kept, that none was, or nothing")
    func core() {
        for (given, kept, fidelity) in [
            (["no-judge", "stay"], ["no-judge", "stay"], "consistent"), (["stay"], ["stay"], "inconsistent"),
            (["none"], [], "inconsistent"), (["unknown"], nil, nil), ([], nil, nil), (["made-up"], nil, nil),
        ] as [([String], [String]?, String?)] {
            var answers = full
            answers.set("core.name-an-advocate", given)
            let change = form.made(id, at: site, answers)
            #expect(change.recommendations[0].coreKept?.map(\.text) == kept)
            #expect(change.frame?.fidelity == fidelity)
        }
        var local = full
        local["kind"] = "as-written"
        let change = form.made(id, at: site, local)
        #expect(change.frame?.nature == [] && change.frame?.fidelity == nil, "only what adapts or drifts")
    }

    @Test("are all kept that are asked for, also while nobody says what kind of change it is")
    func unsaidKind() {
        for kind in ["", "unknown"] {
            for about in [["name-an-advocate"], ["none"], []] {
                var answers = full
                answers["kind"] = kind
                answers.set("about", about)
                let change = form.made(id, at: site, answers)
                let isAsked = ChangeQuestion.before.names(answers, form.recommendations).contains("nature")
                #expect(isAsked == (about == ["name-an-advocate"]), "\(kind) \(about)")
                #expect(change.frame?.nature == (isAsked ? ["tailoring", "adding"] : []))
                #expect(change.kind == (isAsked ? .adapts : .local))
            }
        }
    }

    @Test("leave what an evaluator coded and no question asks about")
    func codedByOthers() {
        var change = form.made(id, at: site, full)
        change.frame?.reasons = ["time"]
        change.frame?.finalSay = "delivery-team"
        change.frame?.contextType = ["setting"]
        change.frame?.goals += ["of-our-own"]
        let again = form.changed(change, [.why, .who, .before, .place], ChangeForm.answers(change))
        #expect(again == change)
    }

    @Test("keep translations while the text stays")
    func translations() {
        var change = form.made(id, at: site, full)
        change.title = Wording("A talk", translations: [Language("cy") ?? .english: "Sgwrs"])
        var answers = ChangeForm.answers(change)
        #expect(form.changed(change, [.what], answers) == change)
        answers["title"] = "Another talk"
        #expect(form.changed(change, [.what], answers).title == "Another talk")
    }

    /// What was sent, and what is wrong with it.
    static let wrong: [([String: String], [String: AnswerFault])] = [
        (["decided-year": "2026"], ["decided": AnswerFault.noMonth]),
        (["decided-month": "3"], ["decided": .noYear]),
        (
            ["since-day": "31", "since-month": "2", "since-year": "2026"],
            ["since": .noDate(wrong: [.day])]
        ),
        (["since-month": "12", "since-year": "2026"], ["since": .inFuture]),
        (["next-step": "x", "next-due-month": "12", "next-due-year": "2026"], ["next-due": .noDay]),
        (["next-owner": "Lead"], ["next-step": .noNextStep]),
        (["title": String(repeating: "x", count: 201)], ["title": .tooLong(most: 200)]),
        (
            ["reason": String(repeating: "x", count: 2_001)],
            ["reason": .tooLong(most: 2_000)]
        ),
    ]

    @Test("say what cannot be", arguments: wrong)
    func faults(typed: [String: String], faults: [String: AnswerFault]) {
        #expect(form.faults(ChangeQuestion.allCases, Answers(typed.mapValues { [$0] })) == faults)
    }

    @Test("move on a step, and never back")
    func steps() {
        let change = form.made(id, at: site, full)
        var answers = ChangeLife.answers(change)
        #expect(ChangeLife.moved(change, answers, form).value == change, "a next step alone is no step")
        answers["state"] = "kept"
        answers["note"] = "Looked at again"
        answers.set("since", date: .month(year: 2026, month: 10))
        let kept = ChangeLife.moved(change, answers, form).value
        #expect(kept?.state == .kept && kept?.steps.count == 3 && kept?.steps.last?.note == "Looked at again")
        answers["state"] = "agreed"
        #expect(ChangeLife.moved(change, answers, form).faults == ["state": .noStep])
        answers["state"] = "stopped"
        answers.set("since", date: .month(year: 2025, month: 1))
        let last = change.steps.last?.on ?? .month(year: 1900, month: 1)
        #expect(ChangeLife.moved(change, answers, form).faults == ["since": .stepBeforeLast(last)])
    }

    @Test("put a step in the place of those that the form had not shown, where it cannot follow them")
    func stepsSince() {
        var change = form.made(id, at: site, full)
        change.steps = [.init(to: .agreed)]
        var answers = ChangeLife.answers(change)
        answers["state"] = "in-progress"
        change.steps.append(.init(to: .inPlace))
        #expect(ChangeLife.moved(change, answers, form).value?.steps.map(\.to) == [.agreed, .inProgress])
        answers["state"] = "in-place"
        #expect(ChangeLife.moved(change, answers, form).value == change, "the same step")
        answers["state"] = "kept"
        #expect(
            ChangeLife.moved(change, answers, form).value?.steps.map(\.to) == [.agreed, .inPlace, .kept])
        // What the step can follow stays, with its note, and as far as the dates allow.
        change.steps = [.init(to: .proposed)]
        answers = ChangeLife.answers(change)
        let agreed = Adaptation.Step(
            to: .agreed, on: .month(year: 2026, month: 2), note: "At the team meeting")
        change.steps += [agreed, .init(to: .inPlace, on: .month(year: 2026, month: 4))]
        answers["state"] = "in-progress"
        answers.set("since", date: .month(year: 2026, month: 3))
        #expect(
            ChangeLife.moved(change, answers, form).value?.steps
                == [.init(to: .proposed), agreed, .init(to: .inProgress, on: .month(year: 2026, month: 3))])
        answers.set("since", date: .month(year: 2026, month: 1))
        #expect(
            ChangeLife.moved(change, answers, form).value?.steps
                == [.init(to: .proposed), .init(to: .inProgress, on: .month(year: 2026, month: 1))])
        answers["state"] = "proposed"
        #expect(ChangeLife.moved(change, answers, form).faults == ["state": .noStep])
        change.steps = [.init(to: .agreed), .init(to: .inPlace)]
        answers = ChangeLife.answers(change)
        for seen in ["", "-1", "99", "x"] {
            answers[ChangeLife.seen] = seen
            answers["state"] = seen == "-1" ? "agreed" : "stopped"
            #expect(ChangeLife.moved(change, answers, form).value != nil, "\(seen)")
        }
    }

    @Test("put the last step right, as far as the one before it leads there")
    func correction() throws {
        let today = Day(2026, 11, 21)
        var change = form.made(id, at: site, full)
        change.steps = [
            .init(to: .agreed, on: .month(year: 2026, month: 2)),
            .init(to: .stopped, on: .day(Day(2026, 3, 3)), note: "No room"),
        ]
        let answers = ChangeLife.lastStep(change)
        #expect(ChangeLife.corrected(change, answers, today: today).value == change)
        var other = answers
        other["state"] = "in-progress"
        other.set("since", date: .month(year: 2026, month: 4))
        let corrected = ChangeLife.corrected(change, other, today: today).value
        #expect(
            corrected?.steps == [
                change.steps[0],
                .init(to: .inProgress, on: .month(year: 2026, month: 4), note: "No room"),
            ])
        other.set("since", date: .month(year: 2026, month: 1))
        #expect(
            ChangeLife.corrected(change, other, today: today).faults
                == ["since": .stepBeforeLast(.month(year: 2026, month: 2))])
        other.set("since", date: .month(year: 2026, month: 12))
        #expect(ChangeLife.corrected(change, other, today: today).faults == ["since": .inFuture])
        for state in ["agreed", "proposed", "", "nowhere"] {
            var wrong = answers
            wrong["state"] = state
            #expect(
                ChangeLife.corrected(change, wrong, today: today).faults == ["state": .noStep], "\(state)")
        }
        // Somebody went on meanwhile: what the form showed is put right, and the new step stays.
        var moved = change
        moved.steps[1] = .init(to: .inPlace)
        let shown = ChangeLife.lastStep(moved)
        moved.steps.append(.init(to: .kept))
        #expect(ChangeLife.lastStep(moved, seen: 2) == shown)
        var late = shown
        late["state"] = "in-progress"
        #expect(
            ChangeLife.corrected(moved, late, today: today).value?.steps.map(\.to)
                == [.agreed, .inProgress, .kept])
        late["state"] = "stopped"
        #expect(ChangeLife.corrected(moved, late, today: today).faults == ["state": .noStep])
    }
}

extension Turn {
    var value: Value? { if case .value(let value) = self { value } else { nil } }
    var faults: [String: AnswerFault]? { if case .faults(let faults) = self { faults } else { nil } }
}
