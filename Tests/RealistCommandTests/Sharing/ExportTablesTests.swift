import Foundation
import Testing

/// The tables of the worked example, written, edited as a co-author would, and brought back.
@Suite("realist export tables", .serialized) struct ExportTablesTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    private func export(_ options: String...) throws -> Command.Outcome {
        try command.run(["export", "tables", "s.realist", "--to", "t"] + options)
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: command.folder.appending(path: name))
    }

    @Test("writes a table that proposes nothing when nobody edited it, and what was edited when somebody did")
    func returned() throws {
        defer { command.remove() }
        let done = try export("--format", "docx,xlsx,csv")
        #expect(done.status == 0, "\(done.errors)")
        #expect(
            done.errors.contains("tidier: 60 rows.") && done.errors.contains("24 files written"),
            "\(done.errors)")
        for ending in ["docx", "xlsx", "csv"] {
            let back = try command.run(
                "import", "theory", "s.realist", "t/configurations.\(ending)", "--dry-run")
            #expect(back.status == 0, "\(back.errors)")
            #expect(
                back.errors.contains(
                    "0 new, 0 edits, 0 said anew, 0 proposed before, 31 in the theory already."),
                "\(ending): \(back.errors)")
        }
        let csv = try command.read("t/configurations.csv")
        let words = "Evidence from several sources is laid beside"
        #expect(csv.contains(words))
        try command.write(
            csv.replacing(words, with: "Evidence from all sources is laid beside"), to: "t/edited.csv")
        let back = try command.run("import", "theory", "s.realist", "t/edited.csv", "--dry-run")
        #expect(back.errors.contains("0 new, 1 edits"), "\(back.errors)")
        // A role that was edited is that change and no other.
        #expect(csv.contains("(must be absent)"))
        try command.write(csv.replacing("(must be absent)", with: "(must be present)"), to: "t/roles.csv")
        let roles = try command.run("import", "theory", "s.realist", "t/roles.csv", "--dry-run")
        #expect(roles.status == 0 && roles.errors.contains("present instead of absent"), "\(roles.errors)")
        #expect(roles.errors.contains("0 new, ") && !roles.errors.contains(" gone)"), "\(roles.errors)")
    }

    @Test("writes the same bytes again, replaces its own files and leaves others alone")
    func again() throws {
        defer { command.remove() }
        #expect(try export("--format", "md,docx", "--table", "gioia", "--table", "evidence").status == 0)
        let before = try bytes("t/evidence.docx")
        try command.write("mine", to: "t/mine.txt")
        try command.write("edited", to: "t/gioia.md")
        #expect(try export("--format", "md,docx", "--table", "gioia", "--table", "evidence").status == 0)
        #expect(try bytes("t/evidence.docx") == before)
        #expect(try command.read("t/gioia.md").hasPrefix("# Data structure"))
        let files = try FileManager.default.contentsOfDirectory(
            atPath: command.folder.appending(path: "t").path(percentEncoded: false))
        #expect(files.sorted() == ["evidence.docx", "evidence.md", "gioia.docx", "gioia.md", "mine.txt"])
    }

    @Test("writes all tables into one document from which the theory is found again")
    func together() throws {
        defer { command.remove() }
        #expect(try export("--one").status == 0)
        let back = try command.run("import", "theory", "s.realist", "t/tables.docx", "--dry-run")
        #expect(back.errors.contains("0 new, 0 edits"), "\(back.errors)")
    }

    @Test("refuses a table or a format that there is none of, and a place that is no folder")
    func refused() throws {
        defer { command.remove() }
        let table = try export("--table", "gioja")
        #expect(table.status == 64 && table.errors.contains("Did you mean “gioia”?"))
        #expect(try export("--format", "doc").status == 64)
        #expect(try export("--format", ",").status == 64)
        try command.write("x", to: "t")
        let place = try export()
        #expect(place.status == 1 && place.errors.hasPrefix("t: "), "\(place.errors)")
        #expect(try command.read("t") == "x")
    }
}
