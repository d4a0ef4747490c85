import Realist
import Testing

@testable import RealistPages

/// What is filled into keys that are put together.
enum LiteratureWords {
    static let meanings: [String: [String]] = [
        "app.literature.state.*": LiteratureRecord.State.allCases.map(\.rawValue),
        "app.literature.decision.*": LiteratureRecord.Decision.Kind.allCases.map(\.rawValue),
        "app.literature.kind.*": LiteratureDocument.Kind.allCases.map(\.rawValue),
        "app.literature.fault.*": LiteratureFault.allCases.map(\.rawValue),
        "app.literature.field.*": ["relevance", "rigour"],
        "app.literature.hint.*": ["relevance", "rigour"],
        "app.literature.fact.*": [
            "source", "authors", "year", "place", "kind", "doi", "url", "keywords", "found",
        ],
        "app.literature.bring.*": ["export", "run", "again"],
    ]
}

extension AppExample {
    /// Literature: the list, a record with its log, the way to a source, and the flow.
    static func literaturePages() throws -> [Shown] {
        try Writing.all.flatMap { try literaturePages($0) }
    }

    static let pubmed = LiteratureSearch(
        id: LiteratureSearch.ID(known: "pubmed"), place: "PubMed", on: Day(2026, 5, 4))

    static func record(_ writing: Writing) -> LiteratureRecord {
        var document = LiteratureDocument(kind: .article, title: writing.line)
        document.authors = ["Example, Ann", writing.line, "Third, T."]
        document.year = 2020
        document.container = writing.line
        document.volume = "7"
        document.issue = "2"
        document.pages = "1–9"
        document.doi = "10.1000/<x>\"(1)"
        document.url = writing.name == "hostile" ? "javascript:alert(1)" : "https://example.org/paper"
        document.abstract = writing.text
        document.keywords = [writing.line]
        return LiteratureRecord(
            id: LiteratureRecord.ID(known: "document-1"), document: document,
            found: [.init(pubmed.id, times: 2), .init(LiteratureSearch.ID(known: "gone"))],
            log: [
                .init(.screenedIn, by: "kw", on: Day(2026, 5, 5)),
                .init(
                    .leftOut(because: writing.line), relevance: .weak, rigour: .strong, note: writing.text,
                    by: "kw", on: Day(2026, 5, 6)),
                .init(.included, by: "lea", on: Day(2026, 5, 7)),
            ], source: Source.ID(known: "paper"))
    }

    private static func literaturePages(_ writing: Writing) throws -> [Shown] {
        let around = try surroundings(writing)
        let at = try theory(writing).addresses
        let record = record(writing)
        let bare = LiteratureRecord(
            id: LiteratureRecord.ID(known: "document-2"),
            document: LiteratureDocument(kind: .other, title: writing.line))
        let told = ToldLiterature(
            record, searches: [pubmed], names: ["kw", "kw", writing.line],
            reasons: [.leftOut: [writing.line, "Not about this"]], source: writing.line)
        let bareTold = ToldLiterature(bare, searches: [], names: [], reasons: [:], source: nil)
        func listed(_ record: LiteratureRecord) -> ListedLiterature {
            ListedLiterature(
                id: record.id, title: record.document.title, authors: record.document.authors,
                year: record.document.year, state: record.state)
        }
        func list(
            _ records: [LiteratureRecord], _ total: Int, _ asked: LiteratureAsked,
            _ counts: [LiteratureRecord.State: Int]
        ) -> TablePage {
            TablePage.literature(
                around, records.map(listed), total: total, asked: asked, counts: counts,
                searches: [pubmed], at: at)
        }
        func shown(_ name: String, _ page: any Page) -> Shown { Shown("\(name)-\(writing.name)", page) }
        let next = LiteratureAsked(text: writing.line, state: .toRead, search: pubmed.id, start: 50)
        var typed = Answers()
        typed["decision"] = "left-out"
        typed["other-left-out"] = writing.line
        typed["note"] = writing.text
        var source = Answers()
        source["source"] = "new"
        source["title"] = writing.line
        source["text"] = writing.text
        let documents = [(id: Source.ID(known: "paper"), title: writing.line)]
        return [
            shown("literature", list([record, bare], 120, next, [.included: 90, .toScreen: 30])),
            shown("literature-none", list([], 0, LiteratureAsked(), [:])),
            shown("literature-none-found", list([], 0, next, [.included: 90])),
            shown(
                "literature-record",
                LiteraturePage(
                    around, told, of: LiteratureAsked(text: writing.line, state: .toScreen), token: token,
                    at: at)),
            shown("literature-bare", LiteraturePage(around, bareTold, token: token, at: at)),
            shown(
                "literature-wrong",
                LiteraturePage(
                    around, told, typed: typed,
                    faults: [
                        "decision": .literature(.decision), "other-left-out": .literature(.reason),
                        "note": .tooLong(most: LiteratureFields.mostNote),
                    ], token: token, at: at)),
            shown(
                "literature-source",
                FormPage.literatureSource(
                    around, record, documents: documents, typed: source, hidden: [], token: token, at: at)),
            shown(
                "literature-source-wrong",
                FormPage.literatureSource(
                    around, bare, documents: documents, typed: source, hidden: [], token: token,
                    faults: [
                        "source": .literature(.source), "title": .literature(.title),
                        "text": .literature(.words), "there": .literature(.source),
                    ], at: at)),
            shown("literature-flow", FlowPage(around, LiteratureFlow(Example.literature), at: at)),
            shown("literature-flow-none", FlowPage(around, nil, at: at)),
        ]
    }
}

@Suite("Pages of the literature") struct LiteraturePagesTests {
    private func render(_ page: any Page) throws -> String {
        String(decoding: try AppExample.theme().render(page), as: UTF8.self)
    }

    @Test("link to a DOI and to addresses of the web alone, and tell nobody where from")
    func links() throws {
        func page(_ name: String) throws -> String {
            try render(#require(try AppExample.pages().first { $0.name == name }).page)
        }
        let plain = try page("literature-record-plain")
        #expect(plain.contains("https://doi.org/10.1000/%3Cx%3E%22%281%29\" rel=\"noreferrer\""))
        #expect(plain.contains("href=\"https://example.org/paper\" rel=\"noreferrer\""))
        let hostile = try page("literature-record-hostile")
        #expect(hostile.contains("javascript:alert(1)"))
        #expect(!hostile.contains("href=\"javascript"))
    }

    @Test("keep what was asked for on the way to the next rows")
    func pager() throws {
        let asked = LiteratureAsked(text: "a b", state: .leftOut, search: AppExample.pubmed.id, start: 50)
        #expect(asked.address("/l", start: 100) == "/l?text=a%20b&state=left-out&search=pubmed&start=100")
        #expect(LiteratureAsked().address("/l") == "/l")
    }
}
