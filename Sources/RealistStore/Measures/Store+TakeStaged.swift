internal import GRDB
public import Realist

extension Store {
    /// How staged forms stand to those that the study has: new, there with the same answers, or there with others; and
    /// forms of one person that cannot all be theirs, once they are in. Nothing is changed, and nobody waits.
    ///
    /// - Parameters:
    ///   - staged: all forms of a table.
    ///   - differing: what would become of forms that are there with other answers.
    /// - Returns: `replaced` counts those that are there with other answers, `kept` where these are to stay.
    /// - Throws: ``StudyFileProblem`` when the file cannot be read.
    public func compare(
        _ staged: StagedForms, differing: DifferingForms = .refused
    ) throws -> (counts: ResponseCounts, doubts: [LinkDoubt]) {
        let compared = try connection.explaining { try staged.compare(with: connection, differing) }
        return (compared.counts, compared.doubts)
    }

    /// Takes staged forms in, in one transaction with one audit entry: all of them or none.
    ///
    /// All that can be worked out beforehand is worked out before the transaction begins: the digest over all forms, the
    /// totals, the doubts. Whoever saves something meanwhile waits for the rows to be written and for nothing else.
    ///
    /// - Parameters:
    ///   - staged: all forms of a table.
    ///   - source: the name of the table, for the audit.
    ///   - differing: what becomes of a form that is there with other answers.
    ///   - leftOut: how many rows of the table somebody left out, for the audit.
    /// - Returns: how many forms were new, there already, or replaced, and the doubts.
    /// - Throws: ``ContentProblem`` for forms that do not fit; then all is as it was.
    public func take(
        _ staged: StagedForms, source: String, differing: DifferingForms, leftOut: Int = 0
    ) throws -> (counts: ResponseCounts, doubts: [LinkDoubt]) {
        for _ in 0..<Store.mostComparisons {
            let compared = try connection.explaining { try staged.compare(with: connection, differing) }
            if let first = compared.firstDiffering, differing == .refused {
                throw ContentProblem.responseDiffers(
                    path: path, respondent: first.respondent, instrument: staged.instrument.id,
                    wave: first.wave)
            }
            if try compared.counts.new + compared.counts.replaced == 0
                || write(staged, compared, source, leftOut)
            {
                return (compared.counts, compared.doubts)
            }
        }
        throw StudyFileProblem.busy(path: path)
    }

    /// Somebody else brought forms of this instrument at the same moment: then it is compared anew.
    private static let mostComparisons = 5

    /// - Returns: `false`, with nothing written, when the forms of the study are others than those that were compared.
    private func write(
        _ staged: StagedForms, _ compared: ComparedForms, _ source: String, _ leftOut: Int
    ) throws -> Bool {
        let id = staged.instrument.id.text
        return try connection.explaining {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "ATTACH DATABASE ? AS stage", arguments: [staged.path])
                defer { try? database.execute(sql: "DETACH DATABASE stage") }
                // SQLite would look up three references for each of a million rows, while others wait. They are few, and
                // each is looked up once.
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
                return try change(
                    "import responses", kind: ObjectKind.responses.code, object: id, isLarge: true
                ) { ledger in
                    guard try Store.isAsCompared(compared, id, ledger.database) else { return false }
                    try ledger.add(staged.instrument, path: path)
                    try ledger.keep(
                        ObjectKind.responses.code, id, salt: compared.salt, digest: { _ in compared.digest }
                    ) {
                        try Store.insert(compared, ledger.database)
                        return true
                    }
                    try compared.totals.write(ledger.database, of: id)
                    try checkReferences(compared, ledger)
                    ledger.detail = CanonicalText.object(
                        [("file", .text(source))] + compared.counts.told + Ledger.leftOut(leftOut))
                    return true
                }
            }
        }
    }

    private static func isAsCompared(
        _ compared: ComparedForms, _ instrument: String, _ database: Database
    ) throws -> Bool {
        let now = try Version.fetch(database, kind: ObjectKind.responses.code, instrument)
        let withdrawals = try WithdrawnPeople(Withdrawal.fetchAll(database)).count
        return now?.number == compared.base?.number && now?.digest == compared.base?.digest
            && withdrawals == compared.withdrawals
    }

    /// What the database would have looked at, row by row.
    private func checkReferences(_ compared: ComparedForms, _ ledger: Ledger) throws {
        let database = ledger.database
        for (table, ids) in [("wave", compared.totals.waves), ("site", compared.totals.sites)] {
            for id in ids.sorted() {
                let sql = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)"
                guard try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [id]) == true else {
                    throw ContentProblem.brokenReference(path: path, from: "response", to: table)
                }
            }
        }
        // The questionnaire, where it came in with its answers.
        for table in ledger.tables where !table.hasPrefix("response") {
            if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check(\(table))") {
                throw ContentProblem.brokenReference(path: path, from: table, to: row["parent"] ?? "thing")
            }
        }
    }

    private static func insert(_ compared: ComparedForms, _ database: Database) throws {
        if compared.counts.replaced > 0 {
            for table in ["response", "responseNote"] {
                try database.execute(
                    sql: """
                        DELETE FROM main.\(table)
                        WHERE (instrumentId, respondent, waveId) IN (SELECT s.instrumentId, s.respondent, s.waveId
                            FROM stage.there t JOIN stage.response s USING (respondent, waveId) WHERE t.isSame = 0)
                        """)
            }
        }
        let stay = compared.counts.kept > 0 ? "" : " AND t.isSame = 1"
        let isOthers =
            compared.counts.same + compared.counts.kept == 0
            ? ""
            : """
             AS s WHERE NOT EXISTS (SELECT 1 FROM stage.there t
                WHERE t.respondent = s.respondent AND t.waveId = s.waveId\(stay))
            """
        for table in ["response", "responseNote"] {
            try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM stage.\(table)\(isOthers)")
        }
    }
}
