import Realist
import Testing

@testable import RealistFormats

/// Beside ``YamlWriterTests``: harder texts, at every place of a file, compared byte by byte (two strings of
/// Swift are equal when they only look alike).
@Suite("A YAML file of hard texts") struct YamlWritingTests {
    @Test("reads back byte by byte, in keys, lists and groups", arguments: 1...60)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var entries: [YamlValue.Entry] = []
        var expected: [[UInt8]] = []
        for index in 0..<40 {
            let text = RandomText.make(&random)
            expected.append(Array(text.utf8))
            let value: YamlValue =
                switch index % 4 {
                case 0: .text(text)
                case 1: .list([.text(text)])
                case 2: .list([.map([YamlValue.Entry(key: RandomText.key(&random), value: .text(text))])])
                default: .list([.list([.text(text)])])
                }
            entries.append(YamlValue.Entry(key: "k\(index)", value: value))
        }
        var findings = Findings(file: "f")
        let root = Yaml.tree(Array(YamlWriter.write(entries).utf8), &findings)
        #expect(findings.problems.list.map(\.message) == [])
        let texts = root.map(Self.texts) ?? []
        #expect(texts.map { Array($0.text.utf8) } == expected)
        // What some reader takes for nothing is never plain.
        #expect(texts.allSatisfy { !($0.isPlain && YamlNode.nothing.contains($0.text)) })
    }

    static func texts(in node: YamlNode) -> [(text: String, isPlain: Bool)] {
        switch node.content {
        case .text(let text, let style): [(text, style == .plain)]
        case .list(let nodes): nodes.flatMap(texts)
        case .map(let entries): entries.flatMap { texts(in: $0.value) }
        }
    }

    @Test("keeps keys that are hard to write")
    func keys() {
        var random = SeededGenerator(seed: 7)
        var map: [YamlValue.Entry] = []
        var expected: Set<String> = []
        for _ in 0..<300 {
            let key = RandomText.key(&random)
            if expected.insert(key).inserted { map.append(YamlValue.Entry(key: key, value: .plain("1"))) }
        }
        var findings = Findings(file: "f")
        guard case .map(let read) = Yaml.tree(Array(YamlWriter.write(map).utf8), &findings)?.content else {
            Issue.record("no map: \(findings.problems.list.map(\.message))")
            return
        }
        #expect(Set(read.map(\.key)) == expected && findings.problems.isEmpty)
    }
}
