internal import GRDB

extension Migration {
    /// Statements, configurations, how they hang together, and how they came about.
    static let addTheory = Migration(sentence: "the programme theory") { database in
        try database.createThings("statement") { t in
            t.wording("text")
            t.code("level", ["person", "relationship", "team", "organisation", "wider-system"])
            t.wording("question", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("statementBroader", of: "statement") { t in
            t.reference("broaderId", to: "statement", indexed: true)
        }
        try database.createParts("statementAlias", of: "statement") { $0.text("alias") }
        try addConfigurations(database)
        try addLinks(database)
        try addTheoryHistory(database)
    }

    private static func addConfigurations(_ database: Database) throws {
        try database.createThings("configuration") { t in
            t.text("label")
            t.wording("title")
            t.reference("stageId", to: "stage")
            for optional in [
                "forWhom", "intervention", "mixed", "transferTested", "transferNotTested", "transferCheck",
                "note",
            ] {
                t.wording(optional, needed: false)
            }
            t.check(
                sql: """
                    (transferTested IS NULL) = (transferNotTested IS NULL)
                    AND (transferTested IS NOT NULL OR transferCheck IS NULL)
                    """)
        }
        try database.createParts("configurationContext", of: "configuration") { t in
            t.reference("statementId", to: "statement", indexed: true)
            t.code("need", ["present", "absent", "strengthens", "weakens"])
            // Contexts of one group are alternatives.
            t.text("anyOf", needed: false)
            t.wording("wording", needed: false)
        }
        try database.createParts("configurationResource", of: "configuration") { t in
            t.reference("statementId", to: "statement", indexed: true)
            t.wording("wording", needed: false)
        }
        try database.createParts("configurationReasoning", of: "configuration") { t in
            t.reference("statementId", to: "statement", indexed: true)
            t.wording("whose", needed: false)
            t.wording("wording", needed: false)
        }
        try database.createParts("configurationOutcome", of: "configuration") { t in
            t.reference("statementId", to: "statement", indexed: true)
            t.code("value", ["wanted", "unwanted", "neutral"])
            t.wording("wording", needed: false)
        }
        try database.createParts("configurationBacking", of: "configuration") { t in
            t.reference("referenceId", to: "reference")
        }
    }

    private static func addLinks(_ database: Database) throws {
        try database.createThings("leadsTo") { t in
            t.reference("fromStatementId", to: "statement")
            t.reference("toStatementId", to: "statement")
            t.wording("reason")
        }
        try database.createThings("contrast") { t in
            t.reference("firstId", to: "configuration")
            t.reference("secondId", to: "configuration")
            t.code("differs", ["context", "resource", "both"])
            t.wording("lesson")
        }
        try database.createThings("rivalry") { t in
            t.wording("telling", needed: false)
            t.reference("survivorId", to: "configuration", needed: false)
            t.wording("survivorReason", needed: false)
            t.check(sql: "(survivorId IS NULL) = (survivorReason IS NULL)")
        }
        try database.createParts("rivalryConfiguration", of: "rivalry") { t in
            t.reference("configurationId", to: "configuration")
        }
    }

    private static func addTheoryHistory(_ database: Database) throws {
        // Configurations of an old snapshot or of lineage may be gone: no reference.
        try database.createThings("snapshot") { t in
            t.wording("title")
            t.code("kind", ["initial", "refined"])
            t.day("day")
            t.wording("note", needed: false)
        }
        try database.createParts("snapshotConfiguration", of: "snapshot") { t in
            t.text("configurationId")
            t.column("revision", .integer).notNull().check { $0 > 0 }
            t.uniqueKey(["snapshotId", "configurationId"])
        }
        try database.createThings("theoryChange") { t in
            t.day("day")
            t.wording("reason")
            t.code("cause", ["meeting", "passage", "data"])
            t.reference("workshopId", to: "workshop", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("theoryChangePassage", of: "theoryChange") { t in
            t.reference("excerptId", to: "excerpt", indexed: true)
        }
        try database.createThings("lineage") { t in
            t.code("kind", ["merged", "split", "added"])
            t.reference("changeId", to: "theoryChange")
        }
        try database.createParts("lineageConfiguration", of: "lineage") { t in
            t.code("list", ["from", "into"])
            t.text("configurationId")
        }
    }
}
