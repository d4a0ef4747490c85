@testable import Realist

extension Example {
    static let r1 = Recommendation.ID(known: "name-an-advocate")
    static let r2 = Recommendation.ID(known: "write-together")
    static let r3 = Recommendation.ID(known: "bare")
    static let nojudge = Recommendation.CorePart.ID(known: "no-judge")
    static let stay = Recommendation.CorePart.ID(known: "stay")

    static var recommendations: [Recommendation] {
        [
            Recommendation(
                id: r1, label: "R1", title: "Name an advocate", stage: insight,
                advice: "Give everybody a named advocate.",
                core: [
                    .init(id: nojudge, text: "The advocate does not judge"),
                    .init(id: stay, text: "The same advocate stays"),
                ],
                adaptable: ["Who it is"], goesWrong: ["The advocate is taken for an agent"],
                suits: ["Places where trust was lost"], mattersLess: ["Where people come by themselves"],
                firstSteps: ["List who may advocate"],
                oneThing: "Put the advocate’s name into the first letter",
                watchFor: "A desk in human resources",
                links: [
                    .init(configuration: i1, does: .suppliesTheResource),
                    .init(configuration: i2, does: .guardsAgainst),
                    .init(configuration: c1, does: .onlyInforms),
                ],
                measures: [burnout, share], note: "Ask before you begin."),
            Recommendation(
                id: r2, label: "R2", title: "Write the plan together", stage: change,
                advice: "Begin with an empty page.",
                links: [
                    .init(configuration: c1, does: .makesTheContext),
                    .init(configuration: i1, does: .makesTheContext),
                ]),
            Recommendation(
                id: r3, label: "R3", title: "Bare", stage: change, advice: "Nothing is known of it."),
        ]
    }

    static var materials: [Material] {
        [
            Material(
                id: Material.ID(known: "letter"), title: "First letter", kind: .letter,
                place: .file(path: "first letter.md", contents: Array("Dear".utf8)), whose: "Harrow",
                licence: "CC-BY-4.0", recommendations: [r1], site: harrow, note: "Change the name."),
            Material(
                id: Material.ID(known: "link"), title: "A guide", kind: .guide,
                place: .link("https://example.org/guide"), whose: "Somebody", licence: "All rights reserved",
                recommendations: [r1]),
        ]
    }

    static var took: WhatItTook {
        WhatItTook(
            staffTime: "Two hours a week", money: "None", agreedBy: "The medical director",
            obstacles: "Winter",
            helped: "A retired nurse")
    }

    /// Changes that came into place, their days known well and less well, and not at all.
    private static var inPlace: [Adaptation] {
        let dates: [RoughDate?] = [
            .day(Day(2025, 3, 10)), .month(year: 2025, month: 7), .about(year: 2025, month: 4), nil,
        ]
        return dates.enumerated().compactMap { index, date in
            Adaptation.ID("in-place-\(index)").map {
                Adaptation(
                    id: $0, site: harrow, title: Wording("Local change \(index)"), kind: .local,
                    description: "Something local", steps: [.init(to: .inPlace, on: date)])
            }
        }
    }

    static var adaptations: [Adaptation] {
        let states = Adaptation.State.allCases
        return states.enumerated().compactMap { index, state in
            guard let id = Adaptation.ID("change-\(index)") else { return nil }
            let kinds = Adaptation.Kind.allCases
            let dates: [RoughDate?] = [
                .day(Day(2025, 1, 13)), .month(year: 2025, month: 2), .about(year: 2025, month: 3), nil,
            ]
            return Adaptation(
                id: id, site: harrow, title: Wording("Change number \(index)"),
                kind: kinds[index % kinds.count],
                description: "Retired colleagues advocate", reason: "Serving staff had other roles",
                recommendations: [.init(recommendation: r1, coreKept: kept[index % kept.count])],
                configurations: [i1], measures: [burnout],
                steps: [.init(to: state, on: dates[index % dates.count], note: "Told at the meeting")],
                intended: "More trust", observed: "More trust", unintended: "Advocates were tired",
                took: index == 0 ? took : WhatItTook(),
                materials: [Material.ID(known: "letter")],
                next: nextSteps[index % nextSteps.count],
                toldBy: index < 2
                    ? .init(
                        who: "Line manager", recordedBy: "Evaluator",
                        confirmed: index == 0 ? Day(2025, 10, 9) : nil) : nil,
                shared: true)
        }
    }

    private static let kept: [[Recommendation.CorePart.ID]?] = [[nojudge, stay], [nojudge], [], nil]

    private static let nextSteps: [Adaptation.NextStep] = [
        .init(step: "Ask again", owner: "Lead", due: Day(2026, 9, 1)),
        .init(step: "Ask again", owner: "Lead"),
        .init(step: "Ask again", due: Day(2026, 9, 1)), .init(step: "Ask again"),
    ]

    static var sites: [PublishedSite] {
        [
            PublishedSite(
                id: harrow, title: "Harrow", kind: "teaching hospital",
                page: PublishedSite.Page(
                    approvedOn: Day(2026, 4, 1), story: "A hospital **moved** its support.",
                    facts: [.init(label: "Staff", value: "About 9,000")],
                    profile: profile, programme: card,
                    decisions: Decision.Choice.allCases.enumerated().map { index, choice in
                        Decision(
                            site: harrow, recommendation: index == 0 ? r1 : r2, choice: choice,
                            reason: "We had one", on: Day(2025, 2, 1),
                            workshop: index == 0 ? Workshop.ID(known: "harrow-first") : nil)
                    },
                    adaptations: adaptations + inPlace,
                    workshops: [workshop("harrow-first", harrow, .byRole([.init(role: lead, people: 6)]))],
                    judgements: judgements(harrow))),
            PublishedSite(
                id: island, title: "Island", kind: "three small hospitals",
                page: PublishedSite.Page(
                    approvedOn: Day(2026, 4, 2), story: nil, facts: [], profile: [],
                    programme: ProgrammeCard(),
                    decisions: [], adaptations: [],
                    workshops: [
                        workshop("island-first", island, .total(12)),
                        workshop("island-second", island, .withheld),
                    ],
                    judgements: judgements(island))),
            PublishedSite(id: quiet, title: "Quiet", kind: "practice", page: nil),
        ]
    }

    private static var profile: [ProfileAnswer] {
        zip([distrust, agent, stays, small, fearJob, fearName, commits], ProfileAnswer.Answer.allCases).map {
            ProfileAnswer(
                statement: $0, answer: $1, on: Day(2026, 2, 1), by: "Lead", note: "Said in interviews")
        }
    }

    private static var card: ProgrammeCard {
        ProgrammeCard(
            points: Dictionary(uniqueKeysWithValues: ProgrammeCard.Point.allCases.map { ($0, "As agreed") }))
    }

    static func workshop(
        _ id: StaticString, _ site: Site.ID?, _ attendance: PublishedWorkshop.Attendance
    ) -> PublishedWorkshop {
        PublishedWorkshop(
            id: Workshop.ID(known: id), site: site, title: "The first look", stage: .understanding,
            on: Day(2025, 6, 3), attendance: attendance, shown: ["The map"],
            discussed: ["Who may advocate"], decided: ["To name one"])
    }
}
