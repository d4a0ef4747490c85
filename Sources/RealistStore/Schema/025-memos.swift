internal import GRDB

extension Migration {
    /// What evaluators think. Codes and explanations that memos name may be gone: no reference leads there.
    static let addMemos = Migration(sentence: "memos") { database in
        try database.createThings("memo") { t in
            t.code("kind", ["coding", "theory", "method", "reflexive"])
            t.reference("excerptId", to: "excerpt", needed: false, indexed: true)
            t.reference("sourceId", to: "source", needed: false, indexed: true)
            t.column("codeId", .text).indexed()
            t.column("configurationId", .text).indexed()
            t.column("text", .text).notNull().check { length($0) > 0 }
            t.text("writer")
            t.day("day")
            t.check(
                sql: """
                    (excerptId IS NOT NULL) + (sourceId IS NOT NULL) + (codeId IS NOT NULL)
                        + (configurationId IS NOT NULL) <= 1
                    """)
        }
        try database.create(index: "memoByPosition", on: "memo", columns: ["position", "id"])
    }
}
