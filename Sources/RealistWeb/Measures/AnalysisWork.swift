internal import Realist
internal import RealistPages
internal import RealistSite
internal import RealistStore

/// Analyses the answers of a study as `realist analyse` does, for a page: runs aside, from beginning to end.
struct AnalysisWork: Sendable {
    let study: ServedStudy
    let asked: AnalysisDesk.Asked
    let words: Words

    private var kind: AnalysisKind { asked.kind }

    /// - Throws: what is wrong with the study or the disk. What cannot be asked is told in what was found.
    func run() throws -> AnalysisDesk.Found {
        try study.store.inOneState { store in
            guard let whole = try store.studyToAnalyse() else { throw Turned.notFound }
            var answers = StudyAnswers(whole, counts: try store.responseCounts()) {
                try store.responses(to: $0.id, $1)
            }
            answers.kept = { try study.analyses.scores($0, as: asked, $1) }
            return try found(answers)
        }
    }

    private func found(_ answers: StudyAnswers) throws -> AnalysisDesk.Found {
        var told = AnalysisTold()
        var table: [UInt8] = []
        told.chosen = asked.chosen
        offer(answers, in: &told)
        do {
            let question = try question(answers, told.chosen)
            took(question, in: &told)
            let report = try report(question, told.chosen)
            table = try report.csv()
            tell(report, in: &told)
        } catch let problem as AnalyseStudyProblem {
            told.problem = problem.what
        }
        // Known once somebody's forms were read.
        let attributes = study.analyses.attributes(of: told.chosen.instrument) ?? listed(answers.study)
        told.offered.groups =
            [(value: StudyAnalysis.site, text: words["app.analyses.site"])]
            + attributes.map { (value: $0, text: $0.replacing("-", with: " ")) }
        return AnalysisDesk.Found(told: told, table: table)
    }

    /// Of a list of participants that may name attributes of nobody who answered.
    private func listed(_ study: Study) -> [String] {
        Set(study.participants.flatMap { $0.attributes.map(\.key) }).sorted()
    }

    /// Of the questionnaire that was chosen, else of the first one with answers.
    private func offer(_ answers: StudyAnswers, in told: inout AnalysisTold) {
        let about = answers.study.about
        let given = answers.counts.filter { $0.count > 0 }
        let answered = answers.study.instruments.filter { one in given.contains { $0.instrument == one.id } }
        told.offered.instruments = answered.map { ($0.id.text, $0.title.text(in: about.language)) }
        let primary = about.measures.first { $0.id == about.primary?.measure }?.scored?.instrument
        let wanted = told.chosen.instrument.isEmpty ? primary?.text : told.chosen.instrument
        guard let instrument = answered.first(where: { $0.id.text == wanted }) ?? answered.first else {
            return
        }
        told.offered.waves = about.waves.filter { wave in
            given.contains { $0.instrument == instrument.id && $0.wave == wave.id }
        }.map { ($0.id.text, $0.title.text(in: about.language)) }
        told.offered.schemes = instrument.bandSchemes.filter { scheme in
            if case .t(Norm.sample) = scheme.basis { false } else { true }
        }.map { ($0.id.text, $0.title.text(in: about.language)) }
    }

    private func question(_ answers: StudyAnswers, _ chosen: AnalysisTold.Chosen) throws -> AnalysedStudy {
        func named(_ text: String) -> String? { text.isEmpty ? nil : text }
        let isOfOne =
            !kind.isOfTwoWaves || (kind == .groups && !chosen.from.isEmpty && chosen.from == chosen.to)
        return try AnalysedStudy(
            study.key.text, answers, instrument: named(chosen.instrument), from: named(chosen.from),
            to: named(chosen.to), isOfOne ? .wave(named(chosen.from)) : .comparison)
    }

    /// What is taken where nothing was chosen.
    private func took(_ question: AnalysedStudy, in told: inout AnalysisTold) {
        let instrument = question.instrument
        told.chosen.instrument = instrument.id.text
        told.chosen.from = question.waves[question.from].id.text
        told.chosen.to = question.waves[question.to].id.text
        if kind == .bands, told.chosen.scheme.isEmpty {
            told.chosen.scheme =
                question.study.about.bandSchemes[instrument.id] ?? told.offered.schemes.first?.value ?? ""
        }
        if kind == .groups, told.chosen.by.isEmpty { told.chosen.by = StudyAnalysis.site }
    }

    private func report(_ question: AnalysedStudy, _ chosen: AnalysisTold.Chosen) throws -> AnalysisReport {
        let by = chosen.by.isEmpty ? [] : [chosen.by]
        switch kind {
        case .change: return try question.changeReport(by: by)
        case .bands:
            return try question.bandReport(
                question.scheme(chosen.scheme.isEmpty ? nil : chosen.scheme), by: by)
        case .sites: return try question.sitesReport()
        case .groups:
            return try question.groupReport(
                "groups", parting: chosen.by, wanted: "two or more", isRight: { $0 > 1 }
            ) { SeveralGroups($0) }
        case .reliability: return try question.reliabilityReport()
        case .response: return try question.responseReport(by: by)
        }
    }

    private func tell(_ report: AnalysisReport, in told: inout AnalysisTold) {
        var seen: Set<String> = []
        told.offered.outcomes = report.results.compactMap { result in
            seen.insert(result.outcome.id).inserted ? (result.outcome.id, result.outcome.title) : nil
        }
        if !seen.contains(told.chosen.outcome) {
            told.chosen.outcome = told.offered.outcomes.first?.value ?? ""
        }
        let outcome = told.chosen.outcome
        told.head = report.head
        told.notes = report.notes
        told.results = report.results.filter { $0.outcome.id == outcome }.map { result in
            AnalysisTold.Result(
                title: result.title, sentence: result.sentence, warnings: result.warnings,
                lines: result.lines.map { .init(what: $0.what, value: $0.value, method: $0.method) })
        }
        guard kind.isDrawn else { return }
        do {
            told.chart = try report.chart(words, outcome: outcome)
        } catch let problem as ChartProblem {
            told.noChart = problem.what
        } catch {
            told.noChart = (error as? NoChart)?.what
        }
    }
}
