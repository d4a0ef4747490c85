/// Reads a series phase by phase. Its lists are as long as the series and are used again for each phase.
struct XmRReader {
    private(set) var points: [XmRChart.Point]
    private(set) var phases: [XmRChart.Phase] = []
    private let rules: XmRChart.Rules
    /// The counted points of the phase that is being read: where they stand, and their values.
    private var places: [Int] = []
    private var values: [Double] = []
    private var marks: [RunMarks] = []

    init(_ values: [Double?], _ rules: XmRChart.Rules) {
        self.rules = rules
        points = values.map { value in
            let known = value.flatMap { abs($0) <= 1e150 ? $0 : nil }
            return XmRChart.Point(value: known, standing: known == nil ? .missing : .counted)
        }
        for place in rules.ghosts where points.indices.contains(place) && points[place].value != nil {
            points[place].standing = .ghosted
        }
        places.reserveCapacity(values.count)
        self.values.reserveCapacity(values.count)
        marks.reserveCapacity(values.count)
    }

    /// What sums of numbers of this size may be off by.
    static func slack(_ size: Double) -> Double { 8 * Double.ulpOfOne * size }

    mutating func read() {
        var start = 0
        for next in Set(rules.rebases).filter({ $0 > 0 && $0 < points.count }).sorted() {
            read(start..<next)
            start = next
        }
        read(start..<points.count)
    }

    private mutating func read(_ range: Range<Int>) {
        places.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for place in range {
            points[place].phase = phases.count
            guard points[place].standing == .counted, let value = points[place].value else { continue }
            places.append(place)
            values.append(value)
        }
        let base = min(max(rules.fixedAfter ?? .max, 1), values.count)
        let centre = base == 0 ? nil : mean(base)
        let reading = reading(base, centre)
        var last: SeriesVariation?
        if let centre {
            let size = values.reduce(abs(centre)) { max($0, abs($1)) }
            mark(centre, reading, slack: Self.slack(size))
            last = places.last.flatMap { points[$0].variation }
        }
        phases.append(
            XmRChart.Phase(
                places: range, count: values.count, baseCount: base, centre: centre, reading: reading,
                variation: last))
    }

    private func mean(_ count: Int) -> Double {
        var sum = CarefulSum()
        for place in 0..<count { sum.add(values[place]) }
        return sum.total / Double(count)
    }

    private func reading(_ base: Int, _ centre: Double?) -> XmRChart.PhaseReading {
        let fewest = max(rules.fewestPoints, 2)
        let missing = max(fewest - values.count, min(fewest, XmRChart.fewestFixedPoints) - base)
        guard missing <= 0, let centre else { return .tooFewPoints(missing: max(missing, 1)) }
        var average = meanRange(base, below: .infinity)
        if rules.screensRanges { average = meanRange(base, below: ControlLimits.rangeFactor * average) }
        let size = values[..<base].reduce(0) { max($0, abs($1)) }
        guard average > Self.slack(size) else { return .noVariation }
        return .limits(ControlLimits(centre: centre, averageMovingRange: average))
    }

    /// 0 where no range is below.
    private func meanRange(_ base: Int, below most: Double) -> Double {
        var sum = CarefulSum()
        var count = 0
        for place in 1..<base {
            let range = abs(values[place] - values[place - 1])
            guard range < most else { continue }
            sum.add(range)
            count += 1
        }
        return count == 0 ? 0 : sum.total / Double(count)
    }

    /// What each counted point of the phase says.
    private mutating func mark(_ centre: Double, _ reading: XmRChart.PhaseReading, slack: Double) {
        for (place, value) in zip(places, values) {
            let distance = value - centre
            points[place].side = distance > slack ? 1 : distance < -slack ? -1 : 0
            if case .noVariation = reading { points[place].variation = .common }
        }
        guard case .limits(let limits) = reading else { return }
        for (place, value) in zip(places, values) {
            let isOutside = value - limits.upper > slack || limits.lower - value > slack
            points[place].isOutside = isOutside
            points[place].isNearLimit =
                !isOutside && (value - limits.nearUpper > slack || limits.nearLower - value > slack)
        }
        marks.removeAll(keepingCapacity: true)
        for _ in values { marks.append(RunMarks()) }
        markTrends()
        markSides()
        for (number, place) in places.enumerated() {
            guard let (cause, isHigh) = special(number, place) else {
                points[place].variation = .common
                continue
            }
            points[place].cause = cause
            points[place].variation = SeriesVariation(isHigh: isHigh, direction: rules.direction)
        }
    }

    private func special(_ number: Int, _ place: Int) -> (SpecialCause, isHigh: Bool)? {
        let isAbove = (points[place].side ?? 0) > 0
        if points[place].isOutside == true { return (.outside, isAbove) }
        let mark = marks[number]
        if mark.contains(.trend) { return (.trend, isRising(number)) }
        if mark.contains(.twoInThree) { return (.twoInThree, isAbove) }
        return mark.contains(.shift) ? (.shift, isAbove) : nil
    }

    // MARK: - Runs

    /// A point of a trend goes the way of its next step, where that leads to a point of a trend, else of its last one.
    private func isRising(_ number: Int) -> Bool {
        let next = number + 1
        if next < values.count, marks[next].contains(.trend), values[next] != values[number] {
            return values[next] > values[number]
        }
        return number > 0 && values[number] > values[number - 1]
    }

    private mutating func markTrends() {
        var steps = 0
        for number in values.indices.dropFirst() {
            let step = values[number] > values[number - 1] ? 1 : values[number] < values[number - 1] ? -1 : 0
            steps = step != 0 && (steps > 0) == (step > 0) && steps != 0 ? steps + step : step
            if abs(steps) >= 6 { mark(number - 6...number, .trend) }
        }
    }

    private mutating func markSides() {
        var (run, side) = (0, Int8(0))
        for (number, place) in places.enumerated() {
            let here = points[place].side ?? 0
            run = here != 0 && here == side ? run + 1 : here != 0 ? 1 : 0
            side = here
            if run >= 7 { mark(number - 6...number, .shift) }
            guard run >= 3 else { continue }
            let near = (isNear(number - 2), isNear(number - 1), isNear(number))
            guard near.0 && near.1 || near.1 && near.2 || near.0 && near.2 else { continue }
            if near.0 { marks[number - 2].insert(.twoInThree) }
            if near.1 { marks[number - 1].insert(.twoInThree) }
            if near.2 { marks[number].insert(.twoInThree) }
        }
    }

    private func isNear(_ number: Int) -> Bool { points[places[number]].isNearLimit == true }

    private mutating func mark(_ numbers: ClosedRange<Int>, _ mark: RunMarks) {
        for number in numbers { marks[number].insert(mark) }
    }
}

/// The runs that a point belongs to.
struct RunMarks: OptionSet {
    let rawValue: UInt8

    static let trend = RunMarks(rawValue: 1)
    static let twoInThree = RunMarks(rawValue: 2)
    static let shift = RunMarks(rawValue: 4)
}
