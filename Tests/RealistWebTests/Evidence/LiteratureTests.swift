import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Literature in the app") struct LiteratureTests {
    static let list = "/s/support/literature"
    static let first = list + "/document-1"
    static let pubmed = LiteratureSearch(
        id: LiteratureSearch.ID(known: "pubmed"), place: "PubMed", on: Day(2026, 5, 4))

    static func id(_ number: Int) throws -> LiteratureRecord.ID {
        try #require(LiteratureRecord.ID("document-\(number)"))
    }

    /// So many documents that nobody looked at.
    static func found(_ count: Int, in example: ExampleApp) throws {
        let records = try (1...count).map { number in
            var document = LiteratureDocument(kind: .article, title: "Made-up paper \(number)")
            document.authors = ["Writer\(number), Ann", "Zweite, B."]
            document.doi = "10.1000/\(number)"
            return LiteratureRecord(id: try id(number), document: document, found: [.init(pubmed.id)])
        }
        try example.store.take(search: pubmed, new: records, changed: [], file: "x.ris")
    }

    /// Sends the form of a record as a page of it has it.
    private func decide(
        _ browser: inout Browser, _ fields: [(String, String)], from form: Browser.Page? = nil,
        at record: String = first
    ) async throws -> Browser.Page {
        let page: Browser.Page
        if let form { page = form } else { page = try await browser.get(record) }
        let carried = ["token", "version"].map { ($0, page.field($0) ?? "") }
        return try await browser.post(record, carried + fields)
    }

    @Test("is found by words, by where it stands and by its search, fifty on a page")
    func listed() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        let none = try await eva.get(Self.list)
        #expect(none.status == 200 && none.text.contains("This study has no literature yet"))
        #expect(none.links.contains("/s/support/new-literature"))
        #expect(try await eva.get("/s/support/sources").links.contains(Self.list))
        try Self.found(60, in: example)
        let all = try await eva.get(Self.list)
        #expect(all.text.contains("60 documents") && all.links.contains(Self.list + "?start=50"))
        #expect(all.links.contains(Self.list + "-flow") && all.links.contains(Self.list + "/document-50"))
        #expect(!all.links.contains(Self.list + "/document-51"))
        // An entry of its own now, on every page.
        #expect(try await eva.get("/s/support/matrix").links.contains(Self.list))
        let some = try await eva.get(Self.list + "?text=writer60")
        #expect(
            some.text.contains("One document")
                && some.links.contains(Self.list + "/document-60?text=writer60"))
        #expect(try await eva.get(Self.list + "?state=included").text.contains("No document is like this"))
        #expect(try await eva.get(Self.list + "?search=pubmed&state=to-screen").text.contains("60 documents"))
        #expect(try await eva.get(Self.list + "?start=9000&state=odd").text.contains("Made-up paper 1<"))
        #expect(try await eva.get("/s/support/new-literature").text.contains("realist import literature"))
        #expect(try await eva.get(Self.list + "/nobody").status == 404)
    }

    @Test("is decided, with a reason where it is put aside, and goes on to the next one that stands there")
    func decided() async throws {
        let example = try ExampleApp()
        try Self.found(3, in: example)
        var eva = try await JudgingTests.evaluator(example)
        let none = try await decide(&eva, [])
        #expect(none.status == 422 && none.text.contains("Choose what becomes of it"))
        let why = try await decide(&eva, [("decision", "screened-out")])
        #expect(why.status == 422 && why.text.contains("Choose or write why"))
        // What is sent as chosen and was not offered is none.
        let made = [("decision", "screened-out"), ("because-screened-out", "Never given")]
        #expect(try await decide(&eva, made).status == 422)
        let out = try await decide(
            &eva,
            [("decision", "screened-out"), ("other-screened-out", " Not about peers "), ("go-on", "yes")])
        #expect(out.status == 303 && out.location == Self.list + "/document-2?saved=next")
        let record = try #require(try example.store.literatureRecord(Self.id(1)))
        #expect(record.log.map(\.decision) == [.screenedOut(because: "Not about peers")])
        // The reason is offered, and what was decided is told.
        let second = try await eva.get(Self.list + "/document-2?saved=next")
        #expect(second.text.contains("<option value=\"Not about peers\">"))
        #expect(second.text.contains("This is the next one"))
        let again = try await eva.get(Self.first)
        #expect(again.text.contains("Put aside, by title and abstract") && again.text.contains(">you,"))
        let chosen = try await decide(
            &eva,
            [
                ("decision", "screened-out"), ("because-screened-out", "Not about peers"),
                ("relevance", "weak"),
            ], at: Self.list + "/document-2")
        #expect(chosen.location == Self.list + "/document-2?saved=yes")
        let last = try await decide(
            &eva, [("decision", "screened-in"), ("go-on", "yes")], at: Self.list + "/document-3")
        #expect(last.location == Self.list + "?saved=last")
        let counts = try example.store.literatureCounts()
        #expect(counts == [.screenedOut: 2, .toRead: 1])
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("goes on to the next one of the list from which one came, and back to that list")
    func nextOfList() async throws {
        let example = try ExampleApp()
        try Self.found(12, in: example)
        var eva = try await JudgingTests.evaluator(example)
        // “Writer1”, and “Writer10” to “Writer12”.
        let query = "?text=writer1&state=to-screen"
        let list = try await eva.get(Self.list + query)
        let link = (Self.list + "/document-1" + query).replacing("&", with: "&amp;")
        #expect(list.text.contains("4 documents") && list.links.contains(link))
        let first = Self.first + query
        let form = try await eva.get(first)
        #expect(form.actions.contains(link))
        #expect(form.links.contains((Self.list + query).replacing("&", with: "&amp;")))
        let fields = [("decision", "screened-in"), ("go-on", "yes")]
        let next = try await decide(&eva, fields, from: form, at: first)
        #expect(next.location == Self.list + "/document-10" + query + "&saved=next")
        let wrong = try await decide(&eva, [("go-on", "yes")], at: Self.list + "/document-10" + query)
        #expect(wrong.status == 422 && wrong.actions.contains { $0.contains("document-10?text=writer1") })
        for number in 10...11 {
            let answer = try await decide(&eva, fields, at: Self.list + "/document-\(number)" + query)
            #expect(answer.location == Self.list + "/document-\(number + 1)" + query + "&saved=next")
        }
        let last = try await decide(&eva, fields, at: Self.list + "/document-12" + query)
        #expect(last.location == Self.list + query + "&saved=last")
        let saved = try await decide(
            &eva, [("decision", "included")], at: Self.list + "/document-2?search=pubmed&start=50")
        #expect(saved.location == Self.list + "/document-2?search=pubmed&start=50&saved=yes")
    }

    @Test("has a page for a document that is called as the figure was")
    func flowAsName() async throws {
        let example = try ExampleApp()
        let flow = LiteratureRecord(
            id: LiteratureRecord.ID(known: "flow"),
            document: LiteratureDocument(kind: .article, title: "On flow"), found: [.init(Self.pubmed.id)])
        try example.store.take(search: Self.pubmed, new: [flow], changed: [], file: "x.ris")
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get(Self.list + "/flow").text.contains("On flow"))
        #expect(try await eva.get(Self.list + "-flow").text.contains("<svg"))
    }

    @Test("tells whoever comes second what was decided meanwhile, and saves nothing twice")
    func meanwhile() async throws {
        let example = try ExampleApp()
        try Self.found(1, in: example)
        var eva = try await JudgingTests.evaluator(example)
        var ida = try await JudgingTests.evaluator(example, "ida")
        let (one, other) = (try await eva.get(Self.first), try await ida.get(Self.first))
        let sent = [("decision", "screened-in"), ("note", "Look at the methods")]
        #expect(try await decide(&eva, sent, from: one).status == 303)
        #expect(try await decide(&eva, sent, from: one).status == 303)
        let second = try await decide(
            &ida, [("decision", "not-obtained"), ("note", "Asked the library")], from: other)
        #expect(second.status == 409 && second.text.contains("Somebody decided meanwhile"))
        #expect(second.text.contains("Eva Example") && second.text.contains("Asked the library"))
        #expect(try example.store.literatureRecord(Self.id(1))?.log.count == 1)
        // A number that no page has is another one's, too.
        let odd = [
            ("token", second.field("token") ?? ""), ("version", "\(Int.max)"), ("decision", "included"),
        ]
        #expect(try await ida.post(Self.first, odd).status == 409)
        // What is wrong with the form hides nothing of it.
        #expect(try await decide(&ida, [], from: other).text.contains("Somebody decided meanwhile"))
        let saved = try await decide(&ida, [("decision", "not-obtained")], from: second)
        #expect(saved.status == 303)
        #expect(try example.store.literatureRecord(Self.id(1))?.state == .notObtained)
    }

    @Test("becomes a source once it is included, and passages cite that")
    func source() async throws {
        let example = try ExampleApp()
        try Self.found(2, in: example)
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get(Self.first + "/source").status == 404)
        #expect(try await decide(&eva, [("decision", "included")]).status == 303)
        #expect(try await eva.get(Self.first).links.contains(Self.first + "/source"))
        let form = try await eva.get(Self.first + "/source")
        #expect(form.text.contains("value=\"Made-up paper 1\""))
        let carried = ["token", "id", "before"].map { ($0, form.field($0) ?? "") }
        let wrong = try await eva.post(Self.first + "/source", carried + [("source", "new")])
        #expect(wrong.status == 422 && wrong.text.contains("Enter a title of at most"))
        let fields = [("source", "new"), ("title", "Made-up paper 1"), ("text", "It was tea.")]
        for _ in 1...2 {
            let made = try await eva.post(Self.first + "/source", carried + fields)
            #expect(made.location == Self.first + "?saved=source")
        }
        let id = try #require(try example.store.literatureRecord(Self.id(1))?.source)
        let read = try #require(try example.store.source(id)?.source)
        #expect(read.kind == .document && read.title == "Made-up paper 1")
        #expect(read.text?.contents == "It was tea.")
        #expect(try await eva.get(Self.first).links.contains("/s/support/sources/\(id.text)"))
        // Another one takes the same source.
        #expect(
            try await decide(&eva, [("decision", "included")], at: Self.list + "/document-2").status == 303)
        let there = try await eva.send(
            [("source", "there"), ("there", id.text), ("id", "other-source"), ("before", "")],
            from: Self.list + "/document-2/source")
        #expect(there.status == 303)
        #expect(try example.store.literatureRecord(Self.id(2))?.source == id)
        let gone = try await eva.send(
            [("source", "there"), ("there", "nothing"), ("id", "other-source"), ("before", id.text)],
            from: Self.list + "/document-2/source")
        #expect(gone.status == 422 && gone.text.contains("Choose which source it is"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("flows from search to selection, as a page and as two files")
    func flow() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get(Self.list + "-flow").text.contains("This study has no literature yet"))
        #expect(try await eva.get(Self.list + "-flow/table.csv").status == 404)
        try Self.found(4, in: example)
        _ = try await decide(
            &eva, [("decision", "left-out"), ("other-left-out", "No account of how")])
        let page = try await eva.get(Self.list + "-flow")
        #expect(page.text.contains("<svg") && page.text.contains("No account of how"))
        let table = try await eva.get(Self.list + "-flow/table.csv")
        #expect(table.text.contains("PubMed,4") && table.text.contains("step,part,documents"))
        let picture = try await eva.get(Self.list + "-flow/picture.svg")
        #expect(picture.text.hasPrefix("<?xml") && picture.status == 200)
        #expect(try example.store.literatureFlow() == LiteratureFlow(example.store.literature()))
    }

    @Test("is not shown to a lead")
    func lead() async throws {
        let example = try ExampleApp()
        try Self.found(1, in: example)
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var lea = try await example.browser(of: "lea")
        for path in ["", "/document-1", "/document-1/source", "-flow", "-flow/table.csv"] {
            #expect(try await lea.get(Self.list + path).status == 403, "\(path)")
        }
        #expect(try await lea.get("/s/support/new-literature").status == 403)
        #expect(try await !lea.get("/s/support/sites/city-hospital").links.contains(Self.list))
    }
}
