import Realist
import RealistFormats
import Statistics

extension SiteModel {
    func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("mixed_model", json)
        for (wave, contrast) in zip(waves, contrasts).dropFirst() {
            result.lines.append(
                .init(
                    what: "Model: " + (words.waveTitles[wave] ?? wave),
                    value: "\(AnalysisWords.number(contrast.estimate)) "
                        + "(\(AnalysisWords.interval(contrast.interval())))",
                    method:
                        "against \(words.waveTitles[reference] ?? reference); mixed model by REML, Satterthwaite"
                ))
        }
        if model.isSingular {
            result.warnings.append(
                "A variance of the mixed model is 0: beyond chance nothing is seen there, and with few sites that is "
                    + "no proof that there is nothing.")
        }
    }

    var json: JsonValue {
        .keys([
            "formula": .text("value ~ wave + (1 | site/respondent)"), "criterion": .text("REML"),
            "n_obs": .integer(model.rowCount),
            "variance": .keys([
                "respondent:site": .figure(model.variances.group),
                "site": .figure(model.variances.outerGroup), "Residual": .figure(model.variances.residual),
            ]),
            "fixed": .object(
                zip(waves, contrasts).enumerated().map { place, entry in
                    let (wave, contrast) = entry
                    return .init(
                        place == 0 ? "(Intercept)" : "wave" + wave,
                        .keys([
                            "estimate": .figure(contrast.estimate), "se": .figure(contrast.standardError),
                            "t": .figure(contrast.t),
                            "satterthwaite_df": .figure(contrast.degreesOfFreedom),
                            "satterthwaite_p": .figure(contrast.p),
                            "satterthwaite_ci95": .interval(contrast.interval()),
                        ]))
                }),
            "loglik": .figure(model.logLikelihood), "singular": .flag(model.isSingular),
        ])
    }
}
