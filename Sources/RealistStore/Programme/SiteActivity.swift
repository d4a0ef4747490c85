internal import GRDB
public import Realist

/// When something of a site was last written: its changes, decisions, workshops, or the site itself.
public struct SiteActivity: Equatable, Sendable {
    public let site: Site.ID
    public let deed: Deed

    static func write(_ site: String, entry: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO siteActivity (siteId, entry) VALUES (?, ?)
                ON CONFLICT (siteId) DO UPDATE SET entry = excluded.entry
                """
        ).execute(arguments: [site, entry])
    }

    static let all = """
        SELECT siteActivity.siteId, audit.actor, audit.at FROM siteActivity
        JOIN audit ON audit.sequence = siteActivity.entry
        """
    static let drafts = """
        SELECT siteId, count(*) AS drafts FROM draft WHERE siteId IS NOT NULL AND kind = ? GROUP BY siteId
        """
}

extension Store {
    /// The last deed at each site that has one.
    public func siteActivity() throws -> [SiteActivity] {
        try read { database in
            try Row.fetchAll(database.cachedStatement(sql: SiteActivity.all)).map { row in
                try SiteActivity(
                    site: row.get("siteId"), deed: Deed(by: row.get("actor"), at: row.get("at")))
            }
        }
    }

    /// How many forms of a kind were begun at each site and are not finished.
    public func draftCounts(of kind: String) throws -> [Site.ID: Int] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: SiteActivity.drafts), arguments: [kind])
            return try Dictionary(
                rows.map { try ($0.get("siteId"), $0.get("drafts")) }, uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
