internal import Realist
internal import RealistPages
internal import RealistStore

/// A site's changes: the list, each by itself, its parts, its life, and what can be taken back.
enum ChangeRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/changes", .right(.readSite)) { visit in try ChangeList(visit).page() },
        .get("/s/:study/sites/:site/changes.csv", .right(.readSite)) { visit in try ChangeList(visit).table()
        },
        .get("/s/:study/sites/:site/deleted-changes", .right(.writeSite)) { visit in
            try ChangeList(visit).deleted()
        },
        .get("/s/:study/sites/:site/changes/:change", .right(.readSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try $0.show() }
        },
        .get("/s/:study/sites/:site/changes/:change/edit/:question", .right(.writeSite)) { visit in
            let question = try RecordRoutes.question(visit)
            return try await ChangeDesk(visit, orDeleted: true).present { try $0.form(question).show() }
        },
        .post("/s/:study/sites/:site/changes/:change/edit/:question", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).form(try RecordRoutes.question(visit)).save()
        },
        .get("/s/:study/sites/:site/changes/:change/life", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try $0.showLife() }
        },
        .post("/s/:study/sites/:site/changes/:change/life", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).life().save()
        },
        .get("/s/:study/sites/:site/changes/:change/step", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try $0.correction().show() }
        },
        .post("/s/:study/sites/:site/changes/:change/step", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).correction().save()
        },
        .get("/s/:study/sites/:site/changes/:change/history", .right(.readSite)) { visit in
            try ChangeDesk(visit, orDeleted: true).history()
        },
        .post("/s/:study/sites/:site/changes/:change/confirm", .right(.approveSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try await $0.confirm() }
        },
        .post("/s/:study/sites/:site/changes/:change/undo", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try await $0.acts.undo() }
        },
        .get("/s/:study/sites/:site/changes/:change/delete", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { .page(try $0.askToDelete()) }
        },
        .post("/s/:study/sites/:site/changes/:change/delete", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).present { try await $0.delete() }
        },
        .get("/s/:study/sites/:site/changes/:change/restore", .right(.writeSite)) { visit in
            try ChangeDesk(visit, orDeleted: true).askToRestore()
        },
        .post("/s/:study/sites/:site/changes/:change/restore", .right(.writeSite)) { visit in
            try await ChangeDesk(visit, orDeleted: true).restore()
        },
        .get("/s/:study/shared/:change", .right(.readToolkit)) { visit in try shared(visit) },
    ]

    /// A change of any site that it shares; what is not shared is not there.
    private static func shared(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let id: Adaptation.ID = try visit.id("change")
        guard let change = try study.store.adaptation(id), change.shared else { throw Turned.notFound }
        let library = try study.library()
        let asking = ChangeAsking(
            words: visit.words, language: library.about.language, recommendations: library.recommendations,
            materials: library.materials, frame: try PlainWords.frame(), isEditing: true)
        return .page(
            ChangePage(
                try visit.surroundings(), shared: change, site: try study.label(of: change.site),
                answers: ChangeForm.answers(change), asking,
                back: Link(
                    text: visit.words["app.access.account.back"],
                    href: StudyNavigation(visit: visit, study: study).first)))
    }
}
