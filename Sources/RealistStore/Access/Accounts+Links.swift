internal import GRDB
public import Realist

extension Accounts {
    /// A link at which this person chooses a password, once, within three days. The one before it is void. Until it is
    /// used the present password stays, unless it is to end at once, and every session with it.
    public func newLink(
        for id: Account.ID, endingPassword: Bool = false, by actor: AccountActor, now: Moment
    ) throws -> LinkToken {
        let token = LinkToken(random: random)
        try file.change { database in
            try requireSteward(of: id, actor, database)
            let account = try require(id, database).account
            if account.isDisabled { throw AccountProblem.disabled(account.email.text) }
            try voidLinks(of: id, database)
            try database.execute(
                sql: "INSERT INTO link VALUES (?, ?, ?, NULL)",
                arguments: [token.digest, id.text, now.millisecondsSince1970])
            if endingPassword {
                try database.execute(
                    sql: "UPDATE account SET password = NULL WHERE id = ?", arguments: [id.text])
                try endSessions(of: id, database)
                try database.execute(sql: "DELETE FROM device WHERE accountId = ?", arguments: [id.text])
            }
            try AccountEvent.append(
                .linkMade, to: id, by: actor, at: now, detail: endingPassword ? "password ended" : "",
                in: database)
        }
        return token
    }

    /// Who may choose a password at this link.
    ///
    /// - Throws: ``LinkProblem``.
    public func owner(of link: LinkToken, now: Moment) throws -> Account {
        try file.read { try owner(of: link, now, $0) }
    }

    /// Sets the password that was chosen and signs its person in. Every other session of theirs ends. `words` are of the
    /// studies they have a part in, such as titles: not to be in a password.
    ///
    /// - Throws: ``LinkProblem``; ``PasswordProblem``, then the link can still be used; ``SignInProblem/busy``.
    public func use(
        _ link: LinkToken, password: String, words: [String] = [], from visitor: Visitor, now: Moment
    ) async throws -> SignedIn {
        let owner = try owner(of: link, now: now)
        try requireFit(password, of: owner.id, words)
        return try await work.run(isKnown: true) { [self] in
            let hash = try hash(of: password)
            return try file.change { database in
                let account = try self.owner(of: link, now, database)
                try database.execute(
                    sql: "UPDATE link SET usedAt = ? WHERE digest = ?",
                    arguments: [now.millisecondsSince1970, link.digest])
                try keep(hash, of: account.id, .account(account.id), now, database)
                return try begin(account, visitor, now, database)
            }
        }
    }

    private func owner(of link: LinkToken, _ now: Moment, _ database: Database) throws -> Account {
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT account.*, link.madeAt AS linkMadeAt, usedAt FROM link JOIN account ON id = accountId
                    WHERE digest = ? AND disabled = 0
                    """, arguments: [link.digest])
        else { throw LinkProblem.unknown }
        if try row.maybe("usedAt") as Moment? != nil { throw LinkProblem.used }
        if now.since(try row.get("linkMadeAt")) > linkRules.lifetime { throw LinkProblem.tooOld }
        return try Account(row: row)
    }
}
