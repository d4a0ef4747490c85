import Foundation
import Testing

@testable import Statistics

/// Jacobson & Truax on ProQOL scores; norms are the T-score norms of the instrument, reliabilities inputs.
@Suite("Reliable change") struct ReliableChangeTests {
    @Test("agrees with the reference for every person")
    func reference() throws {
        var agreement = Agreement("d-change/expected-reliable-change.json")
        let rows = try Reference.table("d-change/proqol-pairs.csv")
        let whole = try Reference.object("d-change/expected-reliable-change.json")
        agreement.compare(
            ["z_critical": .number(1.96)], Reference.leaves(whole).filter { $0.key == "z_critical" }, at: "")
        for (name, reliability, direction, norm) in [
            ("cs", 0.88, ReliableChange.Direction.up, (37.7, 6.5)), ("bo", 0.75, .down, (22.8, 5.4)),
            ("sts", 0.81, .down, (16.7, 5.7)),
        ] {
            let sample = PairedSample(
                before: Reference.column(name + "_pre", of: rows),
                after: Reference.column(name + "_post", of: rows))
            let change = try #require(
                ReliableChange(
                    sample, reliability: reliability, direction: direction,
                    norm: .init(mean: norm.0, standardDeviation: norm.1)))
            var found: [String: Leaf] = [
                "n": .number(Double(change.count)), "reliability": .number(change.reliability),
                "sd_pre": .number(change.standardDeviation),
                "se_measurement": .number(change.standardErrorOfMeasurement),
                "s_diff": .number(change.standardErrorOfDifference),
                "rci_threshold_points": .number(change.threshold),
                "reliable_improvement": .number(Double(change.reliablyBetter)),
                "no_reliable_change": .number(Double(change.unchanged)),
                "reliable_deterioration": .number(Double(change.deteriorated)),
                "cutoff_c": .number(change.cutOff), "norm_mean": .number(change.norm?.mean),
                "norm_sd": .number(change.norm?.standardDeviation),
                "recovered": .number(change.recovered.map { Double($0) }),
                "improved_not_recovered": .number(change.improvedNotRecovered.map { Double($0) }),
                "unchanged": .number(Double(change.unchanged)),
                "deteriorated": .number(Double(change.deteriorated)),
            ]
            for (place, pair) in sample.pairs.enumerated() {
                found["rci_each.\(place)"] = .number(change.index(before: pair.first, after: pair.second))
                found["category_each.\(place)"] = .text(
                    change.category(before: pair.first, after: pair.second).rawValue)
            }
            agreement.compare(found, Reference.leaves(try #require(whole[name])), at: name)
        }
        #expect(agreement.isWhole(399), "\(agreement)")
    }

    @Test("a score on the cut-off is on the side of the norm, and without a norm nobody recovers")
    func edges() throws {
        let sample = PairedSample(before: [10, 20, 30, 15, 12], after: [40, 20, 0, 15, 13])
        let change = try #require(ReliableChange(sample, reliability: 0.9, direction: .up))
        #expect(change.recovered == nil && change.improvedNotRecovered == nil && change.cutOff == nil)
        #expect(change.reliablyBetter == 1 && change.deteriorated == 1 && change.unchanged == 3)
        let spread = change.standardDeviation
        // As far on one side as the mean on the other: the cut-off lies in the middle.
        let normed = try #require(
            ReliableChange(
                sample, reliability: 0.9, direction: .up, norm: .init(mean: 42.6, standardDeviation: spread)))
        #expect(near(normed.cutOff, 30))
        let cutOff = try #require(normed.cutOff)
        #expect(normed.category(before: 10, after: cutOff) == .recovered)
        #expect(normed.category(before: cutOff, after: 60) == .improved)
        #expect(normed.category(before: 10, after: cutOff.nextDown) == .improved)
    }

    @Test("counts each person as their category says")
    func counts() throws {
        var before: [Double] = []
        var after: [Double] = []
        for n in 0..<300 {
            before.append(Double(n * 37 % 41))
            after.append(Double(n * 23 % 43))
        }
        let sample = PairedSample(before: before, after: after)
        for direction in [ReliableChange.Direction.up, .down] {
            let change = try #require(
                ReliableChange(
                    sample, reliability: 0.8, direction: direction,
                    norm: .init(mean: 25, standardDeviation: 9)))
            var counts: [ReliableChange.Category: Int] = [:]
            for (first, second) in zip(before, after) {
                counts[change.category(before: first, after: second), default: 0] += 1
            }
            #expect(counts[.recovered] == change.recovered)
            #expect(counts[.improved] == change.improvedNotRecovered)
            #expect(counts[.unchanged] == change.unchanged && counts[.deteriorated] == change.deteriorated)
        }
    }

    @Test("of a part has the error of all, and the parts add up")
    func part() throws {
        let (before, after): ([Double], [Double]) = ([10, 20, 30, 15, 12, 28], [18, 20, 12, 14, 22, 27])
        let sample = PairedSample(before: before, after: after)
        let all = try #require(ReliableChange(sample, reliability: 0.8, direction: .up))
        let parts = try [0..<1, 1..<4, 4..<6].map { range in
            try #require(
                ReliableChange(
                    PairedSample(before: Array(before[range]), after: Array(after[range])), reliability: 0.8,
                    direction: .up, first: sample.beforeMoments))
        }
        #expect(parts.allSatisfy { $0.threshold == all.threshold })
        #expect(parts.reduce(0) { $0 + $1.reliablyBetter } == all.reliablyBetter)
        #expect(parts.reduce(0) { $0 + $1.deteriorated } == all.deteriorated && all.deteriorated > 0)
    }

    @Test("is not defined without spread, or for a reliability that is none")
    func undefined() {
        let same = PairedSample(before: [3, 3, 3], after: [1, 2, 3])
        #expect(ReliableChange(same, reliability: 0.8, direction: .up) == nil)
        let varied = PairedSample(before: [1, 2], after: [2, 2])
        #expect(ReliableChange(varied, reliability: 1, direction: .up) == nil)
        #expect(ReliableChange(varied, reliability: -0.1, direction: .up) == nil)
        #expect(ReliableChange(varied, reliability: .nan, direction: .up) == nil)
        #expect(
            ReliableChange(
                varied, reliability: 0.8, direction: .up, norm: .init(mean: 3, standardDeviation: 0)) == nil)
    }
}
