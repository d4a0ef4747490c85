internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Recorded where Value == LeadsTo {
    public static func leadsTo(_ id: LeadsTo.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Contrast {
    public static func contrast(_ id: Contrast.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Rivalry {
    public static func rivalry(_ id: Rivalry.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Snapshot {
    public static func snapshot(_ id: Snapshot.ID) -> Recorded { Recorded(id.text) }
}

/// What was taken out of the theory and can be brought back, the last one first: each as it last was, with who took it out
/// and when.
public struct RemovedTheory: Equatable, Sendable {
    public var configurations: [Written<Configuration>] = []
    public var leadsTo: [Written<LeadsTo>]
    public var contrasts: [Written<Contrast>]
    public var rivals: [Written<Rivalry>]
}

extension RemovedTheory {
    public init() {
        self.init(configurations: [], leadsTo: [], contrasts: [], rivals: [])
    }
}

extension Store {
    public func removedTheory() throws -> RemovedTheory {
        try read { database in
            try RemovedTheory(
                configurations: Store.removed(database), leadsTo: Store.removed(database),
                contrasts: Store.removed(database), rivals: Store.removed(database))
        }
    }

    static let removed = """
        SELECT revision.object, revision.number, revision.value, audit.actor, audit.at FROM revision
        JOIN audit ON audit.sequence = revision.replacedBy
        WHERE revision.kind = ? AND revision.value IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM version
                WHERE version.kind = revision.kind AND version.object = revision.object)
            AND revision.number = (SELECT max(other.number) FROM revision other
                WHERE other.kind = revision.kind AND other.object = revision.object)
        ORDER BY revision.replacedBy DESC LIMIT 50
        """

    static func removed<Thing: Stored>(_ database: Database) throws -> [Written<Thing>] {
        try Row.fetchAll(database.cachedStatement(sql: removed), arguments: [Thing.stored.code]).map { row in
            let number: Int = try row.get("number")
            let rows = try ObjectRows(
                canonicalText: row.get("value"), kind: Thing.stored, number: number)
            return try Written(
                value: Thing(rows), number: number, by: row.get("actor"), at: row.get("at"))
        }
    }

    /// How many changes are meant to act on an explanation.
    public func changes(meantFor configuration: Configuration.ID) throws -> Int {
        try read { database in
            let sql = "SELECT count(*) FROM adaptationConfiguration WHERE configurationId = ?"
            return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [configuration.text]) ?? 0
        }
    }
}
