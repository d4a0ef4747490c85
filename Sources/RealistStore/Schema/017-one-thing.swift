internal import GRDB

extension Migration {
    /// What somebody should do who will do only one thing of a recommendation.
    static let addOneThing = Migration(sentence: "the one thing of a recommendation") { database in
        try database.alter(table: "recommendation") { t in
            t.add(column: "oneThing", .text)
            t.add(column: "oneThingIn", .text)
                .check(sql: "oneThingIn IS NULL OR (oneThingIn GLOB '{*}' AND oneThing IS NOT NULL)")
        }
    }
}
