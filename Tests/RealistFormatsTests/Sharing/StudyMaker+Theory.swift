import Realist

extension StudyMaker {
    mutating func theory() -> ProgrammeTheory {
        var theory = ProgrammeTheory()
        theory.statements = statements.map { statement($0) }
        theory.configurations = configurations.enumerated().map { index, id in
            configuration(id, label: "C\(index) " + text(), revision: number(2...4))
        }
        theory.leadsTo = links.map { id in
            LeadsTo(id: id, from: one(statements), to: one(statements), reason: wording())
        }
        theory.contrasts = some { maker in
            let pair = maker.configurations.shuffled(using: &maker.random)
            return Contrast(
                id: Identifier(known: "contrast"), first: pair[0], second: pair[1],
                differs: maker.any(Contrast.Differs.self), lesson: maker.wording())
        }.prefix(1).map { $0 }
        theory.rivals = some { $0.rivalry() }.prefix(1).map { $0 }
        theory.changes = changes.map { id in
            TheoryChange(
                id: id, on: day(), reason: wording(), trigger: any(TheoryChange.Trigger.self),
                meeting: maybe { $0.one($0.workshops) }, passages: few(excerpts), note: maybe { $0.wording() }
            )
        }
        theory.snapshots = some { maker in
            Snapshot(
                id: Identifier(known: "snapshot"), title: maker.wording(),
                kind: maker.any(Snapshot.Kind.self),
                on: maker.day(), note: maker.maybe { $0.wording() },
                configurations: Dictionary(
                    maker.few(theory.configurations).map { ($0.id, $0.revision) }, uniquingKeysWith: { $1 }))
        }.prefix(1).map { $0 }
        theory.lineage = some { maker in
            let kind = maker.any(Lineage.Kind.self)
            return Lineage(
                kind: kind, from: kind == .added ? [] : [Identifier(known: "gone")],
                into: maker.few(maker.configurations), change: maker.one(maker.changes))
        }.prefix(1).map { $0 }
        theory.revisions = revisions()
        theory.statementSplits = some { maker in
            StatementSplit(
                from: maker.one(maker.statements), into: Identifier(known: "split-off"),
                configurations: maker.few(maker.configurations), on: maker.day(), by: maker.text(),
                change: maker.maybe { $0.one($0.changes) })
        }.prefix(1).map { $0 }
        return theory
    }

    private mutating func statement(_ id: Statement.ID) -> Statement {
        Statement(
            id: id, text: wording(), level: any(Statement.Level.self), broader: few(statements),
            question: maybe { $0.wording() },
            aliases: chance() ? [Statement.ID("old-\(id)") ?? id] : [],
            note: maybe { $0.wording() })
    }

    private mutating func configuration(
        _ id: Configuration.ID, label: String, revision: Int
    ) -> Configuration {
        Configuration(
            id: id, label: label, title: wording(), stage: one(stages), forWhom: maybe { $0.wording() },
            intervention: maybe { $0.wording() },
            context: some { maker in
                ContextLink(
                    statement: maker.one(maker.statements), need: maker.any(ContextLink.Need.self),
                    group: maker.maybe { _ in Identifier(known: "either") },
                    wording: maker.maybe { $0.wording() })
            },
            resource: some { maker in
                ResourceLink(statement: maker.one(maker.statements), wording: maker.maybe { $0.wording() })
            },
            reasoning: some { maker in
                ReasoningLink(
                    statement: maker.one(maker.statements), whose: maker.maybe { $0.wording() },
                    wording: maker.maybe { $0.wording() })
            },
            outcome: some { maker in
                OutcomeLink(
                    statement: maker.one(maker.statements), value: maker.any(OutcomeLink.Value.self),
                    wording: maker.maybe { $0.wording() })
            }, mixed: maybe { $0.wording() },
            transfer: maybe { maker in
                TransferNote(
                    tested: maker.wording(), notTested: maker.wording(), check: maker.maybe { $0.wording() })
            }, backing: few(references), note: maybe { $0.wording() }, revision: revision,
            archived: maybe { $0.day() })
    }

    private mutating func rivalry() -> Rivalry {
        let rivals = configurations.shuffled(using: &random)
        return Rivalry(
            id: Identifier(known: "rivals"), configurations: rivals, telling: maybe { $0.wording() },
            survivor: maybe { .init(configuration: $0.one(rivals), reason: $0.wording()) })
    }

    /// In the order of the file: by kind, identifier and number.
    private mutating func revisions() -> [TheoryRevision] {
        let earlier = few(configurations).sorted().map { id in
            TheoryRevision(
                value: .configuration(configuration(id, label: text(), revision: 1)), number: 1, until: day(),
                change: one(changes))
        }
        let claims = few(statements).sorted().flatMap { id in
            (1...2).map { number in
                TheoryRevision(
                    value: .statement(statement(id)), number: number, until: day(), change: one(changes))
            }
        }
        return earlier + claims
    }
}
