import Foundation
import Testing

/// Tables as survey programs write them, with invented answers to the ProQOL, brought into the worked example.
@Suite("realist import responses", .serialized) struct ImportResponsesTests {
    let command: Command

    init() throws {
        command = try Command()
        _ = try command.run("instruments", "--quiet")  // Makes the folder of content.
        let example = command.folder.appending(path: ".share/toolkit/examples/professional-support")
            .path(percentEncoded: false)
        let made = try command.run("new", "s.realist", "--from", example)
        try #require(made.status == 0, "\(made.errors)")
    }

    private func bring(_ options: String...) throws -> Command.Outcome {
        try command.run(["import", "responses", "s.realist", "t.csv", "--instrument", "proqol-5"] + options)
    }

    /// Thirty answers, all the same but for one.
    private func answers(_ answer: String, but item: Int = 0, _ other: String = "") -> String {
        (1...30).map { $0 == item ? other : answer }.joined(separator: ",")
    }

    private func header(_ start: String, _ name: (Int) -> String = { "q\($0)" }) -> String {
        start + "," + (1...30).map(name).joined(separator: ",") + "\n"
    }

    private func audit() throws -> String { try command.run("verify", "s.realist").output }

    @Test("takes every form once: the same table again changes nothing")
    func twice() throws {
        defer { command.remove() }
        try command.write(
            header("respondent,site,wave,date") + "n-1,island-board,baseline,2025-01-20," + answers("3")
                + "\n"
                + "n-2,island-board,month-3,2025-04-20," + answers("4", but: 7) + "\n", to: "t.csv")
        let first = try bring()
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains("2 rows read: 2 forms."))
        #expect(first.errors.contains("2 new, 0 in the study already"))
        let before = try audit()
        let second = try bring()
        #expect(second.status == 0)
        #expect(second.errors.contains("0 new, 2 in the study already, 0 replaced."))
        #expect(try audit() == before)
    }

    @Test("takes no address of a person for a pseudonym, nor for an attribute, and says so without it")
    func addresses() throws {
        defer { command.remove() }
        try command.write(
            header("respondent,site,wave,ward") + "ann@example.org,island-board,baseline,07700 900123,"
                + answers("3") + "\n", to: "t.csv")
        let before = try audit()
        let outcome = try bring("--attribute", "ward")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("t.csv:2:1: This cell of \"respondent\" looks like an e-mail address."))
        #expect(outcome.errors.contains("This cell of \"ward\" looks like a telephone number."))
        #expect(!outcome.errors.contains("ann@") && !outcome.errors.contains("900123"), "\(outcome.errors)")
        #expect(try audit() == before)
    }

    @Test("asks what it cannot know, all at once, and changes nothing")
    func questions() throws {
        defer { command.remove() }
        try command.write(
            header("Your name,When") { "My work, part \($0)".replacing(",", with: "") }
                + "Sam,3/4/26," + answers("Agree") + "\n", to: "t.csv")
        let before = try audit()
        let outcome = try bring("--date", "When")
        #expect(outcome.status == 1)
        for question in [
            "t.csv:1: Which column tells who gave the answers?", "Which site do these forms come from?",
            "Which wave do these forms belong to?",
            "Does \"Strongly agree\" count the highest number, or \"Strongly disagree\"?",
            "Is \"3/4/26\" in the column \"When\" written with the day first, or the month?",
        ] { #expect(outcome.errors.contains(question), "\(question)") }
        #expect(outcome.errors.contains("--answers rising"))
        #expect(outcome.errors.contains("--dates day-first"))
        #expect(try audit() == before)
    }

    @Test("takes words, semicolons, UTF-16 and a line break in a name, and keeps how it understood them")
    func map() throws {
        defer { command.remove() }
        let text =
            header("Code;Practice;\"When,\nroughly\"") { "Statement \($0)" }.replacing(",", with: ";")
            + "x;The island health board;20.1.2025;" + answers("Often").replacing(",", with: ";") + "\r\n"
        let units = [0xFEFF] + Array(text.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        try Data(bytes).write(to: command.folder.appending(path: "t.csv"))
        let asked = try bring(
            "--respondent", "Code", "--wave", "baseline", "--save-map", "m.yaml", "--dry-run")
        #expect(asked.errors.contains("utf-16, cells parted by semicolons"))
        #expect(asked.errors.contains("30 of 30 items of proqol-5 found by their numbers: Statement 1 … "))
        #expect(asked.errors.contains("Which sites are meant by \"The island health board\""))
        let map = try command.read("m.yaml")
            .replacing(
                "  column: Practice\n",
                with: "  column: Practice\n  values:\n    The island health board: island-board\n")
        try command.write(map, to: "m.yaml")
        let done = try bring("--map", "m.yaml", "--wave", "month-3")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("All forms belong to the wave month-3."))
        #expect(done.errors.contains("often = 4"))
        #expect(done.errors.contains("1 new"))
    }

    @Test("lists every refused cell by line and column, and then takes nothing")
    func refused() throws {
        defer { command.remove() }
        try command.write(
            header("respondent,site,wave,date") + "n-1,island-board,baseline,," + answers("3") + "\n"
                + "n-2,island-board,month-3,2025-13-20," + answers("4", but: 7, "9") + "\n"
                + "n-1,island-board,baseline,," + answers("2") + "\n", to: "t.csv")
        let before = try audit()
        let outcome = try bring("--dates", "year-first")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("t.csv:3:26: \"2025-13-20\" is no day"))
        #expect(outcome.errors.contains("t.csv:3:49: \"9\" in \"q7\" is not an answer of the scale"))
        #expect(
            outcome.errors.contains("t.csv:4: There is an earlier row of respondent \"n-1\" at baseline."))
        #expect(try audit() == before)
    }

    @Test("takes refused cells as missing when told to, keeps what stood there, and says so")
    func asMissing() throws {
        defer { command.remove() }
        try command.write(
            header("respondent,site,wave") + "n-1,island-board,baseline," + answers("3", but: 2, "n/a")
                + "\n",
            to: "t.csv")
        let outcome = try bring("--invalid-as-missing")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("t.csv:2:"))
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let table = try command.read("out/responses/proqol-5.csv")
        #expect(table.contains("\nn-1,baseline,island-board,,3,!n/a,3,3"))
    }

    @Test("does not let new answers take the place of old ones unless told to")
    func replacing() throws {
        defer { command.remove() }
        let start = header("respondent,site,wave")
        try command.write(start + "n-1,island-board,baseline," + answers("3") + "\n", to: "t.csv")
        #expect(try bring().status == 0)
        try command.write(start + "n-1,island-board,baseline," + answers("4") + "\n", to: "t.csv")
        let refused = try bring()
        #expect(refused.status == 1)
        #expect(refused.errors.contains("other answers of “n-1”"))
        let replaced = try bring("--replace")
        #expect(replaced.errors.contains("0 new, 0 in the study already, 1 replaced."))
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    @Test("leaves out what Qualtrics calls a preview, and reads the questions under the names")
    func qualtrics() throws {
        defer { command.remove() }
        let ids = (1...30).map { "\"{\"\"ImportId\"\":\"\"QID\($0)\"\"}\"" }.joined(separator: ",")
        try command.write(
            header("Status,Who,IPAddress") { "Q\($0 + 4)" }
                + header("Response,Who are you,Address") { "Item \($0)" }
                + "\"{\"\"ImportId\"\":\"\"status\"\"}\",x,y," + ids + "\n"
                + "0,n-1,10.0.0.1," + answers("3") + "\n1,test,10.0.0.1," + answers("3") + "\n", to: "t.csv")
        let map = try bring(
            "--respondent", "Who", "--site", "island-board", "--wave", "baseline", "--dry-run", "--json")
        #expect(map.status == 1)
        #expect(map.errors.contains("3 lines above the answers"))
        #expect(map.errors.contains("Which columns hold"))
    }

    @Test("tells of codes that seem to belong to two people")
    func links() throws {
        defer { command.remove() }
        try command.write(
            header("respondent,site,wave,date") + "n-1,island-board,baseline,2025-02-01," + answers("3")
                + "\n"
                + "n-1,city-hospital,month-3,2025-01-31," + answers("3") + "\n", to: "t.csv")
        let outcome = try bring()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("n-1 answered at city-hospital and island-board"))
        #expect(outcome.errors.contains("n-1 answered at month-3 not after baseline"))
    }
}
