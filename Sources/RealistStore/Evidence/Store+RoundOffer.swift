internal import GRDB
public import Realist

extension Store {
    /// Passages of these sources, source by source in the order of the study, and in the order of the text.
    public func passages(of sources: Set<Source.ID>) throws -> [Excerpt.ID] {
        try read { database in
            let sql = """
                SELECT excerpt.id FROM source JOIN excerpt ON excerpt.sourceId = source.id
                WHERE source.id IN (SELECT value FROM json_each(?))
                ORDER BY source.position, excerpt.fromPoint, excerpt.toPoint, excerpt.id
                """
            let list = CanonicalText.list(sources.map(\.text).sorted())
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [list]).map {
                try $0.get("id")
            }
        }
    }

    /// In whose names there are codings, in the order of their letters; those of rounds are nobody's.
    public func coders() throws -> [String] {
        try read { database in
            try String.fetchAll(database, sql: "SELECT DISTINCT coder FROM coding ORDER BY coder")
                .filter { CodingRound.agreed(in: $0) == nil }
        }
    }
}
