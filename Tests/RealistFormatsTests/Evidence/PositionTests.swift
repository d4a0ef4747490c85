import Realist
import Testing

@testable import RealistFormats

/// One passage of the same text, as programs count it that count differently.
@Suite("Positions in a project") struct PositionTests {
    /// A sign of two UTF-16 units and four bytes, letters of two bytes, and lines that end with two signs.
    static let text = "Er sagte 🙂 und schwieg.\r\nÄrger gab es später.\r\nSie blieben trotzdem dabei."
    static let kept = "Er sagte 🙂 und schwieg.\nÄrger gab es später.\nSie blieben trotzdem dabei."
    static let words = ["schwieg", "Ärger gab es", "blieben trotzdem"]

    /// Where the words begin and end, counted by hand in the plainest way there is.
    private static func places(in text: String, unit: (Unicode.Scalar) -> Int, end: Int) -> [(Int, Int)] {
        let signs = Array(text.unicodeScalars)
        return words.map { words in
            let sought = Array(words.unicodeScalars)
            let start = signs.indices.first { signs[$0...].starts(with: sought) } ?? 0
            let before = signs[..<start].reduce(0) { $0 + unit($1) }
            return (before, before + sought.reduce(0) { $0 + unit($1) } - end)
        }
    }

    private static func project(_ places: [(Int, Int)], text: String, named: Bool) throws
        -> QualitativeProject
    {
        var made = MadeProject()
        let selections = zip(places, words).enumerated().map { index, one in
            MadeProject.selection("s\(index)", one.0.0, one.0.1, name: named ? one.1 : "")
        }
        made.add("t", text, selections: selections.joined())
        return try made.read().project
    }

    struct Way: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let unit: @Sendable (Unicode.Scalar) -> Int
        var end = 0
        var mended: String?
        var testDescription: String { name }
    }

    static let ways = [
        Way(name: "as the standard says", text: text, unit: { _ in 1 }),
        Way(
            name: "a line’s end as one sign", text: kept, unit: { _ in 1 },
            mended: "with a line’s end as one sign"),
        Way(name: "UTF-16 units", text: text, unit: { $0.value > 0xFFFF ? 2 : 1 }, mended: "in UTF-16 units"),
        Way(name: "bytes", text: text, unit: { UTF8.width($0) }, mended: "in bytes"),
        Way(
            name: "UTF-16 units, a line’s end as one sign", text: kept, unit: { $0.value > 0xFFFF ? 2 : 1 },
            mended: "in UTF-16 units, with a line’s end as one sign"),
        Way(
            name: "up to the last sign", text: text, unit: { _ in 1 }, end: 1,
            mended: "up to the last sign of a passage"),
    ]

    @Test("are mended where the passages’ own words say so", arguments: ways)
    func mended(way: Way) throws {
        let places = Self.places(in: way.text, unit: way.unit, end: way.end)
        let project = try Self.project(places, text: Self.text, named: true)
        #expect(project.positions.mended == way.mended)
        #expect(project.positions.sameWords == 3 && project.positions.withWords == 3)
        let source = try #require(project.sources.first)
        #expect(source.text == .words(Self.kept))
        let signs = Array(Self.kept.unicodeScalars)
        #expect(
            source.selections.map { $0.range.map { String(String.UnicodeScalarView(signs[$0])) } }
                == Self.words)
    }

    @Test("are mended without words where else passages would lie outside of their text, or cut words")
    func withoutWords() throws {
        let end = PositionTests.text.utf16.count
        let outside = try Self.project(
            [(0, 8), (13, 16), (end - 6, end)], text: Self.text, named: false)
        #expect(outside.positions.mended == "in UTF-16 units")
        let places = Self.places(in: Self.text, unit: { UTF8.width($0) }, end: 0)
        #expect(try Self.project(places, text: Self.text, named: false).positions.mended == "in bytes")
        let two = try Self.project(Array(places.prefix(2)), text: Self.text, named: false)
        #expect(two.positions.mended == nil, "two may cut words by chance")
    }

    @Test("stay as they are where nothing speaks against them, and fit no passage where they fit none")
    func standard() throws {
        var made = MadeProject()
        made.add(
            "t", "\u{FEFF}One two three",
            selections: MadeProject.selection("a", 0, 3, name: "My favourite")
                + MadeProject.selection("b", 4, 7, name: "two") + MadeProject.selection("c", 4, 99_999_999)
                + MadeProject.selection("d", 5, 5) + MadeProject.selection("e", -1, 5)
                + MadeProject.selection("f", 0, Int.max))
        let project = try made.read().project
        #expect(project.positions.mended == nil)
        #expect(project.sources[0].selections.map(\.range) == [0..<3, 4..<7, nil, nil, nil, nil])
        #expect(project.sources[0].text == .words("One two three"))
    }

    @Test("count along where signs are taken out that nobody sees")
    func unseen() throws {
        var made = MadeProject()
        made.add(
            "t", "one\u{202E} two\u{0B}three",
            selections: MadeProject.selection("a", 5, 8, name: "two!")
                + MadeProject.selection("b", 9, 14, name: "three"))
        let project = try made.read().project
        #expect(project.sources[0].text == .words("one two\nthree"))
        #expect(project.sources[0].selections.map(\.range) == [4..<7, 8..<13])
    }
}
