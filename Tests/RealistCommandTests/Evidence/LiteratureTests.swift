import Foundation
import Testing

/// What searches found, into a study and out again.
@Suite("realist import and export literature", .serialized) struct LiteratureCommandTests {
    let command: Command

    static let ris =
        "TY  - JOUR\nAU  - Roe, Rosa\nTI  - Tea and trust\nPY  - 2021\nDO  - 10.5555/tea\nC7  - odd\nER  - \n"
        + "TY  - BOOK\nAU  - Invented, Ina\nTI  - Evenings\nPY  - 2019\nER  - \n"
    static let bibtex =
        "@article{a, title = {Tea and trust}, author = {Rosa Roe}, year = 2021}\n@misc{b, title = {Notes on t{\\'e}a}}\n"

    init() throws { command = try Command.withExample() }

    @Test("brings documents once, tells what came, and hands them on")
    func roundTrip() throws {
        defer { command.remove() }
        #expect(try command.run("new", "e.realist").status == 0)
        try command.write(Self.ris, to: "p.ris")
        try command.write(Self.bibtex, to: "z.bib")
        let empty = try command.run("verify", "e.realist").output
        let pubmed = [
            "import", "literature", "e.realist", "p.ris", "--found-in", "PubMed", "--on", "2026-05-04",
        ]
        let trial = try command.run(pubmed + ["--dry-run"])
        #expect(trial.status == 0 && trial.errors.contains("2 records: 2 are new."), "\(trial.errors)")
        #expect(try command.run("verify", "e.realist").output == empty)
        let done = try command.run(pubmed + ["--json"])
        #expect(done.status == 0 && done.errors.contains("as they are: C7 (1)."), "\(done.errors)")
        #expect(done.output.contains("\"records\""), "\(done.output)")
        let head = try command.run("verify", "e.realist").output
        let again = try command.run(pubmed)
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
        #expect(try command.run("verify", "e.realist").output == head)
        let second = try command.run("import", "literature", "e.realist", "z.bib", "--found-in", "Zotero")
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("2 records: 1 is new, 1 was there already."), "\(second.errors)")
        #expect(second.errors.contains("1 document was found by another search"), "\(second.errors)")

        #expect(try command.run("export", "literature", "e.realist", "--to", "all.bib").status == 0)
        #expect(try command.read("all.bib").contains("title = {Notes on téa}"))
        #expect(try command.run("export", "bundle", "e.realist", "--to", "b").status == 0)
        #expect(try command.read("b/evidence/literature.csv").contains("10.5555/tea"))
        #expect(try command.run("new", "f.realist", "--from", "b").status == 0)
        for file in ["all.ris", "none.ris"] {
            let state = file == "all.ris" ? [] : ["--state", "included"]
            let written = try command.run(["export", "literature", "f.realist", "--to", file] + state)
            #expect(written.status == 0, "\(written.errors)")
        }
        #expect(try command.read("all.ris").contains("TI  - Evenings") && command.read("none.ris").isEmpty)
        #expect(try command.run("verify", "e.realist").status == 0)
        for file in ["flow.svg", "flow.csv"] {
            #expect(try command.run("export", "flow", "f.realist", "--to", file).status == 0)
        }
        #expect(try command.read("flow.svg").contains("4 · Found"))
        let numbers = try command.read("flow.csv")
        for line in ["Found,,4", "Found,PubMed,2", "Not looked at yet,,3"] {
            #expect(numbers.contains(line), "\(line)\n\(numbers)")
        }
    }

    @Test("refuses faulty files with every line, and changes nothing")
    func refused() throws {
        defer { command.remove() }
        let head = try command.run("verify", "s.realist").output
        try command.write("TY  - JOUR\nTI  - A\nTY  - BOOK\nER  - \nTI  - B\n", to: "x.ris")
        let refused = try command.run("import", "literature", "s.realist", "x.ris", "--found-in", "X")
        #expect(refused.status == 1, "\(refused.errors)")
        #expect(
            refused.errors.contains("x.ris:3: ") && refused.errors.contains("x.ris:5: "), "\(refused.errors)")
        #expect(try command.run("verify", "s.realist").output == head)
        #expect(try command.run("import", "literature", "s.realist", "x.ris").status == 64)
        #expect(try command.run("export", "literature", "s.realist", "--to", "x.txt").status == 64)
        #expect(try command.run("export", "flow", "s.realist", "--to", "x.svg").status == 1)
    }
}
