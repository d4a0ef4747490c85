internal import GRDB

/// One entry of the audit: who changed what, when, and the digests of the values before and after.
struct AuditEntry: FetchableRecord, Equatable {
    let sequence: Int64
    let at: String
    let actor: String
    var action = ""
    var kind = ""
    var object = ""
    var before: Digest?
    var after: Digest?
    var detail = "{}"
    let previous: Digest
    /// As the row has it; ``expectedHash`` is what it should be.
    private(set) var hash = Digest.none

    /// The beginning of the entry that comes after the last one.
    static func next(_ database: Database, writer: Writer) throws -> AuditEntry {
        let head = try AuditHead.fetch(database)
        return AuditEntry(
            sequence: (head?.sequence ?? 0) + 1, at: writer.clock().description, actor: writer.name,
            previous: head?.digest ?? .none)
    }

    private init(sequence: Int64, at: String, actor: String, previous: Digest) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.previous = previous
    }

    /// The same entry behind another one.
    init(_ entry: AuditEntry, previous: Digest) {
        self.init(sequence: entry.sequence, at: entry.at, actor: entry.actor, previous: previous)
        (action, kind, object) = (entry.action, entry.kind, entry.object)
        (before, after, detail) = (entry.before, entry.after, entry.detail)
    }

    init(row: Row) throws {
        sequence = try row.decode(forColumn: "sequence")
        at = try row.decode(forColumn: "at")
        actor = try row.decode(forColumn: "actor")
        action = try row.decode(forColumn: "action")
        kind = try row.decode(forColumn: "kind")
        object = try row.decode(forColumn: "object")
        before = try row.decode(forColumn: "before")
        after = try row.decode(forColumn: "after")
        detail = try row.decode(forColumn: "detail")
        previous = try row.decode(forColumn: "previous")
        hash = try row.decode(forColumn: "hash")
    }

    mutating func append(_ database: Database) throws {
        hash = expectedHash
        try database.cachedStatement(
            sql: """
                INSERT INTO audit
                    (sequence, at, actor, action, kind, object, before, after, detail, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [sequence, at, actor, action, kind, object, before, after, detail, previous, hash])
    }

    /// SHA-256 over `realist-audit-1`, the sequence, and every field with its length before it.
    var expectedHash: Digest {
        var bytes = Array("realist-audit-1\n".utf8)
        func number(_ value: UInt64, bytes count: Int) {
            for shift in stride(from: (count - 1) * 8, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
            }
        }
        func field(_ content: [UInt8]) {
            number(UInt64(content.count), bytes: 4)
            bytes += content
        }
        number(UInt64(bitPattern: sequence), bytes: 8)
        for text in [at, actor, action, kind, object] { field(Array(text.utf8)) }
        field(before?.bytes ?? [])
        field(after?.bytes ?? [])
        field(Array(detail.utf8))
        field(previous.bytes)
        return Digest(of: bytes)
    }
}

/// The last entry of the audit. Whoever keeps its hash can later tell that nothing was cut off.
public struct AuditHead: Equatable, Sendable {
    public let sequence: Int64
    let digest: Digest

    /// Sixty-four hexadecimal signs.
    public var hash: String { digest.hexadecimal }

    static func fetch(_ database: Database) throws -> AuditHead? {
        let sql = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql)) else { return nil }
        return AuditHead(
            sequence: Int64(try row.get("sequence") as Int), digest: try row.decode(forColumn: "hash"))
    }
}
