import Foundation
import Testing

/// The 211 people of the worked example who take part: 63 early, 90 in the middle, 58 late in their careers.
@Suite("realist allocate, of a study", .serialized) struct AllocateStudyTests {
    let command: Command

    init() throws {
        command = try Command()
        _ = try command.run("instruments", "--quiet")  // Makes the folder of content.
        let example = command.folder.appending(path: ".share/toolkit/examples/professional-support")
        let made = try command.run("new", "s.realist", "--from", example.path(percentEncoded: false))
        try #require(made.status == 0, "\(made.errors)")
    }

    private func allocate(_ more: String...) throws -> Command.Outcome {
        try command.run(["allocate", "s.realist"] + more)
    }

    private func json(_ outcome: Command.Outcome) throws -> [String: Any] {
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func bundle(_ name: String) throws -> String {
        #expect(try command.run("export", "bundle", "s.realist", "--to", name, "--quiet").status == 0)
        return try command.read(name + "/networks/allocations.yaml")
    }

    @Test("places everybody at once, evenly, once, and proves it; a second time it wants a reason")
    func together() throws {
        defer { command.remove() }
        let tried = try allocate("--by", "career-stage", "--groups", "5", "--dry-run")
        #expect(tried.output.hasPrefix("211 places in 5 groups of 42 or 43.\n"), "\(tried.errors)")
        let done = try json(
            allocate("--by", "career-stage", "--names", "Oak,Ash,Elm,Yew,Fir", "--seed", "7", "--json"))
        let people = try #require(done["participants"] as? [[String: Any]])
        #expect(people.count == 211 && done["seed"] as? Int == 7)
        let balance = try #require(done["balance"] as? [String: Any])
        #expect(balance["even"] as? Bool == true)
        #expect((balance["totals"] as? [Int])?.sorted() == [42, 42, 42, 42, 43])
        let digest = try #require(done["digest"] as? String)
        let proved = try allocate("--check", "--digest", digest)
        #expect(proved.status == 0)
        #expect(
            proved.output == "allocation-1 is what its seed gives: 211 places of the list used, 0 left.\n")
        #expect(try allocate("--check", "--digest", String(digest.dropLast())).status == 1)
        let again = try allocate("--by", "career-stage", "--groups", "5")
        #expect(again.status == 1 && again.errors.contains("--because"))
        #expect(try bundle("b").contains("seed: 7\n"))
        #expect(try command.run("allocate", "b", "--check").status == 0)
        #expect(try command.run("check", "s.realist").output.contains("allocation-1") == false)
        #expect(
            try allocate("--groups", "2", "--because", "The first groups never met.").output.hasPrefix(
                "allocation-2:\n"))
    }

    @Test("seals a list, tells each group when somebody is enrolled, and opens it in the end")
    func oneByOne() throws {
        defer { command.remove() }
        let made = try allocate("--by", "career-stage", "--groups", "3", "--one-by-one", "--json")
        let found = try json(made)
        #expect(found["sealed"] as? Bool == true && found["seed"] is NSNull)
        #expect((found["participants"] as? [Any])?.isEmpty == true && found["places"] as? Int == 211)
        #expect(try !bundle("before").contains("seed:"))
        let first = try json(allocate("--enrol", "p-001", "--json"))
        let group = try #require(first["group"] as? String)
        #expect(first["number"] as? Int == 1 && group.hasPrefix("group-"))
        let second = try allocate("--enrol", "p-002")
        #expect(second.status == 0 && second.output.hasPrefix("p-002 is in Group "))
        #expect(try allocate("--enrol", "p-001").status == 1)
        #expect(try allocate("--enrol", "nobody").status == 1)
        #expect(try allocate("--check").output.contains("2 places of the list used, 209 left."))
        let text = try bundle("sealed")
        #expect(!text.contains("seed:"))
        #expect(try RealistCommandTests.table(command.read("sealed/networks/placements.csv")).count == 2)
        #expect(try command.run("allocate", "sealed", "--check").status == 1)
        // A bundle from before gives no place twice.
        #expect(try command.run("import", "bundle", "s.realist", "before").status == 0)
        #expect(try allocate("--check").output.contains("2 places of the list used, 209 left."))
        let opened = try allocate("--open")
        #expect(opened.status == 0 && opened.output.contains("Seed: "), "\(opened.errors)")
        #expect(try bundle("opened").contains("seed: "))
        #expect(try command.run("allocate", "opened", "--check").status == 0)
        #expect(try command.run("verify", "s.realist").status == 0)
    }

    @Test("refuses what cannot be asked, and says what to do")
    func usage() throws {
        defer { command.remove() }
        let none = try allocate("--check")
        #expect(none.status == 1 && none.errors.contains("Make one with --groups."))
        let unknown = try allocate("--by", "stage", "--groups", "2")
        #expect(unknown.status == 1 && unknown.errors.contains("career-stage"))
        let wrong = [
            [], ["--groups", "1001"], ["--groups", "2", "--to", "x.csv"], ["--enrol", "p-001", "--check"],
            ["--enrol", "p-001", "--groups", "2"], ["--digest", "abc", "--groups", "2"],
            ["--groups", "2", "--expect", "late=3"], ["--groups", "2", "--because", " "],
            ["--groups", "2", "--by", "career-stage", "--one-by-one", "--expect", "late"],
        ]
        for options in wrong {
            #expect(try command.run(["allocate", "s.realist"] + options).status == 64, "\(options)")
        }
        let planned = try allocate(
            "--groups", "2", "--by", "career-stage", "--one-by-one", "--expect", "late=3", "--expect",
            "early=4", "--dry-run")
        #expect(planned.output.hasPrefix("7 places in 2 groups of 3 or 4.\n"), "\(planned.errors)")
    }
}
