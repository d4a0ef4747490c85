import Testing

@testable import Statistics

@Suite("A counted sample") struct CountedValuesTests {
    /// Numbers that repeat, in no order.
    private func numbers(_ count: Int, _ make: (Int) -> Double) -> [Double] {
        (0..<count).map { make($0 * 7919 % 104_729) }
    }

    @Test(
        "is the same whether it was counted, compared or dealt out", arguments: [0, 1, 5, 1023, 1024, 9000])
    func ways(count: Int) {
        for make: (Int) -> Double in [
            { Double($0 % 41) }, { Double($0 % 41) - 20 }, { Double($0 % 500) / 8 - 31 },
            { (Double($0) - 5e4) * 1e-3 }, { Double($0 % 7) * 1e12 }, { $0 % 3 == 0 ? -0.0 : 0 },
        ] {
            let all = numbers(count, make)
            let sample = CountedValues(all)
            #expect(sample.count == count)
            #expect(sample.values == Set(all).sorted())
            #expect(
                zip(sample.values, sample.counts).flatMap { repeatElement($0, count: $1) } == all.sorted())
            #expect(Ascending.sorted(all) == all.sorted())
        }
    }

    @Test("knows its signs") func signs() {
        let sample = CountedValues([3, -1, 0, 0, 2, -0.0, 3])
        #expect(sample.zeros == 3 && sample.positive == 3 && sample.count == 7)
        #expect(sample.withoutZeros.values == [-1, 2, 3] && sample.withoutZeros.count == 4)
        #expect(sample.negated.values == [-3, -2, 0, 1] && sample.negated.counts == [2, 1, 3, 1])
        #expect(CountedValues([1]).withoutZeros == CountedValues([1]))
        #expect(sample.median == 0 && CountedValues([1, 2]).median == 1.5)
    }

    @Test("has the mean and spread of its numbers") func moments() {
        let all = numbers(5000) { Double($0 % 333) / 9 }
        let plain = Moments(all)
        let counted = Moments(CountedValues(all))
        #expect(near(plain.mean, counted.mean, relative: 1e-15))
        #expect(near(plain.standardDeviation, counted.standardDeviation, relative: 1e-14))
    }

    @Test("of pairs that come several times is that of as many people", arguments: [1.0, 0.25, 1e10])
    func weighted(scale: Double) {
        let counted: [PairedSample.Pair] = [
            .init(3 * scale, 4 * scale, times: 3), .init(1 * scale, 1 * scale, times: 2),
            .init(.nan, 2, times: 5),
            .init(3 * scale, 2 * scale), .init(9 * scale, 0, times: 0), .init(1 * scale, 1 * scale),
        ]
        let single = counted.flatMap {
            Array(repeating: PairedSample.Pair($0.first, $0.second), count: $0.times)
        }
        let (few, many) = (PairedSample(counted), PairedSample(single))
        #expect(few.count == 7 && many.count == 7 && few.incomplete == 5 && many.incomplete == 5)
        #expect(few.before == many.before && few.after == many.after && few.difference == many.difference)
        #expect(few.before.values == [scale, 3 * scale] && few.before.counts == [3, 4])
        #expect(few.up == 3 && few.same == 3 && few.down == 1)
        #expect(near(few.correlation, many.correlation ?? .nan, relative: 1e-15))
        let changes = [few, many].map { ReliableChange($0, reliability: 0.9, direction: .up) }
        #expect(changes[0] == changes[1] && changes[0]?.count == 7)
    }

    @Test("of pairs leaves out what is no number") func pairs() {
        let sample = PairedSample(before: [1, .nan, 3, 4, .infinity], after: [2, 2, .nan, 3, 1])
        #expect(sample.count == 2 && sample.incomplete == 3)
        #expect(sample.pairs == [.init(1, 2), .init(4, 3)])
        #expect(sample.up == 1 && sample.down == 1 && sample.same == 0)
        #expect(near(sample.correlation, 1))
        #expect(PairedSample(before: [], after: []).correlation == nil)
        #expect(PairedSample(before: [1, 1], after: [2, 3]).correlation == nil)
    }
}
