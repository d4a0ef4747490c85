public import Realist
import RealistFormats
import Statistics

extension SeveralGroups: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        func each(_ figure: (Moments) -> JsonValue) -> JsonValue {
            .object(groups.map { .init($0.name, figure($0.moments)) })
        }
        result.add("group_n", each { .integer($0.count) })
        result.add("group_mean", each { .figure($0.mean) })
        result.add("group_sd", each { .figure($0.standardDeviation) })
        result.add(
            "anova",
            .keys([
                "f": .figure(anova?.f), "df1": .figure(anova?.df1), "df2": .figure(anova?.df2),
                "p": .figure(anova?.p), "ss_between": .figure(anova?.squaresBetween),
                "ss_within": .figure(anova?.squaresWithin), "eta_squared": .figure(anova?.etaSquared),
                "omega_squared": .figure(anova?.omegaSquared),
            ]))
        result.add(
            "welch_anova",
            .keys([
                "f": .figure(welch?.f), "df1": .figure(welch?.df1), "df2": .figure(welch?.df2),
                "p": .figure(welch?.p),
            ]))
        result.add(
            "kruskal_wallis",
            .keys(["h": .figure(ranks?.h), "df": .figure(ranks?.df), "p": .figure(ranks?.p)]))
        result.add("bartlett_p", .figure(bartlett?.p))
        result.lines =
            groups.map(\.line) + [
                .init(what: "p", value: AnalysisWords.p(welch?.p), method: "Welch's analysis of variance"),
                .init(what: "p, classic", value: AnalysisWords.p(anova?.p), method: "analysis of variance"),
                .init(what: "p by ranks", value: AnalysisWords.p(ranks?.p), method: "Kruskal–Wallis test"),
                .init(
                    what: "Explained", value: AnalysisWords.number(anova?.omegaSquared),
                    method: "share of the variance, omega squared"),
            ]
        result.warn(ofFew: groups.map(\.moments.count).min() ?? 0)
        if welch == nil { result.warnings.append(AnalysisWords.noTest(groups.map(\.moments))) }
    }
}
