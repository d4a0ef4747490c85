import Realist
import RealistFormats
import Statistics

/// What of a configurational analysis is printed: the cases, the table, its contradictions and remainders, the solutions.
struct ConfigurationalLines {
    private let analysis: ConfigurationalAnalysis
    /// So many rows and so many tied models are printed; JSON has more.
    static let mostRows = 64
    static let mostModels = 5

    init(_ analysis: ConfigurationalAnalysis) { self.analysis = analysis }

    func fill(_ result: inout AnalysisReport.Result) { result.lines = parts.flatMap(\.lines) }

    /// The same lines, part by part.
    var parts: [(part: ConfigurationalPart, lines: [AnalysisReport.Line])] {
        var parts: [(part: ConfigurationalPart, lines: [Line])] = [
            (.cases, cases), (.truthTable, table), (.necessity, necessity),
        ]
        if let found = analysis.complex { parts.append((.complex, solution("Complex", found))) }
        if let found = analysis.intermediate { parts.append((.intermediate, intermediate(found))) }
        if let found = analysis.parsimonious {
            parts.append((.parsimonious, solution("Parsimonious", found)))
        }
        return parts
    }

    private typealias Line = AnalysisReport.Line

    private var cases: [Line] {
        let question = analysis.question
        var lines = [
            Line(
                what: "Cases", value: "\(question.cases.count)",
                method: (question.unit.map { "case unit \($0.rawValue); " } ?? "")
                    + ConfigurationalWords.count(question.conditions.count, "condition", "conditions")
                    + ", \(analysis.truth.rowCount) combinations")
        ]
        if !question.leftOut.isEmpty {
            let names = question.leftOut.map { "\($0.name) (\($0.why))" }
            lines.append(
                Line(
                    what: "Left out", value: "\(names.count)",
                    method: ConfigurationalWords.list(names, separator: "; ")))
        }
        for set in question.conditions + [question.outcome] {
            let (value, method) = ConfigurationalWords.calibration(set)
            let title = set.title == set.id ? "" : "\(Printable.text(set.title)); "
            lines.append(Line(what: set.id, value: value, method: title + method))
        }
        return lines
    }

    private var table: [Line] {
        let truth = analysis.truth
        var lines = [
            Line(
                what: "Truth table",
                value: ConfigurationalWords.count(truth.rows.count, "row", "rows") + " with cases",
                method: "1 where \(ConfigurationalWords.cuts(truth.cuts)); else 0; ? where there are too few")
        ]
        for row in truth.rows.prefix(Self.mostRows) {
            lines.append(Line(what: "Row \(row.index + 1)", value: value(row), method: about(row)))
        }
        if truth.rows.count > Self.mostRows {
            lines.append(
                Line(what: "and", value: "\(truth.rows.count - Self.mostRows) more", method: "see --json"))
        }
        let contradictory = truth.rows.filter(\.isContradictory)
        lines.append(
            Line(
                what: "Contradictory rows", value: "\(contradictory.count)",
                method: "with cases of both kinds"))
        for row in contradictory.prefix(Self.mostRows) {
            lines.append(
                Line(
                    what: "Row \(row.index + 1)",
                    value: "\(row.withOutcome.count) with, "
                        + "\(row.withoutOutcome.count) without",
                    method: "with: \(names(row.withOutcome)); without: \(names(row.withoutOutcome))"))
        }
        let remainders = truth.remainders.rows
        let shown = remainders.prefix(ConfigurationalWords.named + 1).map { analysis.text(row: $0) }
        let more = remainders.count > ConfigurationalWords.named ? ", …" : ""
        lines.append(
            Line(
                what: "Remainders", value: "\(remainders.count) of \(truth.rowCount)",
                method: shown.prefix(ConfigurationalWords.named).map(Printable.text).joined(separator: ", ")
                    + more))
        return lines
    }

    private func value(_ row: TruthTable.Row) -> String {
        "\(ConfigurationalWords.standing(row.standing)), n \(row.cases.count)"
    }

    private func about(_ row: TruthTable.Row) -> String {
        "\(Printable.text(analysis.text(row: row.index))): \(figures(row.fit)); \(names(row.cases))"
    }

    private func figures(_ fit: SetFit) -> String {
        "consistency \(AnalysisWords.number(fit.consistency)), PRI \(AnalysisWords.number(fit.pri))"
    }

    private func names(_ cases: [Int]) -> String { ConfigurationalWords.list(analysis.names(cases)) }

    /// Those that reach the usual 0.9; where none does, the highest.
    private var necessity: [Line] {
        let single = analysis.single
        let usual = ConfigurationalAnalysis.usualNecessity
        let necessary = single.filter { ($0.fit.necessity ?? 0) >= usual }
        var shown = necessary
        if necessary.isEmpty,
            let highest = single.max(by: { ($0.fit.necessity ?? 0) < ($1.fit.necessity ?? 0) })
        {
            shown = [highest]
        }
        return [
            Line(
                what: "Necessary", value: necessary.isEmpty ? "none" : "\(necessary.count)",
                method: "consistency ≥ \(AnalysisWords.plain(usual))"
                    + (necessary.isEmpty ? "; highest:" : ""))
        ]
            + shown.map { one in
                Line(
                    what: analysis.text(one.product), value: AnalysisWords.number(one.fit.necessity),
                    method: "coverage \(AnalysisWords.number(one.fit.necessityCoverage)), relevance "
                        + AnalysisWords.number(one.fit.relevance))
            }
    }
}

extension ConfigurationalLines {
    private func solution(
        _ name: String, _ found: ConfigurationalAnalysis.Solved<Minimisation>
    ) -> [AnalysisReport.Line] {
        switch found {
        case .failure(let problem):
            return [Line(what: name, value: "refused", method: ConfigurationalWords.problem(problem))]
        case .success(let found):
            return [
                Line(
                    what: name, value: count(found.models.count, found.isComplete),
                    method: found.models.count > 1 ? "tied: each has as few terms as any" : "")
            ]
                + models(found, named: { "\(name) \($0 + 1)" })
        }
    }

    private func count(_ models: Int, _ isComplete: Bool) -> String {
        if models == 0 { return "no model" }
        if models == 1, isComplete { return "1 model" }
        return isComplete ? "\(models) models" : "\(models) models, and more"
    }

    private func models(_ found: Minimisation, named name: (Int) -> String) -> [AnalysisReport.Line] {
        let shown = Array(found.models.prefix(Self.mostModels))
        var lines: [Line] = []
        for (place, fit) in ModelFit.all(shown, analysis.table).enumerated() {
            let assumed = found.assumptions(of: shown[place])
            let assumptions = assumed.isEmpty ? "" : "; assumes \(rows(assumed.rows))"
            let formula = shown[place].map { Printable.text(analysis.text($0)) }.joined(separator: " + ")
            lines.append(
                Line(
                    what: name(place),
                    value: "\(figures(fit.overall)), coverage \(AnalysisWords.number(fit.overall.coverage))",
                    method: "\(formula) → \(Printable.text(analysis.outcomeName))\(assumptions)"))
            for term in fit.terms {
                lines.append(
                    Line(
                        what: "  term",
                        value: "raw coverage \(AnalysisWords.number(term.fit.coverage)), unique "
                            + AnalysisWords.number(term.uniqueCoverage),
                        method: "\(Printable.text(analysis.text(term.product))): \(figures(term.fit)); "
                            + names(term.cases)))
            }
        }
        if found.models.count > shown.count {
            lines.append(
                Line(what: "and", value: "\(found.models.count - shown.count) more", method: "see --json"))
        }
        return lines
    }

    private func rows(_ rows: [Int]) -> String {
        "\(rows.count == 1 ? "row" : "rows") \(ConfigurationalWords.list(rows.map { "\($0 + 1)" }))"
    }

    private func intermediate(
        _ found: ConfigurationalAnalysis.Solved<IntermediateSolution>
    ) -> [AnalysisReport.Line] {
        switch found {
        case .failure(let problem):
            return [
                Line(what: "Intermediate", value: "refused", method: ConfigurationalWords.problem(problem))
            ]
        case .success(let found):
            var alike: [(minimisation: Minimisation, names: [String])] = []
            for pair in found.pairs {
                let name = "C\(pair.complex + 1)P\(pair.parsimonious + 1)"
                if let place = alike.firstIndex(where: { $0.minimisation.models == pair.minimisation.models })
                {
                    alike[place].names.append(name)
                } else {
                    alike.append((pair.minimisation, [name]))
                }
            }
            var lines = [
                Line(
                    what: "Intermediate", value: count(alike.count, found.isComplete),
                    method:
                        "of \(ConfigurationalWords.count(found.pairs.count, "pair", "pairs")) of a complex (C) and a "
                        + "parsimonious (P) model")
            ]
            for (minimisation, names) in alike.prefix(Self.mostModels) {
                let more = names.count > 2 ? " and \(names.count - 2) more" : ""
                let title = names.prefix(2).joined(separator: ", ") + more
                lines += models(minimisation) { _ in title }
            }
            if alike.count > Self.mostModels {
                lines.append(
                    Line(what: "and", value: "\(alike.count - Self.mostModels) more", method: "see --json"))
            }
            return lines
        }
    }
}
