import Testing

@testable import Statistics

/// Expected values by NHSRplotthedots 0.2.2 on R 4.2.2 and by a second program written from its rules. Flags and
/// labels are exact; centre lines and limits to 1e-9 of their size.
@Suite("XmR charts of the reference") struct XmRReferenceTests {
    /// Every series as the reference reads it, short ones too.
    struct Case {
        let name: String
        let dates: [String]
        let chart: XmRChart
    }

    static func cases() throws -> [Case] {
        var series: [String: [(date: String, value: Double)]] = [:]
        for row in try Reference.table("g-spc/series.csv") {
            let value = try #require(Double(row["value"] ?? ""))
            series[row["series"] ?? "", default: []].append((row["date"] ?? "", value))
        }
        return try Reference.table("g-spc/options.csv").map { row in
            let name = row["series"] ?? ""
            let points = try #require(series[name]).sorted { $0.date < $1.date }
            let rebases = try (row["rebase_dates"] ?? "").split(separator: ";").map { date in
                try #require(points.firstIndex { $0.date >= date })
            }
            let rules = XmRChart.Rules(
                direction: try #require(SeriesDirection(rawValue: row["improvement_direction"] ?? "")),
                target: Double(row["target"] ?? ""), rebases: rebases,
                fixedAfter: Int(row["fix_after_n_points"] ?? ""),
                screensRanges: row["screen_outliers"] == "true", fewestPoints: 2)
            return Case(
                name: name, dates: points.map(\.date), chart: XmRChart(points.map(\.value), rules: rules))
        }
    }

    /// What the reference calls the rule that a point was marked by.
    static func label(_ point: XmRChart.Point) -> String {
        let isHigh =
            point.variation == .improvementHigh || point.variation == .concernHigh
            || point.variation == .neutralHigh
        return switch point.cause {
        case nil: "Common Cause"
        case .outside: isHigh ? "Above UCL" : "Below LCL"
        case .trend: isHigh ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)"
        case .twoInThree: isHigh ? "2 in 3 Above CL" : "2 in 3 Below CL"
        case .shift: isHigh ? "7 Points Above CL" : "7 Points Below CL"
        }
    }

    private static func flag(_ flag: Bool?) -> String { flag.map { $0 ? "true" : "false" } ?? "" }

    @Test("have every point as the reference has it")
    func points() throws {
        let rows = try Reference.table("g-spc/expected-points.csv")
        var wanted = Dictionary(grouping: rows) { $0["series"] ?? "" }
        var figures = Agreement("g-spc points")
        for one in try Self.cases() {
            let removed = wanted.removeValue(forKey: one.name)
            let expected = try #require(removed)
            try #require(expected.count == one.chart.points.count)
            for (place, (point, row)) in zip(one.chart.points, expected).enumerated() {
                let at = "\(one.name) \(one.dates[place])"
                let phase = one.chart.phases[point.phase]
                let cells = [
                    ("rebase_group", "\(point.phase)"), ("outside_limits", Self.flag(point.isOutside)),
                    ("relative_to_mean", point.side.map { "\($0)" } ?? ""),
                    ("close_to_limits", Self.flag(point.isNearLimit)),
                    ("special_cause_type", Self.label(point)),
                    ("special_cause", Self.flag(point.cause != nil)),
                    ("point_type", point.variation?.pointType ?? ""),
                    ("short_group_warning", Self.flag(phase.isShort)),
                ]
                for (column, cell) in cells { figures.same(cell, row[column], at: "\(at) \(column)") }
                #expect(row["date"] == one.dates[place])
                let numbers = [
                    ("value", point.value), ("mean", phase.centre), ("lower_limit", phase.limits?.lower),
                    ("upper_limit", phase.limits?.upper), ("target", one.chart.rules.target),
                ]
                for (column, number) in numbers {
                    figures.compare(number, Double(row[column] ?? ""), at: "\(at) \(column)")
                }
            }
        }
        #expect(wanted.isEmpty)
        #expect(figures.isWhole(871 * 13), "\(figures)")
    }

    @Test("have every phase, its variation and its assurance as the reference has them")
    func summaries() throws {
        let wanted = try Reference.object("g-spc/expected-summary.json")
        var figures = Agreement("g-spc summary")
        let cases = try Self.cases()
        #expect(Set(wanted.keys) == Set(cases.map(\.name)))
        for one in cases {
            let groups = try #require(wanted[one.name] as? [[String: Any]])
            try #require(groups.count == one.chart.phases.count)
            for (place, (phase, group)) in zip(one.chart.phases, groups).enumerated() {
                let types = one.chart.points[phase.places].map { $0.variation?.pointType }
                let isLast = place == groups.count - 1
                let assurance = isLast ? one.chart.assurance : nil
                var found: [String: Leaf] = [
                    "rebase_group": .number(Double(place)), "n": .number(Double(phase.count)),
                    "mean": .number(phase.centre), "lower_limit": .number(phase.limits?.lower),
                    "upper_limit": .number(phase.limits?.upper),
                    "variation_type": .text(phase.variation?.pointType ?? ""),
                    "assurance_type": assurance.map { .text($0.rawValue) } ?? .number(nil),
                ]
                for type in ["common_cause", "special_cause_improvement", "special_cause_concern"] {
                    found[type] = .number(Double(types.count { $0 == type }))
                }
                figures.compare(found, Reference.leaves(group), at: "\(one.name) \(place)")
            }
            #expect(one.chart.variation == one.chart.phases.last?.variation)
        }
        #expect(figures.isWhole(49 * 10), "\(figures)")
    }

    @Test("of too few points have no limits unless somebody allows it")
    func short() throws {
        for one in try Self.cases() {
            var rules = one.chart.rules
            rules.fewestPoints = XmRChart.fewestPoints
            let strict = XmRChart(one.chart.points.map(\.value), rules: rules)
            for (phase, loose) in zip(strict.phases, one.chart.phases) {
                #expect(phase.isShort == (phase.variation == nil), "\(one.name)")
                if phase.isShort {
                    #expect(phase.reading == .tooFewPoints(missing: 13 - phase.count))
                } else {
                    #expect(phase == loose)
                }
            }
        }
    }
}
