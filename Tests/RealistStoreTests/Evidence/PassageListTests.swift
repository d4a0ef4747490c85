import Realist
import Testing

@testable import RealistStore

@Suite("Passages of all sources") struct PassageListTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        try store.save(SourcesTests.source())
        for (id, range) in [("x-1", 0..<20), ("x-2", 9..<20), ("x-3", 45..<80)] {
            let excerpt = try SourcesTests.excerpt(id, range)
            try store.save(excerpt, as: .excerpt(excerpt.id))
        }
    }

    private func found(_ text: String) throws -> [String] {
        try store.passages(PassageFilter(text: text)).lines.map(\.excerpt.id.text)
    }

    @Test("are listed in the order of their source, in pages, with what is known of it")
    func listed() throws {
        let all = try store.passages()
        #expect(all.total == 3 && all.lines.map(\.excerpt.id.text) == ["x-1", "x-2", "x-3"])
        #expect(all.lines[0].title == "A talk" && all.lines[0].kind == .interview)
        #expect(all.lines.map(\.codes) == [0, 0, 0] && all.lines.map(\.readings) == [0, 0, 0])
        let page = try store.passages(start: 1, most: 1)
        #expect(page.total == 3 && page.lines.map(\.excerpt.id.text) == ["x-2"])
        #expect(try store.passages(start: 9).lines.isEmpty)
    }

    @Test("are found by words that all stand in them, whatever their capitals, and by what stands in quotes")
    func sought() throws {
        #expect(try found("ann") == ["x-1", "x-2"])
        #expect(try found("ANN nurse") == ["x-1"])
        #expect(try found("nurse ann") == ["x-1"])
        #expect(try found("\"ann nurse\"").isEmpty)
        #expect(try found("\"3:  ann\"") == ["x-1"])
        #expect(try found("glad") == ["x-3"])
        // Signs of LIKE are letters like any other.
        #expect(try found("%").isEmpty && found("_").isEmpty && found("\\").isEmpty)
    }

    @Test("are found by their kind of source and by what was made of them")
    func narrowed() throws {
        #expect(try store.passages(PassageFilter(kind: .interview)).total == 3)
        #expect(try store.passages(PassageFilter(kind: .document)).total == 0)
        #expect(try store.passages(PassageFilter(state: .notCoded)).total == 3)
        #expect(try store.passages(PassageFilter(text: "glad", state: .notRead)).total == 1)
        #expect(try store.passages(PassageFilter(state: .refutes)).total == 0)
    }

    @Test("words are taken apart at blanks, and written in each way that their letters have")
    func words() {
        #expect(SoughtWords(" a  “b c” d ").words == ["a", "b c", "d"])
        #expect(SoughtWords("").words.isEmpty && SoughtWords("\"\"").words.isEmpty)
        #expect(SoughtWords("\"still open").words == ["still open"])
        #expect(SoughtWords("1 2 3 4 5 6 7 8 9 10").words.count == SoughtWords.most)
        #expect(SoughtWords.written("plain") == ["plain"])
        #expect(SoughtWords.written("élan") == ["élan", "ÉLAN", "Élan"])
    }
}
