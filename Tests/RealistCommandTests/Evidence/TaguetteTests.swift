import Foundation
import Testing

/// What Taguette wrote, through the command: its project file and its tables.
@Suite(
    "realist import taguette", .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"))
struct TaguetteCommandTests {
    let command: Command
    let folder = "\(ProcessInfo.processInfo.environment["REALIST_REFERENCE"] ?? "")/interchange/taguette/"

    init() throws {
        command = try Command.withExample()
        #expect(try command.run("new", "e.realist").status == 0)
    }

    @Test("takes every code and passage of a project in, with its own words, and once")
    func project() throws {
        defer { command.remove() }
        let file = folder + "project.sqlite3"
        let done = try command.run("import", "taguette", "e.realist", file, "--kind", "interview")
        #expect(done.status == 0, "\(done.errors)")
        for line in [
            "a project of Taguette, “Peer support pilot”.", "2 sources: 2 are new.", "4 passages: 4 are new.",
            "5 codes: 5 are new.", "5 codings: 5 are new.",
            "4 passages have the words that the file gives for them",
            "1 account of Taguette",
        ] { #expect(done.errors.contains(line), "\(line)\n\(done.errors)") }
        #expect(try command.run("export", "bundle", "e.realist", "--to", "b").status == 0)
        let excerpts = try command.read("b/evidence/excerpts.csv")
        for words in [
            "It felt safe because no managers were there.", "naïve hope was that time would be protected",
            "Four of us still meet", "rota clashes & night shifts",
        ] { #expect(excerpts.contains(words), "\(words)") }
        let codes = try command.read("b/evidence/codes.yaml")
        for code in ["interesting", "mechanism.psychological safety", "outcome.still meeting"] {
            #expect(codes.contains(code), "\(code)")
        }
        let head = try command.run("verify", "e.realist").output
        let again = try command.run("import", "taguette", "e.realist", file)
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
        #expect(try command.run("verify", "e.realist").output == head)
        // Its tables find everything there already, by words.
        let tables = try command.run(
            "import", "taguette", "e.realist", folder + "codebook.csv", folder + "highlights.xlsx")
        #expect(tables.status == 0 && tables.errors.contains("Nothing in it is new"), "\(tables.errors)")
    }

    @Test("takes tables alone in, codes and passages, and once")
    func tables() throws {
        defer { command.remove() }
        let files = [folder + "codebook.xlsx", folder + "highlights.csv"]
        let done = try command.run(["import", "taguette", "e.realist"] + files)
        #expect(done.status == 0, "\(done.errors)")
        for line in [
            "2 sources: 2 are new.", "4 passages: 4 are new.", "5 codes: 5 are new.", "5 codings: 5 are new.",
        ] {
            #expect(done.errors.contains(line), "\(line)\n\(done.errors)")
        }
        let again = try command.run(["import", "taguette", "e.realist"] + files)
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
    }

    @Test("refuses a study in the place of a project, and a project beside tables")
    func refused() throws {
        defer { command.remove() }
        let head = try command.run("verify", "e.realist").output
        let study = try command.run("import", "taguette", "e.realist", "s.realist")
        #expect(study.status == 1 && study.errors.contains("no project of Taguette"), "\(study.errors)")
        let both = try command.run(
            "import", "taguette", "e.realist", folder + "codebook.csv", folder + "project.sqlite3")
        #expect(both.status == 1 && both.errors.contains("comes in alone"), "\(both.errors)")
        #expect(try command.run("verify", "e.realist").output == head)
    }
}
