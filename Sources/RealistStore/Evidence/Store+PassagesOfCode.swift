internal import GRDB
public import Realist

/// A passage that carries a code, without the text of its source.
public struct CodedPassage: Equatable, Sendable {
    public let excerpt: Excerpt
    /// Of its source.
    public let title: Wording
    public let kind: Source.Kind
    public let site: Site.ID?
    public let on: Day?
    /// Who gave it this code, in the order of their letters.
    public let coders: [String]
}

/// Some of the passages that carry a code.
public struct PassagesOfCode: Equatable, Sendable {
    public let passages: [CodedPassage]
    /// How many there are in all.
    public let count: Int
}

extension Store {
    /// Passages that carry a code, source by source in the order of the study, and in the order in which they stand there.
    ///
    /// - `start`: how many stand before the first one.
    /// - `most`: how many at most.
    /// - `unseen`: what whoever asks must not see: it is not counted either.
    public func passages(
        coded code: Code.ID, from start: Int = 0, most: Int, but unseen: UnseenCodings = .none
    ) throws -> PassagesOfCode {
        try read { database in
            let hidden = [unseen.coder, CanonicalText.list(unseen.passages.map(\.text).sorted())]
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: Store.codedPassages),
                arguments: [code.text, hidden[0], hidden[1], most, start])
            var coders: [Excerpt.ID: [String]] = [:]
            let ids: [String] = try rows.map { try $0.get("id") }
            let excerpts = try Excerpt.fetchAll(database, ids: ids)
            for row in try Row.fetchAll(
                database.cachedStatement(sql: Store.codersOfPassages),
                arguments: [code.text, hidden[0], hidden[1], CanonicalText.list(ids)])
            {
                coders[try row.get("excerptId"), default: []].append(try row.get("coder"))
            }
            let passages = try zip(rows, excerpts).map { row, excerpt in
                try CodedPassage(
                    excerpt: excerpt, title: row.wording("title"), kind: row.code("kind"),
                    site: row.maybe("siteId"), on: row.maybe("day"), coders: coders[excerpt.id] ?? [])
            }
            let count = try Int.fetchOne(
                database.cachedStatement(sql: Store.codedCount),
                arguments: [code.text, hidden[0], hidden[1]])
            return PassagesOfCode(passages: passages, count: count ?? 0)
        }
    }

    static let codedPassages = """
        SELECT excerpt.id, source.title, source.titleIn, source.kind, source.siteId, source.day
        FROM coding JOIN excerpt ON excerpt.id = coding.excerptId
        JOIN source ON source.id = excerpt.sourceId WHERE coding.codeId = ?
        AND \(seen) GROUP BY coding.excerptId
        ORDER BY source.position, excerpt.fromPoint, excerpt.toPoint, excerpt.id LIMIT ? OFFSET ?
        """
    static let codersOfPassages = """
        SELECT excerptId, coder FROM coding WHERE codeId = ? AND \(seen)
        AND excerptId IN (SELECT value FROM json_each(?))
        ORDER BY excerptId, coder
        """
    static let codedCount = "SELECT count(DISTINCT excerptId) FROM coding WHERE codeId = ? AND \(seen)"
    /// With the coder who asks, and the passages at which they see only their own.
    static let seen = "(coding.coder = ? OR coding.excerptId NOT IN (SELECT value FROM json_each(?)))"
}
