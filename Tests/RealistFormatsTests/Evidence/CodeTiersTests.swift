import Testing

@testable import RealistFormats

@Suite("Codes that stand under others") struct CodeTiersTests {
    /// Written as `name under name`, each behind the one that it stands under.
    private func tiers(_ lines: String..., used: Set<String> = [], headings: Set<String> = []) throws
        -> CodeTiers
    {
        let nodes = try lines.map { line -> QualitativeProject.CodeNode in
            let parts = line.split(separator: "<").map(String.init)
            return QualitativeProject.CodeNode(
                guid: try #require(Guid(parts[0])), name: parts[0].uppercased(), meaning: "of \(parts[0])",
                parent: parts.count > 1 ? Guid(parts[1]) : nil, isCodable: !headings.contains(parts[0]))
        }
        return CodeTiers(nodes, used: Set(used.compactMap { Guid($0) }), fixed: [:])
    }

    private func told(_ tiers: CodeTiers) -> [String] {
        tiers.items.map { "\($0.tier) \($0.title)\($0.parent.map { " in \($0)" } ?? "")" }
    }

    @Test("are codes, themes and dimensions by what is under them")
    func levels() throws {
        let three = try tiers("a", "b<a", "c<b", "d<b", "e", "f", "g<f")
        #expect(
            told(three) == [
                "dimension A", "theme B in a", "code C in b", "code D in b", "code E", "theme F",
                "code G in f",
            ])
        #expect(three.folded.isEmpty && three.keys.count == 4)
    }

    @Test("fold what stands between into the names below, and are told where they stand beside themes")
    func deep() throws {
        let deep = try tiers("a", "b<a", "c<b", "d<c", "e<b", "f<a")
        #expect(
            told(deep) == [
                "dimension A", "theme A in a", "theme B in a", "theme B › C in a", "code D in c",
                "code E in b/theme",
                "code F in a/theme",
            ])
        #expect(deep.folded.map(\.name) == ["B"])
        #expect(deep.items.count { $0.guid == nil } == 2)
    }

    @Test("become codes of the same name where a theme was given to passages, and headings never codes")
    func used() throws {
        let used = try tiers("a", "b<a", "c", used: ["a", "b"], headings: ["c"])
        #expect(told(used) == ["theme A", "code A in a", "code B in a", "theme C"])
        #expect(try used.keys[#require(Guid("a"))] == "a/code")
    }
}
