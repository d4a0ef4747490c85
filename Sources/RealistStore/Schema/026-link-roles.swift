internal import GRDB

extension Migration {
    /// What a table says of the link of a part: how a context is needed, whether an outcome is wanted.
    static let addLinkRoles = Migration(sentence: "what proposed parts say of their links") { database in
        try database.alter(table: "theoryProposalPart") { t in
            t.add(column: "link", .text).check(
                sql: """
                    link IS NULL OR link IN ('present', 'absent', 'strengthens', 'weakens', 'wanted', 'unwanted', 'neutral')
                    """)
        }
    }
}
