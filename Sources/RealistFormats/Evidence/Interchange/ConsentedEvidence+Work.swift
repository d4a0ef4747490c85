import Realist

extension ConsentedEvidence {
    /// What evaluators made of the sources and passages that may leave the study, and the literature; beside it how many
    /// cited passages had to be left out.
    static func work(
        _ evidence: Evidence, _ sources: [Source], _ excerpts: [Excerpt]
    ) -> (evidence: Evidence, citationsLeft: Int) {
        let kept = Set(excerpts.map(\.id))
        let open = Set(sources.map(\.id))
        var work = Evidence()
        work.readings = evidence.readings.filter { kept.contains($0.excerpt) }
        work.linkedCodings = evidence.linkedCodings.filter { kept.contains($0.excerpt) }
        work.memos = evidence.memos.filter { memo in
            switch memo.about {
            case .passage(let id): kept.contains(id)
            case .source(let id): open.contains(id)
            case .study, .code, .explanation: true
            }
        }
        work.rounds = evidence.rounds.map { round in
            var round = round
            round.passages.removeAll { !kept.contains($0) }
            return round
        }
        work.blindCodings = evidence.blindCodings.filter { kept.contains($0.excerpt) }
        work.adjudications = evidence.adjudications.filter { kept.contains($0.excerpt) }
        var left = 0
        func cited<ID: Hashable>(_ ids: [ID], _ there: Set<ID>) -> [ID] {
            let cited = ids.filter { there.contains($0) }
            left += ids.count - cited.count
            return cited
        }
        work.judgements = evidence.judgements.map { judgement in
            var judgement = judgement
            judgement.excerpts = cited(judgement.excerpts, kept)
            return judgement
        }
        work.overallJudgements = evidence.overallJudgements.map { judgement in
            var judgement = judgement
            judgement.cites.passages = cited(judgement.cites.passages, kept)
            judgement.cites.literature = cited(judgement.cites.literature, open)
            return judgement
        }
        work.literature = evidence.literature
        for place in work.literature.records.indices {
            if let source = work.literature.records[place].source, !open.contains(source) {
                work.literature.records[place].source = nil
            }
        }
        return (work, left)
    }
}

extension Evidence {
    /// Passages, measures and sources that judgements cite.
    var citations: Int {
        judgements.reduce(0) { $0 + $1.excerpts.count } + overallJudgements.reduce(0) { $0 + $1.cites.count }
    }
}

extension OverallJudgement.Citations {
    var count: Int { passages.count + measures.count + literature.count }
}
