internal import GRDB
public import Realist

/// How a round of double coding began.
public struct RoundBeginning: Equatable, Sendable {
    /// Whoever began it, as the audit has them; `nil` where it came with a bundle.
    public let actor: String?
    /// Whether nobody has coded in it since, or said that they have finished. What was taken from earlier codings as it
    /// began is nobody's work in it.
    public let isUntouched: Bool

    fileprivate init(_ round: CodingRound, _ database: Database) throws {
        let begun = try Row.fetchOne(
            database.cachedStatement(sql: RoundBeginning.begun),
            arguments: [CodingRound.stored.code, round.id.text])
        actor = try begun?.get("actor")
        let sequence: Int = try begun?.get("sequence") ?? 0
        // Answers are called `ROUND/PASSAGE/CODER`, and “0” comes next to “/”.
        let given = try Row.fetchOne(
            database.cachedStatement(sql: RoundBeginning.given),
            arguments: [BlindCoding.stored.code, "\(round.id)/", "\(round.id)0", sequence])
        isUntouched = round.finished.isEmpty && given == nil
    }

    private static let begun = """
        SELECT actor, sequence FROM audit WHERE kind = ? AND object = ? AND action = 'begin'
        ORDER BY sequence DESC LIMIT 1
        """

    private static let given = """
        SELECT 1 FROM version WHERE kind = ? AND object > ? AND object < ? AND writtenBy > ? LIMIT 1
        """
}

extension Store {
    /// How a round began; `nil` when there is none.
    public func beginning(of id: CodingRound.ID) throws -> RoundBeginning? {
        try read { database in
            try CodingRound.fetch(database, id.text).map { try RoundBeginning($0, database) }
        }
    }

    /// Takes a round back that was begun by mistake, with the answers that were taken from earlier codings. Codings stay as
    /// they are, and the round stays in the audit.
    ///
    /// - Throws: ``RoundRefusal`` when it is closed, when somebody has coded in it, or when somebody else began it.
    public func takeBack(_ id: CodingRound.ID) throws {
        try change("delete", kind: CodingRound.stored.code, object: id.text) { ledger in
            let round = try open(id, ledger)
            let beginning = try RoundBeginning(round, ledger.database)
            guard beginning.actor == ledger.entry.actor else {
                throw RoundRefusal.begunByAnother(round.title)
            }
            guard beginning.isUntouched else { throw RoundRefusal.coded(round.title) }
            for coding in try BlindCoding.fetchAll(ledger.database, where: "roundId", is: id.text) {
                try ledger.delete(BlindCoding.self, coding.storedId)
            }
            try ledger.delete(CodingRound.self, id.text)
        }
    }
}
