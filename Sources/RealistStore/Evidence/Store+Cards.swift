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
}
