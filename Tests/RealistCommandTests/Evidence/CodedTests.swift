import Foundation
import Testing

/// The worked example to another program and back.
@Suite("realist import and export coded", .serialized) struct CodedTests {
    let command: Command

    init() throws { command = try Command.withExample() }

    @Test("writes a project that changes nothing here and brings everything to an empty study, once")
    func roundTrip() throws {
        defer { command.remove() }
        let written = try command.run("export", "coded", "s.realist", "--to", "s.qdpx", "--json")
        #expect(written.status == 0, "\(written.errors)")
        for text in ["95 passages: 95 were written.", "keep it among the team"] {
            #expect(written.errors.contains(text), "\(text)\n\(written.errors)")
        }
        let told = try #require(
            try JSONSerialization.jsonObject(with: Data(written.output.utf8)) as? [String: Any])
        #expect((told["lines"] as? [[String: Any]])?.contains { $0["what"] as? String == "codings" } == true)
        #expect(try command.run("export", "qdpx", "s.realist", "--to", "t.qdpx").status == 0)
        #expect(
            try Data(contentsOf: command.folder.appending(path: "s.qdpx"))
                == Data(contentsOf: command.folder.appending(path: "t.qdpx")))

        let head = try command.run("verify", "s.realist").output
        let same = try command.run("import", "coded", "s.realist", "s.qdpx")
        #expect(same.status == 0 && same.errors.contains("Nothing in it is new"), "\(same.errors)")
        #expect(try command.run("verify", "s.realist").output == head)

        #expect(try command.run("new", "e.realist").status == 0)
        let empty = try command.run("verify", "e.realist").output
        let trial = try command.run("import", "coded", "e.realist", "s.qdpx", "--dry-run")
        #expect(trial.status == 0 && trial.errors.contains("95 passages: 95 are new."), "\(trial.errors)")
        #expect(try command.run("verify", "e.realist").output == empty)
        let done = try command.run("import", "coded", "e.realist", "s.qdpx", "--json")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try command.run("verify", "e.realist").status == 0)
        for (study, bundle) in [("s.realist", "b"), ("e.realist", "c")] {
            #expect(try command.run("export", "bundle", study, "--to", bundle).status == 0)
        }
        for file in [
            "excerpts.csv", "codes.yaml", "codings.csv", "readings.csv", "texts/city-interview-1.txt",
        ] {
            #expect(try command.read("b/evidence/" + file) == command.read("c/evidence/" + file), "\(file)")
        }
        let again = try command.run("import", "coded", "e.realist", "s.qdpx")
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
        // What was made from the bundle is a study like any other.
        #expect(try command.run("new", "f.realist", "--from", "c").status == 0)
    }

    @Test("writes a codebook that comes back once")
    func codebook() throws {
        defer { command.remove() }
        #expect(try command.run("export", "codebook", "s.realist", "--to", "s.qdc").status == 0)
        #expect(try command.read("s.qdc").contains("urn:QDA-XML:codebook:1.0"))
        #expect(
            try command.run("import", "codebook", "s.realist", "s.qdc").errors.contains(
                "Nothing in it is new"))
        #expect(try command.run("new", "e.realist").status == 0)
        let done = try command.run("import", "codebook", "e.realist", "s.qdc", "--json")
        #expect(done.status == 0, "\(done.errors)")
        #expect(
            try command.run("import", "codebook", "e.realist", "s.qdc").errors.contains(
                "Nothing in it is new"))
        #expect(try command.run("export", "codebook", "e.realist", "--to", "e.qdc").status == 0)
        #expect(try command.run("verify", "e.realist").status == 0)
    }

    @Test("refuses what is no project, and changes nothing")
    func refused() throws {
        defer { command.remove() }
        let head = try command.run("verify", "s.realist").output
        try command.write("name,code\n", to: "x.qdpx")
        let refused = try command.run("import", "coded", "s.realist", "x.qdpx")
        #expect(
            refused.status == 1 && refused.errors.hasPrefix("x.qdpx: This is no project of REFI-QDA (.qdpx).")
        )
        try command.write(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><CodeBook>&a;</CodeBook>", to: "x.qdc")
        let entity = try command.run("import", "codebook", "s.realist", "x.qdc")
        #expect(entity.status == 1 && entity.errors.contains("document type"), "\(entity.errors)")
        #expect(try command.run("import", "coded", "s.realist", "nowhere.qdpx").status == 1)
        #expect(try command.run("import", "coded", "s.realist", "x.qdpx", "--kind", "film").status == 64)
        #expect(try command.run("import", "coded", "s.realist", "x.qdpx", "--coder", " ").status == 64)
        #expect(try command.run("verify", "s.realist").output == head)
        #expect(try command.run("new", "e.realist").status == 0)
        #expect(try command.run("export", "codebook", "e.realist", "--to", "e.qdc").status == 1)
        #expect(try command.files().contains("e.qdc") == false)
    }
}
