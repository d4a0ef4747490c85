import Testing

@testable import Statistics

/// Expected values by R 4.2.2 with metafor 3.8.1; DL and REML derived a second time by root finding.
@Suite("A meta-analysis") struct MetaAnalysisTests {
    typealias Fields = [String: Any]

    static let datasets = ["five", "twelve", "homog", "two", "from_long_data_m6_minus_baseline"]
    static let methods: [(String, Heterogeneity)] = [
        ("FE", .none), ("DL", .derSimonianLaird), ("REML", .restricted), ("PM", .pauleMandel), ("ML", .full),
        ("HE", .hedges), ("SJ", .sidikJonkman),
    ]

    private func fields(_ value: Any?) throws -> Fields { try #require(value as? Fields) }

    @Test("agrees with metafor", arguments: datasets)
    func metafor(dataset: String) throws {
        let wanted = try #require(try Reference.json("e-multisite/expected-meta-analysis.json")[dataset])
        let (estimates, types) = try places(dataset)
        var figures = Comparison.iterative("e-multisite meta-analysis \(dataset)")
        figures.add(Double(estimates.count), wanted["k"], "k")
        for (key, method) in Self.methods {
            let analysis = try MetaAnalysis(estimates, heterogeneity: method)
            let want = try fields(wanted[key])
            compare(analysis, analysis.mean, want, key, &figures)
            let adjusted = try fields(wanted[key + "_hartung_knapp"])
            compare(analysis, analysis.hartungKnapp(), adjusted, key + " HK", &figures)
            figures.add(analysis.scaleFactor, adjusted["hk_scale_factor_squared"], key + " HK factor")
            if let error = adjusted["adhoc_truncated_se"] {
                let mean = analysis.hartungKnapp(isTruncated: true)
                let interval = mean.interval()
                figures.add(mean.standardError, error, key + " truncated")
                figures.add(
                    (interval.lower, interval.upper), adjusted["adhoc_truncated_ci95"], key + " truncated")
            }
            if method == .restricted { try compareFurther(analysis, want, &figures) }
        }
        if let want = wanted["subgroups_by_type_reml"] as? Fields {
            try compareGroups(estimates, types, want, &figures)
        }
        if let sites = wanted["sites"] as? Fields { try compareSites(sites, &figures) }
        figures.expectWhole(Comparison.figures(in: wanted))
    }

    // MARK: - Pieces

    private func places(_ dataset: String) throws -> ([UncertainEstimate], [String]) {
        if dataset.hasPrefix("from_long") {
            let estimates = try changes().map { _, moments in
                try #require(
                    UncertainEstimate(moments.mean ?? .nan, standardError: standardError(moments)))
            }
            return (estimates, [])
        }
        let rows = try Reference.table("e-multisite/site-effects.csv").filter { $0["dataset"] == dataset }
        let estimates = try rows.map { row in
            try #require(
                UncertainEstimate(
                    Double(row["estimate"] ?? "") ?? .nan, standardError: Double(row["se"] ?? "") ?? .nan))
        }
        return (estimates, rows.compactMap { $0["type"] })
    }

    /// The differences of those who answered at baseline and at month 6, by site.
    private func changes() throws -> [(site: String, moments: Moments)] {
        let rows = try Reference.table("e-multisite/long.csv")
        var before: [String: Double] = [:]
        for row in rows where row["wave"] == "baseline" {
            before[row["respondent"] ?? ""] = Double(row["score"] ?? "")
        }
        return Set(rows.compactMap { $0["site"] }).sorted().map { site in
            let changes = rows.filter { $0["site"] == site && $0["wave"] == "m6" }.compactMap { row in
                before[row["respondent"] ?? ""].flatMap { first in
                    Double(row["score"] ?? "").map { $0 - first }
                }
            }
            return (site, Moments(changes))
        }
    }

    private func standardError(_ moments: Moments) -> Double {
        (moments.standardDeviation ?? .nan) / Double(moments.count).squareRoot()
    }

    private func compareSites(_ want: Fields, _ figures: inout Comparison) throws {
        for (site, moments) in try changes() {
            let want = try fields(want[site])
            figures.add(Double(moments.count), want["n"], site + " n")
            figures.add(moments.mean, want["mean_change"], site + " mean")
            figures.add(moments.standardDeviation, want["sd_change"], site + " sd")
            figures.add(standardError(moments), want["se"], site + " se")
        }
    }

    private func compare(
        _ analysis: MetaAnalysis, _ mean: PooledMean, _ want: Fields, _ key: String,
        _ figures: inout Comparison
    ) {
        let interval = mean.interval()
        figures.add(mean.estimate, want["estimate"], key)
        figures.add(mean.standardError, want["se"], key + " se")
        figures.add(mean.statistic, want["statistic"], key + " statistic")
        figures.add(mean.p, want["p"], key + " p")
        figures.add((interval.lower, interval.upper), want["ci95"], key + " interval")
        figures.add(analysis.tau2, want["tau2"], key + " tau2")
        figures.add(analysis.tau, want["tau"], key + " tau")
        figures.add(analysis.i2Percent, want["i2_percent"], key + " I2")
        figures.add(analysis.h2, want["h2"], key + " H2")
        figures.add(analysis.q, want["q"], key + " Q")
        figures.add(analysis.degreesOfFreedom, want["q_df"], key + " Q df")
        figures.add(analysis.qP, want["q_p"], key + " Q p")
        figures.add(analysis.weightsPercent, want["weights_percent"], key + " weights")
        figures.add(analysis.standardErrorOfTau2, want["se_tau2"], key + " se of tau2")
        guard analysis.heterogeneity != .none else { return }
        let own = mean.predictionInterval()
        figures.add((own.lower, own.upper), want["prediction_interval_metafor"], key + " prediction")
        let other = mean.predictionInterval(degreesOfFreedom: analysis.degreesOfFreedom)
        figures.add(
            (other.lower, other.upper), want["prediction_interval_t_k_minus_1"], key + " prediction t")
        let product = analysis.predictionInterval()
        figures.add(
            product.map { ($0.lower, $0.upper) }, want["prediction_interval_hts_t_k_minus_2"],
            key + " prediction HTS")
    }

    private func compareFurther(_ analysis: MetaAnalysis, _ want: Fields, _ figures: inout Comparison) throws
    {
        if let profile = want["q_profile"] as? Fields {
            // metafor looks up to 100 only, unless told otherwise; just one of these limits lies above it.
            let got = analysis.tau2Interval(ceiling: 100)
            #expect(got.isCut == (analysis.count == 2))
            figures.add((got.lower, got.upper), profile["tau2_ci95"], "Q profile tau2")
            figures.add([got.i2Lower, got.i2Upper], profile["i2_percent_ci95"], "Q profile I2")
        }
        if let without = want["leave_one_out"] as? Fields {
            let got = try #require(try analysis.leaveOneOut())
            figures.add(got.map(\.mean.estimate), without["estimate"], "leave one out")
            figures.add(got.map(\.mean.standardError), without["se"], "leave one out se")
            figures.add(got.map(\.tau2), without["tau2"], "leave one out tau2")
        }
        if let egger = want["egger"] as? Fields {
            let got = try #require(analysis.asymmetry())
            figures.add(got.t, egger["t"], "Egger t")
            figures.add(got.degreesOfFreedom, egger["df"], "Egger df")
            figures.add(got.p, egger["p"], "Egger p")
        }
    }

    private func compareGroups(
        _ estimates: [UncertainEstimate], _ types: [String], _ want: Fields, _ figures: inout Comparison
    ) throws {
        let levels = Set(types).sorted()
        #expect(want["reference"] as? String == levels.first)
        let design = Matrix(types.map { type in [1] + levels.dropFirst().map { $0 == type ? 1 : 0 } })
        let got = try MetaRegression(estimates, design: design)
        figures.add(got.coefficients, want["coefficients"], "groups")
        figures.add(got.standardErrors, want["se"], "groups se")
        figures.add(got.tau2, want["tau2"], "groups tau2")
        figures.add(got.qm, want["qm"], "groups QM")
        figures.add(got.testDegrees, want["qm_df"], "groups QM df")
        figures.add(got.qmP, want["qm_p"], "groups QM p")
        figures.add(got.qe, want["qe"], "groups QE")
        figures.add(got.qeP, want["qe_p"], "groups QE p")
        figures.add(got.r2Percent, want["r2_percent"], "groups R2")
        figures.add(got.hartungKnappF, want["hk_f"], "groups HK F")
        figures.add(got.hartungKnappP, want["hk_p"], "groups HK p")
    }
}
