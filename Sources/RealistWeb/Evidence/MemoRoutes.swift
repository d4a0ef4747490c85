internal import Realist
internal import RealistPages
internal import RealistStore

/// What evaluators think: all of it, and writing it down.
enum MemoRoutes {
    static let all: [Route] = [
        .get("/s/:study/memos", .right(.readEvidence)) { visit in try list(visit) },
        .get("/s/:study/write-memo", .right(.judge)) { visit in try MemoDesk(writing: visit).show() },
        .post("/s/:study/write-memo", .right(.judge)) { visit in
            try await MemoDesk(writing: visit).save()
        },
        .get("/s/:study/memos/:memo", .right(.judge)) { visit in try MemoDesk(changing: visit).show() },
        .post("/s/:study/memos/:memo", .right(.judge)) { visit in
            try await MemoDesk(changing: visit).save()
        },
    ]

    private static func list(_ visit: Visit) throws -> Answer {
        let query = visit.asked.query
        var asked = MemosAsked(
            text: String((query["text"] ?? "").trimmed.prefix(100)),
            kind: query["kind"].flatMap { Memo.Kind(rawValue: $0) },
            about: query["about"].flatMap { Memo.Thing.Kind(rawValue: $0) }, start: visit.number("start"))
        let study = try visit.here()
        let unseen = try visit.unseen()
        let found = try study.store.memos().filter { asked.takes($0) && !unseen.hides($0) }
        if asked.start >= found.count { asked.start = 0 }
        let mayWrite = try visit.member().may(.judge)
        // The latest first.
        let lines = try found.reversed().dropFirst(asked.start).prefix(MemosAsked.most).map { memo in
            MemoLine(
                memo,
                about: MemoLine.About(
                    memo.about, title: try visit.title(of: memo.about), visit.words, study.addresses),
                writer: try visit.coder(memo.writer), mayWrite: mayWrite, visit.words, study.addresses)
        }
        return .page(
            MemosPage(
                try visit.surroundings(notice: visit.memoNotice()), lines, total: found.count, asked: asked,
                mayWrite: mayWrite, hidesOthers: !unseen.isNothing, visit.words, study.addresses))
    }
}
