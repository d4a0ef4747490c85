import Realist
import RealistFormats
import Statistics

/// A configurational analysis under the names that the reference values have.
struct ConfigurationalJson {
    private let analysis: ConfigurationalAnalysis
    /// With more rows than these only those with cases are listed, and of others so many at most.
    static let mostRows = 1024
    /// Of each model so many of the rows that it assumes are listed at most; their number is always told.
    static let mostAssumed = 128
    /// So many prime implicants are listed at most; their number is always told.
    static let mostPrimeImplicants = 10_000

    private let known: [Int: TruthTable.Row]

    init(_ analysis: ConfigurationalAnalysis) {
        self.analysis = analysis
        known = Dictionary(uniqueKeysWithValues: analysis.truth.rows.map { ($0.index, $0) })
    }

    func fill(_ result: inout AnalysisReport.Result) {
        let (question, truth) = (analysis.question, analysis.truth)
        result.add("settings", settings)
        result.add("n", .integer(question.cases.count))
        result.add(
            "left_out",
            .list(question.leftOut.map { .keys(["case": .text($0.name), "why": .text($0.why)]) }))
        result.add("calibration", calibration)
        result.add("memberships", memberships)
        result.add("row_count", .integer(truth.rowCount))
        result.add("truth_table", .list(rows.map(row)))
        result.add(
            "contradictions",
            .list(
                truth.rows.filter(\.isContradictory).map { row in
                    .keys([
                        "row": .integer(row.index + 1),
                        "with_outcome": names(row.withOutcome), "without_outcome": names(row.withoutOutcome),
                    ])
                }))
        result.add("remainders", rowList(truth.remainders))
        result.add("in_no_row", names(truth.unplaced))
        result.add(
            "necessity",
            singles { fit in
                .keys([
                    "necessity_consistency": .figure(fit.necessity),
                    "relevance_of_necessity": .figure(fit.relevance),
                    "coverage": .figure(fit.necessityCoverage),
                ])
            })
        result.add("sufficiency_single", singles(measures))
        if let complex = analysis.complex { result.add("complex", solution(complex)) }
        if let found = analysis.parsimonious { result.add("parsimonious", solution(found)) }
        if let found = analysis.intermediate { result.add("intermediate", intermediate(found)) }
    }

    private var settings: JsonValue {
        let (question, cuts) = (analysis.question, analysis.question.cuts)
        return .keys([
            "outcome": .text(question.outcome.id), "negated": .flag(question.isNegated),
            "conditions": .list(question.conditions.map { .text($0.id) }),
            "case_unit": .optional(question.unit?.rawValue), "inclusion_cut": .figure(cuts.consistency),
            "frequency_cut": .integer(cuts.frequency), "pri_cut": .figure(cuts.pri),
        ])
    }

    private var calibration: JsonValue {
        let question = analysis.question
        return .object(
            (question.conditions + [question.outcome]).map { set in
                var value: [JsonValue.Entry]
                switch set.calibration {
                case .membership: value = [.init("method", .text("membership"))]
                case .crisp(let threshold):
                    value = [.init("method", .text("crisp")), .init("threshold", .figure(threshold))]
                case .logistic(let anchors): value = json("fuzzy", anchors)
                case .linear(let anchors): value = json("linear", anchors)
                }
                if let made = set.origin.flatMap(ConfigurationalWords.made) {
                    value.append(.init("recorded_as", .text(made)))
                }
                if set.title != set.id { value.append(.init("title", .text(set.title))) }
                return .init(set.id, .object(value))
            })
    }

    private func json(_ method: String, _ anchors: SetAnchors) -> [JsonValue.Entry] {
        [
            .init("method", .text(method)), .init("full_out", .figure(anchors.fullOut)),
            .init("crossover", .figure(anchors.crossover)), .init("full_in", .figure(anchors.fullIn)),
        ]
    }

    private var memberships: JsonValue {
        let question = analysis.question
        return .list(
            question.cases.map { one in
                .object(
                    [.init("case", .text(one.name))]
                        + zip(question.conditions, one.memberships).map { .init($0.id, .figure($1)) }
                        + [.init(question.outcome.id, .figure(one.outcome))])
            })
    }

    /// The rows to list: all, or in a large table those with cases.
    private var rows: [Int] {
        let truth = analysis.truth
        return truth.rowCount <= Self.mostRows ? Array(0..<truth.rowCount) : truth.rows.map(\.index)
    }

    private func row(_ index: Int) -> JsonValue {
        let found = known[index]
        let count = analysis.question.conditions.count
        return .object(
            [.init("row", .integer(index + 1))]
                + analysis.question.conditions.enumerated().map { place, set in
                    .init(set.id, .integer(index >> (count - 1 - place) & 1))
                } + [
                    .init("out", .text(ConfigurationalWords.standing(found?.standing ?? .remainder))),
                    .init("n", .integer(found?.cases.count ?? 0)),
                    .init("consistency", .figure(found?.fit.consistency)),
                    .init("pri", .figure(found?.fit.pri)),
                    .init("cases", names(found?.cases ?? [])),
                ])
    }

    private func names(_ cases: [Int]) -> JsonValue {
        .text(analysis.names(cases).joined(separator: ";"))
    }

    private func singles(_ figures: (SetFit) -> JsonValue) -> JsonValue {
        .object(analysis.single.map { .init(analysis.text($0.product), figures($0.fit)) })
    }

    private func measures(_ fit: SetFit) -> JsonValue {
        .keys([
            "consistency": .figure(fit.consistency), "pri": .figure(fit.pri),
            "coverage": .figure(fit.coverage),
        ])
    }

    private func rowList(_ set: RowSet, most: Int = mostRows) -> JsonValue {
        let rows = set.rows
        return .keys([
            "count": .integer(rows.count),
            "rows": .list(rows.prefix(most).map { .integer($0 + 1) }),
        ])
    }
}

extension ConfigurationalJson {
    private func solution(_ found: ConfigurationalAnalysis.Solved<Minimisation>) -> JsonValue {
        switch found {
        case .failure(let problem):
            return .keys(["refused": .text(ConfigurationalWords.problem(problem))])
        case .success(let found):
            return .object(
                [
                    .init("prime_implicant_count", .integer(found.primeImplicants.count)),
                    .init(
                        "prime_implicants",
                        texts(Array(found.primeImplicants.prefix(Self.mostPrimeImplicants)))),
                    .init("essential", texts(found.essential)),
                    .init("all_models", .flag(found.isComplete)),
                    .init("solutions", .list(found.models.map(texts))),
                    .init("models", .list(models(found))),
                ])
        }
    }

    private func models(_ found: Minimisation) -> [JsonValue] {
        zip(found.models, ModelFit.all(found.models, analysis.table)).map { model, fit in
            let terms = fit.terms.map { term in
                JsonValue.Entry(
                    analysis.text(term.product),
                    .keys([
                        "consistency": .figure(term.fit.consistency), "pri": .figure(term.fit.pri),
                        "raw_coverage": .figure(term.fit.coverage),
                        "unique_coverage": .figure(term.uniqueCoverage), "cases": names(term.cases),
                    ]))
            }
            return .keys([
                "overall_consistency": .figure(fit.overall.consistency),
                "overall_pri": .figure(fit.overall.pri), "overall_coverage": .figure(fit.overall.coverage),
                "terms": .object(terms),
                "simplifying_assumptions": rowList(found.assumptions(of: model), most: Self.mostAssumed),
            ])
        }
    }

    private func intermediate(_ found: ConfigurationalAnalysis.Solved<IntermediateSolution>) -> JsonValue {
        switch found {
        case .failure(let problem):
            return .keys(["refused": .text(ConfigurationalWords.problem(problem))])
        case .success(let found):
            func pairs(_ value: (IntermediateSolution.Pair) -> JsonValue) -> JsonValue {
                .object(found.pairs.map { .init("C\($0.complex + 1)P\($0.parsimonious + 1)", value($0)) })
            }
            return .keys([
                "directional_expectations": .text(expectations), "all_models": .flag(found.isComplete),
                "solutions": pairs { .list($0.minimisation.models.map(texts)) },
                "consistency": pairs { pair in
                    let fit = pair.minimisation.models.first.map { ModelFit($0, analysis.table).overall }
                    return .keys([
                        "inclS": .figure(fit?.consistency), "PRI": .figure(fit?.pri),
                        "covS": .figure(fit?.coverage),
                    ])
                },
                "models": pairs { .list(models($0.minimisation)) },
                "easy_counterfactuals": pairs { rowList($0.easy, most: Self.mostAssumed) },
                "difficult_counterfactuals": pairs { rowList($0.difficult, most: Self.mostAssumed) },
            ])
        }
    }

    private var expectations: String {
        zip(analysis.question.conditions, analysis.question.expectations ?? []).compactMap { set, expected in
            switch expected {
            case .present: set.id
            case .absent: "~" + set.id
            case .either: nil
            }
        }.joined(separator: ",")
    }

    private func texts(_ products: [Product]) -> JsonValue {
        .list(products.map { .text(analysis.text($0)) })
    }
}
