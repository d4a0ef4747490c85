import Testing

@testable import Statistics

/// Expected values by R's irr 0.84.1 and vcd 1.4.11, statsmodels 0.15, scikit-learn 1.9.1 and krippendorff 0.9.
@Suite("Agreement between coders") struct CoderAgreementTests {
    typealias Fields = [String: Any]

    private func fields(_ value: Any?) throws -> Fields { try #require(value as? Fields) }

    @Test(
        "of two is that of the reference",
        arguments: [
            ("double_coding", "double-coding"), ("ordinal_ratings", "ordinal-ratings"),
            ("binary_skewed", "binary-skewed"),
        ])
    func two(key: String, file: String) throws {
        let want = try #require(try Reference.json("f-agreement/expected-agreement.json")[key])
        let categories = try #require(want["categories"] as? [String])
        let rows = try Reference.table("f-agreement/\(file).csv")
        let pairs = try rows.map { row in
            (
                first: try #require(categories.firstIndex { $0 == row["coder_a"] }),
                second: try #require(categories.firstIndex { $0 == row["coder_b"] })
            )
        }
        let got = try #require(TwoCoders(pairs, categories: categories.count))
        var figures = Comparison.closedForm("f-agreement \(key)")
        figures.add(Double(got.count), want["n"], "n")
        figures.add(got.percentAgreement, want["percent_agreement"], "percent")
        figures.add(got.expectedAgreement, want["expected_agreement"], "expected")
        figures.add(got.ac1, want["gwet_ac1"], "AC1")
        figures.add(got.pabak, want["pabak_two_category_form"], "PABAK")
        let table = try #require(want["table_rows_a_cols_b"] as? [Any])
        for (row, counts) in zip(got.table, table) { figures.add(row.map { Double($0) }, counts, "table") }
        for (name, weights) in [
            ("unweighted", Kappa.Weights.identity), ("linear", .linear), ("quadratic", .quadratic),
        ] {
            guard let want = want[name] as? Fields else { continue }
            let kappa = try #require(got.kappa(weights))
            figures.add(kappa.value, want["kappa"], name)
            figures.add(kappa.standardError, want["se"], name + " se")
            figures.add(kappa.nullStandardError, want["se_null"], name + " null se")
            figures.add(kappa.z, want["z"], name + " z")
            figures.add(kappa.p, want["p"], name + " p")
            let interval = kappa.interval()
            figures.add((interval.lower, interval.upper), want["ci95"], name + " interval")
        }
        for (place, category) in categories.enumerated() {
            guard let all = want["per_code"] as? Fields else { continue }
            let want = try fields(all[category])
            let presence = got.presence(of: place)
            figures.add(Double(presence.both), want["both"], category + " both")
            figures.add(Double(presence.onlyFirst), want["only_a"], category + " only a")
            figures.add(Double(presence.onlySecond), want["only_b"], category + " only b")
            figures.add(Double(presence.neither), want["neither"], category + " neither")
            figures.add(presence.kappa, want["kappa"], category + " kappa")
        }
        let many = ManyCoders(pairs.map { [Double($0.first), Double($0.second)] })
        compareKrippendorff(many, want, &figures)
        figures.expectWhole(
            Comparison.figures(
                in: want, without: ["check_irr", "check_psych", "check_vcd", "check_statsmodels"]))
    }

    @Test("of four with gaps is that of the reference")
    func four() throws {
        let want = try #require(try Reference.json("f-agreement/expected-agreement.json")["four_coders"])
        let rows = try Reference.table("f-agreement/four-coders.csv")
        let got = ManyCoders(rows.map { row in (1...4).map { Double(row["c\($0)"] ?? "") } })
        var figures = Comparison.closedForm("f-agreement four coders")
        figures.add(Double(got.units.count), want["units"], "units")
        figures.add(Double(got.missingCount), want["missing"], "missing")
        compareKrippendorff(got, want, &figures)
        let fleiss = try #require(got.fleiss)
        let wanted = try fields(want["fleiss_kappa_complete_units"])
        figures.add(Double(fleiss.units), wanted["units"], "complete units")
        figures.add(fleiss.kappa, wanted["kappa"], "Fleiss")
        figures.add(fleiss.z, wanted["z"], "Fleiss z")
        figures.add(fleiss.p, wanted["p"], "Fleiss p")
        figures.expectWhole(Comparison.figures(in: want))
    }

    @Test("is undefined where all is the same, 1 where it is perfect, −1 where it is opposite")
    func degenerate() throws {
        let rows = try Reference.table("f-agreement/degenerate.csv")
        func coders(_ name: String) throws -> (TwoCoders, ManyCoders) {
            let codes = rows.filter { $0["case"] == name }.map { [$0["coder_a"] ?? "", $0["coder_b"] ?? ""] }
            let categories = Set(codes.joined()).sorted()
            let places = codes.map { $0.compactMap { code in categories.firstIndex(of: code) } }
            let two = TwoCoders(places.map { ($0[0], $0[1]) }, categories: categories.count)
            return (try #require(two), ManyCoders(places.map { $0.map { Double($0) } }))
        }
        let (same, sameAll) = try coders("all-same")
        #expect(same.percentAgreement == 100 && same.kappa() == nil && same.ac1 == nil)
        #expect(same.presence(of: 0).kappa == nil)
        #expect(sameAll.krippendorff() == nil && sameAll.fleiss == nil)
        let (perfect, perfectAll) = try coders("perfect")
        #expect(perfect.percentAgreement == 100 && near(perfect.kappa()?.value, 1) && near(perfect.ac1, 1))
        #expect(near(perfectAll.krippendorff(), 1) && near(perfectAll.fleiss?.kappa, 1))
        let (opposite, _) = try coders("opposite")
        #expect(opposite.percentAgreement == 0 && near(opposite.kappa()?.value, -1))
    }

    @Test("needs units, known categories, and two codes of a unit")
    func few() {
        #expect(TwoCoders([], categories: 2) == nil)
        #expect(TwoCoders([(0, 2)], categories: 2) == nil && TwoCoders([(-1, 0)], categories: 2) == nil)
        #expect(TwoCoders([(0, 0)], categories: .max) == nil)
        #expect(ManyCoders([]).krippendorff() == nil && ManyCoders([]).fleiss == nil)
        #expect(ManyCoders([[1, nil], [nil, 2]]).krippendorff() == nil)
        #expect(ManyCoders([[1, .nan], [.infinity, 2]]).missingCount == 2)
        #expect(ManyCoders([[1], [2]]).fleiss == nil)
    }

    /// Krippendorff (2011, *Computing Krippendorff's Alpha-Reliability*, section C): four observers, twelve units.
    @Test("is that of Krippendorff's own example")
    func krippendorff() {
        let a: [Double?] = [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil]
        let b: [Double?] = [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3]
        let c: [Double?] = [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil]
        let d: [Double?] = [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil]
        let got = ManyCoders(a.indices.map { [a[$0], b[$0], c[$0], d[$0]] })
        for (metric, want) in [
            (ManyCoders.Metric.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849), (.ratio, 0.797),
        ] {
            #expect(near(got.krippendorff(metric), want, relative: 0, absolute: 0.0005), "\(metric)")
        }
    }

    private func compareKrippendorff(_ got: ManyCoders, _ want: Fields, _ figures: inout Comparison) {
        if let nominal = want["krippendorff_nominal"] {
            figures.add(got.krippendorff(), nominal, "Krippendorff")
        }
        guard let all = want["krippendorff"] as? Fields else { return }
        for metric in ManyCoders.Metric.allCases {
            guard let wanted = all["\(metric)"] else { continue }
            figures.add(got.krippendorff(metric), wanted, "Krippendorff \(metric)")
        }
    }
}
