import Foundation
import Testing

/// People of the worked example who withdraw: one who was interviewed alone and answered twice, one of a group.
@Suite("realist withdraw", .serialized) struct WithdrawTests {
    let command: Command
    let example: String

    init() throws {
        command = try Command()
        _ = try command.run("instruments", "--quiet")  // Makes the folder of content.
        example = command.folder.appending(path: ".share/toolkit/examples/professional-support")
            .path(percentEncoded: false)
        let made = try command.run("new", "s.realist", "--from", example)
        try #require(made.status == 0, "\(made.errors)")
    }

    private func withdraw(_ who: String, _ mode: String, _ more: String...) throws -> Command.Outcome {
        try command.run(["withdraw", "s.realist", who, "--mode", mode, "--yes"] + more)
    }

    private func file(_ name: String = "s.realist") throws -> Data {
        try Data(contentsOf: command.folder.appending(path: name))
    }

    /// The answers of a form as they are packed: the example's items are numbered from 1, as the bytes are.
    private func packed(_ who: String) throws -> [Data] {
        try rows("responses/proqol-5.csv").filter { $0["respondent"] == who }.map { row in
            Data((1...30).map { UInt8(row["q\($0)"] ?? "") ?? 0 })
        }
    }

    private func rows(_ name: String) throws -> [[String: String]] {
        table(try String(contentsOf: URL(filePath: example).appending(path: name), encoding: .utf8))
    }

    private func head() throws -> String {
        let output = try command.run("verify", "s.realist").output
        return String(output.split(separator: " ").last?.prefix(64) ?? "")
    }

    @Test("erases: name, words and answers are in no byte of the file, and its audit is still whole")
    func erases() throws {
        defer { command.remove() }
        let before = try file()
        let old = try head()
        let passages = try rows("evidence/excerpts.csv").filter { $0["participant"] == "p-007" }
            .compactMap { $0["text"] }
        let answers = try packed("p-007")
        #expect(passages.count == 4 && answers.count == 2)
        let traces =
            [Data("p-007".utf8), Data("What was in the one for the drive home?".utf8)]
            + passages.map { Data($0.utf8) } + answers
        for trace in traces { #expect(before.contains(trace), "\(trace)") }

        let done = try withdraw("p-007", "erase")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.output.contains("  2 forms with answers taken out\n"))
        #expect(done.output.contains("  4 passages taken out\n"))
        let after = try file()
        for trace in traces { #expect(!after.contains(trace), "\(trace)") }
        #expect(!after.contains(Data("I had two versions. One for her".utf8)))

        let verified = try command.run("verify", "s.realist", "--head", old)
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(try command.files() == ["s.realist"])
        // A code was called by their words: told, and left to a person.
        #expect(done.output.contains("  code two-versions") || done.output.contains("  code "))
        #expect(done.output.contains("  city-hospital i3\n"))
        let asked = try command.run("check", "s.realist").output
        #expect(asked.contains("hold without the passages that were taken out?"))
    }

    @Test(
        "keeps what was analysed, which leads to nobody: the same figures, the passages, and nothing around them"
    )
    func keepsAnalysed() throws {
        defer { command.remove() }
        let passage = Data("So she got the version for the table.".utf8)
        let answers = try packed("p-007")
        let done = try withdraw("p-007", "keep-analysed")
        #expect(done.status == 0, "\(done.errors)")
        let after = try file()
        #expect(!after.contains(Data("p-007".utf8)))
        #expect(!after.contains(Data("What was in the one for the drive home?".utf8)))
        #expect(after.contains(passage))
        for form in answers { #expect(after.contains(form)) }
        #expect(try command.run("verify", "s.realist").status == 0)
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let kept = try command.read("out/participants.csv").split(separator: "\n").filter {
            $0.hasPrefix("left-")
        }
        #expect(
            kept.count == 1 && kept.first?.hasSuffix(",city-hospital,middle,,,,no,yes,") == true, "\(kept)")
        let forms = table(try command.read("out/responses/proqol-5.csv")).filter {
            $0["respondent"]?.hasPrefix("left-") == true
        }
        #expect(forms.count == 2 && forms.allSatisfy { $0["date"] == "" })
        // It is a bundle that can be read: covered texts are where the passages say.
        #expect(try command.run("new", "t.realist", "--from", "out").status == 0)
    }

    @Test("lets somebody stop: all stays, and nothing more comes in")
    func stops() throws {
        defer { command.remove() }
        let done = try withdraw("p-007", "stop")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try file().contains(Data("p-007".utf8)))
        try expectRefused("s.realist")
        // The bundle keeps both the person and the mark.
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        #expect(try command.read("out/withdrawals.csv").contains(",stop,"))
        #expect(try command.run("new", "t.realist", "--from", "out").status == 0)
        try expectRefused("t.realist")
        #expect(try command.run("import", "bundle", "t.realist", "out").status == 0)
        // Later they want more.
        let erased = try withdraw("p-007", "erase")
        #expect(erased.output.hasPrefix("Everything of p-007 is gone.\n"))
        #expect(erased.output.contains("Reports made with analyse --publishable are not remembered."))
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    private func expectRefused(_ study: String) throws {
        let header = "respondent,site,wave," + (1...30).map { "q\($0)" }.joined(separator: ",") + "\n"
        let answers = Array(repeating: "3", count: 30).joined(separator: ",")
        try command.write(
            header + "p-007,city-hospital,month-6,\(answers)\nn-1,city-hospital,month-6,\(answers)\n",
            to: "t.csv")
        let refused = try command.run(
            "import", "responses", study, "t.csv", "--instrument", "proqol-5", "--respondent", "respondent",
            "--site-column", "site", "--wave-column", "wave")
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains(":2: There is a form of p-007, who withdrew from the study."),
            "\(refused.errors)")
    }

    @Test("lets nobody back in: by a table, by an older bundle, or in a file made from the bundle")
    func staysAway() throws {
        defer { command.remove() }
        #expect(try withdraw("p-007", "erase").status == 0)
        try expectRefused("s.realist")
        let older = try command.run("import", "bundle", "s.realist", example, "--force")
        #expect(older.status == 1)
        #expect(older.errors.contains("“p-007” withdrew from this study and was taken out."))
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let bundle = try FileManager.default.subpathsOfDirectory(
            atPath: command.folder.appending(path: "out").path(percentEncoded: false))
        for path in bundle where path.contains(".") {
            #expect(!(try file("out/" + path)).contains(Data("p-007".utf8)), "\(path)")
        }
        #expect(try command.run("new", "t.realist", "--from", "out").status == 0)
        try expectRefused("t.realist")
        let again = try command.run("import", "bundle", "t.realist", example, "--force")
        #expect(again.status == 1)
    }

    @Test("covers the words of one person in a text where others speak too")
    func group() throws {
        defer { command.remove() }
        let done = try withdraw("p-152", "erase")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.output.contains("  1 text of a source covered in part\n"))
        #expect(done.output.contains("  coastal-focus-group\n"))
        #expect(try command.run("export", "bundle", "s.realist", "--to", "out").status == 0)
        let text = try command.read("out/evidence/texts/coastal-focus-group.txt")
        #expect(text.contains("██████") && !text.contains("It was like being a dentist."))
        #expect(text.contains("You can’t take it personally."))
        #expect(
            try command.read("out/evidence/excerpts.csv").contains("x-033,coastal-focus-group,760,1092,p-155")
        )
        #expect(try command.run("new", "t.realist", "--from", "out").status == 0)
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    @Test("is told once: again there is nothing here, and a dry run changes nothing")
    func again() throws {
        defer { command.remove() }
        let before = try head()
        let dry = try withdraw("p-007", "erase", "--dry-run")
        #expect(dry.output.contains("  2 forms with answers would be taken out\n"))
        #expect(dry.output.hasSuffix("Nothing was changed (--dry-run).\n"))
        #expect(try head() == before)
        let bare = try command.run("withdraw", "s.realist", "p-007", "--mode", "erase")
        #expect(bare.status == 64 && bare.errors.contains("add --yes"))
        #expect(try head() == before)
        let nobody = try withdraw("P-007", "erase")
        #expect(nobody.status == 1 && nobody.errors.contains("Nobody in this study is called “P-007”."))
        #expect(try head() == before)

        #expect(try withdraw("p-007", "erase").status == 0)
        let done = try head()
        #expect(done != before)
        let again = try withdraw("p-007", "erase", "--json")
        #expect(again.status == 0 && again.output.contains(#""nothing_here": true"#), "\(again.output)")
        #expect(try withdraw("p-007", "stop").output.hasPrefix("Nothing of this participant is here"))
        #expect(try head() == done)
    }

    @Test("takes any text for a pseudonym that is not there, and no other mode than the three")
    func hostile() throws {
        defer { command.remove() }
        let before = try file()
        for name in [
            "'; DROP TABLE participant; --", "%", "_", "*", "p-00?", "~", "\u{202E}7",
            String(repeating: "x", count: 70_000),
            "../../etc/passwd", "p-007 ", "\"p-007\"", "NULL", "é",
        ] {
            let outcome = try command.run(["withdraw", "s.realist", "--mode", "erase", "--yes", "--", name])
            #expect(
                outcome.status == 1 && outcome.hasExited, "\(name.prefix(20)): \(outcome.errors.prefix(200))")
        }
        #expect(try withdraw("", "erase").status == 64)
        for mode in ["", "Erase", "delete", "erase,stop"] {
            #expect(try withdraw("p-007", mode).status == 64)
        }
        let bundle = try command.run("withdraw", example, "p-007", "--mode", "erase", "--yes")
        #expect(bundle.status == 1 && bundle.errors.contains("This is a bundle, not a study file."))
        #expect(try file() == before)
    }

    /// Publishes, and gives the rows of the figures by their identifiers.
    private func publish() throws -> [String: [String: String]] {
        let share = command.folder.appending(path: ".share")
        let templates = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../site-templates").standardizedFileURL
        let link = share.appending(path: "site-templates")
        if try FileManager.default.attributesOfItem(atPath: link.path(percentEncoded: false))[.type]
            as? FileAttributeType != .typeSymbolicLink
        {
            try FileManager.default.removeItem(at: link)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: templates)
        }
        let outcome = try command.run(
            "publish", "s.realist", "--to", "site", "--date", "2026-03-04", "--quiet")
        try #require(outcome.status == 0, "\(outcome.errors)")
        let rows = table(try command.read("site/downloads/figures.csv"))
        return Dictionary(rows.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "tells of nobody by the difference of two releases: no number of people is one less than it was",
        arguments: ["p-125", "p-033"])
    func releases(who: String) throws {
        defer { command.remove() }
        let before = try publish()
        let done = try withdraw(who, "erase")
        #expect(done.output.contains("\n  release 1\n"))
        let after = try publish()
        let both = after.values.filter { row in
            row["status"] == "shown" && before[row["id"] ?? ""]?["status"] == "shown"
        }
        if who == "p-125" { #expect(both.count > 20) }
        for row in both {
            let earlier = before[row["id"] ?? ""] ?? [:]
            if row["value"] == earlier["value"] { continue }
            let numbers = [row, earlier].compactMap { Int($0["value"] ?? "") }
            #expect(row["statistic"]?.hasPrefix("n") == true && numbers.count == 2, "\(row) was \(earlier)")
            if numbers.count == 2 { #expect(abs(numbers[0] - numbers[1]) >= 10, "\(row) was \(earlier)") }
        }
        #expect(after.values.contains { $0["status"] != "shown" })
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    @Test("keeps every figure of the release when what was analysed is kept")
    func sameFigures() throws {
        defer { command.remove() }
        let before = try publish()
        #expect(try withdraw("p-033", "keep-analysed").status == 0)
        #expect(try publish() == before)
    }
}
