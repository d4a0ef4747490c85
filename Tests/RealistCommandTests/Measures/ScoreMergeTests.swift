import Foundation
import Testing

@Suite("realist score --merge") struct ScoreMergeTests {
    let command: Command

    init() throws {
        command = try Command()
    }

    private static let proqol = ["--instrument", "proqol-5"]

    /// The reference answers, with some blanks and some text in the columns, cut into parts by the seed.
    private func writeParts(seed: UInt64) throws -> [String] {
        var random = SeededGenerator(seed: seed)
        let text = try String(contentsOfFile: TestData.path("a-proqol/responses.csv"), encoding: .utf8)
        var lines = text.split(separator: "\n").map(String.init)
        let header = lines.removeFirst()
        try command.write(([header] + lines).joined(separator: "\n") + "\n", to: "whole.csv")
        lines.shuffle(using: &random)
        let count = Int.random(in: 1...5, using: &random)
        var parts: [[String]] = Array(repeating: [], count: count)
        for line in lines { parts[Int.random(in: 0..<count, using: &random)].append(line) }
        return try parts.enumerated().map { index, lines in
            let name = "part-\(index).csv"
            try command.write(([header] + lines).joined(separator: "\n") + "\n", to: name)
            return name
        }
    }

    @Test(
        "gives the summary of the whole, byte for byte, however the rows are parted",
        arguments: [
            ["--bands", "raw", "--by", "site"], ["--missing", "complete", "--by", "role,site"],
            ["--missing", "p50", "--bands", "manual-t"], ["--subscale", "bo", "--by", "site"],
        ], [1, 2, 3] as [UInt64])
    func same(options: [String], seed: UInt64) throws {
        defer { command.remove() }
        let parts = try writeParts(seed: seed)
        let scored = options.indices.filter { options[$0] == "--by" || $0 > 0 && options[$0 - 1] == "--by" }
        let withoutBy = options.indices.filter { !scored.contains($0) }.map { options[$0] }
        let whole = try command.run(
            ["score", "whole.csv", "--scores", "w.csv", "--summary", "sum.csv", "--json"] + Self.proqol
                + options)
        #expect(whole.status == 0, "\(whole.errors)")
        for part in parts {
            let outcome = try command.run(["score", part, "--scores", "s-" + part] + Self.proqol + withoutBy)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let names = parts.map { "s-" + $0 }.shuffled()
        let merged = try command.run(
            ["score", "--merge"] + names + ["--summary", "merged.csv", "--json"] + Self.proqol + options)
        #expect(merged.status == 0, "\(merged.errors)")
        #expect(try command.read("merged.csv") == command.read("sum.csv"))
        let json = [whole.output, merged.output].map { text in
            text.split(separator: "\n").filter { !$0.contains("\"invalid\"") }
        }
        #expect(json[0] == json[1] && !json[0].isEmpty)
        let printed = try command.run(["score", "--merge"] + names + Self.proqol + options)
        #expect(printed.output == (try command.read("sum.csv")))
    }

    @Test("keeps groups whose names a spreadsheet would take for formulas")
    func guarded() throws {
        defer { command.remove() }
        let header = "site," + (1...30).map { "q\($0)" }.joined(separator: ",") + "\n"
        let answers = "," + Array(repeating: "3", count: 30).joined(separator: ",") + "\n"
        let sites = ["=a", "'b", "\"x, \"\"y\"\"\"", "-4"]
        try command.write(header + sites.map { $0 + answers }.joined(), to: "whole.csv")
        let options = Self.proqol + ["--by", "site"]
        #expect(
            try command.run(["score", "whole.csv", "--scores", "s.csv", "--summary", "sum.csv"] + options)
                .status == 0)
        let merged = try command.run(["score", "--merge", "s.csv"] + options)
        #expect(merged.output == (try command.read("sum.csv")))
    }

    @Test("refuses parts that were scored otherwise, with their places")
    func refused() throws {
        defer { command.remove() }
        try command.write(
            "site,bo,bo_n,bo_band\nelm,30,10,high\nash,,9,\noak,33.4,9,\nfir,20,eleven,\n", to: "p.csv")
        let options = Self.proqol + ["--subscale", "bo"]
        let outcome = try command.run(["score", "--merge", "p.csv", "--bands", "raw"] + options)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines.first?.hasPrefix(
                "p.csv:2:11: The band \"high\" in bo_band is not the one of the scheme raw.") == true)
        #expect(
            lines.dropFirst().first?.hasPrefix("p.csv:3:5: There is no score bo, but 9 answers are enough")
                == true)
        #expect(outcome.errors.contains("p.csv:4:5: No form with \"9\" answers has the score \"33.4\" of bo"))
        #expect(outcome.errors.contains("p.csv:5:5: No form with \"eleven\" answers"))
        try command.write("site,q1\nelm,3\n", to: "answers.csv")
        let other = try command.run(["score", "--merge", "answers.csv"] + options)
        #expect(other.status == 1 && other.errors.contains("There is no column \"bo\"."))
        #expect(try command.files() == ["answers.csv", "p.csv"])
    }

    @Test(
        "called in a wrong way ends with 64",
        arguments: [
            ["a.csv", "b.csv"], ["--merge"], ["--merge", "a.csv", "./a.csv"],
            ["--merge", "a.csv", "--scores", "s.csv"], ["--merge", "a.csv", "--strict"],
            ["--merge", "a.csv", "--summary", "a.csv"],
        ])
    func wrongUsage(options: [String]) throws {
        defer { command.remove() }
        try command.write("site,bo,bo_n,bo_band\n", to: "a.csv")
        let outcome = try command.run(["score"] + options + Self.proqol)
        #expect(outcome.status == 64, "\(outcome.errors)")
    }
}
