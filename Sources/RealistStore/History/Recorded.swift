internal import GRDB
public import Realist

/// One thing of a study, by its kind and identifier: what can be saved, compared, deleted, undone and brought back.
public struct Recorded<Value: Equatable & Sendable>: Sendable {
    /// As the audit has it.
    public let id: String
    /// As the audit has it: `adaptation`.
    public var kind: String { stored.code }

    let stored: StoredKind
    let cells: @Sendable (Value) -> ObjectCells
    let read: @Sendable (ObjectRows) throws -> Value
    let fetch: @Sendable (Database, String) throws -> Value?
    let settled: @Sendable (Value, Database) throws -> Value

    init(_ id: String) where Value: Stored {
        self.id = id
        stored = Value.stored
        cells = { $0.cells }
        read = { try Value($0) }
        fetch = { try Value.fetch($0, $1) }
        settled = { try $0.settled(in: $1) }
    }
}

/// A value with the number of its version, who wrote it and when.
public struct Written<Value: Equatable & Sendable>: Equatable, Sendable {
    public let value: Value
    public let number: Int
    /// As the audit has it: a login name, or `account:` and an identifier.
    public let by: String
    /// A time in UTC.
    public let at: String
}

/// Somebody else changed, made or deleted meanwhile what was to be saved. It has what a page needs to show both.
public struct EditConflict<Value: Equatable & Sendable>: Explained {
    /// The study file.
    public let path: String
    public let kind: String
    public let object: String
    /// What is there now; `nil` when it was deleted.
    public let present: Written<Value>?
    /// What was edited; `nil` when it was new to whoever edited it, or was purged since.
    public let edited: Written<Value>?
    /// Who deleted it and when, where it was.
    public let deleted: Deed?

    public var code: String { "store.changed-meanwhile" }
    public var location: Location? { Location(file: path) }

    public var what: String {
        if present == nil { return "Somebody else deleted the \(kind) “\(object)” meanwhile." }
        let verb = edited == nil ? "made" : "changed"
        return "Somebody else \(verb) the \(kind) “\(object)” meanwhile."
    }

    public var remedy: String { "Look at both, and save again. Nothing was changed." }
}

/// Who did something, and when.
public struct Deed: Equatable, Sendable {
    public let by: String
    /// A time in UTC.
    public let at: String
}

/// What once happened to a thing.
public struct Happening<Value: Equatable & Sendable>: Equatable, Sendable {
    /// As the audit has it: `save`, `import`, `delete`, `undo`, `redo`, `restore`.
    public let action: String
    public let deed: Deed
    /// The number of the version that came; `nil` where it was deleted.
    public let number: Int?
    /// `nil` where it was deleted, and for a value that was taken out for good.
    public let value: Value?
}
