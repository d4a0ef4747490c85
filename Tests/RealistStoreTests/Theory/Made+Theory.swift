import Realist

extension Made {
    mutating func theory(_ ids: Ids) -> ProgrammeTheory {
        let configurations = ids.configurations.map { configuration($0, ids) }
        let statements = ids.statements.map { statement($0, ids) }
        return ProgrammeTheory(
            statements: statements, configurations: configurations,
            leadsTo: ids.leadsTo.map {
                LeadsTo(id: $0, from: one(of: ids.statements), to: one(of: ids.statements), reason: text())
            },
            contrasts: some(3...4) { made in
                Contrast(
                    id: made.id(), first: ids.configurations[0], second: ids.configurations[1],
                    differs: made.turn(), lesson: made.text())
            },
            rivals: some { made in
                Rivalry(
                    id: made.id(), configurations: Array(ids.configurations.prefix(2)),
                    telling: made.maybe { $0.text() },
                    survivor: made.maybe { .init(configuration: ids.configurations[1], reason: $0.text()) })
            },
            snapshots: some(0...2) { made in
                var held: [Configuration.ID: Int] = [Configuration.ID(known: "long-gone"): 3]
                for id in made.any(of: ids.configurations) { held[id] = made.number(1...4) }
                return Snapshot(
                    id: made.id(), title: made.text(), kind: made.turn(), on: made.day(),
                    note: made.maybe { $0.text() }, configurations: held)
            },
            changes: ids.changes.map { id in
                TheoryChange(
                    id: id, on: day(), reason: text(), trigger: turn(),
                    meeting: maybe { $0.one(of: ids.workshops) }, passages: any(of: ids.excerpts),
                    note: maybe { $0.text() })
            },
            lineage: [
                Lineage(
                    kind: .merged, from: [Configuration.ID(known: "long-gone"), ids.configurations[1]],
                    into: [ids.configurations[0]], change: ids.changes[0]),
                Lineage(
                    kind: .split, from: [ids.configurations[0]], into: Array(ids.configurations.suffix(2)),
                    change: ids.changes[0]),
                Lineage(kind: .added, from: [], into: [ids.configurations[1]], change: ids.changes[0]),
            ],
            revisions: revisions(configurations, statements, ids),
            statementSplits: [
                StatementSplit(
                    from: ids.statements[0], into: ids.statements[1],
                    configurations: [ids.configurations[0], Configuration.ID(known: "long-gone")],
                    on: Day(2026, 5, 4), by: "eva", change: ids.changes[0]),
                StatementSplit(
                    from: Statement.ID(known: "gone-before"), into: Statement.ID(known: "gone-since"),
                    on: Day(2026, 5, 5), by: "ben"),
            ])
    }

    /// Earlier values as a bundle has them: for a configuration every number before the present one.
    private mutating func revisions(
        _ configurations: [Configuration], _ statements: [Statement], _ ids: Ids
    ) -> [TheoryRevision] {
        var revisions: [TheoryRevision] = []
        for present in configurations.sorted(by: { $0.id < $1.id }) {
            for number in 1..<max(1, present.revision) {
                var earlier = configuration(present.id, ids)
                earlier.revision = number
                revisions.append(
                    TheoryRevision(
                        value: .configuration(earlier), number: number, until: day(),
                        change: maybe { $0.one(of: ids.changes) }))
            }
        }
        for present in statements.sorted(by: { $0.id < $1.id }).prefix(2) {
            revisions.append(
                TheoryRevision(
                    value: .statement(statement(present.id, ids)), number: 1, until: day(), change: nil))
        }
        return revisions
    }

    mutating func statement(_ id: Statement.ID, _ ids: Ids) -> Statement {
        Statement(
            id: id, text: text(), level: turn(), broader: any(of: ids.statements),
            question: maybe { $0.text() },
            aliases: some { $0.id() }, note: maybe { $0.text() })
    }

    mutating func configuration(_ id: Configuration.ID, _ ids: Ids) -> Configuration {
        Configuration(
            id: id, label: string(), title: text(), stage: one(of: ids.stages), forWhom: maybe { $0.text() },
            intervention: maybe { $0.text() },
            context: some { made in
                ContextLink(
                    statement: made.one(of: ids.statements), need: made.turn(), group: made.maybe { $0.id() },
                    wording: made.maybe { $0.text() })
            },
            resource: some { made in
                ResourceLink(statement: made.one(of: ids.statements), wording: made.maybe { $0.text() })
            },
            reasoning: some { made in
                ReasoningLink(
                    statement: made.one(of: ids.statements), whose: made.maybe { $0.text() },
                    wording: made.maybe { $0.text() })
            },
            outcome: some { made in
                OutcomeLink(
                    statement: made.one(of: ids.statements), value: made.turn(),
                    wording: made.maybe { $0.text() })
            },
            mixed: maybe { $0.text() },
            transfer: maybe { made in
                TransferNote(tested: made.text(), notTested: made.text(), check: made.maybe { $0.text() })
            },
            backing: any(of: ids.references), note: maybe { $0.text() }, revision: number(1...3),
            archived: maybe { $0.day() })
    }
}
