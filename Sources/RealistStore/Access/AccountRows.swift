internal import GRDB
internal import Realist

extension Account {
    init(row: Row) throws {
        self.init(
            id: try row.get("id"), email: try row.get("email"), name: try row.get("name"),
            isDisabled: try row.get("disabled"))
    }
}

extension Membership {
    /// All parts of an account, or of all accounts, by study.
    static func fetchAll(
        _ database: Database, of account: Account.ID?
    ) throws -> [(account: Account.ID, membership: Membership)] {
        let choice = account == nil ? "" : "WHERE accountId = :account"
        let arguments: StatementArguments = account.map { ["account": $0.text] } ?? []
        var sites: [String: Set<Site.ID>] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT * FROM membershipSite \(choice)", arguments: arguments)
        {
            let account: String = try row.get("accountId")
            let study: String = try row.get("study")
            sites["\(account)/\(study)", default: []].insert(try row.get("siteId"))
        }
        return try Row.fetchAll(
            database, sql: "SELECT * FROM membership \(choice) ORDER BY accountId, study",
            arguments: arguments
        ).map { row in
            let account: Account.ID = try row.get("accountId")
            let study: StudyKey = try row.get("study")
            let membership = try Membership(
                study: study, role: row.code("role"), sites: sites["\(account)/\(study)", default: []])
            return (account, membership)
        }
    }

    static func fetchOne(
        _ database: Database, of account: Account.ID, in study: StudyKey
    ) throws -> Membership? {
        try fetchAll(database, of: account).first { $0.membership.study == study }?.membership
    }

    func write(_ database: Database, of account: Account.ID) throws {
        try Membership.delete(database, of: account, in: study)
        try database.execute(
            sql: "INSERT INTO membership VALUES (?, ?, ?)",
            arguments: [account.text, study.text, role.rawValue])
        for site in sites.sorted() {
            try database.execute(
                sql: "INSERT INTO membershipSite VALUES (?, ?, ?)",
                arguments: [account.text, study.text, site.text])
        }
    }

    static func delete(_ database: Database, of account: Account.ID, in study: StudyKey) throws {
        try database.execute(
            sql: "DELETE FROM membership WHERE accountId = ? AND study = ?",
            arguments: [account.text, study.text])
    }
}

extension EmailAddress: TextCell {}
extension StudyKey: TextCell {}

extension Moment: Cell {
    var cell: DatabaseValue { millisecondsSince1970.databaseValue }
    init?(cell: DatabaseValue) {
        guard let number = Int(cell: cell) else { return nil }
        self.init(millisecondsSince1970: Int64(number))
    }
}

extension Moment {
    /// From `earlier` to this one; negative when the clock was put back.
    func since(_ earlier: Moment) -> Duration {
        let (span, hasOverflown) = millisecondsSince1970.subtractingReportingOverflow(
            earlier.millisecondsSince1970)
        return .milliseconds(hasOverflown ? 0 : span)
    }

    /// The moment that lies `span` before this one.
    func before(_ span: Duration) -> Moment {
        let milliseconds = span.components.seconds * 1000
        return Moment(
            millisecondsSince1970: millisecondsSince1970.subtractingReportingOverflow(milliseconds)
                .partialValue)
    }
}
