import Realist
import Testing

@testable import RealistFormats

@Suite("Rounds of double coding, in a bundle") struct CodingRoundYamlTests {
    private func read(_ text: String) -> (rounds: DoubleCodingRounds?, problems: [String]) {
        var findings = Findings(file: BundlePath.doubleCoding)
        let place = Location(file: "x")
        findings.declare("code", "pen", at: place)
        for id in ["x-1", "x-2"] { findings.declare("excerpt", id, at: place) }
        let rounds = Yaml.read(Array(text.utf8), .doubleCoding, &findings)
        return (rounds, findings.problems.list.map(\.code))
    }

    static let whole = """
        rounds:
          - id: first
            title: First
            begun: 2026-03-09
            coders: [ana, ben]
            codes: [pen]
            passages: [x-1]
            closed: {on: 2026-03-10, by: ana}
            given:
              - passage: x-1
                coder: ana
                codes: [pen]
                on: 2026-03-09
              - passage: x-1
                coder: ben
                on: 2026-03-09
            agreed:
              - passage: x-1
                code: pen
                outcome: not-given
                because: It is about holidays.
                by: ana
                on: 2026-03-10

        """

    @Test("are read with what each gave and what was agreed")
    func whole() throws {
        let (read, problems) = read(Self.whole)
        #expect(problems.isEmpty, "\(problems)")
        let rounds = try #require(read)
        #expect(rounds.rounds.map(\.coders) == [["ana", "ben"]])
        #expect(rounds.codings.map(\.codes.count) == [1, 0])
        #expect(rounds.adjudications.map(\.isGiven) == [false])
    }

    @Test(
        "are refused with strangers, other passages, one coder, and the same said twice",
        arguments: [
            ("coders: [ana, ben]", "coders: [ana]", "evidence.round-of-one-coder"),
            ("coder: ben", "coder: carla", "evidence.not-in-this-round"),
            (
                "- passage: x-1\n        coder: ben", "- passage: x-2\n        coder: ben",
                "evidence.passage-of-no-round"
            ),
            ("outcome: not-given", "outcome: perhaps", nil),
            ("coder: ben", "coder: ana", nil),
        ] as [(String, String, String?)])
    func refused(part: String, instead: String, code: String?) {
        #expect(Self.whole.contains(part))
        let problems = read(Self.whole.replacing(part, with: instead)).problems
        #expect(!problems.isEmpty)
        if let code { #expect(problems.contains(code), "\(problems)") }
    }
}
