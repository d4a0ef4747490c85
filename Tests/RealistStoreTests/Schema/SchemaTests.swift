import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("The schema") struct SchemaTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 21)
        let study = made.study()
        let responses = made.responses(study)
        let codings = made.codings(study)
        let figures = made.observations(study)
        let contacts = made.contacts(study)
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(
            study, codings: give(codings), contacts: { take in try contacts.forEach(take) },
            responses: give(responses),
            observations: give(figures))
    }

    static let impossible = [
        "UPDATE study SET disclosurePeople = 4", "UPDATE study SET heuristic = 'other'",
        "UPDATE study SET position = 1", "UPDATE study SET loweredReason = 'x', loweredBy = NULL",
        "UPDATE wave SET fromDay = '9.3.2026'", "UPDATE wave SET month = 'three'",
        "UPDATE statement SET level = 'planet'", "UPDATE statement SET text = NULL",
        "UPDATE statement SET textIn = 'cy'", "UPDATE statement SET id = ''",
        "UPDATE material SET path = 'x', url = 'y', contents = x'00'",
        "UPDATE site SET approvedOn = '2026-01-01', approvedBy = NULL",
        "UPDATE siteProfile SET answer = 'perhaps'", "UPDATE workshopAttendance SET people = -1",
        "UPDATE decision SET toldBy = 'x', recordedBy = NULL",
        "UPDATE workshop SET toldBy = 'x', recordedBy = 'y', toldHow = 'fax'",
        "UPDATE workshop SET toldBy = NULL, recordedBy = NULL, confirmed = '2026-01-01'",
        "UPDATE adaptationWorkshop SET workshopId = 'nowhere'",
        "UPDATE decision SET siteId = 'nowhere'", "UPDATE decision SET id = 'x'",
        "UPDATE adaptation SET shared = 2", "UPDATE adaptation SET nextStep = NULL, nextOwner = 'x'",
        "UPDATE adaptationStep SET roughDay = 'spring'", "UPDATE adaptationStep SET state = 'gone'",
        "UPDATE configuration SET transferTested = 'x', transferNotTested = NULL",
        "UPDATE judgement SET silent = 'not-looked-for', verdict = 'mixed'",
        "UPDATE judgement SET subgroupAttribute = NULL WHERE subgroupValue IS NOT NULL",
        "UPDATE overallJudgementMeasure SET toWaveId = fromWaveId",
        "UPDATE overallJudgementExcerpt SET excerptId = 'nowhere'",
        "UPDATE overallJudgementSource SET sourceId = 'nowhere'",
        "UPDATE judgement SET verdict = NULL, worked = NULL, strength = NULL, silent = NULL",
        "UPDATE reading SET leadsToId = NULL WHERE part = 'ripple'", "UPDATE excerpt SET toPoint = -1",
        "UPDATE instrumentMissingRule SET percent = 101", "UPDATE instrumentNormValue SET sd = 0",
        "UPDATE instrumentSubscale SET factor = 0, method = 'sum'",
        "UPDATE instrumentSubscale SET factor = 2, method = 'table'",
        "UPDATE instrumentOption SET value = 5000", "UPDATE studyTableClass SET class = 'activity'",
        "UPDATE releaseFigure SET value = NULL", "UPDATE response SET answers = 'text'",
        "UPDATE response SET attributes = 'role'", "INSERT INTO coding VALUES ('nowhere', 'x', 'y')",
        "UPDATE theoryProposal SET state = 'taken', takenInto = NULL",
        "UPDATE theoryProposal SET state = 'waiting', endedOn = '2026-01-01'",
        "UPDATE theoryProposal SET fileRow = 0", "UPDATE theoryProposalPart SET role = 'because'",
        "UPDATE theoryProposalPart SET link = 'helps'",
        "UPDATE linkedCoding SET excerptId = 'nowhere'", "UPDATE linkedCodingPart SET role = 'mechanism'",
        "UPDATE linkedCodingPart SET text = ''", "UPDATE linkedCoding SET day = 'spring'",
        "UPDATE memo SET kind = 'mood'", "UPDATE memo SET text = ''", "UPDATE memo SET excerptId = 'nowhere'",
        "UPDATE memo SET codeId = 'x', configurationId = 'y'",
        "UPDATE indicator SET unit = 'furlongs'", "UPDATE indicator SET unit = 'rate', unitPer = NULL",
        "UPDATE indicator SET unit = 'count', unitPer = 3, unitTitle = NULL",
        "UPDATE indicator SET period = 'era'",
        "UPDATE indicator SET class = 'activity', citation = 'x'",
        "UPDATE indicatorBenchmark SET least = NULL, most = NULL",
        "UPDATE indicatorBenchmark SET least = 2, most = 1", "UPDATE indicatorRebase SET atDay = 'spring'",
        "UPDATE indicatorNote SET kind = 'odd'", "UPDATE observation SET indicatorId = 'nowhere'",
        "UPDATE observation SET siteId = 'x', organisationId = 'y'", "UPDATE observation SET value = 'much'",
        "UPDATE observation SET numerator = NULL, denominator = '3'",
        "UPDATE observation SET numerator = '1', value = '2'",
        "INSERT INTO observation SELECT * FROM observation", "DELETE FROM indicator",
        "UPDATE statementSplit SET fromId = id", "UPDATE statementSplit SET changeId = 'nowhere'",
        "UPDATE statementSplit SET day = 'spring'",
        "UPDATE allocation SET way = 'both'", "UPDATE allocation SET digest = 'abc'",
        "UPDATE allocation SET seed = -1", "UPDATE allocationGroup SET title = ''",
        "UPDATE allocationStratum SET size = -1", "UPDATE allocationStratum SET attributes = 'late'",
        "INSERT INTO allocationSeal VALUES ('x', 0, 'nowhere', 7)", "DELETE FROM allocation",
        "UPDATE placement SET number = 0", "UPDATE placement SET place = 0",
        "UPDATE placement SET participantId = 'nowhere'",
        "UPDATE network SET withinId = id", "UPDATE network SET invited = -1",
        "UPDATE networkPhase SET month = '2026-3'", "UPDATE networkCount SET members = -1",
        "UPDATE networkMembership SET toDay = '1900-01-01'",
        "UPDATE networkMembership SET toDay = NULL, because = 'retired'",
        "UPDATE networkMembership SET because = 'retired', becauseWords = 'x'",
        "UPDATE networkMembership SET participantId = 'nowhere'",
        "UPDATE networkEvent SET kind = NULL, kindWords = NULL", "UPDATE networkEvent SET place = 'online'",
        "UPDATE objectiveReview SET met = NULL, what = 'x'", "UPDATE cohort SET people = -1",
        "UPDATE significantEvent SET sourceId = 'nowhere'", "UPDATE raisedIssueWin SET state = 'late'",
        "UPDATE settingTableRow SET positive = NULL, negative = NULL",
        "UPDATE contactCount SET people = contacts + 1", "UPDATE contactCount SET networkId = 'nowhere'",
        "UPDATE codingRound SET closedOn = '2026-01-01', closedBy = NULL",
        "UPDATE adjudication SET isGiven = 2",
        "UPDATE blindCoding SET roundId = 'nowhere'", "UPDATE codingRoundPassage SET excerptId = 'nowhere'",
        "UPDATE literatureRecordStep SET decision = 'left-out', because = NULL",
        "UPDATE literatureRecord SET kind = 'poem'", "UPDATE literatureRecordFound SET times = 0",
        "DELETE FROM literatureSearch", "DELETE FROM wave", "DELETE FROM site", "DELETE FROM instrument",
        "DELETE FROM excerpt",
    ]

    /// In one test: making a study takes longer than all of these together.
    @Test("refuses what cannot be")
    func refuses() throws {
        for sql in SchemaTests.impossible {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try scratch.tamper("s.realist", "PRAGMA foreign_keys = ON;" + sql)
            }
        }
    }

    @Test("has strict tables only, and each reference leads to a table that is there")
    func strict() throws {
        try store.read { database in
            let loose = try String.fetchAll(
                database, sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
            #expect(loose.filter { !$0.hasPrefix("sqlite_") }.isEmpty)
            let tables = Set(
                try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
            let parents = Set(
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT reference."table" FROM sqlite_schema thing
                        JOIN pragma_foreign_key_list(thing.name) reference WHERE thing.type = 'table'
                        """))
            #expect(!parents.isEmpty && parents.isSubset(of: tables))
            let recorded = Set(StoredKind.all.flatMap { [$0.table] + $0.parts })
            #expect(
                tables.subtracting([
                    "audit", "version", "revision", "response", "responseNote", "coding", "draft", "deletion",
                    "adaptationLine", "adaptationBearing", "adaptationTotal", "bearingTotal", "responseTotal",
                    "siteActivity", "adaptationGroup", "codingMoved", "observation", "contactCount",
                ])
                    == recorded)
        }
    }

    static let queries = [
        ResponseRows.inOrder, CodingRows.ofSource, ObservationRows.ofIndicator, ObservationRows.ofSeries,
        ObservationRows.deleteSeries, ObservationRows.summaries, "SELECT 1 FROM observation WHERE siteId = ?",
        "SELECT 1 FROM observation WHERE organisationId = ?", "SELECT 1 FROM observation WHERE groupId = ?",
        ResponseRows.inOrder, CodingRows.ofSource, ContactRows.ofNetwork, ContactRows.lines,
        "SELECT id FROM networkMembership WHERE participantId = ?",
        "SELECT id FROM networkMembership WHERE networkId = ? ORDER BY position",
        "SELECT item, text FROM responseNote WHERE instrumentId = ? AND respondent = ? AND waveId = ?",
        "SELECT count(*) FROM response WHERE instrumentId = ?",
        "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1",
        "SELECT * FROM version WHERE kind = ? AND object = ?",
        "SELECT * FROM revision WHERE kind = ? AND object = ? AND value IS NOT NULL ORDER BY number",
        "SELECT kind, object, number, digest FROM version WHERE writtenBy = ?",
        "SELECT kind, object, number, digest FROM revision WHERE writtenBy = ?",
        "SELECT kind, object, number, digest FROM revision WHERE replacedBy = ?",
        "SELECT max(number) FROM revision WHERE kind = ? AND object = ?",
        "SELECT 1 FROM coding WHERE codeId = ?", "SELECT 1 FROM codingMoved WHERE excerptId = ?",
        "SELECT excerptId, codeId, coder FROM coding WHERE codeId = ? ORDER BY excerptId, coder",
        Store.passageVoices, Store.presentAtSource,
        "SELECT 1 FROM overallJudgementExcerpt WHERE excerptId = ?",
        "SELECT 1 FROM overallJudgementSource WHERE sourceId = ?", Store.codedPassages, Store.codedCount,
        "SELECT 1 FROM excerpt WHERE sourceId = ?",
        Store.linkedInProposal, Store.heardOfExplanation, "SELECT id FROM linkedCoding WHERE excerptId = ?",
        "SELECT id FROM memo WHERE excerptId = ?", "SELECT id FROM memo WHERE sourceId = ?",
        "SELECT id FROM memo WHERE codeId = ?", "SELECT id FROM memo WHERE configurationId = ?",
        "SELECT 1 FROM excerpt WHERE participantId = ?",
        "SELECT id FROM placement WHERE participantId = ?",
        "SELECT id FROM placement WHERE allocationId = ?",
        "SELECT 1 FROM codingRoundPassage WHERE excerptId = ?",
        "SELECT id FROM blindCoding WHERE roundId = ? ORDER BY position",
    ]

    @Test("finds rows of large tables without looking at every one")
    func plans() throws {
        for sql in SchemaTests.queries {
            let gaps = StatementArguments(repeatElement("x", count: sql.count { $0 == "?" }))
            let plan = try store.read { database in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: gaps)
                    .map { $0["detail"] as String }
            }
            // The last entry of the audit is the end of its key: a scan of one row.
            // What is hidden from somebody is a short list that comes with the question.
            let scans = plan.filter {
                $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN json_each") && !sql.contains("LIMIT 1")
            }
            #expect(!plan.isEmpty && scans.isEmpty, "\(plan)")
        }
    }

    @Test("keeps answers in one byte an item: blank, option, or a note")
    func packed() throws {
        let rows = try store.read { try Row.fetchAll($0, sql: "SELECT answers FROM response") }
        let bytes = Set(rows.flatMap { Array($0["answers"] as Data) })
        #expect(bytes.contains(0) && bytes.contains(255) && bytes.contains(1))
    }
}
