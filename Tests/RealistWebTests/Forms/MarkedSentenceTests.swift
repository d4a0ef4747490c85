import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("A sentence that may name a person") struct MarkedSentenceTests {
    private func marked(_ text: String) -> [String] {
        MarkedSentence.all(in: text, PersonalText.finds(in: text)).map { sentence in
            sentence.pieces.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined()
        }
    }

    @Test(
        "is shown whole, with the piece marked, and no other sentence",
        arguments: [
            (
                "It began late. We asked Dr Example about it. Then we waited.",
                ["We asked [Dr Example] about it."]
            ),
            ("Dr Example said no", ["[Dr Example] said no"]),
            ("First line\nRing 020 7946 0018\nLast line", ["Ring [020 7946 0018]"]),
            (
                "Write to a@example.org or ring 020 7946 0018! It works. Dr Example knows.",
                ["Write to [a@example.org] or ring [020 7946 0018]!", "[Dr Example] knows."]
            ),
            ("Nobody is named. All is well.", []),
        ] as [(String, [String])])
    func sentences(text: String, shown: [String]) {
        #expect(marked(text) == shown)
    }

    @Test("is cut where it is very long, and never in the piece itself")
    func long() throws {
        let word = "tea and "
        let text = String(repeating: word, count: 100) + "Dr Example " + String(repeating: word, count: 100)
        let shown = try #require(marked(text).first)
        #expect(shown.hasPrefix("… ") && shown.hasSuffix("…") && shown.contains("[Dr Example]"))
        #expect(shown.count < 2 * MarkedSentence.most + 40)
    }
}
