import Foundation
import Testing

/// What `--publishable` tells is a part of what the site tells, and the site is attacked elsewhere: so each figure here is
/// held against `downloads/figures.csv`.
@Suite("realist analyse --publishable") struct AnalysePublishableTests {
    let command: Command

    init() throws {
        command = try Command()
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
            .standardizedFileURL
        let share = command.folder.appending(path: ".share")
        let manager = FileManager.default
        try manager.createDirectory(at: share, withIntermediateDirectories: true)
        try manager.createSymbolicLink(
            at: share.appending(path: "site-templates"),
            withDestinationURL: root.appending(path: "site-templates"))
        try manager.copyItem(
            at: root.appending(path: "toolkit/examples/professional-support"),
            to: command.folder.appending(path: "example"))
    }

    private struct Key: Hashable {
        var subscale: String
        var wave: String
        var kind: String
        var group: Set<String>
        var statistic: String
    }

    /// The site's figures: shown values, and why the others are withheld.
    private func site(_ study: String) throws -> [Key: String] {
        let outcome = try command.run("publish", study, "--to", "site", "--preview", "--date", "2026-06-04")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return Dictionary(
            table(try command.read("site/downloads/figures.csv")).map { row in
                let key = Key(
                    subscale: row["subscale"] ?? "", wave: row["wave"] ?? "", kind: row["group_kind"] ?? "",
                    group: Set((row["group"] ?? "").split { "+@".contains($0) }.map(String.init)),
                    statistic: row["statistic"] ?? "")
                return (key, row["status"] == "shown" ? row["value"] ?? "" : row["status"] ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }

    private static let names = [
        "n": "matched", "only_pre": "only-before", "only_post": "only-after", "mean_pre": "mean-before",
        "sd_pre": "sd-before", "mean_post": "mean-after", "sd_post": "sd-after", "mean_diff": "difference",
        "ci95_low": "low", "ci95_high": "high",
    ]

    private func results(_ arguments: [String]) throws -> [[String: Any]] {
        let outcome = try command.run(["analyse"] + arguments + ["--publishable", "--json"])
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(json?["publishable"] as? Bool == true)
        return try #require(json?["results"] as? [[String: Any]])
    }

    /// Whom a result is about, as the site's figures have it.
    private func group(_ result: [String: Any]) -> (kind: String, group: Set<String>) {
        let group = result["group"] as? [String: String] ?? [:]
        let parts = Set(group.values.joined(separator: "+").split(separator: "+").map(String.init))
        let other = group.keys.first { $0 != "sites" && $0 != "site" && $0 != "wave" }
        return (other.map { "by-\($0)" } ?? (group["site"] == nil ? "all-shown" : "site"), parts)
    }

    @Test(
        "tells the figures of the site, the same ones, and nothing else",
        arguments: [
            ["change"], ["change", "--by", "site"], ["change", "--by", "career-stage"],
            ["change", "--by", "site", "--to", "month-3"],
            ["change", "--by", "site", "--from", "month-3"], ["sites"], ["groups", "--by", "career-stage"],
            ["groups", "--by", "site"],
        ])
    func part(arguments: [String]) throws {
        defer { command.remove() }
        let site = try site("example")
        let from = arguments.firstIndex(of: "--from").map { arguments[$0 + 1] } ?? "baseline"
        let to = arguments.firstIndex(of: "--to").map { arguments[$0 + 1] } ?? "month-6"
        var (shown, withheld) = (0, 0)
        for result in try results([arguments[0], "example"] + arguments.dropFirst()) {
            let told = group(result)
            for (name, value) in result {
                if ["outcome", "group", "exploratory"].contains(name) || name.hasSuffix("_withheld") {
                    continue
                }
                let statistic = try #require(Self.names[name], "\(name) is no figure of the site")
                let key = Key(
                    subscale: result["outcome"] as? String ?? "", wave: "\(from)>\(to)", kind: told.kind,
                    group: told.group, statistic: statistic)
                let figure = try #require(site[key], "\(key)")
                if value is NSNull {
                    #expect(result["\(name)_withheld"] as? String == figure)
                    withheld += 1
                } else {
                    #expect(Double(figure) == value as? Double, "\(key): \(value), not \(figure)")
                    shown += 1
                }
            }
        }
        #expect(shown >= 24, "\(shown)")
        if arguments.contains("site") { #expect(withheld > 0) }
    }

    @Test("tells who answered as the site does")
    func answers() throws {
        defer { command.remove() }
        let site = try site("example")
        var shown = 0
        for result in try results(["response", "example", "--by", "site"]) {
            let told = group(result)
            for wave in ["baseline", "month-3", "month-6"] {
                guard let value = result["answered_\(wave)"] else { continue }
                let key = Key(
                    subscale: "bo", wave: wave, kind: told.kind, group: told.group, statistic: "people")
                let figure = try #require(site[key], "\(key)")
                if value is NSNull { #expect(Double(figure) == nil) } else { shown += 1 }
                if let value = value as? Double { #expect(Double(figure) == value) }
            }
        }
        #expect(shown > 0)
    }

    @Test("tells the bands of the site, before and after")
    func bands() throws {
        defer { command.remove() }
        let study = try command.read("example/study.yaml")
        try command.write(
            study.replacing("report-by:", with: "band-scheme:\n  proqol-5: raw\nreport-by:"),
            to: "example/study.yaml")
        let site = try site("example")
        let results = try results(["bands", "example", "--by", "site"])
        let counts = results.flatMap { result in
            (1...3).compactMap { result["count_band_\($0)"] as? Int }
        }
        #expect(!counts.isEmpty && counts.allSatisfy { $0 == 0 || $0 >= 5 })
        let known = Set(site.filter { $0.key.statistic.hasPrefix("band-") }.values)
        #expect(counts.allSatisfy { known.contains("\($0)") })
        #expect(results.contains { $0["count_band_1"] is NSNull })
    }

    @Test("contrasts two groups by what is shown of both, and by nothing else")
    func contrast() throws {
        defer { command.remove() }
        let people = try command.read("example/participants.csv")
        try command.write(
            people.replacing(",late,", with: ",middle,"), to: "example/participants.csv")
        let found = try results(["compare", "example", "--by", "career-stage"])
        #expect(found.count == 9)
        let rows = found.prefix(3).map { result in
            ["mean_diff", "ci95_low", "ci95_high", "n"].map { result[$0] as? Double }
        }
        let changes = try rows.prefix(2).map { try #require($0[0]) }
        #expect(abs(try #require(rows[2][0]) - (changes[0] - changes[1])) < 0.051)
        // About as wide as the two intervals laid at a right angle.
        let halves = try rows.map { (try #require($0[2]) - (try #require($0[1]))) / 2 }
        #expect(abs(halves[2] - (halves[0] * halves[0] + halves[1] * halves[1]).squareRoot()) < 0.15)
        let three = try command.run("analyse", "compare", "example", "--by", "site", "--publishable")
        #expect(three.status == 1 && three.errors.contains("analyse groups"))
    }

    @Test("has no p, median, least or greatest in words, and says what is withheld")
    func words() throws {
        defer { command.remove() }
        let text = try command.run("analyse", "change", "example", "--by", "site", "--publishable").output
        #expect(text.contains("withheld") && text.contains("Lower at month 6 than at baseline by"))
        for word in ["p by ranks", "  p ", "median  ", "sign test", "Effect size", "Up, same, down"] {
            #expect(!text.contains(word), "\(word)")
        }
        let csv = try command.run("analyse", "change", "example", "--by", "site", "--publishable", "--csv")
            .output
        #expect(csv.contains("site=island-board,n_withheld,small") && csv.contains("site=island-board,n,\n"))
        #expect(!csv.contains(",p") && !csv.contains("median"))
        #expect(csv.contains(",,remembered,false\n,,note,") && csv.contains("So publish first"))
        #expect(text.contains("! This report is not remembered"))
        let agreement = try command.run("analyse", "agreement", "example", "--publishable", "--csv").output
        #expect(agreement.contains("all-codes,,percent_agreement,"))
        #expect(!agreement.contains("table_rows") && !agreement.contains(".p,"))
    }

    @Test(
        "says what is not told, and why",
        arguments: [
            (["sites"], "Not told: the pooled figure"),
            (["groups", "--by", "career-stage"], "Not told: the tests"),
            (["change"], "Not told: tests"), (["response"], "Not told: shares of those listed"),
        ])
    func notTold(arguments: [String], words: String) throws {
        defer { command.remove() }
        let outcome = try command.run(
            ["analyse", arguments[0], "example"] + arguments.dropFirst() + ["--publishable"])
        #expect(outcome.output.contains(words) && outcome.output.contains("not remembered"))
        #expect(outcome.output.contains("toward average") == (arguments[0] != "response"))
        // A group has its sentence as a site has.
        if arguments[0] == "groups" {
            let results = try results(["groups", "example"] + arguments.dropFirst())
            let shown = results.count { $0["ci95_low"] is Double }
            let said = outcome.output.split(separator: "\n").count { line in
                ["  Higher at", "  Lower at", "  No clear change"].contains { line.hasPrefix($0) }
            }
            #expect(shown > 0 && said == shown, "\(said) of \(shown)")
        }
    }

    @Test("tells no other figures after the release that told them")
    func released() throws {
        defer { command.remove() }
        #expect(try command.run("new", "s.realist", "--from", "example").status == 0)
        let before = try command.run(
            "analyse", "change", "s.realist", "--by", "site", "--publishable", "--csv")
        #expect(try command.run("publish", "s.realist", "--to", "out", "--date", "2026-06-04").status == 0)
        let after = try command.run(
            "analyse", "change", "s.realist", "--by", "site", "--publishable", "--csv")
        #expect(before.status == 0 && before.output == after.output)
    }

    @Test(
        "refuses what would tell of few, and says what to do",
        arguments: [
            (["change", "example", "--missing", "complete"], "Leave --missing away"),
            (["change", "example", "--norm", "de-la-rosa-2018"], "Leave --norm away"),
            (["change", "example", "--reliability", "0.8"], "Leave --reliability away"),
            (["change", "example", "--by", "profession"], "report-by in study.yaml"),
            (["change", "example", "--by", "site,career-stage"], "Name one with --by."),
            (["groups", "example", "--by", "site", "--wave", "baseline"], "Leave --wave away."),
            (["groups", "example", "--group", "site", "--by", "career-stage"], "Name one with --by."),
            (["reliability", "example"], "Print it without --publishable"),
            (["bands", "example", "--bands", "raw"], "band-scheme"),
            (["compare", "t.csv", "--value", "a", "--group", "g"], "Bring the answers into a study"),
            (["groups", "t.csv", "--value", "a", "--group", "g"], "Bring the answers into a study"),
            (["change", "t.csv", "--before", "a", "--after", "b", "--scale", "12-50"], "--scale"),
            (["change", "t.csv", "--before", "a", "--after", "b", "--by", "g,h", "--scale", "0-99"], "--by"),
        ])
    func refused(arguments: [String], remedy: String) throws {
        defer { command.remove() }
        try command.write("a,b,g,h\n10,20,x,x\n20,10,y,y\n", to: "t.csv")
        let outcome = try command.run(["analyse"] + arguments + ["--publishable"])
        #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome.output)")
        #expect(outcome.errors.contains(remedy), "\(outcome.errors)")
    }

    @Test("of a table protects the groups together: what is few is withheld, and the total leaves it out")
    func ofTable() throws {
        defer { command.remove() }
        var text = "team,bo_pre,bo_post\n"
        for (team, people) in [("north", 40), ("south", 30), ("west", 6)] {
            for person in 0..<people { text += "\(team),\(20 + person % 13),\(18 + person * 7 % 15)\n" }
        }
        try command.write(text, to: "t.csv")
        let asked = [
            "analyse", "change", "t.csv", "--before", "bo_pre", "--after", "bo_post", "--publishable",
        ]
        #expect(try command.run(asked).status == 64)
        let outcome = try command.run(asked + ["--by", "team", "--scale", "10-50", "--json"])
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let results = try #require(json?["results"] as? [[String: Any]])
        func people(_ name: String, _ value: String) -> Any? {
            results.first { ($0["group"] as? [String: Any])?[name] as? String == value }?["n"]
        }
        #expect(people("team", "north") as? Int == 40 && people("team", "south") as? Int == 30)
        #expect(people("team", "west") is NSNull)
        #expect(people("groups", "north, south") as? Int == 70)
        #expect(results.allSatisfy { $0["outcome"] as? String == "bo_post" && $0["t_test"] == nil })
        let everybody = try command.run(asked + ["--scale", "10-50"])
        #expect(everybody.output.contains("bo_post\n") && everybody.output.contains("76"))
    }
}
