import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Literature in the study file") struct LiteratureTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        var study = Study(about: About(id: Identifier(known: "s"), title: "", question: "", summary: ""))
        study.evidence.literature = Literature()
        _ = try store.importBundle(study)
    }

    private let pubmed = LiteratureSearch(
        id: Identifier(known: "pubmed"), place: "PubMed", on: Day(2026, 5, 4))

    private func record(_ id: StaticString) -> LiteratureRecord {
        LiteratureRecord(
            id: Identifier(known: id), document: LiteratureDocument(kind: .article, title: "A \(id)"),
            found: [.init(pubmed.id)])
    }

    @Test("comes in as one entry of the audit, and once")
    func take() throws {
        let head = try store.head().sequence
        try store.take(search: pubmed, new: [record("a"), record("b")], changed: [], file: "x.ris")
        #expect(try store.head().sequence == head + 1)
        var again = record("a")
        again.found = [.init(pubmed.id, times: 2)]
        try store.take(search: pubmed, new: [record("c")], changed: [again], file: "y.ris")
        let literature = try store.literature()
        #expect(literature.searches == [pubmed])
        #expect(literature.records == [again, record("b"), record("c")])
        #expect(throws: ContentProblem.self) {
            try store.take(search: pubmed, new: [record("d"), record("a")], changed: [], file: "z.ris")
        }
        #expect(try store.literature() == literature)
        try store.take(search: pubmed, new: [], changed: [], file: "z.ris")
        #expect(try store.head().sequence == head + 2)
        #expect(try store.verify().findings.isEmpty)
        #expect(try store.study()?.evidence.literature == literature)
        #expect(try store.study(changes: false)?.evidence.literature.isEmpty == true)
    }

    @Test("has a log to which decisions are added, unless somebody decided meanwhile")
    func decide() throws {
        try store.take(search: pubmed, new: [record("a")], changed: [], file: "x.ris")
        let id = record("a").id
        let first = LiteratureRecord.Step(.screenedIn, by: "kw", on: Day(2026, 5, 5))
        #expect(try store.decide(first, on: id, seen: 0)?.log == [first])
        let second = LiteratureRecord.Step(
            .leftOut(because: "Not about this"), relevance: .weak, by: "kw", on: Day(2026, 5, 6))
        #expect(try store.decide(second, on: id, seen: 0)?.log == [first], "somebody decided meanwhile")
        let now = try store.decide(second, on: id, seen: 1)
        #expect(now?.log == [first, second] && now?.state == .leftOut)
        #expect(try store.literatureRecord(id) == now)
        #expect(try store.decide(first, on: Identifier(known: "nobody")) == nil)
        #expect(try store.verify().findings.isEmpty)
    }
}
