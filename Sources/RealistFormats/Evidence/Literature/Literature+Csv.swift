public import Realist

/// `evidence/literature.csv`: one row a document. Lists have one line for each of theirs.
extension LiteratureRecord {
    private static let columns = [
        "id", "kind", "title", "authors", "year", "container", "volume", "issue", "pages", "publisher", "doi",
        "url",
        "language", "keywords", "abstract", "further", "found", "source",
    ]

    static func read(_ reader: inout CsvReader, _ findings: inout Findings) -> [LiteratureRecord] {
        let places = columns.map { reader.column($0, &findings) }
        reader.refuseOtherColumns(&findings)
        func column(_ name: String) -> CsvColumn? { columns.firstIndex(of: name).flatMap { places[$0] } }
        var records: [LiteratureRecord] = []
        while reader.advanceRow(&findings) {
            func text(_ name: String) -> String? {
                guard let text = column(name).map({ PlainText.of(reader.text($0)) }), !text.isEmpty else {
                    return nil
                }
                return text
            }
            func lines(_ name: String) -> [String] {
                text(name)?.split(separator: "\n").map(String.init) ?? []
            }
            let id: LiteratureRecord.ID? = reader.required(
                column("id"), .newId("literature record"), &findings)
            let kind: LiteratureDocument.Kind? = reader.required(column("kind"), .choice, &findings)
            let title = reader.required(column("title"), .string, &findings)
            let year = reader.optional(column("year"), .integer(in: 1000...2999), &findings)
            let source: Source.ID? = reader.optional(column("source"), .id(of: "source"), &findings)
            var found: [Found] = []
            for line in lines("found") {
                let words = line.split(separator: " ")
                let times = words.dropFirst().first.map { Int($0) } ?? 1
                guard words.count < 3, let name = words.first, let search = LiteratureSearch.ID(String(name)),
                    let times, (1...1_000).contains(times)
                else {
                    if let column = column("found") {
                        findings.add(LiteratureTableProblem.found(line, at: reader.place(column)))
                    }
                    continue
                }
                if let column = column("found") {
                    findings.refer(to: "literature search", search.text, at: reader.place(column))
                }
                found.append(Found(search, times: times))
            }
            guard let id, let kind, let title else { continue }
            var document = LiteratureDocument(kind: kind, title: title)
            document.authors = lines("authors")
            document.year = year
            document.container = text("container")
            document.volume = text("volume")
            document.issue = text("issue")
            document.pages = text("pages")
            document.publisher = text("publisher")
            document.doi = text("doi")
            document.url = text("url")
            document.language = text("language")
            document.keywords = lines("keywords")
            document.abstract = text("abstract")
            document.further = lines("further")
            records.append(LiteratureRecord(id: id, document: document, found: found, source: source))
        }
        return records
    }

    static func write(_ records: [LiteratureRecord]) -> [UInt8] {
        var table = CsvWriter()
        table.header(columns)
        for one in records {
            let document = one.document
            let found = one.found.map { $0.times == 1 ? $0.search.text : "\($0.search) \($0.times)" }
            table.row([
                one.id.text, document.kind.rawValue, document.title, document.authors.joined(separator: "\n"),
                document.year.map { "\($0)" } ?? "", document.container ?? "", document.volume ?? "",
                document.issue ?? "", document.pages ?? "", document.publisher ?? "", document.doi ?? "",
                document.url ?? "", document.language ?? "", document.keywords.joined(separator: "\n"),
                document.abstract ?? "", document.further.joined(separator: "\n"),
                found.joined(separator: "\n"), one.source?.text ?? "",
            ])
        }
        return table.take()
    }
}

/// `evidence/literature-log.csv`: one row a decision, those of a document in their order.
extension LiteratureRecord.Step {
    static func read(
        _ reader: inout CsvReader, into records: inout [LiteratureRecord], _ findings: inout Findings
    ) {
        let record = reader.column("record", &findings)
        let kind = reader.column("decision", &findings)
        let reason = reader.column("because", &findings)
        let relevance = reader.column("relevance", &findings)
        let rigour = reader.column("rigour", &findings)
        let note = reader.column("note", &findings)
        let by = reader.column("by", &findings)
        let on = reader.column("on", &findings)
        reader.refuseOtherColumns(&findings)
        let places = Dictionary(
            records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        while reader.advanceRow(&findings) {
            let id: LiteratureRecord.ID? = reader.required(record, .id(of: "literature record"), &findings)
            let decided: LiteratureRecord.Decision.Kind? = reader.required(kind, .choice, &findings)
            let because = reader.optional(reason, .string, &findings)
            let relevant: Grade? = reader.optional(relevance, .choice, &findings)
            let rigorous: Grade? = reader.optional(rigour, .choice, &findings)
            let remark = reader.optional(note, .string, &findings)
            let who = reader.required(by, .string, &findings)
            let day = reader.required(on, .day, &findings)
            guard let id, let decided, let who, let day else { continue }
            guard let decision = LiteratureRecord.Decision(decided, because: because) else {
                if let kind { findings.add(LiteratureTableProblem.noReason(at: reader.place(kind))) }
                continue
            }
            guard let place = places[id] else { continue }
            records[place].log.append(
                LiteratureRecord.Step(
                    decision, relevance: relevant, rigour: rigorous, note: remark, by: who, on: day))
        }
    }

    static func write(_ records: [LiteratureRecord]) -> [UInt8] {
        var table = CsvWriter()
        table.header(["record", "decision", "because", "relevance", "rigour", "note", "by", "on"])
        for record in records {
            for step in record.log {
                table.row([
                    record.id.text, step.decision.kind.rawValue, step.decision.reason ?? "",
                    step.relevance?.rawValue ?? "", step.rigour?.rawValue ?? "", step.note ?? "", step.by,
                    "\(step.on)",
                ])
            }
        }
        return table.take()
    }
}

/// `evidence/literature.yaml`
extension YamlShape where Value == [LiteratureSearch] {
    static var literatureSearches: Self {
        .keys(of: "the searches for literature") { keys in
            keys.requiredList("searches", of: .literatureSearch)
        }
    }
}

extension YamlShape where Value == LiteratureSearch {
    fileprivate static var literatureSearch: Self {
        .keys(of: "a search for literature") { keys in
            let id: LiteratureSearch.ID? = keys.required("id", .newId("literature search"))
            let place = keys.required("place", .string)
            let on = keys.optional("on", .day)
            let query = keys.optional("query", .string)
            let note = keys.optional("note", .string)
            guard let id, let place else { return nil }
            return LiteratureSearch(id: id, place: place, on: on, query: query, note: note)
        }
    }
}

extension LiteratureSearch {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("place", place)
        keys.add("on", on)
        keys.add("query", query)
        keys.add("note", note)
    }
}

/// What is wrong in a row of the literature.
public enum LiteratureTableProblem: Explained {
    case found(String, at: Location)
    case noReason(at: Location)

    public var location: Location? {
        switch self {
        case .found(_, let place), .noReason(let place): place
        }
    }

    public var code: String {
        switch self {
        case .found: "literature.found"
        case .noReason: "literature.no-reason"
        }
    }

    public var what: String {
        switch self {
        case .found(let line, _): "\(shown(line)) is no search and number of times."
        case .noReason: "A document that is left out needs a reason."
        }
    }

    public var remedy: String {
        switch self {
        case .found:
            "Write the identifier of a search, and behind a blank how often it gave the document, from 1 to 1000."
        case .noReason: "Write it into the column “because”."
        }
    }
}
