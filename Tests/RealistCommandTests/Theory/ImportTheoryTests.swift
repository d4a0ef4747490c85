import Foundation
import Testing

/// Tables in which teams keep their theory, invented, brought into the worked example.
@Suite("realist import theory", .serialized) struct ImportTheoryTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    private func bring(_ file: String, _ options: String...) throws -> Command.Outcome {
        try command.run(["import", "theory", "s.realist", file] + options)
    }

    @Test("takes a table of a document as proposals that wait, once, and tells of them in show and check")
    func document() throws {
        defer { command.remove() }
        let file = try TestData.path("theory/team-theory.docx")
        let before = try command.run("verify", "s.realist").output
        let trial = try bring(file, "--dry-run")
        #expect(trial.status == 0, "\(trial.errors)")
        for text in [
            "Table 2 of a document, 1 line above the configurations.",
            "Not read: the other table of the document.", "The names of the columns stand in two lines.",
            "“Context” is context.", "“Response” is reasoning.", "“Quotes” is quote.",
            "A merged cell says the same of the row under it.",
            "Left out: titles across the whole table (row 3).",
            "team-theory.docx:Table 2, row 4: new: “They accept support earlier”, 1 context, 1 resource, 2 reasoning, 1 outcome.",
            "row 6: new: “They can leave the ward”, 1 context, 1 mechanism, 1 outcome.",
            "Nothing was changed (--dry-run).",
            "3 new, 0 edits, 0 said anew, 0 proposed before, 0 in the theory already.",
        ] { #expect(trial.errors.contains(text), "\(text)\n\(trial.errors)") }
        #expect(try command.run("verify", "s.realist").output == before)

        let done = try bring(file, "--json")
        #expect(done.status == 0 && done.errors.contains("3 proposed explanations wait in the app."))
        let told = try #require(
            try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
        #expect(told["new"] as? Int == 3 && told["table"] as? String == "Table 2")
        let proposals = try #require(told["proposals"] as? [[String: Any]])
        #expect((proposals[0]["parts"] as? [[String: Any]])?.count == 5)
        #expect(
            (proposals[1]["parts"] as? [[String: Any]])?[2]["text"] as? String
                == "They do not read it on a bad day")
        let again = try bring(file)
        #expect(again.status == 0 && again.errors.contains("0 new, 0 edits, 0 said anew, 3 proposed before"))
        #expect(
            try command.run("show", "s.realist").output.contains("3   explanations, 3 wait to be looked at"))
        let asked = try command.run("check", "s.realist", "--only", "theory.proposed-explanations-wait")
        #expect(
            asked.status == 0 && asked.output.contains("Who looks at the 3 proposed explanations that wait?"))
        #expect(try command.run("verify", "s.realist").status == 0)

        // As a bundle and back, without loss; and nothing of it on the site.
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        let bundle = try command.read("b/theory-proposals.yaml")
        #expect(bundle.contains("text: They can leave the ward") && bundle.contains("file: team-theory.docx"))
        #expect(try command.run("new", "t.realist", "--from", "b").status == 0)
        #expect(try command.run("export", "bundle", "t.realist", "--to", "c").status == 0)
        #expect(try command.read("c/theory-proposals.yaml") == bundle)
        #expect(
            try command.run("publish", "s.realist", "--to", "site", "--date", "2026-11-22", "--preview")
                .status == 0)
        let site = command.folder.appending(path: "site")
        let files =
            FileManager.default.enumerator(atPath: site.path(percentEncoded: false))?
            .compactMap { $0 as? String } ?? []
        #expect(files.count > 30)
        for file in files {
            guard let bytes = try? Data(contentsOf: site.appending(path: file)) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("leave the ward") && !text.contains("team-theory"), "\(file)")
        }
    }

    @Test("proposes a row with the identifier of a configuration as an edit, and says what differs")
    func edits() throws {
        defer { command.remove() }
        try command.write(
            "id,revision,Context,Outcome\ni1,1,Nobody says a word,Everybody talks\n,,New circumstances,They stay\n",
            to: "edited.csv")
        let done = try bring("edited.csv")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("edited.csv:2: an edit of I1: context (1 new, "), "\(done.errors)")
        #expect(done.errors.contains("1 new, 1 edits"))
        try command.write(
            "id,revision,Context,Outcome\ni1,1,Nobody says anything,Everybody talks\n", to: "edited.csv")
        #expect(try bring("edited.csv").errors.contains("0 new, 0 edits, 1 said anew"))
    }

    @Test("refuses what cannot be read, all problems at once, and changes nothing")
    func refused() throws {
        defer { command.remove() }
        try command.write("id,Context,Outcome\ni99,a,b\n,,\n,-,\ni1,c,d\n", to: "t.csv")
        let before = try command.run("verify", "s.realist").output
        let refused = try bring("t.csv")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("t.csv:2:1: \"i99\" in \"id\" is no configuration of this study."))
        #expect(refused.errors.contains("t.csv:4: This row has no context, mechanism or outcome."))
        try command.write("Wards,What comes\na,b\n", to: "u.csv")
        #expect(try bring("u.csv").errors.contains("Which columns hold context, mechanism and outcome?"))
        #expect(try bring("u.csv", "--column", "context=Wards", "--column", "outcome=What comes").status == 0)
        #expect(try bring("t.csv", "--column", "reason=Wards").status == 64)
        #expect(try bring("nowhere.docx").status == 1)
        #expect(try command.run("verify", "s.realist").output != before)
    }
}
