import Testing

@testable import RealistPages

@Suite("Words") struct WordsTests {
    static let words = Words([
        "a": "plain", "gap": "{x} and {y}", "n.one": "one {what}", "n.other": "{n} {what}s",
        "list.comma": ", ",
        "list.and": " and ", "list.or": " or ", "number.3": "three",
    ])

    @Test("are found by key, and a missing one shows")
    func keys() {
        #expect(Self.words["a"] == "plain")
        #expect(Self.words["b"] == "⟦b⟧")
    }

    @Test("have gaps, which are filled once")
    func gaps() {
        #expect(Self.words["gap", ["x": "{y}", "y": "2"]] == "{y} and 2")
        #expect(Self.words["gap", ["x": "1"]] == "1 and {y}")
        #expect(Words.fill("{", ["": "x"]) == "{")
        #expect(Words.fill("a{b}c{", ["b": "-"]) == "a-c{")
    }

    @Test("keep a name that is written from right to left to itself, and leave any other as it is")
    func directions() {
        #expect(
            Self.words["gap", ["x": "דנה", "y": "Zoë"]] == "\u{2068}דנה\u{2069} and Zoë")
        #expect(
            Self.words["gap", ["x": "Łucja", "y": "ليلى (Leila)"]] == "Łucja and \u{2068}ليلى (Leila)\u{2069}"
        )
    }

    @Test("have a singular and a plural")
    func plural() {
        #expect(Self.words.count("n", 1, ["what": "site"]) == "one site")
        #expect(Self.words.count("n", 0, ["what": "site"]) == "0 sites")
    }

    @Test("join lists as running text does")
    func lists() {
        #expect(Self.words.list([]) == "")
        #expect(Self.words.list(["a"]) == "a")
        #expect(Self.words.list(["a", "b", "c"]) == "a, b and c")
        #expect(Self.words.choice(["a", "b"]) == "a or b")
    }

    @Test("spell small numbers")
    func spelled() {
        #expect(Self.words.spelled(3) == "three")
        #expect(Self.words.spelled(21) == "21")
        #expect(Self.words.spelled(-1) == "-1")
    }

    @Test("a theme's own come before the ones that come with the program")
    func fallback() {
        let words = Words(["a": "own"], fallback: ["a": "theirs", "b": "theirs"])
        #expect(words["a"] == "own")
        #expect(words["b"] == "theirs")
    }
}
