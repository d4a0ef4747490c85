internal import GRDB
internal import Realist

extension LiteratureSearch: Stored {
    static let stored = StoredKind("literatureSearch")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("place", place)
        object.own.put("day", on)
        object.own.put("query", query)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), place: own.get("place"), on: own.maybe("day"), query: own.maybe("query"),
            note: own.maybe("note"))
    }
}

extension LiteratureRecord: Stored {
    static let stored = StoredKind(
        "literatureRecord",
        parts: [
            "literatureRecordAuthor", "literatureRecordKeyword", "literatureRecordFurther",
            "literatureRecordFound", "literatureRecordStep",
        ])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "kind", document.kind)
        object.own.put("title", document.title)
        object.own.put("year", document.year)
        object.own.put("container", document.container)
        object.own.put("volume", document.volume)
        object.own.put("issue", document.issue)
        object.own.put("pages", document.pages)
        object.own.put("publisher", document.publisher)
        object.own.put("doi", document.doi)
        object.own.put("url", document.url)
        object.own.put("language", document.language)
        object.own.put("abstract", document.abstract)
        object.own.put("sourceId", source)
        object.add("literatureRecordAuthor", "text", document.authors)
        object.add("literatureRecordKeyword", "text", document.keywords)
        object.add("literatureRecordFurther", "text", document.further)
        for one in found {
            object.add("literatureRecordFound") {
                $0.put("literatureSearchId", one.search)
                $0.put("times", one.times)
            }
        }
        for step in log {
            object.add("literatureRecordStep") {
                $0.put(code: "decision", step.decision.kind)
                $0.put("because", step.decision.reason)
                $0.put(code: "relevance", step.relevance)
                $0.put(code: "rigour", step.rigour)
                $0.put("note", step.note)
                $0.put("writtenBy", step.by)
                $0.put("day", step.on)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var document = try LiteratureDocument(kind: own.code("kind"), title: own.get("title"))
        document.authors = try object.list("literatureRecordAuthor", "text")
        document.year = try own.maybe("year")
        document.container = try own.maybe("container")
        document.volume = try own.maybe("volume")
        document.issue = try own.maybe("issue")
        document.pages = try own.maybe("pages")
        document.publisher = try own.maybe("publisher")
        document.doi = try own.maybe("doi")
        document.url = try own.maybe("url")
        document.language = try own.maybe("language")
        document.abstract = try own.maybe("abstract")
        document.keywords = try object.list("literatureRecordKeyword", "text")
        document.further = try object.list("literatureRecordFurther", "text")
        let found = try object.rows("literatureRecordFound").map { row in
            try Found(row.get("literatureSearchId"), times: row.get("times"))
        }
        let log = try object.rows("literatureRecordStep").map { row -> Step in
            let kind: Decision.Kind = try row.code("decision")
            guard let decision = Decision(kind, because: try row.maybe("because")) else {
                throw RowProblem.column("because", holds: "nothing")
            }
            return try Step(
                decision, relevance: row.maybeCode("relevance"), rigour: row.maybeCode("rigour"),
                note: row.maybe("note"), by: row.get("writtenBy"), on: row.get("day"))
        }
        try self.init(
            id: own.get("id"), document: document, found: found, log: log, source: own.maybe("sourceId"))
    }
}

extension Literature {
    static func all(_ database: Database) throws -> Literature {
        try Literature(
            searches: LiteratureSearch.fetchAll(database), records: LiteratureRecord.fetchAll(database))
    }
}
