import Realist
import Testing

@testable import RealistFormats

@Suite("The YAML writer") struct YamlWriterTests {
    private func written(_ text: String) -> String {
        YamlWriter.write([YamlValue.Entry(key: "key", value: .text(text))])
    }

    private func read(_ file: String) throws -> String? {
        try Yaml.read(
            Array(file.utf8), .keys(of: "the file") { keys in keys.required("key", .string) }, file: "x.yaml")
    }

    @Test(
        "writes a text so that it comes back exactly",
        arguments: [
            "plain words", "", " leading", "trailing ", "no", "Yes", "~", "null", "1.0", "12:30", "0x1F",
            "1e5",
            "2026-03-09", "24 people", "- dash", "a: b", "a #b", "#a", "a:", "'quoted'", "\"x\"",
            "back\\slash",
            "two\nlines", "two\nlines\n", "two\n\nlines\n\n", "\nleading line end", "tab\tinside",
            "cr\rinside",
            "\u{1}", "\u{FEFF}bom", "\u{2028}", "é 😀 العربية", "a\n  indented\nb", "{a}", "[a]", "a, b",
            "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "=", "<<", "?", "? a", "-", "--- a", "...", "\n",
            "\n\n",
            "a\n---\nb", "a\n#b\n", "x\n ", "a\n\t\nb",
        ])
    func exact(text: String) throws {
        #expect(try read(written(text)) == PlainText.of(text), "\(written(text))")
    }

    @Test("writes any text so that it comes back exactly")
    func random() throws {
        var random = SeededRandom(seed: 42)
        let signs = Array("ab :#-\n\n\t'\"\\{}[],&*!|>%@`?=<~0123.é😀\u{A0}\u{85}\u{2029}\u{7F}\r").map(
            String.init)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                signs[Int.random(in: signs.indices, using: &random)]
            }.joined()
            #expect(try read(written(text)) == PlainText.of(text), "\(text.debugDescription)")
        }
    }

    @Test("writes lists and keys in the order given, two spaces a level")
    func form() {
        let file = YamlWriter.write([
            YamlValue.Entry(key: "title", value: .text("A study: part one")),
            YamlValue.Entry(
                key: "list",
                value: .list([
                    .text("one"),
                    .map([
                        YamlValue.Entry(key: "id", value: .text("x")),
                        YamlValue.Entry(key: "on", value: .plain("2026-03-09")),
                        YamlValue.Entry(key: "words", value: .text("two\nlines")),
                    ]),
                    .text("last\nlines\n"),
                ])),
            YamlValue.Entry(key: "none", value: .list([])),
        ])
        #expect(
            file == """
                title: "A study: part one"
                list:
                  - one
                  - id: x
                    on: 2026-03-09
                    words: |-
                      two
                      lines
                  - |
                    last
                    lines
                none: []

                """)
    }
}

/// SplitMix64 (Steele and others 2014): the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
