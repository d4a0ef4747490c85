internal import GRDB
public import Realist

/// How many forms a site has of an instrument at a wave.
public struct ResponseTotal: Equatable, Sendable {
    public let instrument: Instrument.ID
    public let wave: Wave.ID
    public let site: Site.ID
    public let forms: Int
}

extension Store {
    /// How many forms there are: by instrument, wave and site, and only where there are any. For one site, or all.
    public func responseTotals(at site: Site.ID? = nil) throws -> [ResponseTotal] {
        try read { database in
            let sql = """
                SELECT * FROM responseTotal WHERE siteId = coalesce(?, siteId) ORDER BY instrumentId, waveId, siteId
                """
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [site?.text]).map { row in
                try ResponseTotal(
                    instrument: row.get("instrumentId"), wave: row.get("waveId"), site: row.get("siteId"),
                    forms: row.get("forms"))
            }
        }
    }
}

/// Counts the forms of an instrument while somebody goes through all of them.
struct FormTotals {
    private struct Place: Hashable {
        let wave: String
        let site: String
    }

    private var counts: [Place: Int] = [:]

    /// The next row, as ``ResponseRows/inOrder`` has it.
    mutating func count(_ row: RawRow) {
        counts[Place(wave: row.text(1) ?? "", site: row.text(2) ?? ""), default: 0] += 1
    }

    var waves: Set<String> { Set(counts.keys.map(\.wave)) }
    var sites: Set<String> { Set(counts.keys.map(\.site)) }

    func write(_ database: Database, of instrument: String) throws {
        try FormTotals.clear(database, instrument)
        for (place, count) in counts {
            try database.cachedStatement(sql: "INSERT INTO responseTotal VALUES (?, ?, ?, ?)").execute(
                arguments: [instrument, place.wave, place.site, count])
        }
    }

    /// Where nobody goes through them.
    static func refresh(_ database: Database, of instrument: String) throws {
        try clear(database, instrument)
        try database.execute(
            sql: """
                INSERT INTO responseTotal SELECT instrumentId, waveId, siteId, count(*) FROM response
                WHERE instrumentId = ? GROUP BY waveId, siteId
                """, arguments: [instrument])
    }

    private static func clear(_ database: Database, _ instrument: String) throws {
        try database.execute(sql: "DELETE FROM responseTotal WHERE instrumentId = ?", arguments: [instrument])
    }
}
