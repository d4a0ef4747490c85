import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Evidence of another program") struct BroughtEvidenceTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 5)
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(made.study())
    }

    private func brought(_ id: String) throws -> BroughtEvidence {
        var brought = BroughtEvidence()
        let source: Source.ID = try #require(Identifier(id))
        brought.sources = [
            Source(
                id: source, kind: .document, title: "A text",
                text: .init(path: "\(id).txt", contents: "One two"))
        ]
        brought.excerpts = [
            Excerpt(id: try #require(Identifier("e-" + id)), source: source, from: 0, to: 3, text: "One")
        ]
        brought.codebook.themes = [Theme(id: try #require(Identifier("t-" + id)), title: "A theme")]
        brought.codebook.codes = [
            Code(
                id: try #require(Identifier("c-" + id)), title: "A code",
                themes: brought.codebook.themes.map(\.id))
        ]
        brought.codings = [
            Coding(excerpt: brought.excerpts[0].id, code: brought.codebook.codes[0].id, coder: "a"),
            Coding(excerpt: brought.excerpts[0].id, code: brought.codebook.codes[0].id, coder: "b"),
        ]
        return brought
    }

    @Test("comes in behind what is there, as one entry of the audit")
    func take() throws {
        let before = try #require(try store.study())
        let head = try store.head().sequence
        let new = try brought("new-text")
        try store.take(new, action: "import coded", file: "x.qdpx")
        let after = try #require(try store.study())
        #expect(after.evidence.sources == before.evidence.sources + new.sources)
        #expect(after.evidence.excerpts == before.evidence.excerpts + new.excerpts)
        #expect(after.evidence.codebook.codes == before.evidence.codebook.codes + new.codebook.codes)
        #expect(after.evidence.codebook.themes == before.evidence.codebook.themes + new.codebook.themes)
        var codings: Set<Coding> = []
        try store.codings { codings.insert($0) }
        #expect(codings.isSuperset(of: new.codings))
        #expect(try store.head().sequence == head + 1)
        let entry = try store.read {
            try Row.fetchOne(
                $0, sql: "SELECT action, object, detail FROM audit ORDER BY sequence DESC LIMIT 1")
        }
        #expect(entry?["action"] == "import coded" && entry?["object"] == "x.qdpx")
        #expect((entry?["detail"] as String?)?.contains("\"codings\":2") == true)
        #expect(try store.verify().findings.isEmpty)
        try store.take(BroughtEvidence(), action: "import coded", file: "x.qdpx")
        #expect(try store.head().sequence == head + 1, "nothing is no entry")
    }

    @Test(
        "comes in whole or not at all: not in the place of something, nor leading nowhere, nor of who withdrew"
    )
    func refused() throws {
        let before = try store.head()
        var twice = try brought("other")
        twice.sources.append(try #require(try store.study()?.evidence.sources.first))
        #expect(throws: ContentProblem.self) { try store.take(twice, action: "import coded", file: "x") }
        var loose = try brought("other")
        loose.codebook.themes = []
        #expect(throws: (any Error).self) { try store.take(loose, action: "import coded", file: "x") }
        #expect(try store.head() == before)
    }
}
