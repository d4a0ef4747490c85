internal import GRDB

extension Migration {
    /// What it was like before a change.
    static let addBefore = Migration(sentence: "what it was like before a change") { database in
        try database.alter(table: "adaptation") { t in
            t.add(column: "before", .text)
            t.add(column: "beforeIn", .text)
                .check(sql: "beforeIn IS NULL OR (beforeIn GLOB '{*}' AND before IS NOT NULL)")
        }
    }
}
