internal import GRDB

extension Migration {
    static func addStudy(_ database: Database) throws {
        try database.createThings("study") { t in
            t.wording("title")
            t.wording("subtitle", needed: false)
            t.wording("question")
            t.wording("summary")
            t.code("heuristic", ["cmo", "resource-reasoning", "icamo", "scmo", "if-then"])
            t.code("reportingStandard", ["rameses-ii", "rameses-i", "srqr"])
            t.text("licence")
            t.text("contact", needed: false)
            t.wording("modelledOn", needed: false)
            t.text("version", needed: false)
            t.day("reviewed", needed: false)
            t.day("nextReview", needed: false)
            t.text("doi", needed: false)
            t.wording("funding", needed: false)
            t.wording("interests", needed: false)
            t.reference("primaryMeasureId", to: "measure", needed: false)
            t.reference("primaryFromWaveId", to: "wave", needed: false)
            t.reference("primaryToWaveId", to: "wave", needed: false)
            t.check(
                sql: """
                    (primaryMeasureId IS NULL) = (primaryFromWaveId IS NULL)
                    AND (primaryMeasureId IS NULL) = (primaryToWaveId IS NULL)
                    """)
            // Never under 5: a lower threshold would protect nobody.
            t.column("disclosurePeople", .integer).notNull().check { $0 >= 5 }
            t.column("disclosureBands", .integer).notNull().check { $0 >= 5 }
            t.wording("loweredReason", needed: false)
            t.text("loweredBy", needed: false)
            t.day("loweredOn", needed: false)
            t.check(
                sql: """
                    (loweredReason IS NULL) = (loweredBy IS NULL) AND (loweredReason IS NULL) = (loweredOn IS NULL)
                    """)
            // One study a file.
            t.check(sql: "position = 0")
            t.uniqueKey(["position"])
        }
        try database.createThings("stage") { t in
            t.wording("title")
            t.wording("summary")
        }
        try database.createThings("wave") { t in
            t.wording("title")
            t.wording("phrase")
            t.column("month", .integer).notNull()
            t.day("fromDay")
            t.day("toDay")
        }
        try database.createThings("measure") { t in
            t.wording("title")
            t.reference("instrumentId", to: "instrument", needed: false)
            t.text("subscaleId", needed: false)
            t.wording("note", needed: false)
            t.check(sql: "(instrumentId IS NULL) = (subscaleId IS NULL)")
        }
        try database.createThings("role") { $0.wording("title") }
        try database.createThings("reference") { t in
            t.text("text")
            t.text("url", needed: false)
        }
    }

    static func addStudyParts(_ database: Database) throws {
        try database.createParts("studyLanguage", of: "study") { t in
            t.text("language")
            t.uniqueKey(["studyId", "language"])
        }
        try database.createParts("studyAuthor", of: "study") { t in
            t.text("name")
            t.text("affiliation", needed: false)
            t.text("orcid", needed: false)
        }
        try database.createParts("studyApproval", of: "study") { t in
            t.text("body")
            t.text("reference")
            t.day("day", needed: false)
            t.wording("note", needed: false)
        }
        try database.createParts("studyMadeUp", of: "study") { t in
            t.wording("part")
            t.wording("how")
        }
        try database.createParts("studyBandScheme", of: "study") { t in
            t.reference("instrumentId", to: "instrument")
            t.text("scheme")
            t.uniqueKey(["studyId", "instrumentId"])
        }
        // Columns of the participants' table: their names are the study's own.
        try database.createParts("studyReportBy", of: "study") { t in
            t.text("attribute")
            t.uniqueKey(["studyId", "attribute"])
        }
        try database.createParts("studySite", of: "study") { $0.reference("siteId", to: "site") }
        try database.createParts("studyMethod", of: "study") { t in
            t.text("item")
            t.wording("text")
        }
        try database.createParts("studyGlossary", of: "study") { t in
            t.wording("term")
            t.wording("meaning")
            t.text("source", needed: false)
        }
        try database.createParts("studyTableClass", of: "study") { t in
            t.code("tableKind", ["scores", "participants", "workshops", "sources"])
            t.code("class", ["sensitive", "sample-and-themes", "activity", "already-public"])
            t.wording("reason")
            t.text("setBy")
            t.text("confirmedBy", needed: false)
            t.text("source", needed: false)
            t.check(sql: "(source IS NULL) = (class <> 'already-public')")
            t.check(sql: "tableKind <> 'scores' OR class = 'sensitive'")
        }
    }

    static func addAdaptations(_ database: Database) throws {
        try database.createThings("adaptation") { t in
            t.reference("siteId", to: "site")
            t.wording("title")
            t.code("kind", ["as-written", "adapts", "local", "stops", "drift"])
            t.wording("description")
            for optional in [
                "reason", "intended", "observed", "unintended", "tookStaffTime", "tookMoney", "tookAgreedBy",
                "tookObstacles", "tookHelped", "nextStep",
            ] {
                t.wording(optional, needed: false)
            }
            t.text("nextOwner", needed: false)
            t.day("nextDue", needed: false)
            t.check(sql: "nextStep IS NOT NULL OR (nextOwner IS NULL AND nextDue IS NULL)")
            t.text("toldBy", needed: false)
            t.text("recordedBy", needed: false)
            t.day("confirmed", needed: false)
            t.check(
                sql: "(toldBy IS NULL) = (recordedBy IS NULL) AND (toldBy IS NOT NULL OR confirmed IS NULL)")
            t.flag("shared")
            t.flag("hasFrame")
            t.flag("hasFrameIS")
        }
        try database.createParts("adaptationRecommendation", of: "adaptation") { t in
            t.reference("recommendationId", to: "recommendation")
            // Whether anybody has said yet which core parts were kept.
            t.flag("coreKnown")
        }
        // `bearing` is the position of the recommendation whose core part was kept.
        try database.createParts("adaptationCore", of: "adaptation") { t in
            t.column("bearing", .integer).notNull()
            t.text("corePartId")
        }
        try database.createParts("adaptationConfiguration", of: "adaptation") { t in
            t.reference("configurationId", to: "configuration")
        }
        try database.createParts("adaptationMeasure", of: "adaptation") {
            $0.reference("measureId", to: "measure")
        }
        try database.createParts("adaptationMaterial", of: "adaptation") { t in
            t.reference("materialId", to: "material")
        }
        try database.createParts("adaptationStep", of: "adaptation") { t in
            t.code(
                "state",
                ["proposed", "agreed", "in-progress", "in-place", "kept", "changed-again", "stopped"])
            // A day, a month, or `about` and a month.
            t.column("roughDay", .text).check(
                sql: """
                    roughDay GLOB '[12][0-9][0-9][0-9]-[01][0-9]' OR roughDay GLOB 'about [12][0-9][0-9][0-9]-[01][0-9]'
                    OR roughDay GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
                    """)
            t.wording("note", needed: false)
        }
        // Codes of the vocabulary files, which a study may bring along: no list of them here.
        try database.createParts("adaptationCode", of: "adaptation") { t in
            t.code("vocabulary", ["frame", "frame-is"])
            t.code(
                "field",
                [
                    "when", "planned", "decided-by", "final-say", "what", "level", "context-type", "nature",
                    "fidelity", "goals", "reasons",
                ])
            t.text("code")
        }
    }
}
