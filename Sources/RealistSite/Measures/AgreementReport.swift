public import Realist
import RealistFormats
import Statistics

extension CoderAgreement: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        if let two { add(two, to: &result) }
        result.add("units", .integer(many.units.count))
        result.add("missing", .integer(many.missingCount))
        if let fleiss = many.fleiss, coders.count != 2 {
            result.add(
                "fleiss_kappa_complete_units",
                .keys([
                    "units": .integer(fleiss.units), "kappa": .figure(fleiss.kappa), "z": .figure(fleiss.z),
                    "p": .figure(fleiss.p),
                ]))
            result.lines.append(
                .init(
                    what: "Kappa, all coders", value: AnalysisWords.number(fleiss.kappa),
                    method: "Fleiss; from the \(fleiss.units) that all of them coded"))
        }
        let nominal = many.krippendorff()
        result.add("krippendorff_nominal", .figure(nominal))
        if isOrdinal {
            result.add(
                "krippendorff",
                .object(
                    ManyCoders.Metric.allCases.map { .init("\($0)", .figure(many.krippendorff($0))) }))
        }
        result.lines.append(
            .init(
                what: "Krippendorff's alpha",
                value: AnalysisWords.number(isOrdinal ? many.krippendorff(.ordinal) : nominal),
                method: isOrdinal ? "ordinal" : "nominal"))
        if many.missingCount > 0 {
            result.lines.append(.init(what: "Codes missing", value: "\(many.missingCount)"))
        }
    }

    private func add(_ two: TwoCoders, to result: inout AnalysisReport.Result) {
        result.add("n", .integer(two.count))
        result.add("categories", .list(codes.map { .text($0) }))
        result.add("percent_agreement", .figure(two.percentAgreement))
        result.add("expected_agreement", .figure(two.expectedAgreement))
        result.add("unweighted", json(two.kappa()))
        if isOrdinal {
            result.add("linear", json(two.kappa(.linear)))
            result.add("quadratic", json(two.kappa(.quadratic)))
        }
        result.add("gwet_ac1", .figure(two.ac1))
        result.add("pabak_two_category_form", .figure(two.pabak))
        result.add("table_rows_a_cols_b", .list(two.table.map { .list($0.map { .integer($0) }) }))
        if !isOrdinal {
            result.add(
                "per_code",
                .object(
                    codes.enumerated().map { place, name in
                        let presence = two.presence(of: place)
                        return .init(
                            name,
                            .keys([
                                "both": .integer(presence.both), "only_a": .integer(presence.onlyFirst),
                                "only_b": .integer(presence.onlySecond),
                                "neither": .integer(presence.neither), "kappa": .figure(presence.kappa),
                            ]))
                    }))
        }
        let kappa = two.kappa()
        result.lines = [
            .init(what: "Coded by both", value: "\(two.count)"),
            .init(what: "Same code", value: "\(AnalysisWords.number(two.percentAgreement, 1)) %"),
            .init(
                what: "Kappa",
                value: "\(AnalysisWords.number(kappa?.value)) (\(AnalysisWords.interval(kappa.map(shown))))",
                method: "Cohen; 95 % interval by Fleiss, Cohen and Everitt"),
        ]
        if isOrdinal {
            for (name, weighted) in [("linear", two.kappa(.linear)), ("quadratic", two.kappa(.quadratic))] {
                result.lines.append(
                    .init(
                        what: "Weighted kappa, \(name)",
                        value: "\(AnalysisWords.number(weighted?.value)) "
                            + "(\(AnalysisWords.interval(weighted.map(shown))))",
                        method: "Cohen; 95 % interval by Fleiss, Cohen and Everitt"))
            }
        }
        result.lines += [
            .init(what: "AC1", value: AnalysisWords.number(two.ac1), method: "Gwet")
        ]
        if kappa == nil {
            result.warnings.append("Both used one code only: kappa is not defined.")
        }
    }

    /// No agreement is better than full agreement.
    private func shown(_ kappa: Kappa) -> Interval {
        let interval = kappa.interval()
        return Interval(
            lower: max(-1, interval.lower), upper: min(1, interval.upper), level: interval.level)
    }

    private func json(_ kappa: Kappa?) -> JsonValue {
        guard let kappa else { return .null }
        return .keys([
            "kappa": .figure(kappa.value), "se": .figure(kappa.standardError),
            "ci95": .interval(kappa.interval()), "se_null": .figure(kappa.nullStandardError),
            "z": .figure(kappa.z), "p": .figure(kappa.p),
        ])
    }
}
