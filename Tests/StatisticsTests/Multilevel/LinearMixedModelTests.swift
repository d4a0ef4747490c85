import Testing

@testable import Statistics

/// Expected values by an independent Newton–Raphson on the dense covariance matrix, and by R 4.2.2 with lme4
/// 1.1.31, lmerTest 3.1.3 and pbkrtest 0.5.2.
@Suite("A linear mixed model") struct LinearMixedModelTests {
    typealias Fields = [String: Any]

    private func fields(_ value: Any?) throws -> Fields { try #require(value as? Fields) }

    /// Held to 1e-6 and 1e-9 absolute; the figures of both are said to agree to about 1e-10.
    @Test("agrees with an independent Newton–Raphson")
    func newton() throws {
        var figures = Comparison.iterative("e-multisite newton")
        let wanted = try Reference.json("e-multisite/expected-mixed-models-newton.json")
        for (name, criteria) in wanted {
            let example = try MixedModelCase(name)
            for (criterion, want) in criteria {
                let model = try LinearMixedModel(
                    example.data, criterion: criterion == "ml" ? .full : .restricted)
                let want = try fields(want)
                let place = "\(name) \(criterion)"
                compareVariances(model.variances, example, try fields(want["variance"]), place, &figures)
                figures.add(model.logLikelihood, want["loglik"], place + " loglik")
                try compareShares(model, example, try fields(want["icc"]), place, &figures)
                if let errors = want["se_variance"] as? Fields {
                    compareVariances(model.standardErrors, example, errors, place + " se", &figures)
                }
                let effects = try fields(want["fixed"])
                for (column, got) in zip(example.columns, model.fixedContrasts) {
                    let want = try fields(effects[column])
                    figures.add(got.estimate, want["estimate"], "\(place) \(column) estimate")
                    figures.add(got.standardError, want["se"], "\(place) \(column) se")
                    figures.add(got.t, want["t"], "\(place) \(column) t")
                    if let degrees = want["satterthwaite_df"] {
                        figures.add(got.degreesOfFreedom, degrees, "\(place) \(column) df")
                    }
                }
            }
        }
        figures.expectWhole(Comparison.figures(in: wanted))
    }

    /// lme4's optimum itself is known to some 1e-6, and lmerTest's derivatives are numerical.
    @Test("agrees with lme4 and lmerTest", arguments: MixedModelCase.names)
    func lme4(name: String) throws {
        let wanted = try #require(try Reference.json("e-multisite/expected-mixed-models.json")[name])
        let example = try MixedModelCase(name)
        var figures = Comparison.iterative("e-multisite lme4 \(name)")
        var loose = Comparison("e-multisite lme4 vcov, effects \(name)", relative: 1e-5, absolute: 1e-6)
        var degrees = Comparison("e-multisite lmerTest \(name)", relative: 1e-4, absolute: 1e-6)
        for (criterion, want) in wanted {
            let want = try fields(want)
            let model = try LinearMixedModel(
                example.data, criterion: criterion == "ml" ? .full : .restricted)
            let groups = try fields(want["n_groups"])
            figures.add(Double(model.rowCount), want["n_obs"], "rows")
            figures.add(Double(model.groupCount), groups[example.innerName], "groups")
            if let outer = model.outerGroupCount {
                figures.add(Double(outer), groups["site"], "sites")
                loose.add(
                    [model.variances.group, model.variances.outerGroup ?? -1].map {
                        ($0 / model.variances.residual).squareRoot()
                    }, want["theta"], "theta")
            } else {
                loose.add(
                    [(model.variances.group / model.variances.residual).squareRoot()], want["theta"], "theta")
            }
            compareVariances(model.variances, example, try fields(want["variance"]), criterion, &figures)
            let deviations = try fields(want["sd"])
            figures.add(model.variances.group.squareRoot(), deviations[example.innerName], "sd group")
            figures.add(model.variances.residual.squareRoot(), deviations["Residual"], "sd residual")
            if let outer = model.variances.outerGroup {
                figures.add(outer.squareRoot(), deviations["site"], "sd site")
            }
            try compareShares(model, example, try fields(want["icc"]), criterion, &figures)
            figures.add(model.logLikelihood, want["loglik"], "loglik")
            figures.add(-2 * model.logLikelihood, want["deviance_at_theta"], "deviance")
            figures.add(model.aic, want["aic"], "aic")
            figures.add(model.bic, want["bic"], "bic")
            figures.same(model.isSingular, want["singular"], "singular")
            figures.add(Double(model.parameterCount), want["df"], "df")
            let covariance = try #require(want["fixed_vcov"] as? [Any])
            for (row, values) in covariance.enumerated() {
                loose.add(model.covariance.row(row), values, "vcov")
            }
            for (column, got) in zip(example.columns, model.fixedContrasts) {
                let want = try fields(try fields(want["fixed"])[column])
                compareEffect(got, want, "\(criterion) \(column)", &figures, &degrees)
            }
            try compareIntercepts(model, example, want["random_intercepts"], &loose)
            for (term, contrasts) in example.terms(model) {
                guard let all = want["anova_satterthwaite"] as? Fields else { continue }
                let want = try fields(all[term])
                let got = try #require(model.test(contrasts))
                loose.add(got.f, want["f"], "\(term) f")
                figures.add(got.numeratorDegrees, want["num_df"], "\(term) numerator")
                degrees.add(got.denominatorDegrees, want["den_df"], "\(term) denominator")
                degrees.add(got.p, want["p"], "\(term) p")
            }
        }
        // What is left is Kenward and Roger's, and how lme4 came to its optimum.
        let others = Comparison.figures(
            in: wanted,
            without: [
                "anova_kenward_roger", "kenward_roger_se", "kenward_roger_df", "kenward_roger_p",
                "theta_tightened", "deviance_gap",
            ])
        let rest = others - figures.agreement.compared - loose.agreement.compared
        figures.expectWhole(figures.agreement.compared)
        loose.expectWhole(loose.agreement.compared)
        degrees.expectWhole(rest)
    }

    @Test("agrees with pbkrtest", arguments: MixedModelCase.names)
    func kenwardRoger(name: String) throws {
        let wanted = try #require(try Reference.json("e-multisite/expected-mixed-models.json")[name])
        let want = try fields(wanted["reml"])
        let example = try MixedModelCase(name)
        let model = try LinearMixedModel(example.data)
        let method = try #require(KenwardRoger(model))
        var figures = Comparison("e-multisite Kenward–Roger \(name)", relative: 1e-4, absolute: 1e-6)
        for (index, column) in example.columns.enumerated() {
            let want = try fields(try fields(want["fixed"])[column])
            let got = method.contrast(example.columns.indices.map { $0 == index ? 1 : 0 })
            figures.add(got.standardError, want["kenward_roger_se"], "\(column) se")
            figures.add(got.degreesOfFreedom, want["kenward_roger_df"], "\(column) df")
            figures.add(got.p, want["kenward_roger_p"], "\(column) p")
        }
        for (term, contrasts) in example.terms(model) {
            let want = try fields(try fields(want["anova_kenward_roger"])[term])
            let got = try #require(method.test(contrasts))
            figures.add(got.f, want["f"], "\(term) f")
            figures.add(got.numeratorDegrees, want["num_df"], "\(term) numerator")
            figures.add(got.denominatorDegrees, want["den_df"], "\(term) denominator")
            figures.add(got.p, want["p"], "\(term) p")
        }
        figures.expectWhole(3 * example.columns.count + 4 * example.terms(model).count)
        #expect(KenwardRoger(try LinearMixedModel(example.data, criterion: .full)) == nil)
    }

    // MARK: - Pieces

    private func compareVariances(
        _ got: LinearMixedModel.Variances, _ example: MixedModelCase, _ want: Fields, _ place: String,
        _ figures: inout Comparison
    ) {
        figures.add(got.group, want[example.innerName], place + " group")
        figures.add(got.residual, want["Residual"], place + " residual")
        if let outer = got.outerGroup { figures.add(outer, want["site"], place + " site") }
    }

    private func compareShares(
        _ model: LinearMixedModel, _ example: MixedModelCase, _ want: Fields, _ place: String,
        _ figures: inout Comparison
    ) throws {
        figures.add(model.groupShare, want[example.innerName], place + " icc group")
        if let outer = model.outerGroupShare { figures.add(outer, want["site"], place + " icc site") }
    }

    private func compareEffect(
        _ got: FixedContrast, _ want: Fields, _ place: String, _ figures: inout Comparison,
        _ degrees: inout Comparison
    ) {
        figures.add(got.estimate, want["estimate"], place)
        figures.add(got.standardError, want["se"], place + " se")
        figures.add(got.t, want["t"], place + " t")
        let normal = got.normalInterval()
        figures.add((normal.lower, normal.upper), want["z_ci95"], place + " z interval")
        degrees.add(got.degreesOfFreedom, want["satterthwaite_df"], place + " df")
        degrees.add(got.p, want["satterthwaite_p"], place + " p")
        let student = got.interval()
        degrees.add((student.lower, student.upper), want["satterthwaite_ci95"], place + " t interval")
    }

    private func compareIntercepts(
        _ model: LinearMixedModel, _ example: MixedModelCase, _ want: Any?, _ figures: inout Comparison
    ) throws {
        guard let want = want as? Fields else { return }
        let inner = try fields(want[example.innerName])
        #expect(inner.count == model.randomIntercepts.count)
        for got in model.randomIntercepts {
            let outer = got.outerGroup.map { ":" + example.outerNames[$0] } ?? ""
            let name = example.innerNames[got.group] + outer
            figures.add(got.value, inner[name], name)
        }
        for got in model.outerIntercepts {
            let name = example.outerNames[got.outerGroup]
            figures.add(got.value, try fields(want["site"])[name], name)
        }
    }
}
