import Realist
import Testing

@Suite("A memo") struct MemoTests {
    @Test("is about a thing that its kind and its name lead back to", arguments: Memo.Thing.Kind.allCases)
    func thing(kind: Memo.Thing.Kind) throws {
        let thing = try #require(Memo.Thing(kind, "x-001"))
        #expect(thing.kind == kind)
        #expect(thing.name == (kind == .study ? nil : "x-001"))
        #expect(Memo.Thing(kind, thing.name ?? "") == thing)
    }

    @Test("is about nothing that cannot be a name")
    func name() {
        #expect(Memo.Thing(.code, "No Name") == nil)
        #expect(Memo.Thing(.passage, "") == nil)
        #expect(Memo.Thing(.study, "") == .study)
    }
}
