internal import GRDB

extension Migration {
    /// What numbers are followed, for whom, and their figures.
    static let addIndicators = Migration(sentence: "indicators and their figures") { database in
        for table in ["organisation", "staffGroup"] {
            try database.createThings(table) { t in
                t.wording("title")
                t.wording("note", needed: false)
            }
        }
        try database.createThings("indicator") { t in
            t.wording("title")
            t.wording("definition")
            t.code(
                "unit", ["percent", "rate", "count", "days", "weeks", "whole-time-equivalents", "own"])
            t.column("unitPer", .integer).check { $0 > 0 }
            t.wording("unitTitle", needed: false)
            t.code("better", ["higher", "lower", "neither"], needed: false)
            t.code("period", ["month", "quarter", "year", "financial-year", "date"])
            t.code("care", ["primary", "secondary"], needed: false)
            t.wording("source")
            t.code("class", ["activity", "already-public", "sensitive"])
            t.text("citation", needed: false)
            t.check(sql: "(unitPer IS NOT NULL) = (unit = 'rate')")
            t.check(sql: "(unitTitle IS NOT NULL) = (unit = 'own')")
            t.check(sql: "(citation IS NOT NULL) = (class = 'already-public')")
        }
        try database.createParts("indicatorNote", of: "indicator") { t in
            t.code(
                "kind",
                [
                    "inconsistent-definition", "definition-changed", "organisation-missing", "small-return",
                    "too-coarse", "not-told-apart", "titles-differ", "estimated",
                ])
            t.seriesOfIndicator()
            t.wording("text")
        }
        try database.createParts("indicatorBenchmark", of: "indicator") { t in
            t.code("kind", ["benchmark", "target"])
            t.seriesOfIndicator()
            // At least this, at most that, or between both.
            t.column("least", .real)
            t.column("most", .real)
            t.wording("setBy")
            t.day("fromDay")
            t.text("citation", needed: false)
            t.check(sql: "coalesce(least, most) IS NOT NULL AND coalesce(least <= most, 1)")
        }
        try database.createParts("indicatorRebase", of: "indicator") { t in
            t.seriesOfIndicator()
            t.day("atDay")
            t.wording("reason")
            t.text("writtenBy")
            t.day("day")
        }
        try addObservations(database)
    }

    /// There may be very many: no identifier, no position, one digest for all of an indicator. Numbers are texts, so that
    /// they are digested as they were written.
    private static func addObservations(_ database: Database) throws {
        try database.create(table: "observation", options: .strict) { t in
            t.reference("indicatorId", to: "indicator")
            t.seriesOfIndicator()
            t.text("period")
            // A rate or an amount alone; both counts; the numerator alone; or nothing: it is not published.
            t.column("numerator", .text).check(sql: "numerator GLOB '[0-9]*'")
            t.column("denominator", .text).check(sql: "denominator GLOB '[0-9]*'")
            t.column("value", .text).check(sql: "value GLOB '[-0-9]*'")
            t.text("note", needed: false)
            t.check(sql: "denominator IS NULL OR numerator IS NOT NULL")
            t.check(sql: "value IS NULL OR numerator IS NULL")
        }
        try database.execute(
            sql: """
                CREATE UNIQUE INDEX observationByPeriod ON observation
                    (indicatorId, coalesce(siteId, organisationId, ''), coalesce(groupId, ''), period);
                CREATE INDEX observationBySite ON observation (siteId) WHERE siteId IS NOT NULL;
                CREATE INDEX observationByOrganisation ON observation (organisationId)
                    WHERE organisationId IS NOT NULL;
                CREATE INDEX observationByGroup ON observation (groupId) WHERE groupId IS NOT NULL
                """)
    }
}

extension TableDefinition {
    /// Where and of whom; nothing for all together.
    fileprivate func seriesOfIndicator() {
        reference("siteId", to: "site", needed: false)
        reference("organisationId", to: "organisation", needed: false)
        reference("groupId", to: "staffGroup", needed: false)
        check(sql: "siteId IS NULL OR organisationId IS NULL")
    }
}
