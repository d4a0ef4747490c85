internal import GRDB

/// What a study file of one format holds: the steps that lead to it, and the kinds of things whose history
/// and digests are kept.
struct Schema: Sendable {
    let migrations: [Migration]
    /// Kinds whose things have an order among themselves.
    let orderedKinds: [StoredKind]
    let kinds: [ObjectKind]

    /// `sets` are large values that are digested whole, without earlier ones.
    init(migrations: [Migration], stored: [StoredKind], sets: [ObjectKind] = []) {
        self.migrations = migrations
        orderedKinds = stored
        kinds = stored.map(\.objectKind) + [.order(of: stored)] + sets
    }

    /// The number that is kept as `user_version`.
    var version: Int { migrations.count }

    /// The format that this program writes.
    static let present = Schema(
        migrations: atRest.migrations + [
            .addDrafts, .addLists, .addActivity, .addApprovalChanged, .addChangeGroups, .addArchived,
            .addTold, .addLineTexts, .addOneThing, .addTheoryProposals, .addStandingQuestions,
            .addMergedCodes, .addDoubleCoding, .addLiterature, .addCitations, .addLinkedCodings,
            .addMemos, .addLinkRoles, .addIndicators, .addStatementSplits, .addNetworks, .addAllocations,
        ],
        stored: StoredKind.all,
        sets: [.responses, .codings, .contacts, .observations])

    /// What a study file has without a server.
    private static let atRest = Schema(
        migrations: [
            .addHistory, .addProgramme, .addTheory, .addEvidence, .addMeasures, .addSharing, .addWithdrawals,
            .addBefore,
        ],
        stored: StoredKind.all, sets: [.responses, .codings, .contacts])

    func kind(_ code: String) -> ObjectKind? {
        kinds.first { $0.code == code }
    }

    /// Every table, index and trigger as SQLite keeps it: compared by `verify` with what a new file would have.
    static func text(_ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT type || ' ' || name AS part, coalesce(sql, '') AS text FROM sqlite_schema ORDER BY 1"
        )
        return Dictionary(
            try rows.map { (try $0.get("part"), try $0.get("text")) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The same of a file that was made just now.
    func expectedText() throws -> [String: String] {
        try DatabaseQueue().write { database in
            for migration in migrations { try migration.apply(database) }
            return try Schema.text(database)
        }
    }
}

/// One step of the schema: its number is its place in the list, and it never changes once released.
struct Migration: Sendable {
    /// What it adds or changes, for the audit: `history and audit`.
    let sentence: String
    let apply: @Sendable (Database) throws -> Void
}
