internal import GRDB

extension Migration {
    /// Explanations that are put aside, and which changes are meant to act on an explanation.
    static let addArchived = Migration(sentence: "explanations that are put aside") { database in
        try database.alter(table: "configuration") { t in
            t.add(column: "archived", .text)
                .check(sql: "archived GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'")
        }
        try database.create(
            index: "adaptationConfigurationByTarget", on: "adaptationConfiguration",
            columns: ["configurationId", "adaptationId"])
    }
}
