import Realist

extension Example {
    /// A document in each state, one found twice, and one that no search found.
    static let literature: Literature = {
        let search = LiteratureSearch(id: .init(known: "made-up"), place: "Made-up <database> & more")
        let logs: [[LiteratureRecord.Decision]] = [
            [], [.screenedIn], [.screenedOut(because: "Not about <peers>")], [.screenedIn, .included],
            [.screenedIn, .leftOut(because: "No account of how it works")], [.screenedIn, .notObtained],
        ]
        let records = logs.enumerated().compactMap { place, log in
            LiteratureRecord.ID("document-\(place)").map { id in
                LiteratureRecord(
                    id: id, document: LiteratureDocument(kind: .article, title: "Title \(place)"),
                    found: place == 5 ? [] : [.init(search.id, times: place == 1 ? 2 : 1)],
                    log: log.map { .init($0, by: "kw", on: Day(2026, 5, 4)) })
            }
        }
        return Literature(searches: [search], records: records)
    }()
}
