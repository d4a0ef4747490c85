import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Codes that are merged and split") struct CodeMergingTests {
    let made: MadeCodes
    private var store: Store { made.store }
    private let one = MadeCodes.one
    private let two = MadeCodes.two
    private let three = MadeCodes.three

    init() throws { made = try MadeCodes() }

    private func merge(_ gone: Code.ID, into kept: Code.ID) throws {
        try store.merge(gone, into: kept, expecting: made.number(kept), goneExpecting: made.number(gone))
    }

    @Test("merged, all passages carry the kept one, which answers to the other's name")
    func merged() throws {
        let head = try store.head().sequence
        try merge(two, into: one)
        #expect(try store.head().sequence == head + 1)
        #expect(
            try made.all()
                == Set(MadeCodes.codings.map { Coding(excerpt: $0.excerpt, code: one, coder: $0.coder) }))
        let codebook = try store.codebook()
        #expect(codebook.codes.map(\.id) == [one, three])
        #expect(
            codebook.code(two)?.id == one && codebook.codes[0].themes == [MadeCodes.trust, MadeCodes.pen])
        #expect(try store.removedCodes().isEmpty, "what was merged is not deleted")
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("taken back, the merge leaves all as it was, but for what was coded since")
    func parted() throws {
        let before = try (made.all(), store.codebook().codes.map(\.title))
        try merge(two, into: one)
        try store.code(MadeCodes.passage(2), giving: [one], by: "cleo")
        try store.code(MadeCodes.passage(4), giving: [], taking: [one], by: "bob")
        try store.part(two, from: one, expecting: made.number(one))
        let since = MadeCodes.coding(2, one, "cleo")
        let taken = MadeCodes.coding(4, two, "bob")
        #expect(try made.all() == before.0.union([since]).subtracting([taken]))
        #expect(Set(try store.codebook().codes.map(\.title)) == Set(before.1))
        #expect(try store.codebook().codes.allSatisfy { $0.formerly.isEmpty })
        #expect(try store.verify().findings.isEmpty)
        #expect(throws: (any Error).self, "once") {
            try store.part(two, from: one, expecting: made.number(one))
        }
    }

    @Test("one after another, each is taken back by itself")
    func chain() throws {
        let before = try made.all()
        try merge(one, into: two)
        try merge(two, into: three)
        #expect(try store.codebook().code(one)?.id == three)
        #expect(try store.codebook().codes.map(\.formerly) == [[two, one]])
        try store.part(two, from: three, expecting: made.number(three))
        #expect(try store.codebook().code(one)?.id == two)
        try store.part(one, from: two, expecting: made.number(two))
        #expect(try made.all() == before)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("changed meanwhile, neither is merged")
    func meanwhile() throws {
        let numbers = try (made.number(one), made.number(two))
        var reworded = try #require(try store.codebook().code(two))
        reworded.title = "Somebody else's words"
        try store.save(reworded, as: .code(two))
        #expect(throws: EditConflict<Code>.self) {
            try store.merge(two, into: one, expecting: numbers.0, goneExpecting: numbers.1)
        }
        #expect(throws: EditConflict<Code>.self) {
            try store.merge(one, into: two, expecting: numbers.1, goneExpecting: numbers.0)
        }
        #expect(try made.all() == Set(MadeCodes.codings))
    }

    @Test("split, the passages that were chosen carry the new one, and merged back all is as it was")
    func split() throws {
        let new = Code(id: Code.ID(known: "new"), title: "Their words", themes: [MadeCodes.pen])
        let chosen: Set = [MadeCodes.passage(1), MadeCodes.passage(4)]
        try store.split(two, into: new, passages: chosen, expecting: made.number(two))
        let now = try made.all()
        #expect(Set(now.filter { $0.code == new.id }.map(\.excerpt)) == chosen)
        #expect(now.filter { $0.code == two }.count == 2 && now.count == MadeCodes.codings.count)
        #expect(try store.verify().findings.isEmpty)
        try merge(new.id, into: two)
        #expect(try made.all() == Set(MadeCodes.codings))
    }

    @Test("undone in their words, a code keeps what was merged into it; what went meanwhile stays away")
    func settled() throws {
        var reworded = try #require(try store.codebook().code(three))
        reworded.themes = [MadeCodes.pen]
        try store.save(reworded, as: .code(three))
        try merge(two, into: one)
        var bare = try #require(try store.codebook().code(three))
        bare.themes = []
        try store.save(bare, as: .code(three))
        var kept = try #require(try store.codebook().code(one))
        kept.themes = [MadeCodes.trust]
        try store.save(kept, as: .code(one))
        try store.delete(.theme(MadeCodes.pen))
        try store.undo(.code(three))
        #expect(try store.codebook().code(three)?.themes == [])
        try store.undo(.code(one))
        #expect(try store.codebook().code(one)?.formerly == [two])
        #expect(try store.removedCodes().themes.map(\.value.id) == [MadeCodes.pen])
        try store.restore(.theme(MadeCodes.pen))
        #expect(try store.removedCodes().isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("a withdrawal takes out what is remembered of a merge")
    func withdrawal() throws {
        try merge(two, into: one)
        _ = try store.withdraw("p-one", mode: .erase)
        let left = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM codingMoved") }
        #expect(left == 2)
        try store.part(two, from: one, expecting: made.number(one))
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("come back with a bundle, and codings with the codebook of before find the kept one")
    func imported() throws {
        try merge(two, into: one)
        let study = try #require(try store.study())
        #expect(study.evidence.codebook.codes[0].formerly == [two])
        let again = try Store.create(at: made.scratch.path("again.realist"), by: .example())
        _ = try again.importBundle(study, codings: give(MadeCodes.codings))
        #expect(try again.study() == study)
        var codes: Set<Code.ID> = []
        try again.codings { codes.insert($0.code) }
        #expect(codes == [one])
        #expect(try again.verify().findings.isEmpty)
    }

    @Test("are new in format 19: a file from before is brought to it and verifies")
    func migrated() throws {
        let before = try store.study()
        try store.close()
        try made.scratch.older("s.realist", format: 18)
        let again = try Store.open(at: made.scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
        try again.merge(two, into: one, expecting: 1, goneExpecting: 1)
        #expect(try again.codebook().code(two)?.id == one)
    }
}
