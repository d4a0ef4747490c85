import Testing

@testable import Realist

@Suite("Words that show what a code means") struct QuotedCodesTests {
    private func study() -> Study {
        var study = PublicationTests().study()
        study.evidence.codebook.codes = ["a", "b", "c"].compactMap { id in
            Code.ID(id).map { Code(id: $0, title: Wording(id)) }
        }
        return study
    }

    private func coding(_ excerpt: String, _ code: String, _ coder: String) throws -> Coding {
        Coding(
            excerpt: try #require(Excerpt.ID(excerpt)), code: try #require(Code.ID(code)), coder: coder)
    }

    @Test("are those that most coders gave it to, and another passage for each code where there is one")
    func chosen() throws {
        let codings = try [
            coding("e1", "a", "x"), coding("e2", "a", "x"), coding("e2", "a", "y"), coding("e2", "b", "x"),
            coding("e2", "b", "y"), coding("e3", "b", "x"), coding("e2", "c", "x"),
        ]
        let found = study().quotedCodes(codings, on: PublicationTests().day)
        #expect(try found.passages[#require(Code.ID("a"))]?.text == "Passage 97")
        #expect(try found.passages[#require(Code.ID("b"))]?.text == "Passage 96")
        #expect(try found.passages[#require(Code.ID("c"))]?.text == "Passage 97")
        #expect(found.withheld.isEmpty)
        #expect(found == study().quotedCodes(codings.reversed(), on: PublicationTests().day))
    }

    @Test("are said by nobody who did not consent, name nobody, and come from no site that did not approve")
    func withheld() throws {
        let codings = try [coding("e1", "a", "x"), coding("e2", "b", "x")]
        var study = study()
        study.participants[1].consents.quotes = nil
        study.evidence.excerpts[2].text = "Dr Example told me so."
        let found = study.quotedCodes(codings, on: PublicationTests().day)
        #expect(found.passages.isEmpty && found.withheld.count == 2)
        study = self.study()
        study.sites[0].approved = nil
        #expect(study.quotedCodes(codings, on: PublicationTests().day).passages.isEmpty)
    }

    @Test("stand behind counts in which one source counts once, and nobody who withdrew counts")
    func counts() throws {
        var study = study()
        let id = PublicationTests.reading
        var again = study.evidence.readings[0]
        again.stance = .refutes
        study.evidence.readings += [study.evidence.readings[0], again]
        study.evidence.excerpts[1].source = study.evidence.excerpts[0].source
        study.participants[5].withdrawn = PublicationTests().day
        let counts = try #require(study.passageCounts(on: PublicationTests().day)[id])
        #expect(counts[nil] == PassageCounts(passages: 13, independent: 12))
        #expect(counts[.supports] == PassageCounts(passages: 13, independent: 12))
        #expect(counts[.refutes] == PassageCounts(passages: 1, independent: 1))
        #expect(counts[.refines] == nil)
    }
}
