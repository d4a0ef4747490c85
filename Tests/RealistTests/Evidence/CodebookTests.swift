import Realist
import Testing

@Suite("A codebook") struct CodebookTests {
    static let dimension = Dimension(id: Identifier(known: "safety"), title: "Safety")
    static let trust = Theme(id: Identifier(known: "trust"), title: "Trust", dimension: dimension.id)
    static let pen = Theme(id: Identifier(known: "pen"), title: "Holding the pen", dimension: dimension.id)
    static let one = Code(id: Identifier(known: "one"), title: "Two versions", themes: [trust.id])
    static let two = Code(
        id: Identifier(known: "two"), title: "Not my words", themes: [pen.id, trust.id],
        formerly: [Identifier(known: "old")])
    static let codebook = Codebook(dimensions: [dimension], themes: [trust, pen], codes: [one, two])

    @Test("merged, a code keeps its words, has the themes of both, and answers to the names of both")
    func merged() {
        let kept = Self.one.merged(with: Self.two)
        #expect(kept.title == "Two versions" && kept.id == Self.one.id)
        #expect(kept.themes == [Self.trust.id, Self.pen.id])
        #expect(kept.formerly.map(\.text) == ["two", "old"])
        #expect(Self.two.merged(with: Self.one).formerly.map(\.text) == ["one", "old"])
    }

    @Test("finds a code by the name of one that was merged into it, and by its title in any capitals")
    func found() {
        #expect(Self.codebook.code(Identifier(known: "old"))?.id == Self.two.id)
        #expect(Self.codebook.code(Identifier(known: "one"))?.id == Self.one.id)
        #expect(Self.codebook.code(Identifier(known: "nobody")) == nil)
        #expect(Self.codebook.code(titled: "  two   VERSIONS ")?.id == Self.one.id)
        #expect(Self.codebook.code(titled: "two") == nil)
    }

    @Test("counts passages and people once, however often and under however many codes they stand")
    func counts() {
        var codings: [CodeCounts.Coded] = [
            ("one", 1, 7), ("one", 1, 7), ("one", 2, 7), ("two", 2, 7), ("two", 3, 8), ("two", 4, nil),
            ("gone", 5, 9),
        ]
        let counts = CodeCounts(Self.codebook) { codings.popLast() }
        #expect(counts.codes[Self.one.id] == .init(passages: 2, people: 1))
        #expect(counts.codes[Self.two.id] == .init(passages: 3, people: 2))
        #expect(counts.themes[Self.trust.id] == .init(passages: 4, people: 2))
        #expect(counts.themes[Self.pen.id] == .init(passages: 3, people: 2))
        #expect(counts.dimensions[Self.dimension.id] == .init(passages: 4, people: 2))
    }
}
