import Foundation
import Testing

/// Every cell of the reference values for a Likert survey of 42 people at the start and the end: counts, modes and
/// quartiles exact, means, standard deviations and percentages within 1e-9.
@Suite("A survey of one's own") struct SurveyReferenceTests {
    let waves = ["start", "end"]
    let answers = ["one", "two", "three", "four", "five"]

    /// The scores, and the summary by wave under one scheme.
    private func scored(_ scheme: String) throws -> (scores: [[String: String]], summary: [[String: String]])
    {
        let command = try Command()
        defer { command.remove() }
        let file = try TestData.path("b-instruments/likert-survey.csv")
        let outcome = try command.run(
            "score", file, "--instrument", "own-survey", "--bands", scheme, "--scores", "scores.csv",
            "--summary", "summary.csv", "--by", "wave", "--quiet")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return (table(try command.read("scores.csv")), table(try command.read("summary.csv")))
    }

    private func number(_ row: [String: String], _ column: String) throws -> Double {
        try #require(row[column].flatMap(Double.init), "\(column)")
    }

    @Test("meets every value of the reference")
    func values() throws {
        let path = try TestData.path("b-instruments/expected-likert-survey.csv")
        let wanted = table(try String(contentsOfFile: path, encoding: .utf8))
        let agreement = try scored("agreement")
        let each = try scored("answers")
        var compared = 0
        for want in wanted {
            let item = try #require(want["item"])
            var got: [String: String] = [:]
            for wave in waves {
                func row(_ summary: [[String: String]]) throws -> [String: String] {
                    try #require(summary.first { $0["wave"] == wave && $0["subscale"] == item })
                }
                try add(row(agreement.summary), row(each.summary), wave, to: &got)
            }
            try addPairs(agreement.scores, item, to: &got)
            for (column, value) in want where column != "item" {
                let text = try #require(got[column], "\(column)")
                if let a = Double(text), let b = Double(value) {
                    #expect(abs(a - b) <= 1e-12 + 1e-9 * abs(b), "\(column) of \(item)")
                } else {
                    #expect(text == value, "\(column) of \(item)")
                }
                compared += 1
            }
        }
        #expect(compared == 12 * 38)
    }

    /// What the summary says of one wave, in the words of the reference.
    private func add(
        _ agreement: [String: String], _ each: [String: String], _ wave: String,
        to got: inout [String: String]
    ) throws {
        let people = try number(agreement, "n")
        let counts = try answers.map { Int((try number(each, "share_\($0)") * people).rounded()) }
        for (index, count) in counts.enumerated() { got["\(wave)_c\(index + 1)"] = "\(count)" }
        let modes = counts.indices.filter { counts[$0] == counts.max() }.map { "\($0 + 1)" }
        got["\(wave)_n"] = agreement["n"]
        got["\(wave)_modes"] = modes.joined(separator: ";")
        got["\(wave)_median"] = agreement["median"]
        got["\(wave)_q1_type7"] = agreement["q25"]
        got["\(wave)_q3_type7"] = agreement["q75"]
        got["\(wave)_mean"] = agreement["mean"]
        got["\(wave)_sd"] = agreement["sd"]
        let agree = 100 * (try number(agreement, "share_agree"))
        let disagree = 100 * (try number(agreement, "share_disagree"))
        got["\(wave)_percent_agree_4_5"] = "\(agree)"
        got["\(wave)_percent_disagree_1_2"] = "\(disagree)"
        got["\(wave)_percent_neutral"] = "\(100 * (try number(agreement, "share_neither")))"
        got["\(wave)_net_agreement_percent"] = "\(agree - disagree)"
    }

    /// Those with both answers, out of the scores.
    private func addPairs(_ scores: [[String: String]], _ item: String, to got: inout [String: String]) throws
    {
        var answers: [String: [String: Double]] = [:]
        for row in scores {
            guard let id = row["id"], let wave = row["wave"] else { continue }
            answers[id, default: [:]][wave] = row[item].flatMap(Double.init)
        }
        let changes = answers.values.compactMap { person in
            person["start"].flatMap { start in person["end"].map { $0 - start } }
        }.sorted()
        got["pairs"] = "\(changes.count)"
        got["pairs_up"] = "\(changes.count { $0 > 0 })"
        got["pairs_same"] = "\(changes.count { $0 == 0 })"
        got["pairs_down"] = "\(changes.count { $0 < 0 })"
        let middle = [changes[(changes.count - 1) / 2], changes[changes.count / 2]]
        got["pairs_median_change"] = "\((middle[0] + middle[1]) / 2)"
        got["pairs_mean_change"] = "\(changes.reduce(0, +) / Double(changes.count))"
    }
}
