internal import GRDB

/// What was read from a study, and the state that it was read at: so that it is read again only when it was changed.
public struct Kept<Value: Sendable>: Sendable {
    public let value: Value
    /// The audit's last entry when the value was read: two with the same one are the same value.
    public let readAt: Int64
    /// The audit's last entry.
    let sequence: Int64
    /// How many changes a server had committed before; `nil` where others may write too.
    let changeCount: Int?

    /// Whether it was looked for at another state of the study. What it says may be the same.
    public func isLater(than other: Kept?) -> Bool {
        sequence != other?.sequence || changeCount != other?.changeCount
    }
}

extension Store {
    /// What is known goes on to hold where nothing of it was changed since.
    ///
    /// - `wasChanged`: whether anything that the value is made of was, after the entry of the audit with this number.
    func kept<Value: Sendable>(
        _ known: Kept<Value>?, unless wasChanged: (Int64, Database) throws -> Bool,
        read: (Database) throws -> Value
    ) throws -> Kept<Value> {
        // Counted before it is read: a change that comes between is found the next time.
        let count = opening.serving?.changeCount
        if let known, let count, known.changeCount == count { return known }
        return try self.read { database in
            let last = try AuditHead.fetch(database)?.sequence ?? 0
            if let known, try known.sequence == last || !wasChanged(known.sequence, database) {
                return Kept(value: known.value, readAt: known.readAt, sequence: last, changeCount: count)
            }
            return Kept(value: try read(database), readAt: last, sequence: last, changeCount: count)
        }
    }
}
