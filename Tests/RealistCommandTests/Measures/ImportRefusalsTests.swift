import Foundation
import Testing

/// What is refused, told whole; and rows that come from other survey programs.
@Suite("realist import responses: what is told", .serialized) struct ImportRefusalsTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    private func row(_ start: String, _ answer: String) -> String {
        start + "," + Array(repeating: answer, count: 30).joined(separator: ",") + "\n"
    }

    private let header =
        "respondent,site,wave,date," + (1...30).map { "q\($0)" }.joined(separator: ",") + "\n"

    @Test("lists every refused cell and row in a file, however many there are")
    func all() throws {
        defer { command.remove() }
        try command.write(header + row("n-1,island-board,baseline,2025-01-20", "3"), to: "t.csv")
        let start = ["import", "responses", "s.realist", "t.csv", "--instrument", "proqol-5"]
        #expect(try command.run(start + ["--dry-run", "--save-map", "m.yaml"]).status == 0)
        var text = header
        // Many broken rows in front of the first whole one, then rows and cells of each kind.
        for number in 0..<1_500 { text += "n-\(number),island-board\n" }
        text += row("n-1,island-board,baseline,2025-13-01", "3")
        text += row(",island-board,baseline,", "9")
        text += row("n-2,nowhere,baseline,", "3")
        try command.write(text, to: "t.csv")
        let outcome = try command.run(start + ["--map", "m.yaml", "--refusals", "r.csv"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("… and 1493 more."), "\(outcome.errors.suffix(300))")
        let rows = table(try command.read("r.csv"))
        #expect(rows.count == 1_533)
        #expect(rows.first?["line"] == "2")
        #expect(rows.first?["reason"] == "The row has 2 cells, but the table has 34 columns.")
        let day = rows.first { $0["found"] == "2025-13-01" }
        #expect(day?["line"] == "1502" && day?["item"] == "date" && day?["column"] == "27")
        #expect(rows.contains { $0["item"] == "respondent" && $0["line"] == "1503" })
        #expect(rows.count { $0["found"] == "9" && $0["line"] == "1503" } == 30)
        #expect(rows.contains { $0["item"] == "site" && $0["found"] == "nowhere" })
    }

    @Test(
        "leaves out rows of a wave that is none of the study's, and keeps earlier answers, where that is said"
    )
    func parts() throws {
        defer { command.remove() }
        let start = ["import", "responses", "s.realist", "t.csv", "--instrument", "proqol-5"]
        try command.write(header + row("z-1,island-board,baseline,", "3"), to: "t.csv")
        #expect(try command.run(start).status == 0)
        try command.write(
            header + row("z-1,island-board,baseline,", "4") + row("z-2,island-board,month-9,", "3")
                + row("z-3,island-board,baseline,", "3"), to: "t.csv")
        #expect(try command.run(start).errors.contains("An empty ID leaves such rows out."))
        let place = ["--wave-value", "month-9=", "--save-map", "m.yaml"]
        let differs = try command.run(start + place)
        #expect(differs.status == 1 && differs.errors.contains("--keep-earlier"), "\(differs.errors)")
        #expect(try command.run(start + place + ["--replace", "--keep-earlier"]).status == 64)
        let done = try command.run(start + ["--map", "m.yaml", "--keep-earlier", "--json"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("3 rows read: 2 forms, 1 left out by you (line 3)."))
        #expect(done.errors.contains("1 new, 0 in the study already, 0 replaced, 1 with other answers"))
        let json = done.output.filter { !$0.isWhitespace }
        #expect(json.contains("\"left_out_rows\":[3]") && json.contains("\"kept\":1"), "\(done.output)")
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    @Test("lists answers that were taken as missing, and nothing that could lead to a person")
    func cells() throws {
        defer { command.remove() }
        let text = row("n-1,island-board,baseline,", "3").replacing(",,3,3,", with: ",,ann@example.org,9,")
        try command.write(header + text, to: "t.csv")
        let outcome = try command.run(
            "import", "responses", "s.realist", "t.csv", "--instrument", "proqol-5", "--invalid-as-missing",
            "--refusals", "r.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let list = try command.read("r.csv")
        #expect(!list.contains("ann@") && !outcome.errors.contains("ann@"))
        let rows = table(list)
        #expect(rows.map { $0["item"] } == ["q1", "q2"])
        #expect(rows.map { $0["found"] } == ["", "9"])
        #expect(rows.map { $0["column"] } == ["28", "44"])
    }

    @Test("names cells of a workbook as the workbook does")
    func workbook() throws {
        defer { command.remove() }
        let file = try TestData.path("workbooks/refused.xlsx")
        _ = try command.run(
            "import", "responses", "s.realist", file, "--instrument", "proqol-5", "--refusals", "r.csv")
        let rows = table(try command.read("r.csv"))
        #expect(rows.map { $0["cell"] } == ["Wave 1!J2", "Wave 1!F3", "Wave 1!AG4", "Wave 1!A5"])
        #expect(rows.map { $0["line"] } == ["2", "3", "4", "5"])
    }

    @Test("is told in a trial too when one code seems to belong to two people")
    func links() throws {
        defer { command.remove() }
        try command.write(
            header + row("n-1,island-board,baseline,2025-02-01", "3")
                + row("n-1,city-hospital,month-3,2025-01-31", "3"), to: "t.csv")
        let outcome = try command.run(
            "import", "responses", "s.realist", "t.csv", "--instrument", "proqol-5", "--dry-run")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("n-1 answered at city-hospital and island-board"))
        #expect(outcome.errors.contains("n-1 answered at month-3 not after baseline"))
    }

    @Test("is told after a bundle too")
    func bundle() throws {
        defer { command.remove() }
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        let quiet = try command.run("import", "bundle", "s.realist", "b")
        #expect(quiet.status == 0 && !quiet.errors.contains("Look again"), "\(quiet.errors)")
        let file = "b/responses/proqol-5.csv"
        let text = try command.read(file)
        let line = try #require(text.split(separator: "\n").first { $0.contains(",month-3,city-hospital,") })
        let moved = line.replacing(",city-hospital,", with: ",island-board,")
        try command.write(text.replacing(line, with: moved), to: file)
        let told = try command.run("import", "bundle", "s.realist", "b")
        #expect(told.status == 0, "\(told.errors)")
        #expect(told.errors.contains("answered at city-hospital and island-board"), "\(told.errors)")
    }
}
