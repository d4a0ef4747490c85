internal import Realist
internal import RealistPages

/// What a site makes of each recommendation: all in one list, and each by itself.
enum DecisionRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/decisions", .right(.readSite)) { visit in try DecisionList(visit).show()
        },
        .post("/s/:study/sites/:site/decisions", .right(.writeSite)) { visit in
            try await DecisionList(visit).save()
        },
        .get("/s/:study/sites/:site/decisions/:recommendation", .right(.readSite)) { visit in
            try DecisionDesk(visit).show()
        },
        .post("/s/:study/sites/:site/decisions/:recommendation", .right(.writeSite)) { visit in
            try await DecisionDesk(visit).form().save()
        },
        .get("/s/:study/sites/:site/decisions/:recommendation/history", .right(.readSite)) { visit in
            try DecisionDesk(visit).history()
        },
        .post("/s/:study/sites/:site/decisions/:recommendation/undo", .right(.writeSite)) { visit in
            try await DecisionDesk(visit).acts.undo()
        },
        .post("/s/:study/sites/:site/decisions/:recommendation/confirm", .right(.approveSite)) { visit in
            try await DecisionDesk(visit).confirm()
        },
    ]
}
