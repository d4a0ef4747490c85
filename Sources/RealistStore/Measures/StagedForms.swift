internal import GRDB
public import Realist

/// Forms on their way into a study, in a file of their own: read, checked, put in order and held against the study before
/// anybody who wants to save something has to wait. Only the last step, ``Store/take(_:source:differing:leftOut:)``, writes.
///
/// The file holds answers: it lies where nobody else may read, and whoever made it takes it away.
public final class StagedForms: Sendable {
    public let instrument: Instrument
    let path: String
    let queue: DatabaseQueue
    private let withdrawn: WithdrawnPeople

    /// - Parameters:
    ///   - path: of a file that is not there yet.
    ///   - instrument: what was answered, in the version that the study has.
    ///   - withdrawn: whose forms never come in.
    /// - Throws: ``StudyFileProblem`` when it cannot be made.
    public init(at path: String, of instrument: Instrument, withdrawn: WithdrawnPeople) throws {
        self.path = path
        self.instrument = instrument
        self.withdrawn = withdrawn
        queue = try Connection(name: path, path: path).explaining {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.foreignKeysEnabled = false
            configuration.prepareDatabase { database in
                // It is thrown away after a crash, so nothing of it has to outlast one.
                try database.execute(
                    sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = 2")
            }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
        try explaining { try queue.write { try StagedForms.makeTables($0) } }
    }

    deinit {
        try? queue.close()
    }

    /// Adds forms: all that `body` gives, or none.
    ///
    /// - Parameter body: gives them to the value that it gets.
    /// - Throws: whatever `body` throws, and ``ContentProblem`` for forms that do not fit.
    public func add(_ body: (inout ResponseTaking) throws -> Void) throws {
        try explaining {
            try queue.write { database in
                var taking = try ResponseTaking(
                    database, path: path, instrument, .refused, withdrawn: withdrawn)
                try body(&taking)
            }
        }
    }

    func explaining<Result>(_ body: () throws -> Result) throws -> Result {
        try Connection(name: path, path: path).explaining(body)
    }

    /// The columns of the study's own tables, in their order.
    private static func makeTables(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE response (
                    instrumentId TEXT NOT NULL, respondent TEXT NOT NULL, waveId TEXT NOT NULL, siteId TEXT NOT NULL,
                    day TEXT, answers BLOB NOT NULL, attributes TEXT, PRIMARY KEY (instrumentId, respondent, waveId)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE responseNote (
                    instrumentId TEXT NOT NULL, respondent TEXT NOT NULL, waveId TEXT NOT NULL, item INTEGER NOT NULL,
                    text TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (instrumentId, respondent, waveId, item)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE there (
                    respondent TEXT NOT NULL, waveId TEXT NOT NULL, isSame INTEGER NOT NULL,
                    PRIMARY KEY (respondent, waveId)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}

/// Staged forms beside those of the study as it is at one moment.
struct ComparedForms {
    /// The study's version of all forms of the instrument; `nil` while it has none.
    let base: Version?
    let withdrawals: Int
    let counts: ResponseCounts
    /// Of the forms that are there with other answers: the first one's person and wave.
    let firstDiffering: (respondent: String, wave: Wave.ID)?
    let salt: [UInt8]
    /// What will be kept of all forms, once these are in; `nil` when that was not asked for.
    let digest: Digest?
    let totals: FormTotals
    let doubts: [LinkDoubt]
}

extension StagedForms {
    /// Holds the forms against those of the study. Nothing waits for it: it reads the study by a connection of its own.
    ///
    /// - Parameters:
    ///   - study: the file, in which others may be writing.
    ///   - differing: what becomes of forms that are there with other answers.
    /// - Returns: how they stand to the study as it is at one moment.
    /// - Throws: ``ContentProblem/withdrew(path:pseudonym:)``, or what keeps the files from being read.
    func compare(with study: Connection, _ differing: DifferingForms) throws -> ComparedForms {
        try explaining {
            try queue.inDatabase { database in
                try database.execute(
                    sql: "ATTACH DATABASE ? AS study", arguments: [study.address + "?mode=ro"])
                defer { try? database.execute(sql: "DETACH DATABASE study") }
                var compared: ComparedForms?
                try database.inTransaction(.deferred) {
                    compared = try compare(database, differing)
                    return .commit
                }
                guard let compared else { throw StudyFileProblem.busy(path: study.name) }
                return compared
            }
        }
    }

    private func compare(_ database: Database, _ differing: DifferingForms) throws -> ComparedForms {
        let id = instrument.id.text
        let withdrawals = try refuseThoseWhoWithdrewSince(database)
        try database.execute(sql: "DELETE FROM there")
        try database.execute(sql: StagedForms.those, arguments: [id])
        var counts = ResponseCounts()
        func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        counts.same = try count("SELECT count(*) FROM there WHERE isSame = 1")
        let others = try count("SELECT count(*) FROM there WHERE isSame = 0")
        if differing == .kept { counts.kept = others } else { counts.replaced = others }
        counts.new = try count("SELECT count(*) FROM main.response") - counts.same - others
        let first = try Row.fetchOne(
            database, sql: "SELECT respondent, waveId FROM there WHERE isSame = 0 ORDER BY 1, 2 LIMIT 1")
        var links = try SamePeople(database)
        var totals = FormTotals()
        let salt = Digest.makeSalt()
        let forms =
            counts.same + others == 0
            ? StagedForms.both : counts.kept > 0 ? StagedForms.bothButTheirs : StagedForms.bothButThose
        let notes = counts.kept > 0 ? StagedForms.notesButTheirs : StagedForms.notesOfBoth
        let digest = try Digest(salt: salt) { hand in
            try ResponseRows.lines(
                of: id, database, hand, forms: forms, notes: notes
            ) { row in
                totals.count(row)
                try links.look(row, id)
            }
        }
        return ComparedForms(
            base: try Version.fetch(database, kind: ObjectKind.responses.code, id),
            withdrawals: withdrawals, counts: counts,
            firstDiffering: try first.map { try ($0.get("respondent"), $0.get("waveId")) },
            salt: salt, digest: digest, totals: totals,
            doubts: try links.doubts(of: id, database))
    }

    /// - Returns: how many have withdrawn by now.
    private func refuseThoseWhoWithdrewSince(_ database: Database) throws -> Int {
        let now = try WithdrawnPeople(Withdrawal.fetchAll(database))
        guard now.count != withdrawn.count else { return now.count }
        let people = try String.fetchCursor(database, sql: "SELECT DISTINCT respondent FROM main.response")
        while let person = try people.next() {
            if now.mode(of: person) != nil { throw ContentProblem.withdrew(path: path, pseudonym: person) }
        }
        return now.count
    }

    /// Those that the study has, and whether with the same answers.
    private static let those = """
        INSERT INTO there SELECT s.respondent, s.waveId,
            s.siteId IS m.siteId AND s.day IS m.day AND s.answers IS m.answers AND s.attributes IS m.attributes
            AND NOT EXISTS (
                SELECT 1 FROM main.responseNote a JOIN study.responseNote b
                    USING (instrumentId, respondent, waveId, item)
                WHERE a.instrumentId = s.instrumentId AND a.respondent = s.respondent AND a.waveId = s.waveId
                    AND a.text IS NOT b.text)
        FROM main.response s CROSS JOIN study.response m
            ON m.instrumentId = ?1 AND m.respondent = s.respondent AND m.waveId = s.waveId
        """

    private static let columns = "respondent, waveId, siteId, day, answers, attributes"

    /// Both tables are in this order already: they are only merged.
    private static let both = """
        SELECT \(columns) FROM study.response WHERE instrumentId = ?1
        UNION ALL SELECT \(columns) FROM main.response WHERE instrumentId = ?1 ORDER BY respondent, waveId
        """

    private static let bothButThose = """
        SELECT \(columns) FROM study.response m WHERE instrumentId = ?1
            AND NOT EXISTS (SELECT 1 FROM there t WHERE t.respondent = m.respondent AND t.waveId = m.waveId)
        UNION ALL SELECT \(columns) FROM main.response WHERE instrumentId = ?1 ORDER BY respondent, waveId
        """

    /// Those that the study has stay, whatever the table says of them.
    private static let bothButTheirs = """
        SELECT \(columns) FROM study.response WHERE instrumentId = ?1
        UNION ALL SELECT \(columns) FROM main.response s WHERE instrumentId = ?1
            AND NOT EXISTS (SELECT 1 FROM there t WHERE t.respondent = s.respondent AND t.waveId = s.waveId)
        ORDER BY respondent, waveId
        """

    private static let noteColumns = "respondent, waveId, item, text, reason"

    private static let notesOfBoth = """
        SELECT \(noteColumns) FROM study.responseNote m WHERE instrumentId = ?1
            AND NOT EXISTS (SELECT 1 FROM there t WHERE t.respondent = m.respondent AND t.waveId = m.waveId)
        UNION ALL SELECT \(noteColumns) FROM main.responseNote WHERE instrumentId = ?1
        ORDER BY respondent, waveId, item
        """

    private static let notesButTheirs = """
        SELECT \(noteColumns) FROM study.responseNote WHERE instrumentId = ?1
        UNION ALL SELECT \(noteColumns) FROM main.responseNote s WHERE instrumentId = ?1
            AND NOT EXISTS (SELECT 1 FROM there t WHERE t.respondent = s.respondent AND t.waveId = s.waveId)
        ORDER BY respondent, waveId, item
        """
}
