internal import GRDB

extension Migration {
    /// What lists are found by, and totals: all of it follows from the tables of the study, and is no part of it.
    static let addLists = Migration(sentence: "lists that stay quick") { database in
        try addAdaptationLines(database)
        try addAdaptationTotals(database)
        try database.create(table: "responseTotal", options: [.strict, .withoutRowID]) { t in
            t.column("instrumentId", .text).notNull()
            t.column("waveId", .text).notNull()
            t.column("siteId", .text).notNull()
            t.column("forms", .integer).notNull()
            t.primaryKey(["instrumentId", "waveId", "siteId"])
        }
        for table in ["adaptation", "participant", "decision", "excerpt", "reading", "judgement"] {
            try database.create(index: table + "ByPosition", on: table, columns: ["position", "id"])
        }
        try database.create(
            index: "adaptationBySite", on: "adaptation", columns: ["siteId", "position", "id"])
        try database.execute(
            sql: "CREATE INDEX adaptationByDue ON adaptation (siteId, nextDue) WHERE nextDue IS NOT NULL")
        try database.create(index: "decisionBySite", on: "decision", columns: ["siteId", "position"])
        try database.create(index: "workshopBySite", on: "workshop", columns: ["siteId", "day", "id"])
        try database.create(index: "auditByActor", on: "audit", columns: ["actor"])
        try database.create(index: "auditByObject", on: "audit", columns: ["kind", "object"])
        try fillLists(database)
    }

    private static func addAdaptationLines(_ database: Database) throws {
        try database.create(table: "adaptationLine", options: [.strict, .withoutRowID]) { t in
            t.column("adaptationId", .text).notNull().primaryKey()
                .references("adaptation", column: "id", onDelete: .cascade)
            t.column("position", .integer).notNull()
            t.column("siteId", .text).notNull()
            t.column("kind", .text).notNull()
            // Where the last step of its life has it.
            t.column("state", .text).notNull()
            t.flag("shared")
            // Told by somebody, and not confirmed by the lead yet.
            t.flag("unconfirmed")
            // Should be coded after FRAME, and nature or fidelity is not.
            t.flag("incomplete")
        }
        for (name, columns) in [
            ("Place", ["position", "adaptationId"]), ("Site", ["siteId", "position", "adaptationId"]),
            ("SiteState", ["siteId", "state", "position", "adaptationId"]),
            ("State", ["state", "position", "adaptationId"]),
        ] {
            try database.create(index: "adaptationLineBy" + name, on: "adaptationLine", columns: columns)
        }
        for flag in ["unconfirmed", "incomplete"] {
            try database.execute(
                sql: """
                    CREATE INDEX adaptationLine_\(flag) ON adaptationLine (position, adaptationId) WHERE \(flag) = 1
                    """)
        }
        // One for each recommendation that it bears on.
        try database.create(table: "adaptationBearing", options: [.strict, .withoutRowID]) { t in
            t.column("recommendationId", .text).notNull()
            t.column("position", .integer).notNull()
            t.column("adaptationId", .text).notNull().indexed()
                .references("adaptation", column: "id", onDelete: .cascade)
            t.column("siteId", .text).notNull()
            t.primaryKey(["recommendationId", "position", "adaptationId"])
        }
        try database.create(
            index: "adaptationBearingBySite", on: "adaptationBearing",
            columns: ["siteId", "recommendationId", "position", "adaptationId"])
    }

    /// Kept by triggers on the lines, whatever writes them.
    private static func addAdaptationTotals(_ database: Database) throws {
        // A code is a state, `shared`, `unconfirmed` or `incomplete`.
        try database.create(table: "adaptationTotal", options: [.strict, .withoutRowID]) { t in
            t.column("siteId", .text).notNull()
            t.column("code", .text).notNull()
            t.column("adaptations", .integer).notNull()
            t.primaryKey(["siteId", "code"])
        }
        try database.create(table: "bearingTotal", options: [.strict, .withoutRowID]) { t in
            t.column("siteId", .text).notNull()
            t.column("recommendationId", .text).notNull()
            t.column("adaptations", .integer).notNull()
            t.primaryKey(["siteId", "recommendationId"])
        }
        for (event, row, step) in [("INSERT", "NEW", "1"), ("DELETE", "OLD", "-1")] {
            let flags = ["shared", "unconfirmed", "incomplete"].map { flag in
                """
                INSERT INTO adaptationTotal SELECT \(row).siteId, '\(flag)', \(step) WHERE \(row).\(flag) = 1
                ON CONFLICT (siteId, code) DO UPDATE SET adaptations = adaptations + excluded.adaptations;
                """
            }
            try database.execute(
                sql: """
                    CREATE TRIGGER adaptationLine\(event) AFTER \(event) ON adaptationLine BEGIN
                    INSERT INTO adaptationTotal VALUES (\(row).siteId, \(row).state, \(step))
                    ON CONFLICT (siteId, code) DO UPDATE SET adaptations = adaptations + excluded.adaptations;
                    \(flags.joined(separator: "\n"))
                    END;
                    CREATE TRIGGER adaptationBearing\(event) AFTER \(event) ON adaptationBearing BEGIN
                    INSERT INTO bearingTotal VALUES (\(row).siteId, \(row).recommendationId, \(step))
                    ON CONFLICT (siteId, recommendationId)
                        DO UPDATE SET adaptations = adaptations + excluded.adaptations;
                    END;
                    """)
        }
    }

    private static func fillLists(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO adaptationLine
                SELECT id, position, siteId, kind,
                    coalesce((SELECT state FROM adaptationStep WHERE adaptationId = adaptation.id
                        ORDER BY adaptationStep.position DESC LIMIT 1), 'proposed'),
                    shared, toldBy IS NOT NULL AND confirmed IS NULL,
                    kind IN ('adapts', 'drift') AND (SELECT count(DISTINCT field) FROM adaptationCode
                        WHERE adaptationId = adaptation.id AND vocabulary = 'frame'
                            AND field IN ('nature', 'fidelity')) < 2
                FROM adaptation;
                INSERT OR IGNORE INTO adaptationBearing
                SELECT bearing.recommendationId, adaptation.position, adaptation.id, adaptation.siteId
                FROM adaptation JOIN adaptationRecommendation bearing ON bearing.adaptationId = adaptation.id;
                INSERT INTO responseTotal
                SELECT instrumentId, waveId, siteId, count(*) FROM response GROUP BY instrumentId, waveId, siteId;
                """)
    }
}
