internal import GRDB

extension Migration {
    /// Marks of people who withdrew, and judgements to be looked at again because of it.
    static let addWithdrawals = Migration(sentence: "the withdrawals") { database in
        try database.createThings("withdrawal") { t in
            t.text("salt")
            t.code("mode", ["stop", "keep-analysed", "erase"])
            t.day("day")
            t.check(sql: "length(id) = 64 AND length(salt) = 64")
        }
        for table in ["judgement", "overallJudgement"] {
            try database.alter(table: table) { t in
                t.add(column: "lookAgain", .text)
                    .check(sql: "lookAgain GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'")
            }
        }
    }
}
