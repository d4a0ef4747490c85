import Testing

@testable import Statistics

@Suite("The centre and the shift that rank tests see") struct HodgesLehmannTests {
    private func median(_ numbers: [Double]) -> Double {
        let ordered = numbers.sorted()
        let middle = ordered.count / 2
        return ordered.count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2
    }

    private func samples(_ size: Int) -> [[Double]] {
        let order = (0..<size).map { $0 * 7919 }
        let wide = order.map { n -> Double in
            let unit = n % 5 == 0 ? 1e12 : 1e-3
            return Double(n % 17) * unit
        }
        return [order.map { Double($0 % 41 - 15) }, order.map { Double($0 % 104_729) / 1e4 }, wide]
    }

    @Test("are the medians of all pairwise means and differences", arguments: [1, 2, 3, 7, 40, 151, 400])
    func bruteForce(size: Int) {
        for numbers in samples(size) {
            var means: [Double] = []
            for i in numbers.indices {
                for j in i..<numbers.count { means.append((numbers[i] + numbers[j]) / 2) }
            }
            let sample = CountedValues(numbers)
            #expect(
                near(HodgesLehmann.centre(sample), median(means)), "\(numbers.prefix(5)) \(numbers.count)")
            let other = [3.5, -2, 11, 0.25, 7]
            let differences = numbers.flatMap { number in other.map { number - $0 } }
            #expect(near(HodgesLehmann.shift(sample, CountedValues(other)), median(differences)))
        }
    }

    @Test("find the sum at every place")
    func places() {
        let a = CountedValues([1, 1, 2, 5, 5, 5, 9])
        let b = CountedValues([-4, 0, 0, 3])
        let all = [1, 1, 2, 5, 5, 5, 9].flatMap { x in [-4, 0, 0, 3].map { x + $0 } }.map(Double.init)
            .sorted()
        let sums = PairwiseSums(a, b)
        #expect(sums.count == all.count)
        for place in 1...all.count { #expect(sums.sum(at: place) == all[place - 1]) }
        #expect(sums.sum(at: 0) == nil && sums.sum(at: all.count + 1) == nil)
    }

    @Test("are quick for many different numbers, and survive numbers of any size")
    func extremes() {
        let many = CountedValues((0..<20_000).map { Double($0 * 7919 % 104_729) / 3 })
        #expect(HodgesLehmann.centre(many) != nil)
        let wide = CountedValues((0..<300).map { Double($0) * 1e-9 } + [1e300, -1e300, 1.7e308])
        #expect(HodgesLehmann.centre(wide) != nil)
        #expect(HodgesLehmann.shift(CountedValues([1e308, 1]), CountedValues([-1e308, 2])) != nil)
        #expect(HodgesLehmann.centre(CountedValues([])) == nil)
        #expect(HodgesLehmann.shift(CountedValues([]), many) == nil)
    }

    @Test("have an interval that says what so few can reach")
    func intervals() throws {
        let three = try #require(HodgesLehmann.exactInterval(centreOf: CountedValues([8, 10, 11])))
        #expect(three.level == 0.75 && three.lower == 8 && three.upper == 11)
        #expect(HodgesLehmann.exactInterval(centreOf: CountedValues([8]))?.level == 0)
        #expect(HodgesLehmann.exactInterval(centreOf: CountedValues([])) == nil)
        #expect(HodgesLehmann.exactInterval(shiftOf: CountedValues([]), CountedValues([1])) == nil)
        let pair = HodgesLehmann.exactInterval(shiftOf: CountedValues([1, 4]), CountedValues([2, 3, 7]))
        #expect(pair?.lower == -6 && pair?.upper == 2)
    }
}
