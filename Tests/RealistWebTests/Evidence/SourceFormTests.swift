import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("The form of a source") struct SourceFormTests {
    private let site = Site.ID(known: "harrow")

    private func form(isNew: Bool = true) -> SourceForm {
        SourceForm(id: Source.ID(known: "talk"), isNew: isNew, sites: [site], waves: [])
    }

    private func answers(_ more: [String: String] = [:]) -> Answers {
        var answers = Answers()
        for (name, text) in ["title": "A talk", "kind": "interview", "text": "Words."].merging(
            more, uniquingKeysWith: { $1 })
        {
            answers[name] = text
        }
        return answers
    }

    private func faults(_ turn: Turn<Source>) -> Set<SourceTyped.Fault> {
        guard case .faults(let faults) = turn else { return [] }
        return Set(faults.values.compactMap { if case .source(let fault) = $0 { fault } else { nil } })
    }

    @Test("makes a source of what was typed, and answers of a source")
    func value() throws {
        let typed = answers([
            "heard": "p-1, P-2\np-1; p-3", "site": "harrow", "wave": "none", "day-day": "4", "day-month": "3",
            "day-year": "2026", "note": " By telephone ", "made-up": "yes",
        ])
        guard case .value(let source) = form().source(typed, base: nil) else {
            Issue.record("no value")
            return
        }
        #expect(
            source.participants.map(\.text) == ["p-1", "p-2", "p-3"] && source.site == site
                && source.wave == nil)
        #expect(source.on == Day(2026, 3, 4) && source.note == "By telephone" && source.isMadeUp)
        #expect(source.text == Source.Text(path: "talk.txt", contents: "Words."))
        guard
            case .value(let same) = form(isNew: false).source(
                SourceForm.answers(source, language: .english), base: source)
        else {
            Issue.record("no value")
            return
        }
        #expect(same == source)
    }

    @Test("says all that is wrong at once")
    func wrong() {
        let long = String(repeating: "w", count: SourceTyped.mostText + 1)
        #expect(
            faults(
                form().source(
                    answers([
                        "title": " ", "kind": "gossip", "day-day": "31", "day-month": "2", "day-year": "2026",
                        "text": long, "heard": "Ann! a@b.example",
                    ]), base: nil)) == [
                    .noTitle, .noKind, .noDay, .textTooLong, .heard(["Ann!", "a@b.example"]),
                ])
        #expect(faults(form().source(answers(["text": " \n "]), base: nil)) == [.noText])
        #expect(
            faults(form().source(answers(["heard": "07700-900123"]), base: nil)) == [
                .leading(["07700-900123"])
            ])
        let crowd = (0...SourceTyped.mostHeard).map { "p-\($0)" }.joined(separator: " ")
        #expect(faults(form().source(answers(["heard": crowd]), base: nil)) == [.tooManyHeard])
    }
}

@Suite("The form of a passage") struct PassageFormTests {
    private static let text = "Nurse 3: Yes 👍. It was cafe\u{301}. No.\nشكرا لك. Then nothing."
    private let source = Source(
        id: Source.ID(known: "talk"), kind: .interview, title: "A talk",
        participants: [Participant.ID(known: "p-1")],
        text: .init(path: "t.txt", contents: text))

    private var form: PassageForm { PassageForm(id: Excerpt.ID(known: "x-1"), source: source, mark: "m") }

    private func answers(_ ticks: [Int] = [], from: String = "", to: String = "", mark: String = "m")
        -> Answers
    {
        Answers([
            "sentence": ticks.map { String($0) }, "from": [from], "to": [to], "mark": [mark],
            "speaker": ["p-1"],
        ])
    }

    private func excerpt(_ answers: Answers, base: Excerpt? = nil, fills: Bool = false) -> Excerpt? {
        guard case .value(let made) = form.excerpt(form.read(answers, base: base, fills: fills), among: [])
        else {
            return nil
        }
        return made
    }

    private func fault(_ answers: Answers, among others: [Excerpt] = []) -> MarkingAsked.Fault? {
        guard case .faults(let faults) = form.excerpt(form.read(answers, base: nil), among: others),
            case .passage(let fault)? = faults.values.first
        else { return nil }
        return fault
    }

    @Test("takes sentences that stand together, from the first code point to the last")
    func sentences() {
        #expect(excerpt(answers([1]))?.text == "Yes 👍." && excerpt(answers([1]))?.from == 9)
        #expect(excerpt(answers([2, 3]))?.text == "It was cafe\u{301}. No.")
        #expect(excerpt(answers([3, 4]))?.text == "No.\nشكرا لك.")
        #expect(excerpt(answers([4]))?.participant?.text == "p-1")
        #expect(excerpt(answers([1, 3]), fills: true)?.text == "Yes 👍. It was cafe\u{301}. No.")
    }

    @Test("takes what a script read before what is ticked, widened to whole characters")
    func positions() throws {
        #expect(excerpt(answers([1], from: "23", to: "27"))?.text == "cafe\u{301}")
        let range = try #require(PassageFormTests.text.unicodeScalars.firstIndex(of: "ش"))
        let at = PassageFormTests.text.unicodeScalars.distance(
            from: PassageFormTests.text.unicodeScalars.startIndex, to: range)
        #expect(excerpt(answers(from: String(at), to: String(at + 4)))?.text == "شكرا")
        #expect(excerpt(answers(from: "5", to: "99999")) == nil)
        #expect(excerpt(answers([1], from: "-4", to: "x"))?.text == "Yes 👍.")
    }

    @Test("keeps exact ends while the ticks are those that they touch")
    func base() {
        let base = Excerpt(id: Excerpt.ID(known: "x-1"), source: source.id, from: 16, to: 22, text: "It was")
        #expect(excerpt(answers([2]), base: base)?.text == "It was")
        #expect(excerpt(answers([2, 3]), base: base)?.text == "It was cafe\u{301}. No.")
    }

    @Test("says what is wrong")
    func wrong() {
        #expect(fault(answers()) == .nothing)
        #expect(fault(answers([99, 0])) == .nothing)
        #expect(fault(answers([1, 3])) == .parted(first: 1, last: 3))
        #expect(fault(answers([1], mark: "other")) == .otherText)
        let taken = Excerpt(id: Excerpt.ID(known: "x-2"), source: source.id, from: 9, to: 15, text: "Yes 👍.")
        #expect(fault(answers([1]), among: [taken]) == .taken)
    }
}

@Suite("Looking for words in a source") struct WordSearchTests {
    @Test("finds all places, whatever the capitals, and counts code points")
    func places() {
        let search = WordSearch("👍 Ann said ANN.\nÉlan, élan. Annual")
        #expect(search.places(of: " ann ") == [2..<5, 11..<14, 28..<31])
        #expect(search.places(of: "élan") == [16..<20, 22..<26])
        #expect(search.places(of: "").isEmpty && search.places(of: "nobody").isEmpty)
        #expect(WordSearch("").places(of: "x").isEmpty)
        #expect(WordSearch(String(repeating: "a", count: 900)).places(of: "a").count == WordSearch.most)
    }

    @Test("leaves what is covered, and what the text does not have")
    func within() {
        #expect(WordSearch("ab ███").within([0..<2, 3..<6, 4..<9]) == [0..<2])
    }
}

@Suite("The form of somebody who was heard") struct HeardFormTests {
    @Test("keeps attributes and consents, and nothing that leads to a person")
    func value() {
        let form = HeardForm(person: Participant.ID(known: "p-1"), sites: [])
        let base = Participant(
            id: Participant.ID(known: "p-1"), attributes: ["role": "clinician"],
            consents: .init(quotes: true, responses: true))
        var answers = HeardForm.answers(base)
        answers["attributes"] = "role: manager\n career-stage : early \n"
        answers["interview"] = "no"
        guard case .value(let made) = form.participant(answers, base: base) else {
            Issue.record("no value")
            return
        }
        #expect(made.attributes == ["role": "manager", "career-stage": "early"])
        #expect(made.consents == .init(interview: false, quotes: true, responses: true))
        answers["attributes"] = "just words\nname: Ann\nphone: 07700 900123"
        guard case .faults(let faults) = form.participant(answers, base: base) else {
            Issue.record("no faults")
            return
        }
        #expect(faults.count == 2)
    }
}
