import Foundation
import Testing

@Suite("realist analyse, of a table that is not as it should be") struct AnalyseTableTests {
    let command: Command

    init() throws { command = try Command() }

    private static let waves = ["baseline", "m3", "m6"]

    /// Sites with so many people each; the last one's people have the first wave only.
    private func long(_ people: [Int], named names: [String]) -> String {
        var text = "site,respondent,wave,score\n"
        for (place, (name, count)) in zip(names, people).enumerated() {
            for person in 0..<count {
                for (time, wave) in Self.waves.enumerated() {
                    let score = 20 + (person * 7 + place * 3 + time * (person + 2)) % 11
                    text += "\(name),P\(person),\(wave),\(score)\n"
                }
            }
        }
        return text
    }

    private func sites(_ table: String, _ more: [String] = ["--from", "baseline", "--to", "m6"]) throws
        -> Command.Outcome
    {
        try command.write(table, to: "long.csv")
        return try command.run(["analyse", "sites", "long.csv", "--value", "score"] + more)
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try command.run(["analyse"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test("sites: a site without an estimate is named with its reason")
    func withoutEstimate() throws {
        defer { command.remove() }
        let table = long([6, 7, 1], named: ["Ash", "Birch", "Elm"])
        let shown = try sites(table + "Oak,P1,m3,22\n")
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(
            shown.output.contains(
                "score: no estimate of Elm (one person with both), Oak (nobody with both). What was answered there"
            ))
        let told = try json([
            "sites", "long.csv", "--value", "score", "--from", "baseline", "--to", "m6",
        ])
        let result = try #require((told["results"] as? [[String: Any]])?.first)
        let without = try #require(result["without_estimate"] as? [[String: Any]])
        #expect(without.map { $0["site"] as? String } == ["Elm", "Oak"])
        #expect(without.map { $0["n"] as? Int } == [1, 0])
        #expect((told["notes"] as? [String])?.contains { $0.contains("no estimate of Elm") } == true)
        let one = try sites(long([6, 1], named: ["Ash", "Elm"]))
        #expect(one.status == 1)
        #expect(
            one.errors.contains(
                "Only one site has an estimate: Ash. No estimate of Elm (one person with both)."))
    }

    @Test("sites: a second form, a form without a name and a wave that is not there are refused")
    func refused() throws {
        defer { command.remove() }
        let table = long([6, 7], named: ["Ash", "Birch"])
        let doubled = try sites(table + "Ash,P0,baseline,30\n")
        #expect(doubled.status == 1)
        #expect(
            doubled.errors.contains(
                "long.csv:41: There is a second form of “P0” at “baseline”; the first is in line 2."),
            "\(doubled.errors)")
        let nameless = try sites(table + "Ash,,baseline,30\n")
        #expect(
            nameless.errors.contains(
                "long.csv:41: This row has a value and nothing in the column respondent."))
        for ends in [["--from", "baseline", "--to", "m9"], ["--from", "m9", "--to", "m6"]] {
            let wave = try sites(table, ends)
            #expect(wave.status == 1)
            #expect(
                wave.errors.contains("There is no wave “m9” in the column wave. There are: baseline, m3, m6.")
            )
        }
    }

    @Test("sites: what is said of them follows their number")
    func many() throws {
        defer { command.remove() }
        let names = (10..<35).map { "S\($0)" }
        let shown = try sites(long(names.map { _ in 4 }, named: names))
        #expect(shown.status == 0 && !shown.output.lowercased().contains("five sites"))
        let few = try sites(long([4, 5, 6], named: ["a", "b", "c"]))
        #expect(few.output.contains("Three sites can show"))
    }

    @Test("groups and compare count the people that are in no group")
    func leftOut() throws {
        defer { command.remove() }
        let rows = ["1,a", "2,a", "4,a", "2,b", "5,b", "6,b", ",a", ",", "3,", "4,"]
        try command.write("v,g\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
        for analysis in ["groups", "compare"] {
            let call = [analysis, "t.csv", "--value", "v", "--group", "g"]
            let result = try #require((try json(call)["results"] as? [[String: Any]])?.first)
            #expect(result["without_value"] as? Int == 2 && result["without_group"] as? Int == 2)
            let shown = try command.run(["analyse"] + call)
            #expect(shown.output.contains("2 without a value, 2 without a group"), "\(shown.output)")
        }
    }

    @Test("a group without a name is shown as not recorded; groups and second outcomes are exploratory")
    func marks() throws {
        defer { command.remove() }
        let rows = (0..<12).map { "\($0),\($0 * 5 % 7),\($0 % 2 == 0 ? "north" : "")" }
        try command.write("pre,post,site\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
        let call = ["change", "t.csv", "--before", "pre", "--after", "post", "--by", "site"]
        let shown = try command.run(["analyse"] + call)
        #expect(shown.output.contains("post, site not recorded (exploratory)"), "\(shown.output)")
        #expect(shown.output.hasPrefix("post\n"))
        #expect(try command.run(["analyse"] + call + ["--csv"]).output.contains("post,site=,n,6"))
        let two = try command.run(["analyse"] + call + ["--before", "post", "--after", "pre"])
        for title in ["post (primary)", "pre (exploratory)", "post, site north (exploratory)"] {
            #expect(two.output.contains(title + "\n"), "\(title)")
        }
    }

    @Test("where nothing can be tested a sentence says why")
    func reasons() throws {
        defer { command.remove() }
        try command.write("v,g,h\n" + "3,a,x\n3,a,x\n5,b,x\n5,b,y\n", to: "alike.csv")
        for analysis in ["groups", "compare"] {
            let alike = try command.run("analyse", analysis, "alike.csv", "--value", "v", "--group", "g")
            #expect(alike.output.contains("In each group all values are alike"), "\(alike.output)")
            let one = try command.run("analyse", analysis, "alike.csv", "--value", "v", "--group", "h")
            #expect(one.output.contains("A group of one person has no spread"), "\(one.output)")
        }
        let rows = (1...12).map { "\($0)e300,-\($0 * $0)e300" }
        try command.write("a,b\n" + rows.joined(separator: "\n") + "\n", to: "large.csv")
        let large = try command.run("analyse", "change", "large.csv", "--before", "a", "--after", "b")
        #expect(large.output.contains("The numbers are too large for a spread"))
        #expect(!large.output.contains("same amount") && !large.output.contains(" -"))
        try command.write("a,b\n1,\n2,\n", to: "half.csv")
        let nobody = try command.run("analyse", "change", "half.csv", "--before", "a", "--after", "b")
        #expect(nobody.status == 1 && nobody.errors.contains("There is nobody with both a and b"))
    }

    @Test("response: a row twice and more usable than started are refused")
    func returns() throws {
        defer { command.remove() }
        let header = "site,invited,undelivered,started,completed,usable\n"
        try command.write(header + "A,9,0,5,4,4\nB,9,0,5,4,4\nA,9,0,5,4,4\n", to: "r.csv")
        let twice = try command.run("analyse", "response", "r.csv")
        #expect(twice.status == 1 && twice.errors.contains("r.csv:4: There is a second row of “A”"))
        try command.write(header + "A,9,0,5,4,6\n", to: "r.csv")
        #expect(try command.run("analyse", "response", "r.csv").errors.contains("usable than completed"))
        try command.write(header + "A,0,0,0,0,0\n", to: "r.csv")
        #expect(try !command.run("analyse", "response", "r.csv").output.contains("– %"))
    }

    @Test("answers off the scale are refused with their lines")
    func scale() throws {
        defer { command.remove() }
        try command.write("i1,i2\n1,2\n0,3\n2,5\n", to: "t.csv")
        let outcome = try command.run("analyse", "reliability", "t.csv", "--items", "i1,i2", "--scale", "1-3")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("t.csv:3: 0 in the column i1 is not on the scale of 1 to 3."))
    }

    @Test("agreement: of three coders Fleiss' kappa stands beside alpha, from what all of them coded")
    func fleiss() throws {
        defer { command.remove() }
        try command.write("a,b,c\n1,1,1\n2,2,2\n1,1,2\n2,2,2\n1,,1\n", to: "t.csv")
        let shown = try command.run("analyse", "agreement", "t.csv", "--coders", "a,b,c")
        let line = try #require(
            shown.output.split(separator: "\n").first { $0.contains("Kappa, all coders") })
        // Observed 10/12, expected 74/144.
        #expect(line.contains("0.66") && line.contains("Fleiss; from the 4 that all of them coded"))
        #expect(shown.output.contains("Krippendorff's alpha"))
        let two = try command.run("analyse", "agreement", "t.csv", "--coders", "a,b")
        #expect(!two.output.contains("Kappa, all coders"))
    }

    @Test("agreement: weighted kappa stands in the table")
    func weighted() throws {
        defer { command.remove() }
        try command.write("a,b\n1,1\n2,3\n3,3\n1,2\n", to: "t.csv")
        let shown = try command.run("analyse", "agreement", "t.csv", "--coders", "a,b", "--ordinal")
        #expect(
            shown.output.contains("Weighted kappa, linear")
                && shown.output.contains("Weighted kappa, quadratic"))
    }

    @Test(
        "an option that would do nothing is refused, with the usage of its own command",
        arguments: [
            (["change", "made", "--better", "higher"], "--better is for a table"),
            (["change", "made", "--scale", "1-5"], "--scale is for a table"),
            (["sites", "made", "--wave", "a"], "--wave is for a table"),
            (["sites", "made", "--site", "x", "--respondent", "y"], "--site is for a table"),
            (["response", "made", "--group", "zzz"], "--group is for a table"),
            (["agreement", "made", "--ordinal"], "a study has a codebook"),
            (["change", "folder", "--before", "a", "--after", "b"], "and folder is a folder."),
            (["reliability", "t.csv", "--items", "a,b", "--to", "m6"], "Unknown option '--to'"),
        ])
    func useless(arguments: [String], answer: String) throws {
        defer { command.remove() }
        try MadeStudy.write(
            [MadeStudy.Form(person: "p", site: "here", wave: "a", sums: ["bo": 20])], waves: ["a", "b"],
            in: command)
        try FileManager.default.createDirectory(
            at: command.folder.appending(path: "folder"), withIntermediateDirectories: true)
        let outcome = try command.run(["analyse"] + arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
        #expect(outcome.errors.contains("Usage: realist analyse \(arguments[0]) "), "\(outcome.errors)")
    }
}
