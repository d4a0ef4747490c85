import Foundation
import Testing

/// Every cell of the reference values for the other instruments. Counts, raw sums, bands and flags exact; means and
/// converted scores within 1e-9 of the value.
@Suite("An instrument scored by the command") struct InstrumentReferenceTests {
    /// A file of answers, its expected values, and where our output has them.
    struct Sheet: Sendable, CustomTestStringConvertible {
        let name: String
        let instrument: String
        var map: String?
        let runs: [Run]
        /// How many values the expected file has, besides who they are of.
        let values: Int

        var testDescription: String { name }
    }

    struct Run: Sendable {
        let options: [String]
        /// A column of the expected file, and ours.
        let columns: [String: String]
        /// What a band of ours is called in the expected file.
        var words: [String: String] = [:]
    }

    static let sheets = [
        Sheet(
            name: "who5", instrument: "who-5",
            runs: [
                Run(
                    options: ["--bands", "low-50"],
                    columns: [
                        "n_answered": "who5_n", "raw": "raw", "percent": "who5",
                        "percent_50_or_less": "who5_band",
                    ],
                    words: ["low": "true", "not-low": "false"]),
                Run(
                    options: ["--bands", "low-28"], columns: ["percent_28_or_less": "raw_band"],
                    words: ["very-low": "true", "not-very-low": "false"]),
            ], values: 600),
        Sheet(
            name: "cbi", instrument: "cbi", map: cbiMap,
            runs: [
                Run(
                    options: ["--bands", "fifty", "--map", "map.yaml"],
                    columns: [
                        "personal_n": "personal_n", "personal_score": "personal",
                        "personal_50_or_more": "personal_band", "work_n": "work_n", "work_score": "work",
                        "work_50_or_more": "work_band", "client_n": "client_n", "client_score": "client",
                        "client_50_or_more": "client_band",
                    ], words: ["from-50": "true", "below-50": "false"])
            ], values: 1080),
        Sheet(
            name: "olbi", instrument: "olbi",
            runs: [
                Run(
                    options: [],
                    columns: [
                        "disengagement_n": "disengagement_n", "disengagement_sum": "disengagement-sum",
                        "disengagement_mean": "disengagement", "exhaustion_n": "exhaustion_n",
                        "exhaustion_sum": "exhaustion-sum", "exhaustion_mean": "exhaustion",
                        "total_sum": "total",
                    ])
            ], values: 840),
        Sheet(
            name: "pss10", instrument: "pss-10",
            runs: [
                Run(
                    options: ["--bands", "conventional"],
                    columns: [
                        "n_answered": "pss10_n", "total": "pss10", "band_conventional": "pss10_band",
                    ])
            ], values: 360),
        Sheet(
            name: "brs", instrument: "brs",
            runs: [
                Run(
                    options: ["--bands", "smith"],
                    columns: ["n_answered": "brs_n", "mean_complete": "brs", "band_complete": "brs_band"]),
                Run(options: ["--missing", "half"], columns: ["mean_answered_at_least_half": "brs"]),
            ], values: 480),
        Sheet(
            name: "swemwbs", instrument: "swemwbs",
            runs: [
                Run(options: [], columns: ["n_answered": "raw_n", "raw": "raw", "metric": "swemwbs"])
            ], values: 360),
    ]

    /// The reference has the order of the English form, which is the order of our items.
    static let cbiMap: String = {
        let items = [
            "tired", "physically-exhausted", "emotionally-exhausted", "cannot-take-it", "worn-out", "weak",
            "work-exhausting", "work-burnt-out", "work-frustrating", "work-worn-out", "work-mornings",
            "work-every-hour", "work-energy-left", "client-hard", "client-draining", "client-frustrating",
            "client-giving-more", "client-tired", "client-how-long",
        ]
        let lines = items.enumerated().map { "  \($0.element): cbi_\($0.offset + 1)\n" }
        return "format: 1\ninstrument: cbi\ncolumns:\n" + lines.joined()
    }()

    @Test("meets every value of the reference", arguments: sheets)
    func values(sheet: Sheet) throws {
        let command = try Command()
        defer { command.remove() }
        if let map = sheet.map { try command.write(map, to: "map.yaml") }
        let file = try TestData.path("b-instruments/\(sheet.name).csv")
        let path = try TestData.path("b-instruments/expected-\(sheet.name).csv")
        let wanted = table(try String(contentsOfFile: path, encoding: .utf8))
        var compared = 0
        for run in sheet.runs {
            let outcome = try command.run(
                ["score", file, "--instrument", sheet.instrument, "--quiet"] + run.options)
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            let got = table(outcome.output)
            try #require(got.count == 120 && wanted.count == 120)
            for (got, want) in zip(got, wanted) {
                #expect(got["id"] == want["id"])
                for (theirs, ours) in run.columns {
                    let cell = got[ours].map { run.words[$0] ?? $0 }
                    #expect(isSame(cell, want[theirs]), "\(theirs) of \(want["id"] ?? "")")
                    compared += 1
                }
            }
        }
        #expect(compared == sheet.values)
    }

    private func isSame(_ got: String?, _ want: String?) -> Bool {
        guard let got, let want else { return false }
        guard let a = Double(got), let b = Double(want) else { return got == want }
        return abs(a - b) <= 1e-12 + 1e-9 * abs(b)
    }

    @Test("of the CBI is not found by a number that may stand for another question")
    func identity() throws {
        let command = try Command()
        defer { command.remove() }
        let file = try TestData.path("b-instruments/cbi.csv")
        let outcome = try command.run("score", file, "--instrument", "cbi")
        #expect(outcome.status == 1 && outcome.errors.contains("no column for 19 of the 19 items"))
    }
}
