import Foundation
import Testing

/// Workbooks with invented answers, as survey programs and people save them.
@Suite("realist import responses from a workbook", .serialized) struct ImportWorkbookTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    @Test("takes the first sheet that is shown, knows its days, and names the others")
    func forms() throws {
        defer { command.remove() }
        let file = try TestData.path("workbooks/forms.xlsx")
        let start = [
            "import", "responses", "s.realist", file, "--instrument", "proqol-5", "--respondent", "Your code",
            "--site-column", "Which site do you work at?", "--wave", "baseline",
        ]
        let asked = try command.run(start + ["--save-map", "m.yaml", "--dry-run"])
        #expect(asked.errors.contains("the sheet “Form1” of a workbook, 1 line above the answers."))
        #expect(asked.errors.contains("Not read: the sheets “Lists”, “Notes”."))
        #expect(asked.errors.contains("30 of 30 items of proqol-5 found by their numbers: Statement 1"))
        #expect(asked.errors.contains("Days are in “Completion time”, written year-first."))
        #expect(asked.errors.contains("Which sites are meant by"))
        #expect(asked.errors.contains("Not taken in: “ID”, “Start time”, “Email”, “Name”"))
        let map = try command.read("m.yaml").replacing(
            "  column: Which site do you work at?\n",
            with: "  column: Which site do you work at?\n  values:\n    City hospital: city-hospital\n"
                + "    The island health board: island-board\n")
        try command.write(map, to: "m.yaml")
        let done = try command.run([
            "import", "responses", "s.realist", file, "--instrument", "proqol-5", "--map", "m.yaml",
        ])
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("6 new, 0 in the study already"))
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        #expect(
            try command.read("out/responses/proqol-5.csv").contains(
                "\nn-1,baseline,city-hospital,2025-01-21,"))
    }

    @Test("names the sheet, the column and the row of what it refuses, and takes nothing")
    func refused() throws {
        defer { command.remove() }
        let file = try TestData.path("workbooks/refused.xlsx")
        let before = try command.run("verify", "s.realist").output
        let outcome = try command.run("import", "responses", "s.realist", file, "--instrument", "proqol-5")
        #expect(outcome.status == 1)
        for place in [
            ":Wave 1!J2: \"#DIV/0!\" in \"q7\" is not an answer",
            ":Wave 1!F3: The formula in \"q3\" was saved without its result",
            ":Wave 1!AG4: \"9\" in \"q30\" is not an answer",
            ":Wave 1!A5: \"#N/A\" in \"respondent\" is an error, not a value.",
            "Look again: cells are merged (B2:B3)",
        ] { #expect(outcome.errors.contains(place), "\(place) \(outcome.errors)") }
        #expect(try command.run("verify", "s.realist").output == before)
    }

    @Test(
        "refuses what only looks like a workbook, and says what to do",
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a workbook of the old kind (.xls), or one"),
            ([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0, 0, 0], "The archive is damaged, or its end is missing."),
        ] as [([UInt8], String)])
    func noWorkbook(bytes: [UInt8], message: String) throws {
        defer { command.remove() }
        try Data(bytes).write(to: command.folder.appending(path: "t.xlsx"))
        let outcome = try command.run(
            "import", "responses", "s.realist", "t.xlsx", "--instrument", "proqol-5")
        #expect(outcome.status == 1 && outcome.hasExited)
        #expect(outcome.errors.hasPrefix("t.xlsx: "), "\(outcome.errors)")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    /// Real files of other projects, where they are at hand.
    @Test(
        "reads the sheets of other programs",
        .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"),
        arguments: [
            ("qualcoder/survey789.xlsx", "Case"), ("qualcoder/cases456.xlsx", "case"),
            ("taguette/codebook.xlsx", "tag"), ("taguette/highlights.xlsx", "id"),
            ("frictionless/sheets.xlsx", "id"), ("frictionless/merged-cells.xlsx", "data"),
            ("frictionless/cast-int-to-string-issue-1251.xlsx", "A"),
        ])
    func others(name: String, column: String) throws {
        defer { command.remove() }
        let root = try #require(ProcessInfo.processInfo.environment["REALIST_REFERENCE"])
        let outcome = try command.run(
            "import", "responses", "s.realist", "\(root)/interchange/\(name)", "--instrument", "proqol-5",
            "--dry-run")
        #expect(outcome.status == 1 && outcome.hasExited)
        #expect(outcome.errors.contains("of a workbook, 1 line above the answers."), "\(outcome.errors)")
        #expect(outcome.errors.contains("The columns are: \"\(column)\""), "\(outcome.errors)")
    }
}

extension Command {
    /// A folder with the worked example as `s.realist`.
    static func withExample() throws -> Command {
        let command = try Command()
        _ = try command.run("instruments", "--quiet")  // Makes the folder of content.
        let example = command.folder.appending(path: ".share/toolkit/examples/professional-support")
            .path(percentEncoded: false)
        let made = try command.run("new", "s.realist", "--from", example)
        try #require(made.status == 0, "\(made.errors)")
        return command
    }
}
