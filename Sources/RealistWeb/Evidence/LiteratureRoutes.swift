internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistSite
internal import RealistStore

/// Literature: the list, each record with its log and the form to decide, and the flow from search to selection.
enum LiteratureRoutes {
    static let all: [Route] = [
        .get("/s/:study/literature", .right(.readEvidence)) { visit in try LiteratureListDesk(visit).show() },
        .get("/s/:study/new-literature", .right(.readEvidence)) { visit in try bringing(visit) },
        .get("/s/:study/literature-flow", .right(.readEvidence)) { visit in
            .page(
                FlowPage(
                    try visit.surroundings(), try visit.here().store.literatureFlow(),
                    at: try visit.here().addresses))
        },
        .get("/s/:study/literature-flow/table.csv", .right(.readEvidence)) { visit in
            .file(
                FlowFigure(try flow(visit), visit.words).csv, type: "text/csv; charset=utf-8",
                name: "flow.csv")
        },
        .get("/s/:study/literature-flow/picture.svg", .right(.readEvidence)) { visit in
            .file(
                Array(FlowFigure.file(try flow(visit), visit.words).utf8), type: "image/svg+xml",
                name: "flow.svg")
        },
        .get("/s/:study/literature/:record", .right(.readEvidence)) { visit in
            try LiteratureDesk(visit).show()
        },
        .post("/s/:study/literature/:record", .right(.judge)) { visit in
            try await LiteratureDesk(visit).save()
        },
        .get("/s/:study/literature/:record/source", .right(.judge)) { visit in
            try LiteratureSourceDesk(visit).show()
        },
        .post(
            "/s/:study/literature/:record/source", .right(.judge), body: .longForm(most: SourceDesk.mostSent)
        ) { visit in
            try await LiteratureSourceDesk(visit).save()
        },
    ]

    private static func flow(_ visit: Visit) throws -> LiteratureFlow {
        guard let flow = try visit.here().store.literatureFlow() else { throw Turned.notFound }
        return flow
    }

    /// Searches come in on the command line.
    private static func bringing(_ visit: Visit) throws -> Answer {
        let words = visit.words
        let addresses = try visit.here().addresses
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.literature.bring.heading"],
                ["export", "run", "again"].map { words["app.literature.bring.\($0)"] },
                code: .init(
                    words["app.literature.bring.command"],
                    "realist import literature STUDY pubmed.ris --found-in PubMed --on 2026-05-04"),
                links: [Link(text: words["app.literature.heading"], href: addresses.literature)],
                crumbs: [Link(text: words["app.sources.heading"], href: addresses.sources)]))
    }
}

/// The list of what searches found.
private struct LiteratureListDesk {
    let visit: Visit
    private let asked: LiteratureAsked

    init(_ visit: Visit) {
        self.visit = visit
        asked = visit.literatureAsked
    }

    func show() throws -> Answer {
        let store = try visit.here().store
        var asked = asked
        let filter = LiteratureFilter(asked)
        var found = try store.literatureList(filter, start: asked.start, most: LiteratureAsked.most)
        if asked.start >= found.total, asked.start > 0 {
            asked.start = 0
            found = try store.literatureList(filter, most: LiteratureAsked.most)
        }
        let notice = visit.savedNotice(visit.words["app.literature.saved-last"], code: "last")
        return .page(
            TablePage.literature(
                try visit.surroundings(notice: notice),
                found.lines.map {
                    ListedLiterature(
                        id: $0.id, title: $0.title, authors: $0.authors, year: $0.year, state: $0.state)
                }, total: found.total, asked: asked, counts: try visit.here().literatureCounts(),
                searches: try store.literatureSearches(), at: try visit.here().addresses))
    }
}

extension Visit {
    /// Which list of the literature an address means, of the list itself or of a record that one came to from it.
    var literatureAsked: LiteratureAsked {
        let query = asked.query
        return LiteratureAsked(
            text: String((query["text"] ?? "").trimmed.prefix(100)),
            state: query["state"].flatMap { LiteratureRecord.State(rawValue: $0) },
            search: query["search"].flatMap { LiteratureSearch.ID($0) }, start: number("start"))
    }
}

extension LiteratureFilter {
    init(_ asked: LiteratureAsked) {
        self.init(text: asked.text, state: asked.state, search: asked.search)
    }
}
