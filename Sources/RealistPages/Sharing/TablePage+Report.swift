/// A table of a report, or its figure, and in which forms it can be taken along.
public struct ReportTable: Equatable, Sendable {
    /// As its files are called.
    public let name: String
    /// The endings of its files.
    public let endings: [String]

    public init(_ name: String, endings: [String]) {
        self.name = name
        self.endings = endings
    }
}

extension StudyAddresses {
    /// Tables for a report.
    public var reportTables: String { home + "/tables" }

    public func reportTable(_ name: String, _ ending: String) -> String {
        "\(reportTables)/\(name).\(ending)"
    }
}

extension TablePage {
    /// The tables of a report, a row each with its files: whoever wants one clicks on its form.
    ///
    /// - `endings`: of all files, in the order of the columns.
    public static func reportTables(
        _ around: Surroundings, _ tables: [ReportTable], endings: [String], words: Words,
        at addresses: StudyAddresses
    ) -> TablePage {
        let heading = words["app.tables.heading"]
        return TablePage(
            around, heading: heading, lead: words["app.tables.lead"],
            table: DataTable(
                caption: words["app.tables.caption"],
                columns: [.init(words["app.tables.column.table"])]
                    + endings.map { .init(words["app.tables.format.\($0)"]) },
                rows: tables.map { table in
                    let title = words["app.tables.kind.\(table.name)"]
                    return .init(
                        .init(title),
                        endings.map { ending in
                            guard table.endings.contains(ending) else { return .init("–") }
                            return .init(".\(ending)", href: addresses.reportTable(table.name, ending))
                        })
                }, none: ""),
            ways: [
                Link(text: words["app.theory.list.heading"], href: addresses.theory),
                Link(text: words["app.codes-told.link"], href: addresses.structure),
            ], crumbs: [Link(text: words["app.theory.list.heading"], href: addresses.theory)])
    }
}
