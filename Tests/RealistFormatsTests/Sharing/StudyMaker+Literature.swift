import Realist

@testable import RealistFormats

extension StudyMaker {
    mutating func literature() -> Literature {
        let searches = ["pubmed", "no", "reference-lists"].prefix(number(0...3)).compactMap { name in
            LiteratureSearch.ID(name).map { id in
                LiteratureSearch(
                    id: id, place: word(), on: maybe { $0.day() }, query: maybe { $0.word() },
                    note: maybe { $0.word() })
            }
        }
        let records = (0..<number(0...5)).compactMap { place in
            LiteratureRecord.ID("record-\(place)").map { record($0, searches) }
        }
        return Literature(searches: searches, records: records)
    }

    private mutating func record(
        _ id: LiteratureRecord.ID, _ searches: [LiteratureSearch]
    ) -> LiteratureRecord {
        var document = LiteratureDocument(kind: any(LiteratureDocument.Kind.self), title: word())
        document.authors = few(["Jones, A.", "Ó Briain, É.", "=SUM(1)", "'World' \"Health\", Organization"])
        document.year = maybe { $0.number(1900...2030) }
        document.container = maybe { $0.word() }
        document.volume = maybe { $0.word() }
        document.issue = maybe { $0.word() }
        document.pages = maybe { $0.word() }
        document.publisher = maybe { $0.word() }
        document.doi = maybe { $0.word() }
        document.url = maybe { $0.word() }
        document.language = maybe { $0.word() }
        document.abstract = maybe { $0.word() }
        document.keywords = few(["trust", "shared learning", "-x"])
        document.further = few(["C1: kept", "note: as it is"])
        let found = few(searches.map(\.id)).map { search in
            LiteratureRecord.Found(search, times: number(1...3))
        }
        let decisions: [LiteratureRecord.Decision] = [
            .screenedIn, .screenedOut(because: word()), .notObtained, .included, .leftOut(because: word()),
        ]
        let log = few(decisions).map { decision in
            LiteratureRecord.Step(
                decision, relevance: maybe { $0.any(Grade.self) }, rigour: maybe { $0.any(Grade.self) },
                note: maybe { $0.word() }, by: word(), on: day())
        }
        return LiteratureRecord(
            id: id, document: document, found: found, log: log, source: maybe { $0.one($0.sources) })
    }
}
