internal import HTTPTypes
internal import RealistPages
internal import RealistStore

/// What is no page: the stylesheet, the script, and whether the server is well.
enum ServerRoutes {
    static let all: [Route] = [
        .get("/assets/:version/style.css", .anybody) { visit in
            kept(.bytes(visit.app.theme.style, type: "text/css; charset=utf-8"))
        },
        .get("/assets/:version/app.js", .anybody) { visit in
            kept(.bytes(visit.app.theme.script, type: "text/javascript; charset=utf-8"))
        },
        // Browsers ask for one unasked; the mark is drawn on the page itself.
        .get("/favicon.ico", .anybody) { _ in Answer(status: .noContent, content: .nothing) },
        .get("/robots.txt", .anybody) { _ in .text("User-agent: *\nDisallow: /\n") },
        .get("/health", .anybody) { visit in
            for study in visit.app.studies.values { _ = try study.store.head() }
            return .text("well\n")
        },
    ]

    /// The address changes with the content, so what was fetched once holds for good.
    private static func kept(_ content: Answer.Content) -> Answer {
        var answer = Answer(status: .ok, content: content)
        answer.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return answer
    }
}
