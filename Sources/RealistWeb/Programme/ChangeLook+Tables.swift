internal import Realist
internal import RealistFormats
internal import RealistPages

/// What would become of the rows, as tables: what cannot be decided here, and the first that would come in.
extension ChangeLook {
    private static let mostShown = 10

    func tables(_ plan: ChangePlan, _ conflicts: [ChangeConflict]) -> [DataTable] {
        var tables: [DataTable] = []
        if !conflicts.isEmpty {
            tables.append(
                DataTable(
                    id: "conflicts", caption: words.count("app.taking.conflicts", conflicts.count),
                    isPart: true,
                    columns: ["where", "what"].map { .init(words["app.taking.column.\($0)"]) },
                    rows: conflicts.prefix(ChangeLook.mostShown).map { conflict in
                        .init(
                            .init(TableFindings.place(conflict.location, words)),
                            [.init(title(of: conflict.id))])
                    }, none: words["app.taking.none"]))
        }
        let rows = plan.rows.filter { $0.fate == .new || $0.fate == .updated }
        if !rows.isEmpty {
            tables.append(
                DataTable(
                    id: "preview", caption: words["app.taking.first"], isPart: true,
                    columns: [
                        "change", "site", "kind", "state", "days", "recommendations", "told", "fate",
                    ].map { .init(words["app.taking.column.\($0)"]) },
                    rows: rows.prefix(ChangeLook.mostShown).map(row), none: words["app.taking.none"]))
        }
        return tables
    }

    private func row(_ row: ChangePlan.Row) -> DataTable.Row {
        let change = row.result
        let labels = change.recommendations.map { bearing in
            study.recommendations.first { $0.id == bearing.recommendation }?.label
                ?? bearing.recommendation.text
        }
        return DataTable.Row(
            .init(change.title.text(in: job.language)),
            [
                .init(siteLabel(change.site.text)), .init(words["kind.\(change.kind.rawValue)"]),
                .init("", track: StateTrack(change.state, words: words)),
                .init(days(change), orElse: words["app.form.not-known"]),
                .init(labels.joined(separator: ", "), orElse: words["app.taking.none-named"]),
                .init(change.toldBy?.told(words), orElse: words["app.taking.told-none"]),
                .init(words["app.taking.fate.\(row.fate.rawValue)"]),
            ])
    }

    /// Every day that was read of the row, so that it can be held against the table.
    private func days(_ change: Adaptation) -> String {
        let steps = change.steps.compactMap { step in
            step.on.map { (words["state.\(step.to.rawValue)"], words.date($0)) }
        }
        let others: [(String, Day?)] = [
            ("due", change.next?.due), ("confirmed", change.toldBy?.confirmed),
        ]
        let rest = others.compactMap { name, day in
            day.map { (words["app.taking.field.\(name)"], words.date($0)) }
        }
        return (steps + rest).map { words["app.taking.on-day", ["what": $0.0, "day": $0.1]] }
            .joined(separator: "; ")
    }
}
