internal import GRDB

extension Migration {
    /// Questionnaires in use, and what people answered.
    static let addMeasures = Migration(sentence: "the measures") { database in
        try database.createThings("instrument") { t in
            t.text("version")
            // The first language of its texts, whatever the study's is.
            t.text("language")
            t.wording("title")
            t.wording("summary")
            t.text("defaultRuleId")
            t.text("termsOwner", needed: false)
            t.wording("termsSummary")
            t.wording("termsNotice", needed: false)
            t.code("termsWording", ["shipped", "own-copy", "own-copy-not-published"])
            t.text("termsUrl", needed: false)
        }
        try addKey(database)
        try addNorms(database)
        try addNotes(database)
        try addResponses(database)
    }

    private static func addKey(_ database: Database) throws {
        try database.createParts("instrumentItem", of: "instrument") { t in
            t.text("itemId")
            t.wording("wording", needed: false)
            t.uniqueKey(["instrumentId", "itemId"])
        }
        try database.createParts("instrumentOption", of: "instrument") { t in
            t.column("value", .integer).notNull().check { $0 >= -1000 && $0 <= 1000 }
            t.wording("label")
            // An answer is one byte of a response.
            t.check(sql: "position < 250")
            t.uniqueKey(["instrumentId", "value"])
        }
        try database.createParts("instrumentSubscale", of: "instrument") { t in
            t.text("subscaleId")
            t.wording("title")
            t.code("method", ["sum", "mean", "table"])
            // What the sum or mean is multiplied by; a table gives the score itself.
            t.column("factor", .real).check { $0 > 0 }
            t.check(sql: "(method = 'table') = (factor IS NULL)")
            t.code("better", ["higher", "lower"])
            t.uniqueKey(["instrumentId", "subscaleId"])
        }
        try database.createParts("instrumentSubscaleItem", of: "instrument") { t in
            t.text("subscaleId")
            t.code("list", ["items", "reversed"])
            t.text("itemId")
            t.foreignKey(
                ["instrumentId", "subscaleId"], references: "instrumentSubscale",
                columns: ["instrumentId", "subscaleId"])
            t.foreignKey(
                ["instrumentId", "itemId"], references: "instrumentItem", columns: ["instrumentId", "itemId"])
        }
        try addPoints(database)
        try database.createParts("instrumentMissingRule", of: "instrument") { t in
            t.text("ruleId")
            t.wording("title")
            t.column("percent", .integer).notNull().check { $0 >= 1 && $0 <= 100 }
            t.wording("whose")
        }
    }

    /// What the answers count in a subscale where it is not their own values, tables of scores, and other words
    /// for the answers.
    private static func addPoints(_ database: Database) throws {
        try database.createParts("instrumentPoints", of: "instrument") { t in
            t.text("subscaleId")
            t.column("points", .integer).notNull().check { $0 >= -1000 && $0 <= 1000 }
            t.foreignKey(
                ["instrumentId", "subscaleId"], references: "instrumentSubscale",
                columns: ["instrumentId", "subscaleId"])
        }
        try database.createParts("instrumentConversion", of: "instrument") { t in
            t.text("subscaleId")
            t.column("points", .integer).notNull().check { $0 >= -1_000_000_000 && $0 <= 1_000_000_000 }
            t.column("score", .real).notNull()
            t.uniqueKey(["instrumentId", "subscaleId", "points"])
            t.foreignKey(
                ["instrumentId", "subscaleId"], references: "instrumentSubscale",
                columns: ["instrumentId", "subscaleId"])
        }
        // `labelSet` counts the sets from 0.
        try database.createParts("instrumentLabel", of: "instrument") { t in
            t.column("labelSet", .integer).notNull().check { $0 >= 0 }
            t.wording("label")
        }
        try database.createParts("instrumentLabelItem", of: "instrument") { t in
            t.column("labelSet", .integer).notNull().check { $0 >= 0 }
            t.text("itemId")
            t.foreignKey(
                ["instrumentId", "itemId"], references: "instrumentItem", columns: ["instrumentId", "itemId"])
        }
    }

    private static func addNorms(_ database: Database) throws {
        try database.createParts("instrumentNorm", of: "instrument") { t in
            t.text("normId")
            t.wording("title")
            t.column("count", .integer)
            t.wording("caveat", needed: false)
        }
        try database.createParts("instrumentNormValue", of: "instrument") { t in
            t.text("normId")
            t.text("subscaleId")
            t.column("mean", .real).notNull()
            t.column("sd", .real).notNull().check { $0 > 0 }
        }
        try database.createParts("instrumentBandScheme", of: "instrument") { t in
            t.text("schemeId")
            t.wording("title")
            // Empty: the bands are of raw scores.
            t.text("normId", needed: false)
            t.wording("caveat")
        }
        try database.createParts("instrumentBand", of: "instrument") { t in
            t.text("schemeId")
            t.text("bandId")
            t.wording("title")
        }
        try database.createParts("instrumentBandCut", of: "instrument") { t in
            t.text("schemeId")
            t.text("subscaleId")
            t.column("cut", .real).notNull()
            t.flag("belongsBelow")
        }
        try database.createParts("instrumentBandShare", of: "instrument") { t in
            t.text("schemeId")
            t.text("subscaleId")
            t.column("share", .real).notNull()
        }
    }

    private static func addNotes(_ database: Database) throws {
        try database.createParts("instrumentReliability", of: "instrument") { $0.wording("title") }
        try database.createParts("instrumentThreshold", of: "instrument") { t in
            t.text("thresholdId")
            t.wording("title")
            t.wording("basis")
        }
        // The alpha of a reliability, the points of a threshold: `of` names its table, `row` its position there.
        try database.createParts("instrumentValue", of: "instrument") { t in
            t.code("ofTable", ["reliability", "threshold"])
            t.column("ofRow", .integer).notNull()
            t.text("subscaleId")
            t.column("value", .real).notNull()
        }
        try database.createParts("instrumentDispute", of: "instrument") { t in
            t.code("kind", ["deviation", "dispute"])
            t.wording("text")
        }
        try database.createParts("instrumentCitation", of: "instrument") { t in
            t.text("citationId")
            t.text("text")
            t.text("url", needed: false)
            t.code("standing", ["read", "reported", "not-reread"])
            t.uniqueKey(["instrumentId", "citationId"])
        }
        // What a work is cited for.
        try database.createParts("instrumentCited", of: "instrument") { t in
            t.code("ofTable", ["terms", "norm", "band-scheme", "reliability", "threshold", "dispute"])
            t.column("ofRow", .integer).notNull()
            t.text("citationId")
            t.foreignKey(
                ["instrumentId", "citationId"], references: "instrumentCitation",
                columns: ["instrumentId", "citationId"])
        }
    }

    private static func addResponses(_ database: Database) throws {
        // One byte an item, in the order of the instrument: 0 blank, 1 to 250 the option, 255 see responseNote.
        try database.create(table: "response", options: [.strict, .withoutRowID]) { t in
            t.reference("instrumentId", to: "instrument")
            t.text("respondent")
            t.reference("waveId", to: "wave")
            t.reference("siteId", to: "site")
            t.day("day", needed: false)
            t.column("answers", .blob).notNull()
            // What changes between waves: any names, so a JSON object.
            t.column("attributes", .text).check(sql: "attributes GLOB '{*}'")
            t.primaryKey(["instrumentId", "respondent", "waveId"])
        }
        try database.create(table: "responseNote", options: [.strict, .withoutRowID]) { t in
            t.text("instrumentId")
            t.text("respondent")
            t.text("waveId")
            t.column("item", .integer).notNull().check { $0 >= 0 }
            t.text("text")
            t.code("reason", ["not-an-answer"])
            t.primaryKey(["instrumentId", "respondent", "waveId", "item"])
            t.foreignKey(
                ["instrumentId", "respondent", "waveId"], references: "response",
                columns: ["instrumentId", "respondent", "waveId"], onDelete: .cascade)
        }
    }
}
