import Realist

extension Example {
    static let distrust = Statement.ID(known: "distrust")
    static let agent = Statement.ID(known: "agent")
    static let stays = Statement.ID(known: "stays")
    static let small = Statement.ID(known: "small")
    static let fearJob = Statement.ID(known: "fear-job")
    static let fearName = Statement.ID(known: "fear-name")
    static let advocate = Statement.ID(known: "advocate")
    static let trust = Statement.ID(known: "trust")
    static let report = Statement.ID(known: "report")
    static let open = Statement.ID(known: "open")
    static let insightThere = Statement.ID(known: "insight-there")
    static let unused = Statement.ID(known: "unused")
    static let plan = Statement.ID(known: "plan")
    static let commits = Statement.ID(known: "commits")
    static let tired = Statement.ID(known: "tired")

    static let i1 = Configuration.ID(known: "i1")
    static let i2 = Configuration.ID(known: "i2")
    static let i3 = Configuration.ID(known: "i3")
    static let c1 = Configuration.ID(known: "c1")
    static let c2 = Configuration.ID(known: "c2")
    static let merged = Configuration.ID(known: "c3")
    /// Of which no version was kept.
    static let unkept = Configuration.ID(known: "c4")
    static let leads = LeadsTo.ID(known: "open-leads")
    static let afterWorkshop = TheoryChange.ID(known: "after-workshop")
    static let afterReading = TheoryChange.ID(known: "after-reading")

    private static func statement(
        _ id: Statement.ID, _ text: Wording, _ level: Statement.Level = .person,
        broader: [Statement.ID] = [], question: Wording? = nil
    ) -> Statement {
        Statement(id: id, text: text, level: level, broader: broader, question: question)
    }

    static var statements: [Statement] {
        [
            statement(
                distrust, "Staff do not trust their employer", .organisation,
                question: "Do staff distrust you?"),
            statement(
                agent, "The advocate is seen as an agent", .organisation, broader: [distrust],
                question: "Is the advocate an agent?"),
            statement(stays, "The same advocate stays", .team, question: "Can the advocate stay?"),
            statement(small, "Everybody knows everybody", .organisation, question: "Is it small?"),
            statement(fearJob, "The person fears for their job", question: "How many fear for their job?"),
            statement(fearName, "The person fears for their name"),
            statement(advocate, "A named advocate is offered"),
            statement(trust, "The person trusts the process"),
            statement(report, "The person expects to be reported"),
            statement(open, "The person talks openly", broader: [insightThere]),
            statement(insightThere, "Some insight is there"),
            statement(unused, "The advocate is not used"),
            statement(plan, "The plan is written together"),
            statement(commits, "The person commits to the plan"),
            statement(tired, "The person is tired"),
        ]
    }

    static var configurations: [Configuration] {
        [
            Configuration(
                id: i1, label: "I1", title: "An advocate who does not judge", stage: insight,
                forWhom: "People who were sent", intervention: "The advocacy scheme",
                context: [
                    ContextLink(statement: distrust),
                    ContextLink(statement: fearJob, group: Identifier(known: "fear")),
                    ContextLink(statement: fearName, group: Identifier(known: "fear")),
                    ContextLink(statement: agent, need: .absent),
                    ContextLink(statement: stays, need: .strengthens),
                    ContextLink(statement: small, need: .weakens),
                ],
                resource: [ResourceLink(statement: advocate)],
                reasoning: [ReasoningLink(statement: trust, whose: "The person")],
                outcome: [OutcomeLink(statement: open, value: .wanted)],
                transfer: TransferNote(
                    tested: "At both sites", notTested: "With students", check: "Ask who pays the advocate"),
                backing: [lind], note: "The first one we wrote.", revision: 2),
            Configuration(
                id: i2, label: "I2", title: "An advocate seen as an agent", stage: insight,
                forWhom: "People who saw unfairness",
                context: [ContextLink(statement: distrust), ContextLink(statement: agent)],
                resource: [ResourceLink(statement: advocate, wording: "The same advocate is offered")],
                reasoning: [ReasoningLink(statement: report)],
                outcome: [OutcomeLink(statement: unused, value: .unwanted)], revision: 1),
            Configuration(
                id: i3, label: "I3", title: "Only a hunch", stage: insight,
                context: [ContextLink(statement: small, need: .absent)],
                outcome: [OutcomeLink(statement: open, value: .neutral)]),
            Configuration(
                id: c1, label: "C1", title: "Writing the plan together", stage: change,
                context: [
                    ContextLink(statement: insightThere), ContextLink(statement: stays, need: .strengthens),
                ],
                resource: [ResourceLink(statement: plan)],
                reasoning: [ReasoningLink(statement: trust, wording: "The person feels that it is theirs")],
                outcome: [
                    OutcomeLink(statement: commits, value: .wanted),
                    OutcomeLink(statement: tired, value: .unwanted),
                ],
                mixed: "It helps with the plan and costs strength."),
            Configuration(
                id: c2, label: "C2", title: "Pride", stage: change,
                context: [ContextLink(statement: commits), ContextLink(statement: fearName)],
                resource: [ResourceLink(statement: plan)],
                reasoning: [ReasoningLink(statement: report)],
                outcome: [OutcomeLink(statement: commits, value: .wanted)]),
        ]
    }

    /// Merged into another one since, and with a name of its own.
    static var formerly: Configuration {
        Configuration(id: merged, label: "C3", title: "A plan that is signed", stage: change)
    }

    static var theory: ProgrammeTheory {
        var earlier = configurations[0]
        earlier.context = [ContextLink(statement: distrust)]
        earlier.title = "An advocate"
        earlier.revision = 1
        return ProgrammeTheory(
            statements: statements, configurations: configurations,
            leadsTo: [LeadsTo(id: leads, from: open, to: fearName, reason: "Talk makes people visible")],
            contrasts: [
                Contrast(
                    id: Contrast.ID(known: "agent"), first: i1, second: i2, differs: .context,
                    lesson: "Who employs the advocate decides")
            ],
            rivals: [
                Rivalry(
                    id: Rivalry.ID(known: "pride"), configurations: [c1, c2],
                    telling: "Ask whether the plan is theirs",
                    survivor: .init(configuration: c1, reason: "Nobody spoke of pride"))
            ],
            snapshots: [
                Snapshot(
                    id: Snapshot.ID(known: "first"), title: "The theory at the beginning", kind: .initial,
                    on: Day(2024, 5, 1), note: "Read by both sites.", configurations: [i1: 1]),
                Snapshot(
                    id: Snapshot.ID(known: "refined"), title: "The refined theory", kind: .refined,
                    on: Day(2026, 3, 1), configurations: [i1: 2, i2: 1, c1: 1]),
            ],
            changes: [
                TheoryChange(
                    id: afterWorkshop, on: Day(2025, 6, 3), reason: "The sites told of two kinds",
                    trigger: .meeting, meeting: sharedWorkshop, note: "Minutes kept."),
                TheoryChange(
                    id: afterReading, on: Day(2025, 9, 1), reason: "Four passages say so", trigger: .passage),
            ],
            lineage: [
                Lineage(kind: .split, from: [i1], into: [i1, i2], change: afterWorkshop),
                Lineage(kind: .merged, from: [c1, merged], into: [c1], change: afterReading),
                Lineage(kind: .split, from: [unkept], into: [i3, c2], change: afterReading),
                Lineage(kind: .added, from: [], into: [c2], change: afterReading),
            ],
            revisions: [
                TheoryRevision(
                    value: .configuration(formerly), number: 1, until: Day(2025, 9, 1), change: afterReading),
                TheoryRevision(
                    value: .configuration(earlier), number: 1, until: Day(2025, 9, 1), change: afterReading),
                TheoryRevision(
                    value: .statement(statement(small, "The place is small")), number: 1,
                    until: Day(2025, 9, 1),
                    change: afterReading),
            ])
    }

    static let sharedWorkshop = Workshop.ID(known: "all-sites")
}
