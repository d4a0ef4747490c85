internal import GRDB

extension Migration {
    /// What was said, seen and read, and what evaluators make of it.
    static let addEvidence = Migration(sentence: "the evidence") { database in
        try database.createThings("source") { t in
            t.code(
                "kind",
                [
                    "interview", "focus-group", "document", "observation", "survey-comment",
                    "significant-event", "aggregate-feedback",
                ])
            t.wording("title")
            t.reference("siteId", to: "site", needed: false)
            t.reference("waveId", to: "wave", needed: false)
            t.day("day", needed: false)
            t.text("textPath", needed: false)
            t.text("textContents", needed: false)
            t.flag("isMadeUp")
            t.wording("note", needed: false)
            t.check(sql: "(textPath IS NULL) = (textContents IS NULL)")
        }
        try database.createParts("sourceParticipant", of: "source") { t in
            t.reference("participantId", to: "participant", indexed: true)
        }
        try database.createThings("excerpt") { t in
            t.reference("sourceId", to: "source", indexed: true)
            t.column("fromPoint", .integer).notNull().check { $0 >= 0 }
            t.column("toPoint", .integer).notNull()
            t.reference("participantId", to: "participant", needed: false, indexed: true)
            t.text("text")
            t.check(sql: "toPoint >= fromPoint")
        }
        try addCodebook(database)
        try addReadings(database)
    }

    private static func addCodebook(_ database: Database) throws {
        for table in ["dimension", "theme", "code"] {
            try database.createThings(table) { t in
                t.wording("title")
                t.wording("meaning", needed: false)
                if table == "theme" { t.reference("dimensionId", to: "dimension", needed: false) }
            }
        }
        try database.createParts("codeTheme", of: "code") { $0.reference("themeId", to: "theme") }
        // There may be very many: no identifier, no position, one digest for all of a source.
        try database.create(table: "coding", options: [.strict, .withoutRowID]) { t in
            t.reference("excerptId", to: "excerpt")
            t.reference("codeId", to: "code", indexed: true)
            t.text("coder")
            t.primaryKey(["excerptId", "codeId", "coder"])
        }
    }

    private static func addReadings(_ database: Database) throws {
        let grades = ["weak", "moderate", "strong"]
        let verdicts = ["supports", "refines", "refutes", "mixed"]
        try database.createThings("reading") { t in
            t.reference("excerptId", to: "excerpt", indexed: true)
            t.reference("configurationId", to: "configuration", indexed: true)
            t.code(
                "part",
                [
                    "whole", "context", "resource", "reasoning", "outcome", "context-resource",
                    "resource-reasoning", "reasoning-outcome", "context-outcome", "ripple",
                ])
            t.reference("leadsToId", to: "leadsTo", needed: false)
            t.code("stance", ["supports", "refines", "refutes"])
            t.code("strength", grades, needed: false)
            t.code("relevance", grades, needed: false)
            t.code("rigour", grades, needed: false)
            t.text("memo")
            t.text("reader")
            t.day("day", needed: false)
            t.check(sql: "(leadsToId IS NULL) = (part <> 'ripple')")
        }
        try database.createThings("judgement") { t in
            t.reference("siteId", to: "site")
            t.reference("configurationId", to: "configuration", indexed: true)
            t.column("revision", .integer).notNull().check { $0 > 0 }
            t.code("verdict", verdicts, needed: false)
            t.code("worked", ["not-at-all", "a-little", "partly", "strongly", "varied"], needed: false)
            t.code("strength", grades, needed: false)
            t.code(
                "silent", ["resource-not-in-place", "not-looked-for", "nothing-found", "not-reported"],
                needed: false)
            t.wording("reason")
            t.day("day")
            t.text("judgedBy")
            t.check(
                sql: """
                    (verdict IS NULL) = (worked IS NULL) AND (verdict IS NULL) = (strength IS NULL)
                    AND (verdict IS NULL) <> (silent IS NULL)
                    """)
        }
        try database.createParts("judgementExcerpt", of: "judgement") { t in
            t.reference("excerptId", to: "excerpt", indexed: true)
        }
        try database.createThings("overallJudgement") { t in
            t.reference("configurationId", to: "configuration", indexed: true)
            t.column("revision", .integer).notNull().check { $0 > 0 }
            t.code("verdict", verdicts)
            t.code("confidence", ["early-idea", "some-support", "well-supported", "contested"])
            t.wording("reason")
            t.day("day")
            t.text("judgedBy")
        }
    }
}
