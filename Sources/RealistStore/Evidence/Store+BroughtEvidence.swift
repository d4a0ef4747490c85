internal import GRDB
public import Realist

extension Store {
    /// Writes what a file of another program adds to the evidence, in one transaction with one audit entry: all of it or
    /// nothing. What is there stays as it is.
    ///
    /// - Parameters:
    ///   - brought: new things only.
    ///   - action: for the audit: "import coded", "import codebook".
    ///   - file: the name of the file, for the audit.
    /// - Throws: ``ContentProblem/thereMeanwhile(path:kind:object:)`` when somebody made a thing of the same identifier meanwhile.
    public func take(_ brought: BroughtEvidence, action: String, file: String) throws {
        var brought = brought
        try take(giving: &brought, action: action, file: file)
    }

    /// The same. What is written is given up at once, because the file keeps what it will write in memory, too.
    public func take(giving brought: inout BroughtEvidence, action: String, file: String) throws {
        if brought.isEmpty { return }
        try change(action, kind: Source.stored.code, object: file) { ledger in
            ledger.detail = CanonicalText.object([
                ("sources", .number(brought.sources.count)), ("passages", .number(brought.excerpts.count)),
                ("codes", .number(brought.codebook.codes.count)), ("codings", .number(brought.codings.count)),
                ("readings", .number(brought.readings.count)),
                ("memos", .number(brought.memos.count)),
                ("linked-codings", .number(brought.linkedCodings.count)),
            ])
            try refuseWithdrawn(brought.participants, ledger)
            try addAll(brought.stages, ledger)
            try addAll(brought.theory.statements, ledger)
            try addAll(brought.theory.configurations, ledger) { $0.revision }
            try addAll(brought.theory.leadsTo, ledger)
            try addAll(brought.participants, ledger)
            try addAll(brought.sources, ledger)
            brought.sources = []
            try addAll(brought.excerpts, ledger)
            brought.excerpts = []
            try addAll(brought.codebook.dimensions, ledger)
            try addAll(brought.codebook.themes, ledger)
            try addAll(brought.codebook.codes, ledger)
            try addAll(brought.readings, ledger)
            try addAll(brought.judgements, ledger)
            try addAll(brought.overallJudgements, ledger)
            try addAll(brought.rounds, ledger)
            try addAll(brought.blindCodings, ledger)
            try addAll(brought.adjudications, ledger)
            try addAll(brought.literature.searches, ledger)
            try addAll(brought.literature.records, ledger)
            try addAll(brought.linkedCodings, ledger)
            try addAll(brought.memos, ledger)
            try add(brought.codings, ledger)
            brought = BroughtEvidence()
        }
    }

    private func refuseWithdrawn(_ participants: [Participant], _ ledger: Ledger) throws {
        let withdrawn = WithdrawnPeople(try Withdrawal.fetchAll(ledger.database))
        for one in participants where !withdrawn.isEmpty {
            if let mode = withdrawn.mode(of: one.id.text), mode != .stop {
                throw ContentProblem.withdrew(path: path, pseudonym: one.id.text)
            }
        }
    }

    /// Behind those of their kind that are there.
    private func addAll<Thing: Stored>(
        _ things: [Thing], _ ledger: Ledger, number: (Thing) -> Int? = { _ in nil }
    ) throws {
        if things.isEmpty { return }
        let kind = Thing.stored
        let last = "SELECT max(position) FROM \(kind.table)"
        var end = (try Int.fetchOne(ledger.database, sql: last) ?? -1) + 1
        for thing in things {
            guard try Version.fetch(ledger.database, kind: kind.code, thing.storedId) == nil else {
                throw ContentProblem.thereMeanwhile(path: path, kind: kind.code, object: thing.storedId)
            }
            try ledger.save(thing, position: end, number: number(thing))
            end += 1
        }
    }

    private func add(_ codings: [Coding], _ ledger: Ledger) throws {
        let rows = CodingRows(database: ledger.database)
        let sql = "SELECT sourceId FROM excerpt WHERE id = ?"
        let homes = try Dictionary(grouping: codings) { coding in
            let statement = try ledger.database.cachedStatement(sql: sql)
            return try String.fetchOne(statement, arguments: [coding.excerpt.text]) ?? ""
        }
        for (source, codings) in homes.sorted(by: { $0.key < $1.key }) {
            try ledger.keep(ObjectKind.codings.code, source) {
                for coding in codings { try rows.insert(coding) }
            }
        }
    }
}
