import Foundation
import Testing

@testable import RealistCommand

/// Small tables for the ProQOL: one person who answers the same everywhere, or what is changed of that.
private func answers(_ rows: String..., header: String? = nil) -> String {
    let items = header ?? (1...30).map { "q\($0)" }.joined(separator: ",")
    return "person,site,\(items)\n" + rows.map { $0 + "\n" }.joined()
}

private func row(_ start: String, _ answer: String = "3", with changes: [Int: String] = [:]) -> String {
    start + "," + (1...30).map { changes[$0] ?? answer }.joined(separator: ",")
}

@Suite("realist score") struct ScoreCommandTests {
    let command: Command

    init() throws {
        command = try Command()
    }

    private func score(_ options: String...) throws -> Command.Outcome {
        try command.run(["score", "answers.csv", "--instrument", "proqol-5"] + options)
    }

    @Test("keeps every other column in its order and adds score, answers, band and T of each subscale")
    func columns() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm"), row("\"b, c\",ash", with: [3: ""])), to: "answers.csv")
        let outcome = try score("--bands", "raw", "--t", "de-la-rosa-2018")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.first
                == "person,site,cs,cs_n,cs_band,cs_t,bo,bo_n,bo_band,bo_t,sts,sts_n,sts_band,sts_t")
        #expect(lines[1].hasPrefix("a,elm,30,10,moderate,38.153846153846146,30,10,moderate,63.3333"))
        #expect(lines[2].hasPrefix("\"b, c\",ash,30,9,moderate,,30,10,moderate,63.3333"))
        #expect(outcome.errors.contains("Blank answers: p80"))
        #expect(outcome.errors.contains("Bands: raw"))
        #expect(outcome.errors.contains("T scores: de-la-rosa-2018"))
        #expect(outcome.errors.contains("www.ProQOL.org"))
    }

    @Test("leaves the band empty when no scheme is named, and says so")
    func noScheme() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm")), to: "answers.csv")
        let outcome = try score()
        #expect(
            outcome.output
                == "person,site,cs,cs_n,cs_band,bo,bo_n,bo_band,sts,sts_n,sts_band\na,elm,30,10,,30,10,,30,10,\n"
        )
        #expect(outcome.errors.contains("Bands: none; name a scheme with --bands (raw, manual-t)."))
    }

    @Test("lists answers off the scale and counts them as blank; --strict refuses them")
    func offScale() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm", with: [3: "9", 6: "NA"])), to: "answers.csv")
        let lenient = try score("--scores", "out.csv")
        #expect(lenient.status == 0 && lenient.output.isEmpty)
        #expect(
            lenient.errors.contains(
                "answers.csv:2:11: \"9\" in \"q3\" is not an answer of the scale, which is 1 to 5."))
        #expect(lenient.errors.contains("answers.csv:2:17: \"NA\" in \"q6\""))
        #expect(lenient.errors.contains("2 answers are not on the scale and counted as blank."))
        #expect(try command.read("out.csv").contains("a,elm,30,8,"))
        let strict = try score("--strict", "--scores", "strict.csv", "--summary", "s.csv")
        #expect(strict.status == 1 && strict.errors.contains("answers.csv:2:11:"))
        #expect(try command.files() == ["answers.csv", "out.csv"])
    }

    @Test("lists at most forty, then counts")
    func forty() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm", "9"), row("b,elm", "9")), to: "answers.csv")
        let outcome = try score("--strict")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 41 && lines.last == "… and 20 more.")
    }

    @Test("of a broken table writes nothing, and leaves an older output as it was")
    func broken() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm"), "b,elm,1,2", row("c,elm"), "d,elm,1"), to: "answers.csv")
        try command.write("older\n", to: "out.csv")
        let outcome = try score("--scores", "out.csv", "--summary", "s.csv")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("answers.csv:3: The row has 4 cells"))
        #expect(outcome.errors.contains("answers.csv:5: The row has 3 cells"))
        #expect(try command.read("out.csv") == "older\n")
        #expect(try command.files() == ["answers.csv", "out.csv"])
        #expect(try score().output.isEmpty)
    }

    @Test("summarises by columns, groups in order, with shares when a scheme is named")
    func summary() throws {
        defer { command.remove() }
        try command.write(
            answers(
                row("a,elm"), row("b,ash", "1"), row("c,elm", "5"), row("d,elm", ""),
                row("e,", "4")), to: "answers.csv")
        let outcome = try score("--scores", "o.csv", "--summary", "s.csv", "--by", "site", "--bands", "raw")
        #expect(outcome.status == 0)
        let lines = try command.read("s.csv").split(separator: "\n").map(String.init)
        #expect(
            lines[0]
                == "site,subscale,missing_rule,band_scheme,n,missing,mean,sd,median,q25,q75,min,max,share_low,share_moderate,share_high"
        )
        #expect(lines.count == 10)
        #expect(lines[1] == ",cs,p80,raw,1,0,40,,40,40,40,40,40,0,1,0")
        #expect(lines[4] == "ash,cs,p80,raw,1,0,10,,10,10,10,10,10,1,0,0")
        #expect(lines[7] == "elm,cs,p80,raw,2,1,40,14.142135623730951,40,35,45,30,50,0,0.5,0.5")
    }

    @Test("prints the summary as JSON and nothing else on standard output")
    func json() throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm", with: [3: "7"]), row("b,ash")), to: "answers.csv")
        let outcome = try score("--json", "--by", "site", "--scores", "o.csv")
        #expect(outcome.status == 0)
        let whole = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(whole["instrument"] as? String == "proqol-5" && whole["missing_rule"] as? String == "p80")
        #expect(whole["band_scheme"] is NSNull)
        #expect(whole["rows"] as? Int == 2 && whole["invalid"] as? Int == 1)
        let rows = try #require(whole["summary"] as? [[String: Any]])
        #expect(rows.count == 6)
        #expect(rows[0]["site"] as? String == "ash" && rows[0]["subscale"] as? String == "cs")
        #expect(rows[0]["n"] as? Int == 1 && rows[0]["mean"] as? Double == 30 && rows[0]["sd"] is NSNull)
        #expect(try command.read("o.csv").contains("b,ash,30,10,"))
        #expect(!outcome.errors.isEmpty)
        try command.write(answers("a,elm,1"), to: "answers.csv")
        let broken = try score("--json")
        #expect(broken.status == 1 && broken.output.isEmpty)
    }

    @Test("of a table without rows gives an empty summary")
    func noRows() throws {
        defer { command.remove() }
        try command.write(answers(), to: "answers.csv")
        #expect(try score("--scores", "o.csv", "--summary", "s.csv").status == 0)
        #expect(try command.read("s.csv").contains("cs,p80,,0,0,,,,,,,\n"))
    }

    @Test("writes no cell that a spreadsheet would take for a formula")
    func formulas() throws {
        defer { command.remove() }
        let header = (1...30).map { "q\($0)" }.joined(separator: ",") + ",=note"
        try command.write(
            answers(row("=1+1,@elm") + ",-4", row("'x,+elm") + ",-a", header: header), to: "answers.csv")
        let output = try score("--summary", "s.csv", "--by", "site").output
        #expect(output.hasPrefix("person,site,'=note,cs"))
        #expect(output.contains("\n'=1+1,'@elm,-4,30,"))
        #expect(output.contains("\n''x,'+elm,'-a,30,"))
        #expect(try command.read("s.csv").contains("\n'@elm,cs,"))
    }

    @Test("finds items in capitals, in any order, and by a map")
    func headers() throws {
        defer { command.remove() }
        let backwards = (1...30).reversed().map { " Q\($0)" }.joined(separator: ",")
        let changes = [28: "5"]  // the third item of the form
        try command.write(answers(row("a,elm", with: changes), header: backwards), to: "answers.csv")
        #expect(try score().output.contains("a,elm,32,10,"))
        let named = (1...30).map { $0 == 3 ? "Zufriedenheit" : "q\($0)" }.joined(separator: ",")
        try command.write(answers(row("a,elm", with: [3: "5"]), header: named), to: "answers.csv")
        let lost = try score()
        #expect(lost.status == 1)
        #expect(lost.errors.hasPrefix("answers.csv:1: There is no column for 1 of the 30 items: \"q3\"."))
        try command.write(
            "format: 1\ninstrument: proqol-5\ncolumns:\n  q3: Zufriedenheit\n", to: "map.yaml")
        #expect(try score("--map", "map.yaml").output.contains("a,elm,32,10,"))
    }

    @Test("scores one subscale of a table that has no other")
    func oneSubscale() throws {
        defer { command.remove() }
        let burnout = [1, 4, 8, 10, 15, 17, 19, 21, 26, 29].map { "q\($0)" }.joined(separator: ",")
        try command.write("person,site,\(burnout)\na,elm,1,1,5,5,1,1,5,5,5,1\n", to: "answers.csv")
        #expect(try score().status == 1)
        #expect(try score("--subscale", "bo").output == "person,site,bo,bo_n,bo_band\na,elm,50,10,\n")
    }

    @Test(
        "called in a wrong way ends with 64",
        arguments: [
            ["--missing", "p81"], ["--bands", "quartiles"], ["--t", "nobody"], ["--subscale", "total"],
            ["--by", "site"], ["--scores", "x.csv", "--summary", "./x.csv"], ["--scores", "answers.csv"],
            ["--encoding", "latin"], ["--summary", "s.csv", "--by", "site,,wave"], ["--nonsense"],
        ])
    func wrongUsage(options: [String]) throws {
        defer { command.remove() }
        try command.write(answers(row("a,elm")), to: "answers.csv")
        let outcome = try command.run(["score", "answers.csv", "--instrument", "proqol-5"] + options)
        #expect(outcome.status == 64, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try command.files() == ["answers.csv"])
    }

    @Test("does not overwrite a column of the table, nor a folder; a device it leaves a device")
    func outputs() throws {
        defer { command.remove() }
        let items = (1...30).map { "q\($0)" }.joined(separator: ",")
        try command.write("person,cs_n,\(items)\n" + row("a,elm") + "\n", to: "taken.csv")
        let taken = try command.run("score", "taken.csv", "--instrument", "proqol-5")
        #expect(
            taken.status == 1 && taken.errors.hasPrefix("taken.csv:1: The table has a column cs_n already"))
        try command.write(answers(row("a,elm")), to: "answers.csv")
        #expect(try score("--scores", ".").status == 1)
        #expect(try score("--scores", "none/out.csv").status == 1)
        #expect(try score("--scores", "/dev/null").status == 0)
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
        #expect(try score("--summary", "s.csv", "--by", "ward").status == 1)
        #expect(try command.files() == ["answers.csv", "taken.csv"])
    }

    @Test("gives the same bytes for the same table")
    func same() throws {
        defer { command.remove() }
        let file = try TestData.path("a-proqol/responses.csv")
        let options = ["score", file, "--instrument", "proqol-5", "--t", "sample", "--summary"]
        let first = try command.run(options + ["1.csv", "--by", "role,site", "--bands", "manual-t"])
        let second = try command.run(options + ["2.csv", "--by", "role,site", "--bands", "manual-t"])
        #expect(first.output == second.output && !first.output.isEmpty)
        #expect(try command.read("1.csv") == command.read("2.csv"))
    }
}
