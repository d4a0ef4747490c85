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

    @Test("are chosen by the rule of the published site, and stand for one code each")
    func chosen() throws {
        let codings = try [
            coding("e1", "a", "x"), coding("e2", "a", "x"), coding("e2", "a", "y"), coding("e2", "b", "x"),
            coding("e2", "b", "y"), coding("e3", "b", "x"), coding("e2", "c", "x"),
        ]
        let study = study()
        let found = study.quotedCodes(codings, on: PublicationTests().day)
        // The code with one passage chooses first, then each of the others has one that is left.
        #expect(try found.passages[#require(Code.ID("c"))]?.text == "Passage 97")
        #expect(try found.passages[#require(Code.ID("a"))]?.text == "Passage 98")
        #expect(try found.passages[#require(Code.ID("b"))]?.text == "Passage 96")
        #expect(found.withheld.isEmpty && found.spokenFor.isEmpty)
        #expect(found == study.quotedCodes(codings.reversed(), on: PublicationTests().day))
        // The site tells only what has a place in the data structure.
        var placed = study
        let theme = Theme(id: Identifier(known: "t"), title: "T")
        placed.evidence.codebook.themes = [theme]
        for place in placed.evidence.codebook.codes.indices {
            placed.evidence.codebook.codes[place].themes = [theme.id]
        }
        let own = placed.quotedCodes(codings, on: PublicationTests().day)
        let coded = CodedPassages(placed.evidence, participants: placed.participants, codings: codings)
        let themes = try #require(placed.publishedThemes(coded, on: PublicationTests().day))
        #expect(!own.passages.isEmpty && themes.passages.mapValues(\.text) == own.passages.mapValues(\.text))
        #expect(themes.structure == own.structure && themes.unnamed == own.unnamed)
    }

    @Test("are not said twice by one person in a dimension, and such a code is told from one without words")
    func spokenFor() throws {
        var study = study()
        let theme = Theme(id: Identifier(known: "t"), title: "T")
        study.evidence.codebook.themes = [theme]
        for place in study.evidence.codebook.codes.indices {
            study.evidence.codebook.codes[place].themes = [theme.id]
        }
        study.evidence.excerpts[3].participant = study.evidence.excerpts[2].participant
        study.evidence.excerpts[3].source = study.evidence.excerpts[2].source
        let codings = try [coding("e2", "a", "x"), coding("e3", "b", "x")]
        let found = study.quotedCodes(codings, on: PublicationTests().day)
        #expect(found.passages.count == 1 && found.spokenFor.count == 1 && found.withheld.isEmpty)
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
