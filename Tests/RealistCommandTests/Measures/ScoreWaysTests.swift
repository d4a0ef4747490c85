import ArgumentParser
import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistCommand

/// The table that is scored in pieces by two threads, and the one that is read cell by cell.
@Suite("Scoring in pieces") struct ScoreWaysTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ways-\(UUID().uuidString)")

    /// All that a run leaves behind and says.
    struct Outcome: Equatable {
        var scores: [UInt8]?
        var summary: [UInt8]?
        var refused: [String] = []
        var refusedCount = 0
        var problems: [String] = []
        var problemCount = 0
        /// Of a broken table it says nothing.
        var rows = 0
    }

    private func outcome(_ table: String, _ way: ScoreRun.Way, _ options: [String]) throws -> Outcome {
        let scores = folder.appending(path: "scores.csv").path(percentEncoded: false)
        let summary = folder.appending(path: "summary.csv").path(percentEncoded: false)
        let instrument = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../toolkit/instruments/proqol-5.yaml").standardizedFileURL
        let command = try ScoreCommand.parse(
            [
                table, "--instrument", instrument.path(percentEncoded: false), "--scores", scores,
                "--summary", summary, "--quiet",
            ] + options)
        var run = ScoreRun(try ScorePlan(command), file: table)
        run.way = way
        var outcome = Outcome()
        do {
            try run.work()
            outcome.scores = Array(try Data(contentsOf: URL(filePath: scores)))
            outcome.summary = Array(try Data(contentsOf: URL(filePath: summary)))
            outcome.refused = run.refused.first.map(\.message)
            outcome.refusedCount = run.refused.total
            outcome.rows = run.rows
            try FileManager.default.removeItem(atPath: scores)
            try FileManager.default.removeItem(atPath: summary)
        } catch let problems as BoundedProblems {
            outcome.problems = problems.first.map(\.message)
            outcome.problemCount = problems.total
        } catch let problems as Problems {
            outcome.problems = problems.list.map(\.message)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 1
        )
        return outcome
    }

    private func compare(seed: UInt64) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var table = HostileTable(seed: seed)
        let path = folder.appending(path: "answers.csv")
        try Data(table.bytes()).write(to: path)
        var options: [String] = []
        if !table.by.isEmpty, seed % 2 == 0 { options += ["--by", table.by.joined(separator: ",")] }
        if !table.by.isEmpty, seed % 2 == 1 { options += ["--by", "site"] }
        if seed % 5 == 3 { options += ["--bands", "manual-t", "--t", "sample"] }
        if seed % 5 == 4 { options += ["--bands", "raw", "--missing", "p50", "--t", "de-la-rosa-2018"] }
        if seed % 11 == 5 { options += ["--subscale", "bo"] }
        if seed % 13 == 6 { options.append("--strict") }
        let file = path.path(percentEncoded: false)
        let truth = try outcome(file, .carefully, options)
        for size in [97, 300, 1_000 + Int(seed % 977), 1 << 19] {
            let found = try outcome(file, .inPieces(of: size), options)
            #expect(found == truth, "seed \(seed), pieces of \(size), \(options)")
        }
    }

    @Test(
        "gives the same bytes and says the same as reading cell by cell, of tables good and hostile",
        arguments: 0..<8)
    func same(part: UInt64) throws {
        for seed in part * 8..<(part + 1) * 8 { try compare(seed: seed) }
    }

    @Test("of a table of many pieces, on both threads")
    func large() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var text = "person,site,note," + (1...30).map { "q\($0)" }.joined(separator: ",") + "\n"
        var random = SeededGenerator(seed: 3)
        for row in 0..<4_000 {
            let note = row % 9 == 0 ? "\"a, \"\"b\"\"\n\(row)\"" : "n\(row)"
            text += "p\(row),site-\(row % 37),\(note)"
            for _ in 1...30 { text += ",\(Int.random(in: 0...5, using: &random))" }
            text += row % 11 == 0 ? "\r\n" : "\n"
        }
        let path = folder.appending(path: "answers.csv")
        try Data(text.utf8).write(to: path)
        let file = path.path(percentEncoded: false)
        let truth = try outcome(file, .carefully, ["--by", "site", "--bands", "raw"])
        #expect(truth.rows == 4_000 && truth.refusedCount > 15_000 && truth.scores?.count ?? 0 > 100_000)
        for size in [2_000, 30_000] {
            let found = try outcome(file, .inPieces(of: size), ["--by", "site", "--bands", "raw"])
            #expect(found == truth)
        }
    }
}
