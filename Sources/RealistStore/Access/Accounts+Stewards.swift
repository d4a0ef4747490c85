internal import GRDB
internal import Realist

/// Who may do this to that account: asked in the transaction that does it.
extension Accounts {
    @discardableResult
    func require(_ id: Account.ID, _ database: Database) throws -> AccountEntry {
        guard let entry = try AccountEntry.fetchOne(database, id) else {
            throw AccountProblem.nobody(id.text)
        }
        return entry
    }

    /// - Throws: ``AccountProblem/notYours`` unless `actor` looks after everything this account has a part in.
    func requireSteward(of id: Account.ID, _ actor: AccountActor, _ database: Database) throws {
        try requireSteward(of: try require(id, database).memberships, actor, database)
    }

    func requireSteward(
        of memberships: [Membership], _ actor: AccountActor, _ database: Database
    ) throws {
        guard case .account(let id) = actor else { return }
        let studies = try administered(by: id, database)
        guard Stewardship.covers(memberships, administering: studies) else { throw AccountProblem.notYours }
    }

    func requireAdministrator(of study: StudyKey, _ actor: AccountActor, _ database: Database) throws {
        guard case .account(let id) = actor else { return }
        guard try administered(by: id, database).contains(study) else { throw AccountProblem.notYours }
    }

    /// - Throws: ``AccountProblem/lastAdministrator(study:)`` when nobody else who can sign in administers the study.
    func requireAnother(than id: Account.ID, _ membership: Membership, _ database: Database) throws {
        guard membership.role == .administrator else { return }
        let others = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM membership JOIN account ON id = accountId
                WHERE study = ? AND role = 'administrator' AND disabled = 0 AND id <> ?
                """, arguments: [membership.study.text, id.text])
        guard let others, others > 0 else {
            throw AccountProblem.lastAdministrator(study: membership.study.text)
        }
    }

    private func administered(by id: Account.ID, _ database: Database) throws -> Set<StudyKey> {
        guard let entry = try AccountEntry.fetchOne(database, id), !entry.account.isDisabled else {
            return []
        }
        return Set(entry.memberships.filter { $0.role == .administrator }.map(\.study))
    }
}
