internal import GRDB

/// How the versions of a thing are read.
extension Recorded {
    func present(_ database: Database) throws -> Written<Value>? {
        let sql = """
            SELECT version.number, audit.actor, audit.at FROM version
            JOIN audit ON audit.sequence = version.writtenBy WHERE version.kind = ? AND version.object = ?
            """
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id])
        guard let row, let value = try fetch(database, id) else { return nil }
        return try Written(value: value, number: row.get("number"), by: row.get("actor"), at: row.get("at"))
    }

    func version(_ number: Int, _ database: Database) throws -> Written<Value>? {
        if let present = try present(database), present.number == number { return present }
        return try earlier(database, "AND revision.number = ?", [kind, id, number])
    }

    /// The one before the present one; the last one of something that was deleted.
    func last(_ database: Database) throws -> Written<Value>? {
        let past = "AND revision.value IS NOT NULL ORDER BY revision.number DESC LIMIT 1"
        return try earlier(database, past, [kind, id])
    }

    /// Whether the present version came by undoing a change.
    func isUndone(_ database: Database) throws -> Bool {
        let sql = """
            SELECT audit.action = 'undo' FROM version JOIN audit ON audit.sequence = version.writtenBy
            WHERE version.kind = ? AND version.object = ?
            """
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id]) ?? false
    }

    private func earlier(
        _ database: Database, _ which: String, _ arguments: StatementArguments
    ) throws -> Written<Value>? {
        let sql = Versions.earlier + which
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
        guard let row, let value = try value(row) else { return nil }
        return try Written(value: value, number: row.get("number"), by: row.get("actor"), at: row.get("at"))
    }

    private func value(_ row: Row) throws -> Value? {
        guard let text: String = try row.maybe("value") else { return nil }
        return try read(ObjectRows(canonicalText: text, kind: stored, number: row.get("number")))
    }

    /// Throws what a page needs to show both, when what is there is not what was edited.
    ///
    /// - Returns: whether what is to be saved is there already.
    @discardableResult
    func check(_ expected: Int?, saving value: Value?, _ database: Database, path: String) throws -> Bool {
        guard let expected else { return false }
        let number = try Version.fetch(database, kind: kind, id)?.number ?? 0
        if number == expected { return false }
        let present = try present(database)
        // Sent twice, or two had the same thought.
        if let value, let present {
            let there = cells(present.value)
            if cells(value).approved(as: there).canonicalText == there.canonicalText { return true }
        }
        throw EditConflict(
            path: path, kind: kind, object: id, present: present,
            edited: expected == 0 ? nil : try version(expected, database),
            deleted: present == nil ? try deletion(database)?.deed : nil)
    }

    func history(_ database: Database) throws -> [Happening<Value>] {
        var found: [(entry: Int, happening: Happening<Value>)] = []
        var ends: [Int: Int] = [:]
        for row in try Row.fetchAll(
            database.cachedStatement(sql: Versions.earlier + "ORDER BY revision.number"),
            arguments: [kind, id])
        {
            let number: Int = try row.get("number")
            found.append((try row.get("writtenBy"), try happening(row, number, value(row))))
            if let end: Int = try row.maybe("replacedBy") { ends[end] = number }
        }
        let sql = """
            SELECT version.number, version.writtenBy, audit.action, audit.actor, audit.at FROM version
            JOIN audit ON audit.sequence = version.writtenBy WHERE version.kind = ? AND version.object = ?
            """
        if let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id]) {
            found.append(
                (try row.get("writtenBy"), try happening(row, row.get("number"), fetch(database, id))))
        }
        let written = Set(found.map(\.entry))
        for end in ends.keys where !written.contains(end) {
            guard let row = try Versions.entry(end, database) else { continue }
            found.append((end, try happening(row, nil, nil)))
        }
        return found.sorted { ($0.entry, $0.happening.number ?? 0) < ($1.entry, $1.happening.number ?? 0) }
            .map(\.happening)
    }

    private func happening(_ row: Row, _ number: Int?, _ value: Value?) throws -> Happening<Value> {
        try Happening(
            action: row.get("action"), deed: Deed(by: row.get("actor"), at: row.get("at")), number: number,
            value: value)
    }

    private func deletion(_ database: Database) throws -> Happening<Value>? {
        try history(database).last { $0.number == nil }
    }
}

private enum Versions {
    static let earlier = """
        SELECT revision.number, revision.value, revision.writtenBy, revision.replacedBy, audit.action, audit.actor,
            audit.at
        FROM revision JOIN audit ON audit.sequence = revision.writtenBy
        WHERE revision.kind = ? AND revision.object = ?

        """

    static func entry(_ sequence: Int, _ database: Database) throws -> Row? {
        let sql = "SELECT action, actor, at FROM audit WHERE sequence = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [sequence])
    }
}
