import Foundation
import Testing

/// The 42 people of the reference, allocated to five networks.
@Suite("realist allocate, of a table") struct AllocateTableTests {
    let command: Command
    let people: String
    /// Of the list with the seed 20260309, as another program draws and digests it.
    static let digest = "034484863c88b22dea49272b13d7434533cebcec60f224804df862334664f4a1"

    init() throws {
        command = try Command()
        people = try String(
            contentsOfFile: TestData.path("j-allocation/participants.csv"), encoding: .utf8)
        try command.write(people, to: "people.csv")
    }

    private func allocate(_ more: String..., file: String = "people.csv") throws -> Command.Outcome {
        try command.run(["allocate", file, "--by", "career_stage", "--groups", "5"] + more)
    }

    @Test(
        "puts stratum and group behind every row, as another program draws them, and tells balance and digest"
    )
    func table() throws {
        defer { command.remove() }
        let done = try allocate("--seed", "20260309", "--to", "out.csv", "--report", "locality")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.output.contains("Seed: 20260309\nDigest of the list: \(Self.digest)\n"))
        #expect(done.output.contains("locality:"))
        let rows = try RealistCommandTests.table(command.read("out.csv"))
        #expect(rows.count == 42)
        #expect(try command.read("out.csv").hasPrefix("id,career_stage,locality,stratum,group\n"))
        let groups = rows.prefix(8).map { $0["group"] ?? "" }
        #expect(groups == [2, 5, 1, 4, 4, 3, 2, 2].map { "group-\($0)" })
        let sizes = Dictionary(grouping: rows) { $0["group"] ?? "" }.values.map(\.count).sorted()
        #expect(sizes == [8, 8, 8, 9, 9])
    }

    @Test("gives everybody the same group in whatever order the rows stand")
    func order() throws {
        defer { command.remove() }
        let lines = people.split(separator: "\n").map(String.init)
        try command.write(
            ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: "other.csv")
        let one = try RealistCommandTests.table(allocate("--seed", "3", "--quiet").output)
        let other = try RealistCommandTests.table(
            allocate("--seed", "3", "--quiet", file: "other.csv").output)
        func groups(_ rows: [[String: String]]) -> [String: String] {
            Dictionary(
                rows.map { ($0["id"] ?? "", $0["group"] ?? "") }, uniquingKeysWith: { first, _ in first })
        }
        #expect(one.count == 42 && groups(one) == groups(other))
        #expect(other.first?["id"] == "H42")
    }

    @Test("is proved by seed and digest, and another digest is a problem")
    func check() throws {
        defer { command.remove() }
        let good = try allocate("--seed", "20260309", "--check", "--digest", Self.digest)
        #expect(good.status == 0 && good.output.hasSuffix("the list with this digest.\n"), "\(good.errors)")
        let bad = try allocate("--seed", "20260310", "--check", "--digest", Self.digest)
        #expect(bad.status == 1 && bad.errors.contains("another list"))
        #expect(try allocate("--check").status == 64)
    }

    @Test("as JSON has everybody, the seed that was drawn, and the balance")
    func json() throws {
        defer { command.remove() }
        let done = try allocate("--json")
        #expect(done.status == 0, "\(done.errors)")
        let found = try #require(
            try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
        #expect((found["participants"] as? [Any])?.count == 42)
        #expect((found["seed"] as? Int).map { $0 >= 0 } == true && found["sealed"] as? Bool == false)
        #expect((found["balance"] as? [String: Any])?["even"] as? Bool == true)
        #expect(found["method"] as? String == "stratified-remainders" && found["version"] as? Int == 1)
    }

    @Test("writes nothing where something is wrong, and tells all of it with its line")
    func faults() throws {
        defer { command.remove() }
        try command.write(
            "id,career_stage\np-1,late\n,late\np-1,early\n", to: "bad.csv")
        let bad = try allocate("--to", "out.csv", file: "bad.csv")
        #expect(bad.status == 1)
        #expect(bad.errors.contains("bad.csv:3: A row has no identifier."))
        #expect(bad.errors.contains("bad.csv:4: “p-1” is there twice."))
        try command.write("id,career_stage\n", to: "nobody.csv")
        #expect(try allocate("--to", "out.csv", file: "nobody.csv").status == 1)
        try command.write("id,career_stage,group\np-1,late,x\n", to: "taken.csv")
        #expect(try allocate("--to", "out.csv", file: "taken.csv").errors.contains("“group” already"))
        #expect(try command.run("allocate", "people.csv", "--by", "stage", "--groups", "5").status == 1)
        #expect(try !command.files().contains("out.csv"))
        let wrong = [
            ["--groups", "0"], ["--groups", "x"], [], ["--groups", "2", "--names", "Oak"],
            ["--groups", "2", "--names", "Oak,oak"], ["--groups", "2", "--one-by-one"],
            ["--groups", "2", "--enrol", "p-1"], ["--groups", "2", "--to", "people.csv"],
            ["--groups", "2", "--by", "locality,locality"],
        ]
        for options in wrong {
            #expect(try command.run(["allocate", "people.csv"] + options).status == 64, "\(options)")
        }
        #expect(try command.read("people.csv") == people)
    }

    @Test("that is only tried says sizes and draws nothing")
    func dryRun() throws {
        defer { command.remove() }
        let tried = try allocate("--dry-run", "--to", "out.csv")
        #expect(tried.status == 0)
        #expect(
            tried.output.hasPrefix(
                "42 places in 5 groups of 8 or 9.\n  first five years: 12, in each group 2 or 3\n"))
        #expect(!tried.output.contains("H01") && !tried.output.contains("Seed"))
        #expect(try !command.files().contains("out.csv"))
    }
}
