internal import Foundation
internal import GRDB

/// Keeps history while a transaction changes things: the earlier value goes to `revision`, the new one gets a
/// salt and a digest, and one audit entry is written for the whole transaction.
final class Ledger {
    let database: Database
    let schema: Schema
    private(set) var entry: AuditEntry
    /// Counts for the audit, as a JSON object.
    var detail = "{}"
    /// Earlier values of what is changed are not kept, and those that were kept go: the transaction takes something out
    /// for good.
    var forgets = false
    /// What is written comes with approvals of its own, which stand as they are: an import.
    var bringsApprovals = false
    private(set) var forgotten = 0
    private var touched: Set<String> = []
    /// Sites of which something was written.
    private var sites: Set<String> = []
    /// Kinds whose things may all have other places, and where things of the others came or went.
    private var reordered: Set<String> = []
    private var stretches: [String: Set<Int>] = [:]

    init(_ database: Database, schema: Schema, writer: Writer) throws {
        self.database = database
        self.schema = schema
        entry = try AuditEntry.next(database, writer: writer)
    }

    /// Runs `body`, which may make, change or delete the thing `id` of this kind, and nothing else.
    ///
    /// `change` is the reason that this revision shares with others, where there is one; `number` that of the new
    /// value, where it comes with one that is higher than the next; `reorders` whether things may have other places
    /// among those of their kind afterwards. The result says whether the value is another one than before.
    @discardableResult
    func keep(
        _ code: String, _ id: String, change: String? = nil, number: Int? = nil, reorders: Bool = true,
        _ body: () throws -> Void
    ) throws -> Bool {
        try keep(code, id, change: change, number: number, reorders: reorders, digest: nil) {
            try body()
            return nil
        }
    }

    /// The same where more is known: `body` says whether the value is another one, and `digest` makes its digest, behind
    /// `salt` where one was made for it before.
    @discardableResult
    func keep(
        _ code: String, _ id: String, change: String? = nil, number: Int? = nil, reorders: Bool = true,
        salt made: [UInt8]? = nil, digest makeDigest: ((_ salt: [UInt8]) throws -> Digest?)?,
        _ body: () throws -> Bool?
    ) throws -> Bool {
        guard let kind = schema.kind(code) else {
            throw StudyFileProblem.storage(path: "", cause: "no history is kept of \(code)")
        }
        touched.insert(code)
        if reorders { reordered.insert(code) }
        let old = try Version.fetch(database, kind: code, id)
        let earlier = kind.keepsEarlierValues && old != nil ? try kind.text(database, id) : nil
        let isChanged = try body()
        if code == ObjectKind.responses.code, makeDigest == nil {
            try FormTotals.refresh(database, of: id)
        }
        if isChanged == false { return false }
        if let old {
            if try isChanged == nil && Digest(salt: old.salt, kind: kind, id, database) == old.digest {
                return false
            }
            try EarlierValue(
                kind: code, object: forgets ? PurgedName.of(id, salt: old.salt) : id, number: old.number,
                writtenBy: old.writtenBy, replacedBy: entry.sequence,
                until: entry.at, actor: entry.actor, change: forgets ? nil : change,
                salt: forgets ? nil : old.salt, value: forgets ? nil : earlier, digest: old.digest
            ).insert(database)
            if forgets { try forget(code, id) }
        }
        let salt = made ?? Digest.makeSalt()
        guard let digest = try makeDigest?(salt) ?? Digest(salt: salt, kind: kind, id, database) else {
            let sql = "DELETE FROM version WHERE kind = ? AND object = ?"
            try database.cachedStatement(sql: sql).execute(arguments: [code, id])
            return old != nil
        }
        // A purge takes the names of earlier values away, so the last number may be known from the present one only.
        let last = max(try EarlierValue.lastNumber(database, kind: code, id), old?.number ?? 0)
        try Version(
            kind: code, object: id, number: max(last + 1, number ?? 1), writtenBy: entry.sequence, salt: salt,
            digest: digest
        ).save(database)
        return true
    }

    /// Takes the earlier values of a thing away.
    func forget(_ code: String, _ id: String) throws {
        let sql = "SELECT * FROM revision WHERE kind = ? AND object = ?"
        for earlier in try EarlierValue.fetchAll(database, sql: sql, arguments: [code, id]) {
            try forget(earlier)
        }
    }

    func forget(_ earlier: EarlierValue) throws {
        try earlier.purge(database)
        forgotten += 1
    }

    /// Keeps an earlier value that comes from elsewhere, unless there is one of that number already.
    func keep(
        earlier value: String, of code: String, _ id: String, number: Int, until: String, change: String?
    ) throws {
        let salt = Digest.makeSalt()
        try EarlierValue(
            kind: code, object: id, number: number, writtenBy: entry.sequence, replacedBy: nil, until: until,
            actor: entry.actor, change: change, salt: salt, value: value,
            digest: Digest(of: salt + Array(value.utf8))
        ).insert(database, orIgnore: true)
    }

    /// The tables of what was kept so far.
    var tables: [String] {
        schema.orderedKinds.filter { touched.contains($0.code) }.flatMap { [$0.table] + $0.parts }
    }

    /// Something of a site was written; `nil` for what belongs to no site.
    func note(site: String?) {
        if let site { sites.insert(site) }
    }

    /// All things of a kind may have other places.
    func reorder(_ code: String) { reordered.insert(code) }

    /// A thing comes or goes at this place.
    func reorder(_ code: String, at place: Int) {
        stretches[code, default: []].insert(place / ThingOrder.stretch)
    }

    /// Writes the audit entry; none when nothing was changed, unless `always`.
    func close(_ action: String, kind: String, object: String, always: Bool = false) throws {
        for kind in schema.orderedKinds.map(\.code) {
            for name in try orders(of: kind) { try keep("order", name, reorders: false) {} }
        }
        entry.action = action
        entry.kind = kind
        entry.object = object
        entry.detail = detail
        entry.before = try Values.replaced(by: entry.sequence, database)
        entry.after = try Values.written(by: entry.sequence, database)
        if entry.before == nil, entry.after == nil, !always { return }
        try entry.append(database)
        for site in sites.sorted() { try SiteActivity.write(site, entry: entry.sequence, database) }
    }

    private func orders(of code: String) throws -> [String] {
        guard reordered.contains(code) else {
            return (stretches[code] ?? []).sorted().map { ThingOrder.name(code, $0) }
        }
        let sql = "SELECT object FROM version WHERE kind = 'order' AND (object = ? OR object GLOB ? || '/*')"
        let recorded = try String.fetchAll(database, sql: sql, arguments: [code, code])
        return Set(recorded).union(try ThingOrder.names(code, database)).sorted()
    }
}
