import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse sites`
struct AnalyseSitesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sites",
        abstract: "What several sites show together: each site's estimate, and a pooled one.",
        discussion: """
            Either one row a site with an estimate and its standard error; or one row a form, with the person, the site \
            and the wave: then each site's change is computed on the people with both waves, pooled, and a mixed model \
            is fitted to all forms.

            Example: realist analyse sites changes.csv --estimate change --se se --site site
            Example: realist analyse sites long.csv --value bo --site site --respondent id --wave wave --from baseline \
            --to m6
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The column of each site's estimate.", valueName: "column"))
    var estimate: String?

    @Option(help: ArgumentHelp("The column of its standard error.", valueName: "column"))
    var se: String?

    @Option(help: ArgumentHelp("The column of the value, one row a form.", valueName: "column"))
    var value: String?

    @Option(help: ArgumentHelp("The column that names the site.", valueName: "column"))
    var site = "site"

    @Option(help: ArgumentHelp("The column that names the person.", valueName: "column"))
    var respondent = "respondent"

    @Option(help: ArgumentHelp("The column that names the wave.", valueName: "column"))
    var wave = "wave"

    @Option(help: ArgumentHelp("The earlier wave.", valueName: "wave"))
    var from: String?

    @Option(help: ArgumentHelp("The later wave.", valueName: "wave"))
    var to: String?

    func validate() throws {
        let isPooling = estimate != nil || se != nil
        if isPooling, estimate == nil || se == nil { throw ValidationError("--estimate goes with --se.") }
        if isPooling == (value != nil) {
            throw ValidationError("Either --estimate and --se, or --value with --from and --to.")
        }
        if value != nil, from == nil || to == nil { throw ValidationError("--value needs --from and --to.") }
    }

    func run() throws {
        try options.print {
            var report = AnalysisReport(analysis: "sites")
            if let estimate, let se {
                let table = try AnalysisTable.read(options.file, columns: [estimate, se, site])
                let (values, errors) = (try table.numbers(estimate), try table.numbers(se))
                var sites: [SiteEstimate] = []
                for (row, name) in table.texts(site).enumerated() {
                    guard let value = values[row], let error = errors[row],
                        let known = UncertainEstimate(value, standardError: error)
                    else { throw NoEstimate(location: table.place(ofRow: row)) }
                    sites.append(SiteEstimate(site: name, estimate: known, n: nil))
                }
                report.results.append(try SitesResult.make(estimate, sites, file: options.file))
            } else if let value, let from, let to {
                let forms = try LongForms(options.file, value, site, respondent, wave)
                var result = try SitesResult.make(
                    value, forms.changes(from, to), file: options.file, unit: "\(to) − \(from)")
                forms.addModel(to: &result, reference: from)
                report.results.append(result)
            }
            report.notes = SitesResult.notes
            return report
        }
    }
}

/// What one site says, and how surely.
struct SiteEstimate {
    let site: String
    let estimate: UncertainEstimate
    let n: Int?
}

/// A row without an estimate that can be pooled.
struct NoEstimate: Explained {
    let location: Location?

    var code: String { "analyse.no-estimate" }
    var what: String { "This row has no estimate, or no standard error above 0." }
    var remedy: String { "Fill both in, or take the row away." }
}

/// Estimates that no method can pool.
struct NotPooled: Explained {
    let location: Location?
    let sites: Int

    var code: String { "analyse.not-pooled" }
    var what: String { "The estimates of \(sites) \(sites == 1 ? "site" : "sites") cannot be pooled." }
    var remedy: String { "There must be two sites or more, each with an estimate and its error." }
}

/// Pooled sites under the names of the reference values.
enum SitesResult {
    static let notes = [
        "Sites are not ranked: an estimate of few people lies high or low by chance.",
        "The range for another site says what a new site of the same kind may see; five sites say little about it.",
    ]

    static func make(
        _ outcome: String, _ sites: [SiteEstimate], file: String, unit: String = "estimate"
    ) throws -> AnalysisReport.Result {
        var result = AnalysisReport.Result(outcome: outcome)
        result.add("k", .integer(sites.count))
        result.add(
            "sites",
            .list(
                sites.map { site in
                    .keys([
                        "site": .text(site.site), "n": .figure(site.n),
                        "estimate": .figure(site.estimate.value),
                        "se": .figure(site.estimate.standardError),
                    ])
                }))
        do throws(MetaAnalysisProblem) {
            for (name, method) in [
                ("FE", Heterogeneity.none), ("DL", .derSimonianLaird), ("REML", .restricted),
            ] {
                let analysis = try MetaAnalysis(sites.map(\.estimate), heterogeneity: method)
                result.add(name, json(analysis, analysis.mean))
                result.add(name + "_hartung_knapp", json(analysis, analysis.hartungKnapp()))
                if method == .restricted { addLines(analysis, sites, unit, &result) }
            }
        } catch {
            throw NotPooled(location: Location(file: file), sites: sites.count)
        }
        if sites.count < 10 {
            result.warnings.append("Fewer than ten sites: look at each of them before the pooled figure.")
        }
        return result
    }

    private static func json(_ analysis: MetaAnalysis, _ mean: PooledMean) -> JsonValue {
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

    private static func addLines(
        _ analysis: MetaAnalysis, _ sites: [SiteEstimate], _ unit: String,
        _ result: inout AnalysisReport.Result
    ) {
        for site in sites {
            let reach = Normal.quantile(upper: 0.025) * site.estimate.standardError
            let interval = Interval(
                lower: site.estimate.value - reach, upper: site.estimate.value + reach, level: 0.95)
            result.lines.append(
                .init(
                    what: site.site,
                    value:
                        "\(AnalysisWords.number(site.estimate.value)) (\(AnalysisWords.interval(interval)))",
                    method: unit + (site.n.map { ", n \($0)" } ?? "")))
        }
        let mean = analysis.hartungKnapp()
        result.lines += [
            .init(
                what: "Pooled",
                value: "\(AnalysisWords.number(mean.estimate)) (\(AnalysisWords.interval(mean.interval())))",
                method: "random effects by REML, interval by Hartung and Knapp"),
            .init(
                what: "Another site", value: AnalysisWords.interval(analysis.predictionInterval()),
                method: "95 % prediction interval, t with k − 2"),
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
                    method: "the same interval, as the sites differ less than their errors would have it"))
        }
    }
}

/// One row a form.
struct LongForms {
    private let rows: [Row]
    private let file: String

    private struct Row {
        let value: Double
        let site: String
        let person: String
        let wave: String
    }

    init(_ file: String, _ value: String, _ site: String, _ respondent: String, _ wave: String) throws {
        let table = try AnalysisTable.read(file, columns: [value, site, respondent, wave])
        let (sites, people, waves) = (table.texts(site), table.texts(respondent), table.texts(wave))
        rows = try table.numbers(value).enumerated().compactMap { row, value in
            value.map { Row(value: $0, site: sites[row], person: people[row], wave: waves[row]) }
        }
        self.file = file
    }

    /// For each site the mean change of the people with both waves, in the order of the sites' names.
    ///
    /// - Throws: ``NotPooled`` when no site has two such people who differ.
    func changes(_ from: String, _ to: String) throws -> [SiteEstimate] {
        var values: [String: [String: (before: Double?, after: Double?)]] = [:]
        for row in rows {
            if row.wave == from, values[row.site]?[row.person]?.before == nil {
                values[row.site, default: [:]][row.person, default: (nil, nil)].before = row.value
            }
            if row.wave == to, values[row.site]?[row.person]?.after == nil {
                values[row.site, default: [:]][row.person, default: (nil, nil)].after = row.value
            }
        }
        return values.keys.sorted().compactMap { site in
            let people = (values[site] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            let changes = people.compactMap { pair -> Double? in
                guard let before = pair.before, let after = pair.after else { return nil }
                return after - before
            }
            guard let test = TTest.paired(Moments(changes)),
                let estimate = UncertainEstimate(test.estimate, standardError: test.standardError)
            else { return nil }
            return SiteEstimate(site: site, estimate: estimate, n: changes.count)
        }
    }

    /// value ~ wave + (1 | site/person) by REML, degrees of freedom by Satterthwaite.
    func addModel(to result: inout AnalysisReport.Result, reference: String) {
        let waves = [reference] + Set(rows.map(\.wave)).subtracting([reference]).sorted()
        let sites = places(rows.map(\.site))
        let people = places(rows.map { $0.site + "\u{1F}" + $0.person })
        let columns =
            [rows.map { _ in 1.0 }]
            + waves.dropFirst().map { wave in
                rows.map { $0.wave == wave ? 1.0 : 0 }
            }
        let names = ["(Intercept)"] + waves.dropFirst().map { "wave" + $0 }
        do throws(MixedModelProblem) {
            let data = try MixedModelData(
                response: rows.map(\.value), design: Matrix(columns: columns), groups: people, in: sites)
            let model = try LinearMixedModel(data)
            result.add("mixed_model", json(model, names))
            for (place, name) in names.enumerated().dropFirst() {
                let contrast = model.contrast(names.indices.map { $0 == place ? 1 : 0 })
                result.lines.append(
                    .init(
                        what: "Model: " + name.dropFirst(4),
                        value: "\(AnalysisWords.number(contrast.estimate)) "
                            + "(\(AnalysisWords.interval(contrast.interval())))",
                        method: "against \(reference); mixed model by REML, Satterthwaite"))
            }
            if model.isSingular {
                result.warnings.append(
                    "A variance of the mixed model is 0: the sites do not differ beyond chance.")
            }
        } catch {
            result.add("mixed_model", .null)
            result.warnings.append("No mixed model can be fitted to these forms.")
        }
    }

    private func json(_ model: LinearMixedModel, _ names: [String]) -> JsonValue {
        .keys([
            "formula": .text("value ~ wave + (1 | site/respondent)"), "criterion": .text("REML"),
            "n_obs": .integer(rows.count),
            "variance": .keys([
                "respondent:site": .figure(model.variances.group),
                "site": .figure(model.variances.outerGroup), "Residual": .figure(model.variances.residual),
            ]),
            "fixed": .object(
                names.enumerated().map { place, name in
                    let contrast = model.contrast(names.indices.map { $0 == place ? 1 : 0 })
                    return .init(
                        name,
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

    private func places(_ names: [String]) -> [Int] {
        let order = Dictionary(Set(names).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
        return names.map { order[$0] ?? 0 }
    }
}
