internal import Realist
internal import RealistPages

/// A site's workshops: the list, each by itself, what is printed before the next one.
enum WorkshopRoutes {
    static let all: [Route] = lists + own + acts

    private static let lists: [Route] = [
        .get("/s/:study/sites/:site/workshops", .right(.readSite)) { visit in
            try WorkshopList(visit).page()
        },
        .get("/s/:study/sites/:site/deleted-workshops", .right(.writeSite)) { visit in
            try WorkshopList(visit).deleted()
        },
        .get("/s/:study/sites/:site/workshop-pack", .right(.readSite)) { visit in
            try WorkshopPack(visit).page()
        },
        .get("/s/:study/sites/:site/new-workshop", .right(.writeSite)) { visit in
            try WorkshopDesk.new(visit).show()
        },
        .post("/s/:study/sites/:site/new-workshop", .right(.writeSite)) { visit in
            try await WorkshopDesk.new(visit).save()
        },
    ]

    private static let own: [Route] = [
        .get("/s/:study/sites/:site/workshops/:workshop", .right(.readSite)) { visit in
            try WorkshopDesk(visit).show()
        },
        .get("/s/:study/sites/:site/workshops/:workshop/edit", .right(.writeSite)) { visit in
            try WorkshopDesk(visit).requireEditing().form().show()
        },
        .post("/s/:study/sites/:site/workshops/:workshop/edit", .right(.writeSite)) { visit in
            try await WorkshopDesk(visit, orDeleted: true).requireEditing().form().save()
        },
        .get("/s/:study/sites/:site/workshops/:workshop/decisions", .right(.writeSite)) { visit in
            try DecisionList(visit, at: WorkshopDesk(visit).workshop).show()
        },
        .post("/s/:study/sites/:site/workshops/:workshop/decisions", .right(.writeSite)) { visit in
            try await DecisionList(visit, at: WorkshopDesk(visit).workshop).save()
        },
        .get("/s/:study/sites/:site/workshops/:workshop/history", .right(.readSite)) { visit in
            try WorkshopDesk(visit, orDeleted: true).history()
        },
    ]

    private static let acts: [Route] = [
        .post("/s/:study/sites/:site/workshops/:workshop/change", .right(.writeSite)) { visit in
            try await WorkshopDesk(visit).makeChange()
        },
        .post("/s/:study/sites/:site/workshops/:workshop/confirm", .right(.approveSite)) { visit in
            try await WorkshopDesk(visit).requireEditing().confirm()
        },
        .post("/s/:study/sites/:site/workshops/:workshop/undo", .right(.writeSite)) { visit in
            try await WorkshopDesk(visit).requireEditing().acts.undo()
        },
        .get("/s/:study/sites/:site/workshops/:workshop/delete", .right(.writeSite)) { visit in
            .page(try WorkshopDesk(visit).requireEditing().askToDelete())
        },
        .post("/s/:study/sites/:site/workshops/:workshop/delete", .right(.writeSite)) { visit in
            try await WorkshopDesk(visit).requireEditing().delete()
        },
        .get("/s/:study/sites/:site/workshops/:workshop/restore", .right(.writeSite)) { visit in
            try WorkshopDesk(visit, orDeleted: true).requireEditing().askToRestore()
        },
        .post("/s/:study/sites/:site/workshops/:workshop/restore", .right(.writeSite)) { visit in
            try await WorkshopDesk(visit, orDeleted: true).requireEditing().restore()
        },
    ]
}
