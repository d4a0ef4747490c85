import Realist

extension YamlShape where Value == OverallJudgement {
    static var overallJudgement: Self {
        .keys(of: "an overall judgement") { keys in
            let configuration: Configuration.ID? = keys.required("configuration", .id(of: "configuration"))
            let revision = keys.required("revision", .integer(in: 1...1_000_000))
            let verdict: Verdict? = keys.required("verdict", .choice)
            let confidence: OverallJudgement.Confidence? = keys.required("confidence", .choice)
            let reason = keys.required("reason", .text)
            let cites = OverallJudgement.Citations(
                passages: keys.list("excerpts", of: .id(of: "excerpt")),
                measures: keys.list("measures", of: .citedMeasure),
                literature: keys.list("sources", of: .id(of: "source")))
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
                reason: reason, cites: cites, on: on, by: by, lookAgain: again)
        }
    }
}

extension YamlShape where Value == OverallJudgement.CitedMeasure {
    fileprivate static var citedMeasure: Self {
        .keys(of: "a cited measure") { keys in
            let measure: Measure.ID? = keys.required("measure", .id(of: "measure"))
            let from: Wave.ID? = keys.required("from", .id(of: "wave"))
            let to: Wave.ID? = keys.required("to", .id(of: "wave"))
            if let from, from == to {
                keys.add(StudyProblem.comparedWithItself(from.text, at: keys.location(of: "to")))
            }
            guard let measure, let from, let to else { return nil }
            return OverallJudgement.CitedMeasure(measure: measure, from: from, to: to)
        }
    }
}

extension OverallJudgement {
    func write(_ keys: inout YamlKeys) {
        keys.add("configuration", configuration)
        keys.add("revision", revision)
        keys.add("verdict", verdict)
        keys.add("confidence", confidence)
        keys.add("reason", reason)
        keys.add("excerpts", cites.passages)
        keys.add("measures", cites.measures) { $0.write(&$1) }
        keys.add("sources", cites.literature)
        keys.add("on", on)
        keys.add("by", by)
        keys.add("look-again", lookAgain)
    }
}

extension OverallJudgement.CitedMeasure {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("measure", measure)
        keys.add("from", from)
        keys.add("to", to)
    }
}
