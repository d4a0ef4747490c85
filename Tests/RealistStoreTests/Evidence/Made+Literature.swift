import Realist

extension Made {
    /// Every decision, and lists of every length.
    mutating func literature(_ ids: Ids) -> Literature {
        let searches = some(1...3) { made in
            LiteratureSearch(
                id: made.id(), place: made.string(), on: made.maybe { $0.day() },
                query: made.maybe { $0.string() }, note: made.maybe { $0.string() })
        }
        let records = LiteratureDocument.Kind.allCases.map { record($0, searches.map(\.id), ids) }
        return Literature(searches: searches, records: records)
    }

    private mutating func record(
        _ kind: LiteratureDocument.Kind, _ searches: [LiteratureSearch.ID], _ ids: Ids
    ) -> LiteratureRecord {
        var document = LiteratureDocument(kind: kind, title: string())
        document.authors = some { $0.string() }
        document.year = maybe { $0.number(1900...2030) }
        document.container = maybe { $0.string() }
        document.volume = maybe { $0.string() }
        document.issue = maybe { $0.string() }
        document.pages = maybe { $0.string() }
        document.publisher = maybe { $0.string() }
        document.doi = maybe { $0.string() }
        document.url = maybe { $0.string() }
        document.language = maybe { $0.string() }
        document.abstract = maybe { $0.string() }
        document.keywords = some { $0.string() }
        document.further = some { $0.string() }
        let decisions: [LiteratureRecord.Decision] = [
            .screenedIn, .screenedOut(because: "It is " + string()), .notObtained, .included,
            .leftOut(because: "It is " + string()),
        ]
        let found = [LiteratureRecord.Found(one(of: searches), times: number(1...3))]
        let log = decisions.map { decision in
            LiteratureRecord.Step(
                decision, relevance: maybe { $0.turn() }, rigour: maybe { $0.turn() },
                note: maybe { $0.string() }, by: string(), on: day())
        }
        return LiteratureRecord(
            id: id(), document: document, found: found, log: log, source: maybe { $0.one(of: ids.sources) })
    }
}
