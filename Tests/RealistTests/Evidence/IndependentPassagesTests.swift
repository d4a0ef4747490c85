import Testing

@testable import Realist

@Suite("Passages that say something independently of each other") struct IndependentPassagesTests {
    private func voice(
        _ excerpt: StaticString, _ source: StaticString, _ named: StaticString? = nil,
        _ present: [StaticString] = []
    ) -> PassageVoice {
        PassageVoice(
            Identifier(known: excerpt), in: Identifier(known: source),
            named: named.map { Identifier(known: $0) },
            present: present.map { Identifier(known: $0) })
    }

    private func counted(_ voices: PassageVoice...) -> [Int] {
        let counts = IndependentPassages(voices)
        return [counts.passages, counts.people, counts.sources, counts.independent]
    }

    @Test("count a person once, in however many sources, and a passage once")
    func people() {
        #expect(
            counted(
                voice("a", "talk", "ann", ["ann"]), voice("b", "talk", nil, ["ann"]),
                voice("c", "group", "ann", ["ann", "ben"]), voice("d", "group", "ben", ["ann", "ben"]),
                voice("d", "group", "ben", ["ann", "ben"])) == [4, 2, 0, 2])
    }

    @Test("count a source without people once")
    func documents() {
        #expect(
            counted(voice("a", "minutes"), voice("b", "minutes"), voice("c", "leaflet")) == [3, 0, 2, 2])
    }

    @Test(
        "count a meeting once where nobody in particular speaks, and not where one of them is counted already"
    )
    func meetings() {
        let (first, second) = (
            voice("a", "group", nil, ["ann", "ben"]), voice("b", "group", nil, ["ann", "ben"])
        )
        #expect(counted(first, second) == [2, 0, 1, 1])
        #expect(counted(first, voice("c", "talk", "ben", ["ben"])) == [2, 1, 0, 1])
        #expect(counted(first, voice("c", "talk", "cleo", ["cleo"])) == [2, 1, 1, 2])
        #expect(counted() == [0, 0, 0, 0])
    }
}
