internal import GRDB
public import Realist

/// What a study remembers of tables of changes that were brought in.
public struct ImportedChanges: Sendable {
    /// Changes that stand as an import last wrote them.
    public var untouched: Set<Adaptation.ID> = []
    /// Of those that were edited or deleted since: what an import last made of them.
    public var last: [Adaptation.ID: Adaptation] = [:]
    /// Changes that came with this tracker.
    public var fromHere: Set<Adaptation.ID> = []
    /// The number of the present version of every change.
    public var numbers: [Adaptation.ID: Int] = [:]
}

extension Store {
    private static let importOfChanges = "import changes"

    /// What was brought in before. Read it before the study, so that ``takeChanges(_:numbers:source:leftOut:)`` sees whether
    /// somebody was quicker.
    ///
    /// - Parameter source: the name of the tracker, as for the import.
    /// - Returns: what the audit and the history know of it.
    /// - Throws: ``StudyFileProblem`` when the file cannot be read.
    public func importedChanges(from source: String) throws -> ImportedChanges {
        try read { database in
            var imported = ImportedChanges()
            let kind = Adaptation.stored
            let present = try Row.fetchCursor(
                database,
                sql: """
                    SELECT version.object AS id, version.number AS number, audit.action = ?1 AS isImport,
                        audit.object = ?2 AS isHere
                    FROM version JOIN audit ON audit.sequence = version.writtenBy WHERE version.kind = ?3
                    """, arguments: [Store.importOfChanges, source, kind.code])
            while let row = try present.next() {
                let id: Adaptation.ID = try row.get("id")
                imported.numbers[id] = try row.get("number") as Int
                guard try row.get("isImport") else { continue }
                imported.untouched.insert(id)
                if try row.get("isHere") { imported.fromHere.insert(id) }
            }
            let earlier = try Row.fetchCursor(
                database,
                sql: """
                    SELECT revision.object AS id, revision.number AS number, revision.value AS value,
                        audit.object = ?2 AS isHere
                    FROM audit JOIN revision ON revision.writtenBy = audit.sequence
                    WHERE audit.action = ?1 AND revision.kind = ?3 AND revision.value IS NOT NULL
                    ORDER BY revision.number
                    """, arguments: [Store.importOfChanges, source, kind.code])
            while let row = try earlier.next() {
                let id: Adaptation.ID = try row.get("id")
                if try row.get("isHere") { imported.fromHere.insert(id) }
                if imported.untouched.contains(id) { continue }
                let number: Int = try row.get("number")
                imported.last[id] = try Adaptation(
                    ObjectRows(canonicalText: try row.get("value"), kind: kind, number: number))
            }
            return imported
        }
    }

    /// Writes changes that a table tells, in one transaction with one audit entry: all of them or none.
    ///
    /// - Parameters:
    ///   - changes: new ones, and such that take the place of what is there.
    ///   - numbers: of the versions that were looked at, as ``ImportedChanges/numbers`` has them; a new change has none.
    ///   - source: the name of the tracker, for the audit.
    ///   - leftOut: how many rows of the table somebody left out, for the audit.
    /// - Returns: the number of the audit's entry, by which the changes are found.
    /// - Throws: ``EditConflict`` when one of them is another by now.
    @discardableResult
    public func takeChanges(
        _ changes: [Adaptation], numbers: [Adaptation.ID: Int], source: String, leftOut: Int = 0
    ) throws -> Int {
        let kind = Adaptation.stored
        return try change(Store.importOfChanges, kind: kind.code, object: source) { ledger in
            var positions: [String: Int] = [:]
            for row in try Row.fetchAll(ledger.database, sql: "SELECT id, position FROM \(kind.table)") {
                positions[try row.get("id")] = try row.get("position") as Int
            }
            var end = (positions.values.max() ?? -1) + 1
            var new = 0
            for change in changes {
                let number = try Version.fetch(ledger.database, kind: kind.code, change.id.text)?.number
                try Recorded.adaptation(change.id)
                    .check(numbers[change.id] ?? 0, saving: change, ledger.database, path: path)
                let position = positions[change.id.text] ?? end
                if position == end { end += 1 }
                if number == nil { new += 1 }
                try ledger.save(change, position: position)
            }
            ledger.detail = CanonicalText.object(
                [
                    ("new", .number(new)), ("updated", .number(changes.count - new)),
                ] + Ledger.leftOut(leftOut))
            return Int(ledger.entry.sequence)
        }
    }
}
