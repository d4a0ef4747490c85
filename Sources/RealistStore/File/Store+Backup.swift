internal import GRDB
internal import Realist

extension Store {
    /// Writes a copy of the study, also while another process writes to it.
    ///
    /// - Parameters:
    ///   - path: where the copy is to be.
    ///   - replacing: whether an earlier copy of this name may be replaced; else it is a problem.
    /// - Returns: the head of the audit in the copy.
    /// - Throws: ``StudyFileProblem``, or `Problems` with what ``verify(head:)`` found in the copy; then no file is left.
    public func backup(to path: String, replacing: Bool = false) throws -> AuditHead {
        var head: AuditHead?
        try lendingQueue { queue in
            let target = try Target(
                path, replacing: replacing,
                earlier: EarlierCopy(
                    mark: Header.applicationId, log: "audit", columns: ["sequence", "hash"],
                    mayHaveNone: false, unlogged: (table: "draft", columns: ["id", "fields"]),
                    source: connection, queue: queue))
            // A study that is open for writing elsewhere must not be replaced under its writer.
            let lock =
                try replacing && Disk.size(target.full) != nil
                ? WriterLock(study: target.full, named: path, writer: Writer(name: "realist", work: "backup"))
                : nil
            try withExtendedLifetime(lock) {
                try Copy(source: connection, queue: queue, target: target) { database in
                    let found = try Verification.run(database, file: self.path, schema: schema, head: nil)
                    try Problems(found.findings).throwIfAny()
                    head = found.head
                }.write()
            }
        }
        guard let head else { throw StudyFileProblem.damaged(path: path, finding: "its audit is empty") }
        return head
    }
}
