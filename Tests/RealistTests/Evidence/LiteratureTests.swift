import Testing

@testable import Realist

@Suite("Literature") struct LiteratureTests {
    private func document(
        _ title: String, _ year: Int? = 2020, doi: String? = nil, by author: String? = nil
    ) -> LiteratureDocument {
        var document = LiteratureDocument(kind: .article, title: title)
        document.year = year
        document.doi = doi
        document.authors = author.map { [$0] } ?? []
        return document
    }

    @Test(
        "is one document by its DOI, else by title, year and first author",
        arguments: [
            ("Café au lait!", 2020, nil, nil, true), ("Cafe au  Lait", 2020, nil, "JONÉS, Bea", true),
            ("Cafe au lait", 2021, nil, nil, false), ("Cafe au lait", 2020, "10.1/OTHER", nil, false),
            ("Something else", 1999, "10.1/Cafe", nil, true), ("Cafe au lait", 2020, nil, "Roe, C.", false),
            ("Cafe au lait", nil, nil, nil, false),
        ] as [(String, Int?, String?, String?, Bool)])
    func twins(title: String, year: Int?, doi: String?, author: String?, isOne: Bool) {
        let twins = LiteratureTwins([document("Café au lait", doi: "10.1/cafe", by: "Jones, A.")])
        #expect((twins.place(of: document(title, year, doi: doi, by: author)) == 0) == isOne)
    }

    @Test(
        "has a DOI without what stands before it",
        arguments: [
            ("https://doi.org/10.1000/XYZ.", "10.1000/xyz"), ("doi: 10.1/ab c", "10.1/ab"), ("10.1", nil),
            ("none", nil), ("", nil),
        ] as [(String, String?)])
    func doi(text: String, doi: String?) {
        #expect(LiteratureDocument.doi(in: text) == doi)
    }

    @Test("adds up in its flow diagram, from what was found to what was included")
    func flow() throws {
        let searches = [
            LiteratureSearch(id: Identifier(known: "a"), place: "PubMed"),
            LiteratureSearch(id: Identifier(known: "b"), place: "PubMed", on: Day(2026, 6, 1)),
            LiteratureSearch(id: Identifier(known: "c"), place: "Reference lists"),
        ]
        let logs: [[LiteratureRecord.Decision]] = [
            [], [.screenedIn], [.screenedOut(because: "Animals")], [.screenedIn, .included],
            [.screenedIn, .leftOut(because: "No outcome")], [.screenedIn, .notObtained],
            [.screenedOut(because: "Animals"), .screenedIn, .included],
            [.screenedIn, .leftOut(because: "No outcome")], [.screenedOut(because: "Letter")],
        ]
        let records = logs.enumerated().map { place, log in
            LiteratureRecord(
                id: LiteratureRecord.ID("r\(place)") ?? Identifier(known: "x"),
                document: document("T\(place)"),
                found: place == 0
                    ? [.init(searches[0].id, times: 2), .init(searches[2].id)]
                    : [.init(searches[place % 2].id)],
                log: log.map { .init($0, by: "kw", on: Day(2026, 6, 2)) })
        }
        let flow = LiteratureFlow(Literature(searches: searches, records: records))
        #expect(flow.found == [.init("PubMed", 10), .init("Reference lists", 1)])
        #expect(flow.identified == 11 && flow.duplicates == 2 && flow.records == 9)
        #expect(flow.notScreened == 1 && flow.screened == 8 && flow.screenedOut == 2)
        #expect(flow.screenedOutReasons == [.init("Animals", 1), .init("Letter", 1)])
        #expect(flow.sought == 6 && flow.notRead == 1 && flow.notObtained == 1)
        #expect(flow.assessed == 4 && flow.leftOut == 2 && flow.included == 2)
        #expect(flow.leftOutReasons == [.init("No outcome", 2)])
        #expect(flow.sought == flow.notRead + flow.notObtained + flow.assessed)
    }

    @Test("leaves nothing out without a reason")
    func reasons() {
        for kind in LiteratureRecord.Decision.Kind.allCases {
            #expect((LiteratureRecord.Decision(kind, because: nil) == nil) == kind.needsReason)
            #expect(LiteratureRecord.Decision(kind, because: "x")?.kind == kind)
        }
    }
}
