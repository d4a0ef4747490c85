internal import Realist
internal import RealistPages

/// The form of a link, a contrast or rivals: what was typed becomes a value, or is told to be mended. Pure.
struct TheoryLinkForm {
    let theory: ProgrammeTheory
    let answers: Answers

    /// What is saved.
    enum Made: Equatable {
        case leadsTo(LeadsTo)
        case contrast(Contrast)
        case rivals(Rivalry)
    }

    struct Faults: Error, Equatable {
        var all: [String: TheoryLinkFault] = [:]
    }

    /// The fields of each form.
    static func names(_ kind: TheoryLinkKind) -> [String] {
        switch kind {
        case .leadsTo: ["from", "to", "reason"]
        case .contrast: ["first", "second", "differs", "lesson"]
        case .rivals: Rivalry.places.map { "rival-\($0)" } + ["telling", "survivor", "survivor-reason"]
        }
    }

    static func answers(_ made: Made, language: Language) -> Answers {
        var answers = Answers()
        switch made {
        case .leadsTo(let link):
            answers["from"] = link.from.text
            answers["to"] = link.to.text
            answers["reason"] = link.reason.text(in: language)
        case .contrast(let contrast):
            answers["first"] = contrast.first.text
            answers["second"] = contrast.second.text
            answers["differs"] = contrast.differs.rawValue
            answers["lesson"] = contrast.lesson.text(in: language)
        case .rivals(let rivalry):
            for (place, id) in zip(Rivalry.places, rivalry.configurations) {
                answers["rival-\(place)"] = id.text
            }
            answers["telling"] = rivalry.telling?.text(in: language) ?? ""
            answers["survivor"] = rivalry.survivor?.configuration.text ?? ""
            answers["survivor-reason"] = rivalry.survivor?.reason.text(in: language) ?? ""
        }
        return answers
    }

    /// What two versions are compared by: what says one thing together is one field.
    static func fields(_ kind: TheoryLinkKind, _ words: Words, in theory: WorkingTheory) -> [Merging.Field] {
        func field(
            _ name: String, _ names: [String]? = nil, _ text: (@Sendable (String) -> String)? = nil
        ) -> Merging.Field {
            let names = names ?? [name]
            return Merging.Field(
                name: name, names: names, label: words["app.theory.links.\(name)"], mayKeepBoth: false
            ) { answers in
                names.map { text?(answers[$0]) ?? answers[$0] }.filter { !$0.isEmpty }
                    .joined(separator: "\n")
            }
        }
        let explanation: @Sendable (String) -> String = { id in
            theory.whole.configurations.first { $0.id.text == id }?.label ?? id
        }
        let statement: @Sendable (String) -> String = { id in
            theory.whole.statements.first { $0.id.text == id }?.text.text(in: theory.language) ?? id
        }
        switch kind {
        case .leadsTo: return [field("from", nil, statement), field("to", nil, statement), field("reason")]
        case .contrast:
            return [
                field("first", nil, explanation), field("second", nil, explanation),
                field("differs", nil) { code in
                    Contrast.Differs(rawValue: code).map { words["differs.\($0.rawValue)"] } ?? ""
                }, field("lesson"),
            ]
        case .rivals:
            return [
                field("rival", Rivalry.places.map { "rival-\($0)" }, explanation), field("telling"),
                field("survivor", ["survivor", "survivor-reason"], explanation),
            ]
        }
    }

    /// - `earlier`: what is changed; texts that stay keep their translations.
    /// - `id`: of the one that is made or changed.
    func made(_ kind: TheoryLinkKind, id: String, _ earlier: Made?) -> Result<Made, Faults> {
        var faults = Faults()
        for name in TheoryLinkForm.names(kind)
        where answers[name].unicodeScalars.count > ExplanationTyped.mostText {
            faults.all[name] = .tooLong
        }
        let made: Made? =
            switch kind {
            case .leadsTo: leadsTo(id, earlier, &faults)
            case .contrast: contrast(id, earlier, &faults)
            case .rivals: rivals(id, earlier, &faults)
            }
        guard let made, faults.all.isEmpty else { return .failure(faults) }
        return .success(made)
    }

    private func statement(_ name: String, _ faults: inout Faults) -> Statement.ID? {
        let found = theory.statements.first { $0.id.text == answers[name] }?.id
        if found == nil { faults.all[name] = .choose }
        return found
    }

    private func configuration(_ name: String, _ faults: inout Faults) -> Configuration.ID? {
        let found = theory.configurations.first { $0.id.text == answers[name] }?.id
        if found == nil { faults.all[name] = .choose }
        return found
    }

    private func wording(_ name: String, _ earlier: Wording?, _ faults: inout Faults) -> Wording? {
        let text = answers[name].trimmed
        if text.isEmpty {
            faults.all[name] = .write
            return nil
        }
        return ExplanationForm.wording(text, earlier)
    }

    private func leadsTo(_ id: String, _ earlier: Made?, _ faults: inout Faults) -> Made? {
        var before: LeadsTo?
        if case .leadsTo(let link)? = earlier { before = link }
        let (from, to) = (statement("from", &faults), statement("to", &faults))
        let reason = wording("reason", before?.reason, &faults)
        if let from, from == to { faults.all["to"] = .same }
        guard let id = LeadsTo.ID(id), let from, let to, let reason else { return nil }
        return .leadsTo(LeadsTo(id: id, from: from, to: to, reason: reason))
    }

    private func contrast(_ id: String, _ earlier: Made?, _ faults: inout Faults) -> Made? {
        var before: Contrast?
        if case .contrast(let contrast)? = earlier { before = contrast }
        let (first, second) = (configuration("first", &faults), configuration("second", &faults))
        let differs = Contrast.Differs(rawValue: answers["differs"])
        if differs == nil { faults.all["differs"] = .choose }
        let lesson = wording("lesson", before?.lesson, &faults)
        if let first, first == second { faults.all["second"] = .same }
        guard let id = Contrast.ID(id), let first, let second, let differs, let lesson else { return nil }
        return .contrast(
            Contrast(id: id, first: first, second: second, differs: differs, lesson: lesson))
    }

    private func rivals(_ id: String, _ earlier: Made?, _ faults: inout Faults) -> Made? {
        var before: Rivalry?
        if case .rivals(let rivalry)? = earlier { before = rivalry }
        var rivals: [Configuration.ID] = []
        for place in Rivalry.places {
            let name = "rival-\(place)"
            if answers[name].isEmpty, place > 2 { continue }
            guard let rival = configuration(name, &faults) else { continue }
            if rivals.contains(rival) { faults.all[name] = .same } else { rivals.append(rival) }
        }
        // More than the form has boxes for, from elsewhere.
        rivals += (before?.configurations.dropFirst(Rivalry.places.count) ?? []).filter {
            !rivals.contains($0)
        }
        let telling = answers["telling"].trimmed
        let reason = answers["survivor-reason"].trimmed
        var survivor: Rivalry.Survivor?
        if !answers["survivor"].isEmpty || !reason.isEmpty {
            if let holds = rivals.first(where: { $0.text == answers["survivor"] }), !reason.isEmpty {
                survivor = Rivalry.Survivor(
                    configuration: holds, reason: ExplanationForm.wording(reason, before?.survivor?.reason))
            } else {
                faults.all["survivor"] = .survivor
            }
        }
        guard let id = Rivalry.ID(id), rivals.count > 1 else { return nil }
        return .rivals(
            Rivalry(
                id: id, configurations: rivals,
                telling: telling.isEmpty ? nil : ExplanationForm.wording(telling, before?.telling),
                survivor: survivor))
    }
}
