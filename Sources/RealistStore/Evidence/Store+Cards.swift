internal import GRDB
public import Realist

extension Store {
    /// Writes what somebody said on a card, all or nothing: the source, its passage, and how that bears on the explanation.
    ///
    /// - Throws: ``EditConflict`` when one of the names is in use.
    public func take(_ card: CardAnswer.Records) throws {
        try inTransaction { _ in
            try save(card.source, as: Recorded(card.source.storedId), expecting: 0)
            try save(card.excerpt, as: Recorded(card.excerpt.storedId), expecting: 0)
            try save(card.reading, as: .reading(card.reading), expecting: 0)
        }
    }

    /// What somebody answered about explanations for themselves, at one site, in the order in which it came in.
    ///
    /// - Parameters:
    ///   - reader: who answered and so is the reader of what was said.
    ///   - site: where they lead.
    ///   - mark: that every identifier of such an answer begins with; cards that were typed in for others begin otherwise.
    /// - Returns: none for somebody who answered nothing.
    /// - Throws: what reading the file throws.
    public func cardAnswers(by reader: String, at site: Site.ID, mark: String) throws -> [CardAnswer.Given] {
        try read { database in
            let sql = """
                SELECT reading.id FROM source JOIN excerpt ON excerpt.sourceId = source.id
                JOIN reading ON reading.excerptId = excerpt.id
                WHERE source.siteId = ? AND reading.reader = ? AND substr(source.id, 1, ?) = ?
                ORDER BY reading.position
                """
            let ids = try String.fetchAll(
                database.cachedStatement(sql: sql), arguments: [site.text, reader, mark.count, mark])
            return try Reading.fetchAll(database, ids: ids).compactMap { reading in
                try Excerpt.fetch(database, reading.excerpt.text).flatMap { CardAnswer.Given(reading, $0) }
            }
        }
    }
}
