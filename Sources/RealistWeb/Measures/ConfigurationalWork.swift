internal import Realist
internal import RealistPages
internal import RealistSite
internal import RealistStore
internal import Statistics

/// Works out what goes with an outcome, as `realist analyse configurations` does, for a page.
struct ConfigurationalWork: Sendable {
    let study: ServedStudy
    let typed: ConfigurationalTyped
    let kept: AnalysisDesk.Asked

    /// - Throws: what is wrong with the study or the disk. What cannot be asked is told in what was found.
    func run() throws -> ConfigurationalDesk.Found {
        try study.store.inOneState { store in
            guard let whole = try store.studyOfCases() else { throw Turned.notFound }
            var answers = StudyAnswers(whole, counts: try store.responseCounts()) {
                try store.responses(to: $0.id, $1)
            }
            answers.kept = { try study.analyses.scores($0, as: kept, $1) }
            return try found(answers)
        }
    }

    private var path: String { study.key.text }

    private func found(_ answers: StudyAnswers) throws -> ConfigurationalDesk.Found {
        let working = answers.study.working
        var told = ConfigurationalTold()
        told.typed = typed
        told.explanations = working.theory.configurations.filter { !$0.context.isEmpty }.map {
            (value: $0.id.text, text: "\($0.label): \($0.title.text)")
        }
        told.waves = working.about.waves.map { (value: $0.id.text, text: $0.title.text) }
        var asked = AskedCases(typed.unit)
        asked.explanation = Configuration.ID(typed.explanation)
        asked.partly = typed.partly
        asked.from = typed.from.isEmpty ? nil : typed.from
        asked.to = typed.to.isEmpty ? nil : typed.to
        do {
            let cases = try answers.cases(asked, path: path)
            told.caseCount = cases.cases.count
            told.offered = cases.sets.map { set in
                .init(
                    id: set.id, title: set.title, known: set.knownCount,
                    range: set.origin.needsThresholds ? set.range.map(ConfigurationalWork.text) : nil)
            }
            told.isNew = typed.conditions.isEmpty && typed.outcome.isEmpty
            if told.isNew { return .init(told: suggested(told, cases, working)) }
            return try analysed(cases, &told)
        } catch let problem as ConfigurationsProblem {
            told.problem = problem.what
            told.remedy = String(problem.code.trimmingPrefix("analyse."))
        } catch let problem as AnalyseStudyProblem {
            told.problem = problem.what
            told.remedy = "waves"
        }
        return .init(told: told)
    }

    /// What an explanation asks is ticked beforehand.
    private func suggested(
        _ told: ConfigurationalTold, _ cases: StudyCases, _ study: Study
    ) -> ConfigurationalTold {
        guard let one = study.theory.configurations.first(where: { $0.id.text == typed.explanation }) else {
            return told
        }
        var told = told
        let contexts = MechanismCases(study, one).conditions.filter { cases.set($0.id) != nil }
        told.typed.conditions = contexts.map(\.id)
        for context in contexts { told.typed.expectations[context.id] = text(context.expectation) }
        if cases.set("worked") != nil { told.typed.outcome = "worked" }
        return told
    }

    private func text(_ expectation: DirectionalExpectation) -> String {
        switch expectation {
        case .present: "present"
        case .absent: "absent"
        case .either: ""
        }
    }

    private func analysed(
        _ cases: StudyCases, _ told: inout ConfigurationalTold
    ) throws -> ConfigurationalDesk.Found {
        var choice = StudyCases.Choice(conditions: typed.conditions, outcome: typed.outcome)
        for (id, text) in typed.thresholds { read(text, of: id, "t." + id, &choice, &told) }
        if !typed.outcomeThresholds.isEmpty {
            read(typed.outcomeThresholds, of: typed.outcome, "out", &choice, &told)
        }
        let (cuts, wrong) = typed.cuts
        told.wrong.formUnion(wrong)
        if !told.wrong.isEmpty {
            told.remedy = "typed"
            return .init(told: told)
        }
        var question = try cases.asked(choice, path: path)
        question.cuts = cuts
        question.isNegated = typed.isNegated
        let expected = question.conditions.map { one -> DirectionalExpectation in
            switch typed.expectations[one.id] {
            case "present": .present
            case "absent": .absent
            default: .either
            }
        }
        question.expectations = expected.contains { $0 != .either } ? expected : nil
        let analysis = try ConfigurationalAnalysis(question, allowsFew: typed.allowsFew, path: path)
        var report = AnalysisReport(analysis)
        report.notes += cases.notes
        told.warnings = report.results.flatMap(\.warnings)
        told.parts = analysis.parts.map { part, lines in
            (
                part: part,
                lines: lines.map { AnalysisTold.Line(what: $0.what, value: $0.value, method: $0.method) }
            )
        }
        told.notes = report.notes
        told.table = table(analysis, cases)
        return .init(told: told, table: try report.csv(), json: report.json())
    }

    private func read(
        _ text: String, of id: String, _ field: String, _ choice: inout StudyCases.Choice,
        _ told: inout ConfigurationalTold
    ) {
        if let calibration = ConfigurationalTyped.calibration(text) {
            choice.calibrations[id] = calibration
        } else {
            told.wrong.insert(field)
        }
    }

    private func table(
        _ analysis: ConfigurationalAnalysis, _ cases: StudyCases
    ) -> ConfigurationalTold.Memberships {
        let question = analysis.question
        let known = Dictionary(cases.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [Int: String] = [:]
        for row in analysis.truth.rows {
            for place in row.cases { rows[place] = "\(row.index + 1)" }
        }
        var table = ConfigurationalTold.Memberships()
        table.columns = (question.conditions + [question.outcome]).map(\.id)
        table.rows = question.cases.enumerated().map { place, one in
            .init(
                name: one.name, title: known[one.name]?.title ?? one.name, site: known[one.name]?.site,
                values: (one.memberships + [one.outcome]).map { AnalysisWords.number($0) },
                row: rows[place] ?? "")
        }
        return table
    }

    private static func text(_ range: ClosedRange<Double>) -> String {
        "\(AnalysisWords.number(range.lowerBound)) to \(AnalysisWords.number(range.upperBound))"
    }
}
