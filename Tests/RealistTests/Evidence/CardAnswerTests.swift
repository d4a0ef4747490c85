import Testing

@testable import Realist

@Suite("What is said on a card") struct CardAnswerTests {
    private func records(_ rings: CardAnswer.Rings, _ why: String) -> CardAnswer.Records {
        CardAnswer(rings: rings, why: why, site: Identifier(known: "city"), on: Day(2026, 11, 20)).records(
            on: .example("i1"), sentence: "If staff trust nobody, then they stay silent.",
            title: "Card of I1",
            ticked: "Not quite", name: (Identifier(known: "card-1"), Identifier(known: "card-1")),
            reader: "eva")
    }

    @Test(
        "is a passage of exactly the person’s words, counted in code points, under what they were shown",
        arguments: [
            "", "Only on nights.", "Two lines,\nand a 👩‍⚕️ with é.", "  blanks around\u{200B} ", "\r\nline\r\n",
        ])
    func passage(why: String) throws {
        let card = records(.notQuite, why)
        let text = try #require(card.source.text?.contents)
        let scalars = Array(text.unicodeScalars)
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[card.excerpt.from..<card.excerpt.to])
        #expect(String(cut).unicodeScalars.elementsEqual(card.excerpt.text.unicodeScalars))
        #expect(text.hasPrefix("If staff trust nobody, then they stay silent.\n\nNot quite"))
        #expect(card.excerpt.text == (why.isEmpty ? "Not quite" : PlainText.of(why)))
        #expect(!text.contains("\r"))
        #expect(card.source.participants.isEmpty && card.excerpt.participant == nil)
    }

    @Test("supports, refines or refutes the explanation as a whole")
    func stance() {
        let stances = CardAnswer.Rings.allCases.map { records($0, "x").reading.stance }
        #expect(stances == [.supports, .refines, .refutes])
        #expect(records(.no, "x").reading.part == .whole)
    }

    @Test("can be quoted to nobody outside")
    func quoting() {
        let card = records(.ringsTrue, "It is so.")
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.evidence.sources = [card.source]
        study.evidence.excerpts = [card.excerpt]
        study.evidence.readings = [card.reading]
        guard case .withheld(let reason) = QuoteIndex(study, on: Day(2026, 12, 1)).verdict(on: card.reading)
        else {
            Issue.record("It would be quoted.")
            return
        }
        #expect(reason == .noConsent)
    }
}
