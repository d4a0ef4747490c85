internal import GRDB
public import Realist

extension Store {
    /// - Returns: all searches and records, in their order.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literature() throws -> Literature {
        try read { try Literature.all($0) }
    }

    /// - Parameter record: which one.
    /// - Returns: `nil` where there is none.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureRecord(_ record: LiteratureRecord.ID) throws -> LiteratureRecord? {
        try read { try LiteratureRecord.fetch($0, record.text) }
    }

    /// Writes what a search found, in one transaction with one audit entry: all of it or nothing.
    ///
    /// - Parameters:
    ///   - search: where and when; it is added where it is not there yet.
    ///   - new: documents that no search found before.
    ///   - changed: those that others found, with this search among theirs.
    ///   - file: the name of the file, for the audit.
    /// - Throws: ``ContentProblem/thereMeanwhile(path:kind:object:)`` when somebody made a record of the same identifier
    ///   meanwhile.
    public func take(
        search: LiteratureSearch, new: [LiteratureRecord], changed: [LiteratureRecord], file: String
    ) throws {
        if new.isEmpty && changed.isEmpty { return }
        try change("import literature", kind: LiteratureRecord.stored.code, object: file) { ledger in
            func end(_ table: String) throws -> Int {
                (try Int.fetchOne(ledger.database, sql: "SELECT max(position) FROM \(table)") ?? -1) + 1
            }
            if try LiteratureSearch.fetch(ledger.database, search.id.text) == nil {
                try ledger.save(search, position: end(LiteratureSearch.stored.table))
            }
            var place = try end(LiteratureRecord.stored.table)
            for record in new {
                let kind = LiteratureRecord.stored.code
                guard try Version.fetch(ledger.database, kind: kind, record.storedId) == nil else {
                    throw ContentProblem.thereMeanwhile(path: path, kind: kind, object: record.storedId)
                }
                try ledger.save(record, position: place)
                place += 1
            }
            for record in changed {
                guard var there = try LiteratureRecord.fetch(ledger.database, record.storedId) else {
                    continue
                }
                there.found = record.found
                try ledger.save(there, position: nil)
            }
            ledger.detail = CanonicalText.object([
                ("records", .number(new.count)), ("found-again", .number(changed.count)),
            ])
        }
    }

    /// Adds a decision to the selection log of a document. Nothing of the log is ever changed.
    ///
    /// - Parameters:
    ///   - step: what was decided, by whom.
    ///   - record: which document.
    ///   - seen: how many decisions the person saw; where somebody added one meanwhile, nothing is written.
    /// - Returns: the record as it stands now; `nil` where there is none.
    /// - Throws: ``StudyFileProblem`` when it cannot be written.
    public func decide(
        _ step: LiteratureRecord.Step, on record: LiteratureRecord.ID, seen: Int? = nil
    ) throws -> LiteratureRecord? {
        try change("save", kind: LiteratureRecord.stored.code, object: record.text) { ledger in
            guard var there = try LiteratureRecord.fetch(ledger.database, record.text) else { return nil }
            if let seen, seen != there.log.count { return there }
            there.log.append(step)
            try ledger.save(there, position: nil)
            return there
        }
    }
}
