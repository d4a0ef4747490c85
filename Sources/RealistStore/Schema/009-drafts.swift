internal import GRDB

extension Migration {
    /// Forms that somebody has begun, and where to find what was deleted.
    static let addDrafts = Migration(sentence: "drafts, and what was deleted") { database in
        // Not part of the study: in no audit, no export, no digest.
        try database.create(table: "draft", options: .strict) { t in
            t.primaryKey("id", .text).check { length($0) > 0 }
            t.column("kind", .text).notNull().check { length($0) > 0 }
            t.column("siteId", .text).indexed().references("site", column: "id", onDelete: .cascade)
            t.column("account", .text).notNull().indexed()
            t.column("actor", .text).notNull()
            t.column("began", .text).notNull()
            t.column("changed", .text).notNull()
            t.column("number", .integer).notNull().check { $0 > 0 }
            t.column("fields", .text).notNull()
                .check(sql: "fields GLOB '{*}' AND length(fields) <= 262144")
        }
        // Which earlier value is the last one of something that is not there any more.
        try database.create(table: "deletion", options: [.strict, .withoutRowID]) { t in
            t.column("kind", .text).notNull().check { ["adaptation", "workshop"].contains($0) }
            t.column("object", .text).notNull()
            t.column("number", .integer).notNull()
            t.column("siteId", .text)
            t.column("entry", .integer).notNull()
            t.primaryKey(["kind", "object"])
        }
        try database.create(index: "deletionBySite", on: "deletion", columns: ["siteId", "entry"])
        try database.execute(
            sql: """
                INSERT INTO deletion (kind, object, number, siteId, entry)
                SELECT kind, object, number, json_extract(value, '$.' || kind || '[0].siteId'), replacedBy
                FROM revision
                WHERE kind IN ('adaptation', 'workshop') AND value IS NOT NULL AND replacedBy IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM version v WHERE v.kind = revision.kind AND v.object = revision.object)
                    AND number = (SELECT max(r.number) FROM revision r
                        WHERE r.kind = revision.kind AND r.object = revision.object)
                """)
    }
}
