import Realist

/// What `evidence/judgements.yaml` holds.
struct Judgements: Equatable {
    var bySite: [Judgement]
    var overall: [OverallJudgement]
}

extension YamlShape where Value == Judgements {
    static var judgements: Self {
        .keys(of: "the judgements") { keys in
            Judgements(
                bySite: keys.list("judgements", of: .judgement),
                overall: keys.list("overall", of: .overallJudgement))
        }
    }
}

extension YamlShape where Value == Judgement {
    fileprivate static var judgement: Self {
        .keys(of: "a judgement") { keys in
            let site: Site.ID? = keys.required("site", .id(of: "site"))
            let configuration: Configuration.ID? = keys.required("configuration", .id(of: "configuration"))
            let subgroup = keys.optional("subgroup", .subgroup)
            let revision = keys.required("revision", .integer(in: 1...1_000_000))
            let finding = Judgement.Finding.read(&keys)
            let reason = keys.required("reason", .text)
            let excerpts: [Excerpt.ID] = keys.list("excerpts", of: .id(of: "excerpt"))
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let again = keys.optional("look-again", .day)
            guard let site, let configuration, let revision, let finding, let reason, let on, let by
            else { return nil }
            keys.findings.declare(
                "judgement",
                Judgement.named(site, configuration, revision, subgroup),
                at: keys.location(of: "configuration"))
            return Judgement(
                site: site, configuration: configuration, subgroup: subgroup, revision: revision,
                finding: finding, reason: reason, excerpts: excerpts, on: on, by: by, lookAgain: again)
        }
    }
}

extension Judgement.Finding {
    fileprivate static func read(_ keys: inout MapReader) -> Judgement.Finding? {
        let silent: Judgement.Silence? = keys.optional("silent", .choice)
        if silent != nil || keys.has("silent") {
            if keys.has("verdict") || keys.has("worked") || keys.has("strength") {
                keys.add(StudyProblem.silentAndVerdict(at: keys.location(of: "silent")))
            }
            return silent.map { .silent($0) }
        }
        let verdict: Verdict? = keys.required("verdict", .choice)
        let worked: Judgement.Worked? = keys.required("worked", .choice)
        let strength: Grade? = keys.required("strength", .choice)
        guard let verdict, let worked, let strength else { return nil }
        return .verdict(verdict, worked: worked, strength: strength)
    }
}

extension YamlShape where Value == Judgement.Subgroup {
    fileprivate static var subgroup: Self {
        .keys(of: "a subgroup") { keys in
            let attribute = keys.required("attribute", .string)
            let value = keys.required("value", .string)
            guard let attribute, let value else { return nil }
            return Judgement.Subgroup(attribute: attribute, value: value)
        }
    }
}

extension Judgement {
    /// What there is one of.
    static func named(
        _ site: Site.ID, _ configuration: Configuration.ID, _ revision: Int, _ subgroup: Subgroup?
    ) -> String {
        let whom = subgroup.map { ", \($0.attribute) \($0.value)" } ?? ""
        return "\(site) of \(configuration)\(whom), revision \(revision)"
    }
}

extension Judgements {
    func write(_ keys: inout YamlKeys) {
        keys.add("judgements", bySite) { $0.write(&$1) }
        keys.add("overall", overall) { $0.write(&$1) }
    }
}

extension Judgement {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("site", site)
        keys.add("configuration", configuration)
        keys.add(
            "subgroup",
            subgroup.map { subgroup in
                YamlKeys.of(keys.first) { inner in
                    inner.add("attribute", subgroup.attribute)
                    inner.add("value", subgroup.value)
                }
            })
        keys.add("revision", revision)
        switch finding {
        case .verdict(let verdict, let worked, let strength):
            keys.add("verdict", verdict)
            keys.add("worked", worked)
            keys.add("strength", strength)
        case .silent(let silence): keys.add("silent", silence)
        }
        keys.add("reason", reason)
        keys.add("excerpts", excerpts)
        keys.add("on", on)
        keys.add("by", by)
        keys.add("look-again", lookAgain)
    }
}
