internal import GRDB

extension Accounts {
    /// Writes a copy of the accounts, also while a server has them open: checked, for its owner alone, whole or absent.
    ///
    /// Who is signed in and links that nobody has used yet are not in it: what somebody signed out of, or a link that was
    /// taken back, does not come to life again with a copy.
    ///
    /// - Parameters:
    ///   - path: where the copy is to be.
    ///   - replacing: whether an earlier copy of this name may be replaced; else it is a problem.
    /// - Returns: how many accounts are in it.
    /// - Throws: ``AccountsFileProblem`` or ``StudyFileProblem``; then no file is left.
    public func backup(to path: String, replacing: Bool = false) throws -> Int {
        try AccountsFileProblem.explaining {
            var count = 0
            try Copy(
                source: file.connection, queue: file.writer,
                target: Target(
                    path, replacing: replacing,
                    earlier: EarlierCopy(
                        mark: AccountsFile.applicationId, log: "event",
                        columns: ["sequence", "at", "accountId"],
                        mayHaveNone: true, source: file.connection, queue: file.writer)),
                prepare: { copy in
                    for table in ["session", "link", "device", "throttle"] {
                        try copy.execute(sql: "DELETE FROM \(table)")
                    }
                },
                check: { copy in count = try Int.fetchOne(copy, sql: "SELECT count(*) FROM account") ?? 0 }
            ).write()
            return count
        }
    }
}
