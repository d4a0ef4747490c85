public import Realist
import RealistFormats
import RealistPages

// Each analysis of a study, whole: figures, what they are of, and what must be said beside them.
extension AnalysedStudy {
    /// Before and after, on the people who have both.
    ///
    /// - Throws: ``AnalyseStudyProblem`` for an attribute that nobody has.
    public func changeReport(
        by: [String] = [], reliability: Double? = nil, norm: Norm? = nil, showsPeople: Bool = false
    ) throws -> AnalysisReport {
        let analysis = try self.analysis(by: by)
        var report = self.report(
            "change", analysis.change(reliability: reliability, norm: norm), analysis.people)
        report.notes += [orderNote(analysis), AnalysisWords.beforeAfter]
        report.charted.showsPeople = showsPeople
        report.charted.norm = norm.map { norm in
            (norm, norm.citations.compactMap { instrument.citation($0)?.text })
        }
        if reliability == nil, let known = instrument.reliability.first {
            report.notes.append("Reliability: \(known.title.text)")
        }
        if let norm {
            report.notes.append(
                "The norm \(norm.id): \(norm.title.text)" + (norm.count.map { ", \($0) people. " } ?? ". ")
                    + (norm.caveat?.text ?? ""))
        }
        report.notes += instrumentNotes
        return report
    }

    /// How the same people moved between bands.
    ///
    /// - Throws: the same.
    public func bandReport(_ scheme: BandScheme, by: [String] = []) throws -> AnalysisReport {
        let analysis = try self.analysis(by: by, bands: scheme)
        var report = self.report("bands", analysis.bandChange(), analysis.people, bands: scheme)
        report.notes += [
            orderNote(analysis), "\(BandsReport.note) \(scheme.title.text): \(scheme.caveat.text)",
            AnalysisWords.beforeAfter,
        ]
        report.notes += instrumentNotes
        return report
    }

    /// What the sites show together: each one's estimate, and a pooled one.
    ///
    /// - Throws: what reading the answers throws.
    public func sitesReport() throws -> AnalysisReport {
        let analysis = try self.analysis()
        let findings = analysis.sites()
        var report = self.report("sites", findings, analysis.people)
        report.notes += [orderNote(analysis), AnalysisWords.beforeAfter]
        report.notes += PooledSites.notes(findings.map(\.figures.sites.count).max() ?? 0)
        report.notes += PooledSites.notes(withoutEstimate: findings)
        report.notes += instrumentNotes
        return report
    }

    /// How groups of different people differ: in their changes, or where only one wave was asked for in their scores.
    ///
    /// - Parameters:
    ///   - name: of the analysis.
    ///   - parting: "site", or an attribute.
    ///   - by: for each group of these too.
    ///   - wanted: how many groups there have to be, in words.
    ///   - isRight: whether there are so many.
    ///   - figures: of the groups' samples, in their order.
    /// - Returns: the report, outcome by outcome.
    /// - Throws: ``AnalyseStudyProblem`` for an attribute that nobody has, and where there are too few groups or too many.
    public func groupReport<Figures: Tested & Reported>(
        _ name: String, parting: String, by: [String] = [], wanted: String, isRight: (Int) -> Bool,
        _ figures: ([NamedSample]) -> Figures?
    ) throws -> AnalysisReport {
        let isChange = from != to
        let analysis = try self.analysis(by: by, also: [parting])
        let findings = try analysis.groups(by: parting, isChange ? .change : .score(at: from)) {
            samples, isAll throws -> Figures? in
            guard isRight(samples.count) else {
                if !isAll { return nil }
                throw AnalyseStudyProblem.groupCount(
                    parting, found: samples.map(\.title), wanted: wanted, path: path)
            }
            return figures(samples)
        }
        var report = self.report(name, findings, analysis.people)
        report.charted.parted = .init(name: parting, isChange: isChange)
        for place in report.results.indices {
            report.results[place].parted(by: parting, isChange: isChange, self)
        }
        report.notes += [orderNote(analysis), AnalysisWords.differentPeople]
        if isChange { report.notes.append(AnalysisWords.beforeAfter) }
        report.notes += instrumentNotes
        return report
    }

    /// How consistently items answer together, on the complete forms of one wave.
    ///
    /// - Throws: what reading the answers throws.
    public func reliabilityReport(bySite: Bool = false) throws -> AnalysisReport {
        var answers = ItemAnswers(study, instrument, at: waves[from].id)
        try source.responses(instrument) { try answers.add($0) }
        var report = self.report("reliability", answers.consistency(bySite: bySite))
        head(&report, isOfCompleteForms: true)
        report.notes += instrument.reliability.map { known in
            "The questionnaire's file has: "
                + instrument.subscales.compactMap { subscale in
                    known.alpha[subscale.id].map { "\(subscale.id) \(AnalysisWords.number($0))" }
                }.joined(separator: ", ") + ". \(known.title.text)"
        }
        report.notes += instrumentNotes
        return report
    }

    /// Who answered at each wave, who stayed, and whether those who left were others.
    ///
    /// - Throws: ``AnalyseStudyProblem`` for an attribute that nobody has.
    public func responseReport(by: [String] = []) throws -> AnalysisReport {
        let analysis = try self.analysis(by: by)
        var report = self.report("response", analysis.answers(), analysis.people)
        report.results += self.report("response", analysis.attrition()).results
        report.notes += [
            "Response rate: forms of those participants who agreed to the use of their answers and did not withdraw, out of "
                + "all of these. Whom else was asked, the study does not know."
        ]
        let unsaid = study.participants.count { $0.withdrawn == nil && $0.consents.responses == nil }
        if unsaid > 0 {
            report.notes.append(
                "The study lists \(unsaid) more, of whom it does not know whether they agreed: they are not in this rate. "
                    + "The return rate that the app shows beside the answers that came in counts them among those who "
                    + "could answer, and differs for that.")
        }
        report.notes += [
            "A difference between those who left and those who stayed at the earlier wave says who is missing, not why."
        ]
        report.notes += instrumentNotes
        return report
    }
}

extension AnalysisReport.Result {
    /// Says what parts the groups, and whether the figures are changes.
    fileprivate mutating func parted(by name: String, isChange: Bool, _ asked: AnalysedStudy) {
        add("parted_by", .text(name))
        add("compared", .text(isChange ? "change" : "score"))
        let what =
            isChange
            ? "Changes, \(asked.waves[asked.to].title.text) − \(asked.waves[asked.from].title.text)"
            : "Scores, \(asked.waves[asked.from].phrase.text)"
        lines.insert(.init(what: "Compared", value: what, method: "by \(name)"), at: 0)
    }
}
