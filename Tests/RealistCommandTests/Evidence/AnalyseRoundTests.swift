import Foundation
import Testing

@Suite("realist analyse agreement --round") struct AnalyseRoundTests {
    let command: Command

    init() throws { command = try Command() }

    /// The worked example with a round of two people: of four questions they answer three alike.
    private func example(closed: String) throws {
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let folder = command.folder.appending(path: "example")
        try FileManager.default.copyItem(
            at: command.folder.appending(path: ".share/toolkit/examples/professional-support")
                .resolvingSymlinksInPath(), to: folder)
        let round = """
            rounds:
              - id: trial
                title: A trial
                begun: 2026-03-09
                coders: [ana, ben]
                codes: [two-versions, done-like-my-tax]
                passages: [x-001, x-002]
            \(closed)    given:
                  - passage: x-001
                    coder: ana
                    codes: [two-versions]
                    on: 2026-03-09
                  - passage: x-001
                    coder: ben
                    codes: [two-versions]
                    on: 2026-03-09
                  - passage: x-002
                    coder: ana
                    codes: [two-versions]
                    on: 2026-03-09
                  - passage: x-002
                    coder: ben
                    on: 2026-03-09

            """
        try Data(round.utf8).write(to: folder.appending(path: "evidence/double-coding.yaml"))
    }

    @Test("tells of what each gave unseen, over all codes and code by code")
    func closed() throws {
        defer { command.remove() }
        try example(closed: "    closed: {on: 2026-03-10, by: ana}\n")
        let outcome = try command.run("analyse", "agreement", "example", "--round", "trial", "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let results = try #require(json["results"] as? [[String: Any]])
        #expect(results.map { $0["percent_agreement"] as? Double } == [75, 50, 100])
        #expect(results.map { $0["n"] as? Int } == [4, 2, 2])
        // Two of four said yes by ana, one by ben: expected 0.5, observed 0.75.
        let kappa = (results[0]["unweighted"] as? [String: Any])?["kappa"] as? Double
        #expect(abs((kappa ?? 0) - 0.5) < 1e-12)
        #expect(results[2]["unweighted"] is NSNull, "nobody gave it")
        #expect(json["excerpts"] as? Int == 2 && json["differences"] as? Int == 1)
        let shown = try command.run("analyse", "agreement", "example", "--round", "trial")
        #expect(shown.output.contains("A trial") && shown.output.contains("without seeing the others"))
    }

    @Test(
        "says what it has when it cannot",
        arguments: [
            (["--round", "other"], "There are: trial."), (["--round", "trial"], "is open"),
        ])
    func refused(arguments: [String], answer: String) throws {
        defer { command.remove() }
        try example(closed: "")
        let outcome = try command.run(["analyse", "agreement", "example"] + arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
    }
}
