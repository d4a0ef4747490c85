public import Realist

extension WorkingTheory {
    /// "5 passages from 3 people and 1 other source"
    func told(_ counts: IndependentPassages) -> String {
        let people = counts.people > 0 ? words.count("app.evidence.counts.people", counts.people) : nil
        let sources = counts.sources > 0 ? words.count("app.evidence.counts.sources", counts.sources) : nil
        let voices = [people, sources].compactMap(\.self).joined(separator: words["list.and"])
        return words[
            "app.evidence.counts.told",
            ["passages": words.count("app.evidence.counts.passages", counts.passages), "voices": voices]]
    }

    /// "career-stage: early"
    func name(of subgroup: Judgement.Subgroup) -> String {
        words["app.evidence.apart.name", ["attribute": subgroup.attribute, "value": subgroup.value]]
    }

    /// What a judgement across sites cites: "3 passages; Burnout, baseline to month 6; 1 document". `nil` for nothing.
    func cited(_ cites: OverallJudgement.Citations) -> String? {
        let passages =
            cites.passages.isEmpty
            ? nil : words.count("app.evidence.counts.passages", cites.passages.count)
        let documents =
            cites.literature.isEmpty
            ? nil : words.count("app.evidence.cites.documents", cites.literature.count)
        let parts = [passages].compactMap(\.self) + cites.measures.map(named) + [documents].compactMap(\.self)
        return parts.isEmpty
            ? nil : words["app.evidence.cites.told", ["all": parts.joined(separator: "; ")]]
    }

    /// "Burnout, baseline to month 6"
    public func named(_ cited: OverallJudgement.CitedMeasure) -> String {
        func wave(_ id: Wave.ID) -> String {
            about.waves.first { $0.id == id }.map { Sentences.lowered(text($0.title)) } ?? id.text
        }
        let measure = about.measures.first { $0.id == cited.measure }.map { text($0.title) }
        return words[
            "app.evidence.cites.measure",
            ["measure": measure ?? cited.measure.text, "from": wave(cited.from), "to": wave(cited.to)]]
    }
}
