internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What the evidence says: the matrix, a judgement with the words behind it, and judging.
enum JudgementRoutes {
    static let all: [Route] = [
        .get("/s/:study/matrix", .right(.readEvidence)) { visit in
            try matrix(visit)
        },
        .get("/s/:study/theory/explanations/:explanation/worked", .right(.readEvidence)) { visit in
            let theory = try visit.theory()
            return .page(
                WorkedSettingsPage(
                    try visit.surroundings(), try visit.explanation(in: theory.theory), in: theory))
        },
        .get("/s/:study/matrix/:explanation/:site", .right(.readEvidence)) { visit in
            let judged = try Judged(visit)
            let notice =
                visit.savedNotice(visit.words["app.evidence.judge.saved"]) ?? visit.heldNotice()
            var published: Toolkit?
            if visit.asked.query["measures"] != nil {
                let made = try await visit.here().published.soon(judged.site.id, on: visit.today)
                guard let made else {
                    return try visit.waiting(
                        judged.theory.addresses.judgement(
                            of: judged.configuration.id, at: judged.site.id) + "?measures=yes")
                }
                published = made.toolkit
            }
            return .page(
                JudgementPage(
                    try visit.surroundings(notice: notice), judged.configuration, at: judged.site,
                    passages: judged.passages, kept: try judged.kept(), subgroups: judged.subgroups,
                    token: visit.sessionFormToken, published: published, in: judged.theory))
        },
        .get("/s/:study/matrix/:explanation/:site/judge", .right(.judge)) { visit in
            try Judged(visit).form().show()
        },
        .post("/s/:study/matrix/:explanation/:site/judge", .right(.judge)) { visit in
            try await Judged(visit).save()
        },
        .post("/s/:study/matrix/:explanation/:site/holds", .right(.judge)) { visit in
            try await Judged(visit).hold()
        },
        .get("/s/:study/theory/explanations/:explanation/overall", .right(.judge)) { visit in
            try JudgedOverall(visit).form().show()
        },
        .post("/s/:study/theory/explanations/:explanation/overall", .right(.judge)) { visit in
            try await JudgedOverall(visit).save()
        },
    ]

    private static func matrix(_ visit: Visit) throws -> Answer {
        let theory = try visit.theory()
        let (stage, row) = (visit.asked.query["stage"].flatMap { Stage.ID($0) }, visit.number("row"))
        let groups = visit.asked.query["groups"] == "yes"
        let shown = MatrixPage.shown(theory, stage: stage, row: row, groups: groups)
        let counts = try visit.here().store.voices(readAgainst: shown.map(\.id))
            .mapValues { $0.mapValues { IndependentPassages($0) } }
        return .page(
            MatrixPage(
                try visit.surroundings(notice: visit.heldNotice()), theory, stage: stage, row: row,
                column: visit.number("column"), groups: groups, counts: counts, token: visit.sessionFormToken)
        )
    }
}

extension Visit {
    /// What became of a judgement that was to be kept for the present version.
    fileprivate func heldNotice() -> Notice? {
        if asked.query["saved"] == "moved" { return Notice(.note, words["app.evidence.holds.moved"]) }
        return savedNotice(words["app.evidence.holds.saved"], code: "holds")
    }
}
