import Foundation
import Testing

@Suite("realist analyse --chart") struct AnalyseChartTests {
    let command: Command

    init() throws { command = try Command() }

    private func write() throws {
        let pairs = (0..<24).map {
            "s\($0 % 3),\(20 + $0 * 7 % 13),\(18 + $0 * 7 % 13 + $0 % 3),\($0 % 5 + 1),\($0 % 4 + 1)"
        }
        try command.write(
            "site,pre,post,q,r\n" + pairs.joined(separator: "\n") + "\n", to: "t.csv")
    }

    private func chart(_ arguments: String...) throws -> String {
        let outcome = try command.run(["analyse"] + arguments + ["--chart", "c.svg"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.output.isEmpty)
        return try String(contentsOf: command.folder.appending(path: "c.svg"), encoding: .utf8)
    }

    private var isThere: Bool {
        FileManager.default.fileExists(
            atPath: command.folder.appending(path: "c.svg").path(percentEncoded: false))
    }

    @Test("draws beside what it prints, the same bytes each time")
    func draws() throws {
        defer { command.remove() }
        try write()
        let first = try chart("change", "t.csv", "--before", "pre", "--after", "post", "--by", "site")
        #expect(first.contains(">s2<"))
        #expect(first.contains(">t.csv<"))
        let second = try chart("change", "t.csv", "--before", "pre", "--after", "post", "--by", "site")
        #expect(first == second)
        let groups = try chart("groups", "t.csv", "--value", "post", "--group", "site")
        #expect(groups.contains(">Mean post, by site<"))
        let answers = try chart("reliability", "t.csv", "--items", "q,r", "--scale", "1-5")
        #expect(answers.contains(">q<"))
    }

    @Test("draws a study with its own names, and never its people unless they are asked for")
    func study() throws {
        defer { command.remove() }
        let forms = (0..<20).flatMap { person in
            ["before", "after"].map { wave in
                MadeStudy.Form(
                    person: "p\(person)", site: "s\(person % 2)", wave: wave,
                    sums: ["bo": 20 + person % 7 + (wave == "after" ? person % 3 : 0)])
            }
        }
        try MadeStudy.write(forms, waves: ["before", "after"], in: command)
        let study = ["change", "made", "--from", "before", "--to", "after"]
        func chart(_ more: String...) throws -> String {
            let outcome = try command.run(["analyse"] + study + more + ["--chart", "c.svg", "--quiet"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            return try String(contentsOf: command.folder.appending(path: "c.svg"), encoding: .utf8)
        }
        let text = try chart()
        #expect(text.contains(">Made up<"))
        #expect(!text.contains("class=\"ne\""))
        let people = try chart("--each-person")
        #expect(people.contains("class=\"ne\""))
        let spread = try chart("--norm", "de-la-rosa-2018")
        #expect(spread.contains("Norm 22.8 ± 5.4"))
    }

    @Test(
        "says why there is no chart, and leaves no file",
        arguments: [
            (
                ["agreement", "t.csv", "--coders", "pre,post"], Int32(1),
                "There is no chart of `analyse agreement`"
            ),
            (["reliability", "t.csv", "--items", "pre,post"], 1, "lowest and the highest answer"),
            (["change", "t.csv", "--before", "site", "--after", "post"], 1, "is no number"),
            (
                [
                    "change", "t.csv", "--before", "pre", "--after", "post", "--publishable", "--scale",
                    "10-50",
                ], 1,
                "No chart is drawn of what --publishable tells"
            ),
            (
                [
                    "change", "t.csv", "--before", "pre", "--after", "post", "--publishable", "--scale",
                    "10-50",
                    "--each-person",
                ], 64, "never published"
            ),
        ])
    func refused(arguments: [String], status: Int32, why: String) throws {
        defer { command.remove() }
        try write()
        let outcome = try command.run(["analyse"] + arguments + ["--chart", "c.svg"])
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(why), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!isThere)
    }

    @Test("never takes the table's own name, nor any that is not of a drawing")
    func name() throws {
        defer { command.remove() }
        try write()
        let outcome = try command.run(
            "analyse", "change", "t.csv", "--before", "pre", "--after", "post", "--chart", "t.csv")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("ends in .svg"))
    }
}
