internal import Realist
internal import RealistPages
internal import RealistStore

/// What is there over all sites: how the study stands, recommendations by sites, and the changes.
enum EvaluateRoutes {
    static let all: [Route] = [
        .get("/s/:study/overview", .right(.readEvidence)) { visit in try await StudyOverview(visit).page() },
        .get("/s/:study/overview/:kind", .right(.readEvidence)) { visit in
            try await QuestionDesk(visit).list()
        },
        .get("/s/:study/overview/:kind/stand", .right(.writeTheory)) { visit in
            try await QuestionDesk(visit).ask()
        },
        .post("/s/:study/overview/:kind/stand", .right(.writeTheory)) { visit in
            try await QuestionDesk(visit).save()
        },
        .get("/s/:study/board", .right(.readSite)) { visit in try board(visit) },
        .get("/s/:study/log", .right(.readSite)) { visit in try StudyLog(visit).page() },
        .get("/s/:study/log.csv", .right(.readSite)) { visit in try StudyLog(visit).table() },
        .get("/s/:study/log/:change", .right(.readSite)) { visit in try StudyLog.leadOn(visit) },
    ]

    private static func board(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let library = try study.library()
        let sites = library.sitesInOrder
        let (row, column) = (visit.number("row"), visit.number("column"))
        let only = visit.asked.query["site"].flatMap { Site.ID($0) }
        let window = BoardWindow(library.recommendations, sites, only: only, row: row, column: column)
        let cells = Dictionary(
            try study.store.board(of: window.sites.map(\.id)).map { cell in
                (Place(site: cell.site, recommendation: cell.recommendation), cell)
            }, uniquingKeysWith: { first, _ in first })
        return .page(
            BoardPage(
                try visit.surroundings(), recommendations: library.recommendations, sites: sites,
                language: library.about.language, only: only, row: row, column: column, at: study.addresses
            ) { site, recommendation in
                cells[Place(site: site, recommendation: recommendation)].map { cell in
                    BoardPage.Said(
                        choice: cell.choice, changes: cell.adaptations,
                        latest: cell.latest.map { ($0.change, $0.state) })
                }
            })
    }

    private struct Place: Hashable {
        let site: Site.ID
        let recommendation: Recommendation.ID
    }
}
