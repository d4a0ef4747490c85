import Foundation
import Testing

/// The command's JSON held against the values of trusted programs: closed forms to 1e-9, what is found by iteration to
/// 1e-6. Every figure that both have is compared; a figure of the reference that the command leaves out is named here.
@Suite("realist analyse, held against the reference", .serialized) struct AnalyseReferenceTests {
    static let data = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../StatisticsTests/Data").standardizedFileURL

    private func results(_ arguments: String...) throws -> [[String: Any]] {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run(["analyse"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(json?["analysis"] as? String == arguments.first)
        return try #require(json?["results"] as? [[String: Any]])
    }

    private func path(_ name: String) -> String {
        Self.data.appending(path: name).path(percentEncoded: false)
    }

    private func expected(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Self.data.appending(path: name))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Compares what both have; gives the number of figures compared.
    private func compare(
        _ got: Any?, _ want: Any?, _ place: String, without: Set<String>, missing: inout [String]
    ) -> Int {
        if let want = want as? [String: Any] {
            let got = got as? [String: Any] ?? [:]
            return want.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
                if without.contains(entry.key) || entry.key.hasPrefix("check_") { return sum }
                guard let found = got[entry.key] else {
                    if !(entry.value is NSNull) { missing.append("\(place).\(entry.key)") }
                    return sum
                }
                return sum
                    + compare(
                        found, entry.value, "\(place).\(entry.key)", without: without, missing: &missing)
            }
        }
        if let want = want as? [Any] {
            let got = got as? [Any] ?? []
            #expect(got.count == want.count, "\(place)")
            return zip(got, want).enumerated().reduce(0) { sum, entry in
                sum
                    + compare(
                        entry.element.0, entry.element.1, "\(place).\(entry.offset)", without: without,
                        missing: &missing)
            }
        }
        if want is NSNull {
            #expect(got is NSNull, "\(place)")
        } else if let want = want as? Double {
            let found = got as? Double
            let isLimit =
                place.contains("ci95") || place.contains("omega") || place.contains("loadings")
                || place.contains("REML") || place.contains("mixed_model")
            let bound = isLimit ? 1e-9 + 1e-6 * abs(want) : 1e-12 + 1e-9 * abs(want)
            #expect(found.map { abs($0 - want) <= bound } ?? false, "\(place): \(found ?? .nan), not \(want)")
        } else {
            #expect("\(got ?? "")" == "\(want ?? "")", "\(place)")
        }
        return 1
    }

    private func check(
        _ results: [[String: Any]], _ file: String, by key: (([String: Any]) -> String?),
        without: Set<String> = [], count: Int
    ) throws {
        let want = try expected(file)
        var compared = 0
        var missing: [String] = []
        for result in results {
            guard let name = key(result), let wanted = want[name] else { continue }
            compared += compare(result, wanted, name, without: without, missing: &missing)
        }
        #expect(missing.isEmpty, "\(missing.prefix(10))")
        #expect(compared >= count, "\(compared)")
    }

    private func dataset(_ result: [String: Any]) -> String? {
        (result["group"] as? [String: Any])?["dataset"] as? String
    }

    @Test("change: thirteen samples of pairs")
    func pairs() throws {
        let results = try results(
            "change", path("d-change/pairs.csv"), "--before", "pre", "--after", "post", "--by", "dataset")
        try check(
            results, "d-change/expected-pairs.json", by: dataset, without: ["r_pseudomedian"], count: 800)
    }

    @Test("change: three subscales of the ProQOL, with Holm's correction beside")
    func proqol() throws {
        let results = try results(
            "change", path("d-change/proqol-pairs.csv"), "--before", "cs_pre", "--after", "cs_post",
            "--before", "bo_pre", "--after", "bo_post", "--before", "sts_pre", "--after", "sts_post")
        try check(
            results, "d-change/expected-proqol-pairs.json",
            by: { ($0["outcome"] as? String)?.replacing("_post", with: "") }, count: 190)
        #expect(results.allSatisfy { $0["p_holm"] is Double })
    }

    @Test("bands: three bands before and after")
    func bands() throws {
        let results = try results(
            "bands", path("d-change/bands.csv"), "--before", "pre", "--after", "post", "--order",
            "low,moderate,high")
        var missing: [String] = []
        let count = compare(
            results.first, try expected("d-change/expected-bands.json"), "bands", without: [],
            missing: &missing)
        #expect(missing.isEmpty, "\(missing)")
        #expect(count == 34)
    }

    @Test("compare: five pairs of samples")
    func compared() throws {
        // Everybody together has both groups too; its figures are no part of the reference.
        let results = try results(
            "compare", path("d-change/independent.csv"), "--value", "value", "--group", "group", "--by",
            "dataset")
        try check(results, "d-change/expected-independent.json", by: dataset, count: 210)
    }

    @Test("groups: three and five")
    func groups() throws {
        let results = try results(
            "groups", path("d-change/groups.csv"), "--value", "value", "--group", "group", "--by", "dataset")
        try check(results, "d-change/expected-groups.json", by: dataset, count: 56)
    }

    @Test("reliability: burnout, with items that count backwards")
    func reliability() throws {
        let items = [1, 4, 8, 10, 15, 17, 19, 21, 26, 29].map { "q\($0)" }.joined(separator: ",")
        let results = try results(
            "reliability", path("c-reliability/proqol-items.csv"), "--items", items, "--reverse",
            "q1,q4,q15,q17,q29", "--scale", "1-5")
        try check(
            results, "c-reliability/expected-reliability.json", by: { _ in "proqol_bo" },
            without: ["ml_cfa"], count: 70)
    }

    @Test("agreement: two coders with words, and with ratings")
    func agreement() throws {
        let words = try results(
            "agreement", path("f-agreement/double-coding.csv"), "--coders", "coder_a,coder_b")
        try check(words, "f-agreement/expected-agreement.json", by: { _ in "double_coding" }, count: 80)
        let ratings = try results(
            "agreement", path("f-agreement/ordinal-ratings.csv"), "--coders", "coder_a,coder_b", "--ordinal",
            "--codes", "1,2,3,4,5")
        try check(ratings, "f-agreement/expected-agreement.json", by: { _ in "ordinal_ratings" }, count: 50)
        let four = try results(
            "agreement", path("f-agreement/four-coders.csv"), "--coders", "c1,c2,c3,c4", "--ordinal")
        try check(four, "f-agreement/expected-agreement.json", by: { _ in "four_coders" }, count: 10)
    }

    @Test("response: rates of each site and of all")
    func response() throws {
        let results = try results("response", path("f-agreement/response.csv"))
        let rows = table(
            try String(
                contentsOf: Self.data.appending(path: "f-agreement/expected-response.csv"), encoding: .utf8))
        #expect(rows.count == results.count)
        for (row, result) in zip(rows, results) {
            for (name, text) in row where name != "site" {
                let want = Double(text)
                let got = result[name] as? Double
                #expect(
                    want.map { want in got.map { abs($0 - want) <= 1e-12 + 1e-9 * abs(want) } ?? false }
                        ?? (result[name] is NSNull), "\(row["site"] ?? "") \(name)")
            }
        }
    }

    @Test("sites: estimates pooled, and a mixed model of all forms")
    func sites() throws {
        let command = try Command()
        defer { command.remove() }
        let all = try String(
            contentsOf: Self.data.appending(path: "e-multisite/site-effects.csv"), encoding: .utf8)
        let lines = all.split(separator: "\n")
        let five = [lines[0]] + lines.filter { $0.hasPrefix("five,") }
        try command.write(five.joined(separator: "\n") + "\n", to: "five.csv")
        let pooled = try results(
            "sites", command.folder.appending(path: "five.csv").path(percentEncoded: false), "--estimate",
            "estimate", "--se", "se")
        let want = try expected("e-multisite/expected-meta-analysis.json")
        let methods = ["FE", "FE_hartung_knapp", "DL", "DL_hartung_knapp", "REML", "REML_hartung_knapp"]
        var missing: [String] = []
        var count = 0
        for method in methods {
            let wanted = (want["five"] as? [String: Any])?[method]
            count += compare(
                pooled.first?[method], wanted, method,
                without: [
                    "prediction_interval_t_k_minus_1", "se_tau2", "q_profile", "egger", "leave_one_out",
                ], missing: &missing)
        }
        #expect(count > 100)
        #expect(missing.isEmpty, "\(missing.prefix(10))")

        let long = try results(
            "sites", path("e-multisite/long.csv"), "--value", "score", "--from", "baseline", "--to", "m6")
        let model = try #require(
            (try expected("e-multisite/expected-mixed-models-newton.json")["nested"] as? [String: Any])?[
                "reml"]
                as? [String: Any])
        let found = try #require(long.first?["mixed_model"] as? [String: Any])
        var absent: [String] = []
        let figures = compare(
            found["variance"], model["variance"], "mixed_model.variance", without: [], missing: &absent)
        #expect(figures == 3 && absent.isEmpty)
    }

    @Test("says what is wrong: a word among numbers, three groups for two, a mean of nobody")
    func wrong() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write("v,g\n1,a\nx,b\n3,c\n", to: "t.csv")
        let word = try command.run("analyse", "compare", "t.csv", "--value", "v", "--group", "g")
        #expect(word.status == 1 && word.errors.contains("t.csv:3: “x” in the column v is no number."))
        try command.write("v,g\n1,a\n2,b\n3,c\n", to: "t.csv")
        let three = try command.run("analyse", "compare", "t.csv", "--value", "v", "--group", "g")
        #expect(three.status == 1 && three.errors.contains("has 3 groups, not two"))
        let column = try command.run("analyse", "change", "t.csv", "--before", "v", "--after", "w")
        #expect(column.status == 1 && column.errors.contains("There is no column \"w\""))
        try command.write("a,b\n", to: "empty.csv")
        let nobody = try command.run("analyse", "change", "empty.csv", "--before", "a", "--after", "b")
        #expect(nobody.status == 1 && nobody.errors.contains("no row stands below the header"))
    }
}
