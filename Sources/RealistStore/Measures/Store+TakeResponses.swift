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
    /// Forms that were there with other answers, and stay as they were.
    public var kept = 0

    public init() {}

    public var all: Int { new + same + replaced + kept }

    /// As the audit has them.
    var told: [(String, CanonicalText.Value)] {
        [("new", .number(new)), ("same", .number(same)), ("replaced", .number(replaced))]
            + (kept > 0 ? [("kept", .number(kept))] : [])
    }
}

/// What becomes of a form that is in the study with other answers.
public enum DifferingForms: Sendable {
    /// It is a problem, and nothing comes in.
    case refused
    /// The earlier one stays.
    case kept
    /// The earlier one is gone.
    case replaced
}

extension Store {
    /// Adds forms to those that are in the study, in one transaction with one audit entry: all of them or none.
    ///
    /// - Parameters:
    ///   - instrument: what was answered, in the version that the study has. If the study does not have it, it is
    ///     added.
    ///   - source: the name of the table, for the audit.
    ///   - differing: what becomes of a form that is there with other answers.
    ///   - forms: gives each form to the closure that it gets.
    /// - Returns: how many forms were new, there already, or replaced.
    /// - Throws: ``ContentProblem`` for forms that do not fit, and whatever `forms` throws; then all is as it was.
    public func takeResponses(
        to instrument: Instrument, source: String, differing: DifferingForms = .refused,
        _ forms: ((Response) throws -> Void) throws -> Void
    ) throws -> ResponseCounts {
        try takeForms(to: instrument, source: source, differing: differing) { taking in
            try forms { try taking.take($0) }
        }.counts
    }

    /// The same for forms that come one by one or packed.
    ///
    /// - Parameters:
    ///   - instrument: as above.
    ///   - source: as above.
    ///   - differing: as above.
    ///   - leftOut: how many rows of the table somebody left out, for the audit; asked when all forms were given.
    ///   - forms: gives them to the value that it gets.
    /// - Returns: the counts, and forms of one person that cannot all be theirs, among all that the study then has.
    /// - Throws: as above.
    public func takeForms(
        to instrument: Instrument, source: String, differing: DifferingForms = .refused,
        leftOut: @autoclosure () -> Int = 0,
        _ forms: (inout ResponseTaking) throws -> Void
    ) throws -> (counts: ResponseCounts, doubts: [LinkDoubt]) {
        try change("import responses", kind: ObjectKind.responses.code, object: instrument.id.text) {
            ledger in
            try ledger.add(instrument, path: path)
            var counts = ResponseCounts()
            var links = try SamePeople(ledger.database)
            var totals = FormTotals()
            let isChanged = try ledger.keep(
                ObjectKind.responses.code, instrument.id.text,
                digest: {
                    try ResponseRows.digest(
                        salt: $0, of: instrument.id.text, ledger.database, &links, &totals)
                }
            ) {
                var taking = try ResponseTaking(ledger.database, path: path, instrument, differing)
                try forms(&taking)
                counts = taking.counts
                return counts.new + counts.replaced > 0
            }
            if isChanged { try totals.write(ledger.database, of: instrument.id.text) }
            ledger.detail = CanonicalText.object(
                [("file", .text(source))] + counts.told + Ledger.leftOut(leftOut()))
            return (counts, try links.doubts(of: instrument.id.text, ledger.database))
        }
    }
}

extension Ledger {
    /// For the entry of an import; nothing where every row came in.
    static func leftOut(_ count: Int) -> [(String, CanonicalText.Value)] {
        count > 0 ? [("left-out", .number(count))] : []
    }

    /// The instrument must be in the study as it is, or not at all: then it comes in as the last one.
    func add(_ instrument: Instrument, path: String) throws {
        let there = try String.fetchOne(
            database, sql: "SELECT id FROM instrument WHERE id = ?", arguments: [instrument.id.text])
        guard there == nil else { return }
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM instrument") ?? 0
        _ = try save(instrument, position: count)
    }
}

/// Forms on their way into the table.
public struct ResponseTaking {
    public private(set) var counts = ResponseCounts()
    private let database: Database
    private let path: String
    private let instrument: Instrument
    private let differing: DifferingForms
    private let withdrawn: WithdrawnPeople
    private var insert: ResponseInsert
    private let packed: FormInsert

    /// `withdrawn` where the database is not the study's.
    init(
        _ database: Database, path: String, _ instrument: Instrument, _ differing: DifferingForms,
        withdrawn: WithdrawnPeople? = nil
    ) throws {
        self.database = database
        self.path = path
        self.instrument = instrument
        self.differing = differing
        self.withdrawn = try withdrawn ?? WithdrawnPeople(Withdrawal.fetchAll(database))
        insert = try ResponseInsert(database)
        packed = try FormInsert(database, instrument: instrument.id.text)
    }

    public mutating func take(_ response: Response) throws {
        try refuseWithdrawn(response.respondent)
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
            switch differing {
            case .replaced: break
            case .kept:
                counts.kept += 1
                return
            case .refused:
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

    /// Forms whose answers fit the instrument.
    public mutating func take(_ forms: PackedForms) throws {
        if !withdrawn.isEmpty {
            for form in 0..<forms.count { try refuseWithdrawn(forms.respondent(form)) }
        }
        var form = 0
        while form < forms.count {
            let next = try packed.insert(forms, from: form)
            counts.new += next - form
            form = next
            // One that is there already.
            if form < forms.count {
                try take(forms.response(form, to: instrument.id))
                form += 1
            }
        }
    }

    private func refuseWithdrawn(_ respondent: String) throws {
        if !withdrawn.isEmpty, withdrawn.mode(of: respondent) != nil {
            throw ContentProblem.withdrew(path: path, pseudonym: respondent)
        }
    }
}
