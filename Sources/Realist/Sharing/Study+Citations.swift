extension Study {
    /// Judgements across sites as they may be shown: without the passages that they cite, whose names would tell who said
    /// what, and without documents that may not be named.
    func publishedJudgements(naming literature: [Source.ID: Wording]) -> [OverallJudgement] {
        evidence.overallJudgements.latest.map { judgement in
            var judgement = judgement
            judgement.cites.passages = []
            judgement.cites.literature.removeAll { literature[$0] == nil }
            return judgement
        }
    }

    /// Titles of the literature that they cite and that may be named.
    func citedLiterature(on day: Day) -> [Source.ID: Wording] {
        let cited = evidence.overallJudgements.latest.flatMap(\.cites.literature)
        if cited.isEmpty { return [:] }
        let index = QuoteIndex(self, on: day)
        return Dictionary(cited.compactMap { id in index.literature(id).map { (id, $0) } }) { first, _ in
            first
        }
    }
}
