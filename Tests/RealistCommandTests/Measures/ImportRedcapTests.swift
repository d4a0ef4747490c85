import Foundation
import Testing

/// Records as REDCap exports them, with invented answers, brought into the worked example.
@Suite("realist import redcap", .serialized) struct ImportRedcapTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    private func bring(_ table: String, _ project: MadeRedcap, _ options: [String]) throws -> Command.Outcome
    {
        try command.write(project.dictionary, to: "dict.csv")
        try command.write(table, to: "t.csv")
        return try command.run(
            [
                "import", "redcap", "s.realist", "t.csv", "--dictionary", "dict.csv", "--instrument",
                "proqol-5",
            ]
                + options)
    }

    private func bring(_ table: String, _ options: [String]) throws -> Command.Outcome {
        try bring(table, MadeRedcap(), options)
    }

    private func exported() throws -> String {
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        return try command.read("out/responses/proqol-5.csv")
    }

    /// Two people at two events; the site stands in the consent's row alone.
    let long = MadeRedcap.table(
        ["record_id", "redcap_event_name", "site_code", "supports___1", "supports____2", "name_last"],
        ["quality_complete"],
        [
            (["n-1", "baseline_arm_1", "", "0", "0", ""], "3", ["2"]),
            (["n-1", "consent_arm_1", "1", "1", "0", "Nutmouse"], "", [""]),
            (["n-1", "3_months_arm_1", "", "0", "0", ""], "4", ["0"]),
            (["n-2", "consent_arm_1", "2", "0", "1", "Wood"], "", [""]),
            (["n-2", "baseline_arm_1", "", "0", "0", ""], "2", ["2"]),
        ])

    @Test("takes events as waves and a record's site for all its rows, and leaves identifiers out")
    func longitudinal() throws {
        defer { command.remove() }
        let outcome = try bring(long, ["--site-column", "site_code", "--save-map", "m.yaml"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        for line in [
            "30 of 30 items of proqol-5 found by the items' identifiers.",
            "People are known by “record_id”.",
            "The wave is in “redcap_event_name”: 3_months_arm_1 = month-3, baseline_arm_1 = baseline.",
            "Where that is empty, another row of the same person says it.",
            "Left out as identifiers: “name_last”.",
            "it was not shown: “q7”", "29 of the 30 fields had to be answered.",
            "1 form was begun and not finished",
            "5 rows read: 3 forms, 2 without any answer. Rows in = rows out: 5 = 3 + 2.",
            "3 new, 0 in the study already",
        ] { #expect(outcome.errors.contains(line), "\(line)\n\(outcome.errors)") }
        let table = try exported()
        #expect(table.contains("\nn-1,baseline,island-board,"))
        #expect(table.contains("\nn-2,baseline,city-hospital,"))
        #expect(!table.contains("Nutmouse"))
        let before = try command.run("verify", "s.realist").output
        let again = try bring(long, ["--map", "m.yaml"])
        #expect(again.errors.contains("0 new, 3 in the study already"), "\(again.errors)")
        #expect(try command.run("verify", "s.realist").output == before)
    }

    @Test("asks which waves the events are, and takes what is said of them")
    func events() throws {
        defer { command.remove() }
        let table = MadeRedcap.table(
            ["record_id", "redcap_event_name", "redcap_data_access_group"], [],
            [(["n-1", "visit_1_arm_1", "island"], "3", []), (["n-1", "screening_arm_1", "island"], "", [])])
        let asked = try bring(table, [])
        #expect(asked.status == 1)
        #expect(asked.errors.contains("Which waves are meant by \"visit_1_arm_1\" in the column"))
        #expect(
            asked.errors.contains(
                "Which sites are meant by \"island\" in the column \"redcap_data_access_group\""))
        let said = [
            "--wave-value", "visit_1_arm_1=baseline", "--site-value", "island=island-board", "--dry-run",
        ]
        let done = try bring(table, said)
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("2 rows read: 1 form, 1 without any answer."))
        #expect(
            try bring(table, ["--wave-value", "visit_1_arm_1=nowhere", "--site", "island-board"]).status == 1)
    }

    @Test("asks which instance of a form that repeats counts; never are two taken")
    func repeating() throws {
        defer { command.remove() }
        let table = MadeRedcap.table(
            ["record_id", "redcap_repeat_instrument", "redcap_repeat_instance", "site_code"], [],
            [
                (["n-1", "", "", "1"], "", []), (["n-1", "quality", "1", ""], "3", []),
                (["n-1", "quality", "2", ""], "4", []),
            ])
        let site = ["--site-column", "site_code"]
        let asked = try bring(table, site + ["--wave", "baseline"])
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains("The form \"quality\" is filled in several times: 1, 2. Which one counts?"))
        let one = try bring(table, site + ["--wave", "baseline", "--instance", "2", "--dry-run"])
        #expect(one.status == 0, "\(one.errors)")
        #expect(one.errors.contains("3 rows read: 1 form, 1 without any answer, 1 left out as the map says."))
        let each = try bring(
            table,
            site + [
                "--wave-column", "redcap_repeat_instance", "--wave-value", "1=baseline", "--wave-value",
                "2=month-3",
            ])
        #expect(each.status == 0, "\(each.errors)")
        #expect(each.errors.contains("2 new"))
    }

    @Test("holds the dictionary's codes against the instrument, and counts them otherwise only when told to")
    func codes() throws {
        defer { command.remove() }
        var project = MadeRedcap()
        project.choices = "0, Never | 1, Rarely | 2, Sometimes | 3, Often | 4, Very often"
        let table = MadeRedcap.table(["record_id"], [], [(["n-1"], "4", []), (["n-2"], "0", [])])
        let place = ["--site", "island-board", "--wave", "baseline"]
        let asked = try bring(table, project, place)
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains(
                "dict.csv:6:1: The answers of \"q1\" are coded 0 to 4, but on the scale they count 1 to 5. "
                    + "Add --recode to count 0 as 1, 1 as 2, 2 as 3, 3 as 4, 4 as 5"), "\(asked.errors)")
        #expect(asked.errors.split(separator: "\n").count { $0.contains("are coded") } == 1)
        let done = try bring(table, project, place + ["--recode", "--save-map", "m.yaml"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(try exported().contains("\nn-1,baseline,island-board,,5,5,"))
        let again = try bring(table, project, ["--map", "m.yaml"])
        #expect(again.errors.contains("2 in the study already"), "\(again.errors)")
        // A five is no code of this project.
        let five = MadeRedcap.table(["record_id"], [], [(["n-3"], "5", [])])
        #expect(
            try bring(five, project, ["--map", "m.yaml"]).errors.contains("\"5\" in \"q1\" is not an answer"))
    }

    @Test(
        "sees labels that say the opposite of their codes, codes that are none, and fields that hold no answer"
    )
    func meanings() throws {
        defer { command.remove() }
        var project = MadeRedcap()
        let table = MadeRedcap.table(["record_id"], [], [(["n-1"], "4", [])])
        let place = ["--site", "island-board", "--wave", "baseline", "--dry-run"]
        project.choices = "5, Never | 4, Rarely | 3, Sometimes | 2, Often | 1, Very often"
        let turned = try bring(table, project, place)
        #expect(turned.errors.contains("In \"q1\" the code \"5\" stands for \"Never\", which counts 1."))
        #expect(try bring(table, project, place + ["--recode"]).status == 0)
        project.choices = "1, a | 2, b | 3, c | 4, d | 5, e | 9, Not asked | -99, Rather not say"
        let extra = try bring(table, project, place)
        #expect(extra.errors.contains("\"q1\" also offers \"9\", \"-99\", which is no answer of the scale."))
        #expect(try bring(table, project, place + ["--missing-codes", "9,-99"]).status == 0)
        project = MadeRedcap()
        project.unlike[4] = MadeRedcap.field(
            "q4", "quality", "radio", "x",
            choices: "1, Very often | 2, Often | 3, Sometimes | 4, Rarely | 5, Never")
        let differs = try bring(table, project, place + ["--recode"])
        #expect(differs.errors.contains("The answers of \"q4\" and \"q1\" are coded in different ways."))
        project.unlike[4] = MadeRedcap.field("q4", "quality", "file", "x")
        let file = try bring(table, project, place)
        #expect(file.status == 0 || file.errors.contains("Which columns hold"), "\(file.errors)")
    }

    @Test("keeps missing-data codes apart from answers, and counts them")
    func missing() throws {
        defer { command.remove() }
        let table =
            MadeRedcap.table(["record_id"], [], [(["n-1"], "4", [])]).replacing("n-1,4,4", with: "n-1,NI,-99")
        let place = ["--site", "island-board", "--wave", "baseline", "--dry-run"]
        let refused = try bring(table, place)
        #expect(refused.errors.contains("t.csv:2:5: \"NI\" in \"q1\" is not an answer"))
        let taken = try bring(table, place + ["--missing-codes", "NI, no information | -99, unknown"])
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.errors.contains("No answer, by what the cell says: “-99” 1, “NI” 1."))
        let clash = try bring(table, place + ["--missing-codes", "NI,-99,5"])
        #expect(
            clash.errors.contains("\"5\" is to mean that there is no answer, and is an answer of the scale."))
    }

    @Test("recognises an export with labels, and reads it only when told to")
    func labels() throws {
        defer { command.remove() }
        let start = "\"Record ID\",\"Event Name\",\"Your site\",\"Which supports? (choice=Buddying)\""
        let header = start + "," + (1...30).map { "\"Statement number \($0)\"" }.joined(separator: ",")
        let table =
            header + ",Complete?\nn-1,Baseline,island-board,Checked,"
            + Array(repeating: "Very often", count: 30).joined(separator: ",") + ",Incomplete\n"
        var project = MadeRedcap()
        project.others = project.others.map { $0.replacing("\"consent\"", with: "\"quality\"") }
        let place = ["--site-column", "Your site"]
        let asked = try bring(table, project, place)
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains(
                "This is an export with labels: \"Very often\" in \"Statement number 1\" is one, not a code."),
            "\(asked.errors)")
        let done = try bring(
            table, project, place + ["--labels", "--attribute", "used=Which supports? (choice=Buddying)"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("very often = 5"))
        #expect(done.errors.contains("1 form was begun"))
        let rows = try exported()
        #expect(rows.hasPrefix("respondent,wave,site,date,used,") || rows.contains("used"))
        #expect(rows.contains("\nn-1,baseline,island-board,"))
    }

    @Test("takes a set of boxes along when it is asked for, and an identifier only when that is said")
    func boxes() throws {
        defer { command.remove() }
        let site = ["--site-column", "site_code", "--dry-run"]
        let boxes = try bring(long, site + ["--attribute", "supports"])
        #expect(boxes.status == 0, "\(boxes.errors)")
        #expect(boxes.errors.contains("Taken along: “supports____2”"))
        let name = try bring(long, site + ["--attribute", "who=name_last"])
        #expect(name.status == 1)
        #expect(name.errors.contains("\"name_last\" is marked as an identifier in the data dictionary."))
    }

    @Test("takes semicolons, decimal commas and a survey's own day")
    func commas() throws {
        defer { command.remove() }
        var project = MadeRedcap()
        for number in 1...30 {
            project.unlike[number] = MadeRedcap.field(
                "q\(number)", "quality", "text", "x", validation: "number_1dp_comma_decimal")
        }
        let table = MadeRedcap.table(
            ["record_id", "quality_timestamp"], [],
            [(["n-1", "2025-01-20 10:00:00"], "3;0", []), (["n-2", "[not completed]"], "", [])]
        ).replacing("3;0", with: "3.0").replacing(",", with: ";").replacing("3.0", with: "3,0")
        let outcome = try bring(table, project, ["--site", "island-board", "--wave", "baseline"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try exported().contains("\nn-1,baseline,island-board,2025-01-20,3,3,"))
    }

    @Test("says what is wrong with a dictionary, everything at once")
    func dictionaries() throws {
        defer { command.remove() }
        let table = MadeRedcap.table(["record_id"], [], [(["n-1"], "4", [])])
        var project = MadeRedcap()
        project.unlike[1] = MadeRedcap.field("q1", "quality", "radio", "x", choices: "1 | 2, b | 2, c")
        project.unlike[2] = MadeRedcap.field("q2", "quality", "riddle", "x")
        project.unlike[3] = MadeRedcap.field("q1", "quality", "radio", "x", choices: "1, a")
        project.unlike[4] = MadeRedcap.field("", "quality", "radio", "x", choices: "1, a")
        let outcome = try bring(table, project, [])
        #expect(outcome.status == 1)
        for line in [
            "dict.csv:6:31: \"1 \" is no choice of \"q1\"", "dict.csv:6:31: \" 2, c\" is no choice of \"q1\"",
            "dict.csv:7:19: \"riddle\" is no type of a field",
            "dict.csv:8:1: The field \"q1\" is there twice",
            "dict.csv:9:1: A field has no name.",
        ] { #expect(outcome.errors.contains(line), "\(line)\n\(outcome.errors)") }
        try command.write("a,b\n1,2\n", to: "dict.csv")
        let other = try command.run(
            "import", "redcap", "s.realist", "t.csv", "--dictionary", "dict.csv", "--instrument", "proqol-5")
        #expect(other.errors.contains("dict.csv:1: This is no data dictionary"))
    }
}
