internal import GRDB
public import Realist

/// Who may sign in to the studies of a folder, who is signed in, and what was done to accounts.
///
/// The moment comes in as an argument everywhere, and random bytes when it is opened. Every public method is one
/// transaction, or a few that leave the file true. It may be open in several processes at once.
public final class Accounts: Sendable {
    /// The file's name, in the folder of the studies.
    public static let fileName = AccountsFile.fileName

    let file: AccountsFile
    let random: RandomBytes
    let cost: PasswordCost
    let work = PasswordWork()
    let inUse = SessionsInUse()
    let cache = SessionCache()
    let sessionRules = SessionRules.present
    let linkRules = LinkRules.present
    let throttleRules = ThrottleRules.present
    /// Compared with when there is nothing to compare with, so that it takes as long.
    let nobodysPassword: PasswordHash
    let formKey: FormKey

    /// Opens the accounts of a folder.
    ///
    /// - Parameters:
    ///   - folder: where the studies lie.
    ///   - making: whether the file is made where there is none; else that is a problem.
    ///   - cost: what a look at a password takes; less only in tests.
    ///   - random: where bytes come from that nobody can guess.
    /// - Throws: ``AccountsFileProblem``; then the file is as it was.
    public init(
        in folder: String, making: Bool = true, cost: PasswordCost = .present,
        random: @escaping RandomBytes = SystemRandom.bytes
    ) throws {
        file = try AccountsFile(in: folder, making: making)
        self.cost = cost
        self.random = random
        nobodysPassword = PasswordHash(
            cost: cost, salt: random(PasswordHash.saltLength), key: random(PasswordHash.keyLength))
        formKey = try FormKey(of: file, random: random)
    }

    /// As it was named, for messages.
    public var path: String { file.connection.name }

    /// All accounts, by name and address, with their parts in all studies.
    public func accounts() throws -> [AccountEntry] {
        try file.read { try AccountEntry.fetchAll($0) }
    }

    public func account(_ id: Account.ID) throws -> AccountEntry? {
        try file.read { try AccountEntry.fetchOne($0, id) }
    }

    /// Capitals and blanks around it do not count.
    public func account(email: String) throws -> AccountEntry? {
        try file.read { database in
            let id = try String.fetchOne(
                database, sql: "SELECT id FROM account WHERE emailKey = ?",
                arguments: [EmailAddress.key(of: email)])
            return try id.flatMap(Account.ID.init).flatMap { try AccountEntry.fetchOne(database, $0) }
        }
    }

    /// What was done to accounts of one study: to parts in it, and to those who have a part in it, the last first; only
    /// what came before the event of that number.
    public func events(in study: StudyKey, before: Int64 = .max, most: Int = 50) throws -> [AccountEvent] {
        try file.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM event WHERE sequence < :before AND (study = :study OR (study IS NULL
                        AND accountId IN (SELECT accountId FROM membership WHERE study = :study)))
                    ORDER BY sequence DESC LIMIT :most
                    """,
                arguments: ["before": before, "study": study.text, "most": max(0, most)]
            ).map(AccountEvent.init)
        }
    }

    /// What was done to accounts, the last first; only what came before the event of that number.
    public func events(before: Int64 = .max, most: Int = 50) throws -> [AccountEvent] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM event WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
                arguments: [before, max(0, most)]
            ).map(AccountEvent.init)
        }
    }
}

/// An account as those see it who look after it.
public struct AccountEntry: Equatable, Sendable {
    public let account: Account
    /// By study.
    public let memberships: [Membership]
    /// Whether its person has chosen a password.
    public let hasPassword: Bool
    public let signedIn: Moment?

    static func fetchAll(_ database: Database) throws -> [AccountEntry] {
        let memberships = Dictionary(
            grouping: try Membership.fetchAll(database, of: nil), by: \.account)
        return try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY name, emailKey").map { row in
            let account = try Account(row: row)
            return try AccountEntry(row, account, memberships[account.id, default: []].map(\.membership))
        }
    }

    static func fetchOne(_ database: Database, _ id: Account.ID) throws -> AccountEntry? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM account WHERE id = ?", arguments: [id.text])
        else { return nil }
        return try AccountEntry(
            row, Account(row: row), Membership.fetchAll(database, of: id).map(\.membership))
    }

    private init(_ row: Row, _ account: Account, _ memberships: [Membership]) throws {
        self.account = account
        self.memberships = memberships
        hasPassword = try row.maybe("password") as String? != nil
        signedIn = try row.maybe("signedInAt")
    }
}
