import Realist

/// What `codesign.yaml` holds.
struct CoDesign: Equatable {
    var decisions: [Decision]
    var workshops: [Workshop]
    var ownTerms: [OwnTerm]
    var themes: [ChangeTheme]
    var adaptations: [Adaptation]
}

extension YamlShape where Value == CoDesign {
    static var coDesign: Self {
        .keys(of: "the co-design") { keys in
            let decisions = keys.requiredList("decisions", of: .decision)
            let workshops = keys.list("workshops", of: .workshop)
            let ownTerms = keys.list("own-terms", of: .ownTerm)
            keys.findings.ownTerms = ownTerms
            let themes = keys.list("themes", of: .changeTheme)
            let adaptations = keys.list("adaptations", of: .adaptation)
            return CoDesign(
                decisions: decisions, workshops: workshops, ownTerms: ownTerms, themes: themes,
                adaptations: adaptations)
        }
    }
}

extension YamlShape where Value == Decision {
    fileprivate static var decision: Self {
        .keys(of: "a decision") { keys in
            let site: Site.ID? = keys.required("site", .id(of: "site"))
            let recommendation: Recommendation.ID? = keys.required(
                "recommendation", .id(of: "recommendation"))
            let choice: Decision.Choice? = keys.required("decision", .choice)
            let reason = keys.optional("reason", .text)
            let on = keys.optional("on", .day)
            let workshop: Workshop.ID? = keys.optional("workshop", .id(of: "workshop"))
            let toldBy = keys.optional("told-by", .toldBy)
            guard let site, let recommendation, let choice else { return nil }
            keys.findings.declare(
                "decision", "\(site) on \(recommendation)", at: keys.location(of: "recommendation"))
            return Decision(
                site: site, recommendation: recommendation, choice: choice, reason: reason, on: on,
                workshop: workshop, toldBy: toldBy)
        }
    }
}

extension YamlShape where Value == Workshop {
    fileprivate static var workshop: Self {
        .keys(of: "a workshop") { keys in
            let id: Workshop.ID? = keys.required("id", .newId("workshop"))
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let title = keys.required("title", .text)
            let stage: Workshop.Stage? = keys.required("stage", .choice)
            let on = keys.required("on", .day)
            let attendance =
                keys.optional(
                    "attendance",
                    .pairs(WrittenValue<Role.ID>.id(of: "role"), .integer(in: 0...1_000_000))) ?? []
            let shown = keys.list("shown", of: .text)
            let discussed = keys.list("discussed", of: .text)
            let decided = keys.list("decided", of: .text)
            let toldBy = keys.optional("told-by", .toldBy)
            guard let id, let title, let stage, let on else { return nil }
            return Workshop(
                id: id, site: site, title: title, stage: stage, on: on,
                attendance: Dictionary(
                    attendance.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
                shown: shown, discussed: discussed, decided: decided, toldBy: toldBy)
        }
    }
}

extension CoDesign {
    func write(_ keys: inout YamlKeys) {
        keys.addAlways("decisions", keys.list(decisions) { $0.write(&$1) })
        keys.add("workshops", workshops) { $0.write(&$1) }
        keys.add("own-terms", ownTerms) { $0.write(&$1) }
        keys.add("themes", themes) { $0.write(&$1) }
        keys.add("adaptations", adaptations) { $0.write(&$1) }
    }
}

extension Decision {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("site", site)
        keys.add("recommendation", recommendation)
        keys.add("decision", choice)
        keys.add("reason", reason)
        keys.add("on", on)
        keys.add("workshop", workshop)
        keys.add(toldBy)
    }
}

extension Workshop {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("site", site)
        keys.add("title", title)
        keys.add("stage", stage)
        keys.add("on", on)
        let counts = attendance.sorted { $0.key < $1.key }
        keys.add(
            "attendance",
            .map(counts.map { YamlValue.Entry(key: $0.key.text, value: .plain("\($0.value)")) }))
        keys.add("shown", shown)
        keys.add("discussed", discussed)
        keys.add("decided", decided)
        keys.add(toldBy)
    }
}
