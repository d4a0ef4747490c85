import Realist
import Testing

@testable import RealistFormats

@Suite("A YAML file") struct YamlRefusalTests {
    static func found(_ bytes: [UInt8]) -> [String] {
        var findings = Findings(file: "f")
        let root = Yaml.tree(bytes, &findings)
        if root == nil, findings.problems.isEmpty { return ["nothing was said"] }
        return findings.problems.list.map { "\($0.code) \($0.location?.description ?? "")" }
    }

    @Test(
        "is refused with the place, for",
        arguments: [
            ("a: &x 1\nb: *x", ["yaml.anchor f:1:4", "yaml.alias f:2:4"]),
            ("a: !!str 1", ["yaml.tag f:1:4"]),
            ("a: ! 1", ["yaml.tag f:1:4"]),
            ("!x\na: 1", ["yaml.tag f:1:1"]),
            ("a:\n  <<: {b: 1}", ["yaml.merge-key f:2:3"]),
            ("%YAML 1.1\n---\na: 1", ["yaml.directive f:1:1"]),
            ("%TAG ! tag:x,2000:\n---\na: 1", ["yaml.directive f:1:1"]),
            ("%whatever\n---\na: 1", ["yaml.directive f:1:1"]),
            ("a: 1\n---\nb: 2", ["yaml.second-document f:2:1"]),
            ("", ["yaml.empty f:1:1"]),
            ("# only a remark\n", ["yaml.empty f:1:1"]),
            ("a: 1\nb: 2\na: 3\nb: 4", ["yaml.key-twice f:3:1", "yaml.key-twice f:4:1"]),
            ("? [a, b]\n: 1", ["yaml.key-not-text f:1:3"]),
            ("{a: 1}: 2", ["yaml.key-not-text f:1:1"]),
            ("a: 1\nb: \u{0}", ["yaml.sign f:2:4"]),
            (#"a: "\0""#, ["yaml.sign f:1:4"]),
            ("a: x\u{2028}y", ["yaml.sign f:1:5"]),
            ("a:\r\n  b: 1\r\n  c: \u{7}", ["yaml.sign f:3:6"]),
        ])
    func refused(text: String, expected: [String]) {
        #expect(Self.found(Array(text.utf8)) == expected)
    }

    @Test(
        "that breaks the rules of writing is refused with the place, for",
        arguments: [
            ("a:\n\tb: 1", "yaml.tab f:2:1"),
            ("a:\n  - b\n \t- c", "yaml.tab f:3:2"),
            ("a: \"open\nb: 1", "yaml.unclosed-quote f:1:4"),
            ("a: 'open\nb: 1", "yaml.unclosed-quote f:1:4"),
            ("a: [1, 2\nb: 1", "yaml.unclosed-bracket f:1:4"),
            ("a: {b: 1", "yaml.unclosed-bracket f:1:4"),
            ("a: one: two", "yaml.colon-in-text f:1:7"),
            ("a: 1\nb\nc: 1", "yaml.no-colon f:2:1"),
            ("a: 1\n b: 2", "yaml.colon-in-text f:2:3"),
            ("a:\n    b: 1\n  c: 2", "yaml.indentation f:3:3"),
            ("a: - b", "yaml.dash f:1:4"),
            ("a: @b", "yaml.reserved-sign f:1:4"),
            (#"a: "\q""#, "yaml.escape f:1:5"),
            (#"a: "\ud800""#, "yaml.escape f:1:7"),
            ("a: | text", "yaml.block-header f:1:6"),
            ("a: *", "yaml.name f:1:5"),
            ("]", "yaml.syntax f:1:1"),
        ])
    func syntax(text: String, expected: String) {
        #expect(Self.found(Array(text.utf8)) == [expected])
    }

    @Test("that is no UTF-8 is refused at its first bad byte")
    func encoding() {
        #expect(Self.found(Array("a: é\nb: é".utf8.dropLast())) == ["yaml.not-utf-8 f:2:4"])
        #expect(Self.found(Array("a: é".utf8) + [0xC0, 0x80]) == ["yaml.not-utf-8 f:1:5"])
        #expect(Self.found(Array("a: ".utf8) + [0xED, 0xA0, 0x80]) == ["yaml.not-utf-8 f:1:4"])
        #expect(Self.found([0xFF, 0xFE, 0x61, 0x00]) == ["yaml.utf-16 f:1:1"])
    }

    @Test("may begin with a byte-order mark and have any kind of line end")
    func accepted() {
        #expect(Self.found([0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb:\r  - 2\n".utf8)) == [])
    }

    @Test("may go 64 levels deep and no deeper, in brackets and by indentation")
    func depth() {
        func brackets(_ count: Int) -> [UInt8] {
            Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8)
        }
        func indented(_ count: Int) -> [UInt8] {
            Array((0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)
        }
        #expect(Self.found(brackets(64)) == [])
        #expect(Self.found(brackets(65)) == ["yaml.too-deep f:1:65"])
        #expect(Self.found(indented(64)) == [])
        #expect(Self.found(indented(65)).map { $0.prefix(13) } == ["yaml.too-deep"])
        #expect(Self.found(Array(repeating: UInt8(ascii: "["), count: 500_000)) == ["yaml.too-deep f:1:1"])
        let dashes = Array(String(repeating: "- ", count: 500_000).utf8)
        #expect(Self.found(dashes) == ["yaml.too-deep f:1:129"])
    }

    @Test("of more than 8 MiB, or of more than a million entries, is refused")
    func size() {
        let large = [UInt8](repeating: UInt8(ascii: "a"), count: Yaml.largest + 1)
        #expect(Self.found(large) == ["yaml.too-large f"])
        let many = Array(("[" + String(repeating: "a,", count: 1_100_000) + "a]").utf8)
        #expect(Self.found(many).map { $0.prefix(13) } == ["yaml.too-many"])
    }
}
