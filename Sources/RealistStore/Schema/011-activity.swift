internal import GRDB

extension Migration {
    /// What was last written of each site, and three more ways into the list of changes. All of it follows from the
    /// tables of the study, and is no part of it.
    static let addActivity = Migration(sentence: "what sites did last") { database in
        try database.create(table: "siteActivity", options: [.strict, .withoutRowID]) { t in
            t.column("siteId", .text).notNull().primaryKey()
            // Of the audit.
            t.column("entry", .integer).notNull()
        }
        for flag in ["unconfirmed", "incomplete"] {
            try database.execute(
                sql: """
                    CREATE INDEX adaptationLine_\(flag)BySite ON adaptationLine (siteId, position, adaptationId)
                    WHERE \(flag) = 1
                    """)
        }
        try database.execute(
            sql: """
                CREATE INDEX adaptationLine_shared ON adaptationLine (position, adaptationId, siteId)
                WHERE shared = 1
                """)
        for (table, site) in [
            ("site", "id"), ("decision", "siteId"), ("workshop", "siteId"), ("adaptation", "siteId"),
        ] {
            try database.execute(
                sql: """
                    INSERT INTO siteActivity
                    SELECT thing.\(site), max(version.writtenBy) FROM \(table) thing
                    JOIN version ON version.kind = '\(table)' AND version.object = thing.id
                    WHERE thing.\(site) IS NOT NULL GROUP BY thing.\(site)
                    ON CONFLICT (siteId) DO UPDATE SET entry = max(entry, excluded.entry)
                    """)
        }
    }
}
