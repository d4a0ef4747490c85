/// Reads a series by the rules of run charts.
struct RunReader {
    private(set) var points: [RunChart.Point]
    private(set) var median: Double?
    private(set) var above = 0
    private(set) var below = 0
    private(set) var runs: RunChart.Runs?
    /// Where the counted points stand.
    private var places: [Int]

    init(_ values: [Double?], ghosts: [Int]) {
        points = values.map { value in
            let known = value.flatMap { abs($0) <= 1e150 ? $0 : nil }
            return RunChart.Point(value: known, standing: known == nil ? .missing : .counted)
        }
        for place in ghosts where points.indices.contains(place) && points[place].value != nil {
            points[place].standing = .ghosted
        }
        places = []
        for (place, point) in points.enumerated() where point.standing == .counted { places.append(place) }
    }

    mutating func read(fixedAfter: Int?) {
        let values = places.compactMap { points[$0].value }
        median = Quantile.type7(0.5, ofOrdered: values.prefix(max(fixedAfter ?? .max, 1)).sorted())
        guard let median else { return }
        let slack = XmRReader.slack(values.reduce(0) { max($0, abs($1)) })
        for (place, value) in zip(places, values) {
            let side: Int8 = value - median > slack ? 1 : median - value > slack ? -1 : 0
            points[place].side = side
            above += side > 0 ? 1 : 0
            below += side < 0 ? 1 : 0
        }
        guard above + below >= RunChart.fewestPoints else { return }
        markTrends(values)
        let count = markShifts()
        runs = RunChart.Runs(count: count, expected: RunsOfTwoKinds(above, below).usual)
    }

    /// - Returns: how many runs there are.
    private mutating func markShifts() -> Int {
        var (count, side) = (0, Int8(0))
        var run: [Int] = []
        for place in places {
            guard let here = points[place].side, here != 0 else { continue }
            if here != side {
                (count, side) = (count + 1, here)
                run.removeAll(keepingCapacity: true)
            }
            run.append(place)
            if run.count == 6 { for one in run { points[one].isInShift = true } }
            if run.count > 6 { points[place].isInShift = true }
        }
        return count
    }

    private mutating func markTrends(_ values: [Double]) {
        var way: Int8 = 0
        // The points that count of the run that goes one way; like values after each are passed over.
        var run: [Int] = []
        for (number, place) in places.enumerated() {
            guard let last = run.last else {
                run = [number]
                continue
            }
            guard values[number] != values[last] else { continue }
            let step: Int8 = values[number] > values[last] ? 1 : -1
            run = step == way ? run : [last]
            way = step
            run.append(number)
            if run.count == 5 { for one in run { points[places[one]].trend = way } }
            if run.count > 5 { points[place].trend = way }
        }
    }
}
