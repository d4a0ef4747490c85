import Foundation
import Testing

/// Trackers as teams keep them, invented, brought into the worked example.
@Suite("realist import changes", .serialized) struct ImportChangesTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    private func bring(_ options: String..., from file: String = "t.csv") throws -> Command.Outcome {
        try command.run(["import", "changes", "s.realist", file] + options)
    }

    private func audit() throws -> String { try command.run("verify", "s.realist").output }

    @Test("takes a messy tracker once it has its answers, with a map, and again without a question")
    func messy() throws {
        defer { command.remove() }
        let file = try TestData.path("changes/messy-tracker.csv")
        let before = try audit()
        let encoding = try bring(from: file)
        #expect(encoding.status == 1 && encoding.errors.contains("--encoding windows-1252"))
        let asked = try bring("--encoding", "windows-1252", "--dry-run", from: file)
        #expect(asked.status == 1)
        for text in [
            "“What did you change?” is description.", "“Live from” is in_place.",
            "“Who had to agree” is agreed_by.",
            "Days such as \"03/11/2024\" are read with the day first",
            "messy-tracker.csv:6:3: A cell of \"Site\" is empty",
            "What is meant by \"In palce\" (in-place?) in the column \"Status\"?",
            "Left out (--keep-columns keeps them in a note): “Recomendation”, “Mood of the team”.",
            "Is “Recomendation” meant as recommendations? Then add --column \"recommendations=Recomendation\".",
        ] { #expect(asked.errors.contains(text), "\(text)\n\(asked.errors)") }
        #expect(try audit() == before)

        let answers = [
            "--encoding", "windows-1252", "--carry-site", "--value", "state:In palce=in-place", "--column",
            "recommendations=Recomendation", "--keep-columns", "--told-by", "Support lead", "--save-map",
            "m.yaml",
        ]
        let trial = try command.run(
            ["import", "changes", "s.realist", file, "--dry-run", "--refusals", "r.csv"] + answers)
        #expect(trial.status == 0, "\(trial.errors)")
        #expect(
            trial.errors.contains(
                "messy-tracker.csv:5: new: city-hospital: “Support and judging are now in two teams”, as-written, "
                    + "in-place since 2025-01-06, on R1."), "\(trial.errors)")
        #expect(trial.errors.contains("on R2 and R5."))
        #expect(trial.errors.contains("Kept in a note: “Mood of the team”."))
        #expect(trial.errors.contains("This cell of \"Action owner\" may hold a person's name."))
        let list = try command.read("r.csv")
        #expect(!trial.errors.contains("Dr Example") && !list.contains("Dr Example"))
        #expect(trial.errors.contains("Nothing was changed (--dry-run)."))
        #expect(try audit() == before)

        let done = try command.run(["import", "changes", "s.realist", file, "--json"] + answers)
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("5 new, 0 updated, 0 in the study already"))
        #expect(done.output.contains("\"new\":5") || done.output.contains("\"new\": 5"), "\(done.output)")
        let after = try audit()
        #expect(after != before)
        let again = try bring("--map", "m.yaml", "--told-by", "Support lead", from: file)
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains("0 new, 0 updated, 5 in the study already"))
        #expect(try audit() == after)

        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let bundle = try command.read("out/codesign.yaml")
        for text in [
            "title: First letter names an advocate", "on: about 2024-12", "on: 2025-02", "who: Support lead",
            "recorded-by: Evaluator", "Mood of the team: hopeful", "A day a week;", "to: stopped",
        ] { #expect(bundle.contains(text), "\(text)") }
    }

    @Test("gives back what was exported: nothing changes, and the next export has the same bytes")
    func roundTrip() throws {
        defer { command.remove() }
        #expect(try command.run("export", "changes", "s.realist", "--to", "a.csv").status == 0)
        let first = try command.read("a.csv")
        let before = try audit()
        let same = try bring(from: "a.csv")
        #expect(same.status == 0, "\(same.errors)")
        #expect(same.errors.contains("0 new, 0 updated, 38 in the study already"), "\(same.errors)")
        #expect(try audit() == before)
        #expect(try command.run("export", "changes", "s.realist", "--to", "b.csv").status == 0)
        #expect(try command.read("b.csv") == first)

        let edited = first.replacing(
            "The panel lost a source it had relied on", with: "The panel lost a source that it had relied on")
        try command.write(edited, to: "a.csv")
        let update = try bring(from: "a.csv")
        #expect(update.errors.contains("0 new, 1 updated, 37 in the study already"), "\(update.errors)")
        #expect(try command.run("verify", "s.realist").status == 0)
        // The old log again: what is in the study now is newer.
        try command.write(first, to: "a.csv")
        #expect(try bring(from: "a.csv").errors.contains("37 in the study already, 1 newer in Realist"))
    }

    @Test("tells of conflicts and of rows that vanished, overwrites nothing and deletes nothing")
    func conflicts() throws {
        defer { command.remove() }
        let head = "No,Title,Description,Kind,Status,Date\n"
        let options = ["--site", "island-board"]
        func again(_ rows: String) throws -> Command.Outcome {
            try command.write(head + rows, to: "t.csv")
            return try command.run(["import", "changes", "s.realist", "t.csv"] + options)
        }
        let first = try again(
            "1,Boat,Letters come by boat,local,done,2025-01-02\n2,Tea,Tea at three,local,planned,\n")
        #expect(first.status == 0 && first.errors.contains("2 new"), "\(first.errors)")
        // Somebody works in Realist: here by the log.
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let bundle = try command.read("out/codesign.yaml")
        try command.write(
            bundle.replacing("Letters come by boat", with: "Letters come by plane"), to: "out/codesign.yaml")
        #expect(try command.run("import", "bundle", "s.realist", "out").status == 0)
        let old = try again(
            "1,Boat,Letters come by boat,local,done,2025-01-02\n2,Tea,Tea at three,local,done,2025-03-01\n")
        #expect(
            old.errors.contains("0 new, 1 updated, 0 in the study already, 1 newer in Realist, 0 in conflict")
        )
        let conflict = try again("1,Boat,Letters come by ferry,local,done,2025-01-02\n")
        #expect(conflict.status == 0)
        #expect(conflict.errors.contains("t.csv:2: The change island-board-1-"), "\(conflict.errors)")
        #expect(conflict.errors.contains("No longer in the table, and still in the study: island-board-2-"))
        #expect(try command.run("export", "changes", "s.realist", "--to", "log.csv").status == 0)
        let log = try command.read("log.csv")
        #expect(log.contains("Letters come by plane") && log.contains("Tea at three"))
        #expect(log.contains("agreed\nin-place 2025-03-01"))
    }

    @Test("takes all rows or none, and lists what it refuses")
    func refused() throws {
        defer { command.remove() }
        try command.write(
            "Site,Title,Kind,State,Date\nisland-board,Tea,local,done,2025-01-02\nisland-board,,local,done,spring\n",
            to: "t.csv")
        let before = try audit()
        let outcome = try bring("--refusals", "r.csv")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("t.csv:3:14: The row does not say what was changed."))
        #expect(outcome.errors.contains("t.csv:3:26: \"spring\" in \"Date\" is not a date."))
        #expect(try command.read("r.csv").split(separator: "\n").count == 3)
        #expect(try audit() == before)
    }

    @Test("says what is wrong with its options")
    func usage() throws {
        defer { command.remove() }
        try command.write("Site,Title,Kind,State\nisland-board,Tea,local,done\n", to: "t.csv")
        for options in [
            ["--column", "titel=X"], ["--column", "title"], ["--value", "state=x"], ["--kind", "lokal"],
            ["--dates", "excel"], ["--separator", "pipe"],
        ] {
            let outcome = try command.run(["import", "changes", "s.realist", "t.csv"] + options)
            #expect(outcome.status == 64, "\(options)")
        }
    }

    @Test(
        "refuses days that lie ahead, and leaves out rows of a site that is none of the study's where that is said"
    )
    func parts() throws {
        defer { command.remove() }
        try command.write(
            "Site,Title,Kind,State,Date\nNowhere,Tea,local,done,\nisland-board,Shed,local,done,2131-01-01\n"
                + "island-board,Roof,local,done,2025-01-01\n", to: "t.csv")
        #expect(try bring().errors.contains("An empty CODE leaves such rows out."))
        let refused = try bring("--value", "site:Nowhere=")
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("t.csv:3:30: \"2131-01-01\" in \"Date\" is later than today."),
            "\(refused.errors)")
        let done = try bring("--value", "site:Nowhere=", "--leave-out-rows", "3")
        #expect(done.status == 0 && done.errors.contains("nowhere = left out"), "\(done.errors)")
        #expect(done.errors.contains("2 left out by you: lines 2, 3.") && done.errors.contains("1 new"))
    }

    @Test("refuses hostile tables with a sentence, and leaves the study as it was")
    func hostile() throws {
        defer { command.remove() }
        let before = try audit()
        for name in HostileAnswersTests.expected.keys.sorted() {
            let file = HostileAnswersTests.folder.appending(path: name).path(percentEncoded: false)
            let outcome = try bring("--refusals", "r.csv", "--dry-run", from: file)
            #expect(outcome.hasExited && outcome.status == 1, "\(name): \(outcome.errors)")
            #expect(!outcome.errors.isEmpty)
            #expect(outcome.errors.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" })
        }
        #expect(try audit() == before)
    }

    @Test("takes the first sheet of a workbook")
    func workbook() throws {
        defer { command.remove() }
        let outcome = try bring("--dry-run", from: try TestData.path("changes/tracker.xlsx"))
        #expect(
            outcome.errors.contains("the sheet “Changes” of a workbook, 3 lines above the changes."),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("in-place since 2025-01-06"), "\(outcome.errors)")
        #expect(outcome.status == 0)
    }
}
