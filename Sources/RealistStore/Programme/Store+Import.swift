internal import GRDB
public import Realist

/// What an import brought.
public struct ImportCounts: Equatable, Sendable {
    /// Things of the study that are new or another than before.
    public var changed = 0
    /// Things that were in the file and are not in the study any more.
    public var removed = 0
    public var responses = 0
    public var codings = 0
    /// Figures of indicators.
    public var observations = 0
    /// Counts of contacts.
    public var contacts = 0
    /// Releases of the file that what came in does not have. They stay.
    public var releasesKept = 0

    public init() {}
}

extension Store {
    /// Makes the file hold this study, in one transaction with one audit entry, and nothing else but the releases that
    /// it remembers and lists that are sealed in it.
    ///
    /// Things that are as they were keep their history untouched; what changes or goes is kept as a revision. Answers,
    /// codings, counts of contacts and the figures of indicators are replaced: `codings`, `contacts` and `observations` give
    /// each of them to the closure that they get, and `responses` those to one instrument. Fewer of any than there are is
    /// a problem unless `losing` says that they may go, because no earlier ones are kept. `progress` is called with the
    /// number of things written so far.
    public func importBundle(
        _ study: Study, codings: ((Coding) throws -> Void) throws -> Void = { _ in },
        contacts: ((ContactCount) throws -> Void) throws -> Void = { _ in },
        responses: (Instrument, (Response) throws -> Void) throws -> Void = { _, _ in },
        observations: ((Observation) throws -> Void) throws -> Void = { _ in },
        losing: Bool = false, progress: @escaping (Int) -> Void = { _ in }
    ) throws -> ImportCounts {
        try change("import", kind: "study", object: study.about.id.text) { ledger in
            ledger.bringsApprovals = true
            let old: String? = try String.fetchOne(ledger.database, sql: "SELECT id FROM study")
            if let old = old.flatMap({ Identifier<Study>($0) }), old != study.about.id {
                throw ContentProblem.anotherStudy(path: path, file: old, incoming: study.about.id)
            }
            var writing = try StudyWriting(ledger: ledger, path: path, progress: progress)
            var study = study
            let incoming = study.releases.count
            study.releases = try ledger.releases(with: study.releases, path: path)
            writing.counts.releasesKept = study.releases.count - incoming
            study.withdrawals = try ledger.withdrawals(with: study.withdrawals)
            try ledger.keepSealed(in: &study, path: path)
            writing.withdrawn = WithdrawnPeople(study.withdrawals)
            for participant in study.participants { try writing.refuseWithdrawn(participant.id.text) }
            try writing.write(study)
            try writing.write(codings)
            try writing.write(contacts: contacts)
            try writing.write(responses, of: study.instruments)
            try writing.write(observations, of: study.indicators.definitions)
            if !losing { try writing.throwIfFewer() }
            let counts = writing.counts
            ledger.detail = CanonicalText.object([
                ("changed", .number(counts.changed)), ("removed", .number(counts.removed)),
                ("responses", .number(counts.responses)), ("codings", .number(counts.codings)),
                ("observations", .number(counts.observations)),
                ("contacts", .number(counts.contacts)),
            ])
            return counts
        }
    }
}

/// A study on its way into the tables.
private struct StudyWriting {
    let ledger: Ledger
    let path: String
    let progress: (Int) -> Void
    var counts = ImportCounts()
    var withdrawn = WithdrawnPeople([])
    private let before: (responses: Int, codings: Int, contacts: Int, observations: Int)

    init(ledger: Ledger, path: String, progress: @escaping (Int) -> Void) throws {
        self.ledger = ledger
        self.path = path
        self.progress = progress
        let database = ledger.database
        before = (
            try Int.fetchOne(database, sql: "SELECT count(*) FROM response") ?? 0,
            try Int.fetchOne(database, sql: "SELECT count(*) FROM coding") ?? 0,
            try Int.fetchOne(database, sql: "SELECT count(*) FROM contactCount") ?? 0,
            try Int.fetchOne(database, sql: "SELECT count(*) FROM observation") ?? 0
        )
    }

    /// An older bundle must not bring somebody back. Whoever only stopped is still in it.
    func refuseWithdrawn(_ pseudonym: String) throws {
        guard !withdrawn.isEmpty, let mode = withdrawn.mode(of: pseudonym), mode != .stop else { return }
        throw ContentProblem.withdrew(path: path, pseudonym: pseudonym)
    }

    /// A folder without its tables, or with half of one, must not empty the file.
    func throwIfFewer() throws {
        if counts.responses < before.responses {
            throw ContentProblem.fewerThanBefore(
                path: path, what: "forms with answers", before: before.responses, now: counts.responses)
        }
        if counts.codings < before.codings {
            throw ContentProblem.fewerThanBefore(
                path: path, what: "codings", before: before.codings, now: counts.codings)
        }
        if counts.contacts < before.contacts {
            throw ContentProblem.fewerThanBefore(
                path: path, what: "counts of contacts", before: before.contacts, now: counts.contacts)
        }
        if counts.observations < before.observations {
            throw ContentProblem.fewerThanBefore(
                path: path, what: "figures of indicators", before: before.observations,
                now: counts.observations)
        }
    }
}

extension StudyWriting {
    private var done: Int {
        counts.changed + counts.responses + counts.codings + counts.contacts + counts.observations
    }

    mutating func write(_ study: Study) throws {
        for revision in study.theory.revisions { try ledger.keep(revision) }
        try write([study.about])
        try write(study.about.stages)
        try write(study.about.waves)
        try write(study.about.measures)
        try write(study.about.roles)
        try write(study.about.references)
        try write(study.theory.statements)
        try write(study.theory.configurations) { $0.revision }
        try write(study.theory.leadsTo)
        try write(study.theory.contrasts)
        try write(study.theory.rivals)
        try write(study.theory.snapshots)
        try write(study.theory.changes)
        try write(study.theory.lineage)
        try write(study.theory.statementSplits)
        try write(study.theoryProposals)
        try write(study.recommendations)
        try write(study.materials)
        try write(study.sites)
        try write(study.decisions)
        try write(study.workshops)
        try write(study.ownTerms)
        try write(study.changeThemes)
        try write(study.adaptations)
        try write(study.participants)
        try write(study.evidence.sources)
        try write(study.evidence.excerpts)
        try write(study.evidence.codebook.dimensions)
        try write(study.evidence.codebook.themes)
        try write(study.evidence.codebook.codes)
        try write(study.evidence.readings)
        try write(study.evidence.judgements)
        try write(study.evidence.overallJudgements)
        try write(study.evidence.rounds)
        try write(study.evidence.blindCodings)
        try write(study.evidence.adjudications)
        try write(study.evidence.literature.searches)
        try write(study.evidence.literature.records)
        try write(study.evidence.linkedCodings)
        try write(study.evidence.memos)
        try write(study.contactTypes)
        try write(study.networks)
        try write(study.networkMemberships)
        try write(study.networkEvents)
        try write(study.objectives)
        try write(study.significantEvents)
        try write(study.issues)
        try write(study.settingTables)
        try write(study.cohorts)
        try write(study.instruments)
        try write(study.releases)
        try write(study.withdrawals)
        try write(study.standingQuestions)
        try write(study.indicators.organisations)
        try write(study.indicators.groups)
        try write(study.indicators.definitions)
        try write(study.allocations)
        try write(study.placements)
    }

    /// All things of a kind, in their order; those that are not among them go.
    private mutating func write<Thing: Stored>(_ things: [Thing], number: (Thing) -> Int? = { _ in nil })
        throws
    {
        var left = Set(try String.fetchAll(ledger.database, sql: "SELECT id FROM \(Thing.stored.table)"))
        for (position, thing) in things.enumerated() {
            left.remove(thing.storedId)
            if try ledger.save(thing, position: position, number: number(thing)) { counts.changed += 1 }
            progress(done)
        }
        for id in left.sorted() {
            try ledger.delete(Thing.self, id)
            counts.removed += 1
        }
    }

    mutating func write(
        _ responses: (Instrument, (Response) throws -> Void) throws -> Void, of instruments: [Instrument]
    ) throws {
        var rows = try ResponseInsert(ledger.database)
        try ledger.database.execute(sql: "DELETE FROM response")
        for instrument in instruments {
            try responses(instrument) { response in
                try refuseWithdrawn(response.respondent)
                guard let bytes = response.packed(for: instrument) else {
                    throw ContentProblem.answersDoNotFit(
                        path: path, respondent: response.respondent, instrument: instrument.id)
                }
                do {
                    try rows.insert(response, bytes)
                } catch let error as DatabaseError
                    where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY
                {
                    throw ContentProblem.responseTwice(
                        path: path, respondent: response.respondent, instrument: instrument.id,
                        wave: response.wave)
                }
                counts.responses += 1
                progress(done)
            }
        }
        try keepSets(.responses)
    }

    mutating func write(_ codings: ((Coding) throws -> Void) throws -> Void) throws {
        let rows = CodingRows(database: ledger.database)
        let merged = try rows.merged()
        try ledger.database.execute(sql: "DELETE FROM coding")
        try codings { coding in
            var coding = coding
            // Somebody coded with the codebook of before.
            if let kept = merged[coding.code] { coding.code = kept }
            try rows.insert(coding)
            counts.codings += 1
            progress(done)
        }
        try keepSets(.codings)
    }

    mutating func write(contacts: ((ContactCount) throws -> Void) throws -> Void) throws {
        let rows = ContactRows(database: ledger.database)
        try ledger.database.execute(sql: "DELETE FROM contactCount")
        try contacts { count in
            try rows.insert(count)
            counts.contacts += 1
            progress(done)
        }
        try keepSets(.contacts)
    }

    mutating func write(
        _ observations: ((Observation) throws -> Void) throws -> Void, of indicators: [Indicator]
    ) throws {
        let rows = try ObservationInsert(ledger.database, indicators: indicators, path: path)
        try ledger.database.execute(sql: "DELETE FROM observation")
        try observations { observation in
            try rows.insert(observation)
            counts.observations += 1
            progress(done)
        }
        try keepSets(.observations)
    }

    private func keepSets(_ kind: ObjectKind) throws {
        let recorded = try String.fetchAll(
            ledger.database, sql: "SELECT object FROM version WHERE kind = ?", arguments: [kind.code])
        for object in Set(recorded).union(try kind.all(ledger.database)).sorted() {
            try ledger.keep(kind.code, object) {}
        }
    }
}
