import Realist

/// A table of a measure's page, to take along: its rows and columns as they stand there, one figure to a cell.
public struct OutcomeTable: Equatable, Sendable {
    /// From the site's folder.
    public let path: String
    public let header: [String]
    public let rows: [[String]]

    /// Where the table of a section lies.
    static func path(_ section: String) -> String { "downloads/outcomes/\(section).csv" }
}

extension Toolkit {
    /// In the order of the pages.
    public var outcomeTables: [OutcomeTable] {
        publication.outcomes.measures.flatMap { outcome in
            outcome.changes.flatMap { changeTables($0, of: outcome) }
                + [bandTable(outcome), waveTable(outcome)].compactMap { $0 }
        }
    }

    private func changeTables(_ table: ChangeTable, of outcome: OutcomeOfMeasure) -> [OutcomeTable] {
        let section = MeasurePage.ChangeSection.id(table, of: outcome)
        let counts = [
            words["outcomes.matched"], words["outcomes.only-before"], words["outcomes.only-after"],
        ]
        let columns =
            columns(table) + [
                words["outcomes.difference"], words["outcomes.table.low"], words["outcomes.table.high"],
                words["outcomes.table.why"],
            ]
        func figures(_ row: ChangeRow) -> [String] {
            [row.meanBefore, row.sdBefore, row.meanAfter, row.sdAfter, row.difference, row.low, row.high]
                .map(cell) + [why(row.statuses)]
        }
        let sites = OutcomeTable(
            path: OutcomeTable.path(section), header: [words["outcomes.site"]] + counts + columns,
            rows: table.rows.map { row in
                [groupTitle(row.group)]
                    + [row.matched, row.onlyBefore, row.onlyAfter].map { $0.map(cell) ?? "" } + figures(row)
            })
        let groups = table.groupAttributes.enumerated().map { place, name in
            OutcomeTable(
                path: OutcomeTable.path(MeasurePage.GroupTable.id(section, place)),
                header: [Sentences.capitalised(attributeTitle(name)), counts[0]] + columns,
                rows: table.groups.filter { $0.group.attribute == name }.map { row in
                    [groupTitle(row.group), cell(row.matched)] + figures(row)
                })
        }
        return [sites] + groups
    }

    private func bandTable(_ outcome: OutcomeOfMeasure) -> OutcomeTable? {
        outcome.bands.map { table in
            OutcomeTable(
                path: OutcomeTable.path(MeasurePage.BandSection.id(outcome)),
                header: [words["outcomes.site"], words["outcomes.wave"], words["outcomes.people"]]
                    + table.bands.flatMap { band in
                        [title(band), words["outcomes.table.percent", ["band": title(band)]]]
                    } + [words["outcomes.table.why"]],
                rows: table.rows.map { row in
                    [groupTitle(row.group), waveTitle(row.wave), cell(row.people)]
                        + row.cells.flatMap { [cell($0.count), cell($0.percent)] }
                        + [why(row.statuses)]
                })
        }
    }

    private func waveTable(_ outcome: OutcomeOfMeasure) -> OutcomeTable? {
        if outcome.waves.isEmpty { return nil }
        let noMean = words["outcomes.waves.no-mean"]
        return OutcomeTable(
            path: OutcomeTable.path(MeasurePage.WaveTable.id(outcome)),
            header: [
                words["outcomes.wave"], words["outcomes.site"], words["outcomes.people"],
                words["outcomes.mean"], words["outcomes.sd"], words["outcomes.table.why"],
            ],
            rows: outcome.waves.map { row in
                [waveTitle(row.wave), groupTitle(row.group), cell(row.people)]
                    + [row.mean, row.sd].map { $0.map(cell) ?? noMean }
                    + [why(row.statuses)]
            })
    }

    private func cell(_ shown: Shown<Int>) -> String {
        shown.value.map { String($0) } ?? words["held.short"]
    }

    /// With a minus sign that programs know.
    private func cell(_ shown: Shown<Double>) -> String {
        shown.value.map { WrittenNumber.decimal($0).replacing("−", with: "-") } ?? words["held.short"]
    }

    private func why(_ statuses: [Figure.Status]) -> String {
        Figure.Status.allCases.filter { $0 != .shown && statuses.contains($0) }.map(whyHeld)
            .joined(separator: " ")
    }
}

extension ChangeTable {
    /// Attributes of the people that it also tells by, in its order.
    var groupAttributes: [String] {
        var names: [String] = []
        for row in groups {
            if let name = row.group.attribute, !names.contains(name) { names.append(name) }
        }
        return names
    }
}
