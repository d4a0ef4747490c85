import ArgumentParser
import Realist
import RealistFormats
import RealistSite

/// Changes in a table under disclosure control, as if the groups were sites of a study that says nothing: all figures of
/// the one report are protected together.
struct PublishableTable {
    private let file: String
    private let before: [String]
    private let after: [String]
    private let by: String?
    private let range: ClosedRange<Double>
    private let columns: PublishableColumns

    init(_ file: String, before: [String], after: [String], by: [String], scale: String?) throws {
        self.file = file
        (self.before, self.after) = (before, after)
        if by.count > 1 { throw PublishableProblem.twoAtOnce(path: file) }
        self.by = by.first
        columns = try PublishableColumns(before: before, after: after, by: by, path: file)
        let ends = (scale ?? "").split(separator: "-").compactMap { Double($0) }
        guard ends.count == 2, ends[0] < ends[1] else {
            throw ValidationError(
                "--publishable of a table needs --scale, the lowest and the highest score, as 10-50.")
        }
        range = ends[0]...ends[1]
    }

    func report() throws -> AnalysisReport {
        let read = try AnalysisTable.read(file, columns: before + after + (by.map { [$0] } ?? []))
        try columns.check(read)
        let groups = by.map { read.texts($0) } ?? Array(repeating: "", count: read.count)
        // So many small groups tell nothing, and take long to be proved.
        guard Set(groups).count <= 100 else { throw PublishableProblem.table("change", path: file) }
        let table = TableToPublish(
            try zip(before, after).map { first, second in
                TableToPublish.Outcome(
                    title: second, before: try scores(first, in: read), after: try scores(second, in: read))
            }, groups: groups, range: range)
        var empty = AnalysisReport(analysis: "")
        empty.notes = [PublishableTable.note]
        empty.caution = PublishableWords.tableRemembersNothing
        let told = try PublishableStudy(
            table.study, table.scores, instrument: TableToPublish.instrument, places: (0, 1), path: file,
            words: ReportWords(), empty: empty)
        var report = try told.changeReport("change", by == nil ? .nobody : .sites)
        for place in report.results.indices { rename(&report.results[place]) }
        return report
    }

    private func scores(_ column: String, in table: AnalysisTable) throws -> [Double?] {
        let scores = try table.numbers(column)
        guard scores.allSatisfy({ $0.map(range.contains) ?? true }) else {
            throw PublishableProblem.offScale(path: file)
        }
        return scores
    }

    /// Columns and values in place of the names that the study has for them.
    private func rename(_ result: inout AnalysisReport.Result) {
        let place = Int(result.outcome.id.dropFirst()) ?? 0
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

    private static let note =
        "These figures are protected together, by the rules for a study that says nothing (10 people), if each pair of "
        + "columns is a measure of its own and each row a person of its own."
}
