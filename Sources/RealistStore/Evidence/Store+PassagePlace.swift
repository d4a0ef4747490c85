internal import GRDB
public import Realist

/// A passage among those of its source, in the order of the text; of two that begin together the longer one first.
public struct PassagePlace: Equatable, Sendable {
    /// From 1.
    public let number: Int
    public let before: Excerpt.ID?
    public let after: Excerpt.ID?
}

extension Store {
    /// - Returns: `nil` when there is no such passage.
    public func place(of passage: Excerpt) throws -> PassagePlace? {
        try read { database in
            let sql = "SELECT id FROM excerpt WHERE sourceId = ? ORDER BY fromPoint, toPoint DESC, id"
            let ids = try String.fetchAll(
                database.cachedStatement(sql: sql), arguments: [passage.source.text])
            guard let here = ids.firstIndex(of: passage.id.text) else { return nil }
            func id(_ place: Int) -> Excerpt.ID? {
                ids.indices.contains(place) ? Excerpt.ID(ids[place]) : nil
            }
            return PassagePlace(number: here + 1, before: id(here - 1), after: id(here + 1))
        }
    }
}
