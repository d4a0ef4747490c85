internal import GRDB
internal import Realist

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

    /// Makes totals and lists anew that are not as the study has them; where nothing of that is wrong, nothing is written.
    ///
    /// A study that is not whole itself is left alone: what would be counted may not be what was written.
    ///
    /// - Parameter head: as for ``verify(head:)``.
    /// - Returns: what was wrong of these, and how the study is now.
    /// - Throws: `Problems` with what is wrong with the study itself.
    public func mendLists(head: String? = nil) throws -> (mended: [AuditFinding], now: Verification) {
        guard let writer = access.writer else { throw StudyFileProblem.openedForReading(path: path) }
        return try inTransaction { database in
            let soundness = Soundness(name: path, path: connection.path)
            try soundness.size(database)
            try soundness.thorough(database)
            func look() throws -> Verification {
                try Verification.run(database, file: path, schema: schema, head: head, recounting: true)
            }
            let found = try look()
            try Problems(found.findings.filter { !$0.isOfLists }).throwIfAny()
            if found.findings.isEmpty { return ([], found) }
            let ledger = try Ledger(database, schema: schema, writer: writer)
            try Verification.makeAnew(database)
            ledger.detail = CanonicalText.object([("mended", .number(found.findings.count))])
            try ledger.close("mend-lists", kind: "file", object: "", always: true)
            let now = try look()
            try Problems(now.findings).throwIfAny()
            return (found.findings, now)
        }
    }
}
