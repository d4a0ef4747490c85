internal import GRDB
public import Realist

extension Store {
    /// Hands over every response to an instrument, one after another: by respondent, and for each respondent by
    /// the study's order of waves. They are not held in memory together.
    public func eachResponse(of instrument: Instrument.ID, _ body: (Response) throws -> Void) throws {
        try read { try ResponseRows(database: $0).each(of: instrument, body) }
    }

    /// How many responses there are to each instrument.
    public func responseCounts() throws -> [Instrument.ID: Int] {
        try read { database in
            var counts: [Instrument.ID: Int] = [:]
            for instrument in try String.fetchAll(database, sql: "SELECT id FROM instrument ORDER BY id") {
                guard let id = Instrument.ID(instrument) else { continue }
                let sql = "SELECT count(*) FROM response WHERE instrumentId = ?"
                counts[id] = try Int.fetchOne(database, sql: sql, arguments: [instrument]) ?? 0
            }
            return counts
        }
    }
}
