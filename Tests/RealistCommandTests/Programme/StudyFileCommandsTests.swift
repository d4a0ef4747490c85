import Foundation
import Testing

@testable import RealistStore

@Suite("A study file on the command line") struct StudyFileCommandsTests {
    let command: Command
    init() throws { command = try Command() }

    /// The worked example with the questionnaire that it uses.
    private func example() throws {
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let toolkit = command.folder.appending(path: ".share/toolkit")
        let manager = FileManager.default
        let bundle = command.folder.appending(path: "example")
        try manager.copyItem(at: toolkit.appending(path: "examples/professional-support"), to: bundle)
        let instruments = bundle.appending(path: "instruments")
        try manager.createDirectory(at: instruments, withIntermediateDirectories: true)
        let proqol = instruments.appending(path: "proqol-5.yaml")
        if !manager.fileExists(atPath: proqol.path(percentEncoded: false)) {
            try manager.copyItem(at: toolkit.appending(path: "instruments/proqol-5.yaml"), to: proqol)
        }
    }

    @Test("is made from a bundle, and gives the same bundle again, byte for byte")
    func roundTrip() throws {
        defer { command.remove() }
        try example()
        let made = try command.run("new", "s.realist", "--from", "example")
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.isEmpty)
        #expect(try command.files() == ["example", "s.realist"])
        #expect(try command.run("export", "bundle", "s.realist", "--to", "once").status == 0)
        #expect(try command.run("new", "t.realist", "--from", "once", "--quiet").errors.isEmpty)
        #expect(try command.run("export", "bundle", "t.realist", "--to", "twice").status == 0)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path("once")).sorted()
        #expect(names.count > 5)
        #expect(try names == FileManager.default.subpathsOfDirectory(atPath: path("twice")).sorted())
        for name in names {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: path("once/" + name), andPath: path("twice/" + name)))
        }
        let shown = try command.run("show", "s.realist")
        #expect(shown.status == 0)
        #expect(try shown.output == command.run("show", "once").output)
        #expect(try command.run("check", "s.realist").output == command.run("check", "once").output)
    }

    @Test("asks what was not let stand, lists that with its reason, and explains a kind of question")
    func check() throws {
        defer { command.remove() }
        try example()
        #expect(try command.run("new", "s.realist", "--from", "example").status == 0)
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        let before = try command.run("check", "b", "--only", "programme.core-part-lost").output
        let place = try #require(before.split(separator: "[").dropFirst().first?.prefix { $0 != "]" })
        try command.write(
            "stands:\n  - question: programme.core-part-lost\n    at: \(place)\n    because: For later\n"
                + "    on: 2026-11-20\n    by: evaluator\n", to: "b/questions.yaml")
        let after = try command.run("check", "b", "--only", "programme.core-part-lost")
        #expect(
            !after.output.contains("[\(place)]") && after.output.contains("1 let stand (--all lists them)"))
        let all = try command.run("check", "b", "--all").output
        #expect(all.contains("programme.core-part-lost, 2026-11-20, evaluator: For later"))
        let json = try command.run("check", "b", "--json").output
        #expect(json.contains("\"because\": \"For later\"") || json.contains("\"because\":\"For later\""))
        let explained = try command.run("check", "--explain", "theory.no-reasoning")
        #expect(explained.status == 0 && explained.output.hasPrefix("# theory.no-reasoning\n"))
        #expect(explained.output.contains("## When it may stand"))
        #expect(try command.run("check").status == 64)
        #expect(try command.run("check", "--explain", "theory.nothing").status == 64)
        #expect(try command.run("check", "b", "--explain", "theory.no-reasoning").status == 64)
    }

    @Test("is made empty, to be filled by a bundle that was exported from it and written on")
    func empty() throws {
        defer { command.remove() }
        #expect(try command.run("new", "support-2026.realist").status == 0)
        #expect(try command.run("export", "bundle", "support-2026.realist", "--to", "b").status == 0)
        let study = try command.read("b/study.yaml")
        #expect(study.contains("id: support-2026\n"))
        try command.write(
            study.replacing("title: support-2026", with: "title: Support that works"), to: "b/study.yaml")
        #expect(try command.run("import", "bundle", "support-2026.realist", "b").status == 0)
        let shown = try command.run("show", "support-2026.realist")
        #expect(shown.output.hasPrefix("Support that works\n"))
    }

    @Test("is not replaced unless --force says so, and is named NAME.realist")
    func replaced() throws {
        defer { command.remove() }
        #expect(try command.run("new", "s.realist").status == 0)
        let again = try command.run("new", "s.realist")
        #expect(again.status == 1 && again.errors.hasPrefix("s.realist: This file exists already."))
        #expect(try command.run("new", "s.realist", "--force").status == 0)
        #expect(try command.run("new", "study").status == 64)
        let faulty = try command.run("new", "t.realist", "--from", "nowhere")
        #expect(faulty.status == 1 && faulty.errors.hasPrefix("nowhere: "))
        #expect(try command.files() == ["s.realist"])
    }

    @Test("is backed up and verified against the head that was printed")
    func backup() throws {
        defer { command.remove() }
        #expect(try command.run("new", "s.realist").status == 0)
        let backup = try command.run("backup", "s.realist", "--to", "b.realist")
        #expect(backup.status == 0 && backup.errors.isEmpty)
        let head = try #require(backup.output.split(separator: " ").last).trimmingCharacters(in: .newlines)
        for file in ["s.realist", "b.realist"] {
            let verified = try command.run("verify", file, "--head", head)
            #expect(verified.status == 0 && verified.output.hasSuffix("Audit head: \(head)\n"))
        }
        let json = try command.run("backup", "s.realist", "--to", "b.realist", "--force", "--json")
        let result = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(result?["head"] as? String == head)
        let other = try command.run("verify", "s.realist", "--head", String(head.reversed()))
        #expect(other.status == 1 && other.errors.contains("its end was cut off or replaced"))
        #expect(try command.run("verify", "s.realist", "--head", "abc").status == 64)
        #expect(try command.files() == ["b.realist", "s.realist"])
    }

    @Test("is whole where only counts and lists are wrong, which are made anew")
    func lists() throws {
        defer { command.remove() }
        #expect(try command.run("new", "s.realist").status == 0)
        let store = try Store.open(at: path("s.realist"), for: .writing(by: Writer(name: "somebody")))
        try store.inTransaction { database in
            let total = try BulkInsert(database, table: "bearingTotal", columns: 3)
            for text in ["nowhere", "nothing", "3"] { total.add(text) }
            try total.insert()
        }
        try store.close()
        let found = try command.run("verify", "s.realist")
        #expect(
            found.status == 1 && found.errors.contains("Keep this file") && !found.errors.contains("backup"))
        let json = try command.run("verify", "s.realist", "--json")
        #expect(json.status == 1 && json.output.contains("\"whole\": true"))
        #expect(try command.run("backup", "s.realist", "--to", "b.realist").status == 0)
        let mended = try command.run("verify", "s.realist", "--mend-lists")
        #expect(mended.status == 0 && mended.output.hasPrefix("Made anew: what was wrong in 1 place."))
        let again = try command.run("verify", "s.realist", "--mend-lists", "--json")
        #expect(again.status == 0 && again.output.contains("\"mended\": 0"))
        #expect(try mended.output.hasSuffix(command.run("verify", "s.realist").output))
    }

    @Test("that is none is refused by every command, with one clear line")
    func refused() throws {
        defer { command.remove() }
        try command.write("id,site\n", to: "t.csv")
        for arguments in [
            ["show", "t.csv"], ["check", "t.csv"], ["verify", "t.csv"], ["backup", "t.csv", "--to", "b"],
            ["export", "bundle", "t.csv", "--to", "b"],
        ] {
            let outcome = try command.run(arguments)
            #expect(outcome.hasExited && outcome.status == 1 && outcome.output.isEmpty)
            #expect(
                outcome.errors
                    == "t.csv: This is not a study file: it does not begin as one. Check the name; nothing was changed.\n"
            )
        }
        #expect(try command.files() == ["t.csv"])
    }

    @Test("names who works: REALIST_USER, else the login name")
    func person() throws {
        defer { command.remove() }
        #expect(try command.run("new", "s.realist").status == 0)
        let json = try command.run("verify", "s.realist", "--json")
        let result = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(result?["entries"] as? Int == 2)
        #expect((result?["findings"] as? [Any])?.isEmpty == true)
    }

    private func path(_ name: String) -> String {
        command.folder.appending(path: name).path(percentEncoded: false)
    }
}
