internal import GRDB

extension Migration {
    /// Who told a decision or a workshop, how and when; and the workshop where a change was decided.
    static let addTold = Migration(sentence: "who told it, and where a change was decided") { database in
        try database.alter(table: "adaptation") { t in
            t.addTold()
        }
        for table in ["decision", "workshop"] {
            try database.alter(table: table) { t in
                t.add(column: "toldBy", .text)
                // Whoever told it, somebody wrote it down.
                t.add(column: "recordedBy", .text).check(sql: "(recordedBy IS NULL) = (toldBy IS NULL)")
                t.add(column: "confirmed", .text).check(
                    sql: Migration.ofTold(
                        "confirmed GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'", "confirmed"))
                t.addTold()
            }
        }
        try database.createParts("adaptationWorkshop", of: "adaptation") { t in
            t.reference("workshopId", to: "workshop", indexed: true)
        }
        try database.execute(
            sql: """
                CREATE INDEX decisionToConfirm ON decision (siteId, position)
                WHERE toldBy IS NOT NULL AND confirmed IS NULL;
                CREATE INDEX workshopToConfirm ON workshop (siteId, day, id)
                WHERE toldBy IS NOT NULL AND confirmed IS NULL
                """)
    }
}

extension Migration {
    /// Stands only where somebody told it.
    fileprivate static func ofTold(_ rule: String, _ column: String) -> String {
        "\(column) IS NULL OR (\(rule) AND toldBy IS NOT NULL)"
    }
}

extension TableAlteration {
    fileprivate func addTold() {
        add(column: "toldHow", .text).check(
            sql: Migration.ofTold("toldHow IN ('phone', 'meeting', 'document')", "toldHow"))
        add(column: "toldOn", .text).check(
            sql: Migration.ofTold("toldOn GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'", "toldOn"))
    }
}
