import ArgumentParser
import Realist
import RealistFormats

/// Changes in a table under disclosure control, as if the groups were sites of a study that says nothing: all figures of
/// the one report are protected together.
struct PublishableTable {
    private let file: String
    private let before: [String]
    private let after: [String]
    private let by: String?
    private let range: ClosedRange<Double>

    init(_ file: String, before: [String], after: [String], by: [String], scale: String?) throws {
        self.file = file
        (self.before, self.after) = (before, after)
        if by.count > 1 { throw PublishableProblem.twoAtOnce(path: file) }
        self.by = by.first
        let ends = (scale ?? "").split(separator: "-").compactMap { Double($0) }
        guard ends.count == 2, ends[0] < ends[1] else {
            throw ValidationError(
                "--publishable of a table needs --scale, the lowest and the highest score, as 10-50.")
        }
        range = ends[0]...ends[1]
    }

    func report() throws -> AnalysisReport {
        let table = try AnalysisTable.read(file, columns: before + after + (by.map { [$0] } ?? []))
        let groups = by.map { table.texts($0) } ?? Array(repeating: "", count: table.count)
        let names = Set(groups).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // So many small groups tell nothing, and take long to be proved.
        guard names.count <= 100 else { throw PublishableProblem.table("change", path: file) }
        let study = try study(names)
        let sites = Dictionary(zip(names, study.sites.map(\.id)), uniquingKeysWith: { first, _ in first })
        let waves = study.about.waves.map(\.id)
        let instrument = Instrument.ID(known: "table")
        var scores: [OutcomeScores] = []
        for (place, columns) in zip(before, after).enumerated() {
            var outcome = OutcomeScores(
                scored: Measure.Scored(instrument: instrument, subscale: PublishableTable.name("s", place)),
                missingRule: "", range: range, scores: [])
            for (wave, column) in zip(waves, [columns.0, columns.1]) {
                for (row, value) in try table.numbers(column).enumerated() {
                    if let value, !range.contains(value) {
                        throw PublishableProblem.offScale(path: file)
                    }
                    guard let site = sites[groups[row]] else { continue }
                    outcome.scores.append(
                        WaveScore(respondent: "row-\(row)", site: site, wave: wave, score: value))
                }
            }
            scores.append(outcome)
        }
        var empty = AnalysisReport(analysis: "")
        empty.notes = [PublishableTable.note]
        let told = try PublishableStudy(
            study, scores, instrument: instrument, places: (0, 1), path: file, words: ReportWords(),
            empty: empty)
        var report = try told.changeReport("change", by == nil ? .nobody : .sites)
        for place in report.results.indices { rename(&report.results[place]) }
        return report
    }

    /// Columns and values in place of the names that the study has for them.
    private func rename(_ result: inout AnalysisReport.Result) {
        let place = Int(result.outcome.id.dropFirst()).map { $0 - 1 } ?? 0
        let outcome = AnalysedOutcome(
            id: after.indices.contains(place) ? after[place] : result.outcome.id,
            isPrimary: result.outcome.isPrimary)
        var renamed = AnalysisReport.Result(
            outcome: outcome,
            group: result.group.map { part in
                part.name == StudyAnalysis.site
                    ? GroupPart(by ?? "", part.title) : GroupPart("groups", part.title)
            }.filter { by != nil || $0.name == "groups" })
        renamed.fields = result.fields.filter { $0.key != "exploratory" }
        renamed.sentence = result.sentence
        renamed.lines = result.lines
        renamed.warnings = result.warnings
        result = renamed
    }

    private static func name(_ kind: String, _ place: Int) -> String { "\(kind)\(place + 1)" }

    private func study(_ groups: [String]) throws -> Study {
        var about = About(
            id: .init(known: "table"), title: "Table", question: "Table", summary: "Table")
        about.waves = [
            Wave(
                id: .init(known: "before"), title: "Before", phrase: "before", month: 0,
                from: Day(2000, 1, 1), to: Day(2000, 1, 2)),
            Wave(
                id: .init(known: "after"), title: "After", phrase: "after", month: 1, from: Day(2000, 2, 1),
                to: Day(2000, 2, 2)),
        ]
        about.measures = before.indices.compactMap { place in
            Measure.ID(PublishableTable.name("s", place)).map {
                Measure(
                    id: $0, title: Wording(after[place]),
                    scored: Measure.Scored(instrument: .init(known: "table"), subscale: $0.text))
            }
        }
        about.primary = about.measures.first.map {
            PrimaryComparison(measure: $0.id, from: .init(known: "before"), to: .init(known: "after"))
        }
        let sites = groups.enumerated().compactMap { place, value in
            Site.ID(PublishableTable.name("g", place)).map {
                Site(id: $0, label: Wording(value), kind: "group")
            }
        }
        return Study(about: about, sites: sites)
    }

    private static let note =
        "These figures are protected together, by the rules for a study that says nothing (10 people). A table remembers "
        + "nothing: other groups of the same people, told as well, may give some of them away. A study remembers."
}
