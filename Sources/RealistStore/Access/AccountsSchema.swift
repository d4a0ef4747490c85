internal import GRDB

/// What a file of accounts holds. Moments are milliseconds since 1970, digests SHA-256 in hexadecimal.
enum AccountsSchema {
    static let migrations: [Migration] = [.addAccounts, .addHandovers, .addFormKey]
    static var version: Int { migrations.count }
}

extension Migration {
    static let addAccounts = Migration(sentence: "accounts, sessions, and what was done to them") {
        database in
        try database.create(table: "account", options: .strict) { t in
            t.primaryKey("id", .text).check { length($0) > 0 }
            t.text("email")
            t.column("emailKey", .text).notNull().unique().check { length($0) > 0 }
            t.column("name", .text).notNull().check { length($0) > 0 }
            t.flag("disabled")
            // Empty until its person has chosen one.
            t.column("password", .text).check(sql: "password GLOB '$scrypt$*'")
            t.moment("madeAt")
            t.column("signedInAt", .integer)
        }
        try database.create(table: "membership", options: [.strict, .withoutRowID]) { t in
            t.account()
            t.column("study", .text).notNull().check { length($0) > 0 }
            t.code("role", ["administrator", "evaluator", "programme-lead", "viewer"])
            t.primaryKey(["accountId", "study"])
        }
        try database.create(index: "membershipByStudy", on: "membership", columns: ["study", "role"])
        try database.create(table: "membershipSite", options: [.strict, .withoutRowID]) { t in
            t.text("accountId")
            t.text("study")
            t.column("siteId", .text).notNull().check { length($0) > 0 }
            t.primaryKey(["accountId", "study", "siteId"])
            t.foreignKey(["accountId", "study"], references: "membership", onDelete: .cascade)
        }
        try addTokens(database)
        try database.create(table: "throttle", options: [.strict, .withoutRowID]) { t in
            t.primaryKey("lane", .text).check { length($0) == 64 }
            t.column("failures", .integer).notNull().check { $0 >= 0 }
            t.moment("firstAt")
            t.column("lastAt", .integer).notNull().indexed()
        }
        try addEvents(database)
    }

    /// Only digests of tokens are kept: whoever reads the file can use none of them.
    private static func addTokens(_ database: Database) throws {
        try database.create(table: "link", options: [.strict, .withoutRowID]) { t in
            t.digest()
            t.account().indexed()
            t.moment("madeAt")
            t.column("usedAt", .integer)
        }
        try database.create(table: "session", options: [.strict, .withoutRowID]) { t in
            t.digest()
            t.account().indexed()
            t.moment("madeAt")
            t.moment("seenAt")
            // Once over, over: also when the clock is put back.
            t.flag("timedOut")
            t.text("device")
        }
        // A browser that signed in to an account before, and the address it came from, both as digests.
        try database.create(table: "device", options: [.strict, .withoutRowID]) { t in
            t.column("digest", .text).notNull().check { length($0) == 64 }
            t.account().indexed()
            t.column("address", .text).notNull().check { length($0) == 64 }
            t.moment("seenAt")
            t.primaryKey(["digest", "accountId"])
        }
    }

    /// What was done to accounts and by whom: it takes a next row and nothing else.
    private static func addEvents(_ database: Database) throws {
        try database.create(table: "event", options: .strict) { t in
            t.primaryKey("sequence", .integer)
            t.moment("at")
            t.text("actor")
            t.column("action", .text).notNull().check { length($0) > 0 }
            t.column("accountId", .text).notNull().indexed()
            t.text("study", needed: false)
            t.text("detail")
        }
        try database.execute(
            sql: """
                CREATE TRIGGER eventIsNotChanged BEFORE UPDATE ON event BEGIN
                    SELECT RAISE(ABORT, 'an event cannot be changed');
                END;
                CREATE TRIGGER eventIsNotDeleted BEFORE DELETE ON event BEGIN
                    SELECT RAISE(ABORT, 'an event cannot be deleted');
                END;
                CREATE TRIGGER eventIsInOrder BEFORE INSERT ON event
                WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
                BEGIN
                    SELECT RAISE(ABORT, 'an event must follow the last one');
                END;
                """)
    }
}

extension Migration {
    /// Leads who ask that somebody else leads their site.
    static let addHandovers = Migration(sentence: "handovers of sites") { database in
        try database.create(table: "handover", options: [.strict, .withoutRowID]) { t in
            t.primaryKey("id", .text).check { length($0) > 0 }
            t.account()
            t.column("study", .text).notNull().check { length($0) > 0 }
            t.column("siteId", .text).notNull().check { length($0) > 0 }
            // Of the new lead; taken away when it is declined.
            t.text("name")
            t.text("email")
            t.day("day", needed: false)
            t.moment("askedAt")
            t.column("declined", .text)
            t.uniqueKey(["accountId", "study", "siteId"])
            t.check(sql: "declined IS NOT NULL OR (length(name) > 0 AND length(email) > 0)")
        }
        try database.create(index: "handoverByStudy", on: "handover", columns: ["study", "askedAt"])
    }
}

extension Migration {
    /// With what forms are marked as somebody's. It is made when the file is opened, where keys come from.
    static let addFormKey = Migration(sentence: "the key of the marks on forms") { database in
        try database.create(table: "formKey", options: .strict) { t in
            t.primaryKey("id", .integer).check { $0 == 1 }
            t.column("bytes", .blob).notNull().check { length($0) == 32 }
        }
    }
}

extension TableDefinition {
    fileprivate func digest() {
        primaryKey("digest", .text).check { length($0) == 64 }
    }

    fileprivate func moment(_ name: String) {
        column(name, .integer).notNull()
    }

    @discardableResult
    fileprivate func account() -> ColumnDefinition {
        column("accountId", .text).notNull().references("account", column: "id", onDelete: .cascade)
    }
}
