import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`t.test(post, pre, paired = TRUE)`); tolerance 1e-9 of the value, 1e-12 absolute.
@Suite("The mean difference of pairs") struct PairedDifferenceTests {
    @Test("agrees with R on eleven samples")
    func pairs() throws {
        let rows = try Reference.table("d-change/pairs.csv")
        let expected = try Reference.json("d-change/expected-pairs.json")
        #expect(expected.count == 13)
        for (dataset, want) in expected {
            try compare(rows.filter { $0["dataset"] == dataset }, "pre", "post", want, dataset)
        }
    }

    @Test(
        "agrees with R on ProQOL scores, incomplete pairs left out",
        arguments: ["cs", "bo", "sts"])
    func proqol(subscale: String) throws {
        let want = try #require(try Reference.json("d-change/expected-proqol-pairs.json")[subscale])
        let rows = try Reference.table("d-change/proqol-pairs.csv")
        try compare(rows, subscale + "_pre", subscale + "_post", want, subscale)
    }

    private func compare(
        _ rows: [[String: String]], _ before: String, _ after: String, _ want: [String: Any], _ name: String
    ) throws {
        let pairs = rows.compactMap { row in
            Double(row[before] ?? "").flatMap { pre in Double(row[after] ?? "").map { (pre, $0) } }
        }
        let got = PairedDifference(pairs.map { (before: $0.0, after: $0.1) })
        func number(_ key: String) -> Double? {
            (want[key] as? any BinaryInteger).map { Double($0) } ?? want[key] as? Double
        }
        #expect(Double(got.count) == number("n"), "\(name)")
        #expect(near(got.before.mean, number("mean_pre")), "\(name)")
        #expect(near(got.after.mean, number("mean_post")), "\(name)")
        #expect(near(got.before.standardDeviation, number("sd_pre")), "\(name)")
        #expect(near(got.after.standardDeviation, number("sd_post")), "\(name)")
        #expect(near(got.difference.mean, number("mean_diff")), "\(name)")
        #expect(near(got.difference.standardDeviation, number("sd_diff")), "\(name)")
        let test = want["t_test"] as? [String: Any]
        for (level, key) in [(0.95, "ci95"), (0.9, "ci90")] {
            let limits = test?[key] as? [Double]
            let interval = got.interval(level: level)
            #expect(near(interval?.lower, limits?[0]), "\(name) \(key)")
            #expect(near(interval?.upper, limits?[1]), "\(name) \(key)")
        }
    }

    @Test("is not touched by what everybody gains twice")
    func shift() {
        let pairs: [(before: Double, after: Double)] = [(12, 15), (20, 19), (31, 35), (18, 18)]
        let plain = PairedDifference(pairs)
        let shifted = PairedDifference(pairs.map { ($0.before + 5, $0.after + 5) })
        #expect(plain.difference == shifted.difference)
        #expect(plain.interval() == shifted.interval())
    }

    @Test("has no interval for one person, or where all changed alike")
    func undefined() {
        #expect(PairedDifference([]).interval() == nil)
        #expect(PairedDifference([]).difference.mean == nil)
        #expect(PairedDifference([(1, 2)]).interval() == nil)
        #expect(PairedDifference([(1, 2), (3, 4)]).interval() == nil)
    }
}
