public import Realist
import RealistFormats

extension AnalysedStudy {
    /// How differences between two waves are told.
    public var words: ReportWords {
        var words = ReportWords()
        words.comparison = "\(waves[to].phrase.text) than \(waves[from].phrase.text)"
        (words.before, words.after) = (waves[from].title.text, waves[to].title.text)
        (words.beforePhrase, words.afterPhrase) = (waves[from].phrase.text, waves[to].phrase.text)
        words.isOfStudy = true
        words.waveTitles = Dictionary(waves.map { ($0.id.text, $0.title.text) }) { first, _ in first }
        return words
    }

    /// A report that says what it is about: study, questionnaire, waves, rule, bands.
    func report<Figures: Reported>(
        _ analysis: String, _ findings: [Finding<Figures>], _ people: ScoredPeople? = nil,
        bands scheme: BandScheme? = nil
    ) -> AnalysisReport {
        var report = AnalysisReport(analysis, findings, words: words)
        for subscale in instrument.subscales { report.charted.better[subscale.id.text] = subscale.better }
        report.charted.scheme = scheme.map { [$0.caveat.text] } ?? []
        head(&report, bands: scheme)
        if let people, people.leftOut > 0 {
            report.notes.append(
                "\(people.leftOut) \(people.leftOut == 1 ? "person" : "people") who withdrew, or did not agree to the "
                    + "use of their answers, \(people.leftOut == 1 ? "is" : "are") left out.")
        }
        return report
    }

    public func head(
        _ report: inout AnalysisReport, bands scheme: BandScheme? = nil, isOfCompleteForms: Bool = false
    ) {
        let isChange = from != to
        report.about = [
            .init("study", .text(study.about.id.text)), .init("instrument", .text(instrument.id.text)),
            .init("missing_rule", isOfCompleteForms ? .null : .text(rule.id.text)),
            .init("band_scheme", .optional(scheme?.id.text)),
            .init("from", .text(waves[from].id.text)), .init("to", .text(waves[to].id.text)),
        ]
        let time =
            isChange ? "\(waves[from].title.text) to \(waves[to].title.text)" : waves[from].title.text
        report.head = [
            study.about.title.text, "\(instrument.title.text): \(time)",
            isOfCompleteForms
                ? "Only forms without a blank in the subscale."
                : "Blank answers: \(rule.id), \(rule.title.text). Bands: "
                    + (scheme.map { "\($0.title.text) (\($0.id))." } ?? "none."),
        ]
    }

    /// What must be said wherever figures of this questionnaire stand.
    public var instrumentNotes: [String] {
        (instrument.terms.notice.map { [$0.text] } ?? [])
            + instrument.disputes.map { dispute in
                (dispute.kind == .deviation ? "Where we deviate: " : "Disputed: ") + dispute.text.text
            }
    }

    /// Which figure was chosen beforehand.
    func orderNote(_ analysis: StudyAnalysis) -> String {
        guard let primary = study.about.primary,
            let measure = study.about.measures.first(where: { $0.id == primary.measure })
        else { return "The study names no primary measure: everything here is exploratory." }
        let name = { (id: Wave.ID) in waves.first { $0.id == id }?.title.text ?? id.text }
        let chosen = "\(measure.title.text) from \(name(primary.from)) to \(name(primary.to))"
        return analysis.isPrimaryComparison && measure.scored?.instrument == instrument.id
            ? "\(chosen), everybody together, was chosen before looking; all else is exploratory."
            : "\(chosen) was chosen before looking; everything here is exploratory."
    }
}
