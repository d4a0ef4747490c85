internal import GRDB
public import Realist

extension Accounts {
    /// Signs somebody in: a new session each time.
    ///
    /// An unknown address, a wrong password, an account without one and a disabled account cost the same work and get
    /// the same words.
    ///
    /// - Throws: ``SignInProblem``.
    public func signIn(
        email: String, password: String, from visitor: Visitor, now: Moment
    ) async throws -> SignedIn {
        let isKnown = try knows(visitor, EmailAddress.key(of: email))
        return try await work.run(isKnown: isKnown) { [self] in
            let verified = try verify(EmailAddress.key(of: email), password, visitor, now)
            let signedIn = try file.change { database in
                let account = try require(verified, database)
                try Throttle(rules: throttleRules, now: now, database: database).forgive(verified.charges)
                return try begin(account, visitor, now, database)
            }
            // They are signed in, also when this has to wait for the next time.
            if verified.hash.cost.isLess(than: cost) { try? hashAnew(verified, password) }
            return signedIn
        }
    }

    /// Asks somebody who is signed in for the password again, before something that cannot be undone.
    ///
    /// - Throws: ``SignInProblem/tooMany(wait:)``, ``SignInProblem/busy``, or
    ///   ``PasswordProblem/notThePresentOne``.
    public func confirm(
        _ password: String, of id: Account.ID, from visitor: Visitor, now: Moment
    ) async throws {
        let account = try known(id)
        try await work.run(isKnown: true) { [self] in
            let verified = try verifyPresent(password, of: account, visitor, now)
            try file.change { database in
                try Throttle(rules: throttleRules, now: now, database: database).forgive(verified.charges)
            }
        }
    }

    /// A password that was right, and what it was compared with.
    struct Verified: Sendable {
        let id: Account.ID
        let hash: PasswordHash
        let charges: [Throttle.Charge]
    }

    /// Takes its time: runs where ``PasswordWork`` lets it.
    func verify(
        _ emailKey: String, _ password: String, _ visitor: Visitor, _ now: Moment
    ) throws -> Verified {
        let (admission, person) = try file.change { database in
            let person = try Person.find(emailKey, database)
            let throttle = Throttle(rules: throttleRules, now: now, database: database)
            let attempt = Throttle.Attempt(emailKey: emailKey, visitor: visitor, account: person?.id)
            return (try throttle.admit(attempt), person)
        }
        switch admission {
        case .wait(let wait): throw SignInProblem.tooMany(wait: wait)
        case .admitted(let charges):
            let hash = person?.hash ?? nobodysPassword
            let matches = try matches(hash, password)
            guard matches, let person, !person.isDisabled, person.hash != nil else {
                throw SignInProblem.notRight
            }
            return Verified(id: person.id, hash: hash, charges: charges)
        }
    }

    func verifyPresent(
        _ password: String, of account: Account, _ visitor: Visitor, _ now: Moment
    ) throws -> Verified {
        do {
            return try verify(account.email.key, password, visitor, now)
        } catch SignInProblem.notRight {
            throw PasswordProblem.notThePresentOne
        }
    }

    func known(_ id: Account.ID) throws -> Account {
        guard let entry = try account(id) else { throw AccountProblem.nobody(id.text) }
        return entry.account
    }

    /// What was verified is still so: nobody changed the password or disabled the account meanwhile.
    func require(_ verified: Verified, _ database: Database) throws -> Account {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM account WHERE id = ? AND disabled = 0 AND password = ?",
                arguments: [verified.id.text, verified.hash.text])
        else { throw SignInProblem.notRight }
        return try Account(row: row)
    }

    /// A longer text than any password costs the same, and is none.
    private func matches(_ hash: PasswordHash, _ password: String) throws -> Bool {
        let normal = PasswordRules.normal(password)
        let mayBe = normal.unicodeScalars.count <= PasswordRules.longest
        return try work.hash { try hash.matches(mayBe ? normal : "") } && mayBe
    }

    private func hashAnew(_ verified: Verified, _ password: String) throws {
        let hash = try hash(of: password)
        try file.change { database in
            try database.execute(
                sql: "UPDATE account SET password = ? WHERE id = ? AND password = ?",
                arguments: [hash.text, verified.id.text, verified.hash.text])
        }
    }

    /// Whether the visitor's device signed in to this account before.
    private func knows(_ visitor: Visitor, _ emailKey: String) throws -> Bool {
        guard let device = visitor.device else { return false }
        return try file.read { database in
            guard let person = try Person.find(emailKey, database) else { return false }
            return try Throttle.knows(device, of: person.id, database)
        }
    }
}

/// What signing in needs of an account.
private struct Person: Sendable {
    let id: Account.ID
    let hash: PasswordHash?
    let isDisabled: Bool

    static func find(_ emailKey: String, _ database: Database) throws -> Person? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT id, password, disabled FROM account WHERE emailKey = ?",
                arguments: [emailKey])
        else { return nil }
        let text: String? = try row.maybe("password")
        let hash = text.flatMap(PasswordHash.init)
        if text != nil, hash == nil { throw RowProblem.column("password", holds: "no hash") }
        return Person(id: try row.get("id"), hash: hash, isDisabled: try row.get("disabled"))
    }
}
