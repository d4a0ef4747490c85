import Realist
import RealistFormats
import RealistSite
import Statistics

extension PublishableStudy {
    func report(_ analysis: String, _ results: [AnalysisReport.Result]) -> AnalysisReport {
        var report = AnalysisReport(analysis: analysis)
        report.head = empty.head
        report.about = empty.about + [.init("publishable", .flag(true))]
        report.results = results
        report.notes = (PublishableWords.notTold(analysis).map { [$0] } ?? []) + [PublishableWords.totals]
        if analysis != "response" { report.notes.append(AnalysisWords.beforeAfter) }
        report.notes += empty.notes
        report.caution = empty.caution
        return report
    }

    /// One result a row of the site's table of changes.
    func changeReport(_ analysis: String, _ by: By, isOfEverybody: Bool = true) throws -> AnalysisReport {
        report(
            analysis,
            try changes(by, isOfEverybody: isOfEverybody).flatMap {
                measure, rows -> [AnalysisReport.Result] in
                if rows.isEmpty { return [nothing(measure)] }
                return rows.map { row in
                    var result = result(of: measure, group(row.group))
                    result.fill(with: row, words: words)
                    return result
                }
            })
    }

    /// Exactly two groups, and how their changes differ.
    func contrastReport(_ name: String, _ by: By) throws -> AnalysisReport {
        var results: [AnalysisReport.Result] = []
        for (measure, rows) in try changes(by, isOfEverybody: false) {
            guard rows.count == 2 else {
                throw AnalyseStudyProblem.groupCount(
                    name, found: rows.compactMap { group($0.group).first?.title }, wanted: "two", path: path)
            }
            for row in rows {
                var told = result(of: measure, group(row.group))
                told.fill(with: row, words: words)
                results.append(told)
            }
            let names = rows.map { group($0.group).first?.title ?? "" }
            var contrast = result(of: measure, [GroupPart("contrast", names.joined(separator: " − "))])
            if let found = rows[0].contrast(against: rows[1]) {
                contrast.show(
                    .shown((found.difference * 10).rounded() / 10), as: "mean_diff",
                    what: "Difference of changes", "reckoned from the rounded figures above")
                contrast.show(
                    .shown((found.interval.lower * 10).rounded() / 10), as: "ci95_low",
                    what: "95 % interval, from", "Welch's t")
                contrast.show(
                    .shown((found.interval.upper * 10).rounded() / 10), as: "ci95_high",
                    what: "95 % interval, to", "Welch's t")
                contrast.sentence = AnalysisWords.publishedSentence(
                    found.difference, found.interval, when: "change in \(names[0]) than in \(names[1])",
                    none: "No clear difference of changes")
            } else {
                contrast.warnings.append("What is withheld of one of them cannot be compared.")
            }
            results.append(contrast)
        }
        return report("compare", results)
    }

    func bandReport(_ by: By) throws -> AnalysisReport {
        var scheme: BandScheme?
        var results: [AnalysisReport.Result] = []
        for (measure, table, rows) in try bands(by) {
            scheme = table.scheme
            if rows.isEmpty { results.append(nothing(measure)) }
            for row in rows {
                let wave = study.about.waves.first { $0.id == row.wave }
                var result = result(
                    of: measure,
                    group(row.group) + [GroupPart("wave", row.wave.text, title: wave?.title.text)])
                result.fill(with: row, of: table)
                results.append(result)
            }
        }
        var made = report("bands", results)
        if let scheme {
            made.notes.insert(
                "\(BandsReport.note) \(scheme.title.text): \(scheme.caveat.text)", at: 0)
        }
        return made
    }

    func answerReport(_ by: By) -> AnalysisReport {
        report(
            "response",
            answers(by).map { entry in
                var result = AnalysisReport.Result(
                    outcome: AnalysedOutcome(id: "answers", title: "Answers"), group: group(entry.group))
                for row in entry.waves {
                    let title = study.about.waves.first { $0.id == row.wave }?.title.text ?? row.wave.text
                    result.show(row.people, as: "answered_\(row.wave)", what: title, "people with a score")
                }
                return result
            })
    }

    private func result(of measure: OutcomeOfMeasure, _ group: [GroupPart]) -> AnalysisReport.Result {
        let isChosen = study.about.primary.map { $0.from == from && $0.to == to }
        let isPrimary =
            measure.isPrimary && isChosen == true && (group.isEmpty || group.first?.name == "sites")
        var result = AnalysisReport.Result(
            outcome: AnalysedOutcome(
                id: measure.scored.subscale, title: measure.measure.title.text, isPrimary: isPrimary),
            group: group)
        result.mark = isPrimary ? "primary" : "exploratory"
        result.add("exploratory", .flag(!isPrimary))
        return result
    }

    private func nothing(_ measure: OutcomeOfMeasure) -> AnalysisReport.Result {
        var result = result(of: measure, [])
        result.warnings.append("Nothing of it may be shown: too few people, or it would tell of few.")
        return result
    }

    private func group(_ group: FigureGroup) -> [GroupPart] {
        func label(_ site: Site.ID) -> String {
            study.sites.first { $0.id == site }?.label.text ?? site.text
        }
        switch group {
        case .site(let site): return [GroupPart(StudyAnalysis.site, site.text, title: label(site))]
        case .allShown(let sites):
            return [
                GroupPart(
                    "sites", sites.map(\.text).joined(separator: "+"),
                    title: sites.map(label).joined(separator: ", "))
            ]
        case .people(let attribute, let value, let sites):
            return [
                GroupPart(attribute, value),
                GroupPart(
                    "sites", sites.map(\.text).joined(separator: "+"),
                    title: sites.map(label).joined(separator: ", ")),
            ]
        }
    }
}

extension AnalysisReport.Result {
    fileprivate mutating func fill(with row: ChangeRow, words: ReportWords) {
        show(row.matched, as: "n", what: "People with both", "")
        if let people = row.onlyBefore { show(people, as: "only_pre", what: "Only \(words.before)", "") }
        if let people = row.onlyAfter { show(people, as: "only_post", what: "Only \(words.after)", "") }
        show(row.meanBefore, as: "mean_pre", what: words.before, "mean of those with both")
        show(row.sdBefore, as: "sd_pre", what: words.before, "SD")
        show(row.meanAfter, as: "mean_post", what: words.after, "mean of those with both")
        show(row.sdAfter, as: "sd_post", what: words.after, "SD")
        show(row.difference, as: "mean_diff", what: "Mean difference", "later − earlier")
        show(row.low, as: "ci95_low", what: "95 % interval, from", "Student's t for pairs")
        show(row.high, as: "ci95_high", what: "95 % interval, to", "Student's t for pairs")
        sentence = row.saying.map { $0.text(words.comparison) }
    }

    fileprivate mutating func fill(with row: BandRow, of table: BandTable) {
        show(row.people, as: "n", what: "People with both", "")
        for (place, (band, cell)) in zip(table.bands, row.cells).enumerated() {
            let title = band.titles.map(\.text).joined(separator: " and ")
            add("band_\(place + 1)", .text(title))
            show(cell.count, as: "count_band_\(place + 1)", what: title, "people")
            show(cell.percent, as: "percent_band_\(place + 1)", what: title, "whole per cent")
            if let share = band.normShare {
                lines.append(
                    .init(what: title, value: AnalysisWords.percent(share), method: "of the norm group"))
            }
        }
    }

    mutating func show(_ shown: Shown<Int>, as name: String, what: String, _ method: String) {
        switch shown {
        case .shown(let value):
            add(name, .integer(value))
            lines.append(.init(what: what, value: "\(value)", method: method))
        case .withheld(let status): withhold(name, what, status)
        }
    }

    mutating func show(_ shown: Shown<Double>, as name: String, what: String, _ method: String) {
        switch shown {
        case .shown(let value):
            add(name, .number(value))
            lines.append(.init(what: what, value: AnalysisWords.number(value, 1), method: method))
        case .withheld(let status): withhold(name, what, status)
        }
    }

    private mutating func withhold(_ name: String, _ what: String, _ status: Figure.Status) {
        add(name, .null)
        add("\(name)_withheld", .text(status.rawValue))
        lines.append(.init(what: what, value: "withheld", method: status.reason))
    }
}

extension Figure.Status {
    fileprivate var reason: String {
        switch self {
        case .shown: ""
        case .small: "few people are behind it or beside it, or all are alike"
        case .complement: "would give another figure away"
        case .previousRelease: "would tell of few beside an earlier release"
        }
    }
}

extension OutcomeSentence {
    fileprivate func text(_ comparison: String) -> String {
        func range(_ low: Double, _ high: Double) -> String {
            "(\(AnalysisWords.number(low, 1)) to \(AnalysisWords.number(high, 1)))."
        }
        switch self {
        case .higher(let by, let low, let high):
            return "Higher \(comparison) by \(AnalysisWords.number(by, 1)) \(range(low, high))"
        case .lower(let by, let low, let high):
            return "Lower \(comparison) by \(AnalysisWords.number(by, 1)) \(range(low, high))"
        case .noClearChange(let low, let high): return "No clear change \(range(low, high))"
        }
    }
}
