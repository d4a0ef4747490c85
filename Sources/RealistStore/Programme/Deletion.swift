internal import GRDB
public import Realist

/// An adaptation or a workshop that was deleted and can be brought back: a row of `deletion`, which says only where the
/// last version is. It is in no export, no publication and no count.
public struct Deletion: Equatable, Sendable {
    public let what: What
    public let title: Wording
    public let deed: Deed

    public enum What: Equatable, Sendable {
        case adaptation(Adaptation.ID)
        case workshop(Workshop.ID)
    }

    static func add(_ ledger: Ledger, _ kind: StoredKind, _ id: String) throws {
        try ledger.database.cachedStatement(
            sql: """
                INSERT INTO deletion (kind, object, number, siteId, entry)
                SELECT version.kind, version.object, version.number, thing.siteId, ?
                FROM \(kind.table) thing JOIN version ON version.kind = ? AND version.object = thing.id
                WHERE thing.id = ?
                """
        ).execute(arguments: [ledger.entry.sequence, kind.code, id])
    }

    static func remove(_ database: Database, _ kind: String, _ id: String, number: Int? = nil) throws {
        try database.cachedStatement(
            sql: "DELETE FROM deletion WHERE kind = ? AND object = ? AND number = coalesce(?, number)"
        ).execute(arguments: [kind, id, number])
    }

    static let ofSite = """
        SELECT deletion.kind, deletion.object, deletion.number, revision.value, audit.actor, audit.at
        FROM deletion JOIN audit ON audit.sequence = deletion.entry
        JOIN revision ON revision.kind = deletion.kind AND revision.object = deletion.object
            AND revision.number = deletion.number
        WHERE deletion.siteId IS ? AND revision.value IS NOT NULL ORDER BY deletion.entry DESC LIMIT ?
        """

    static let countOfSite = """
        SELECT count(*) FROM deletion INDEXED BY deletionBySite
        CROSS JOIN revision ON revision.kind = deletion.kind
            AND revision.object = deletion.object AND revision.number = deletion.number
        WHERE deletion.siteId IS ? AND deletion.kind = ? AND revision.value IS NOT NULL
        """

    init?(_ row: Row) throws {
        let kind: String = try row.get("kind")
        guard let stored = StoredKind.all.first(where: { $0.code == kind }) else { return nil }
        let object: String = try row.get("object")
        let rows = try ObjectRows(
            canonicalText: row.get("value"), kind: stored, number: row.get("number"))
        switch kind {
        case Adaptation.stored.code:
            guard let id = Adaptation.ID(object) else { return nil }
            what = .adaptation(id)
        case Workshop.stored.code:
            guard let id = Workshop.ID(object) else { return nil }
            what = .workshop(id)
        default: return nil
        }
        title = try rows.own.wording("title")
        deed = try Deed(by: row.get("actor"), at: row.get("at"))
    }
}

extension Store {
    /// What was deleted at a site and can be brought back by ``restore(_:)``, the last one first. `nil` for workshops of
    /// all sites.
    public func deletions(at site: Site.ID?, most: Int = 50) throws -> [Deletion] {
        try read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: Deletion.ofSite), arguments: [site?.text, most]
            ).compactMap { try Deletion($0) }
        }
    }

    /// How many changes of a site can be brought back.
    public func deletedChangesCount(at site: Site.ID) throws -> Int {
        try deletedCount(site, Adaptation.stored)
    }

    /// How many workshops; `nil` for those of all sites.
    public func deletedWorkshopsCount(at site: Site.ID?) throws -> Int {
        try deletedCount(site, Workshop.stored)
    }

    private func deletedCount(_ site: Site.ID?, _ kind: StoredKind) throws -> Int {
        try read { database in
            try Int.fetchOne(
                database.cachedStatement(sql: Deletion.countOfSite), arguments: [site?.text, kind.code]) ?? 0
        }
    }
}
