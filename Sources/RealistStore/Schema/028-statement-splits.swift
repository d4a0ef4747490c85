internal import GRDB

extension Migration {
    /// Statements that were split off from others. Those that are named may be gone: no reference leads there.
    static let addStatementSplits = Migration(sentence: "statements that were split off from others") {
        database in
        try database.createThings("statementSplit") { t in
            t.column("fromId", .text).notNull().indexed()
            t.day("day")
            t.text("splitBy")
            t.reference("changeId", to: "theoryChange", needed: false)
            t.check(sql: "fromId <> id")
        }
        try database.createParts("statementSplitConfiguration", of: "statementSplit") { t in
            t.text("configurationId")
        }
    }
}
