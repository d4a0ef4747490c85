import Foundation
import Realist
import RealistFormats
import Statistics
import Testing

@testable import RealistCommand

/// Every cell of the reference values for ProQOL 5 (two independent scorers, in Python and R). Counts, sums and
/// bands exact; prorated scores, T scores, means and standard deviations within 1e-9 of the value.
@Suite("ProQOL 5 scored by the command") struct ProqolReferenceTests {
    static let subscales = ["cs", "bo", "sts"]
    static let rules = ["complete", "p80", "p50"]

    private func scored(_ name: String, _ options: String...) throws -> [[String: String]] {
        let command = try Command()
        defer { command.remove() }
        let file = try TestData.path("a-proqol/\(name)")
        let outcome = try command.run(["score", file, "--instrument", "proqol-5", "--quiet"] + options)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return table(outcome.output)
    }

    private func expected(_ name: String) throws -> [[String: String]] {
        table(try String(contentsOfFile: TestData.path("a-proqol/\(name)"), encoding: .utf8))
    }

    private func isSame(_ got: String?, _ want: String?) -> Bool {
        guard let got, let want else { return false }
        guard let a = Double(got), let b = Double(want) else { return got == want }
        return abs(a - b) <= 1e-12 + 1e-9 * abs(b)
    }

    @Test(
        "meets every score and band under every rule",
        arguments: [
            ("responses.csv", "expected-scores.csv", 500), ("edge-cases.csv", "expected-edge-cases.csv", 29),
        ],
        rules)
    func scores(files: (input: String, expected: String, rows: Int), rule: String) throws {
        let wanted = try expected(files.expected)
        let got = try scored(files.input, "--missing", rule, "--bands", "raw")
        #expect(got.count == files.rows && wanted.count == files.rows)
        for (got, want) in zip(got, wanted) {
            #expect(got["id"] == want["id"])
            for subscale in ProqolReferenceTests.subscales {
                #expect(got[subscale + "_n"] == want[subscale + "_n"])
                #expect(
                    isSame(got[subscale], want["\(subscale)_\(rule)"]), "\(subscale) of \(want["id"] ?? "")")
                #expect(got[subscale + "_band"] == want["\(subscale)_\(rule)_band"])
            }
        }
    }

    @Test(
        "meets every T score and its band",
        arguments: [("sample", "t_sample"), ("de-la-rosa-2018", "t_norm")])
    func t(norm: String, column: String) throws {
        let got = try scored("responses.csv", "--t", norm, "--bands", "manual-t")
        for (got, want) in zip(got, try expected("expected-scores.csv")) {
            for subscale in ProqolReferenceTests.subscales {
                #expect(isSame(got[subscale + "_t"], want["\(subscale)_\(column)"]), "\(want["id"] ?? "")")
                #expect(got[subscale + "_band"] == want[subscale + "_t_sample_band"])
            }
        }
    }

    @Test(
        "meets the blank and the invalid cells of every row",
        arguments: [("responses.csv", "expected-scores.csv"), ("edge-cases.csv", "expected-edge-cases.csv")])
    func cells(input: String, expected name: String) throws {
        let proqol = try InstrumentFile.read(
            Array(Data(contentsOf: ToolkitFiles.url("instruments/proqol-5.yaml"))), file: "proqol-5.yaml")
        var findings = Findings(file: input)
        let source = ByteSource.file(try OpenFile(path: try TestData.path("a-proqol/\(input)")))
        let reader = try #require(CsvReader(source, file: input, &findings))
        var answers = try #require(ResponseTable(reader, key: proqol.key, &findings))
        for want in try expected(name) {
            let hasRow = answers.advance(&findings)
            #expect(hasRow)
            let invalid = answers.refused.map { "\($0.item + 1)" }
            let items = (want["invalid_items"] ?? "").replacing("q", with: "")
            #expect(invalid.joined(separator: ";") == items)
            #expect("\(invalid.count)" == want["n_invalid"])
            #expect("\(answers.form.count { $0 == nil } - invalid.count)" == want["n_missing"])
        }
        let hasMore = answers.advance(&findings)
        #expect(!hasMore && findings.problems.isEmpty)
    }

    @Test("meets the summary")
    func summary() throws {
        let data = try Data(contentsOf: URL(filePath: TestData.path("a-proqol/expected-summary.json")))
        let want = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        for rule in ProqolReferenceTests.rules {
            for (scheme, suffix) in [("raw", rule), ("manual-t", "t_sample")] {
                for row in try summary(rule, scheme) {
                    let subscale = try #require(row["subscale"])
                    try compare(row, try #require(want[subscale]), rule: rule, bands: "bands_" + suffix)
                }
            }
        }
        try correlations(try #require(want["pearson_complete_all_three"]))
    }

    private func summary(_ rule: String, _ scheme: String) throws -> [[String: String]] {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run(
            "score", try TestData.path("a-proqol/responses.csv"), "--instrument", "proqol-5", "--quiet",
            "--missing", rule, "--bands", scheme, "--scores", "scores.csv", "--summary", "summary.csv")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let rows = table(try command.read("summary.csv"))
        #expect(rows.map { $0["subscale"] } == ProqolReferenceTests.subscales)
        #expect(rows.allSatisfy { $0["missing_rule"] == rule && $0["band_scheme"] == scheme })
        return rows
    }

    private func compare(_ row: [String: String], _ want: [String: Any], rule: String, bands: String) throws {
        func text(_ value: Any?) -> String { (value as? NSNumber).map { "\($0)" } ?? "" }
        if rule == "complete" {
            let columns = [
                ("n", "n"), ("mean", "mean"), ("sd", "sd_n_minus_1"), ("min", "min"), ("max", "max"),
                ("q25", "q25_type7"), ("median", "median"), ("q75", "q75_type7"),
            ]
            for (mine, theirs) in columns { #expect(isSame(row[mine], text(want[theirs])), "\(mine)") }
        }
        let counts = try #require(want[bands] as? [String: Int])
        let scored = try #require(Double(row["n"] ?? ""))
        if bands != "bands_t_sample" {
            #expect(row["missing"] == counts["unscored"].map { "\($0)" })
            #expect(Int(scored) + (counts["unscored"] ?? 0) == 500)
        }
        let banded = Double((counts["low"] ?? 0) + (counts["moderate"] ?? 0) + (counts["high"] ?? 0))
        for band in ["low", "moderate", "high"] {
            let share = try #require(Double(row["share_" + band] ?? ""))
            #expect(abs(share * banded - Double(counts[band] ?? -1)) < 1e-9, "\(bands) \(band)")
        }
    }

    private func correlations(_ want: [String: Any]) throws {
        let rows = try scored("responses.csv", "--missing", "complete")
        func value(_ row: [String: String], _ subscale: String) -> Double? { Double(row[subscale] ?? "") }
        let whole = rows.filter { row in ProqolReferenceTests.subscales.allSatisfy { value(row, $0) != nil } }
        #expect(whole.count == want["n"] as? Int)
        for (a, b) in [("cs", "bo"), ("cs", "sts"), ("bo", "sts")] {
            let r = Correlation.pearson(whole.map { (value($0, a) ?? 0, value($0, b) ?? 0) })
            let wanted = try #require(want["\(a)_\(b)"] as? Double)
            #expect(abs((r ?? 0) - wanted) < 1e-9)
        }
    }
}

/// The toolkit of this working copy.
enum ToolkitFiles {
    static func url(_ path: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../toolkit/" + path)
            .standardizedFileURL
    }
}
