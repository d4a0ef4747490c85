import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Staged forms") struct StagedFormsTests {
    private let scratch: Scratch
    private let store: Store
    private let instrument: Instrument
    private let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 31)
        var study = made.study()
        study.withdrawals = []
        self.study = study
        instrument = try #require(study.instruments.first)
        let filled = study
        _ = try Store.create(at: scratch.path("s.realist"), by: .example()) { store in
            _ = try store.importBundle(filled)
        }
        store = try Store.open(at: scratch.path("s.realist"), for: .serving(by: .example()))
    }

    private func form(_ person: String, wave: Int = 0, answer: Int? = 0, refused: String? = nil) -> Response {
        var answers = [Int?](repeating: answer, count: instrument.items.count)
        if refused != nil { answers[0] = nil }
        var form = Response(
            respondent: person, instrument: instrument.id, site: study.sites[0].id,
            wave: study.about.waves[wave].id, day: Day(2025, 3, 9), answers: answers)
        form.attributes = ["role": "nurse"]
        if let refused { form.refused = [.init(item: 0, text: refused)] }
        return form
    }

    private func staged(_ forms: [Response]) throws -> StagedForms {
        let staged = try StagedForms(
            at: scratch.path("\(UUID().uuidString).stage"), of: instrument, withdrawn: store.withdrawnPeople()
        )
        try staged.add { taking in for form in forms { try taking.take(form) } }
        return staged
    }

    private func taken() throws -> [Response] {
        var forms: [Response] = []
        try store.responses(to: instrument.id) { forms.append($0) }
        return forms
    }

    private func isWhole() throws -> Bool { try store.verify().findings.isEmpty }

    @Test("come in all at once, with an audit that verifies and the same forms that come in one by one")
    func all() throws {
        let forms = [form("c"), form("a", refused: "9"), form("b"), form("a", wave: 1)]
        let staged = try staged(forms)
        #expect(try store.compare(staged).counts == counts(new: 4))
        #expect(try taken().isEmpty)
        let result = try store.take(staged, source: "march.csv", differing: .refused)
        #expect(result.counts == counts(new: 4))
        let order = [forms[1], forms[3], forms[2], forms[0]]
        #expect(try taken() == order)
        #expect(try isWhole())
        #expect(try store.responseTotals().reduce(0) { $0 + $1.forms } == 4)

        let other = try Store.create(at: scratch.path("o.realist"), by: .example()) { [study] in
            _ = try $0.importBundle(study)
        }
        _ = try other.takeResponses(to: instrument, source: "march.csv") { take in
            for form in forms { try take(form) }
        }
        var others: [Response] = []
        try other.responses(to: instrument.id) { others.append($0) }
        #expect(others == order)
        #expect(try other.responseTotals() == store.responseTotals())
    }

    @Test("that are there already change nothing, and beside new ones are passed over")
    func again() throws {
        let first = [form("a", refused: "x"), form("b")]
        _ = try store.take(staged(first), source: "1", differing: .refused)
        let head = try store.head()
        #expect(try store.take(staged(first), source: "1", differing: .refused).counts == counts(same: 2))
        #expect(try store.head() == head)
        #expect(
            try store.take(staged(first + [form("c")]), source: "2", differing: .refused).counts
                == counts(new: 1, same: 2))
        #expect(try taken().map(\.respondent) == ["a", "b", "c"])
        #expect(try isWhole())
    }

    @Test("with other answers than in the study are refused, or take their place where that is said")
    func differing() throws {
        _ = try store.take(
            staged([form("a", refused: "x"), form("b"), form("c")]), source: "1", differing: .refused)
        let head = try store.head()
        let others = try staged([form("a", refused: "y"), form("b", answer: nil, refused: "z"), form("d")])
        #expect(try store.compare(others).counts == counts(new: 1, replaced: 2))
        #expect(throws: ContentProblem.self) { try store.take(others, source: "2", differing: .refused) }
        #expect(try store.head() == head)
        #expect(
            try store.take(others, source: "2", differing: .replaced).counts == counts(new: 1, replaced: 2))
        #expect(try taken().map { $0.refused.first?.text } == ["y", "z", nil, nil])
        #expect(try isWhole())
    }

    @Test("with other answers than in the study stay outside where that is said, and the new ones come in")
    func kept() throws {
        let first = [form("a", refused: "x"), form("b"), form("c")]
        _ = try store.take(staged(first), source: "1", differing: .refused)
        let others = try staged([
            form("a", refused: "y"), form("b", answer: nil, refused: "z"), form("c"), form("d", refused: "q"),
        ])
        let expected = counts(new: 1, same: 1, kept: 2)
        #expect(try store.compare(others, differing: .kept).counts == expected)
        #expect(try store.take(others, source: "2", differing: .kept).counts == expected)
        #expect(try taken() == first + [form("d", refused: "q")])
        #expect(try store.audit(most: 1).lines.first?.detail.contains("\"kept\":2") == true)
        #expect(try isWhole())
        let head = try store.head()
        #expect(try store.take(others, source: "3", differing: .kept).counts == counts(same: 2, kept: 2))
        #expect(try store.head() == head)
        // One by one it is the same.
        let result = try store.takeForms(to: instrument, source: "4", differing: .kept) { taking in
            for form in [form("a", refused: "w"), form("e")] { try taking.take(form) }
        }
        #expect(result.counts == counts(new: 1, kept: 1))
        #expect(try taken().first == first[0])
        #expect(try isWhole())
    }

    @Test("are compared anew when somebody else brought forms meanwhile")
    func meanwhile() throws {
        let mine = try staged([form("a"), form("b")])
        #expect(try store.compare(mine).counts == counts(new: 2))
        _ = try store.take(staged([form("b")]), source: "other", differing: .refused)
        #expect(try store.take(mine, source: "mine", differing: .refused).counts == counts(new: 1, same: 1))
        #expect(try isWhole())
    }

    @Test("of somebody who withdrew never come in, also where that happened after they were staged")
    func withdrawn() throws {
        _ = try store.take(staged([form("a")]), source: "1", differing: .refused)
        let early = try staged([form("a", wave: 1)])
        _ = try store.withdraw("a", mode: .erase)
        #expect(throws: ContentProblem.self) { try staged([form("a", wave: 1)]) }
        #expect(throws: ContentProblem.self) { try store.take(early, source: "2", differing: .refused) }
        #expect(try taken().isEmpty)
        #expect(try isWhole())
    }

    @Test("of a site or a wave that the study does not have are refused, and nothing of them stays")
    func nowhere() throws {
        let head = try store.head()
        let nowhere = Response(
            respondent: "a", instrument: instrument.id, site: Site.ID(known: "nowhere"),
            wave: study.about.waves[0].id, answers: form("a").answers)
        #expect(throws: ContentProblem.brokenReference(path: store.path, from: "response", to: "site")) {
            try store.take(staged([form("b"), nowhere]), source: "1", differing: .refused)
        }
        #expect(try store.head() == head)
        #expect(try taken().isEmpty)
        let keys = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") }
        #expect(keys == 1)
    }

    @Test("tell of forms of one person that cannot all be theirs")
    func doubts() throws {
        let forms = [form("a"), form("a", wave: 1)]
        #expect(try !store.compare(staged(forms)).doubts.isEmpty)
        #expect(try !store.take(staged(forms), source: "1", differing: .refused).doubts.isEmpty)
    }

    private func counts(
        new: Int = 0, same: Int = 0, replaced: Int = 0, kept: Int = 0
    ) -> ResponseCounts {
        var counts = ResponseCounts()
        (counts.new, counts.same, counts.replaced, counts.kept) = (new, same, replaced, kept)
        return counts
    }
}
