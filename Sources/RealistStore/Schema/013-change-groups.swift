internal import GRDB

extension Migration {
    /// Themes of changes, words of the study's own for what FRAME asks, and which changes have which.
    static let addChangeGroups = Migration(sentence: "themes of changes, and own words for FRAME") {
        database in
        try database.createThings("changeTheme") { t in
            t.wording("title")
            t.wording("note", needed: false)
        }
        try database.createThings("ownTerm") { t in
            t.code("framework", ["frame", "frame-is"])
            t.code(
                "field",
                ["when", "decided-by", "what", "level", "context-type", "nature", "goals", "reasons"])
            t.wording("title")
            t.text("parent", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("adaptationTheme", of: "adaptation") { t in
            t.reference("changeThemeId", to: "changeTheme", indexed: true)
        }
        // It follows from the two above, and is no part of the study.
        try database.create(table: "adaptationGroup", options: [.strict, .withoutRowID]) { t in
            // Of a theme or of an own term.
            t.column("kind", .text).notNull()
            t.column("groupId", .text).notNull()
            t.column("position", .integer).notNull()
            t.column("adaptationId", .text).notNull().indexed()
                .references("adaptation", column: "id", onDelete: .cascade)
            t.primaryKey(["kind", "groupId", "position", "adaptationId"])
        }
    }
}
