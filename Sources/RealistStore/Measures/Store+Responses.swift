internal import GRDB
public import Realist

extension Store {
    /// Gives every response to an instrument, one after another: by respondent, and for each respondent by the
    /// study's order of waves. They are not held in memory together.
    public func responses(to instrument: Instrument.ID, _ take: (Response) throws -> Void) throws {
        try read { try ResponseRows(database: $0).each(of: instrument, take) }
    }

    /// How many responses each instrument has at each wave: instruments and waves in the study's order, and only
    /// where there are any.
    public func responseCounts() throws -> [ResponseCount] {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: ResponseRows.counts)
            var counts: [ResponseCount] = []
            while let row = try rows.next() {
                counts.append(
                    try ResponseCount(
                        instrument: row.get("instrument"), wave: row.get("wave"), count: row.get("forms")))
            }
            return counts
        }
    }
}
