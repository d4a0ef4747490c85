internal import Realist
internal import RealistPages

/// Coding changes after FRAME, themes of changes, and the study's own words for what FRAME asks.
enum FrameRoutes {
    static let all: [Route] = [
        .get("/s/:study/frame", .right(.writeSite)) { visit in try ChangeGroupDesk(visit).list() },
        .get("/s/:study/frame/:change", .right(.writeSite)) { visit in
            try FrameDesk(visit).form().show(notice: GroupSaved.notice(visit))
        },
        .post("/s/:study/frame/:change", .right(.writeSite)) { visit in
            try await FrameDesk(visit).form(orDeleted: true).save()
        },
        .get("/s/:study/new-theme", .right(.writeSite)) { visit in
            try ChangeGroupDesk(visit).theme(isNew: true).show()
        },
        .post("/s/:study/new-theme", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).theme(isNew: true).save()
        },
        .get("/s/:study/themes/:group", .right(.writeSite)) { visit in
            try ChangeGroupDesk(visit).theme().show()
        },
        .post("/s/:study/themes/:group", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).theme().save()
        },
        .get("/s/:study/themes/:group/delete", .right(.writeSite)) { visit in
            try ChangeGroupDesk(visit).askToDissolve()
        },
        .post("/s/:study/themes/:group/delete", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).dissolve()
        },
        .get("/s/:study/new-own-term", .right(.writeSite)) { visit in
            let desk = try ChangeGroupDesk(visit)
            return visit.asked.query["question"] == nil
                ? try desk.chooseQuestion() : try desk.ownTerm(isNew: true).show()
        },
        .post("/s/:study/new-own-term", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).ownTerm(isNew: true).save()
        },
        .get("/s/:study/own-terms/:group", .right(.writeSite)) { visit in
            try ChangeGroupDesk(visit).ownTerm().show()
        },
        .post("/s/:study/own-terms/:group", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).ownTerm().save()
        },
        .get("/s/:study/own-terms/:group/delete", .right(.writeSite)) { visit in
            try ChangeGroupDesk(visit).askToDeleteTerm()
        },
        .post("/s/:study/own-terms/:group/delete", .right(.writeSite)) { visit in
            try await ChangeGroupDesk(visit).deleteTerm()
        },
    ]
}
