internal import GRDB
public import Realist

extension Store {
    /// Publications that were made, the oldest first.
    public func releases() throws -> [Release] {
        try read { try Release.fetchAll($0) }
    }

    /// The number and the day of the last one, without its figures; `nil` before the first.
    public func lastRelease() throws -> (number: Int, on: Day)? {
        try read { database in
            let sql = "SELECT number, day FROM release ORDER BY number DESC LIMIT 1"
            return try Row.fetchOne(database, sql: sql).map { row in
                (try row.get("number"), try row.get("day"))
            }
        }
    }

    /// Remembers a publication; figures that were withheld are not kept.
    ///
    /// The audit head in it is the one before this entry: the state that was published.
    ///
    /// - Parameters:
    ///   - release: the next one.
    ///   - head: the state that it was made from. Other commands cannot write while one publishes; under a server
    ///     others can, and what they took back meanwhile must not be shown.
    /// - Throws: ``ContentProblem/changedMeanwhile(path:)`` when the study was changed since that state.
    public func record(_ release: Release, asOf head: AuditHead? = nil) throws {
        try change("publish", kind: Release.stored.code, object: release.storedId) { ledger in
            if let head, try AuditHead.fetch(ledger.database)?.sequence != head.sequence {
                throw ContentProblem.changedMeanwhile(path: path)
            }
            let sql = "SELECT coalesce(max(number), 0) + 1 FROM release"
            let next = try Int.fetchOne(ledger.database, sql: sql) ?? 1
            guard release.number == next else {
                throw ContentProblem.releaseNotNext(path: path, number: release.number, expected: next)
            }
            _ = try ledger.save(release)
        }
    }
}

extension Ledger {
    /// The releases that an import brings, and those of the file that it does not have. What the world was shown stays
    /// remembered: without it the next release could give away what both together tell.
    ///
    /// - Throws: ``ContentProblem/releaseDiffers(path:number:)`` when one number stands for two releases.
    func releases(with incoming: [Release], path: String) throws -> [Release] {
        var byNumber: [Int: Release] = [:]
        for release in try Release.fetchAll(database) { byNumber[release.number] = release }
        for release in incoming {
            guard let kept = byNumber[release.number] else {
                byNumber[release.number] = release
                continue
            }
            // A bundle may come from before the audit knew of it.
            var same = release
            same.auditHead = kept.auditHead
            guard same == kept else {
                throw ContentProblem.releaseDiffers(path: path, number: release.number)
            }
        }
        return byNumber.values.sorted { $0.number < $1.number }
    }
}
