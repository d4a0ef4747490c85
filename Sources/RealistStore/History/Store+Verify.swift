internal import GRDB

extension Store {
    /// Looks through the whole study: pages, references, the chain of the audit, and every value against its
    /// digest.
    ///
    /// - Parameter head: a hash that a backup or release printed; without it a cut-off end cannot be seen.
    /// - Throws: ``FileProblem/damaged(path:finding:)`` when the file is not whole.
    public func verify(head: String? = nil) throws -> Verification {
        try read { database in
            let soundness = Soundness(name: path, path: connection.path)
            try soundness.size(database)
            try soundness.thorough(database)
            return try Verification.run(database, file: path, schema: schema, head: head)
        }
    }
}
