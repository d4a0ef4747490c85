import Testing

@testable import Statistics

@Suite("Mean, spread and quantiles") struct MomentsTests {
    @Test("a mean and a spread need one and two numbers")
    func few() {
        #expect(Moments([]).mean == nil)
        #expect(Moments([4]).mean == 4)
        #expect(Moments([4]).standardDeviation == nil)
        #expect(Moments([4, 4]).standardDeviation == 0)
    }

    /// Wilkinson's test of 1985: numbers that differ in their last places only.
    @Test("a small spread beside a large mean is not lost")
    func closeNumbers() {
        let moments = Moments((1...9).map { 99_999_990 + Double($0) })
        #expect(near(moments.standardDeviation, 2.738612787525830568, relative: 1e-14))
        #expect(moments.mean == 99_999_995)
    }

    @Test("counted values weigh as often as they occur")
    func weighted() {
        let plain = Moments([1, 1, 1, 2.5, 2.5, 7])
        #expect(plain == Moments(weighted: [(value: 1, count: 3), (2.5, 2), (7, 1)]))
        #expect(plain.sum == 15 && plain.sumOfSquares == 64.5 && plain.count == 6)
    }

    @Test("the order of the numbers does not matter, whole or not")
    func order() {
        let scores = (0..<500).map { Double(10 * ($0 * 37 % 41 + 8)) / 9 }
        let forward = Moments(scores)
        let backward = Moments(scores.reversed())
        #expect(near(forward.sum, backward.sum, relative: 1e-15, absolute: 0))
        #expect(near(forward.standardDeviation, backward.standardDeviation, relative: 1e-15, absolute: 0))
    }
}
