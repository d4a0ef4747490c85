import Testing

@testable import RealistPages

@Suite("What differs word by word") struct WordDifferenceTests {
    /// `[-gone-]`, `[+new+]`, as it stands else.
    static func marked(_ before: String, _ after: String) -> String {
        WordDifference(before, after).pieces.map { piece in
            piece.isGone ? "[-\(piece.text)-]" : piece.isNew ? "[+\(piece.text)+]" : piece.text
        }.joined(separator: " ")
    }

    @Test(
        "takes out and puts in as few words as possible",
        arguments: [
            ("talk in private", "talk in private", "talk in private"),
            ("talk in private", "talk in real private", "talk in [+real+] private"),
            ("a b c d", "a x c y", "a [-b-] [+x+] c [-d-] [+y+]"),
            ("", "new words", "[+new words+]"), ("old words", "", "[-old words-]"), ("", "", ""),
            ("the same\nwords", "the  same words", "the same words"),
        ])
    func difference(before: String, after: String, said: String) {
        #expect(Self.marked(before, after) == said)
    }

    @Test("is told from the first to the last that differs where texts are very long")
    func long() {
        let old = (0..<1_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<1_000).map { "b\($0)" }.joined(separator: " ")
        let pieces = WordDifference("start \(old) end", "start \(new) end").pieces
        #expect(pieces.map(\.isGone) == [false, true, false, false])
        #expect(pieces.map(\.isNew) == [false, false, true, false])
    }

    @Test(
        "both texts can be read back from it",
        arguments: [("a b a c", "b a c a"), ("x", "y x z"), ("p q r", "r q p")])
    func identity(before: String, after: String) {
        let pieces = WordDifference(before, after).pieces
        #expect(pieces.filter { !$0.isNew }.map(\.text).joined(separator: " ") == before)
        #expect(pieces.filter { !$0.isGone }.map(\.text).joined(separator: " ") == after)
    }
}
