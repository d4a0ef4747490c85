internal import Realist
internal import RealistPages
internal import RealistStore

/// Links that evaluators write between explanations, contrasts, rivals, and snapshots.
enum TheoryLinkRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/links", .right(.readToolkit)) { visit in try list(visit) },
        .get("/s/:study/theory/new-link/:kind", .right(.writeTheory)) { visit in
            try await answer(visit, .show)
        },
        .post("/s/:study/theory/new-link/:kind", .right(.writeTheory)) { visit in
            try await answer(visit, .save)
        },
        .get("/s/:study/theory/links/:kind/:link", .right(.writeTheory)) { visit in
            try await answer(visit, .show)
        },
        .post("/s/:study/theory/links/:kind/:link", .right(.writeTheory)) { visit in
            try await answer(visit, .save)
        },
        .get("/s/:study/theory/links/:kind/:link/delete", .right(.writeTheory)) { visit in
            try await answer(visit, .askToDelete)
        },
        .post("/s/:study/theory/links/:kind/:link/delete", .right(.writeTheory)) { visit in
            try await answer(visit, .delete)
        },
        .get("/s/:study/theory/links/:kind/:link/restore", .right(.writeTheory)) { visit in
            try await answer(visit, .askToRestore)
        },
        .post("/s/:study/theory/links/:kind/:link/restore", .right(.writeTheory)) { visit in
            try await answer(visit, .restore)
        },
        .get("/s/:study/theory/new-snapshot", .right(.writeTheory)) { visit in
            try SnapshotDesk(visit, isNew: true).form().show()
        },
        .post("/s/:study/theory/new-snapshot", .right(.writeTheory)) { visit in
            try await SnapshotDesk(visit, isNew: true).form().save()
        },
        .get("/s/:study/theory/snapshots/:snapshot", .right(.writeTheory)) { visit in
            try SnapshotDesk(visit, isNew: false).form().show()
        },
        .post("/s/:study/theory/snapshots/:snapshot", .right(.writeTheory)) { visit in
            try await SnapshotDesk(visit, isNew: false).form().save()
        },
    ]

    private enum Act { case show, save, askToDelete, delete, askToRestore, restore }

    /// Each kind of link has its desk.
    private static func answer(_ visit: Visit, _ act: Act) async throws -> Answer {
        switch visit.asked.places["kind"].flatMap({ TheoryLinkKind(rawValue: $0) }) {
        case .leadsTo?: try await answer(TheoryLinkDesk(visit, .leadsTo), act)
        case .contrast?: try await answer(TheoryLinkDesk(visit, .contrast), act)
        case .rivals?: try await answer(TheoryLinkDesk(visit, .rivals), act)
        case nil: throw Turned.notFound
        }
    }

    private static func answer<Value>(_ desk: TheoryLinkDesk<Value>, _ act: Act) async throws -> Answer {
        switch act {
        case .show: try desk.show()
        case .save: try await desk.form().save()
        case .askToDelete: try desk.askToDelete()
        case .delete: try await desk.delete()
        case .askToRestore: try desk.askToRestore()
        case .restore: try await desk.restore()
        }
    }

    private static func list(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let theory = try visit.theory()
        let words = visit.words
        func removed<Value>(_ all: [Written<Value>], _ kind: TheoryLinkKind, _ told: (Value) -> String)
            -> [TasksPage.Removed] where Value: Identifiable, Value.ID: CustomStringConvertible
        {
            all.map { one in
                TasksPage.Removed(
                    title: told(one.value), href: study.addresses.restoreLink(kind, "\(one.value.id)"),
                    hint: words[
                        "app.theory.links.removed-by",
                        ["who": visit.writer(one.by), "when": visit.writtenAt(one.at)]])
            }
        }
        let gone = try visit.member().may(.writeTheory) ? study.store.removedTheory() : RemovedTheory()
        let notice =
            visit.savedNotice(words["app.theory.links.saved"])
            ?? visit.savedNotice(words["app.theory.links.saved-gone"], code: "gone")
            ?? visit.savedNotice(words["app.theory.links.saved-back"], code: "back")
        return .page(
            TasksPage.theoryLinks(
                try visit.surroundings(notice: notice),
                removed: removed(gone.leadsTo, .leadsTo) { theory.told($0) }
                    + removed(gone.contrasts, .contrast) { theory.told($0) }
                    + removed(gone.rivals, .rivals) { theory.told($0) }, in: theory))
    }
}
