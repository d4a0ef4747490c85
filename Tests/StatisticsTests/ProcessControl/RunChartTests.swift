import Testing

@testable import Statistics

/// Rules of Perla, Provost & Murray (2011); the numbers of runs by counting all orders.
@Suite("A run chart") struct RunChartTests {
    /// Six high ones, then six low ones, with one on the median among either.
    static let halves: [Double?] = [9, 8, 9, 5, 8, 9, 8, 1, 2, 1, 5, 2, 1, 2]

    @Test("finds a shift of six, and passes over what lies on the median")
    func shift() throws {
        let chart = RunChart(Self.halves)
        #expect(chart.median == 5 && chart.usefulCount == 12)
        #expect(chart.points.map(\.side) == [1, 1, 1, 0, 1, 1, 1, -1, -1, -1, 0, -1, -1, -1])
        #expect(chart.points.map(\.isInShift) == chart.points.map { $0.side != 0 })
        #expect(chart.points.allSatisfy { $0.trend == 0 })
        let runs = try #require(chart.runs)
        #expect(runs.count == 2 && runs.expected == 4...10 && runs.areTooFew && !runs.areTooMany)
        let five = RunChart([9, 8, 9, 8, 9, 1, 8, 1, 2, 1, 2, 1, 8, 2])
        #expect(five.usefulCount == 14 && five.points.allSatisfy { !$0.isInShift })
    }

    @Test("finds a trend of five, in which the first of like values counts")
    func trend() {
        let chart = RunChart([1, 2, 2, 3, 4, 5, 0, 6, 0.5, 5.5, 1.5, 4.5])
        #expect(chart.points.map(\.trend) == [1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0])
        #expect(chart.runs?.areTooFew == false)
        let four = RunChart([1, 2, 2, 3, 4, 0, 5, 6, 0.5, 5.5, 1.5, 4.5])
        #expect(four.points.allSatisfy { $0.trend == 0 })
        let peak = RunChart([1, 2, 3, 4, 9, 8, 7, 6, 5, 0, 9, 0])
        #expect(peak.points.prefix(10).map(\.trend) == [1, 1, 1, 1, -1, -1, -1, -1, -1, -1])
    }

    @Test("finds too many runs where the line goes to and fro")
    func many() throws {
        let runs = try #require(RunChart((0..<12).map { $0 % 2 == 0 ? 1 : 9 }).runs)
        #expect(runs.count == 12 && runs.areTooMany && !runs.areTooFew)
    }

    @Test("says nothing of fewer than ten points beside the median")
    func few() {
        let ten = RunChart((1...10).map { Double($0) })
        #expect(ten.usefulCount == 10 && ten.runs?.areTooFew == true && ten.points[0].isSpecial)
        let eight = RunChart((1...9).map { Double($0) })
        #expect(eight.median == 5 && eight.usefulCount == 8 && eight.runs == nil)
        #expect(eight.points.allSatisfy { !$0.isSpecial })
        #expect(RunChart([]).median == nil && RunChart([nil, .nan]).median == nil)
        #expect(RunChart(Array(repeating: 3, count: 40)).runs == nil)
    }

    @Test("passes over missing and ghosted values as if they had never been asked for")
    func missing() {
        var values = Self.halves
        values.insert(nil, at: 4)
        values.insert(4_000, at: 9)
        let chart = RunChart(values, ghosts: [9, 70])
        let plain = RunChart(Self.halves)
        #expect(chart.median == plain.median && chart.runs == plain.runs)
        #expect(chart.points[9].standing == .ghosted && chart.points[9].side == nil)
        #expect(
            chart.points.filter { $0.standing == .counted }.map(\.isInShift) == plain.points.map(\.isInShift))
    }

    @Test("keeps the median of its first points where that is asked for")
    func fixed() {
        let chart = RunChart(Self.halves, fixedAfter: 3)
        #expect(chart.median == 9 && chart.usefulCount == 11)
        #expect(RunChart(Self.halves, fixedAfter: 0).median == 9)
    }

    @Test(
        "has as many runs by chance as counting all orders gives",
        arguments: [(3, 4), (5, 5), (2, 7), (6, 6), (1, 4)])
    func chance(first: Int, second: Int) {
        var counts: [Int: Double] = [:]
        var all = 0.0
        for order in 0..<(1 << (first + second)) where order.nonzeroBitCount == first {
            let changes = (order ^ (order >> 1)) & ((1 << (first + second - 1)) - 1)
            counts[changes.nonzeroBitCount + 1, default: 0] += 1
            all += 1
        }
        let runs = RunsOfTwoKinds(first, second)
        for count in 0...(first + second + 1) {
            #expect(near(runs.probability(count), (counts[count] ?? 0) / all, relative: 1e-12))
        }
        #expect(runs.possible == (counts.keys.min() ?? 0)...(counts.keys.max() ?? 0))
    }

    /// Worked out with whole numbers in another program.
    @Test(
        "leaves out the numbers of runs that chance gives in at most 2.5 % of the orders at either end",
        arguments: [
            (5, 5, 3...9), (12, 12, 8...18), (30, 30, 24...38), (5, 6, 4...9), (3, 9, 3...7), (2, 12, 3...5),
            (0, 12, 1...1), (1, 11, 2...3), (500, 500, 470...532),
        ])
    func usual(first: Int, second: Int, runs: ClosedRange<Int>) {
        #expect(RunsOfTwoKinds(first, second).usual == runs)
        #expect(RunsOfTwoKinds(second, first).usual == runs)
    }
}
