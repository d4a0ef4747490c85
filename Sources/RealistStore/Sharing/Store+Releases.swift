internal import GRDB
public import Realist

extension Store {
    /// Publications that were made, the oldest first.
    public func releases() throws -> [Release] {
        try read { try Release.fetchAll($0) }
    }

    /// Remembers a publication; figures that were withheld are not kept.
    ///
    /// The audit head in it is the one before this entry: the state that was published.
    public func record(_ release: Release) throws {
        try change("publish", kind: Release.stored.code, object: release.storedId) { ledger in
            let sql = "SELECT coalesce(max(number), 0) + 1 FROM release"
            let next = try Int.fetchOne(ledger.database, sql: sql) ?? 1
            guard release.number == next else {
                throw ContentProblem.releaseNotNext(path: path, number: release.number, expected: next)
            }
            _ = try ledger.save(release)
        }
    }
}
