internal import GRDB
public import Realist

extension Store {
    /// Makes changes as one form brings them: all that `body` does, or nothing of it.
    ///
    /// Under a server, forms that wait at the same moment share one commit, and each is answered after it: what this
    /// returns is on the disk. One that fails is undone by itself and gets its own error. `body` gets a store that sees
    /// what it has done so far; it runs on a thread of the store's, never twice.
    ///
    /// - Throws: what `body` throws, ``StudyFileProblem/manyWaiting(path:)`` or ``StudyFileProblem/closing(path:)``, or
    ///   why the commit failed; then nothing of it is in the file.
    public func commit<Result: Sendable>(
        _ body: @escaping @Sendable (Store) throws -> Result
    ) async throws -> Result {
        guard case .free = scope, let serving = opening.serving else { return try inOneChange(body) }
        let store = onWriter
        return try await withCheckedThrowingContinuation { continuation in
            let change = WaitingChanges.Change {
                let result = try body(store)
                return { problem in
                    if let problem {
                        continuation.resume(throwing: problem)
                    } else {
                        continuation.resume(returning: result)
                    }
                }
            } refuse: { problem in
                continuation.resume(throwing: problem)
            }
            do {
                guard try serving.changes.add(change) else { return }
                queue.asyncWriteWithoutTransaction { database in
                    serving.changes.drain(
                        database, by: store.connection, mayCommit: serving.throwIfDamaged
                    ) { serving.committed(database) }
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// The same at once, on this thread: all that `body` does, or nothing of it.
    public func inOneChange<Result>(_ body: (Store) throws -> Result) throws -> Result {
        try inTransaction { _ in try body(onWriter) }
    }

    /// This store, its changes in the name of an account of the app.
    ///
    /// History and audit keep `account:` and the identifier, which leads to a person only by the accounts' own file.
    /// Nobody's name or address is in a study because they changed it, and whose account is deleted there is nobody here.
    public func acting<Account>(as account: Identifier<Account>) -> Store {
        named(Store.actor(account))
    }

    /// As the audit has somebody who acts by an account.
    public static func actor<Account>(_ account: Identifier<Account>) -> String { "account:\(account)" }

    /// Ends serving: answers the changes that wait, takes no more, puts the file back as it lies at rest, and lets go of
    /// it. Everything asked of this store afterwards is refused. Do not call it from within a change.
    public func close() throws {
        try opening.close()
    }
}
