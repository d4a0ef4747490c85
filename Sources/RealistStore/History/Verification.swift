internal import Foundation
internal import GRDB
internal import Realist

/// What looking through a whole study found.
public struct Verification: Sendable {
    /// How many audit entries there are.
    public let entries: Int
    /// How many things were compared with their digests, earlier values included.
    public let values: Int
    /// The last audit entry; `nil` when there is none.
    public let head: AuditHead?
    public let findings: [AuditFinding]

    /// Also where counts and lists are wrong that follow from the study.
    public var isWhole: Bool { findings.allSatisfy(\.isOfLists) }

    /// `head` is a hash that a backup or release printed, 64 hexadecimal signs: it must be in the audit. `recounting`
    /// also looks at what only follows from the study: where that is wrong, the study itself is whole.
    static func run(
        _ database: Database, file: String, schema: Schema, head: String?, recounting: Bool = false
    ) throws -> Verification {
        var findings = try chain(database, file: file)
        let entries = try Int.fetchOne(database, sql: "SELECT count(*) FROM audit") ?? 0
        let last = try AuditHead.fetch(database)
        if last == nil { findings.append(.noEntries(file: file)) }
        if let head, try !has(head, database) { findings.append(.headNotThere(file: file, head: head)) }
        findings += try entryValues(database, file: file)
        let (present, presentCount) = try presentValues(database, file: file, schema: schema)
        let (earlier, earlierCount) = try earlierValues(database, file: file)
        findings += present + earlier
        let expected = try schema.expectedText()
        let text = try Schema.text(database)
        let parts = Set(expected.keys).union(text.keys).sorted().filter { expected[$0] != text[$0] }
        findings += parts.map { .schemaDiffers(file: file, part: $0) }
        if recounting, parts.isEmpty { findings += try recount(database, file: file) }
        return Verification(
            entries: entries, values: presentCount + earlierCount, head: last, findings: findings)
    }

    /// Every entry is there, in order, joined to the one before, and as it was written.
    static func chain(_ database: Database, file: String) throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        var expected: Int64 = 1
        var previous = Digest.none
        let entries = try AuditEntry.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY sequence")
        while let entry = try entries.next() {
            let skipped = entry.sequence > expected
            if skipped { findings.append(.entryMissing(file: file, sequence: expected)) }
            if entry.expectedHash != entry.hash {
                findings.append(.entryChanged(file: file, sequence: entry.sequence))
            } else if entry.previous != previous, !skipped {
                findings.append(.entryOutOfPlace(file: file, sequence: entry.sequence))
            }
            expected = entry.sequence == .max ? .max : entry.sequence + 1
            previous = entry.hash
        }
        return findings
    }

    private static func has(_ head: String, _ database: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE lower(hex(hash)) = lower(?))"
        return try Bool.fetchOne(database, sql: sql, arguments: [head]) ?? false
    }

    /// The digests in each entry are those of the values that name it.
    private static func entryValues(_ database: Database, file: String) throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        let older = try lastEntryBefore7(database)
        let entries = try AuditEntry.fetchCursor(database, sql: "SELECT * FROM audit ORDER BY sequence")
        while let entry = try entries.next() {
            if try has(entry, .present, database) { continue }
            if entry.sequence <= older {
                // Names that a withdrawal took away cannot be told any more to an entry that has them plainly.
                if try has(entry, .before7, database) { continue }
                let sql = """
                    SELECT EXISTS (SELECT 1 FROM revision
                    WHERE object GLOB '~*' AND (writtenBy = :entry OR replacedBy = :entry))
                    """
                if try Bool.fetchOne(database, sql: sql, arguments: ["entry": entry.sequence]) ?? false {
                    continue
                }
            }
            findings.append(.valuesDiffer(file: file, sequence: entry.sequence))
        }
        return findings
    }

    private static func has(_ entry: AuditEntry, _ form: Values.Form, _ database: Database) throws -> Bool {
        try Values.replaced(by: entry.sequence, database, form) == entry.before
            && Values.written(by: entry.sequence, database, form) == entry.after
    }

    /// Where the file was brought to format 7 or a later one; 0 for a file that was made in it.
    private static func lastEntryBefore7(_ database: Database) throws -> Int64 {
        let sql = """
            SELECT max(sequence) FROM audit
            WHERE action = 'migrate' AND kind = 'file' AND detail GLOB '*"from":[1-6]}'
            """
        return try Int64.fetchOne(database, sql: sql) ?? 0
    }

    /// Every thing is as its present version says, and has one.
    private static func presentValues(
        _ database: Database, file: String, schema: Schema
    ) throws -> ([AuditFinding], Int) {
        var findings: [AuditFinding] = []
        var recorded: [String: Set<String>] = [:]
        var count = 0
        let versions = try Version.fetchCursor(database, sql: "SELECT * FROM version ORDER BY kind, object")
        while let version = try versions.next() {
            count += 1
            recorded[version.kind, default: []].insert(version.object)
            let digest = try schema.kind(version.kind).flatMap {
                try Digest(salt: version.salt, kind: $0, version.object, database)
            }
            if digest == nil {
                findings.append(.gone(file: file, kind: version.kind, object: version.object))
            } else if digest != version.digest {
                findings.append(.changedPastTheAudit(file: file, kind: version.kind, object: version.object))
            }
        }
        for kind in schema.kinds {
            for object in try kind.all(database) where recorded[kind.code]?.contains(object) != true {
                findings.append(.notRecorded(file: file, kind: kind.code, object: object))
            }
        }
        return (findings, count)
    }

    /// Every earlier value that was not purged is as it was when it was the present one.
    private static func earlierValues(_ database: Database, file: String) throws -> ([AuditFinding], Int) {
        var findings: [AuditFinding] = []
        var count = 0
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM revision WHERE value IS NOT NULL ORDER BY kind, object, number")
        while let row = try rows.next() {
            count += 1
            let salt: Data = try row.decode(forColumn: "salt")
            let value: String = try row.decode(forColumn: "value")
            if Digest(of: Array(salt) + Array(value.utf8))
                != (try row.decode(Digest.self, forColumn: "digest"))
            {
                findings.append(
                    .earlierValueChanged(
                        file: file, kind: try row.decode(forColumn: "kind"),
                        object: try row.decode(forColumn: "object"),
                        number: try row.decode(forColumn: "number")))
            }
        }
        return (findings, count)
    }
}
