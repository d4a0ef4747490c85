import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Memos, in the file") struct MemoTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 5)
        var study = made.study()
        study.evidence.memos = []
        study.withdrawals = []
        for place in study.evidence.excerpts.indices where study.evidence.excerpts[place].participant != nil {
            study.evidence.excerpts[place].text = "Nobody ever poured the tea for me"
        }
        self.study = study
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    private func memo(_ id: StaticString, _ about: Memo.Thing, _ text: String = "She means trust.") -> Memo {
        Memo(
            id: Identifier(known: id), kind: .theory, about: about, text: text, writer: "eva",
            on: Day(2026, 11, 23))
    }

    private func save(_ memo: Memo, _ version: Int = 0) throws {
        try store.save(memo, as: .memo(memo.id), expecting: version)
    }

    @Test("are kept with their history, and found by what they are about")
    func kept() throws {
        let passage = study.evidence.excerpts[0].id
        let about: [Memo.Thing] = [
            .passage(passage), .source(study.evidence.sources[0].id), .code(Identifier(known: "gone")),
            .explanation(study.theory.configurations[0].id), .study,
        ]
        let names: [StaticString] = ["one", "two", "three", "four", "five"]
        let memos = zip(names, about).map { memo($0, $1) }
        for memo in memos { try save(memo) }
        #expect(try store.memos() == memos)
        for memo in memos { #expect(try store.memos(about: memo.about) == [memo]) }
        #expect(try store.memos(about: .code(Identifier(known: "other"))).isEmpty)
        var changed = memos[0]
        changed.text = "She means time.\n\nNot trust."
        changed.kind = .reflexive
        try save(changed, 1)
        #expect(try store.memos(about: .passage(passage)) == [changed])
        #expect(try store.earlier(of: .memo(changed.id))?.value == memos[0])
        #expect(throws: EditConflict<Memo>.self) { try save(memos[0], 1) }
        #expect(try store.study()?.evidence.memos == [changed] + memos.dropFirst())
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("hold the passage that they are about")
    func holds() throws {
        let one = memo("one", .passage(study.evidence.excerpts[0].id))
        try save(one)
        #expect(try store.uses(of: study.evidence.excerpts[0].id).memos == 1)
        #expect(throws: (any Error).self) {
            try store.delete(.excerpt(study.evidence.excerpts[0].id), expecting: 1)
        }
    }

    @Test(
        "go with the words of somebody who withdraws, earlier ones too; another that repeats these words is named"
    )
    func withdrawn() throws {
        let passage = try #require(study.evidence.excerpts.first { $0.participant != nil })
        let name = try #require(passage.participant).text
        let theirs = memo("theirs", .passage(passage.id), "Zebras, she says.")
        try save(theirs)
        var changed = theirs
        changed.text = "Giraffes, she says."
        try save(changed, 1)
        let gone = memo("gone", .passage(passage.id), "Zebras, once more.")
        try save(gone)
        try store.delete(.memo(gone.id), expecting: 1)
        let other = memo("other", .study, "Written on a train.")
        try save(other)
        let outcome = try store.withdraw(name, mode: .erase)
        #expect(outcome.counts[.memos] == 1)
        #expect(try store.memos() == [other])
        let left = try store.read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM revision WHERE instr(value, 'Zebras') > 0")
        }
        #expect(left == 0)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("that repeat words which somebody took back are named, and left to people")
    func repeated() throws {
        let passage = try #require(study.evidence.excerpts.first { $0.participant != nil })
        let other = memo("other", .study, "Somebody said: \(passage.text).")
        try save(other)
        let outcome = try store.withdraw(try #require(passage.participant).text, mode: .erase)
        #expect(outcome.stillHolding.contains("memo other"))
        #expect(try store.memos() == [other])
    }
}
