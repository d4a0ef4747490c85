internal import GRDB
public import Realist

extension Store {
    /// Takes somebody out of the study, in one transaction with one audit entry that does not say who, and then writes
    /// the file anew, so that nothing is left in its free places.
    ///
    /// Once more does no harm: what is left is taken out, and the file is written anew again.
    ///
    /// - Parameters:
    ///   - pseudonym: of a participant, or of a respondent who is none.
    ///   - mode: what is taken out.
    ///   - looking: only find out what would be done.
    /// - Returns: what was done, or would be.
    /// - Throws: ``ContentProblem/nobody(path:pseudonym:)`` when there is nobody of this name and never was.
    public func withdraw(
        _ pseudonym: String, mode: Withdrawal.Mode, looking: Bool = false
    ) throws -> WithdrawalOutcome {
        guard let writer = access.writer, let day = writer.clock().day else {
            throw StudyFileProblem.openedForReading(path: path)
        }
        // Nobody keeps the salt, so this leads to nobody; it can be told to the person as a receipt.
        let reference = Digest(nameOf: pseudonym, salt: Digest.makeSalt()).hexadecimal
        do {
            var outcome = try change("withdraw", kind: Participant.stored.code, object: reference) { ledger in
                var withdrawing = try Withdrawing(ledger, of: pseudonym, mode: mode, on: day, path: path)
                var outcome = try withdrawing.run()
                outcome.reference = reference
                if looking { throw Looked(outcome: outcome) }
                return outcome
            }
            outcome.isWiped = wipe()
            return outcome
        } catch let looked as Looked {
            return looked.outcome
        }
    }

    /// Whether somebody was taken out, or words were blacked out, since this entry of the audit.
    public func hasWithdrawals(since sequence: Int64) throws -> Bool {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT 1 FROM audit WHERE sequence > ? AND action IN ('withdraw', 'redact') LIMIT 1
                    """)
            return try Row.fetchOne(statement, arguments: [sequence]) != nil
        }
    }

    /// Writes the whole file anew. What was taken out is gone already, and its places are overwritten; what a page may
    /// still hold between its rows goes with this.
    func wipe() -> Bool {
        do {
            try queue.unsafeReentrantWrite { try $0.execute(sql: "VACUUM") }
            return opening.serving?.emptyLog() ?? true
        } catch {
            return false
        }
    }
}

/// Ends a transaction that was only for looking: all is undone.
private struct Looked: Error {
    let outcome: WithdrawalOutcome
}
