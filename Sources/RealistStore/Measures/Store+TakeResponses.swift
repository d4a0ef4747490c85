internal import GRDB
public import Realist

/// What became of the forms of a table.
public struct ResponseCounts: Equatable, Sendable {
    /// Forms that were not in the study before.
    public var new = 0
    /// Forms that were there with the same answers.
    public var same = 0
    /// Forms that took the place of an earlier one.
    public var replaced = 0

    public init() {}

    public var all: Int { new + same + replaced }
}

extension Store {
    /// Adds forms to those that are in the study, in one transaction with one audit entry: all of them or none.
    ///
    /// - Parameters:
    ///   - instrument: what was answered, in the version that the study has. If the study does not have it, it is
    ///     added.
    ///   - source: the name of the table, for the audit.
    ///   - replacing: a form that is there with other answers is replaced; else that is a problem.
    ///   - forms: gives each form to the closure that it gets.
    /// - Returns: how many forms were new, there already, or replaced.
    /// - Throws: ``ContentProblem`` for forms that do not fit, and whatever `forms` throws; then all is as it was.
    public func takeResponses(
        to instrument: Instrument, source: String, replacing: Bool = false,
        _ forms: ((Response) throws -> Void) throws -> Void
    ) throws -> ResponseCounts {
        try change("import responses", kind: ObjectKind.responses.code, object: instrument.id.text) {
            ledger in
            try ledger.add(instrument, path: path)
            var counts = ResponseCounts()
            try ledger.keep(ObjectKind.responses.code, instrument.id.text) {
                var rows = try ResponseTaking(ledger.database, path: path, instrument, replacing)
                try forms { try rows.take($0, &counts) }
            }
            ledger.detail = CanonicalText.object([
                ("file", .text(source)), ("new", .number(counts.new)), ("same", .number(counts.same)),
                ("replaced", .number(counts.replaced)),
            ])
            return counts
        }
    }
}

extension Ledger {
    /// The instrument must be in the study as it is, or not at all: then it comes in as the last one.
    fileprivate func add(_ instrument: Instrument, path: String) throws {
        let there = try String.fetchOne(
            database, sql: "SELECT id FROM instrument WHERE id = ?", arguments: [instrument.id.text])
        guard there == nil else { return }
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM instrument") ?? 0
        _ = try save(instrument, position: count)
    }
}

/// Forms on their way into the table.
private struct ResponseTaking {
    let database: Database
    let path: String
    let instrument: Instrument
    let replacing: Bool
    private let withdrawn: WithdrawnPeople
    private var insert: ResponseInsert

    init(_ database: Database, path: String, _ instrument: Instrument, _ replacing: Bool) throws {
        self.database = database
        self.path = path
        self.instrument = instrument
        self.replacing = replacing
        withdrawn = try WithdrawnPeople(Withdrawal.fetchAll(database))
        insert = try ResponseInsert(database)
    }

    mutating func take(_ response: Response, _ counts: inout ResponseCounts) throws {
        if !withdrawn.isEmpty, withdrawn.mode(of: response.respondent) != nil {
            throw ContentProblem.withdrew(path: path, pseudonym: response.respondent)
        }
        guard let bytes = response.packed(for: instrument) else {
            throw ContentProblem.answersDoNotFit(
                path: path, respondent: response.respondent, instrument: instrument.id)
        }
        do {
            try insert.insert(response, bytes)
            counts.new += 1
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
            let earlier = try ResponseRows(database: database).form(
                of: instrument.id, response.respondent, response.wave)
            if earlier == response {
                counts.same += 1
                return
            }
            guard replacing else {
                throw ContentProblem.responseDiffers(
                    path: path, respondent: response.respondent, instrument: instrument.id,
                    wave: response.wave)
            }
            try database.execute(
                sql: "DELETE FROM response WHERE instrumentId = ? AND respondent = ? AND waveId = ?",
                arguments: [instrument.id.text, response.respondent, response.wave.text])
            try insert.insert(response, bytes)
            counts.replaced += 1
        }
    }
}
