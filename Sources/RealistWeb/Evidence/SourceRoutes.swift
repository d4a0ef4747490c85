internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// Sources: the list, each with its passages, a new one, what is said of one; marking passages and blacking out words.
enum SourceRoutes {
    static let all: [Route] = [
        .get("/s/:study/sources", .right(.readEvidence)) { visit in try list(visit) },
        .get("/s/:study/sources/:source", .right(.readEvidence)) { visit in try page(visit) },
        .get("/s/:study/new-source", .right(.judge)) { visit in
            try SourceDesk(visit, isNew: true).askForFile()
        },
        // A form with a file has a few fields besides.
        .post("/s/:study/new-source", .right(.judge), body: .upload(most: SourceText.largestFile + (1 << 20)))
        {
            visit in try await SourceDesk(visit, isNew: true).readFile()
        },
        .get("/s/:study/new-source/words", .right(.judge)) { visit in
            try SourceDesk(visit, isNew: true).form().show()
        },
        .post("/s/:study/new-source/words", .right(.judge), body: .longForm(most: SourceDesk.mostSent)) {
            visit in
            try await SourceDesk(visit, isNew: true).form().save()
        },
        .get("/s/:study/sources/:source/edit", .right(.judge)) { visit in try SourceDesk(visit).form().show()
        },
        .post("/s/:study/sources/:source/edit", .right(.judge)) { visit in
            try await SourceDesk(visit).form().save()
        },
        .get("/s/:study/sources/:source/remove", .right(.judge)) { visit in
            try SourceDesk(visit).askToRemove()
        },
        .post("/s/:study/sources/:source/remove", .right(.judge)) { visit in
            try await SourceDesk(visit).remove()
        },
        .get("/s/:study/sources/:source/mark", .right(.judge)) { visit in
            try PassageDesk(marking: visit).show()
        },
        .post("/s/:study/sources/:source/mark", .right(.judge)) { visit in
            try await PassageDesk(marking: visit).save()
        },
        .get("/s/:study/passages/:passage/change", .right(.judge)) { visit in
            try PassageDesk(changing: visit).show()
        },
        .post("/s/:study/passages/:passage/change", .right(.judge)) { visit in
            try await PassageDesk(changing: visit).save()
        },
        .get("/s/:study/passages/:passage/remove", .right(.judge)) { visit in
            try PassageDesk(changing: visit).askToRemove()
        },
        .post("/s/:study/passages/:passage/remove", .right(.judge)) { visit in
            try await PassageDesk(changing: visit).remove()
        },
        .get("/s/:study/sources/:source/black-out", .right(.judge)) { visit in try BlackOutDesk(visit).ask()
        },
        .post("/s/:study/sources/:source/black-out", .right(.judge)) { visit in try BlackOutDesk(visit).look()
        },
        .post("/s/:study/sources/:source/black-out/done", .right(.judge)) { visit in
            try await BlackOutDesk(visit).cover()
        },
        .get("/s/:study/sources/:source/heard/:person", .right(.judge)) { visit in
            try HeardDesk(visit).form().show()
        },
        .post("/s/:study/sources/:source/heard/:person", .right(.judge)) { visit in
            try await HeardDesk(visit).form().save()
        },
    ]

    private static func list(_ visit: Visit) throws -> Answer {
        let query = visit.asked.query
        var asked = SourcesAsked(
            kind: query["kind"].flatMap { Source.Kind(rawValue: $0) },
            site: query["site"].flatMap { Site.ID($0) },
            wave: query["wave"].flatMap { Wave.ID($0) },
            text: String((query["text"] ?? "").trimmed.prefix(100)),
            start: visit.number("start"))
        let filter = SourceFilter(
            kind: asked.kind, site: asked.site, wave: asked.wave, text: asked.text.isEmpty ? nil : asked.text)
        let store = try visit.here().store
        var found = try store.sources(filter, start: asked.start, most: SourcesAsked.most)
        if asked.start >= found.total, asked.start > 0 {
            asked.start = 0
            found = try store.sources(filter, most: SourcesAsked.most)
        }
        let notice = visit.savedNotice(visit.words["app.sources.saved.removed"], code: "removed")
        return .page(
            TablePage.sources(
                try visit.surroundings(notice: notice),
                found.lines.map {
                    ListedSource(
                        id: $0.id, kind: $0.kind, title: $0.title, site: $0.site, wave: $0.wave, on: $0.on,
                        heard: $0.participants, passages: $0.passages)
                }, total: found.total, asked: asked, in: try visit.theory()))
    }

    private static func page(_ visit: Visit) throws -> Answer {
        guard let read = try visit.here().store.source(visit.id("source"), but: visit.unseen()) else {
            throw Turned.notFound
        }
        return .page(
            SourcePage(
                try visit.surroundings(notice: notice(visit, read)), ToldSource(read), newID: NewName.of("x"),
                token: visit.sessionFormToken, new: visit.asked.query["made"].flatMap { Excerpt.ID($0) },
                memos: try visit.memos(about: .source(read.source.id)), in: try visit.theory()))
    }

    /// With the passages of somebody who refused consent just now, as far as something was made of them.
    private static func heardNotice(_ visit: Visit, _ read: SourceRead) throws -> Notice {
        let words = visit.words
        let saved = Notice(.saved, words["app.sources.saved.heard"])
        guard let person = visit.asked.query["of"].flatMap({ Participant.ID($0) }),
            read.people.contains(where: { $0.id == person })
        else { return saved }
        let (study, state) = (try visit.here(), PassageFilter.State.used)
        let count = try study.store.passages(PassageFilter(state: state, person: person), most: 0).total
        guard count > 0 else { return saved }
        return Notice(
            .saved, words["app.sources.saved.heard"],
            words.count("app.sources.saved.refused", count, ["name": person.text]),
            links: [
                Link(
                    text: words["app.sources.saved.refused-look"],
                    href: study.addresses.passages
                        + StudyAddresses.query([("state", state.rawValue), ("person", person.text)]))
            ])
    }

    /// That a passage which was marked just now may name somebody.
    private static func namesNotice(_ visit: Visit, _ read: SourceRead) throws -> Notice? {
        guard let id = visit.asked.query["made"].flatMap({ Excerpt.ID($0) }),
            let passage = read.excerpts.first(where: { $0.id == id })
        else { return nil }
        let study = try visit.here()
        let known = try study.library().sites.flatMap { [$0.label.text, $0.name ?? ""] }
        let names = LikelyNames(in: passage.text, except: known).names
        guard !names.isEmpty else { return nil }
        let words = visit.words
        return Notice(
            .note, words["app.sources.names.heading"],
            words.list(
                names.map { words.count("app.sources.names.name", $0.places.count, ["name": $0.text]) }),
            links: [
                Link(text: words["app.sources.names.look"], href: study.addresses.blackOut(read.source.id))
            ])
    }

    private static func notice(_ visit: Visit, _ read: SourceRead) throws -> Notice? {
        if let names = try namesNotice(visit, read) { return names }
        let words = visit.words
        switch visit.asked.query["saved"] {
        case "yes": return Notice(.saved, words["app.sources.saved.facts"])
        case "new": return Notice(.saved, words["app.sources.saved.new"], words["app.sources.saved.new-next"])
        case "unmarked": return Notice(.saved, words["app.sources.saved.unmarked"])
        case "heard": return try heardNotice(visit, read)
        case "changed": return Notice(.note, words["app.sources.saved.changed"])
        case "used": return Notice(.note, words["app.sources.saved.used"])
        default:
            let new = visit.asked.query["made"].flatMap { Excerpt.ID($0) }
            return read.excerpts.contains { $0.id == new }
                ? Notice(.saved, words["app.sources.saved.marked"]) : visit.memoNotice()
        }
    }
}
