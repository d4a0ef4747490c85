import Testing

@testable import Statistics

@Suite("An XmR chart") struct XmRChartTests {
    /// Sixteen values round 10 with nothing special.
    static let usual: [Double?] = [10, 12, 9, 11, 8, 12, 10, 9, 11, 13, 9, 10, 12, 8, 11, 10]

    static func causes(_ chart: XmRChart) -> [SpecialCause?] { chart.points.map(\.cause) }

    @Test("has limits of 2.66 mean moving ranges about the mean")
    func limits() throws {
        // Mean 165/16; moving ranges 2 3 2 3 4 2 1 2 2 4 1 2 4 3 1, together 36.
        let limits = try #require(XmRChart(Self.usual).phases[0].limits)
        #expect(near(limits.centre, 165.0 / 16))
        #expect(near(limits.averageMovingRange, 2.4))
        #expect(near(limits.upper, 165.0 / 16 + 2.66 * 2.4))
        #expect(near(limits.lower, 165.0 / 16 - 2.66 * 2.4))
        #expect(near(limits.nearUpper, 165.0 / 16 + 2.66 * 2.4 * 2 / 3))
        #expect(near(limits.upperRange, 3.267 * 2.4))
    }

    @Test(
        "is the same for values that are all moved and stretched, and mirrored for those turned upside down")
    func moved() {
        let values: [Double?] = Self.usual + [30, 14, 15, 16, 17, 18, 19, 20]
        let rules = XmRChart.Rules(direction: .increase)
        let chart = XmRChart(values, rules: rules)
        let moved = XmRChart(values.map { $0.map { $0 * 4 - 64 } }, rules: rules)
        let turned = XmRChart(values.map { $0.map { -$0 } }, rules: rules)
        #expect(
            chart.points.contains { $0.cause == .outside } && chart.points.contains { $0.cause == .trend })
        #expect(Self.causes(moved) == Self.causes(chart) && Self.causes(turned) == Self.causes(chart))
        #expect(moved.points.map(\.variation) == chart.points.map(\.variation))
        for (one, other) in zip(chart.points, turned.points) {
            #expect(one.variation?.isImprovement == other.variation?.isConcern)
            #expect(one.side == other.side.map { -$0 })
        }
    }

    @Test("passes over a missing value as if it had never been asked for")
    func missing() {
        var values = Self.usual
        values.insert(nil, at: 7)
        values.insert(.nan, at: 3)
        values.append(.infinity)
        let (with, without) = (XmRChart(values), XmRChart(Self.usual))
        #expect(with.phases[0].reading == without.phases[0].reading)
        #expect(with.points.count == 19)
        #expect(with.points.map(\.standing).count { $0 == .missing } == 3)
        #expect(with.points[3].value == nil && with.points[3].variation == nil && with.points[18].side == nil)
        #expect(with.points.filter { $0.standing == .counted }.map(\.cause) == without.points.map(\.cause))
    }

    @Test("shows a ghosted value and does not count it, though it is far off")
    func ghosted() {
        var values = Self.usual
        values.insert(1_000, at: 5)
        let chart = XmRChart(values, rules: .init(direction: .increase, ghosts: [5, 5, -1, 99]))
        #expect(chart.phases[0].reading == XmRChart(Self.usual).phases[0].reading)
        #expect(chart.points[5].standing == .ghosted && chart.points[5].value == 1_000)
        #expect(chart.points[5].variation == nil && chart.points[5].isOutside == nil)
        #expect(chart.phases[0].count == 16)
        #expect(XmRChart(values).points[5].cause == .outside)
    }

    @Test("begins anew at a rebasing, and no run goes across it")
    func rebased() {
        let values: [Double?] = Self.usual + Self.usual.map { $0.map { $0 + 20 } }
        let chart = XmRChart(values, rules: .init(rebases: [16, 0, 16, 40, -3]))
        #expect(chart.phases.map(\.places) == [0..<16, 16..<32])
        #expect(chart.points[15].phase == 0 && chart.points[16].phase == 1)
        #expect(Self.causes(chart).allSatisfy { $0 == nil })
        #expect(near(chart.phases[1].centre, 165.0 / 16 + 20))
        #expect(XmRChart(values).points.allSatisfy { $0.cause == .outside })
    }

    @Test("says nothing of a phase that has only begun", arguments: [1, 5, 12])
    func begun(count: Int) {
        let values = Self.usual + Self.usual.prefix(count)
        let chart = XmRChart(values, rules: .init(direction: .increase, target: 5, rebases: [16]))
        #expect(chart.phases[0].limits != nil)
        #expect(chart.phases[1].reading == .tooFewPoints(missing: 13 - count))
        #expect(chart.variation == nil && chart.assurance == nil)
        #expect(chart.points.suffix(count).allSatisfy { $0.variation == nil && $0.isOutside == nil })
    }

    @Test("has no limits of fewer than two points, whatever is allowed", arguments: [0, 1])
    func none(count: Int) {
        let chart = XmRChart(Array(Self.usual.prefix(count)), rules: .init(target: 1, fewestPoints: 0))
        #expect(chart.phases.count == 1 && chart.points.count == count)
        #expect(chart.phases[0].reading == .tooFewPoints(missing: 2 - count))
        #expect(chart.phases[0].centre == (count == 0 ? nil : 10))
    }

    @Test("has no limits fixed after fewer than twelve points")
    func fixed() {
        let rules = { XmRChart.Rules(fixedAfter: $0) }
        #expect(XmRChart(Self.usual, rules: rules(11)).phases[0].reading == .tooFewPoints(missing: 1))
        let chart = XmRChart(Self.usual, rules: rules(12))
        #expect(chart.phases[0].limits != nil && chart.phases[0].baseCount == 12)
        #expect(near(chart.phases[0].centre, 124.0 / 12))
    }

    @Test("has a centre line and no limits where nothing varies, or nothing but what was screened out")
    func constant() {
        for value in [0, 7, 0.1, 1e9 + 0.3] {
            let chart = XmRChart(
                Array(repeating: value, count: 15), rules: .init(direction: .decrease, target: 7))
            #expect(chart.phases[0].reading == .noVariation && chart.variation == .common)
            #expect(near(chart.phases[0].centre, value))
            #expect(chart.points.allSatisfy { $0.cause == nil && $0.side == 0 && $0.isOutside == nil })
        }
        let once: [Double?] = Array(repeating: 0, count: 14) + [5]
        #expect(XmRChart(once).phases[0].reading == .noVariation)
        #expect(XmRChart(once, rules: .init(screensRanges: false)).phases[0].limits != nil)
    }

    /// The mean of these is 5.73, and that of their doubles a hair less.
    @Test("takes a value on the centre line for one on it, whatever rounding does")
    func rounding() {
        let values: [Double?] = Array(repeating: 5.73, count: 8) + [5.74, 5.69, 5.71, 5.77, 5.74, 5.73]
        let chart = XmRChart(values)
        #expect(chart.phases[0].limits != nil && chart.phases[0].centre != 5.73)
        #expect(chart.points.prefix(8).allSatisfy { $0.side == 0 && $0.cause == nil })
    }

    @Test("does not break on numbers of any size")
    func extremes() {
        for values: [Double?] in [
            [1e300, -1e300], Array(repeating: 1e150, count: 20),
            (0..<20).map { $0 % 2 == 0 ? 1e150 : -1e150 },
            (0..<20).map { Double($0) * Double.leastNonzeroMagnitude },
        ] {
            let chart = XmRChart(values, rules: .init(direction: .increase, target: .greatestFiniteMagnitude))
            for phase in chart.phases {
                #expect(phase.centre.map(\.isFinite) != false)
                #expect(phase.limits.map { $0.upper.isFinite && $0.lower.isFinite } != false)
            }
            #expect(chart.points.count == values.count)
        }
    }

    @Test("each kind is high or low, and better, worse or neither")
    func kinds() {
        for direction in SeriesDirection.allCases {
            for isHigh in [true, false] {
                let kind = SeriesVariation(isHigh: isHigh, direction: direction)
                #expect([kind.isImprovement, kind.isConcern, kind.isNeutral].count { $0 } == 1)
                #expect(kind.isNeutral == (direction == .neutral))
                #expect(kind.rawValue.hasSuffix(isHigh ? "high" : "low"))
            }
        }
        #expect(SeriesVariation.allCases.count == 7)
        #expect(SeriesVariation(isHigh: true, direction: .decrease) == .concernHigh)
        #expect(SeriesVariation(isHigh: false, direction: .decrease) == .improvementLow)
    }
}
