import Testing

@testable import Statistics

/// Expected values by R 4.2.2 with psych 2.2.9 and lavaan 0.6.14, and by a Newton iteration for the loadings.
@Suite("Reliability") struct ReliabilityTests {
    typealias Fields = [String: Any]

    static let scales = [
        "proqol_cs", "proqol_bo", "proqol_sts", "brs_small_reversed", "brs_small_unreversed_negative_alpha",
        "five_items", "continuous", "two_items",
    ]

    @Test("agrees with the reference", arguments: scales)
    func reference(scale: String) throws {
        let want = try #require(try Reference.json("c-reliability/expected-reliability.json")[scale])
        let (names, rows) = try answers(scale)
        let got = try #require(Reliability(rows))
        var exact = Comparison.closedForm("c-reliability \(scale)")
        exact.add(Double(got.completeCount), want["n_complete"], "n")
        exact.add(Double(got.itemCount), want["k"], "k")
        exact.add(got.alpha, want["alpha"], "alpha")
        exact.add(got.standardizedAlpha, want["alpha_standardised"], "standardised alpha")
        exact.add(got.meanCorrelation, want["mean_inter_item_r"], "mean correlation")
        for (level, key) in [(0.95, "feldt_ci95"), (0.9, "feldt_ci90")] {
            let interval = try #require(got.alphaInterval(level: level))
            exact.add((interval.lower, interval.upper), want[key], key)
        }
        exact.add(got.total.mean, want["total_mean"], "total mean")
        exact.add(got.total.standardDeviation, want["total_sd"], "total sd")
        exact.add(got.standardErrorOfMeasurement, want["sem"], "sem")
        exact.add(got.guttmanLambda2, want["guttman_lambda2"], "lambda 2")
        exact.add(got.spearmanBrown, want["spearman_brown"], "Spearman–Brown")
        let items = try #require(want["items"] as? Fields)
        #expect(items.count == names.count)
        for (name, item) in zip(names, got.items) {
            let want = try #require(items[name] as? Fields)
            exact.add(item.mean, want["mean"], name + " mean")
            exact.add(item.standardDeviation, want["sd"], name + " sd")
            exact.add(item.totalCorrelation, want["item_total_r"], name + " with total")
            exact.add(item.restCorrelation, want["item_rest_r"], name + " with rest")
            exact.add(item.alphaIfDropped, want["alpha_if_dropped"], name + " dropped")
        }
        var stepwise = Comparison.iterative("c-reliability omega \(scale)")
        if let factor = got.oneFactor {
            stepwise.add(factor.omega, want["omega_uls_correlation"], "omega")
            stepwise.add(
                factor.omegaOverObserved, want["omega_uls_correlation_over_observed"], "over observed")
            stepwise.add(
                factor.oneMinusUniqueness, want["omega_uls_one_minus_uniqueness_over_observed"],
                "one minus uniqueness")
            stepwise.add(factor.loadings, want["loadings_uls"], "loadings")
            stepwise.same(factor.isHeywood, want["heywood"], "Heywood")
        }
        let likely = try compareLikely(got, want["ml_cfa"] as? Fields, scale)
        exact.expectWhole(exact.agreement.compared)
        let checks = Set(want.keys.filter { $0.hasPrefix("check_") })
        stepwise.expectWhole(
            Comparison.figures(in: want, without: checks) - exact.agreement.compared - likely)
    }

    private func compareLikely(_ got: Reliability, _ want: Fields?, _ scale: String) throws -> Int {
        guard let want else {
            let found = got.likelyFactor
            #expect(found == nil)
            return 0
        }
        var figures = Comparison("c-reliability ML \(scale)", relative: 1e-5, absolute: 1e-9)
        let found = got.likelyFactor
        let factor = try #require(found)
        figures.add(factor.loadings, want["loadings"], "loadings")
        figures.add(factor.uniqueVariances, want["unique_variances"], "unique variances")
        figures.add(factor.omega, want["omega_total_model"], "omega")
        figures.add(factor.omegaOverObserved, want["omega_total_over_observed"], "omega over observed")
        figures.add(factor.chiSquare, want["chisq"], "chi-square")
        figures.add(factor.degreesOfFreedom, want["df"], "df")
        figures.add(factor.cfi, want["cfi"], "cfi")
        figures.add(factor.rmsea, want["rmsea"], "rmsea")
        figures.add(factor.srmr, want["srmr"], "srmr")
        figures.expectWhole(Comparison.figures(in: want))
        return figures.agreement.compared
    }

    /// The items of a scale and the answers to them, reversed ones turned round.
    private func answers(_ scale: String) throws -> ([String], [[Double?]]) {
        let all = Array(1...30)
        let (file, names, reversed): (String, [String], Set<String>) =
            switch scale {
            case "proqol_cs": ("proqol-items", q([3, 6, 12, 16, 18, 20, 22, 24, 27, 30]), [])
            case "proqol_bo":
                ("proqol-items", q([1, 4, 8, 10, 15, 17, 19, 21, 26, 29]), Set(q([1, 4, 15, 17, 29])))
            case "proqol_sts": ("proqol-items", q([2, 5, 7, 9, 11, 13, 14, 23, 25, 28]), [])
            case "brs_small_reversed": ("brs-small", all.prefix(6).map { "i\($0)" }, ["i2", "i4", "i6"])
            case "brs_small_unreversed_negative_alpha": ("brs-small", all.prefix(6).map { "i\($0)" }, [])
            case "five_items": ("five-items", all.prefix(5).map { "i\($0)" }, [])
            case "continuous": ("continuous", all.prefix(4).map { "x\($0)" }, [])
            default: ("two-items", ["i1", "i2"], [])
            }
        let rows = try Reference.table("c-reliability/\(file).csv").map { row in
            names.map { name in
                Double(row[name] ?? "").map { reversed.contains(name) ? 6 - $0 : $0 }
            }
        }
        return (names, rows)
    }

    private func q(_ numbers: [Int]) -> [String] { numbers.map { "q\($0)" } }
}
