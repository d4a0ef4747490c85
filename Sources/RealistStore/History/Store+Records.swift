internal import GRDB
public import Realist

extension Store {
    /// The present version; `nil` when there is none.
    public func version<Value>(of record: Recorded<Value>) throws -> Written<Value>? {
        try read { try record.present($0) }
    }

    /// An earlier version or the present one; `nil` when there is none of this number, or it was taken out for good.
    public func version<Value>(_ number: Int, of record: Recorded<Value>) throws -> Written<Value>? {
        try read { try record.version(number, $0) }
    }

    /// What undoing the last change would bring back; of what was deleted, its last version.
    public func earlier<Value>(of record: Recorded<Value>) throws -> Written<Value>? {
        try read { try record.last($0) }
    }

    /// All that happened to a thing, the oldest first, also when it is deleted now.
    public func history<Value>(of record: Recorded<Value>) throws -> [Happening<Value>] {
        try read { try record.history($0) }
    }

    /// Saves one thing with its history and one audit entry.
    ///
    /// `expected` is the number of the version that was edited, 0 for one that was new to whoever edited; without it the
    /// last to save wins. `change` is the reason that it shares with others, where there is one. What is as it was is
    /// not saved again, and is no conflict.
    ///
    /// - Returns: the number of the present version now.
    /// - Throws: ``EditConflict`` when another version is there by now.
    @discardableResult
    public func save<Value>(
        _ value: Value, as record: Recorded<Value>, because change: TheoryChange.ID? = nil,
        expecting expected: Int? = nil
    ) throws -> Int {
        try self.change("save", kind: record.kind, object: record.id) { ledger in
            let isThere = try record.check(expected, saving: value, ledger.database, path: path)
            if !isThere { _ = try ledger.save(record.cells(value), change: change?.text) }
            return try Version.fetch(ledger.database, kind: record.kind, record.id)?.number ?? 0
        }
    }

    /// Deletes one thing; its versions stay, and an adaptation or a workshop can be brought back.
    ///
    /// - Throws: ``EditConflict``, or `ContentProblem.brokenReference` when something refers to it.
    public func delete<Value>(
        _ record: Recorded<Value>, because change: TheoryChange.ID? = nil, expecting expected: Int? = nil
    ) throws {
        try self.change("delete", kind: record.kind, object: record.id) { ledger in
            try record.check(expected, saving: nil, ledger.database, path: path)
            try ledger.delete(record.stored, record.id, change: change?.text)
        }
    }

    /// Saves the version before the present one again, as the next; brings back what was deleted. Done again at once it
    /// puts back what was undone, and the audit calls it `redo`.
    ///
    /// - Returns: the number of the present version now.
    @discardableResult
    public func undo<Value>(_ record: Recorded<Value>, expecting expected: Int? = nil) throws -> Int {
        try bringBack(record, isUndone(record) ? "redo" : "undo", expecting: expected)
    }

    /// Whether the last thing that happened to it is that a change was undone.
    public func isUndone<Value>(_ record: Recorded<Value>) throws -> Bool {
        try read { try record.isUndone($0) }
    }

    /// Brings back what was deleted, with its history, as its last version was.
    ///
    /// - Returns: the number of the present version now.
    @discardableResult
    public func restore<Value>(_ record: Recorded<Value>) throws -> Int {
        try bringBack(record, "restore", expecting: 0)
    }

    private func bringBack<Value>(
        _ record: Recorded<Value>, _ action: String, expecting expected: Int?
    ) throws -> Int {
        try change(action, kind: record.kind, object: record.id) { ledger in
            try record.check(expected, saving: nil, ledger.database, path: path)
            guard let earlier = try record.last(ledger.database) else {
                throw ContentProblem.nothingEarlier(path: path, kind: record.kind, object: record.id)
            }
            _ = try ledger.save(record.cells(record.settled(earlier.value, ledger.database)))
            return try Version.fetch(ledger.database, kind: record.kind, record.id)?.number ?? 0
        }
    }
}
