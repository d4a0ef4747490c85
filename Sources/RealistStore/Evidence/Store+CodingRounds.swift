internal import GRDB
public import Realist

extension Store {
    /// All rounds of double coding, in the order in which they were begun.
    public func codingRounds() throws -> [CodingRound] { try read { try CodingRound.fetchAll($0) } }

    /// A round with what was given in it so far and what was agreed; `nil` when there is none.
    public func roundWork(_ id: CodingRound.ID) throws -> RoundWork? {
        try read { database in
            try CodingRound.fetch(database, id.text).map { try RoundWork($0, database) }
        }
    }

    /// Whether a round of double coding asks about this code: it is merged then, not deleted.
    public func isAsked(_ code: Code.ID) throws -> Bool {
        try read { database in
            let sql = "SELECT 1 FROM codingRoundCode WHERE codeId = ? LIMIT 1"
            return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [code.text]) != nil
        }
    }

    /// Begins a round.
    ///
    /// - `taking`: what its coders gave its passages before counts as given in the round; a passage that a coder gave no
    ///   code at all counts as one at which they have not looked.
    ///
    /// - Throws: ``EditConflict`` when there is a round of this identifier.
    public func begin(_ round: CodingRound, taking: Bool) throws {
        try change("begin", kind: CodingRound.stored.code, object: round.id.text) { ledger in
            try Recorded.codingRound(round.id).check(0, saving: nil, ledger.database, path: path)
            try ledger.save(round)
            guard taking else { return }
            let codebook = try Codebook(ledger.database)
            let asked = Set(round.codes.map { codebook.code($0)?.id ?? $0 })
            for passage in round.passages {
                let codings = try CodingRows(database: ledger.database).all(of: passage)
                for coder in round.coders {
                    let own = codings.filter { $0.coder == coder }
                    if own.isEmpty { continue }
                    try ledger.save(
                        BlindCoding(
                            round: round.id, excerpt: passage, coder: coder,
                            codes: own.map(\.code).filter(asked.contains), on: round.begun))
                }
            }
        }
    }

    /// Keeps what a coder gives a passage in an open round. No coding comes of it before the round is closed.
    ///
    /// - Throws: ``RoundRefusal``.
    public func give(_ coding: BlindCoding) throws {
        try change("code", kind: BlindCoding.stored.code, object: coding.storedId) { ledger in
            let round = try open(coding.round, ledger)
            let work = try RoundWork(round, ledger.database)
            let asked = Set(work.codes.map(\.id))
            guard round.coders.contains(coding.coder), round.passages.contains(coding.excerpt),
                coding.codes.allSatisfy(asked.contains)
            else { throw RoundRefusal.notAsked(round.title) }
            // What is said again on another day is no change.
            if let before = work.coding(of: coding.coder, at: coding.excerpt),
                before.codes == coding.codes, before.memo == coding.memo
            {
                return
            }
            try ledger.save(coding)
        }
    }

    /// A coder has finished. When the last one has, the round is closed.
    ///
    /// - Returns: whether it is closed now.
    /// - Throws: ``RoundRefusal``.
    public func finish(_ id: CodingRound.ID, coder: String, on day: Day) throws -> Bool {
        try change("finish", kind: CodingRound.stored.code, object: id.text) { ledger in
            var round = try open(id, ledger)
            guard round.coders.contains(coder) else { throw RoundRefusal.notAsked(round.title) }
            if !round.finished.contains(coder) { round.finished.append(coder) }
            if round.isFinished {
                try ledger.close(round, by: coder, on: day)
            } else {
                try ledger.save(round)
            }
            return round.isFinished
        }
    }

    /// Closes a round, whoever has finished: what each gave becomes their codings, seen by all.
    ///
    /// - Throws: ``RoundRefusal`` when it is closed already.
    public func close(_ id: CodingRound.ID, by closer: String, on day: Day) throws {
        try change("close", kind: CodingRound.stored.code, object: id.text) { ledger in
            try ledger.close(open(id, ledger), by: closer, on: day)
        }
    }

    /// Keeps what was agreed about one passage of a closed round, all of it as one entry of the audit. Codings follow: one
    /// under the round's name where a code was agreed as given, none where it was agreed as not given, whoever gave it.
    ///
    /// - Throws: ``RoundRefusal``.
    public func settle(_ decisions: [Adjudication], at passage: Excerpt.ID, of id: CodingRound.ID) throws {
        try change("settle", kind: CodingRound.stored.code, object: id.text) { ledger in
            guard let round = try CodingRound.fetch(ledger.database, id.text) else {
                throw RoundRefusal.notAsked(id.text)
            }
            guard !round.isOpen else { throw RoundRefusal.open(round.title) }
            let before = try RoundWork(round, ledger.database)
            let differing = Set(before.differences(at: passage).map(\.code))
            for decision in decisions {
                guard decision.round == id, decision.excerpt == passage, differing.contains(decision.code)
                else { throw RoundRefusal.notAsked(round.title) }
                // Of a code that was merged since, the earlier word on it goes.
                if let old = before.adjudication(of: decision.code, at: passage), old.code != decision.code {
                    try ledger.delete(Adjudication.self, old.storedId)
                }
                try ledger.save(decision)
            }
            let work = try RoundWork(round, ledger.database)
            let taken = try ledger.place(
                decisions.map { ($0.code, $0.excerpt) }, of: work, whoever: true)
            ledger.detail = CanonicalText.object([
                ("decided", .list(decisions.map { .text($0.code.text) })), ("taken", .number(taken)),
            ])
        }
    }

    func open(_ id: CodingRound.ID, _ ledger: Ledger) throws -> CodingRound {
        guard let round = try CodingRound.fetch(ledger.database, id.text) else {
            throw RoundRefusal.notAsked(id.text)
        }
        guard round.isOpen else { throw RoundRefusal.closed(round.title) }
        return round
    }
}

extension RoundWork {
    init(_ round: CodingRound, _ database: Database) throws {
        try self.init(
            round,
            codings: BlindCoding.fetchAll(database, where: "roundId", is: round.id.text),
            adjudications: Adjudication.fetchAll(database, where: "roundId", is: round.id.text),
            in: Codebook(database))
    }
}
