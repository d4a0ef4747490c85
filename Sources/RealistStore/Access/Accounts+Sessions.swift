internal import GRDB
public import Realist

extension Accounts {
    /// Who this is, and what they may do in a study. Asked with every request: one look-up, and nothing is waited for
    /// but another process that is just committing.
    ///
    /// Without a study, for pages that belong to none, nobody has a role.
    public func session(_ token: SessionToken, in study: StudyKey?, now: Moment) throws -> SessionState {
        let digest = token.digest
        guard let row = try find(digest, study) else { return .ended }
        let seen = inUse.lastSeen(digest).map { max($0, row.seenAt) } ?? row.seenAt
        switch sessionRules.standing(age: now.since(row.madeAt), idle: now.since(seen)) {
        case .forgotten: return .ended
        case .present where !row.isTimedOut:
            if inUse.isDue(digest, written: row.seenAt, now: now, every: sessionRules.noted) {
                noteLater(digest, now)
            }
            return .present(row.member, mark: row.mark)
        case .present, .timedOut:
            if !row.isTimedOut { endLater(digest) }
            return .timedOut(row.member.account)
        }
    }

    /// The parts that an account has, by study: to choose from after signing in.
    public func memberships(of id: Account.ID) throws -> [Membership] {
        try file.read { try Membership.fetchAll($0, of: id).map(\.membership) }
    }

    /// Where an account is signed in, the one used last first.
    public func sessions(of id: Account.ID, now: Moment) throws -> [Session] {
        try file.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM session WHERE accountId = ? AND timedOut = 0 ORDER BY seenAt DESC",
                arguments: [id.text]
            ).map(Session.init).filter {
                let standing = sessionRules.standing(
                    age: now.since($0.started), idle: now.since(inUse.lastSeen($0.id) ?? $0.lastSeen))
                return standing == .present
            }
        }
    }

    public func signOut(_ token: SessionToken) throws {
        try file.change { database in
            try database.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [token.digest])
        }
        inUse.forget(token.digest)
    }

    /// Ends one session of an account; it is no fault when it is over already.
    public func end(_ session: Session.ID, of id: Account.ID) throws {
        try file.change { database in
            try database.execute(
                sql: "DELETE FROM session WHERE digest = ? AND accountId = ?", arguments: [session, id.text])
        }
    }

    /// Ends every session of an account, but one if it is named, and forgets the devices it was used on.
    ///
    /// `visitor` is whoever keeps their session: they keep their device.
    public func signOutEverywhere(
        _ id: Account.ID, but kept: SessionToken? = nil, on visitor: Visitor? = nil, by actor: AccountActor,
        now: Moment
    ) throws {
        try file.change { database in
            if actor != .account(id) { try requireSteward(of: id, actor, database) }
            try database.execute(
                sql: "DELETE FROM session WHERE accountId = ? AND digest IS NOT ?",
                arguments: [id.text, kept?.digest])
            try database.execute(
                sql: "DELETE FROM device WHERE accountId = ? AND digest IS NOT ?",
                arguments: [id.text, visitor?.device?.digest])
            try AccountEvent.append(.signedOutEverywhere, to: id, by: actor, at: now, in: database)
        }
    }

    /// Everything so far is on the disk.
    public func settle() { inUse.settle() }
}

extension Accounts {
    /// So many sessions of one account are kept, and so many devices: the ones used last.
    static let mostSessions = 50
    static let mostDevices = 10
    static let deviceMemory = Duration.seconds(180 * 24 * 60 * 60)

    /// A new session, and its device known from now on. Clears away what is over.
    func begin(
        _ account: Account, _ visitor: Visitor, _ now: Moment, _ database: Database
    ) throws -> SignedIn {
        try tidy(now, database)
        let session = SessionToken(random: random)
        let at = now.millisecondsSince1970
        let id = account.id.text
        try database.execute(
            sql: "INSERT INTO session VALUES (?, ?, ?, ?, 0, ?)",
            arguments: [session.digest, id, at, at, visitor.deviceName])
        let device = try knownAnywhere(visitor.device, database) ?? DeviceToken(random: random)
        try database.execute(
            sql: "INSERT OR REPLACE INTO device VALUES (?, ?, ?, ?)",
            arguments: [device.digest, id, visitor.placeDigest, at])
        for (table, most) in [("session", Accounts.mostSessions), ("device", Accounts.mostDevices)] {
            try database.execute(
                sql: """
                    DELETE FROM \(table) WHERE accountId = ?1 AND digest NOT IN (
                        SELECT digest FROM \(table) WHERE accountId = ?1 ORDER BY seenAt DESC, digest LIMIT ?2)
                    """, arguments: [id, most])
        }
        try database.execute(sql: "UPDATE account SET signedInAt = ? WHERE id = ?", arguments: [at, id])
        return SignedIn(account: account, session: session, device: device)
    }

    /// A browser keeps its mark when several people use it, but takes none that it was not given here.
    private func knownAnywhere(_ device: DeviceToken?, _ database: Database) throws -> DeviceToken? {
        guard let device else { return nil }
        let isKnown = try Int.fetchOne(
            database, sql: "SELECT 1 FROM device WHERE digest = ? LIMIT 1", arguments: [device.digest])
        return isKnown == nil ? nil : device
    }

    private func tidy(_ now: Moment, _ database: Database) throws {
        for (table, column, span) in [
            ("session", "seenAt", sessionRules.remembered), ("link", "madeAt", linkRules.remembered),
            ("device", "seenAt", Accounts.deviceMemory),
        ] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE \(column) < ?",
                arguments: [now.before(span).millisecondsSince1970])
        }
        try Throttle(rules: throttleRules, now: now, database: database).tidy()
    }

    private func find(_ digest: String, _ study: StudyKey?) throws -> SessionRow? {
        let key = SessionCache.Key(digest: digest, study: study)
        if let row = cache.row(key, at: file.counter.read()) { return row }
        return try AccountsFileProblem.explaining {
            try file.connection.explaining {
                try file.reader.unsafeReentrantRead { database in
                    var found: SessionRow?
                    try database.inTransaction(.deferred) {
                        found = try SessionRow.find(digest, study, formKey, database)
                        // Nobody can commit before this transaction ends.
                        if let found { cache.keep(found, key, at: file.counter.read()) }
                        return .commit
                    }
                    return found
                }
            }
        }
    }

    /// A beginning that is still to come, since the clock was put back, is brought to now.
    private func noteLater(_ digest: String, _ now: Moment) {
        inUse.later { [self] in
            try file.change { database in
                try database.execute(
                    sql: "UPDATE session SET seenAt = ?1, madeAt = min(madeAt, ?1) WHERE digest = ?2",
                    arguments: [now.millisecondsSince1970, digest])
            }
        }
    }

    private func endLater(_ digest: String) {
        inUse.later { [self] in
            try file.change { database in
                try database.execute(
                    sql: "UPDATE session SET timedOut = 1 WHERE digest = ?", arguments: [digest])
            }
        }
    }
}
