import Realist
import Testing

@testable import RealistStore

@Suite("The list of literature") struct LiteratureListTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        var study = Study(about: About(id: Identifier(known: "s"), title: "", question: "", summary: ""))
        study.evidence.literature = Self.literature
        _ = try store.importBundle(study)
    }

    private static let searches = ["pubmed", "scopus"].compactMap { name in
        LiteratureSearch.ID(name).map { LiteratureSearch(id: $0, place: name) }
    }

    private static let literature: Literature = {
        let logs: [[LiteratureRecord.Decision]] = [
            [], [.screenedIn], [.screenedOut(because: "No")], [.screenedIn, .included], [],
            [.screenedIn, .leftOut(because: "Late")], [.screenedIn, .leftOut(because: "Early")],
            [.screenedIn, .leftOut(because: "Late")], [.screenedIn, .notObtained],
        ]
        let records = logs.enumerated().compactMap { place, log -> LiteratureRecord? in
            // The order of the identifiers is not that of the study.
            guard let id = LiteratureRecord.ID("document-\(9 - place)") else { return nil }
            var document = LiteratureDocument(kind: .article, title: "Über 100% of ward \(place)")
            document.authors = place == 3 ? ["Ängström, Åsa", "Jones, Ann"] : ["Smith, Bo"]
            return LiteratureRecord(
                id: id, document: document,
                found: [.init(searches[place % 2].id, times: place == 0 ? 2 : 1)],
                log: log.map { .init($0, by: "kw", on: Day(2026, 5, 4)) })
        }
        return Literature(searches: searches, records: records)
    }()

    private func ids(_ filter: LiteratureFilter, start: Int = 0, most: Int = 50) throws -> [String] {
        try store.literatureList(filter, start: start, most: most).lines.map(\.id.text)
    }

    @Test("is in the order of the study, a part at a time, with the count of all")
    func order() throws {
        let part = try store.literatureList(start: 2, most: 2)
        #expect(part.total == 9 && part.lines.map(\.id.text) == ["document-7", "document-6"])
        #expect(part.lines.last?.authors == ["Ängström, Åsa", "Jones, Ann"])
        #expect(part.lines.map(\.state) == [.screenedOut, .included] && part.lines.last?.decisions == 2)
        #expect(try store.literatureList(start: 90).lines.isEmpty)
        #expect(try store.hasLiterature())
    }

    @Test("is filtered by the last decision, by searches, and by words of title and authors")
    func filter() throws {
        #expect(try ids(LiteratureFilter(state: .toScreen)) == ["document-9", "document-5"])
        #expect(try ids(LiteratureFilter(state: .toRead)) == ["document-8"])
        #expect(try ids(LiteratureFilter(state: .leftOut)).count == 3)
        #expect(try ids(LiteratureFilter(text: "jones über")) == ["document-6"])
        #expect(try ids(LiteratureFilter(text: "ÄNGSTRÖM")).isEmpty == false)
        #expect(try ids(LiteratureFilter(text: "\"100% of\"")).count == 9)
        #expect(try ids(LiteratureFilter(text: "100_")).isEmpty)
        #expect(
            try ids(LiteratureFilter(text: "smith", state: .leftOut, search: Self.searches[1].id))
                == ["document-4", "document-2"])
    }

    @Test("counts where records stand, and their reasons, as all of them read whole give it")
    func counts() throws {
        let whole = Dictionary(grouping: Self.literature.records, by: \.state).mapValues(\.count)
        #expect(try store.literatureCounts() == whole)
        #expect(try store.literatureReasons() == [.screenedOut: ["No"], .leftOut: ["Late", "Early"]])
        #expect(try store.literatureFlow() == LiteratureFlow(Self.literature))
        #expect(try store.literatureSearches() == Self.searches)
    }

    @Test("has a next one in each state, and begins again behind the last")
    func next() throws {
        func next(_ id: StaticString, _ state: LiteratureRecord.State) throws -> String? {
            try store.nextLiterature(after: Identifier(known: id), in: LiteratureFilter(state: state))?.text
        }
        #expect(try next("document-9", .toScreen) == "document-5")
        #expect(try next("document-5", .toScreen) == "document-9")
        #expect(try next("document-8", .toRead) == nil)
        #expect(try next("document-6", .leftOut) == "document-4")
    }

    @Test("has a next one among those that are asked for")
    func nextOfList() throws {
        func next(_ id: StaticString, _ list: LiteratureFilter) throws -> String? {
            try store.nextLiterature(after: Identifier(known: id), in: list)?.text
        }
        #expect(try next("document-9", LiteratureFilter()) == "document-8")
        #expect(try next("document-1", LiteratureFilter()) == "document-9")
        // Only the fourth is by somebody called Jones.
        #expect(try next("document-9", LiteratureFilter(text: "jones")) == "document-6")
        #expect(try next("document-6", LiteratureFilter(text: "jones")) == nil)
        #expect(
            try next("document-4", LiteratureFilter(state: .leftOut, search: Self.searches[1].id))
                == "document-2")
        // One that is not of the list has its place all the same.
        #expect(try next("document-5", LiteratureFilter(state: .leftOut)) == "document-4")
    }

    @Test("is counted again when something was decided, and only then")
    func kept() throws {
        let first = try store.keptLiteratureCounts()
        #expect(try store.keptLiteratureCounts(first).readAt == first.readAt)
        _ = try store.decide(
            .init(.screenedIn, by: "kw", on: Day(2026, 5, 4)), on: Identifier(known: "document-9"))
        let now = try store.keptLiteratureCounts(first)
        #expect(now.value[.toScreen] == 1 && now.value[.toRead] == 2 && now.readAt > first.readAt)
    }

    @Test("says which source a record is, unless somebody said so meanwhile")
    func cite() throws {
        let record = LiteratureRecord.ID(known: "document-6")
        let paper = Source(id: Identifier(known: "paper"), kind: .document, title: "A paper")
        #expect(throws: ContentProblem.self) { try store.cite(paper.id, from: record, before: nil) }
        try store.save(paper, expecting: 0)
        #expect(try store.cite(paper.id, from: record, before: nil)?.source == paper.id)
        let head = try store.head().sequence
        #expect(try store.cite(nil, from: record, before: nil)?.source == paper.id, "somebody was quicker")
        #expect(try store.head().sequence == head)
        #expect(throws: ContentProblem.self) { try store.remove(paper.id, expecting: 1) }
        #expect(try store.cite(nil, from: record, before: paper.id)?.source == nil)
        #expect(try store.cite(nil, from: Identifier(known: "nobody"), before: nil) == nil)
        #expect(try store.verify().findings.isEmpty)
    }
}
