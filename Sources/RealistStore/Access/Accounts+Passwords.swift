internal import GRDB
public import Realist

extension Accounts {
    /// Changes the password of somebody who is signed in. All their sessions end, and a new one begins; other browsers
    /// are strangers again. `words` are of the studies they have a part in, such as titles: not to be in a password.
    ///
    /// - Throws: ``PasswordProblem``, or ``SignInProblem`` when there were too many tries or people.
    public func changePassword(
        of id: Account.ID, from old: String, to new: String, words: [String] = [], by visitor: Visitor,
        now: Moment
    ) async throws -> SignedIn {
        let account = try known(id)
        try requireFit(new, of: id, words)
        return try await work.run(isKnown: true) { [self] in
            let verified = try verifyPresent(old, of: account, visitor, now)
            let hash = try hash(of: new)
            return try file.change { database in
                let account = try require(verified, database)
                try Throttle(rules: throttleRules, now: now, database: database).forgive(verified.charges)
                try keep(hash, of: id, .account(id), now, database)
                return try begin(account, visitor, now, database)
            }
        }
    }

    /// Sets a password for somebody, where whoever runs the program gives them out. It takes its time on this thread.
    ///
    /// - Throws: ``PasswordProblem``, ``AccountProblem``.
    public func setPassword(
        _ password: String, of id: Account.ID, words: [String] = [], by actor: AccountActor, now: Moment
    ) throws {
        try requireFit(password, of: id, words)
        let hash = try hash(of: password)
        try file.change { database in
            try requireSteward(of: id, actor, database)
            try keep(hash, of: id, actor, now, database)
        }
    }

    /// - Returns: what is wrong with a password for this account; `nil` when it may be used.
    public func problem(
        with password: String, of id: Account.ID, words: [String] = []
    ) throws -> PasswordProblem? {
        let entry = try account(id)
        let studies = entry?.memberships.map(\.study.text) ?? []
        return PasswordRules(of: entry?.account, studies: studies + words).problem(with: password)
    }

    func requireFit(_ password: String, of id: Account.ID, _ words: [String]) throws {
        if let problem = try problem(with: password, of: id, words: words) { throw problem }
    }

    func hash(of password: String) throws -> PasswordHash {
        try work.hash {
            try PasswordHash(
                of: PasswordRules.normal(password), salt: random(PasswordHash.saltLength), cost: cost)
        }
    }

    /// A new password: whoever is signed in with the old one is so no longer, and no link leads to another one.
    func keep(
        _ hash: PasswordHash, of id: Account.ID, _ actor: AccountActor, _ now: Moment, _ database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [hash.text, id.text])
        try endSessions(of: id, database)
        try database.execute(
            sql: "DELETE FROM link WHERE accountId = ? AND usedAt IS NULL", arguments: [id.text])
        try database.execute(sql: "DELETE FROM device WHERE accountId = ?", arguments: [id.text])
        try AccountEvent.append(.passwordSet, to: id, by: actor, at: now, in: database)
    }
}
