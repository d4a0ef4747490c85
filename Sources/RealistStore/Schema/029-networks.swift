internal import GRDB

extension Migration {
    /// Networks with who is in them, what they count and what they set out to reach; and what is noted beside them. Lists of
    /// reasons, kinds and types are not bound: a later version may have more words.
    static let addNetworks = Migration(sentence: "networks and what is monitored") { database in
        try addNetworkTables(database)
        try addNetworkEvents(database)
        try addObjectives(database)
        try addNotedThings(database)
    }

    private static func addNetworkTables(_ database: Database) throws {
        try database.createThings("contactType") { t in
            t.wording("title")
            t.text("kindOf", needed: false)
            t.wording("note", needed: false)
        }
        try database.createThings("network") { t in
            t.wording("title")
            t.reference("withinId", to: "network", needed: false, indexed: true)
            t.wording("purpose", needed: false)
            t.reference("siteId", to: "site", needed: false)
            t.text("sinceRough", needed: false)
            t.text("untilRough", needed: false)
            t.text("coordinator", needed: false)
            for name in ["invited", "joined", "stayed", "tookPart"] {
                t.column(name, .integer).check { $0 >= 0 }
            }
            t.wording("note", needed: false)
            t.check(sql: "withinId IS NULL OR withinId <> id")
        }
        try database.createParts("networkPhase", of: "network") { t in
            t.month("month")
            t.text("type")
            t.uniqueKey(["networkId", "month", "type"])
        }
        try database.createParts("networkCount", of: "network") { t in
            t.day("day")
            t.column("members", .integer).notNull().check { $0 >= 0 }
            t.wording("note", needed: false)
            t.uniqueKey(["networkId", "day"])
        }
        try database.createThings("networkMembership") { t in
            t.reference("networkId", to: "network", indexed: true)
            t.reference("participantId", to: "participant", indexed: true)
            t.day("fromDay")
            t.day("toDay", needed: false)
            t.text("because", needed: false)
            t.text("becauseWords", needed: false)
            t.flag("tookPart", needed: false)
            t.check(sql: "toDay IS NULL OR toDay >= fromDay")
            t.check(sql: "because IS NULL OR becauseWords IS NULL")
            t.check(sql: "toDay IS NOT NULL OR (because IS NULL AND becauseWords IS NULL)")
        }
        try database.create(table: "contactCount", options: [.strict, .withoutRowID]) { t in
            t.column("networkId", .text).notNull().references("network", column: "id", onDelete: nil)
            t.month("month")
            t.text("type")
            t.column("contacts", .integer).notNull().check { $0 >= 0 }
            t.column("people", .integer)
            t.text("note", needed: false)
            t.text("recordedBy")
            t.day("recordedOn")
            t.primaryKey(["networkId", "month", "type"])
            t.check(sql: "people IS NULL OR (people >= 0 AND people <= contacts)")
        }
    }

    private static func addNetworkEvents(_ database: Database) throws {
        try database.createThings("networkEvent") { t in
            t.wording("title")
            t.day("day")
            t.text("kind", needed: false)
            t.text("kindWords", needed: false)
            t.code("place", ["virtual", "in-person", "both"])
            t.flag("supportRoom", needed: false)
            t.wording("note", needed: false)
            t.check(sql: "(kind IS NULL) <> (kindWords IS NULL)")
        }
        try database.createParts("networkEventNetwork", of: "networkEvent") { t in
            t.reference("networkId", to: "network", indexed: true)
        }
        try database.createParts("networkEventAttendance", of: "networkEvent") { t in
            t.reference("roleId", to: "role")
            t.column("people", .integer).notNull().check { $0 >= 0 }
            t.uniqueKey(["networkEventId", "roleId"])
        }
        try database.createParts("networkEventResult", of: "networkEvent") { t in t.wording("text") }
        try database.createParts("networkEventMaterial", of: "networkEvent") { t in
            t.reference("materialId", to: "material")
        }
        try database.createParts("networkEventConfiguration", of: "networkEvent") { t in
            t.reference("configurationId", to: "configuration", indexed: true)
        }
    }

    private static func addObjectives(_ database: Database) throws {
        try database.createThings("objective") { t in
            t.wording("text")
            t.wording("shownBy", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("objectiveMeasure", of: "objective") { t in
            t.reference("measureId", to: "measure")
        }
        try database.createParts("objectiveNetwork", of: "objective") { t in
            t.reference("networkId", to: "network", indexed: true)
        }
        try database.createParts("objectiveReview", of: "objective") { t in
            t.day("due")
            t.day("foundOn", needed: false)
            t.text("foundBy", needed: false)
            t.code("met", ["met", "partly", "not-met", "unclear"], needed: false)
            t.wording("what", needed: false)
            t.uniqueKey(["objectiveId", "due"])
            t.check(
                sql: """
                    (foundOn IS NULL) = (what IS NULL) AND (foundBy IS NULL) = (what IS NULL)
                        AND (met IS NULL) = (what IS NULL)
                    """)
        }
    }

    private static func addNotedThings(_ database: Database) throws {
        try database.createThings("significantEvent") { t in
            t.wording("title")
            t.text("roughDay")
            t.reference("siteId", to: "site", needed: false)
            t.wording("happened")
            t.wording("learned", needed: false)
            t.reference("sourceId", to: "source", needed: false, indexed: true)
            t.wording("note", needed: false)
        }
        try database.createParts("significantEventNetwork", of: "significantEvent") { t in
            t.reference("networkId", to: "network", indexed: true)
        }
        try database.createParts("significantEventConfiguration", of: "significantEvent") { t in
            t.reference("configurationId", to: "configuration", indexed: true)
        }
        try database.createThings("raisedIssue") { t in
            t.wording("text")
            t.text("roughDay", needed: false)
            t.reference("siteId", to: "site", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("raisedIssueRecommendation", of: "raisedIssue") { t in
            t.reference("recommendationId", to: "recommendation")
        }
        try database.createParts("raisedIssueWin", of: "raisedIssue") { t in
            t.wording("text")
            t.text("owner", needed: false)
            t.day("due", needed: false)
            t.code("state", ["not-begun", "under-way", "done", "dropped"])
        }
        try database.createThings("settingTable") { t in
            t.wording("title")
            t.reference("siteId", to: "site", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("settingTableRow", of: "settingTable") { t in
            t.wording("aspect")
            t.wording("positive", needed: false)
            t.wording("negative", needed: false)
            t.check(sql: "positive IS NOT NULL OR negative IS NOT NULL")
        }
        try database.createThings("cohort") { t in
            t.wording("title")
            t.wording("meaning", needed: false)
            t.column("people", .integer).check { $0 >= 0 }
            t.wording("heard", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("cohortSource", of: "cohort") { t in
            t.reference("sourceId", to: "source", indexed: true)
        }
    }
}

extension TableDefinition {
    fileprivate func month(_ name: String) {
        column(name, .text).notNull().check(sql: "\(name) GLOB '[12][0-9][0-9][0-9]-[01][0-9]'")
    }
}
