internal import GRDB

extension Migration {
    /// The audit, the present versions of things, and their earlier values.
    static let addHistory = Migration(sentence: "audit and history") { database in
        // No json_valid() here: without trust in the schema SQLite 3.40 refuses that function in a CHECK.
        try database.create(table: "audit", options: .strict) { t in
            t.primaryKey("sequence", .integer)
            t.column("at", .text).notNull()
            t.column("actor", .text).notNull()
            t.column("action", .text).notNull().check { length($0) > 0 }
            t.column("kind", .text).notNull()
            t.column("object", .text).notNull()
            t.column("before", .blob).check(sql: "length(before) = 32")
            t.column("after", .blob).check(sql: "length(after) = 32")
            t.column("detail", .text).notNull().check(sql: "detail GLOB '{*}'")
            t.column("previous", .blob).notNull().check(sql: "length(previous) = 32")
            t.column("hash", .blob).notNull().unique().check(sql: "length(hash) = 32")
        }
        try refuseOtherThanAppending(database)

        // The present version of each thing: its number, the salt of its digest, the entry that wrote it.
        try database.create(table: "version", options: .strict) { t in
            t.column("kind", .text).notNull().check { length($0) > 0 }
            t.column("object", .text).notNull()
            t.column("number", .integer).notNull().check { $0 > 0 }
            t.column("writtenBy", .integer).notNull().indexed()
                .references("audit", onDelete: .restrict, deferred: true)
            t.column("salt", .blob).notNull().check(sql: "length(salt) = 32")
            t.column("digest", .blob).notNull().check(sql: "length(digest) = 32")
            t.primaryKey(["kind", "object"])
        }

        // The earlier ones. A purge takes value and salt away; what is left says nothing about the value.
        try database.create(table: "revision", options: .strict) { t in
            t.column("kind", .text).notNull().check { length($0) > 0 }
            t.column("object", .text).notNull()
            t.column("number", .integer).notNull().check { $0 > 0 }
            t.column("writtenBy", .integer).notNull().indexed()
                .references("audit", onDelete: .restrict, deferred: true)
            // Empty for an earlier value that came with a bundle: it was never the present one in this file.
            t.column("replacedBy", .integer).indexed()
                .references("audit", onDelete: .restrict, deferred: true)
            t.column("until", .text).notNull()
            t.column("actor", .text).notNull()
            t.column("change", .text)
            t.column("salt", .blob).check(sql: "length(salt) = 32")
            t.column("value", .text).check(sql: "value GLOB '{*}'")
            t.column("digest", .blob).notNull().check(sql: "length(digest) = 32")
            t.check(sql: "value IS NULL OR salt IS NOT NULL")
            t.primaryKey(["kind", "object", "number"])
        }
    }

    /// The audit takes a next entry and nothing else.
    private static func refuseOtherThanAppending(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit BEGIN
                    SELECT RAISE(ABORT, 'an audit entry cannot be changed');
                END;
                CREATE TRIGGER auditIsNotDeleted BEFORE DELETE ON audit BEGIN
                    SELECT RAISE(ABORT, 'an audit entry cannot be deleted');
                END;
                CREATE TRIGGER auditIsInOrder BEFORE INSERT ON audit
                WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
                    OR NEW.previous IS NOT
                        coalesce((SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1), zeroblob(32))
                BEGIN
                    SELECT RAISE(ABORT, 'an audit entry must follow the last one');
                END;
                """)
    }
}
