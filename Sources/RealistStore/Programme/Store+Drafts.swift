internal import GRDB
public import Realist

extension Store {
    public func draft(_ id: Draft.ID) throws -> Draft? {
        try read { try Store.draft($0, id) }
    }

    /// Forms that were begun for a site, the last one first.
    public func drafts(at site: Site.ID, most: Int = 50) throws -> [Draft] {
        try drafts("siteId = ?", [site.text, most])
    }

    /// Forms that an account began, the last one first.
    public func drafts(of account: String, most: Int = 50) throws -> [Draft] {
        try drafts("account = ?", [account, most])
    }

    private func drafts(_ which: String, _ arguments: StatementArguments) throws -> [Draft] {
        try read { database in
            let sql = "SELECT * FROM draft WHERE \(which) ORDER BY changed DESC, id LIMIT ?"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map {
                try Draft($0)
            }
        }
    }

    /// Keeps what was typed so far. `expected` is the number that was edited, 0 for one that was just begun; without it the
    /// last to save wins.
    ///
    /// - Returns: its number now.
    /// - Throws: ``EditConflict`` of a ``Draft`` when it was saved or deleted elsewhere, in another tab perhaps;
    ///   ``ContentProblem/draftTooLong(path:bytes:most:)``.
    @discardableResult
    public func save(_ draft: Draft, expecting expected: Int? = nil) throws -> Int {
        guard let writer = access.writer else { throw StudyFileProblem.openedForReading(path: path) }
        let text = draft.fieldsText
        guard text.utf8.count <= Draft.mostBytes else {
            throw ContentProblem.draftTooLong(path: path, bytes: text.utf8.count, most: Draft.mostBytes)
        }
        return try inTransaction { database in
            let present = try check(draft.id, expected, saving: draft.fields, database)
            if let present, present.fields == draft.fields { return present.number }
            let now = writer.clock().description
            try database.cachedStatement(
                sql: """
                    INSERT INTO draft (id, kind, siteId, account, actor, began, changed, number, fields)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
                    ON CONFLICT (id) DO UPDATE SET actor = excluded.actor, changed = excluded.changed,
                        number = number + 1, fields = excluded.fields
                    """
            ).execute(
                arguments: [
                    draft.id.text, draft.kind, draft.site?.text, draft.account, writer.name, now, now, text,
                ])
            return (present?.number ?? 0) + 1
        }
    }

    /// It was used, as it is: it is not the first to be taken away.
    public func touch(_ draft: Draft.ID) throws {
        guard let writer = access.writer else { throw StudyFileProblem.openedForReading(path: path) }
        try inTransaction { database in
            try database.cachedStatement(sql: "UPDATE draft SET changed = ? WHERE id = ?").execute(
                arguments: [writer.clock().description, draft.text])
        }
    }

    /// Once more does no harm.
    public func delete(_ draft: Draft.ID, expecting expected: Int? = nil) throws {
        try inTransaction { database in
            guard try check(draft, expected, saving: nil, database) != nil else { return }
            try database.cachedStatement(sql: "DELETE FROM draft WHERE id = ?").execute(
                arguments: [draft.text])
        }
    }

    /// Takes away what nobody has touched since before this day.
    ///
    /// - Returns: how many there were.
    @discardableResult
    public func deleteDrafts(untouchedSince day: Day) throws -> Int {
        try inTransaction { database in
            try database.execute(sql: "DELETE FROM draft WHERE changed < ?", arguments: [day.description])
            return database.changesCount
        }
    }

    private func check(
        _ id: Draft.ID, _ expected: Int?, saving fields: [String: [String]]?, _ database: Database
    ) throws -> Draft? {
        let present = try Store.draft(database, id)
        guard let expected, expected != present?.number ?? 0 else { return present }
        if let present, present.fields == fields { return present }
        if present == nil, fields == nil { return nil }
        throw EditConflict(
            path: path, kind: "draft", object: id.text,
            present: present.map { Written(value: $0, number: $0.number, by: $0.by, at: $0.changed) },
            edited: nil, deleted: nil)
    }

    private static func draft(_ database: Database, _ id: Draft.ID) throws -> Draft? {
        let sql = "SELECT * FROM draft WHERE id = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.text]).map {
            try Draft($0)
        }
    }
}
