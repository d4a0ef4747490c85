internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What the evidence says: the matrix, a judgement with the words behind it, and judging.
enum JudgementRoutes {
    static let all: [Route] = [
        .get("/s/:study/matrix", .right(.readEvidence)) { visit in
            .page(
                MatrixPage(
                    try visit.surroundings(), try visit.theory(),
                    stage: visit.asked.query["stage"].flatMap { Stage.ID($0) }, row: visit.number("row"),
                    column: visit.number("column")))
        },
        .get("/s/:study/matrix/:explanation/:site", .right(.readEvidence)) { visit in
            let judged = try Judged(visit)
            let notice = visit.savedNotice(visit.words["app.evidence.judge.saved"])
            return .page(
                JudgementPage(
                    try visit.surroundings(notice: notice), judged.configuration, at: judged.site,
                    passages: judged.passages, in: judged.theory))
        },
        .get("/s/:study/matrix/:explanation/:site/judge", .right(.judge)) { visit in
            let judged = try Judged(visit)
            let present = try judged.present()
            // A new judgement of a later version begins with what was said of the one before.
            let first =
                present?.value ?? judged.theory.judgement(of: judged.configuration.id, at: judged.site.id)
            let typed = first.map { JudgementTyped($0, language: judged.theory.language) } ?? JudgementTyped()
            return .page(try judged.page(typed, version: present?.number ?? 0))
        },
        .post("/s/:study/matrix/:explanation/:site/judge", .right(.judge)) { visit in
            try await Judged(visit, isSent: true).save()
        },
        .get("/s/:study/theory/explanations/:explanation/overall", .right(.judge)) { visit in
            let judged = try JudgedOverall(visit)
            let present = try judged.present()
            let first = present?.value ?? judged.theory.overallJudgement(of: judged.configuration.id)
            let typed = first.map { JudgementTyped($0, language: judged.theory.language) } ?? JudgementTyped()
            return .page(try judged.page(typed, version: present?.number ?? 0))
        },
        .post("/s/:study/theory/explanations/:explanation/overall", .right(.judge)) { visit in
            try await JudgedOverall(visit, isSent: true).save()
        },
    ]
}
