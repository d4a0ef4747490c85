internal import GRDB

extension Migration {
    /// Since when a site's pages are not as its lead approved them.
    static let addApprovalChanged = Migration(sentence: "what changed since a site's approval") { database in
        try database.alter(table: "site") { t in
            t.add(column: "approvedChanged", .text)
                .check(
                    sql: """
                        approvedChanged IS NULL OR (approvedOn IS NOT NULL
                            AND approvedChanged GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
                        """)
        }
    }
}
