import Foundation
import Testing

@Suite("realist instruments") struct InstrumentsCommandTests {
    @Test("lists what can be scored")
    func list() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("instruments")
        #expect(outcome.status == 0)
        let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("proqol-5 Professional Quality of Life Scale, version 5 (ProQOL 5). 30 items."))
        #expect(text.contains("uwes-9 Utrecht Work Engagement Scale"))
    }

    @Test("explains one: key, rules, norms, bands, terms, what is disputed, and how surely we know it")
    func explain() throws {
        let command = try Command()
        defer { command.remove() }
        let text = try command.run("instruments", "proqol-5").output
        for part in [
            "q1 q4 q15 q17 q29 counting backwards", "10 to 50, higher is better", "(used when none is",
            "5612",
            "low < 22.5, moderate < 41.5", "Not a diagnosis", "alpha", "7 points", "Rasch",
            "not re-read by us", "Center for Victims of Torture",
        ] {
            #expect(
                text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(part)
                    || text.contains(part), "\(part)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(try command.run("instruments", "nothing").status == 1)
    }

    @Test("prints JSON with every key, what is not known as null")
    func json() throws {
        let command = try Command()
        defer { command.remove() }
        let list = try command.run("instruments", "--json")
        #expect(list.output.contains("\"proqol-5\""))
        let outcome = try command.run("instruments", "proqol-5", "--json")
        let whole = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect((whole["items"] as? [[String: Any]])?.first?["wording"] is NSNull)
        let subscales = try #require(whole["subscales"] as? [[String: Any]])
        #expect(subscales.map { $0["better"] as? String } == ["higher", "lower", "lower"])
        #expect(subscales[1]["lowest"] as? Double == 10 && subscales[1]["highest"] as? Double == 50)
        let schemes = try #require(whole["band_schemes"] as? [[String: Any]])
        #expect(schemes.map { $0["norm"] as? String } == [nil, "sample"])
    }

    @Test("checks a file and tells everything that is wrong with it")
    func check() throws {
        let command = try Command()
        defer { command.remove() }
        let good = try String(contentsOf: ToolkitFiles.url("instruments/proqol-5.yaml"), encoding: .utf8)
        try command.write(good, to: "mine.yaml")
        let fine = try command.run("instruments", "--check", "mine.yaml")
        #expect(fine.status == 0 && fine.output.hasPrefix("mine.yaml is in order"))
        #expect(try command.run("instruments", "mine.yaml").status == 0)
        try command.write(
            good.replacing("percent: 80", with: "percent: 800").replacing(
                "better: higher", with: "better: more"),
            to: "mine.yaml")
        let faulty = try command.run("instruments", "--check", "mine.yaml")
        #expect(faulty.status == 1 && faulty.output.isEmpty)
        #expect(faulty.errors.split(separator: "\n").count == 2)
        #expect(
            faulty.errors.contains("mine.yaml:64:13: \"more\" in \"better\" is not one of the allowed words.")
        )
        #expect(
            try command.run("instruments", "--check", "none.yaml").errors.hasPrefix(
                "none.yaml: There is no such"))
        #expect(try command.run("instruments", "proqol-5", "--check", "mine.yaml").status == 64)
    }

    @Test("checks all files of a folder, and tells the faults of all of them")
    func checkFolder() throws {
        let command = try Command()
        defer { command.remove() }
        let folder = ToolkitFiles.url("instruments").path(percentEncoded: false)
        let fine = try command.run("instruments", "--check", folder)
        #expect(fine.status == 0 && fine.output.split(separator: "\n").count == 10)
        #expect(fine.output.contains("/swemwbs.yaml is in order: Short Warwick-Edinburgh"))
        let mine = command.folder.appending(path: "mine")
        try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: false)
        #expect(
            try command.run("instruments", "--check", "mine").errors.hasPrefix("There is no file ending in"))
        let good = try String(contentsOf: ToolkitFiles.url("instruments/who-5.yaml"), encoding: .utf8)
        for (name, text) in [("a", "times: 0"), ("b", "times: 4"), ("c", "times: no")] {
            try command.write(good.replacing("times: 4", with: text), to: "mine/\(name).yaml")
        }
        let faulty = try command.run("instruments", "--check", "mine")
        #expect(faulty.status == 1 && faulty.output.isEmpty)
        let lines = faulty.errors.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("mine/a.yaml:") && lines[1].hasPrefix("mine/c.yaml:"))
    }

    @Test("explains factors, points, tables and other words for the answers")
    func scores() throws {
        let command = try Command()
        defer { command.remove() }
        for (id, part) in [
            ("who-5", "the sum of who5-1 who5-2 who5-3 who5-4 who5-5, times 4; 0 to 100, higher is better."),
            (
                "cbi",
                "counting the answer 1 as 0, 2 as 25, 3 as 50, 4 as 75, 5 as 100; 0 to 100, lower is better."
            ),
            ("cbi", "5 to a very high degree"), ("swemwbs", "28 → 25.03, 29 → 26.02, 30 → 27.03"),
            ("swemwbs", "what a table gives for the sum of"), ("olbi", "(used when none is named)"),
            ("uwes-9", "as commonly known, not re-read by us"), ("own-survey", "No norms, no reliability"),
        ] {
            let text = try command.run("instruments", id).output
            let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(line.contains(part), "\(id): \(part)")
        }
        let outcome = try command.run("instruments", "swemwbs", "--json")
        let whole = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let subscales = try #require(whole["subscales"] as? [[String: Any]])
        #expect((subscales[0]["table"] as? [[String: Double]])?[1] == ["points": 8, "score": 9.51])
        #expect(subscales[0]["times"] is NSNull && subscales[1]["times"] as? Double == 1)
    }
}
