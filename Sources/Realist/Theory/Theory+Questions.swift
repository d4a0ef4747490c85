extension ProgrammeTheory {
    /// What is to be asked of the theory alone.
    var questions: [Question] {
        broaderCycles.map { cycle in
            Question(
                .brokenBroader, at: "statement \(cycle.first?.text ?? "")",
                "Are these instances of each other in a circle: \(cycle.map(\.text).joined(separator: ", "))?"
            )
        }
            + configurations.flatMap(questions(about:))
            + orphans + twins + rippleCycles + rivalQuestions + contrastQuestions + snapshotQuestions
            + onlyEnabling
            + revisionQuestions
    }

    private func questions(about configuration: Configuration) -> [Question] {
        let place = "configuration \(configuration.id)"
        let name = "\(configuration.label) “\(configuration.title.text)”"
        var asked: [Question] = []
        for part in configuration.missingParts {
            asked.append(
                part == .reasoning
                    ? Question(
                        .noReasoning, at: place,
                        configuration.resource.isEmpty
                            ? "What do people think, feel or decide in \(name)?"
                            : "What do people make of the resource in \(name)?")
                    : Question(.missingPart, at: place, "What is the \(part.rawValue) of \(name)?"))
        }
        let texts = Dictionary(
            statements.map { ($0.id, $0.text.text) }, uniquingKeysWith: { first, _ in first })
        for link in configuration.reasoning {
            let text = link.wording?.text ?? texts[link.statement] ?? ""
            if let word = ActivityWords.found(in: text) {
                asked.append(
                    Question(
                        .activityAsMechanism, at: place,
                        "Is “\(text)” in \(name) what people think, or something that is done (“\(word)”)?"))
            }
        }
        for link in configuration.context {
            let text = link.wording?.text ?? texts[link.statement] ?? ""
            if text.split(separator: " ").count < 3 {
                asked.append(
                    Question(.bareContext, at: place, "What about “\(text)” makes the difference in \(name)?")
                )
            }
        }
        if configuration.forWhom == nil {
            asked.append(Question(.noForWhom, at: place, "For whom does \(name) hold?"))
        }
        if configuration.transfer == nil {
            asked.append(Question(.noTransferNote, at: place, "Where was \(name) tested, and where not?"))
        }
        return asked
    }

    private var orphans: [Question] {
        var used: Set<Statement.ID> = []
        for configuration in configurations {
            used.formUnion(configuration.context.map(\.statement))
            used.formUnion(configuration.resource.map(\.statement))
            used.formUnion(configuration.reasoning.map(\.statement))
            used.formUnion(configuration.outcome.map(\.statement))
        }
        for statement in statements { used.formUnion(statement.broader) }
        for link in leadsTo { used.formUnion([link.from, link.to]) }
        return statements.filter { !used.contains($0.id) }.map { statement in
            Question(
                .orphan, at: "statement \(statement.id)", "Is “\(statement.text.text)” still needed anywhere?"
            )
        }
    }

    private var twins: [Question] {
        LikelyTwins.pairs(among: statements).map { first, second in
            Question(
                .twins, at: "statement \(first.id) \(second.id)",
                "Do “\(first.text.text)” and “\(second.text.text)” (\(second.id)) mean the same?")
        }
    }

    private var rippleCycles: [Question] {
        let labels = labelOfConfiguration
        return cycles.map { cycle in
            Question(
                .cycle, at: "configuration \(cycle.first?.text ?? "")",
                "Do people really go round "
                    + cycle.map { labels[$0] ?? $0.text }.joined(separator: ", ") + "?")
        }
    }

    private var rivalQuestions: [Question] {
        let byId = Dictionary(configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let labels = labelOfConfiguration
        var asked: [Question] = []
        for rivalry in rivals {
            let names = rivalry.configurations.map { labels[$0] ?? $0.text }.joined(separator: " and ")
            let patterns = rivalry.configurations.compactMap { byId[$0] }.map { configuration in
                [
                    Set(configuration.context.filter { $0.need == .present }.map(\.statement.text)),
                    Set(configuration.outcome.map(\.statement.text)),
                ]
            }
            if Set(patterns).count > 1 {
                asked.append(
                    Question(
                        .rivalPattern, at: "rivals \(rivalry.id)",
                        "Do \(names) start from the same context and come to the same outcome?"))
            }
            if rivalry.telling == nil && rivalry.survivor == nil {
                asked.append(
                    Question(
                        .rivalUntold, at: "rivals \(rivalry.id)", "What would tell \(names) apart?"))
            }
        }
        return asked
    }

    private var contrastQuestions: [Question] {
        let byId = Dictionary(configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return contrasts.compactMap { contrast in
            guard let first = byId[contrast.first], let second = byId[contrast.second],
                Set(first.outcome.map(\.statement)) == Set(second.outcome.map(\.statement))
            else { return nil }
            return Question(
                .contrastSameEnd, at: "contrast \(contrast.id)",
                "Where do \(first.label) and \(second.label) end differently?")
        }
    }

    /// Of three and more: two explanations are a beginning.
    private var onlyEnabling: [Question] {
        let known = configurations.filter { !$0.outcome.isEmpty }
        guard known.count > 2, known.allSatisfy({ $0.direction == .helps }) else { return [] }
        return [
            Question(
                .onlyEnabling, at: "theory",
                "All \(known.count) explanations end well: where does the same programme do nothing, or harm?"
            )
        ]
    }

    private var snapshotQuestions: [Question] {
        guard !configurations.isEmpty, !snapshots.contains(where: { $0.kind == .initial }) else { return [] }
        return [Question(.noSnapshot, at: "theory", "What was the theory at the beginning?")]
    }

    /// `I3` by identifier.
    var labelOfConfiguration: [Configuration.ID: String] {
        Dictionary(configurations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}
