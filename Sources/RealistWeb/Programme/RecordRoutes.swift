internal import Realist
internal import RealistPages
internal import RealistStore

/// Recording a change: a question a page, kept at every step, looked through, saved.
enum RecordRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/record", .right(.writeSite)) { visit in try RecordDesk(visit).begin() },
        .post("/s/:study/sites/:site/record", .right(.writeSite)) { visit in
            try await RecordDesk(visit).answer(.what, of: nil)
        },
        .get("/s/:study/sites/:site/drafts/:draft", .right(.writeSite)) { visit in
            try await RecordDesk(visit).present { desk, draft in try desk.check(draft) }
        },
        .post("/s/:study/sites/:site/drafts/:draft", .right(.writeSite)) { visit in
            try await RecordDesk(visit).finish()
        },
        .get("/s/:study/sites/:site/drafts/:draft/drop", .right(.writeSite)) { visit in
            try await RecordDesk(visit).present { desk, draft in try desk.askToDrop(draft) }
        },
        .post("/s/:study/sites/:site/drafts/:draft/drop", .right(.writeSite)) { visit in
            try await RecordDesk(visit).present { desk, draft in
                try await visit.acting().commit { try $0.delete(draft.id) }
                return .seeOther(desk.home + "?saved=dropped")
            }
        },
        .get("/s/:study/sites/:site/drafts/:draft/:question", .right(.writeSite)) { visit in
            let question = try question(visit)
            return try await RecordDesk(visit).present { desk, draft in try desk.ask(question, of: draft) }
        },
        .post("/s/:study/sites/:site/drafts/:draft/:question", .right(.writeSite)) { visit in
            let desk = try RecordDesk(visit)
            return try await desk.answer(try question(visit), of: try desk.draftID())
        },
        .get("/s/:study/sites/:site/changes/:change/recorded", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try $0.desk.recorded() }
        },
    ]

    static func question(_ visit: Visit) throws -> ChangeQuestion {
        guard let question = visit.asked.places["question"].flatMap({ ChangeQuestion(rawValue: $0) }) else {
            throw Turned.notFound
        }
        return question
    }
}
