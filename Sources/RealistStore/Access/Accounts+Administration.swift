internal import GRDB
public import Realist

extension Accounts {
    /// Makes an account. Its person can sign in when they have chosen a password: ``newLink(for:by:now:)``.
    ///
    /// - Throws: ``AccountProblem/emailTaken(_:)`` when there is one with this address already.
    public func add(
        _ email: EmailAddress, name: String, memberships: [Membership] = [], by actor: AccountActor,
        now: Moment
    ) throws -> Account {
        let name = try Account.name(name)
        return try file.change { database in
            try requireSteward(of: memberships, actor, database)
            guard try owner(of: email, database) == nil else { throw AccountProblem.emailTaken(email.text) }
            let account = try insert(email, name: name, by: actor, now: now, database)
            for membership in memberships { try write(membership, of: account.id, actor, now, database) }
            return account
        }
    }

    /// Puts right what an account is called and the address that it signs in with: both or nothing. What is `nil`, or as it
    /// is, stays.
    ///
    /// Where the old address was mistyped, somebody else may have had its link: links that nobody has used are void, and
    /// who is signed in is so no longer, but for whoever changes their own. One's own name is one's own.
    ///
    /// `seen` is the account that this is a change of: where somebody else changed the same of it meanwhile, nothing is done.
    ///
    /// - Throws: ``AccountProblem``.
    public func correct(
        _ id: Account.ID, name: String? = nil, email: EmailAddress? = nil, of seen: Account? = nil,
        by actor: AccountActor, now: Moment
    ) throws {
        let name = try name.map { try Account.name($0) }
        try file.change { database in
            let account = try require(id, database).account
            if let seen {
                guard name == nil || account.name == seen.name, email == nil || account.email == seen.email
                else { throw AccountProblem.changedMeanwhile(email: account.email.text) }
            }
            let isOwn = actor == .account(id)
            if let email, email != account.email {
                try requireSteward(of: id, actor, database)
                try update(email, of: id, database)
                if !isOwn { try endSessions(of: id, database) }
                try AccountEvent.append(.emailChanged, to: id, by: actor, at: now, in: database)
            }
            if let name, name != account.name {
                if !isOwn { try requireSteward(of: id, actor, database) }
                try update("name", name, of: id, database)
                if !isOwn { try AccountEvent.append(.renamed, to: id, by: actor, at: now, in: database) }
            }
        }
    }

    /// Gives an account a part in a study, or another one than it had. Another role ends its sessions. `evenLast` says
    /// whether the last administrator of a study may become something else.
    ///
    /// `seen` is the account that this is a change of: where somebody else gave it another part meanwhile, nothing is done.
    ///
    /// - Throws: ``AccountProblem``.
    public func set(
        _ membership: Membership, of id: Account.ID, as seen: AccountEntry? = nil, evenLast: Bool = false,
        by actor: AccountActor, now: Moment
    ) throws {
        try file.change { database in
            let account = try require(id, database).account
            try requireAdministrator(of: membership.study, actor, database)
            let before = try Membership.fetchOne(database, of: id, in: membership.study)
            if before == membership { return }
            if let seen, before != seen.memberships.first(where: { $0.study == membership.study }) {
                throw AccountProblem.changedMeanwhile(email: account.email.text)
            }
            if let before, before.role != membership.role {
                if !evenLast { try requireAnother(than: id, before, database) }
                try endSessions(of: id, database)
            }
            try write(membership, of: id, actor, now, database)
        }
    }

    /// Takes an account's part in a study away, and ends its sessions.
    public func removeMembership(
        in study: StudyKey, of id: Account.ID, evenLast: Bool = false, by actor: AccountActor, now: Moment
    ) throws {
        try file.change { database in
            try requireAdministrator(of: study, actor, database)
            let entry = try require(id, database)
            guard let before = entry.memberships.first(where: { $0.study == study }) else {
                throw AccountProblem.noPart(email: entry.account.email.text, study: study.text)
            }
            if !evenLast { try requireAnother(than: id, before, database) }
            try Membership.delete(database, of: id, in: study)
            try endSessions(of: id, database)
            try AccountEvent.append(.roleRemoved, to: id, by: actor, at: now, study: study, in: database)
        }
    }

    /// Nobody can sign in with it from now on, and whoever is signed in is so no longer; its links are void.
    public func disable(
        _ id: Account.ID, evenLast: Bool = false, by actor: AccountActor, now: Moment
    ) throws {
        try file.change { database in
            try requireSteward(of: id, actor, database)
            let entry = try require(id, database)
            if entry.account.isDisabled { return }
            if !evenLast {
                for membership in entry.memberships { try requireAnother(than: id, membership, database) }
            }
            try database.execute(sql: "UPDATE account SET disabled = 1 WHERE id = ?", arguments: [id.text])
            for table in ["session", "link", "device"] {
                try database.execute(
                    sql: "DELETE FROM \(table) WHERE accountId = ?", arguments: [id.text])
            }
            try AccountEvent.append(.disabled, to: id, by: actor, at: now, in: database)
        }
    }

    /// Its person can sign in again, with the password they had.
    public func enable(_ id: Account.ID, by actor: AccountActor, now: Moment) throws {
        try file.change { database in
            try requireSteward(of: id, actor, database)
            guard try require(id, database).account.isDisabled else { return }
            try database.execute(sql: "UPDATE account SET disabled = 0 WHERE id = ?", arguments: [id.text])
            try AccountEvent.append(.enabled, to: id, by: actor, at: now, in: database)
        }
    }
}

extension Accounts {
    /// Made by chance; begins so.
    func newId(_ start: String) -> String {
        let signs = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
        return start + String(decoding: random(12).map { signs[Int($0) % signs.count] }, as: UTF8.self)
    }

    func insert(
        _ email: EmailAddress, name: String, by actor: AccountActor, now: Moment, _ database: Database
    ) throws -> Account {
        // What an account can be told apart by where its person must not be named.
        let id = Account.ID(newId("a-")) ?? Account.ID(known: "a")
        let account = Account(id: id, email: email, name: name)
        try database.execute(
            sql: "INSERT INTO account VALUES (?, ?, ?, ?, 0, NULL, ?, NULL)",
            arguments: [account.id.text, email.text, email.key, name, now.millisecondsSince1970])
        try AccountEvent.append(.added, to: account.id, by: actor, at: now, in: database)
        return account
    }

    func owner(of email: EmailAddress, _ database: Database) throws -> Account.ID? {
        try String.fetchOne(
            database, sql: "SELECT id FROM account WHERE emailKey = ?", arguments: [email.key]
        ).flatMap(Account.ID.init)
    }

    private func update(_ email: EmailAddress, of id: Account.ID, _ database: Database) throws {
        if let owner = try owner(of: email, database), owner != id {
            throw AccountProblem.emailTaken(email.text)
        }
        try update("email", email.text, of: id, database)
        try update("emailKey", email.key, of: id, database)
        try voidLinks(of: id, database)
    }

    /// `column` is written here and never typed by anybody.
    private func update(
        _ column: StaticString, _ text: String, of id: Account.ID, _ database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE account SET \(column) = ? WHERE id = ?", arguments: [text, id.text])
    }

    func write(
        _ membership: Membership, of id: Account.ID, _ actor: AccountActor, _ now: Moment,
        _ database: Database
    ) throws {
        try membership.write(database, of: id)
        let sites = membership.sites.sorted().map(\.text).joined(separator: ", ")
        try AccountEvent.append(
            .roleSet, to: id, by: actor, at: now, study: membership.study,
            detail: membership.role.rawValue + (sites.isEmpty ? "" : ": \(sites)"), in: database)
    }

    /// Of links that were used it stays known that they were.
    func voidLinks(of id: Account.ID, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM link WHERE accountId = ? AND usedAt IS NULL", arguments: [id.text])
    }

    func endSessions(of id: Account.ID, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM session WHERE accountId = ?", arguments: [id.text])
    }
}
