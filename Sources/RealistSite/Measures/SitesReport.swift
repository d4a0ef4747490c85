public import Realist
import RealistFormats
import Statistics

extension PooledSites: Reported {
    public static let notes = [
        "Sites are not ranked: an estimate of few people lies high or low by chance.",
        "The range for another site says what a new site of the same kind may see.",
    ]

    /// What so many sites can and cannot show.
    public static func notes(_ sites: Int) -> [String] {
        guard sites < fewestToLead else { return notes }
        let number = sites < 2 ? "One site" : AnalysisWords.capitalised(AnalysisWords.small(sites)) + " sites"
        return [
            notes[0],
            "\(number) can show what changed at each of them, and whether their changes differ by more than chance lets "
                + "changes of so few people differ. \(sites < 2 ? "It" : "They") cannot show how much places of this "
                + "kind differ: the spread between sites and the range for another site are little more than a guess, "
                + "and a pooled figure speaks for these sites alone.",
        ]
    }

    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("k", .integer(sites.count))
        result.add(
            "sites",
            .list(
                sites.map { site in
                    .keys([
                        "site": .text(site.site), "n": .figure(site.count),
                        "estimate": .figure(site.estimate.value),
                        "se": .figure(site.estimate.standardError),
                    ])
                }))
        result.add(
            "without_estimate",
            .list(
                without.map {
                    .keys(["site": .text($0.site), "n": .integer($0.count), "why": .text($0.reason)])
                }))
        addSites(to: &result)
        if let pooled {
            add("FE", pooled.fixed, to: &result)
            add("DL", pooled.derSimonianLaird, to: &result)
            add("REML", pooled.restricted, to: &result)
            addLines(pooled.restricted, to: &result)
        }
        if !mayLead {
            result.warnings.append("Fewer than ten sites: look at each of them before the pooled figure.")
        }
        let few = sites.filter { ($0.count ?? Int.max) < 10 }.map(\.title)
        if !few.isEmpty {
            result.warnings.append("Fewer than ten people at \(few.joined(separator: ", ")).")
        }
        if let model {
            model.fill(&result, words)
        } else if isOfForms {
            result.add("mixed_model", .null)
            result.warnings.append("No mixed model can be fitted to these forms.")
        }
    }

    private func addSites(to result: inout AnalysisReport.Result) {
        for site in sites {
            result.lines.append(
                .init(
                    what: site.title,
                    value: "\(AnalysisWords.number(site.estimate.value)) "
                        + "(\(AnalysisWords.interval(site.interval())))",
                    method: unit + (site.count.map { ", n \($0), Student's t" } ?? ", normal")))
        }
        for site in without {
            result.lines.append(.init(what: site.title, value: "no estimate", method: site.reason))
        }
    }

    /// Which sites of these findings have no estimate, and why.
    public static func notes(withoutEstimate findings: [Finding<PooledSites>]) -> [String] {
        findings.filter { !$0.figures.without.isEmpty }.map { finding in
            "\(finding.outcome.title): no estimate of \(finding.figures.listOfWithout). What was answered there is in "
                + "the mixed model only."
        }
    }

    /// "Elm (one person with both)"
    public var listOfWithout: String {
        without.map { "\(Printable.text($0.title)) (\($0.reason))" }.joined(separator: ", ")
    }

    private func add(_ name: String, _ analysis: MetaAnalysis, to result: inout AnalysisReport.Result) {
        result.add(name, json(analysis, analysis.mean))
        result.add(name + "_hartung_knapp", json(analysis, analysis.hartungKnapp()))
    }

    private func json(_ analysis: MetaAnalysis, _ mean: PooledMean) -> JsonValue {
        var fields: [JsonValue.Entry] = [
            .init("estimate", .figure(mean.estimate)), .init("se", .figure(mean.standardError)),
            .init("statistic", .figure(mean.statistic)), .init("p", .figure(mean.p)),
            .init("ci95", .interval(mean.interval())), .init("tau2", .figure(analysis.tau2)),
            .init("tau", .figure(analysis.tau2.squareRoot())),
            .init("i2_percent", .figure(analysis.i2Percent)), .init("h2", .figure(analysis.h2)),
            .init("q", .figure(analysis.q)), .init("q_df", .figure(Double(analysis.count - 1))),
            .init("q_p", .figure(analysis.qP)),
            .init("weights_percent", .list(analysis.weightsPercent.map { .figure($0) })),
        ]
        if let error = analysis.standardErrorOfTau2 {
            fields.append(.init("se_tau2", .figure(error)))
            fields.append(.init("prediction_interval_metafor", .interval(mean.predictionInterval())))
            fields.append(
                .init("prediction_interval_hts_t_k_minus_2", .interval(analysis.predictionInterval())))
        }
        if mean.degreesOfFreedom != nil {
            let truncated = analysis.hartungKnapp(isTruncated: true)
            fields.append(.init("hk_scale_factor_squared", .figure(analysis.scaleFactor)))
            fields.append(.init("adhoc_truncated_se", .figure(truncated.standardError)))
            fields.append(.init("adhoc_truncated_ci95", .interval(truncated.interval())))
        }
        return .object(fields)
    }

    private func addLines(_ analysis: MetaAnalysis, to result: inout AnalysisReport.Result) {
        let mean = analysis.hartungKnapp()
        result.lines += [
            .init(
                what: "Pooled",
                value: "\(AnalysisWords.number(mean.estimate)) (\(AnalysisWords.interval(mean.interval())))",
                method: "random effects by REML, interval by Hartung and Knapp"),
            .init(
                what: "Another site", value: AnalysisWords.interval(analysis.predictionInterval()),
                method:
                    "95 % prediction interval, t with k − 2, the pooled error without Hartung and Knapp's factor"
            ),
            .init(
                what: "Between sites",
                value: "SD \(AnalysisWords.number(analysis.tau2.squareRoot())), I² "
                    + "\(AnalysisWords.number(analysis.i2Percent, 0)) %",
                method: "REML"),
        ]
        if analysis.scaleFactor < 1 {
            result.lines.append(
                .init(
                    what: "Never narrower",
                    value: AnalysisWords.interval(analysis.hartungKnapp(isTruncated: true).interval()),
                    method: "the same with Hartung and Knapp's factor, which is below 1 here, raised to 1"))
        }
    }
}

extension SiteWithoutEstimate {
    /// Why there is none.
    var reason: String {
        switch count {
        case 0: "nobody with both"
        case 1: "one person with both"
        default: "no spread among \(AnalysisWords.small(count)) people with both"
        }
    }
}
