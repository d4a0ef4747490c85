internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The codebook: dimensions, themes and codes, and what is done with each.
enum CodebookRoutes {
    static let all: [Route] =
        [
            .get("/s/:study/codes", .right(.readEvidence)) { visit in
                let working = try visit.codebook()
                let study = try visit.here()
                let find = String((visit.asked.query["find"] ?? "").trimmed.prefix(AnswerLimits.line))
                return .page(
                    CodebookPage(
                        try visit.surroundings(notice: visit.codesNotice()), working,
                        counts: try visit.codeCounts(), find: find,
                        isRemoved: try working.isWriter && !study.store.removedCodes().isEmpty))
            },
            .get("/s/:study/codes/removed", .right(.judge)) { visit in try removed(visit) },
            .get("/s/:study/codes/codes/:entry", .right(.readEvidence)) { visit in
                try CodeDesk(visit).show()
            },
            .get("/s/:study/codes/codes/:entry/merge", .right(.judge)) { visit in
                try CodeDesk(visit).askToMerge()
            },
            .post("/s/:study/codes/codes/:entry/merge", .right(.judge)) { visit in
                try await CodeDesk(visit).merge()
            },
            .post("/s/:study/codes/codes/:entry/part", .right(.judge)) { visit in
                try await CodeDesk(visit).part()
            },
            .get("/s/:study/codes/codes/:entry/split", .right(.judge)) { visit in
                try CodeDesk(visit).askToSplit()
            },
            .post("/s/:study/codes/codes/:entry/split", .right(.judge)) { visit in
                try await CodeDesk(visit).split()
            },
            .post("/s/:study/codes/codes/:entry/undo", .right(.judge)) { visit in
                try await CodeDesk(visit).undo()
            },
        ] + entry(Dimension.self) + entry(Theme.self) + entry(Code.self)

    /// What every entry has. A code has a page of its own, and its form lies below it.
    private static func entry<Entry: CodebookEntry>(_ kind: Entry.Type) -> [Route] {
        let tier = kind.tier.rawValue
        let path = "/s/:study/codes/\(tier)/:entry"
        let form = path + (kind.tier == .code ? "/edit" : "")
        return [
            .get("/s/:study/codes/new/\(tier)", .right(.judge)) { visit in
                try CodebookDesk<Entry>(visit).form(isNew: true).show()
            },
            .post("/s/:study/codes/new/\(tier)", .right(.judge)) { visit in
                try await CodebookDesk<Entry>(visit).form(isNew: true).save()
            },
            .get(form, .right(.judge)) { visit in
                try CodebookDesk<Entry>(visit).form().show(notice: visit.codesNotice())
            },
            .post(form, .right(.judge)) { visit in try await CodebookDesk<Entry>(visit).save() },
            .get(path + "/delete", .right(.judge)) { visit in try CodebookDesk<Entry>(visit).askToDelete() },
            .post(path + "/delete", .right(.judge)) { visit in
                try await CodebookDesk<Entry>(visit).delete()
            },
            .get(path + "/restore", .right(.judge)) { visit in
                try CodebookDesk<Entry>(visit).askToRestore()
            },
            .post(path + "/restore", .right(.judge)) { visit in
                try await CodebookDesk<Entry>(visit).restore()
            },
        ]
    }

    private static func removed(_ visit: Visit) throws -> Answer {
        let working = try visit.codebook()
        let removed = try visit.here().store.removedCodes()
        func entries<Entry: CodebookEntry>(_ written: [Written<Entry>]) -> [TasksPage.RemovedEntry] {
            written.map { gone in
                TasksPage.RemovedEntry(
                    Entry.tier, id: gone.value.name, title: gone.value.title.text(in: working.language),
                    hint: visit.words[
                        "app.codes.removed-by",
                        ["who": visit.who(gone.by), "when": visit.when(gone.at)]])
            }
        }
        return .page(
            TasksPage.removedCodes(
                try visit.surroundings(),
                entries(removed.codes) + entries(removed.themes) + entries(removed.dimensions), in: working))
    }
}
