import Foundation
import Testing

@testable import Realist
@testable import RealistPages

@Suite("The words catalogue") struct WordKeysTests {
    @Test("finds keys in Swift sources")
    func scanner() {
        let source = #"""
            words["site.title"]; words["verdict.\(a["site.inner"](x)).b"]; "no key"; "other.key"; "site.html"
            words.count("site.n", 3, ["x": "y"]); "a \" site.no"; "site."; "site.A"
            """#
        #expect(
            WordKeys(in: source, groups: ["site", "verdict"]).asked
                == ["site.title", "verdict.*.b", "site.inner", "site.n"])
    }

    @Test("tells what is missing, unexplained and unused")
    func check() {
        let check = WordKeyCheck(
            keys: ["a.b", "a.n.one", "a.n.other", "v.x", "v.y", "left.over", "door.one.title"],
            templates: ["a.b", "t.gone"], sources: ["a.n", "v.*", "u.*", "a.gone", "door.one"],
            meanings: ["v.*": ["x", "z"]])
        #expect(check.missing == ["a.gone", "t.gone", "v.z"])
        #expect(check.unexplained == ["u.*"])
        #expect(check.unused == ["left.over", "v.y"])
    }

    static func catalogue() throws -> WordKeyCheck {
        let words = try Example.words()
        let groups = Set(words.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        var templates: Set<String> = []
        for template in try Example.theme().templates.values {
            template.visit { node in
                if case .word(let key, _) = node { templates.insert(key) }
            }
        }
        let room = Example.house.appending(path: "Sources/RealistPages").path(percentEncoded: false)
        var sources: Set<String> = []
        for case let path as String in try #require(FileManager.default.enumerator(atPath: room))
        where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: room + "/" + path, encoding: .utf8)
            sources.formUnion(WordKeys(in: text, groups: groups).asked)
        }
        return WordKeyCheck(
            keys: words.keys, templates: templates, sources: sources, meanings: WordMeanings.all)
    }

    @Test("has every key that is asked for, and no other")
    func complete() throws {
        let check = try Self.catalogue()
        #expect(check.missing == [])
        #expect(check.unexplained == [])
        #expect(check.unused == [])
    }

    @Test("says explanation and change, and never that the programme did it")
    func manner() throws {
        for key in try Example.words().keys.sorted() {
            let text = try Example.words()[key]
            for word in Sayings.forbidden where text.lowercased().contains(word) {
                Issue.record("\(key) says “\(word)”: \(text)")
            }
        }
    }
}
