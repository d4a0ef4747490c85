import Realist
import RealistFormats

/// The summary of `realist score`: one row for each group and subscale.
struct ScoreSummaries {
    private let plan: ScorePlan
    /// What bands on T scores refer to.
    var norms: ScoreNorms
    let by: [CsvColumn]
    private let file: String
    /// Where each subscale stands among the others.
    private let places: [Subscale.ID: Int]
    private var groups: [String: Group] = [:]

    private struct Group {
        let values: [String]
        var tallies: [ScoreTally]
    }

    /// Memory grows with the number of groups, so it has an end.
    static let mostGroups = 50_000

    init(_ plan: ScorePlan, norms: ScoreNorms, columns: [CsvColumn], file: String) throws {
        self.plan = plan
        self.norms = norms
        self.file = file
        places = Dictionary(
            uniqueKeysWithValues: plan.scoring.key.subscales.enumerated().map { ($1.id, $0) })
        let taken = ScoreSummaries.statistics + (plan.scheme?.bands ?? []).map { "share_\($0.id)" }
        by = try ScoreSummaries.by(plan, columns: columns, file: file)
        if let name = plan.by.first(where: taken.contains) {
            throw ScoreProblem.columnTaken(name, at: Location(file: file, line: 1))
        }
    }

    /// The columns of a table that it is to be summarised by.
    static func by(_ plan: ScorePlan, columns: [CsvColumn], file: String) throws -> [CsvColumn] {
        try plan.by.map { name in
            guard let column = columns.first(where: { $0.name == name }) else {
                throw ScoreProblem.noColumn(
                    name, known: columns.map(\.name), at: Location(file: file, line: 1))
            }
            return column
        }
    }

    /// - Throws: ``ScoreProblem/tooManyGroups(_:at:)``.
    mutating func add(_ scores: [Score], of table: ResponseTable) throws {
        try add(scores.map { ($0, 1) }, values: by.map { table.text($0) })
    }

    /// - Parameters:
    ///   - scores: of the group's forms, of any subscale, each with how many have it.
    ///   - values: the group's, in the order of its columns.
    /// - Throws: ``ScoreProblem/tooManyGroups(_:at:)``.
    mutating func add(_ scores: [(score: Score, count: Int)], values: [String]) throws {
        // No cell holds a NUL sign.
        let key = values.joined(separator: "\0")
        if groups[key] == nil {
            guard groups.count < ScoreSummaries.mostGroups else {
                throw tooManyGroups
            }
            groups[key] = Group(
                values: values, tallies: plan.scoring.key.subscales.map { ScoreTally($0.id) })
        }
        for (score, count) in scores {
            guard let index = places[score.subscale] else { continue }
            groups[key]?.tallies[index].add(score, count: count)
        }
    }

    var tooManyGroups: ScoreProblem { .tooManyGroups(ScoreSummaries.mostGroups, at: Location(file: file)) }

    static let statistics = [
        "subscale", "missing_rule", "band_scheme", "n", "missing", "mean", "sd", "median", "q25", "q75",
        "min",
        "max",
    ]

    func csv() -> [UInt8] {
        var csv = CsvWriter()
        let shares = (plan.scheme?.bands ?? []).map { "share_\($0.id)" }
        csv.header(by.map(\.name) + ScoreSummaries.statistics + shares)
        for (values, summary) in rows {
            csv.row(
                values
                    + [
                        summary.subscale.text, plan.scoring.rule.id.text, plan.scheme?.id.text ?? "",
                        "\(summary.count)", "\(summary.missing)",
                    ] + figures(summary).map(CsvWriter.cell) + summary.shares.map { CsvWriter.cell($0.share) }
            )
        }
        return csv.bytes
    }

    /// The same rows, with how many rows the table has and how many of its answers were not on the scale.
    /// `invalid` is `nil` when nobody knows.
    func json(rows count: Int, invalid: Int?) -> String {
        let summary = rows.map { values, summary in
            var entries = zip(by, values).map { JsonValue.Entry($0.name, .text($1)) }
            entries += [
                JsonValue.Entry("subscale", .text(summary.subscale.text)),
                JsonValue.Entry("missing_rule", .text(plan.scoring.rule.id.text)),
                JsonValue.Entry("band_scheme", .optional(plan.scheme?.id.text)),
                JsonValue.Entry("n", .integer(summary.count)),
                JsonValue.Entry("missing", .integer(summary.missing)),
            ]
            entries += zip(ScoreSummaries.statistics.suffix(7), figures(summary)).map {
                JsonValue.Entry($0, .figure($1))
            }
            entries += summary.shares.map { JsonValue.Entry("share_\($0.band)", .figure($0.share)) }
            return JsonValue.object(entries)
        }
        let whole = JsonValue.keys([
            "instrument": .text(plan.instrument.id.text), "version": .text(plan.instrument.version),
            "missing_rule": .text(plan.scoring.rule.id.text),
            "band_scheme": .optional(plan.scheme?.id.text), "t_norm": .optional(norms.t?.id.text),
            "rows": .integer(count), "invalid": invalid.map { .integer($0) } ?? .null,
            "summary": .list(summary),
        ])
        return String(decoding: JsonWriter.bytes(whole), as: UTF8.self)
    }

    /// All groups together, for each subscale.
    var whole: [ScoreTally] {
        var tallies = plan.scoring.key.subscales.map { ScoreTally($0.id) }
        for group in groups.values {
            for index in tallies.indices { tallies[index].add(group.tallies[index]) }
        }
        return tallies
    }

    /// Groups by the values of their columns, in the order of the bytes; subscales in the instrument's order.
    private var rows: [(values: [String], summary: ScoreSummary)] {
        var groups = Array(groups.values)
        if by.isEmpty, groups.isEmpty {
            groups = [Group(values: [], tallies: plan.scoring.key.subscales.map { ScoreTally($0.id) })]
        }
        groups.sort { left, right in
            for (a, b) in zip(left.values, right.values) where a.utf8.elementsEqual(b.utf8) == false {
                return a.utf8.lexicographicallyPrecedes(b.utf8)
            }
            return false
        }
        return groups.flatMap { group in
            group.tallies.map { (group.values, $0.summary(bands: plan.scheme, norm: norms.bands)) }
        }
    }

    /// In the order of the columns from `mean` on.
    private func figures(_ summary: ScoreSummary) -> [Double?] {
        [
            summary.mean, summary.sd, summary.median, summary.q25, summary.q75, summary.least,
            summary.greatest,
        ]
    }
}
