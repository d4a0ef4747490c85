internal import GRDB
internal import Realist

extension Withdrawing {
    /// Passages go out of rounds of double coding, with what was given to them and agreed about them. Figures of agreement
    /// are then those of the passages that are left.
    mutating func takeOutOfRounds(_ gone: Set<Excerpt.ID>) throws {
        let codings = try BlindCoding.fetchAll(database).filter { gone.contains($0.excerpt) }
        let decisions = try Adjudication.fetchAll(database).filter { gone.contains($0.excerpt) }
        try forgetting {
            for coding in codings { try ledger.delete(BlindCoding.self, coding.storedId) }
            for decision in decisions { try ledger.delete(Adjudication.self, decision.storedId) }
            for var round in try CodingRound.fetchAll(database)
            where !gone.isDisjoint(with: round.passages) {
                round.passages.removeAll { gone.contains($0) }
                try ledger.save(round)
            }
        }
        outcome.count(.codings, codings.count)
    }
}
