internal import GRDB

// A reference without a stated action is SQLite's NO ACTION: what is referred to cannot go, which is checked when
// a transaction ends. Rows that belong to a thing go with it (CASCADE).

extension Migration {
    /// The study itself, its recommendations, sites, co-design and people.
    static let addProgramme = Migration(sentence: "the programme") { database in
        try addStudy(database)
        try addStudyParts(database)
        try addRecommendations(database)
        try addSites(database)
        try addCoDesign(database)
        try addAdaptations(database)
        try database.createThings("participant") { t in
            t.reference("siteId", to: "site", needed: false)
            t.flag("consentInterview", needed: false)
            t.flag("consentQuotes", needed: false)
            t.flag("consentResponses", needed: false)
            t.day("withdrawn", needed: false)
        }
        try database.createParts("participantAttribute", of: "participant") { t in
            t.text("name")
            t.text("value")
        }
    }

    private static func addRecommendations(_ database: Database) throws {
        try database.createThings("recommendation") { t in
            t.text("label")
            t.wording("title")
            t.reference("stageId", to: "stage")
            t.wording("advice")
            t.wording("watchFor", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("recommendationCore", of: "recommendation") { t in
            t.text("corePartId")
            t.wording("text")
        }
        try database.createParts("recommendationText", of: "recommendation") { t in
            t.code("list", ["adaptable", "goes-wrong", "suits", "matters-less", "first-steps"])
            t.wording("text")
        }
        try database.createParts("recommendationLink", of: "recommendation") { t in
            t.reference("configurationId", to: "configuration")
            t.code("does", ["supplies-the-resource", "makes-the-context", "guards-against", "only-informs"])
        }
        try database.createParts("recommendationMeasure", of: "recommendation") { t in
            t.reference("measureId", to: "measure")
        }
        try database.createThings("material") { t in
            t.wording("title")
            t.code("kind", ["letter", "agenda", "leaflet", "form", "guide", "slides", "policy", "other"])
            t.text("path", needed: false)
            t.column("contents", .blob)
            t.text("url", needed: false)
            t.text("whose")
            t.text("licence")
            t.reference("siteId", to: "site", needed: false)
            t.wording("note", needed: false)
            t.check(sql: "(path IS NULL) = (contents IS NULL) AND (path IS NULL) <> (url IS NULL)")
        }
        try database.createParts("materialRecommendation", of: "material") { t in
            t.reference("recommendationId", to: "recommendation")
        }
    }

    private static func addSites(_ database: Database) throws {
        try database.createThings("site") { t in
            t.wording("label")
            t.text("name", needed: false)
            t.day("nameAgreed", needed: false)
            t.wording("kind")
            t.wording("story", needed: false)
            t.day("joined", needed: false)
            t.day("left", needed: false)
            t.day("approvedOn", needed: false)
            t.text("approvedBy", needed: false)
            t.check(sql: "(approvedOn IS NULL) = (approvedBy IS NULL)")
        }
        try database.createParts("siteFact", of: "site") { t in
            t.wording("label")
            t.wording("value")
        }
        try database.createParts("siteProfile", of: "site") { t in
            t.reference("statementId", to: "statement")
            t.code("answer", ["present", "partly", "absent", "few", "some", "most", "unknown"])
            t.day("day")
            t.text("saidBy")
            t.wording("note", needed: false)
        }
        // `answer` is the position of the profile's answer that the excerpt bears out.
        try database.createParts("siteProfileEvidence", of: "site") { t in
            t.column("answer", .integer).notNull()
            t.reference("excerptId", to: "excerpt", indexed: true)
        }
        try database.createParts("siteProgramme", of: "site") { t in
            t.code(
                "point",
                [
                    "name", "why", "materials", "procedures", "provider", "mode", "where",
                    "when-and-how-much",
                    "tailoring", "modifications", "planned-fidelity", "actual-fidelity",
                ])
            t.wording("text")
            t.uniqueKey(["siteId", "point"])
        }
    }

    private static func addCoDesign(_ database: Database) throws {
        try database.createThings("decision") { t in
            t.reference("siteId", to: "site")
            t.reference("recommendationId", to: "recommendation")
            t.code("choice", ["already-doing", "adopt", "adapt", "reject", "later", "undecided"])
            t.wording("reason", needed: false)
            t.day("day", needed: false)
            t.reference("workshopId", to: "workshop", needed: false)
            t.check(sql: "id = siteId || '/' || recommendationId")
        }
        try database.createThings("workshop") { t in
            t.reference("siteId", to: "site", needed: false)
            t.wording("title")
            t.code("stage", ["set-up", "understanding", "priorities", "co-design", "review"])
            t.day("day")
        }
        try database.createParts("workshopAttendance", of: "workshop") { t in
            t.reference("roleId", to: "role")
            t.column("people", .integer).notNull().check { $0 >= 0 }
            t.uniqueKey(["workshopId", "roleId"])
        }
        try database.createParts("workshopText", of: "workshop") { t in
            t.code("list", ["shown", "discussed", "decided"])
            t.wording("text")
        }
    }
}
