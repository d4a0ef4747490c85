import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// What is done with whole explanations, and what joins them.
    static func theoryActPages() throws -> [Shown] {
        let around = try surroundings()
        var pages: [Shown] = []
        for writing in Writing.all {
            let theory = try theory(writing)
            let around = try surroundings(writing)
            let first = theory.theory.configurations[0]
            pages += [
                Shown(
                    "theory-links-\(writing.name)",
                    TasksPage.theoryLinks(around, removed: removed(writing), in: theory)),
                Shown(
                    "theory-archive-\(writing.name)",
                    FormPage.archive(around, first, token: token, in: theory)),
                Shown(
                    "theory-away-\(writing.name)",
                    FormPage.explanationAway(
                        around,
                        typed: SummaryList([.init("Title", writing.text), .init("Note", "")]),
                        action: "/sent", hidden: [HiddenField("title", writing.text)], version: 3,
                        isDeleted: writing.name == "plain", isJudged: true,
                        who: writing.text, when: "9 March 2026 at 10:00", token: token, back: "/aside")),
                Shown(
                    "theory-merge-\(writing.name)",
                    FormPage.merge(
                        around, theory.theory.configurations[1], into: first, token: token, in: theory)),
            ]
            for kind in TheoryLinkKind.allCases {
                pages.append(
                    Shown(
                        "theory-link-\(kind.rawValue)-\(writing.name)",
                        FormPage.theoryLink(
                            around, kind, id: "one",
                            TheoryLinkTyped(answers: Answers(["reason": [writing.text]]), version: 2),
                            reason: writing.text, token: token, in: theory)))
            }
        }
        let theory = try theory(.plain)
        let first = theory.theory.configurations[0]
        var aside = first
        aside.archived = Day(2026, 3, 9)
        let withAside = try putAside(aside)
        let wrong: [String: TheoryLinkFault] = [
            "": .reason, "from": .choose, "to": .same, "reason": .write, "first": .choose, "second": .same,
            "differs": .choose, "lesson": .tooLong, "rival-1": .choose, "telling": .tooLong,
            "survivor": .survivor, "title": .title, "kind": .initialTaken,
        ]
        for kind in TheoryLinkKind.allCases {
            pages.append(
                Shown(
                    "theory-link-\(kind.rawValue)-wrong",
                    FormPage.theoryLink(
                        around, kind, id: nil, TheoryLinkTyped(answers: Answers(), faults: wrong, version: 0),
                        reason: nil, token: token, in: theory)))
        }
        return pages + [
            Shown("theory-delete", FormPage.deleteExplanation(around, first, token: token, in: theory)),
            Shown("theory-merge-which", TasksPage.mergeWith(around, first, in: theory)),
            Shown(
                "theory-merge-none",
                TasksPage.mergeWith(around, first, in: try self.theory(.plain, explanations: 1))),
            Shown("theory-aside", TasksPage.aside(around, deleted: removed(.plain), in: withAside)),
            Shown("theory-aside-empty", TasksPage.aside(around, deleted: [], in: theory)),
            Shown(
                "theory-back",
                FormPage.bringBack(around, aside, isDeleted: false, judged: 3, token: token, in: withAside)),
            Shown(
                "theory-back-deleted",
                FormPage.bringBack(around, first, isDeleted: true, judged: 0, token: token, in: theory)),
            Shown(
                "snapshot-new",
                FormPage.snapshot(
                    around, nil, TheoryLinkTyped(answers: Answers(), faults: wrong, version: 0), token: token,
                    in: theory)),
            Shown(
                "snapshot",
                FormPage.snapshot(
                    around, theory.theory.snapshots[0],
                    TheoryLinkTyped(answers: Answers(["title": ["First"], "kind": ["initial"]]), version: 1),
                    token: token, in: theory)),
        ]
    }

    private static func removed(_ writing: Writing) -> [TasksPage.Removed] {
        [.init(title: writing.line, href: "back.html", hint: "Deleted by Ana Example")]
    }

    private static func putAside(_ aside: Configuration) throws -> WorkingTheory {
        var whole = Example.theory
        whole.configurations = whole.configurations.map { $0.id == aside.id ? aside : $0 }
        return try WorkingTheory(
            whole, about: Example.about, sites: [], recommendations: Example.recommendations, meetings: [],
            judgements: [], overallJudgements: [], words: words(),
            addresses: StudyAddresses(try #require(StudyKey("support"))), isEvaluator: true, isWriter: true)
    }
}

/// What is filled into keys of the theory's words.
enum TheoryActWords {
    static let meanings: [String: [String]] = [
        "app.evidence.consent.*": SpokenConsent.allCases.map(\.rawValue),
        "app.evidence.worked.group.*": WorkedSettings.Group.allCases.map(\.rawValue),
        "app.theory.card.rings.*": CardAnswer.Rings.allCases.map(\.rawValue),
        "app.theory.card.fault.*": CardTyped.Fault.allCases.map(\.rawValue),
        "app.theory.act.*-ask": ["archive", "delete"], "app.theory.act.*-effect": ["archive", "delete"],
        "app.theory.act.*-button": ["archive", "delete"],
        "app.theory.links.*": TheoryLinkKind.allCases.map(\.rawValue) + [
            "from", "to", "reason", "first", "second", "differs", "lesson", "rival", "telling", "survivor",
            "survivor-reason",
        ],
        "app.theory.links.about-*": TheoryLinkKind.allCases.map(\.rawValue),
        "app.theory.links.add-*": TheoryLinkKind.allCases.map(\.rawValue),
        "app.theory.links.change-*": TheoryLinkKind.allCases.map(\.rawValue),
        "app.theory.snapshot.*": Snapshot.Kind.allCases.map(\.rawValue) + ["title", "kind"],
    ]
}
