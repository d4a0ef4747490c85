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
                "judgement", "\(site) of \(configuration), revision \(revision)",
                at: keys.location(of: "configuration"))
            return Judgement(
                site: site, configuration: configuration, revision: revision, finding: finding,
                reason: reason, excerpts: excerpts, on: on, by: by, lookAgain: again)
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

extension YamlShape where Value == OverallJudgement {
    fileprivate static var overallJudgement: Self {
        .keys(of: "an overall judgement") { keys in
            let configuration: Configuration.ID? = keys.required("configuration", .id(of: "configuration"))
            let revision = keys.required("revision", .integer(in: 1...1_000_000))
            let verdict: Verdict? = keys.required("verdict", .choice)
            let confidence: OverallJudgement.Confidence? = keys.required("confidence", .choice)
            let reason = keys.required("reason", .text)
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let again = keys.optional("look-again", .day)
            guard let configuration, let revision, let verdict, let confidence, let reason, let on, let by
            else { return nil }
            keys.findings.declare(
                "overall judgement", "\(configuration), revision \(revision)",
                at: keys.location(of: "configuration"))
            return OverallJudgement(
                configuration: configuration, revision: revision, verdict: verdict, confidence: confidence,
                reason: reason, on: on, by: by, lookAgain: again)
        }
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

extension OverallJudgement {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("configuration", configuration)
        keys.add("revision", revision)
        keys.add("verdict", verdict)
        keys.add("confidence", confidence)
        keys.add("reason", reason)
        keys.add("on", on)
        keys.add("by", by)
        keys.add("look-again", lookAgain)
    }
}
