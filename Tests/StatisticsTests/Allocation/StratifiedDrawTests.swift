import Foundation
import Testing

@testable import Statistics

@Suite("A stratified draw") struct StratifiedDrawTests {
    static let orders: [StratifiedDraw.Order] = [.any, .inBlocks]
    /// As the reference has them: late career, trainee, first five years, retired, mid career, by their names.
    static let networks = [12, 7, 9, 3, 11]

    @Test("holds what the reference expects of every shape, for 200 seeds", arguments: orders)
    func properties(order: StratifiedDraw.Order) throws {
        let file = try #require(
            try Reference.object("j-allocation/expected-properties.json")["cases"] as? [[String: Any]])
        #expect(file.count == 7)
        for shape in file {
            let name = try #require(shape["case"] as? String)
            let groups = try #require(shape["groups"] as? Int)
            let strata = try #require(shape["strata"] as? [String: [String: Int]])
                .sorted { $0.key < $1.key }.map(\.value)
            let sizes = strata.compactMap { $0["n"] }
            for seed in 0..<200 {
                let draw = StratifiedDraw(sizes: sizes, groups: groups, order: order, seed: UInt64(seed))
                #expect(draw.lists.map(\.count) == sizes, "\(name) \(seed)")
                let counts = StratifiedDraw.counts(draw.lists, groups: groups)
                let totals = (0..<groups).map { group in counts.reduce(0) { $0 + $1[group] } }
                #expect(
                    totals.sorted(by: >) == shape["network_sizes_multiset"] as? [Int], "\(name) \(seed)")
                for (own, expected) in zip(counts, strata) {
                    #expect(own.min() == expected["per_network_min"], "\(name) \(seed)")
                    #expect(own.max() == expected["per_network_max"], "\(name) \(seed)")
                    #expect(
                        own.count { $0 == own.max() } == expected["networks_with_max"], "\(name) \(seed)")
                    #expect(own.count { $0 > 0 } == expected["present_in_networks"], "\(name) \(seed)")
                }
            }
        }
    }

    /// Worked out apart from this program, from the method as it is described.
    @Test("gives the same lists as another program does by the same method")
    func other() {
        let any = StratifiedDraw(sizes: Self.networks, groups: 5, order: .any, seed: 20_260_309)
        #expect(
            any.lists.map { $0.map { $0 + 1 } } == [
                [1, 3, 2, 5, 5, 4, 3, 1, 1, 2, 3, 4], [2, 1, 5, 4, 2, 5, 3], [2, 2, 3, 1, 4, 5, 4, 5, 3],
                [2, 3, 1], [5, 4, 4, 2, 5, 3, 1, 4, 1, 3, 2],
            ])
        let blocks = StratifiedDraw(sizes: Self.networks, groups: 5, order: .inBlocks, seed: 20_260_309)
        #expect(
            blocks.lists.map { $0.map { $0 + 1 } } == [
                [4, 5, 1, 3, 2, 5, 3, 4, 1, 2, 3, 1], [2, 5, 5, 1, 3, 4, 2], [3, 4, 5, 2, 4, 2, 3, 5, 1],
                [1, 2, 3], [4, 5, 1, 3, 2, 4, 1, 2, 3, 5, 4],
            ])
    }

    @Test("is another one from another seed: of 200 at least 190", arguments: orders)
    func seeds(order: StratifiedDraw.Order) {
        let draws = (0..<200).map {
            StratifiedDraw(sizes: Self.networks, groups: 5, order: order, seed: UInt64($0)).lists
        }
        #expect(Set(draws).count >= 190)
    }

    /// The bounds and the count of seeds are those of the reference; for the same seeds the figures never change.
    @Test("is fair: everybody comes into each group as often, and meets others as often", arguments: orders)
    func fair(order: StratifiedDraw.Order) {
        let seeds = 20_000
        let strata = Self.networks.enumerated().flatMap { repeatElement($0, count: $1) }
        var inGroup = [[Int]](repeating: [Int](repeating: 0, count: 5), count: 42)
        var together = [Int](repeating: 0, count: 42 * 42)
        for seed in 0..<seeds {
            let draw = StratifiedDraw(sizes: Self.networks, groups: 5, order: order, seed: UInt64(seed))
            let groups = draw.lists.flatMap { $0 }
            for (one, group) in groups.enumerated() {
                inGroup[one][group] += 1
                for other in 0..<one where groups[other] == group { together[one * 42 + other] += 1 }
            }
        }
        for counts in inGroup {
            for count in counts { #expect(abs(Double(count) / Double(seeds) - 0.2) <= 0.015) }
        }
        var far = 0
        for one in 0..<42 {
            for other in 0..<one where strata[one] != strata[other] {
                if abs(Double(together[one * 42 + other]) / Double(seeds) - 0.2) > 0.03 { far += 1 }
            }
        }
        #expect(far == 0)
    }

    @Test("in blocks keeps the groups of a stratum alike on the way")
    func onTheWay() {
        for seed in 0..<100 {
            let draw = StratifiedDraw(sizes: [43, 40], groups: 4, order: .inBlocks, seed: UInt64(seed))
            for (list, most) in zip(draw.lists, [3, 2]) {
                var counts = [0, 0, 0, 0]
                for group in list {
                    counts[group] += 1
                    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= most)
                }
            }
        }
    }

    @Test("of strata without anybody, or of none, is empty")
    func empty() {
        #expect(StratifiedDraw(sizes: [], groups: 3, order: .any, seed: 1).lists.isEmpty)
        #expect(StratifiedDraw(sizes: [0, 0], groups: 3, order: .inBlocks, seed: 1).lists == [[], []])
    }
}

@Suite("A late place") struct LatePlaceTests {
    @Test("keeps stratum and whole even where one group does")
    func even() {
        for number in 1...50 {
            #expect(LatePlace.group(stratum: [2, 1, 2], all: [9, 8, 8], seed: 7, number: number) == 1)
        }
    }

    @Test("breaks evenness least where no group keeps it, the stratum before the whole, and else by chance")
    func least() {
        // In the first the whole would differ by 5, in the others by 4 and the stratum by 2: as far from 1 in all.
        #expect(LatePlace.group(stratum: [0, 1, 1], all: [9, 5, 5], seed: 7, number: 1) == 0)
        #expect(LatePlace.group(stratum: [1, 1, 2], all: [9, 5, 5], seed: 7, number: 1) == 1)
        // All groups are even: whichever it is, nothing breaks, and chance decides.
        let drawn = (1...60).map {
            LatePlace.group(stratum: [1, 1, 1], all: [4, 4, 4], seed: 7, number: $0)
        }
        #expect(Set(drawn) == [0, 1, 2])
        #expect(
            drawn
                == (1...60).map { LatePlace.group(stratum: [1, 1, 1], all: [4, 4, 4], seed: 7, number: $0) })
    }

    @Test("goes where people left")
    func left() {
        #expect(LatePlace.group(stratum: [2, 2, 2], all: [8, 8, 5], seed: 1, number: 43) == 2)
    }
}
