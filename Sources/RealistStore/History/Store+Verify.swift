internal import GRDB

extension Store {
    /// Looks through the whole study: pages, references, the chain of the audit, every value against its digest, and
    /// every total and list that is kept against the rows that it follows from.
    ///
    /// `head` is a hash that a backup or release printed; without it a cut-off end cannot be seen. A file that
    /// is not whole is a ``StudyFileProblem/damaged(path:finding:)``.
    public func verify(head: String? = nil) throws -> Verification {
        try read { database in
            let soundness = Soundness(name: path, path: connection.path)
            try soundness.size(database)
            try soundness.thorough(database)
            return try Verification.run(
                database, file: path, schema: schema, head: head, recounting: true)
        }
    }
}
