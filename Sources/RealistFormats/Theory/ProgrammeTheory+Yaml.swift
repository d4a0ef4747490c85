import Realist

extension YamlShape where Value == ProgrammeTheory {
    /// The whole of `theory.yaml`; earlier values have a file of their own.
    static var programmeTheory: Self {
        .keys(of: "the theory") { keys in
            let statements = keys.requiredList("statements", of: .statement)
            let configurations = keys.requiredList("configurations", of: .configuration)
            let leadsTo = keys.list("leads-to", of: .leadsTo)
            let contrasts = keys.list("contrasts", of: .contrast)
            let rivals = keys.list("rivals", of: .rivalry)
            let snapshots = keys.list("snapshots", of: .snapshot)
            let changes = keys.list("changes", of: .theoryChange)
            let lineage = keys.list("lineage", of: .lineage)
            let splits = keys.list("statement-splits", of: .statementSplit)
            return ProgrammeTheory(
                statements: statements, configurations: configurations, leadsTo: leadsTo,
                contrasts: contrasts, rivals: rivals, snapshots: snapshots, changes: changes,
                lineage: lineage, statementSplits: splits)
        }
    }
}

extension YamlShape where Value == LeadsTo {
    fileprivate static var leadsTo: Self {
        .keys(of: "a leads-to link") { keys in
            let id: LeadsTo.ID? = keys.required("id", .newId("leads-to link"))
            let from: Statement.ID? = keys.required("from", .id(of: "statement"))
            let to: Statement.ID? = keys.required("to", .id(of: "statement"))
            let reason = keys.required("reason", .text)
            guard let id, let from, let to, let reason else { return nil }
            return LeadsTo(id: id, from: from, to: to, reason: reason)
        }
    }
}

extension YamlShape where Value == Contrast {
    fileprivate static var contrast: Self {
        .keys(of: "a contrast") { keys in
            let id: Contrast.ID? = keys.required("id", .newId("contrast"))
            let pair: [Configuration.ID]? = keys.required(
                "configurations", .list(of: .id(of: "configuration")))
            let differs: Contrast.Differs? = keys.required("differs", .choice)
            let lesson = keys.required("lesson", .text)
            if let pair, pair.count != 2 || pair.first == pair.last {
                keys.add(StudyProblem.notTwo(at: keys.location(of: "configurations")))
                return nil
            }
            guard let id, let first = pair?.first, let second = pair?.last, let differs, let lesson else {
                return nil
            }
            return Contrast(id: id, first: first, second: second, differs: differs, lesson: lesson)
        }
    }
}

extension YamlShape where Value == Rivalry {
    fileprivate static var rivalry: Self {
        .keys(of: "rivals") { keys in
            let id: Rivalry.ID? = keys.required("id", .newId("rivalry"))
            let rivals: [Configuration.ID]? = keys.required(
                "configurations", .list(of: .id(of: "configuration")))
            let telling = keys.optional("telling", .text)
            let survivor: Configuration.ID? = keys.optional("survivor", .id(of: "configuration"))
            let reason: Wording? =
                survivor == nil ? keys.optional("reason", .text) : keys.required("reason", .text)
            if let rivals, Set(rivals).count < 2 {
                keys.add(StudyProblem.fewerThanTwo(at: keys.location(of: "configurations")))
            }
            if let rivals, let survivor, !rivals.contains(survivor) {
                keys.add(StudyProblem.survivorIsNoRival(survivor.text, at: keys.location(of: "survivor")))
            }
            if survivor == nil, reason != nil {
                keys.add(StudyProblem.reasonWithoutSurvivor(at: keys.location(of: "reason")))
            }
            guard let id, let rivals else { return nil }
            var survives: Rivalry.Survivor?
            if let survivor, let reason {
                survives = Rivalry.Survivor(configuration: survivor, reason: reason)
            }
            return Rivalry(id: id, configurations: rivals, telling: telling, survivor: survives)
        }
    }
}

extension ProgrammeTheory {
    func write(_ keys: inout YamlKeys) {
        keys.addAlways("statements", keys.list(statements) { $0.write(&$1) })
        keys.addAlways("configurations", keys.list(configurations) { $0.write(&$1) })
        keys.add("leads-to", leadsTo) { link, inner in
            inner.add("id", link.id)
            inner.add("from", link.from)
            inner.add("to", link.to)
            inner.add("reason", link.reason)
        }
        keys.add("contrasts", contrasts) { contrast, inner in
            inner.add("id", contrast.id)
            inner.add("configurations", [contrast.first, contrast.second])
            inner.add("differs", contrast.differs)
            inner.add("lesson", contrast.lesson)
        }
        keys.add("rivals", rivals) { rivalry, inner in
            inner.add("id", rivalry.id)
            inner.add("configurations", rivalry.configurations)
            inner.add("telling", rivalry.telling)
            inner.add("survivor", rivalry.survivor?.configuration)
            inner.add("reason", rivalry.survivor?.reason)
        }
        keys.add("snapshots", snapshots) { $0.write(&$1) }
        keys.add("changes", changes) { $0.write(&$1) }
        keys.add("lineage", lineage) { $0.write(&$1) }
        keys.add("statement-splits", statementSplits) { $0.write(&$1) }
    }
}
