public import Realist
import RealistFormats
import Statistics

extension ItemConsistency: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        guard let found = reliability else {
            result.warnings.append("There are too few rows without a blank.")
            return
        }
        result.add("n_complete", .integer(found.completeCount))
        result.add("k", .integer(found.itemCount))
        result.add("alpha", .figure(found.alpha))
        result.add("alpha_standardised", .figure(found.standardizedAlpha))
        result.add("mean_inter_item_r", .figure(found.meanCorrelation))
        result.add("feldt_ci95", .interval(found.alphaInterval()))
        result.add("feldt_ci90", .interval(found.alphaInterval(level: 0.9)))
        result.add("total_mean", .figure(found.total.mean))
        result.add("total_sd", .figure(found.total.standardDeviation))
        result.add("sem", .figure(found.standardErrorOfMeasurement))
        result.add("guttman_lambda2", .figure(found.guttmanLambda2))
        result.add("spearman_brown", .figure(found.spearmanBrown))
        result.add(
            "items",
            .object(
                zip(items, found.items).map { name, item in
                    .init(
                        name,
                        .keys([
                            "mean": .figure(item.mean), "sd": .figure(item.standardDeviation),
                            "item_total_r": .figure(item.totalCorrelation),
                            "item_rest_r": .figure(item.restCorrelation),
                            "alpha_if_dropped": .figure(item.alphaIfDropped),
                        ]))
                }))
        let factor = found.oneFactor
        result.add("omega_uls_correlation", .figure(factor?.omega))
        result.add("omega_uls_correlation_over_observed", .figure(factor?.omegaOverObserved))
        result.add("omega_uls_one_minus_uniqueness_over_observed", .figure(factor?.oneMinusUniqueness))
        result.add("loadings_uls", factor.map { .list($0.loadings.map { .figure($0) }) } ?? .null)
        result.add("heywood", factor.map { .flag($0.isHeywood) } ?? .null)
        result.lines =
            [
                .init(what: "Rows without a blank", value: "\(found.completeCount) of \(formCount)"),
                .init(
                    what: "Alpha",
                    value: "\(AnalysisWords.number(found.alpha)) "
                        + "(\(AnalysisWords.interval(found.alphaInterval())))",
                    method: "Cronbach; 95 % interval by Feldt"),
                .init(
                    what: "Omega", value: AnalysisWords.number(factor?.omega),
                    method: "omega total, one factor, standardised"),
                .init(
                    what: "Error of a score", value: AnalysisWords.number(found.standardErrorOfMeasurement),
                    method: "standard error of measurement, points of the sum"),
            ]
            + zip(items, found.items).map { name, item in
                .init(
                    what: name, value: "\(AnalysisWords.number(item.restCorrelation))",
                    method:
                        "correlation with the rest; alpha without it \(AnalysisWords.number(item.alphaIfDropped))"
                )
            }
        if let alpha = found.alpha, alpha < 0 {
            result.warnings.append(
                "Alpha is below 0: some items run against the others. Look which count backwards: those, and no others, are "
                    + "to be turned round.")
        }
        if found.completeCount < 30 {
            result.warnings.append("Fewer than thirty rows: alpha is not well known.")
        }
    }
}
