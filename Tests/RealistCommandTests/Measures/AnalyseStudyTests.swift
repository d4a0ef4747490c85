import Foundation
import Testing

@Suite("realist analyse, of a study") struct AnalyseStudyTests {
    let command: Command

    init() throws { command = try Command() }

    private func example() throws {
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        try FileManager.default.copyItem(
            at: command.folder.appending(path: ".share/toolkit/examples/professional-support")
                .resolvingSymlinksInPath(),
            to: command.folder.appending(path: "example"))
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try command.run(["analyse"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func results(_ arguments: String...) throws -> [[String: Any]] {
        try #require(try json(arguments)["results"] as? [[String: Any]])
    }

    private func reference(_ name: String) throws -> String {
        try String(contentsOf: AnalyseReferenceTests.data.appending(path: name), encoding: .utf8)
    }

    /// Numbers of the first that are there in the second under the same names: how many, and where they differ.
    private func differences(_ one: Any?, _ other: Any?, _ place: String = "") -> (same: Int, other: [String])
    {
        if let one = one as? [String: Any] {
            guard let other = other as? [String: Any] else { return (0, [place]) }
            return one.reduce(into: (0, [])) { sum, entry in
                guard let value = other[entry.key] else { return }
                let found = differences(entry.value, value, place + "." + entry.key)
                sum = (sum.0 + found.same, sum.1 + found.other)
            }
        }
        if let one = one as? [Any], let other = other as? [Any], one.count == other.count {
            return zip(one, other).reduce(into: (0, [])) { sum, pair in
                let found = differences(pair.0, pair.1, place)
                sum = (sum.0 + found.same, sum.1 + found.other)
            }
        }
        guard let one = one as? Double, let other = other as? Double else { return (0, []) }
        let isLimit = place.contains("ci95") || place.contains("mixed_model")
        let bound = isLimit ? 1e-9 + 1e-6 * abs(other) : 1e-12 + 1e-9 * abs(other)
        return abs(one - other) <= bound ? (1, []) : (0, ["\(place): \(one), not \(other)"])
    }

    @Test("change: answers of a study give the figures of R on their sums")
    func change() throws {
        defer { command.remove() }
        let rows = table(try reference("d-change/proqol-pairs.csv"))
        let forms = rows.flatMap { row in
            ["pre", "post"].map { wave in
                MadeStudy.Form(
                    person: (row["id"] ?? "").lowercased(), site: "here", wave: wave,
                    sums: Dictionary(
                        uniqueKeysWithValues: ["cs", "bo", "sts"].compactMap { id in
                            row["\(id)_\(wave)"].flatMap { Int($0) }.map { (id, $0) }
                        }))
            }
        }
        try MadeStudy.write(forms, waves: ["pre", "post"], in: command)
        let expected = try #require(
            try JSONSerialization.jsonObject(
                with: Data(try reference("d-change/expected-proqol-pairs.json").utf8)) as? [String: Any])
        let results = try results("change", "made")
        #expect(results.map { $0["outcome"] as? String } == ["bo", "cs", "sts"])
        #expect(results.map { $0["exploratory"] as? Bool } == [false, true, true])
        var compared = 0
        for result in results {
            let found = differences(result, expected[result["outcome"] as? String ?? ""])
            #expect(found.other.isEmpty, "\(found.other.prefix(5))")
            compared += found.same
        }
        #expect(compared > 150, "\(compared)")
    }

    @Test("sites: answers of a study give the mixed model of lme4 on their sums")
    func sites() throws {
        defer { command.remove() }
        let forms = table(try reference("e-multisite/long.csv")).map { row in
            MadeStudy.Form(
                person: "\(row["site"] ?? "")-\(row["respondent"] ?? "")".lowercased(),
                site: (row["site"] ?? "").lowercased(), wave: row["wave"] ?? "",
                sums: row["score"].flatMap { Int($0) }.map { ["bo": $0] } ?? [:])
        }
        try MadeStudy.write(forms, waves: ["baseline", "m3", "m6"], in: command)
        let expected =
            try JSONSerialization.jsonObject(
                with: Data(try reference("e-multisite/expected-mixed-models-newton.json").utf8))
            as? [String: Any]
        let nested = try #require(expected?["nested"] as? [String: Any])
        let burnout = try #require(try results("sites", "made").first)
        let found = differences(burnout["mixed_model"], nested["reml"], "mixed_model")
        #expect(found.other.isEmpty && found.same >= 14, "\(found)")
        // The same table, without a study, gives the same sites.
        let long = AnalyseReferenceTests.data.appending(path: "e-multisite/long.csv")
            .path(percentEncoded: false)
        let plain = try #require(
            try results("sites", long, "--value", "score", "--from", "baseline", "--to", "m6").first)
        for method in ["FE", "DL", "REML_hartung_knapp"] {
            let same = differences(burnout[method], plain[method], method)
            #expect(same.other.isEmpty && same.same > 8, "\(same)")
        }
    }

    /// The scores of the worked example, one row a person, made by another command.
    private func wide() throws -> Int {
        let scored = try command.run("score", "example/responses/proqol-5.csv", "--instrument", "proqol-5")
        let refused = Set(
            table(try command.read("example/participants.csv"))
                .filter { $0["withdrawn"] != "" || $0["consent-responses"] != "yes" }.compactMap { $0["id"] })
        let careers = Dictionary(
            table(try command.read("example/participants.csv")).map {
                ($0["id"] ?? "", $0["career-stage"] ?? "")
            }, uniquingKeysWith: { first, _ in first })
        var people: [String: [String: [String: String]]] = [:]
        for row in table(scored.output) where !refused.contains(row["respondent"] ?? "") {
            people[row["respondent"] ?? "", default: [:]][row["wave"] ?? ""] = row
        }
        var text = "id,site,career-stage,bo_b,bo_a,cs_b,cs_a,sts_b,sts_a\n"
        for (person, waves) in people.sorted(by: { $0.key < $1.key }) {
            let (before, after) = (waves["baseline"], waves["month-6"])
            guard before != nil || after != nil else { continue }
            let first = before ?? waves["month-3"] ?? after
            text += "\(person),\(first?["site"] ?? ""),\(careers[person] ?? "")"
            for id in ["bo", "cs", "sts"] { text += ",\(before?[id] ?? ""),\(after?[id] ?? "")" }
            text += "\n"
        }
        try command.write(text, to: "wide.csv")
        return people.count
    }

    @Test("change: the worked example gives what its exported scores give, for all and for each site")
    func exported() throws {
        defer { command.remove() }
        try example()
        #expect(try wide() > 150)
        let pairs = ["bo", "cs", "sts"].flatMap { ["--before", "\($0)_b", "--after", "\($0)_a"] }
        let plain = try #require(
            try json(["change", "wide.csv", "--by", "site"] + pairs)["results"] as? [[String: Any]])
        let studied = try results("change", "example", "--by", "site")
        #expect(plain.count == 18 && studied.count == 18)
        var compared = 0
        for result in plain {
            let site = (result["group"] as? [String: Any])?["site"] as? String
            let same = try #require(
                studied.first {
                    "\($0["outcome"] ?? "")_a" == result["outcome"] as? String
                        && ($0["group"] as? [String: Any])?["site"] as? String == site
                })
            let found = differences(same, result)
            #expect(found.other.isEmpty, "\(found.other.prefix(3))")
            compared += found.same
        }
        #expect(compared > 18 * 50, "\(compared)")
    }

    @Test("groups: the changes of career stages are those of the exported scores")
    func careers() throws {
        defer { command.remove() }
        try example()
        _ = try wide()
        let rows = table(try command.read("wide.csv"))
        let changes = rows.compactMap { row -> String? in
            guard let before = Double(row["bo_b"] ?? ""), let after = Double(row["bo_a"] ?? "") else {
                return nil
            }
            return "\(row["career-stage"] ?? ""),\(after - before)"
        }
        try command.write("stage,d\n" + changes.joined(separator: "\n") + "\n", to: "d.csv")
        var plain = try results("groups", "d.csv", "--value", "d", "--group", "stage")
        let studied = try results("groups", "example", "--by", "career-stage")
        // The table has changes only; the study says how many people have none.
        let (both, either) = (changes.count, rows.count { $0["bo_b"] != "" || $0["bo_a"] != "" })
        #expect(plain[0].removeValue(forKey: "without_value") as? Int == 0)
        #expect(studied.first?["without_value"] as? Int == either - both)
        let found = differences(studied.first, plain.first)
        #expect(found.other.isEmpty && found.same > 15, "\(found)")
    }

    @Test("a study file and its bundle say the same, with the norm, the rule and the reason for order")
    func file() throws {
        defer { command.remove() }
        try example()
        #expect(try command.run("new", "s.realist", "--from", "example").status == 0)
        for what in ["change", "sites", "response", "reliability", "agreement"] {
            let ofFile = try command.run("analyse", what, "s.realist", "--csv")
            #expect(ofFile.status == 0, "\(ofFile.errors)")
            #expect(try ofFile.output == command.run("analyse", what, "example", "--csv").output)
        }
        let shown = try command.run(
            "analyse", "change", "s.realist", "--norm", "de-la-rosa-2018", "--missing", "complete")
        for text in [
            "Burnout (primary)", "Compassion satisfaction (exploratory)", "Blank answers: complete",
            "Helping professionals in 30 published studies", "some return toward average is expected",
            "was chosen before looking; all else is exploratory", "Bands: none.", "ProQOL), version 5",
            "Where we deviate:", "only before", "Holm, for 3 outcomes",
        ] { #expect(shown.output.contains(text), "\(text)") }
        let three = try command.run("analyse", "change", "s.realist", "--to", "month-3")
        #expect(three.output.contains("Burnout (exploratory)"))
    }

    @Test("bands are those of the scheme that is named, and agree with the scores' own")
    func bands() throws {
        defer { command.remove() }
        try example()
        let burnout = try #require(try results("bands", "example", "--bands", "raw").first)
        let scored = try command.run(
            "score", "example/responses/proqol-5.csv", "--instrument", "proqol-5", "--bands", "raw")
        let order = ["low", "moderate", "high"]
        #expect(burnout["order"] as? [String] == order)
        let counts = try #require(burnout["table_rows_pre_cols_post"] as? [[Int]])
        let change = try #require(try results("change", "example").first)
        #expect(counts.joined().reduce(0, +) == change["n"] as? Int)
        // Nobody of the example with both waves has a band that its scores do not have.
        let rows = table(scored.output)
        for (place, band) in order.enumerated() {
            let most = rows.count { $0["wave"] == "baseline" && $0["bo_band"] == band }
            #expect(counts[place].reduce(0, +) <= most)
        }
        let none = try command.run("analyse", "bands", "example")
        #expect(none.status == 1 && none.errors.contains("Name one with --bands: raw, manual-t."))
    }

    @Test("response: who is listed, who answered, and whether leavers were others")
    func response() throws {
        defer { command.remove() }
        try example()
        let found = try results("response", "example")
        let waves = try #require(found.first?["waves"] as? [[String: Any]])
        #expect(waves.map { $0["answered"] as? Int } == [172, 158, 134])
        let change = try #require(try results("change", "example").first)
        let burnout = try #require(found.first { $0["outcome"] as? String == "bo" })
        #expect(burnout["stayed"] as? Int == change["n"] as? Int)
        #expect(burnout["left"] as? Int == change["only_pre"] as? Int)
        #expect(burnout["joined"] as? Int == change["only_post"] as? Int)
        let contrast = try #require(burnout["leavers_against_stayers"] as? [String: Any])
        #expect(contrast["n_b"] as? Int == change["n"] as? Int)
        #expect(contrast["mean_b"] as? Double == change["mean_pre"] as? Double)
    }

    @Test(
        "a wrong name gets an answer that helps",
        arguments: [
            (["change", "--from", "month-9"], "has no wave “month-9”. It has: baseline, month-3, month-6."),
            (["change", "--from", "month-6", "--to", "baseline"], "Name two with --from and --to"),
            (["change", "--instrument", "who-5"], "Name one with --instrument: proqol-5."),
            (["change", "--by", "colour"], "There are: site, career-stage, profession, role."),
            (["change", "--missing", "half"], "For --missing it has: complete, p80, p50."),
            (["change", "--norm", "x"], "For --norm it has: de-la-rosa-2018."),
            (["compare"], "Name site, or an attribute"),
            (["compare", "--by", "site"], "realist analyse groups"),
            (["agreement", "--coders", "a,b"], "There are: coder-a, coder-b."),
        ])
    func wrong(arguments: [String], answer: String) throws {
        defer { command.remove() }
        try example()
        let outcome = try command.run(["analyse", arguments[0], "example"] + arguments.dropFirst())
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
    }

    @Test("a wave at which nobody answered is told, with the waves that have answers")
    func emptyWave() throws {
        defer { command.remove() }
        let forms = (1...3).flatMap { person in
            ["a", "b"].map {
                MadeStudy.Form(person: "p\(person)", site: "here", wave: $0, sums: ["bo": 20 + person])
            }
        }
        try MadeStudy.write(forms, waves: ["a", "b", "c"], in: command)
        let outcome = try command.run("analyse", "change", "made")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("Nobody answered proqol-5 at the wave “c”. There are answers at: a, b."))
    }
}
